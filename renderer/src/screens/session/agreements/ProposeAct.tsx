// The end of every form of a proposal: who presides where it must be said, and the button that puts it to the vote.
// Renderer.
import { useState } from 'react'
import type { Subject } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import { agreementsText as text } from '../../../../../shared/text/session/agreements.ts'
import { uiText } from '../../../../../shared/text/ui.ts'
import { Button } from '../../../kit/Button.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useSession } from '../../../state/session.ts'
import { PresidingField } from './PresidingField.tsx'
import { needsPresiding, type ProposalPreview } from './proposal-preview.ts'
import { usePropose } from './use-propose.ts'

type ProposeActProps = {
  /** Null while something of it is missing. */
  readonly subject: Subject | null
  readonly preview: ProposalPreview | null
  /** When it is proposed, before its vote shows. */
  readonly onProposed?: () => void
  /** In a dialog: leaves it. */
  readonly onCancel?: () => void
}

export function ProposeAct({ subject, preview, onProposed, onCancel }: ProposeActProps) {
  const { state } = useSession()
  const { isPending, failure, propose } = usePropose()
  const [presiding, setPresiding] = useState<string | null>(null)
  const eligible = preview && !preview.refusal ? preview.eligible : null
  const isNeeded = eligible !== null && needsPresiding(state, eligible)
  const presidedBy = isNeeded && presiding !== null && eligible.includes(presiding) ? presiding : null
  const isReady = subject !== null && eligible !== null && (!isNeeded || presidedBy !== null)
  async function submit() {
    if (isReady && (await propose([{ subject, presidedBy }]))) onProposed?.()
  }
  const presidingField = eligible && <PresidingField eligible={eligible} value={presiding} onChange={setPresiding} />
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      {onCancel && presidingField}
      <div className={onCancel ? 'dialog__foot' : 'act-bar'}>
        {!onCancel && presidingField}
        {onCancel && <Button onPress={onCancel}>{uiText.action.cancel}</Button>}
        <Button
          variant="primary"
          icon="voted"
          isDisabled={!isReady}
          isPending={isPending}
          onPress={() => void submit()}
        >
          {text.proposeAndVote}
        </Button>
      </div>
    </>
  )
}
