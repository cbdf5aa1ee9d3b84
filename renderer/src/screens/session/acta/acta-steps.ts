// The Acta's way in steps: which is done and which is now. Runs in the renderer.
import { unsigned } from '../../../../../shared/domain/session/acta.ts'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import { actaPlaceText } from '../../../../../shared/text/session/acta.ts'
import type { StepperProps } from '../../../kit/Checklist.tsx'

const labels = actaPlaceText.step

export function actaSteps(state: SessionState): StepperProps['steps'] {
  const isApproved = state.approval !== null
  const done: Readonly<Record<keyof typeof labels, boolean>> = {
    prose: state.deliberation.trim() !== '',
    draft: state.draft !== null,
    approval: isApproved,
    signatures: isApproved && unsigned(state).length === 0,
    export: state.closedAt !== null,
  }
  const ids = Object.keys(labels) as (keyof typeof labels)[]
  const current = ids.find((id) => !done[id])
  return ids.map((id) => ({ id, label: labels[id], status: done[id] ? 'done' : id === current ? 'current' : 'todo' }))
}
