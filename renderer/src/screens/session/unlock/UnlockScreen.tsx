// What stands in front of a session while no member has opened it on this laptop. Renderer.
import { sessionText } from '../../../../../shared/text/session.ts'
import { PageHeader } from '../../../kit/PageHeader.tsx'
import { Screen } from '../../../shell/Screen.tsx'
import { UnlockForm } from '../../unlock/UnlockForm.tsx'
import { useContestCard } from './use-contest-card.ts'

const text = sessionText.unlock

type UnlockScreenProps = { readonly contestId: string; readonly onUnlocked: () => Promise<void> }

export function UnlockScreen({ contestId, onUnlocked }: UnlockScreenProps) {
  const [card] = useContestCard(contestId)
  return (
    <Screen title={text.title} isReady={card !== null} layout="centered">
      <PageHeader title={text.title} eyebrow={card?.title} lead={text.lead} />
      {card && (
        <div className="room-narrow">
          <UnlockForm
            contestId={contestId}
            members={card.jurors}
            submitLabel={text.open}
            onUnlocked={() => void onUnlocked()}
          />
        </div>
      )}
    </Screen>
  )
}
