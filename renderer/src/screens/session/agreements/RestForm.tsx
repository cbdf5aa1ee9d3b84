// Declares in one go who is not selected, as many agreements as the abstentions ask for (R-ABS-2). Renderer.
import { citation } from '../../../../../shared/bases/rule-pack.ts'
import type { SubjectOf } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import type { ConsolidatedRow } from '../../../../../shared/domain/scoring/consolidate.ts'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import { agreementsText, restText as text } from '../../../../../shared/text/session/agreements.ts'
import { tableText } from '../../../../../shared/text/session/table.ts'
import { Button } from '../../../kit/Button.tsx'
import { CheckboxGroup } from '../../../kit/CheckboxGroup.tsx'
import { Row } from '../../../kit/Layout.tsx'
import { RefusalNotice } from '../../../kit/Notice.tsx'
import { TextArea } from '../../../kit/TextField.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useKept } from '../../../state/kept.ts'
import { useSession } from '../../../state/session.ts'
import { marksOf, membersIn } from '../members.ts'
import { ActFacts } from './ActFacts.tsx'
import { candidateRows, type Group, groupsByVoters } from './candidates.ts'
import { PresidingField } from './PresidingField.tsx'
import { needsPresiding } from './proposal-preview.ts'
import { type Proposal, usePropose } from './use-propose.ts'

type NotSelected = SubjectOf<'not-selected'>

export function RestForm({ start }: { readonly start: NotSelected | null }) {
  const { state } = useSession()
  const rows = candidateRows(state, null)
  const ids = rows.map((row) => row.submission.id)
  const [unmarked, setUnmarked] = useKept<readonly string[]>('rest unmarked', () =>
    start ? ids.filter((id) => !start.submissionIds.includes(id)) : [],
  )
  const [reason, setReason] = useKept('rest reason', start?.reason ?? '')
  const [presiding, setPresiding] = useKept<Presiding>('rest presiding', {})
  const { isPending, failure, propose } = usePropose()
  const marked = ids.filter((id) => !unmarked.includes(id))
  const groups = groupsByVoters(state, marked)
  const able = groups.filter((group) => group.hasQuorum)
  const proposals = able.map((group) => proposalOf(state, group, reason.trim(), presiding))
  const isReady = proposals.every((proposal) => proposal !== null)
  if (rows.length === 0) return <p>{text.nobodyLeft}</p>
  return (
    <div className="room-form">
      <p className="muted">{text.lead}</p>
      <Marks rows={rows} unmarked={unmarked} onChange={setUnmarked} />
      <TextArea label={text.reason} description={text.reasonHint} rows={2} value={reason} onChange={setReason} />
      <GroupPlan groups={able} presiding={presiding} onPresiding={setPresiding} />
      <WithoutQuorum groups={groups.filter((group) => !group.hasQuorum)} />
      {failure && <FailureNotice failure={failure} />}
      <div className="act-bar">
        {reason.trim() !== '' && !isReady && <p>{agreementsText.presidingMissing}</p>}
        <Button
          variant="primary"
          icon="voted"
          isDisabled={able.length === 0 || !isReady}
          isPending={isPending}
          onPress={() => void propose(proposals.filter((proposal) => proposal !== null))}
        >
          {text.propose(able.length)}
        </Button>
      </div>
    </div>
  )
}

type MarksProps = {
  readonly rows: readonly ConsolidatedRow[]
  readonly unmarked: readonly string[]
  readonly onChange: (unmarked: readonly string[]) => void
}

function Marks({ rows, unmarked, onChange }: MarksProps) {
  const ids = rows.map((row) => row.submission.id)
  return (
    <>
      <Row>
        <Button size="small" onPress={() => onChange([])}>
          {text.all}
        </Button>
        <Button size="small" onPress={() => onChange(ids)}>
          {text.none}
        </Button>
      </Row>
      <div className="candidates">
        <CheckboxGroup
          label={text.which}
          options={rows.map(({ submission, rank }) => ({
            id: submission.id,
            label: `${rank === null ? tableText.noRank : tableText.rank(rank)} «${submission.title}»`,
            description: `${submission.id} · ${submission.applicant.region}`,
          }))}
          value={ids.filter((id) => !unmarked.includes(id))}
          onChange={(value) => onChange(ids.filter((id) => !value.includes(id)))}
        />
      </div>
    </>
  )
}

/** Who presides each group in which the president does not vote, by that group's name. */
type Presiding = Readonly<Record<string, string>>

const nameOf = ({ absent }: Group) => absent.join()

/** Null while its reason, or who presides it, is missing (R-ABS-2). */
function proposalOf(state: SessionState, group: Group, reason: string, presiding: Presiding): Proposal | null {
  const presidedBy = presiding[nameOf(group)] ?? null
  if (reason === '' || (needsPresiding(state, group.eligible) && presidedBy === null)) return null
  return { subject: { kind: 'not-selected', submissionIds: [...group.submissionIds], reason }, presidedBy }
}

type GroupPlanProps = {
  readonly groups: readonly Group[]
  readonly presiding: Presiding
  readonly onPresiding: (presiding: Presiding) => void
}

function GroupPlan({ groups, presiding, onPresiding }: GroupPlanProps) {
  const { state } = useSession()
  const next = state.agreements.length + 1
  if (groups.length === 0) return <p>{text.noneMarked}</p>
  return (
    <>
      <div role="status">
        <p>{text.plan(groups.length)}</p>
        <ul>
          {groups.map(({ submissionIds, eligible, absent }, index) => (
            <li key={submissionIds.join()}>
              {text.group(next + index, submissionIds.length, marksOf(membersIn(state, eligible)))}
              {absent.length > 0 && ` (${text.groupWithout(marksOf(membersIn(state, absent)))})`}.
            </li>
          ))}
        </ul>
        <ActFacts
          subject={{ kind: 'not-selected', submissionIds: groups.flatMap((group) => group.submissionIds), reason: '' }}
        />
      </div>
      {groups.map((group, index) => (
        <PresidingField
          key={nameOf(group)}
          label={agreementsText.presidingNumber(next + index)}
          eligible={group.eligible}
          value={presiding[nameOf(group)] ?? null}
          onChange={(jurorId) => onPresiding({ ...presiding, [nameOf(group)]: jurorId })}
        />
      ))}
    </>
  )
}

/** R-ABS-4: what no quorum can vote on is for DAFO to resolve. */
function WithoutQuorum({ groups }: { readonly groups: readonly Group[] }) {
  const { state } = useSession()
  const { bases } = state.contest
  return groups.map(({ submissionIds, eligible }) => (
    <RefusalNotice
      key={submissionIds.join()}
      title={submissionIds.join(', ')}
      refusal={{
        code: 'quorum-missing',
        facts: { present: eligible.length, quorum: bases.jury.quorum },
        article: citation(bases, 'R-ABS-4').article,
      }}
    />
  ))
}
