// A closed agreement: what it said, how each member voted and why, how it came out. Renderer.
import type { Subject } from '../../../../../shared/domain/agreement/subjects/schema.ts'
import type { Agreement } from '../../../../../shared/domain/session/state.ts'
import { outcomeText, senseText } from '../../../../../shared/text/acta.ts'
import { agreementsText, voteText as text } from '../../../../../shared/text/session/agreements.ts'
import { Button } from '../../../kit/Button.tsx'
import { Icon } from '../../../kit/icons.tsx'
import { Panel } from '../../../kit/Layout.tsx'
import { WithCodes } from '../../../kit/WithCodes.tsx'
import { useSession } from '../../../state/session.ts'
import { labelsOf, membersIn, outOfRoom } from '../members.ts'
import { dateTimeText } from '../moment-text.ts'
import { statementOf } from '../voting/statement.ts'
import { OutcomeTag } from './AgreementList.tsx'

type AgreementRecordProps = {
  readonly agreement: Agreement
  readonly closed: NonNullable<Agreement['closed']>
  readonly onAgain: (subject: Subject) => void
}

export function AgreementRecord({ agreement, closed, onAgain }: AgreementRecordProps) {
  const { state } = useSession()
  const { subject, votes, number, eligible } = agreement
  const cast = Object.values(votes)
  const inFavour = cast.filter((vote) => vote.sense === 'for').length
  const absent = outOfRoom(state, eligible)
  const failed = closed.outcome === 'tie' || closed.outcome === 'rejected'
  const canRepeat = failed && !state.approval && subject.kind !== 'acta' && subject.kind !== 'opening'
  return (
    <Panel title={agreementsText.number(number)} actions={<OutcomeTag agreement={agreement} />}>
      <p className="room-statement">
        <WithCodes text={statementOf(state, subject)} />
      </p>
      {absent.length > 0 && <p className="room-absent">{agreementsText.outOfRoom(labelsOf(absent))}</p>}
      <ul className="votes" aria-label={text.votes}>
        {membersIn(state, eligible).map((member) => (
          <RecordedVote key={member.id} label={member.label} vote={votes[member.id]} />
        ))}
      </ul>
      <p className="room-sentence" data-kind={closed.outcome}>
        {outcomeText[closed.outcome](inFavour, cast.length - inFavour)}
      </p>
      <p className="muted small">{text.closedAt(dateTimeText(closed.at))}</p>
      {canRepeat && (
        <div>
          <Button icon="undo" onPress={() => onAgain(subject)}>
            {text.again}
          </Button>
        </div>
      )}
    </Panel>
  )
}

function RecordedVote({
  label,
  vote,
}: {
  readonly label: string
  readonly vote: Agreement['votes'][string] | undefined
}) {
  if (!vote) return null
  return (
    <li className="vote" data-vote={vote.sense}>
      <div className="vote__line">
        <span className="vote__member">{label}</span>
        <span className="vote__said" data-sense={vote.sense}>
          <Icon name={vote.sense === 'for' ? 'check' : 'close'} /> {senseText[vote.sense]}
        </span>
      </div>
      {vote.reason.trim() && <p className="vote__why">{vote.reason}</p>}
    </li>
  )
}
