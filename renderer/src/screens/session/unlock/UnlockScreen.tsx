// What stands in front of a session while no member has opened it on this laptop. Renderer.
import { sessionText } from '../../../../../shared/text/session.ts'
import { PageHeader } from '../../../kit/PageHeader.tsx'
import { Screen } from '../../../shell/Screen.tsx'
import { UnlockForm } from '../../unlock/UnlockForm.tsx'

const text = sessionText.unlock

type UnlockScreenProps = { readonly contestId: string; readonly onUnlocked: () => Promise<void> }

export function UnlockScreen({ contestId, onUnlocked }: UnlockScreenProps) {
  return (
    <Screen title={text.title} isReady layout="centered">
      <PageHeader title={text.title} eyebrow={contestId} lead={text.lead} />
      <div className="room-narrow">
        <UnlockForm
          contestId={contestId}
          jurorId={undefined}
          submitLabel={text.open}
          onUnlocked={() => void onUnlocked()}
        />
      </div>
    </Screen>
  )
}
