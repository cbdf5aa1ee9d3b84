// Says how long the next try of a code or a passphrase has to wait. Renderer.
import { unlockText } from '../../../../shared/text/unlock.ts'
import { waitText } from '../../../../shared/text/waiting.ts'
import { Notice } from '../../kit/Notice.tsx'

/** Nothing while there is no wait. A screen reader hears it once, not every second. */
export function WaitNotice({ seconds }: { readonly seconds: number }) {
  if (seconds === 0) return null
  return (
    <Notice tone="warning" title={unlockText.wait.title}>
      <p role="timer">{unlockText.wait.left(waitText(seconds))}</p>
    </Notice>
  )
}
