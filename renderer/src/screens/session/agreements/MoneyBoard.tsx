// The money of the contest, always in sight: given, in the proposal at hand, and what is left of each pocket. Renderer.
import { type Award, budgetOf } from '../../../../../shared/domain/award/budget.ts'
import type { Contest } from '../../../../../shared/domain/contest/contest.ts'
import { awardsOf } from '../../../../../shared/domain/session/state.ts'
import { moneyText as text } from '../../../../../shared/text/session/agreements.ts'
import { MoneyMeter } from '../../../kit/MoneyMeter.tsx'
import { useSession } from '../../../state/session.ts'

const words = { used: text.used, reserved: text.proposed, free: text.left }

export function MoneyBoard({ proposed }: { readonly proposed: Award | null }) {
  const { state } = useSession()
  const { contest } = state
  const adopted = awardsOf(state)
  const now = budgetOf(contest, adopted)
  const next = budgetOf(contest, proposed ? [...adopted, proposed] : adopted)
  return (
    <section className="money-board" aria-label={text.board}>
      <MoneyMeter
        label={text.total}
        words={words}
        totalCentimos={now.totalCentimos}
        usedCentimos={now.awardedCentimos}
        reservedCentimos={next.awardedCentimos - now.awardedCentimos}
      />
      <MoneyMeter
        label={text.free}
        words={words}
        totalCentimos={now.free.capacityCentimos}
        usedCentimos={now.free.usedCentimos}
        reservedCentimos={next.free.usedCentimos - now.free.usedCentimos}
      />
      {now.reserves.map((pocket, index) => (
        <MoneyMeter
          key={pocket.modalityId}
          label={reserveLabel(contest, pocket.modalityId)}
          words={words}
          totalCentimos={pocket.reserveCentimos}
          usedCentimos={pocket.usedCentimos}
          reservedCentimos={(next.reserves[index]?.usedCentimos ?? pocket.usedCentimos) - pocket.usedCentimos}
        />
      ))}
    </section>
  )
}

/** By the first word of the modality, or by its letter where that word does not tell it from the others. */
function reserveLabel({ bases }: Contest, modalityId: string): string {
  const words = bases.modalities.map(({ name }) => firstWord(name))
  const modality = bases.modalities.find(({ id }) => id === modalityId)
  if (!modality) return text.reserve(modalityId)
  const word = firstWord(modality.name)
  return text.reserve(words.filter((other) => other === word).length === 1 ? word : modality.letter)
}

const firstWord = (name: string) => name.split(' ', 1).join('')
