// What is done, what is now and what is missing: a list with detail, and a line of steps. Renderer.
import type { ReactNode } from 'react'
import { uiText } from '../../../shared/text/ui.ts'
import { Icon, type IconName } from './icons.tsx'

export type StepStatus = 'done' | 'current' | 'todo' | 'problem'

const icons: Readonly<Record<StepStatus, IconName>> = {
  done: 'success',
  current: 'forward',
  todo: 'circle',
  problem: 'error',
}

export type ChecklistItem = {
  readonly id: string
  readonly label: string
  readonly status: StepStatus
  /** What is missing, in words: "Faltan 2 puntajes en CDC-D-00017-25". */
  readonly detail?: ReactNode
  readonly action?: ReactNode
}

export function Checklist({ label, items }: { readonly label: string; readonly items: readonly ChecklistItem[] }) {
  return (
    <ol className="checklist" aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className="checklist__item" data-status={item.status} {...currentStep(item.status)}>
          <Icon name={icons[item.status]} label={uiText.checklist[item.status]} />
          <div>
            <span className="checklist__label">{item.label}</span>
            {item.detail && <div className="checklist__detail">{item.detail}</div>}
          </div>
          {item.action}
        </li>
      ))}
    </ol>
  )
}

export type StepperProps = {
  readonly label: string
  /** `href` (hash of a route) where a step can be gone to. */
  readonly steps: readonly {
    readonly id: string
    readonly label: string
    readonly status: StepStatus
    readonly href?: string
  }[]
}

export function Stepper({ label, steps }: StepperProps) {
  return (
    <ol className="stepper" aria-label={label}>
      {steps.map((step) => (
        <li key={step.id} data-status={step.status} {...currentStep(step.status)}>
          <Icon name={icons[step.status]} label={uiText.checklist[step.status]} />
          {step.href && step.status !== 'current' ? <a href={step.href}>{step.label}</a> : step.label}
        </li>
      ))}
    </ol>
  )
}

const currentStep = (status: StepStatus) => (status === 'current' ? { 'aria-current': 'step' as const } : {})
