// Proposes an award: a submission from the ranking, its amount, the reason of a reduction (R-AMT-2…5). Renderer.
import { useEffect } from 'react'
import type { Subject } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import type { Award } from '../../../../../shared/domain/award/budget.ts'
import { findSubmission, type Submission } from '../../../../../shared/domain/contest/contest.ts'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import { formatAmount } from '../../../../../shared/text/format.ts'
import { awardText as text } from '../../../../../shared/text/session/agreements.ts'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { useKept } from '../../../state/kept.ts'
import { useSession } from '../../../state/session.ts'
import { AmountPart } from './AmountPart.tsx'
import { AwardConsequences } from './AwardConsequences.tsx'
import { type AwardDraft, firstCandidate, firstModality, previewAward } from './award-preview.ts'
import { CandidatePicker } from './CandidatePicker.tsx'
import { ProposeAct } from './ProposeAct.tsx'

type AwardFormProps = {
  readonly start: Extract<Subject, { kind: 'award' }> | null
  readonly onDraft: (award: Award | null) => void
}

export function AwardForm({ start, onDraft }: AwardFormProps) {
  const { state } = useSession()
  const [modalityId, setModalityId] = useKept('award modality', () => startModality(state, start))
  const [draft, setDraft] = useKept<AwardDraft | null>('award', () => startDraft(state, start, modalityId))
  const submission = draft ? findSubmission(state.contest, draft.submissionId) : undefined
  const pick = (submissionId: string | null) => setDraft(submissionId === null ? null : freshDraft(state, submissionId))
  const chooseModality = (id: string) => {
    setModalityId(id)
    pick(firstCandidate(state, id))
  }
  return (
    <div className="award-form">
      <div className="room-form">
        <RadioGroup
          label={text.modality}
          options={state.contest.bases.modalities.map(({ id, name }) => ({ id, label: name }))}
          value={modalityId}
          onChange={chooseModality}
        />
        <CandidatePicker modalityId={modalityId} value={draft?.submissionId ?? null} onChange={pick} />
      </div>
      {draft && submission && <DraftForm draft={draft} submission={submission} setDraft={setDraft} onDraft={onDraft} />}
    </div>
  )
}

type DraftFormProps = {
  readonly draft: AwardDraft
  readonly submission: Submission
  readonly setDraft: (draft: AwardDraft) => void
  readonly onDraft: AwardFormProps['onDraft']
}

function DraftForm({ draft, submission, setDraft, onDraft }: DraftFormProps) {
  const { state } = useSession()
  const preview = previewAward(state, submission, draft)
  const { subject } = preview
  const submissionId = submission.id
  const amountCentimos = subject?.amountCentimos ?? null
  // The money board shows the amount while it is being thought of.
  useEffect(() => {
    onDraft(amountCentimos === null ? null : { submissionId, amountCentimos })
    return () => onDraft(null)
  }, [submissionId, amountCentimos, onDraft])
  return (
    <div className="room-form">
      <AmountPart
        submission={submission}
        preview={preview}
        amount={draft.amount}
        setAmount={(amount) => setDraft({ ...draft, amount })}
      />
      {preview.isReduced && (
        <TextArea
          label={text.reason}
          description={text.reasonHint}
          rows={2}
          value={draft.reason}
          onChange={(reason) => setDraft({ ...draft, reason })}
        />
      )}
      <AwardConsequences preview={preview} />
      <ProposeAct subject={preview.needsReason ? null : subject} preview={preview} />
    </div>
  )
}

/** At first what was asked for. */
function freshDraft(state: SessionState, submissionId: string): AwardDraft {
  const requested = findSubmission(state.contest, submissionId)?.requestedCentimos ?? 0
  return { submissionId, amount: formatAmount(requested), reason: '' }
}

const startModality = (state: SessionState, start: AwardFormProps['start']): string =>
  (start && findSubmission(state.contest, start.submissionId)?.modalityId) ?? firstModality(state)

function startDraft(state: SessionState, start: AwardFormProps['start'], modalityId: string): AwardDraft | null {
  if (start) {
    const { submissionId, amountCentimos, reductionReason } = start
    return { submissionId, amount: formatAmount(amountCentimos), reason: reductionReason ?? '' }
  }
  const first = firstCandidate(state, modalityId)
  return first === null ? null : freshDraft(state, first)
}
