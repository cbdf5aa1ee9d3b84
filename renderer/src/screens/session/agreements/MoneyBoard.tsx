// The money of the contest, always in sight: given, in the proposal at hand, and what is left of each pocket. Renderer.
import { type Award, budgetOf } from '../../../../../shared/domain/award/budget.ts'
import { awardsOf } from '../../../../../shared/domain/session/state.ts'
import { moneyText as text } from '../../../../../shared/text/session/agreements.ts'
import { MoneyMeter } from '../../../kit/MoneyMeter.tsx'
import { useSession } from '../../../state/session.ts'
import { shortModality } from './short-modality.ts'

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
          label={text.reserve(shortModality(contest.bases, pocket.modalityId))}
          words={words}
          totalCentimos={pocket.reserveCentimos}
          usedCentimos={pocket.usedCentimos}
          reservedCentimos={(next.reserves[index]?.usedCentimos ?? pocket.usedCentimos) - pocket.usedCentimos}
        />
      ))}
    </section>
  )
}
