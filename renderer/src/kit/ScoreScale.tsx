// One subcriterion's score on the pack's scale (R-SCO-1): a radio row with the digits as keys. Renderer.
import type { KeyboardEvent, Ref } from 'react'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Text } from 'react-aria-components/Text'
import { uiText } from '../../../shared/text/ui.ts'

/** One step of the scale and its word, as the rule pack gives them: 4, "Muy Bueno". */
export type ScaleStep = { readonly value: number; readonly word: string }

export type ScoreScaleProps = {
  readonly id?: string
  readonly label: string
  readonly scale: readonly ScaleStep[]
  readonly value: number | null
  readonly onChange: (value: number) => void
  /** Takes the digit keys, to go on to the next subcriterion and for scales past 9; without it a digit chooses. */
  readonly onDigit?: (digit: string) => void
  /** Arrow up (−1) and down (+1): to go to the neighbouring subcriterion. */
  readonly onMove?: (step: -1 | 1) => void
  /** One that may come later is empty until then: the group is tied to it when it appears. */
  readonly description?: string
  /** What stands for no score where that is a state of its own: "Se abstuvo". */
  readonly emptyWord?: string
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
  readonly ref?: Ref<HTMLDivElement>
}

export function ScoreScale(props: ScoreScaleProps) {
  const { label, scale, value, onChange, onDigit, onMove, description, emptyWord, ...rest } = props
  const word = scale.find((step) => step.value === value)?.word
  return (
    <RadioGroup
      {...rest}
      className="score"
      orientation="horizontal"
      value={value === null ? null : String(value)}
      onChange={(text) => onChange(Number(text))}
      {...(value === null ? {} : { 'data-scored': true })}
    >
      <Label className="score__label">{label}</Label>
      <div className="score__options" role="presentation" onKeyDownCapture={(event) => handleKey(event, props)}>
        {scale.map((step) => (
          <Radio key={step.value} value={String(step.value)} className="score__option">
            {step.value}
            <span className="visually-hidden"> {step.word}</span>
          </Radio>
        ))}
      </div>
      <span className="score__word" aria-hidden="true">
        {word ?? emptyWord ?? uiText.score.none}
      </span>
      {description !== undefined && (
        <Text slot="description" className="field__description">
          {description}
        </Text>
      )}
    </RadioGroup>
  )
}

function handleKey(event: KeyboardEvent, props: ScoreScaleProps) {
  if (event.altKey || event.ctrlKey || event.metaKey || props.isDisabled || props.isReadOnly) return
  const isTaken = setByDigit(event.key, props) || moveByArrow(event.key, props)
  if (!isTaken) return
  event.preventDefault()
  event.stopPropagation()
}

function setByDigit(key: string, { scale, onChange, onDigit }: ScoreScaleProps): boolean {
  if (!/^[0-9]$/.test(key)) return false
  if (onDigit) onDigit(key)
  else if (scale.some(({ value }) => String(value) === key)) onChange(Number(key))
  return true
}

function moveByArrow(key: string, { onMove }: ScoreScaleProps): boolean {
  if (!onMove || (key !== 'ArrowUp' && key !== 'ArrowDown')) return false
  onMove(key === 'ArrowUp' ? -1 : 1)
  return true
}

/** Puts the focus on the chosen score, or on the first one. */
export function focusScoreScale(group: HTMLElement | null) {
  const radios = group?.querySelectorAll<HTMLInputElement>('input[type="radio"]')
  const target = [...(radios ?? [])].find((radio) => radio.checked) ?? radios?.[0]
  target?.focus()
}
