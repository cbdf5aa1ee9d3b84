// A rehearsal and a real contest never mix: what each file says of itself is asked before anything else of it. Core (Node).
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { peekHeader } from './container-header.ts'

/**
 * Refuses with `rehearsal-mixed` a file of a rehearsal where a real contest works, and the reverse. `file` is its name
 * for a person. What is no container, or of version 1 (which did not say), is left to whoever opens it.
 */
export async function checkNotMixed(
  path: string,
  file: string,
  contest: { readonly rehearsal: boolean },
): Promise<Result<void, Refusal>> {
  const header = await peekHeader(path)
  if (!header.ok || header.value.formatVersion === 1) return ok(undefined)
  return header.value.rehearsal === contest.rehearsal ? ok(undefined) : refuseMixed(file, header.value)
}

/** Whether a file says that it is of a rehearsal; version 1 did not say. */
export async function saysRehearsal(path: string): Promise<boolean> {
  const header = await peekHeader(path)
  return header.ok && header.value.rehearsal
}

const refuseMixed = (file: string, { rehearsal }: { readonly rehearsal: boolean }) =>
  refuse('rehearsal-mixed', { file, is: rehearsal ? 'rehearsal' : 'official' })
