// The last minute before the program locks itself, over whatever is on the screen. Renderer.
import { unlockText } from '../../../shared/text/unlock.ts'
import { waitText } from '../../../shared/text/waiting.ts'
import { Button } from '../kit/Button.tsx'
import { Notice } from '../kit/Notice.tsx'
import { useIdleWarning } from '../state/use-idle.ts'

const text = unlockText.idle

/** Any key and any movement is enough to stay; the button says so. A screen reader hears the title once. */
export function IdleWarning() {
  const left = useIdleWarning()
  if (left === null) return null
  return (
    <div className="idle-warning" role="alert">
      <Notice tone="warning" title={text.title} action={<Button onPress={() => undefined}>{text.stay}</Button>}>
        <p role="timer">{text.left(waitText(Math.max(1, left)))}</p>
      </Notice>
    </div>
  )
}
