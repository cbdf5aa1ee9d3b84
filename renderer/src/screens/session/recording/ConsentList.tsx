// Each member says yes or no to being recorded; every word is an event (R-ACT-7). Renderer.
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { recordingText as text } from '../../../../../shared/text/session/recording.ts'
import { call } from '../../../bridge/call.ts'
import { Icon } from '../../../kit/icons.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'
import { type Member, membersIn } from '../members.ts'

export function ConsentList() {
  const { state, contestId, record } = useSession()
  const acting = useAct()
  const say = (jurorId: string, consents: boolean) =>
    acting.run(() => record(() => call('recording.consent', { contestId, jurorId, consents })))
  return (
    <>
      <p className="muted">{text.lead}</p>
      {acting.failure && <FailureNotice failure={acting.failure} />}
      <ul className="votes" aria-label={text.consents}>
        {membersIn(state, state.members).map((member) => (
          <li key={member.id} className="vote">
            <div className="vote__line">
              <span className="vote__member">{member.label}</span>
              <Words member={member} said={state.consents[member.id]} onSay={(word) => void say(member.id, word)} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

type WordsProps = {
  readonly member: Member
  readonly said: boolean | undefined
  readonly onSay: (consents: boolean) => void
}

/** What is said already is not said again. */
function Words({ member, said, onSay }: WordsProps) {
  return (
    <div className="vote__senses">
      {[true, false].map((word) => (
        <ToggleButton
          key={String(word)}
          className="button vote__sense"
          data-sense={word ? 'for' : 'against'}
          isSelected={said === word}
          onChange={() => said !== word && onSay(word)}
        >
          <Icon name={said === word ? (word ? 'check' : 'close') : 'circle'} />
          <span>
            <span className="visually-hidden">{member.label}: </span>
            {word ? text.yes : text.no}
          </span>
        </ToggleButton>
      ))}
    </div>
  )
}
