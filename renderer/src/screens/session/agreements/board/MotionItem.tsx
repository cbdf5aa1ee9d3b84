// One award among those that a scenario proposes: its number, amount, voters, and what is still to be written. Renderer.
import { formatPercent, formatSoles } from '../../../../../../shared/text/format.ts'
import { refusalText } from '../../../../../../shared/text/refusals.ts'
import { agreementsText, awardText } from '../../../../../../shared/text/session/agreements.ts'
import { motionsText as text } from '../../../../../../shared/text/session/board.ts'
import { Checkbox } from '../../../../kit/CheckboxGroup.tsx'
import { Icon } from '../../../../kit/icons.tsx'
import { TextField } from '../../../../kit/TextField.tsx'
import { useSession } from '../../../../state/session.ts'
import { marksOf, membersIn } from '../../members.ts'
import { PresidingField } from '../PresidingField.tsx'
import type { Written } from './ProposeScenario.tsx'
import type { Motion } from './scenario-motions.ts'

type MotionItemProps = {
  readonly motion: Motion
  readonly number: number | null
  readonly reason: string
  readonly written: Written
  readonly onWrite: (change: Written) => void
}

export function MotionItem({ motion, number, reason, written, onWrite }: MotionItemProps) {
  const { title, amountCentimos, problems, isReduced, eligible } = motion
  const words = useWords(motion)
  const isIn = number !== null
  return (
    <li className="motion">
      <Checkbox
        isSelected={isIn}
        isDisabled={problems.length > 0}
        onChange={(isSelected) => onWrite({ isOut: !isSelected })}
        description={problems.length > 0 ? undefined : words}
      >
        {isIn ? text.motion(number, title, formatSoles(amountCentimos)) : text.out(title, formatSoles(amountCentimos))}
      </Checkbox>
      {problems.length > 0 && (
        <ul className="draft-line__problems">
          {problems.map((problem) => (
            <li key={problem.code}>
              <Icon name="error" /> <span>{refusalText(problem)}</span>
            </li>
          ))}
        </ul>
      )}
      {isIn && isReduced && (
        <TextField label={text.ownReason(number)} value={reason} onChange={(typed) => onWrite({ reason: typed })} />
      )}
      {isIn && (
        <PresidingField
          label={agreementsText.presidingNumber(number)}
          eligible={eligible}
          value={written.presidedBy ?? null}
          onChange={(presidedBy) => onWrite({ presidedBy })}
        />
      )}
    </li>
  )
}

/** "Reducción 6.20 %. Votan J1, J2 y J3." */
function useWords({ requestedCentimos, amountCentimos, isReduced, eligible }: Motion): string {
  const { state } = useSession()
  const reduced = isReduced
    ? text.reduced(formatPercent(requestedCentimos - amountCentimos, requestedCentimos))
    : awardText.noReduction
  return `${reduced} ${agreementsText.voters(marksOf(membersIn(state, eligible)))}`
}
