// One choice among few, all in sight. Renderer.
import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components/RadioGroup'
import { FieldLabel, FieldProblem, type FieldTexts, fieldState } from './field-parts.tsx'
import type { Option } from './Select.tsx'
import { WithCodes } from './WithCodes.tsx'

export type RadioGroupProps<Id extends string> = FieldTexts & {
  readonly id?: string
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly orientation?: 'vertical' | 'horizontal'
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
}

export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { options, onChange, label, description, error, isOptional, orientation = 'vertical', ...rest } = props
  const choose = (value: string) => {
    const chosen = options.find((option) => option.id === value)
    if (chosen) onChange(chosen.id)
  }
  return (
    <AriaRadioGroup {...rest} {...fieldState(error)} orientation={orientation} onChange={choose}>
      <FieldLabel {...{ label, description, isOptional }} />
      <FieldProblem error={error} />
      <div className="choices" data-orientation={orientation}>
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            className="choice"
            data-kind="radio"
            isDisabled={option.isDisabled ?? false}
          >
            <span className="choice__mark" />
            <span>
              {option.label}
              {option.description && (
                <span className="choice__description">
                  <WithCodes text={option.description} />
                </span>
              )}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  )
}
