// A value between two ends, by pulling or by arrow keys, with the value in words for who does not see it. Renderer.
import { useLayoutEffect, useRef } from 'react'
import { Label } from 'react-aria-components/Label'
import { Slider as AriaSlider, SliderThumb, SliderTrack } from 'react-aria-components/Slider'

export type SliderProps = {
  readonly label: string
  readonly value: number
  readonly minValue: number
  readonly maxValue: number
  readonly step: number
  /** What the value means, with its unit: it is what is read out. */
  readonly valueText: string
  readonly onChange: (value: number) => void
  /** Pulling, or the step of a key, has ended. */
  readonly onChangeEnd?: () => void
  readonly isLabelHidden?: boolean
  readonly isDisabled?: boolean
}

export function Slider({ label, valueText, value, isLabelHidden, isDisabled = false, ...rest }: SliderProps) {
  const input = useRef<HTMLInputElement>(null)
  const { minValue, maxValue, step, onChange, onChangeEnd } = rest
  // React Aria says the bare number; on the element itself, because it offers no way to say anything else.
  useLayoutEffect(() => {
    input.current?.setAttribute('aria-valuetext', valueText)
  })
  const share =
    maxValue > minValue ? (Math.min(Math.max(value, minValue), maxValue) - minValue) / (maxValue - minValue) : 0
  return (
    <AriaSlider
      className="slider"
      value={value}
      minValue={minValue}
      maxValue={maxValue}
      step={step}
      onChange={onChange}
      isDisabled={isDisabled}
      {...(onChangeEnd ? { onChangeEnd } : {})}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {!isLabelHidden && <Label className="field__label">{label}</Label>}
      <SliderTrack className="slider__track">
        <div className="slider__filled" style={{ inlineSize: `${share * 100}%` }} />
        <SliderThumb className="slider__thumb" inputRef={input} />
      </SliderTrack>
    </AriaSlider>
  )
}
