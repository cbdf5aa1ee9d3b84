// What every field has: label, optional mark, description, error with its icon. Renderer.
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { uiText } from '../../../shared/text/ui.ts'
import { Icon } from './icons.tsx'

/** `id` is what an ErrorSummary links to; `error` is the whole sentence, not a flag. */
export type FieldTexts = {
  readonly label: string
  readonly description?: string | undefined
  readonly error?: string | undefined
  readonly isOptional?: boolean | undefined
}

export function FieldLabel({ label, isOptional, description }: FieldTexts) {
  return (
    <>
      <Label className="field__label">
        {label} {isOptional && <span className="field__optional">{uiText.field.optional}</span>}
      </Label>
      {description && (
        <Text slot="description" className="field__description">
          {description}
        </Text>
      )}
    </>
  )
}

type FieldProblemProps = { readonly error: string | undefined; readonly isLive?: boolean | undefined }

/** `isLive` says it at once: for a refusal that comes back from the core while the field has the focus. */
export function FieldProblem({ error, isLive }: FieldProblemProps) {
  if (error === undefined) return null
  return (
    <FieldError className="field__error">
      <Icon name="error" />
      <span {...(isLive ? { role: 'alert' } : {})}>
        <span className="visually-hidden">{uiText.errors.prefix} </span>
        {error}
      </span>
    </FieldError>
  )
}

export const fieldState = (error: string | undefined) =>
  ({ className: 'field', isInvalid: error !== undefined, validationBehavior: 'aria' }) as const
