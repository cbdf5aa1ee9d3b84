// The amount of an award: exact entry, its limits in words, the reduction as it is typed. Renderer.
import { keptPerMille, reducedBy } from '../../../../../shared/domain/award/draft.ts'
import type { Submission } from '../../../../../shared/domain/contest/contest.ts'
import { amountInWords, MAX_CENTIMOS_IN_WORDS } from '../../../../../shared/text/amount-in-words.ts'
import { formatAmount, formatSoles } from '../../../../../shared/text/format.ts'
import { refusalText } from '../../../../../shared/text/refusals.ts'
import { awardText as text } from '../../../../../shared/text/session/agreements.ts'
import { Button } from '../../../kit/Button.tsx'
import { Row } from '../../../kit/Layout.tsx'
import { AmountField } from '../../../kit/NumberField.tsx'
import { Slider } from '../../../kit/Slider.tsx'
import { useSession } from '../../../state/session.ts'
import type { AwardPreview } from './award-preview.ts'

type AmountPartProps = {
  readonly submission: Submission
  readonly preview: AwardPreview
  readonly amount: string
  readonly setAmount: (amount: string) => void
}

export function AmountPart({ submission, preview, amount, setAmount }: AmountPartProps) {
  const { state } = useSession()
  const percent = state.contest.bases.funds.maxReductionPercent
  const { requestedCentimos } = submission
  return (
    <div className="amount-part">
      <AmountField
        label={text.amount}
        description={text.limits(requestedCentimos, preview.leastCentimos, percent)}
        value={amount}
        onChange={setAmount}
        error={preview.amount.ok ? undefined : refusalText(preview.amount.error)}
      />
      {percent > 0 && (
        <Slider
          label={text.slider}
          isLabelHidden
          minValue={1000 - percent * 10}
          maxValue={1000}
          step={1}
          value={preview.amount.ok ? keptPerMille(requestedCentimos, preview.amount.value) : 1000}
          valueText={preview.amount.ok ? formatSoles(preview.amount.value) : ''}
          onChange={(perMille) => setAmount(formatAmount(reducedBy(requestedCentimos, 1000 - perMille)))}
        />
      )}
      <Row>
        <Button size="small" onPress={() => setAmount(formatAmount(requestedCentimos))}>
          {text.asRequested}
        </Button>
        <Button size="small" onPress={() => setAmount(formatAmount(preview.leastCentimos))}>
          {text.mostReduced(percent)}
        </Button>
      </Row>
      {preview.amount.ok && <AmountWords amountCentimos={preview.amount.value} requestedCentimos={requestedCentimos} />}
    </div>
  )
}

type AmountWordsProps = { readonly amountCentimos: number; readonly requestedCentimos: number }

function AmountWords({ amountCentimos, requestedCentimos }: AmountWordsProps) {
  const isReduced = amountCentimos < requestedCentimos
  return (
    <p className="amount-part__words">
      {isReduced ? text.reduction(requestedCentimos, amountCentimos) : text.noReduction}
      {amountCentimos <= MAX_CENTIMOS_IN_WORDS && (
        <span className="muted small"> {amountInWords(amountCentimos)}.</span>
      )}
    </p>
  )
}
