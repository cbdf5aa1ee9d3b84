// Declares void with reasons: the contest, one modality of it, or what is left of a reserve (R-VOT-2, R-AMT-7). Renderer.
import { otherText as text } from '../../../../../shared/text/session/agreements.ts'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { useKept } from '../../../state/kept.ts'
import { useSession } from '../../../state/session.ts'
import { type DesiertoSubject, desiertoScopes, scopeIdOf } from './desierto-scopes.ts'
import { ProposalConsequences } from './ProposalConsequences.tsx'
import { ProposeAct } from './ProposeAct.tsx'
import { previewProposal, TO_WRITE } from './proposal-preview.ts'

export function DesiertoForm({ start }: { readonly start: DesiertoSubject | null }) {
  const { state } = useSession()
  const scopes = desiertoScopes(state)
  const [scopeId, setScopeId] = useKept('desierto scope', () => start && scopeIdOf(start))
  const [reason, setReason] = useKept('desierto reason', start?.reason ?? '')
  const scope = scopes.find(({ id }) => id === scopeId)
  const likely = scope?.subject(reason.trim() || TO_WRITE)
  const preview = likely ? previewProposal(state, likely) : null
  return (
    <div className="award-form">
      <RadioGroup label={text.scope} options={scopes} value={scope?.id ?? null} onChange={setScopeId} />
      <div className="room-form">
        <TextArea label={text.reason} description={text.reasonHint} rows={3} value={reason} onChange={setReason} />
        {likely && preview && <ProposalConsequences subject={likely} preview={preview} />}
        <ProposeAct subject={reason.trim() && scope ? scope.subject(reason.trim()) : null} preview={preview} />
      </div>
    </div>
  )
}
