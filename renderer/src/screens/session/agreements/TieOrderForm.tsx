// The order of submissions with the same total: as equity gives it, and by the jury's reasons where equity leaves them equal
// (R-VOT-3, R-EQU-1). Renderer.

import type { SubjectOf } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import { submissionOf } from '../../../../../shared/domain/contest/contest.ts'
import { tieOrderText as text } from '../../../../../shared/text/session/agreements.ts'
import { sessionText } from '../../../../../shared/text/session.ts'
import { IconButton } from '../../../kit/Button.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { WithCodes } from '../../../kit/WithCodes.tsx'
import { useKept } from '../../../state/kept.ts'
import { useSession } from '../../../state/session.ts'
import { ProposalConsequences } from './ProposalConsequences.tsx'
import { ProposeAct } from './ProposeAct.tsx'
import { previewProposal, TO_WRITE } from './proposal-preview.ts'
import { shareText } from './record/tie-preview.ts'
import { raised, tieGroups } from './tie-groups.ts'

export function TieOrderForm({ start }: { readonly start: SubjectOf<'tie-break'> | null }) {
  const { state } = useSession()
  const groups = tieGroups(state)
  const [order, setOrder] = useKept<readonly string[]>('tie order', () => start?.order ?? groups[0] ?? [])
  const [reason, setReason] = useKept('tie reason', start?.reason ?? '')
  const keyOf = (ids: readonly string[]) => ids.toSorted().join()
  const subject = { kind: 'tie-break' as const, order: [...order], reason: reason.trim() }
  const likely = { ...subject, reason: subject.reason || TO_WRITE }
  const preview = order.length > 1 ? previewProposal(state, likely) : null
  // Where equity orders them all, no reason is asked for.
  const isWritten = preview !== null && !previewProposal(state, subject).refusal
  return (
    <div className="room-form">
      <RadioGroup
        label={text.which}
        value={keyOf(order)}
        onChange={(key) => setOrder(groups.find((ids) => keyOf(ids) === key) ?? [])}
        options={groups.map((ids) => ({ id: keyOf(ids), label: text.group(ids.toSorted()) }))}
      />
      <ol aria-label={text.order}>
        {order.map((id, index) => (
          <li key={id}>
            <WithCodes text={sessionText.submission(id, submissionOf(state.contest, id).title)} />{' '}
            <span className="muted small">{shareText(state.contest, submissionOf(state.contest, id))}</span>{' '}
            <IconButton
              icon="up"
              label={text.up(id)}
              isDisabled={index === 0}
              onPress={() => setOrder(raised(order, index))}
            />
          </li>
        ))}
      </ol>
      <TextArea label={text.reason} description={text.reasonHint} rows={3} value={reason} onChange={setReason} />
      {preview && <ProposalConsequences subject={likely} preview={preview} />}
      <ProposeAct subject={isWritten ? subject : null} preview={preview} />
    </div>
  )
}
