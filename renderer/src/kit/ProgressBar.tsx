// Progress of long work, or of a person through a list. Renderer.
import type { CSSProperties } from 'react'
import { Label } from 'react-aria-components/Label'
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar'

export type ProgressBarProps = {
  readonly label: string
  /** Without a value the work has no known end. */
  readonly value?: number
  readonly max?: number
  /** What has been done, in words: "17 de 60 postulaciones". */
  readonly valueText?: string
}

export function ProgressBar({ label, value, max = 100, valueText }: ProgressBarProps) {
  const isIndeterminate = value === undefined
  const share = isIndeterminate || max === 0 ? 0 : (value / max) * 100
  const width: CSSProperties = isIndeterminate ? {} : { width: `${share}%` }
  return (
    <AriaProgressBar
      className="progress"
      value={value ?? 0}
      maxValue={max}
      {...(valueText === undefined ? {} : { valueLabel: valueText })}
      isIndeterminate={isIndeterminate}
      {...(isIndeterminate ? { 'data-indeterminate': true } : {})}
    >
      <div className="progress__words">
        <Label>{label}</Label>
        {valueText && <span>{valueText}</span>}
      </div>
      <div className="progress__track">
        <div className="progress__bar" style={width} />
      </div>
    </AriaProgressBar>
  )
}
