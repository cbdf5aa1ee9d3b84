// A labelled money bar: assigned, reserved and free parts of a fund, told apart by pattern and by words. Renderer.
import { Label } from 'react-aria-components/Label'
import { Meter } from 'react-aria-components/Meter'
import { formatSoles } from '../../../shared/text/format.ts'
import { uiText } from '../../../shared/text/ui.ts'
import { Icon } from './icons.tsx'

export type MoneyMeterProps = {
  readonly label: string
  readonly totalCentimos: number
  readonly usedCentimos: number
  /** Kept for a purpose and not assigned yet. */
  readonly reservedCentimos?: number
  /** Words for the three parts where "Asignado / Reservado / Libre" are not exact enough. */
  readonly words?: { readonly used?: string; readonly reserved?: string; readonly free?: string }
}

export function MoneyMeter({ label, totalCentimos, usedCentimos, reservedCentimos = 0, words }: MoneyMeterProps) {
  const freeCentimos = totalCentimos - usedCentimos - reservedCentimos
  const parts = [
    { kind: 'used', word: words?.used ?? uiText.money.used, centimos: usedCentimos },
    { kind: 'reserved', word: words?.reserved ?? uiText.money.reserved, centimos: reservedCentimos },
    { kind: 'free', word: words?.free ?? uiText.money.free, centimos: Math.max(0, freeCentimos) },
  ].filter((part) => part.kind !== 'reserved' || part.centimos > 0)
  const summary = parts.map((part) => `${part.word} ${formatSoles(part.centimos)}`).join(', ')
  const isOver = freeCentimos < 0
  return (
    <Meter
      className="money"
      value={usedCentimos}
      maxValue={totalCentimos}
      valueLabel={summary}
      {...(isOver ? { 'data-over': true } : {})}
    >
      <div className="money__head">
        <Label className="money__label">{label}</Label>
        <span>{formatSoles(totalCentimos)}</span>
      </div>
      <div className="money__track" aria-hidden="true">
        {parts.map((part) => (
          <div key={part.kind} className="money__part" data-kind={part.kind} style={{ flexGrow: part.centimos }} />
        ))}
      </div>
      <ul className="money__legend" aria-hidden="true">
        {parts.map((part) => (
          <li key={part.kind}>
            <span className="money__swatch" data-kind={part.kind} />
            {part.word} {formatSoles(part.centimos)}
          </li>
        ))}
        {isOver && (
          <li className="money__over">
            <Icon name="error" /> {uiText.money.over(formatSoles(-freeCentimos))}
          </li>
        )}
      </ul>
    </Meter>
  )
}
