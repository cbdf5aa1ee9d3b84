// The list of what must be corrected, above a form; each line leads to its field. Renderer.
import { type MouseEvent, useEffect, useRef } from 'react'
import { uiText } from '../../../shared/text/ui.ts'
import { Icon } from './icons.tsx'

/** `fieldId` is the id given to the field of the kit; without it the line is only text. */
export type Problem = { readonly text: string; readonly fieldId?: string }

export type ErrorSummaryProps = { readonly problems: readonly Problem[]; readonly title?: string }

/** Takes the focus when problems appear, so that keyboard and screen reader start from here. */
export function ErrorSummary({ problems, title }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null)
  const hasProblems = problems.length > 0
  useEffect(() => {
    if (hasProblems) summary.current?.focus()
  }, [hasProblems])
  if (!hasProblems) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={summary}>
      <h2 className="error-summary__title">
        <Icon name="error" /> {title ?? uiText.errors.count(problems.length)}
      </h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.fieldId}:${problem.text}`}>
            {problem.fieldId ? <FieldLink fieldId={problem.fieldId} text={problem.text} /> : problem.text}
          </li>
        ))}
      </ul>
    </div>
  )
}

// The address belongs to the routes, so the link moves the focus itself instead of changing the hash.
function FieldLink({ fieldId, text }: { readonly fieldId: string; readonly text: string }) {
  const go = (event: MouseEvent) => {
    event.preventDefault()
    focusField(fieldId)
  }
  return (
    <a href={`#${fieldId}`} onClick={go}>
      {text}
    </a>
  )
}

const FOCUSABLE = 'input:not([type="hidden"], [tabindex="-1"]), textarea, button, select, [tabindex="0"]'

/** Focuses a field of the kit by its id, be it an input itself or a group of choices. */
export function focusField(fieldId: string) {
  const field = document.getElementById(fieldId)
  const target = field?.matches(FOCUSABLE) ? field : field?.querySelector<HTMLElement>(FOCUSABLE)
  target?.focus()
  field?.scrollIntoView({ block: 'center' })
}
