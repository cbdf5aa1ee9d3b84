// A closed agreement: what it said, how each member voted and why, how it came out, and what became of it. Renderer.
import type { Subject } from '../../../../../../shared/domain/agreement/subjects/schema.ts'
import type { Agreement } from '../../../../../../shared/domain/session/state.ts'
import { outcomeText, senseText, tieText } from '../../../../../../shared/text/acta.ts'
import { recordText } from '../../../../../../shared/text/session/afterwards.ts'
import { agreementsText, voteText as text } from '../../../../../../shared/text/session/agreements.ts'
import { Icon } from '../../../../kit/icons.tsx'
import { Panel } from '../../../../kit/Layout.tsx'
import { WithCodes } from '../../../../kit/WithCodes.tsx'
import { useSession } from '../../../../state/session.ts'
import { labelsOf, type Member, membersIn, outOfRoom } from '../../members.ts'
import { dateTimeText } from '../../moment-text.ts'
import { SpokenWords } from '../../SpokenWords.tsx'
import { PresidedBy } from '../../voting/PresidedBy.tsx'
import { statementOf } from '../../voting/statement.ts'
import { lossSentences } from './losses.ts'
import { RecordActs } from './RecordActs.tsx'
import { StatusTag } from './StatusTag.tsx'
import { statusOf } from './status.ts'

type AgreementRecordProps = {
  readonly agreement: Agreement
  readonly closed: NonNullable<Agreement['closed']>
  readonly onAgain: (subject: Subject) => void
}

export function AgreementRecord({ agreement, closed, onAgain }: AgreementRecordProps) {
  const { state } = useSession()
  const { subject, number, eligible, revoteOf } = agreement
  const absent = outOfRoom(state, agreement)
  const tied = state.agreements.find(({ id }) => id === revoteOf)
  return (
    <Panel title={agreementsText.number(number)} actions={<StatusTag agreement={agreement} />}>
      <p className="room-statement">
        <WithCodes text={statementOf(state, subject)} />
      </p>
      {tied && <p>{recordText.votesAgain(tied.number)}</p>}
      {absent.length > 0 && <p className="room-absent">{agreementsText.outOfRoom(labelsOf(absent))}</p>}
      <PresidedBy agreement={agreement} />
      <ul className="votes" aria-label={text.votes}>
        {membersIn(state, eligible).map((member) => (
          <RecordedVote key={member.id} member={member} agreement={agreement} />
        ))}
      </ul>
      <p className="room-sentence" data-kind={statusOf(agreement)}>
        <WithCodes text={outcomeSentence(agreement, closed)} />
      </p>
      {lossSentences(state, agreement).map((sentence) => (
        <p key={sentence} className="room-loss">
          <Icon name="withdrawn" />
          <span>
            <WithCodes text={sentence} />
          </span>
        </p>
      ))}
      <p className="muted small">{text.closedAt(dateTimeText(closed.at))}</p>
      <SpokenWords what="vote" agreementId={agreement.id} />
      <RecordActs agreement={agreement} onAgain={onAgain} />
    </Panel>
  )
}

function outcomeSentence({ votes, tie, majority }: Agreement, { outcome }: AgreementRecordProps['closed']): string {
  const cast = Object.values(votes)
  const inFavour = cast.filter((vote) => vote.sense === 'for').length
  const against = cast.length - inFavour
  return tie ? tieText(inFavour, against, tie) : outcomeText[outcome](inFavour, against, majority)
}

function RecordedVote({ member, agreement }: { readonly member: Member; readonly agreement: Agreement }) {
  const vote = agreement.votes[member.id]
  if (!vote) return null
  const corrections = agreement.corrections.filter(({ was }) => was.jurorId === member.id)
  return (
    <li className="vote" data-vote={vote.sense}>
      <div className="vote__line">
        <span className="vote__member">{member.label}</span>
        <span className="vote__said" data-sense={vote.sense}>
          <Icon name={vote.sense === 'for' ? 'check' : 'close'} /> {senseText[vote.sense]}
        </span>
      </div>
      {vote.reason.trim() && <p className="vote__why">{vote.reason}</p>}
      {corrections.map(({ was, at, why }) => (
        <p key={at} className="muted small">
          {recordText.corrected(senseText[was.sense], dateTimeText(at), why)}
        </p>
      ))}
    </li>
  )
}
