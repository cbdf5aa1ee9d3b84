// One agreement under vote: what it says, who votes, the live result, its closing. Keys 1…9 and Q…O. Renderer.

import type { Sense } from '../../../../../shared/domain/agreement/outcome.ts'
import type { Agreement } from '../../../../../shared/domain/session/state.ts'
import { keyLists } from '../../../../../shared/text/keys.ts'
import { agreementsText, voteText } from '../../../../../shared/text/session/agreements.ts'
import { Panel } from '../../../kit/Layout.tsx'
import { useKeys } from '../../../kit/use-keys.ts'
import { WithCodes } from '../../../kit/WithCodes.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useSession } from '../../../state/session.ts'
import { type Act, useAct } from '../../../state/use-act.ts'
import { labelsOf, type Member, membersIn, outOfRoom } from '../members.ts'
import { timeText } from '../moment-text.ts'
import { SittingNotice } from '../SittingNotice.tsx'
import { CloseVote } from './CloseVote.tsx'
import { PresidedBy } from './PresidedBy.tsx'
import { statementOf } from './statement.ts'
import { VoteRow, type VoteRowProps } from './VoteRow.tsx'
import { type VoteState, voteKeys, voteState } from './vote-state.ts'
import { WithdrawProposal } from './WithdrawProposal.tsx'

export function VotePanel({ agreement }: { readonly agreement: Agreement }) {
  const { state } = useSession()
  const voting = useAct()
  const members = membersIn(state, state.members)
  const absent = outOfRoom(state, agreement)
  const vote = voteState(state, agreement)
  const cast = useCast(agreement, voting)
  useKeys(
    keyBindings(members, agreement, (member, sense) => void cast(member, sense, reasonOf(agreement, member))),
    keyLists.vote,
  )
  return (
    <Panel title={agreementsText.number(agreement.number)} actions={<OpenSince agreement={agreement} />}>
      <p className="room-statement">
        <WithCodes text={statementOf(state, agreement.subject)} />
      </p>
      {absent.length > 0 && <p className="room-absent">{agreementsText.outOfRoom(labelsOf(absent))}</p>}
      <SittingNotice />
      <PresidedBy agreement={agreement} />
      <ul className="votes" aria-label={voteText.votes}>
        {members.map((member, index) => (
          <VoteRow
            key={member.id}
            member={member}
            keys={voteKeys(index)}
            agreement={agreement}
            asksFor={askedOf(vote, member)}
            onCast={(sense, reason) => cast(member, sense, reason)}
          />
        ))}
      </ul>
      {voting.failure && <FailureNotice failure={voting.failure} />}
      <WithdrawProposal agreement={agreement} />
      <CloseVote agreement={agreement} vote={vote} />
    </Panel>
  )
}

const OpenSince = ({ agreement }: { readonly agreement: Agreement }) => (
  <span className="muted small">{voteText.opened(timeText(agreement.proposedAt))}</span>
)

/** The reason of a dissent; in a tie everybody's, for nobody knows yet which side will have been the minority. */
function askedOf({ minority, outcome }: VoteState, member: Member): VoteRowProps['asksFor'] {
  if (outcome.kind === 'tie') return 'tie'
  return minority.some(({ id }) => id === member.id) ? 'dissent' : null
}

/** A reason once written stays while the sense stays. */
const reasonOf = (agreement: Agreement, member: Member) => agreement.votes[member.id]?.reason ?? ''

function useCast(agreement: Agreement, voting: Act) {
  const { act } = useSession()
  return async (member: Member, sense: Sense, reason: string) => {
    const command = { type: 'CastVote', agreementId: agreement.id, jurorId: member.id, sense, reason } as const
    return (await voting.run(() => act(command))) !== null
  }
}

/** Keys give a first vote only: a change needs its reason, which the row asks for. */
function keyBindings(
  members: readonly Member[],
  agreement: Agreement,
  cast: (member: Member, sense: Sense) => void,
): Readonly<Record<string, () => void>> {
  return Object.fromEntries(
    members.flatMap((member, index) => {
      const keys = voteKeys(index)
      const canVote = agreement.eligible.includes(member.id) && agreement.votes[member.id] === undefined
      if (!keys || !canVote) return []
      return [
        [keys.for, () => cast(member, 'for')],
        [keys.against, () => cast(member, 'against')],
      ]
    }),
  )
}
