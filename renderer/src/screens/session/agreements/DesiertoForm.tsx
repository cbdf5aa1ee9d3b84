// Declares the contest, or one modality of it, void with reasons (R-VOT-2). Renderer.
import { useState } from 'react'
import { decideProposal } from '../../../../../shared/domain/agreement/agreement.ts'
import type { Subject } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import { otherText as text } from '../../../../../shared/text/session/agreements.ts'
import { Button } from '../../../kit/Button.tsx'
import { RefusalNotice } from '../../../kit/Notice.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useSession } from '../../../state/session.ts'
import { usePropose } from './use-propose.ts'

const WHOLE = 'todo'

export function DesiertoForm() {
  const { state } = useSession()
  const [scope, setScope] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { isPending, failure, propose } = usePropose()
  const modalities = state.contest.bases.modalities.map(({ id, name }) => ({ id, label: name }))
  const subject: Subject | null =
    scope === null ? null : { kind: 'desierto', modalityId: scope === WHOLE ? null : scope, reason: reason.trim() }
  // With any reason: the field itself asks for a missing one.
  const decision =
    subject &&
    decideProposal(
      { type: 'ProposeAgreement', agreementId: 'vista-previa', subject: { ...subject, reason: '…' } },
      state,
    )
  const refusal = decision && !decision.ok ? decision.error : null
  return (
    <div className="room-form">
      <RadioGroup
        label={text.scope}
        options={[...modalities, { id: WHOLE, label: text.whole }]}
        value={scope}
        onChange={setScope}
      />
      <TextArea label={text.reason} description={text.reasonHint} rows={3} value={reason} onChange={setReason} />
      {refusal && <RefusalNotice refusal={refusal} />}
      {failure && <FailureNotice failure={failure} />}
      <div>
        <Button
          variant="primary"
          icon="voted"
          isDisabled={!subject || refusal !== null || reason.trim() === ''}
          isPending={isPending}
          onPress={() => void propose(subject ? [subject] : [])}
        >
          {text.propose}
        </Button>
      </div>
    </div>
  )
}
