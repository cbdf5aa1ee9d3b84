// A small integer with steps, and an amount in soles typed as text. Renderer.
import { Button } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from 'react-aria-components/NumberField'
import { TextField as AriaTextField, type TextFieldProps } from 'react-aria-components/TextField'
import { uiText } from '../../../shared/text/ui.ts'
import { FieldLabel, FieldProblem, type FieldTexts, fieldState } from './field-parts.tsx'
import { Icon } from './icons.tsx'

export type NumberFieldProps = FieldTexts &
  Pick<
    AriaNumberFieldProps,
    'id' | 'value' | 'defaultValue' | 'onChange' | 'minValue' | 'maxValue' | 'isDisabled' | 'isReadOnly'
  >

/** Integers only, without grouping: bonus points, counts, order in a list. */
export function NumberField({ label, description, error, isOptional, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField {...rest} {...fieldState(error)} formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}>
      <FieldLabel {...{ label, description, isOptional }} />
      <FieldProblem error={error} />
      <Group className="stepper-field">
        <Button slot="decrement" className="button" data-icon-only>
          <Icon name="subtract" />
        </Button>
        <Input className="input" />
        <Button slot="increment" className="button" data-icon-only>
          <Icon name="add" />
        </Button>
      </Group>
    </AriaNumberField>
  )
}

export type AmountFieldProps = FieldTexts &
  Pick<TextFieldProps, 'id' | 'name' | 'value' | 'onChange' | 'onBlur' | 'isDisabled' | 'isReadOnly' | 'autoFocus'> & {
    /** In a line whose place makes the label plain; the label stays for screen readers. */
    readonly isLabelHidden?: boolean
  }

/** The text as typed ("39,995.00"): reading it is the domain's (R-AMT-1), showing why not is `error`. */
export function AmountField({ label, description, error, isOptional, isLabelHidden, ...rest }: AmountFieldProps) {
  const name = isLabelHidden ? { 'aria-label': label } : {}
  return (
    <AriaTextField {...rest} {...name} {...fieldState(error)} inputMode="decimal" autoComplete="off">
      {!isLabelHidden && <FieldLabel {...{ label, description: description ?? uiText.field.amountHint, isOptional }} />}
      <FieldProblem error={error} />
      <div className="amount">
        <span className="amount__unit" aria-hidden="true">
          S/
        </span>
        <Input className="input" />
      </div>
    </AriaTextField>
  )
}
