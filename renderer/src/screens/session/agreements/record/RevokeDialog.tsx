// Proposes to take the effect of an agreement, on all or some of its submissions (R-VOT-2). Renderer.
import { submissionOf } from '../../../../../../shared/domain/contest/contest.ts'
import type { Agreement } from '../../../../../../shared/domain/session/state.ts'
import { revokeText as text } from '../../../../../../shared/text/session/afterwards.ts'
import { CheckboxGroup } from '../../../../kit/CheckboxGroup.tsx'
import { Dialog } from '../../../../kit/Dialog.tsx'
import { TextArea } from '../../../../kit/TextField.tsx'
import { useKept } from '../../../../state/kept.ts'
import { useSession } from '../../../../state/session.ts'
import { ProposalConsequences } from '../ProposalConsequences.tsx'
import { ProposeAct } from '../ProposeAct.tsx'
import { previewProposal, TO_WRITE } from '../proposal-preview.ts'
import { revocationOf } from './acts.ts'

type RevokeDialogProps = { readonly agreement: Agreement; readonly onClose: () => void }

export function RevokeDialog({ agreement, onClose }: RevokeDialogProps) {
  const { state } = useSession()
  const whole = revocationOf(agreement, '')
  const [submissionIds, setSubmissionIds] = useKept<readonly string[]>('revoked', whole.submissionIds)
  const [reason, setReason] = useKept('revoke reason', '')
  const subject = { ...whole, submissionIds: [...submissionIds], reason: reason.trim() }
  const likely = { ...subject, reason: subject.reason || TO_WRITE }
  const preview = previewProposal(state, likely)
  return (
    <Dialog title={text.title(agreement.number)} isOpen onClose={onClose}>
      <p>{text.lead}</p>
      {whole.submissionIds.length > 1 && (
        <div className="candidates">
          <CheckboxGroup
            label={text.which}
            options={whole.submissionIds.map((id) => ({
              id,
              label: `«${submissionOf(state.contest, id).title}»`,
              description: id,
            }))}
            value={submissionIds}
            onChange={setSubmissionIds}
          />
        </div>
      )}
      <TextArea label={text.reason} description={text.reasonHint} rows={2} value={reason} onChange={setReason} />
      <ProposalConsequences subject={likely} preview={preview} />
      <ProposeAct subject={subject.reason ? subject : null} preview={preview} onProposed={onClose} onCancel={onClose} />
    </Dialog>
  )
}
