// Check boxes, alone and in a group, and the switch for a setting that takes effect at once. Renderer.
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components/Checkbox'
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components/Switch'
import { FieldLabel, FieldProblem, type FieldTexts, fieldState } from './field-parts.tsx'
import { Icon } from './icons.tsx'
import type { Option } from './Select.tsx'
import { WithCodes } from './WithCodes.tsx'

export type CheckboxProps = Pick<
  AriaCheckboxProps,
  | 'id'
  | 'isSelected'
  | 'onChange'
  | 'isDisabled'
  | 'isReadOnly'
  | 'isIndeterminate'
  | 'isInvalid'
  | 'value'
  | 'autoFocus'
> & { readonly children: ReactNode; readonly description?: string | undefined }

export function Checkbox({ children, description, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className="choice" data-kind="check">
      <span className="choice__mark">
        <Icon name={rest.isIndeterminate ? 'subtract' : 'check'} />
      </span>
      <span>
        {children}
        {description && (
          <span className="choice__description">
            <WithCodes text={description} />
          </span>
        )}
      </span>
    </AriaCheckbox>
  )
}

export type CheckboxGroupProps<Id extends string> = FieldTexts & {
  readonly id?: string
  readonly options: readonly Option<Id>[]
  readonly value: readonly Id[]
  readonly onChange: (value: readonly Id[]) => void
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
}

export function CheckboxGroup<Id extends string>(props: CheckboxGroupProps<Id>) {
  const { options, value, onChange, label, description, error, isOptional, ...rest } = props
  const choose = (chosen: readonly string[]) =>
    onChange(options.map((option) => option.id).filter((id) => chosen.includes(id)))
  return (
    <AriaCheckboxGroup {...rest} {...fieldState(error)} value={[...value]} onChange={choose}>
      <FieldLabel {...{ label, description, isOptional }} />
      <FieldProblem error={error} />
      <div className="choices">
        {options.map((option) => (
          <Checkbox
            key={option.id}
            value={option.id}
            description={option.description}
            isDisabled={option.isDisabled ?? false}
          >
            {option.label}
          </Checkbox>
        ))}
      </div>
    </AriaCheckboxGroup>
  )
}

export type SwitchProps = Pick<AriaSwitchProps, 'id' | 'isSelected' | 'onChange' | 'isDisabled'> & {
  readonly children: ReactNode
}

export function Switch({ children, ...rest }: SwitchProps) {
  return (
    <AriaSwitch {...rest} className="switch">
      <span className="switch__track" />
      <span>{children}</span>
    </AriaSwitch>
  )
}
