// Says that the disk is filling up, early enough to do something about it. Renderer.
import { recordingText as text } from '../../../../../shared/text/session/recording.ts'
import { Notice } from '../../../kit/Notice.tsx'

/** With pictures, more than an hour; with sound alone, ten. */
const LOW_BYTES = 500_000_000

export function SpaceNotice({ freeBytes }: { readonly freeBytes: number | null }) {
  if (freeBytes === null || freeBytes >= LOW_BYTES) return null
  return (
    <Notice tone="warning" isLive>
      {text.lowSpace(freeBytes)}
    </Notice>
  )
}
