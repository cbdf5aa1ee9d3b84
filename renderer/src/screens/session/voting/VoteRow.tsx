// One member's vote: for or against, the reason of a change, the reason of a dissent (R-JUR-4, R-VOT-2). Renderer.
import { useRef } from 'react'
import { ToggleButton, type ToggleButtonProps } from 'react-aria-components/ToggleButton'
import type { Sense } from '../../../../../shared/domain/agreement/outcome.ts'
import type { Agreement } from '../../../../../shared/domain/session/state.ts'
import { voteText as text } from '../../../../../shared/text/session/agreements.ts'
import { sessionText } from '../../../../../shared/text/session.ts'
import { Icon } from '../../../kit/icons.tsx'
import { KeyHint, keyShortcut } from '../../../kit/KeyHint.tsx'
import { StateTag } from '../../../kit/StateTag.tsx'
import { useKept } from '../../../state/kept.ts'
import type { Member } from '../members.ts'
import { ReasonForm } from './ReasonForm.tsx'
import type { voteKeys } from './vote-state.ts'

export type VoteRowProps = {
  readonly member: Member
  readonly keys: ReturnType<typeof voteKeys>
  readonly agreement: Agreement
  /** Which reason is to be written, if any. */
  readonly asksFor: 'dissent' | 'tie' | null
  /** True when it was recorded. */
  readonly onCast: (sense: Sense, reason: string) => Promise<boolean>
}

export function VoteRow({ member, keys, agreement, asksFor, onCast }: VoteRowProps) {
  const [changingTo, setChangingTo] = useKept<Sense | null>(`change of ${member.id}`, null)
  const row = useRef<HTMLLIElement>(null)
  const vote = agreement.votes[member.id]
  const canVote = agreement.eligible.includes(member.id)
  const presiding = presidingWord(member, agreement)

  function press(sense: Sense) {
    if (vote === undefined) void onCast(sense, '')
    else setChangingTo(vote.sense === sense ? null : sense)
  }
  async function change(sense: Sense, reason: string) {
    if (await onCast(sense, reason)) stopChanging()
  }
  // The form leaves; the focus stays with its row.
  function stopChanging() {
    row.current?.focus()
    setChangingTo(null)
  }
  return (
    <li ref={row} tabIndex={-1} className="vote" data-vote={vote?.sense ?? 'none'}>
      <div className="vote__line">
        <span className="vote__member">
          {member.label}
          {presiding && <span className="muted small"> · {presiding}</span>}
        </span>
        {canVote ? (
          <Senses member={member} keys={keys} cast={vote?.sense} onPress={press} />
        ) : (
          <StateTag state="abstained" word={text.barred} />
        )}
      </div>
      {changingTo && (
        <ReasonForm
          key={changingTo}
          label={text.changeReason(member.label)}
          submitLabel={text.change}
          onSubmit={(reason) => change(changingTo, reason)}
          onCancel={stopChanging}
        />
      )}
      {vote && asksFor && !changingTo && (
        <ReasonForm
          label={asksFor === 'tie' ? text.tieReason(member.label) : text.dissent(member.label)}
          description={asksFor === 'tie' ? text.tieReasonHint : text.dissentHint}
          saved={vote.reason}
          submitLabel={text.saveReason}
          onSubmit={async (reason) => void (await onCast(vote.sense, reason))}
        />
      )}
    </li>
  )
}

/** What a member is in this vote: the president, or who presides in place of the president (R-ABS-2). */
function presidingWord({ id, isPresident }: Member, { presidedBy }: Agreement): string | null {
  if (isPresident) return sessionText.president
  return presidedBy === id ? text.presides : null
}

const withShortcut = (key: string): Pick<ToggleButtonProps, 'render'> => ({
  render: (props) => <button {...props} {...keyShortcut([key])} />,
})

type SensesProps = Pick<VoteRowProps, 'member' | 'keys'> & {
  readonly cast: Sense | undefined
  readonly onPress: (sense: Sense) => void
}

function Senses({ member, keys, cast, onPress }: SensesProps) {
  return (
    <div className="vote__senses">
      {(['for', 'against'] as const).map((sense) => (
        <ToggleButton
          key={sense}
          className="button vote__sense"
          data-sense={sense}
          isSelected={cast === sense}
          onChange={() => onPress(sense)}
          {...(keys && cast === undefined ? withShortcut(keys[sense]) : {})}
        >
          <Icon name={cast === sense ? (sense === 'for' ? 'check' : 'close') : 'circle'} />
          <span>
            <span className="visually-hidden">{member.label}: </span>
            {text[sense]}
          </span>
          {keys && cast === undefined && <KeyHint keys={[keys[sense]]} />}
        </ToggleButton>
      ))}
    </div>
  )
}
