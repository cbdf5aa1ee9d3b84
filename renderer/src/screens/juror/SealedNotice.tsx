// Says at the top of a place that the desk is sealed and read-only. Renderer.
import { formatDateTime } from '../../../../shared/text/format.ts'
import { jurorText } from '../../../../shared/text/juror.ts'
import { Notice } from '../../kit/Notice.tsx'
import { useDesk } from '../../state/desk.ts'

export function SealedNotice() {
  const { sealed } = useDesk().state
  if (!sealed) return null
  return (
    <Notice>
      <p>{jurorText.sealedNote(formatDateTime(Date.parse(sealed.at)), sealed.version)}</p>
    </Notice>
  )
}
