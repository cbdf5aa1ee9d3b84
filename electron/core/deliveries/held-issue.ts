// The one issued contest that DAFO has open: its keys are in memory until it is closed, another is opened, or nobody is
// there for too long. Runs in the core.
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Ids } from '../ports.ts'
import type { Issue } from './issue.ts'

export type HeldIssue = {
  /** Takes the place of one that was open; answers the name under which it can be asked for. */
  hold(issue: Issue): string
  /** Refusal: `issue-closed`. */
  need(id: string): Result<Issue, Refusal>
  close(): void
  isOpen(): boolean
}

export function createHeldIssue(ids: Ids): HeldIssue {
  let held: { readonly id: string; readonly issue: Issue } | null = null
  return {
    hold(issue) {
      held = { id: ids.uuid(), issue }
      return held.id
    },
    need: (id) => (held?.id === id ? ok(held.issue) : refuse('issue-closed')),
    close() {
      held = null
    },
    isOpen: () => held !== null,
  }
}
