// The help over whatever is on the screen, at the topic of the place: nothing below it is lost. Renderer.
import { lazy, Suspense } from 'react'
import { helpText } from '../../../shared/text/help.ts'
import { Dialog } from '../kit/Dialog.tsx'
import { ProgressBar } from '../kit/ProgressBar.tsx'
import { useRoute } from '../shell/route.ts'
import { topicOf } from './help-topic.ts'

const HelpReader = lazy(async () => ({ default: (await import('./HelpReader.tsx')).HelpReader }))

export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const topic = topicOf(useRoute())
  return (
    <Dialog title={helpText.title} isOpen onClose={onClose} size="full">
      <Suspense fallback={<ProgressBar label={helpText.opening} />}>
        <HelpReader topic={topic} />
      </Suspense>
    </Dialog>
  )
}
