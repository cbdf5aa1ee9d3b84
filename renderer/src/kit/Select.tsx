// One choice from a list too long for radio buttons. Renderer.
import { Button } from 'react-aria-components/Button'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { uiText } from '../../../shared/text/ui.ts'
import { FieldLabel, FieldProblem, type FieldTexts, fieldState } from './field-parts.tsx'
import { Icon } from './icons.tsx'

export type Option<Id extends string = string> = {
  readonly id: Id
  readonly label: string
  readonly description?: string
  readonly isDisabled?: boolean
}

export type SelectProps<Id extends string> = FieldTexts & {
  readonly id?: string
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly isDisabled?: boolean
  /** Where its place makes its label plain (a table): the label stays for screen readers. */
  readonly isLabelHidden?: boolean
}

export function Select<Id extends string>(props: SelectProps<Id>) {
  const { options, value, onChange, label, description, error, isOptional, isLabelHidden, ...rest } = props
  const choose = (key: unknown) => {
    const chosen = options.find((option) => option.id === key)
    if (chosen) onChange(chosen.id)
  }
  return (
    <AriaSelect
      {...rest}
      {...fieldState(error)}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      selectedKey={value}
      onSelectionChange={choose}
      placeholder={uiText.action.choose}
    >
      {!isLabelHidden && <FieldLabel {...{ label, description, isOptional }} />}
      <FieldProblem error={error} />
      <Button className="input select__button">
        <SelectValue className="select__value">
          {({ isPlaceholder, selectedText, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <Icon name="down" />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="list-box" items={options} disabledKeys={disabledIds(options)}>
          {(option) => <SelectItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

const disabledIds = (options: readonly Option[]) =>
  options.filter((option) => option.isDisabled).map((option) => option.id)

function SelectItem({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className="list-box__item">
      {({ isSelected }) => (
        <>
          <span>{isSelected && <Icon name="check" />}</span>
          <span>{option.label}</span>
          {option.description && <span className="list-box__description">{option.description}</span>}
        </>
      )}
    </ListBoxItem>
  )
}
