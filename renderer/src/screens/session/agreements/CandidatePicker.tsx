// The submissions of a modality that can be proposed, in the order of the ranking, each with whether it fits. Renderer.

import type { ConsolidatedRow } from '../../../../../shared/domain/scoring/consolidate.ts'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import { formatRatio, formatSoles } from '../../../../../shared/text/format.ts'
import { awardText as text } from '../../../../../shared/text/session/agreements.ts'
import { tableText } from '../../../../../shared/text/session/table.ts'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { useSession } from '../../../state/session.ts'
import { fitOf } from './award-preview.ts'
import { candidateRows } from './candidates.ts'

type CandidatePickerProps = {
  readonly modalityId: string
  readonly value: string | null
  readonly onChange: (submissionId: string) => void
}

export function CandidatePicker({ modalityId, value, onChange }: CandidatePickerProps) {
  const { state } = useSession()
  const rows = candidateRows(state, modalityId)
  if (rows.length === 0) return <p>{text.nobodyLeft}</p>
  return (
    <div className="candidates">
      <RadioGroup
        label={text.candidate}
        options={rows.map((row) => optionOf(state, row))}
        value={value}
        onChange={onChange}
      />
    </div>
  )
}

function optionOf(state: SessionState, row: ConsolidatedRow) {
  const { id, title, applicant, requestedCentimos } = row.submission
  const rank = row.rank === null ? tableText.noRank : tableText.rank(row.rank)
  const total = formatRatio(row.total.num, row.total.den)
  const facts = text.candidateFacts(id, applicant.region, total, formatSoles(requestedCentimos))
  return {
    id,
    label: `${rank} «${title}»`,
    description: `${facts} · ${text.fit[fitOf(state, row.submission)]}`,
  }
}
