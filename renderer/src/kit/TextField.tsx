// One line of text, and several lines with a counter. Renderer.
import { Input } from 'react-aria-components/Input'
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField'
import { uiText } from '../../../shared/text/ui.ts'
import { FieldLabel, FieldProblem, type FieldTexts, fieldState } from './field-parts.tsx'

type Common = FieldTexts &
  Pick<
    AriaTextFieldProps,
    | 'id'
    | 'name'
    | 'value'
    | 'defaultValue'
    | 'onChange'
    | 'onBlur'
    | 'onKeyDown'
    | 'isDisabled'
    | 'isReadOnly'
    | 'autoFocus'
    | 'autoComplete'
    | 'spellCheck'
  >

export type TextFieldProps = Common &
  Pick<AriaTextFieldProps, 'type' | 'inputMode' | 'maxLength'> & {
    readonly placeholder?: string
    readonly isErrorLive?: boolean
    /** For a field whose place makes its label plain (a search box): the label stays for screen readers. */
    readonly isLabelHidden?: boolean
  }

export function TextField({
  label,
  description,
  error,
  isOptional,
  placeholder,
  isLabelHidden,
  isErrorLive,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField {...rest} {...fieldState(error)} {...(isLabelHidden ? { 'aria-label': label } : {})}>
      {!isLabelHidden && <FieldLabel {...{ label, description, isOptional }} />}
      <FieldProblem error={error} isLive={isErrorLive} />
      <Input className="input" {...(placeholder === undefined ? {} : { placeholder })} />
    </AriaTextField>
  )
}

export type TextAreaProps = Common & {
  readonly value: string
  readonly rows?: number
  readonly minLength?: number
  readonly maxLength?: number
}

/** Counts what is missing or left, and lets the person write past the limit so that nothing typed is lost. */
export function TextArea({
  label,
  description,
  error,
  isOptional,
  rows = 3,
  minLength = 0,
  maxLength,
  ...rest
}: TextAreaProps) {
  return (
    <AriaTextField {...rest} {...fieldState(error)}>
      <FieldLabel {...{ label, description, isOptional }} />
      <FieldProblem error={error} />
      <AriaTextArea className="input" rows={rows} />
      <Counter length={rest.value.length} minLength={minLength} maxLength={maxLength} />
    </AriaTextField>
  )
}

type CounterProps = { readonly length: number; readonly minLength: number; readonly maxLength: number | undefined }

function Counter({ length, minLength, maxLength }: CounterProps) {
  const isOver = maxLength !== undefined && length > maxLength
  const text = counterText(length, minLength, maxLength)
  return (
    text && (
      <span className="field__counter" {...(isOver ? { 'data-problem': true } : {})}>
        {text}
      </span>
    )
  )
}

function counterText(length: number, minLength: number, maxLength: number | undefined): string | undefined {
  if (length < minLength) return uiText.field.charactersMissing(minLength - length)
  if (maxLength === undefined) return undefined
  return length > maxLength
    ? uiText.field.charactersOver(length - maxLength)
    : uiText.field.charactersLeft(maxLength - length)
}
