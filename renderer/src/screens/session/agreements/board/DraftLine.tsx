// A line of the draft: its amount by slider and as typed, the reduction in soles and %, in words, what it takes of which
// pocket, and every rule against it at once. Renderer.
import { useRef, useState } from 'react'
import { keptPerMille, reducedBy } from '../../../../../../shared/domain/award/draft.ts'
import { parseAmount } from '../../../../../../shared/domain/award/parse-amount.ts'
import type { Submission } from '../../../../../../shared/domain/contest/contest.ts'
import { formatAmount, formatSoles } from '../../../../../../shared/text/format.ts'
import { refusalText } from '../../../../../../shared/text/refusals.ts'
import { inWords, boardText as text } from '../../../../../../shared/text/session/board.ts'
import { Icon } from '../../../../kit/icons.tsx'
import { AmountField } from '../../../../kit/NumberField.tsx'
import { Slider } from '../../../../kit/Slider.tsx'

export type DraftLineProps = {
  readonly submission: Submission
  readonly amountCentimos: number
  readonly maxReductionPercent: number
  /** "Se toma S/ … de la reserva de …". */
  readonly takes: string
  /** The sentences of the rules against it, one a line; empty when there is none. */
  readonly problems: string
  readonly onAmount: (submissionId: string, amountCentimos: number, gesture: string) => void
}

export function DraftLine({ submission, maxReductionPercent, ...rest }: DraftLineProps) {
  const { amountCentimos, takes, problems, onAmount } = rest
  const { id, requestedCentimos } = submission
  const [gesture, endGesture] = useGesture()
  const change = (centimos: number) => onAmount(id, centimos, gesture())
  const reduction = reductionText(requestedCentimos, amountCentimos)
  return (
    <>
      <div className="draft-line">
        {maxReductionPercent > 0 && (
          <Slider
            label={text.slider(id)}
            isLabelHidden
            minValue={1000 - maxReductionPercent * 10}
            maxValue={1000}
            step={1}
            value={keptPerMille(requestedCentimos, amountCentimos)}
            valueText={text.sliderValue(formatSoles(amountCentimos), reduction)}
            onChange={(perMille) => change(reducedBy(requestedCentimos, 1000 - perMille))}
            onChangeEnd={endGesture}
          />
        )}
        <ExactAmount submission={submission} amountCentimos={amountCentimos} onChange={change} onEnd={endGesture} />
        <span className="draft-line__reduction">{reduction}</span>
      </div>
      <p className="draft-line__words small">
        <span className="muted">{inWords(amountCentimos)}</span> {takes}
      </p>
      {problems !== '' && (
        <ul className="draft-line__problems">
          {problems.split('\n').map((problem) => (
            <li key={problem}>
              <Icon name="error" /> <span>{problem}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Names what is taken back together: it is another once the hand is off. */
function useGesture(): readonly [() => string, () => void] {
  const current = useRef(crypto.randomUUID())
  return [
    () => current.current,
    () => {
      current.current = crypto.randomUUID()
    },
  ]
}

function reductionText(requestedCentimos: number, amountCentimos: number): string {
  if (amountCentimos === requestedCentimos) return text.whole
  return amountCentimos > requestedCentimos
    ? text.above(formatSoles(amountCentimos - requestedCentimos))
    : text.reduced(requestedCentimos, amountCentimos)
}

type ExactAmountProps = {
  readonly submission: Submission
  readonly amountCentimos: number
  readonly onChange: (centimos: number) => void
  readonly onEnd: () => void
}

/** What is typed stands as it is until it is left, and beyond that while it cannot be read (R-AMT-1). */
function ExactAmount({ submission, amountCentimos, onChange, onEnd }: ExactAmountProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? null : parseAmount(typed)
  const isMine = read !== null && (!read.ok || read.value === amountCentimos)
  const unreadable = read !== null && !read.ok ? read.error : null
  return (
    <AmountField
      label={text.amount(submission.id)}
      isLabelHidden
      value={isMine && typed !== null ? typed : formatAmount(amountCentimos)}
      onChange={(next) => {
        setTyped(next)
        const amount = parseAmount(next)
        if (amount.ok) onChange(amount.value)
      }}
      onBlur={() => {
        onEnd()
        if (read?.ok) setTyped(null)
      }}
      error={unreadable ? `${refusalText(unreadable)} ${text.stays(formatSoles(amountCentimos))}` : undefined}
    />
  )
}
