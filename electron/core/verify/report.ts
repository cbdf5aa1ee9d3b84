// What a check found: each thing looked at, whether it holds, and where. Runs in the core.
import type { Facts } from '../../../shared/text/sentence.ts'
import { type FindingCode, findingText } from '../../../shared/text/verify.ts'

/** `where` names the entry or the place in the log; `sentence` is what a person reads. */
export type Finding = {
  readonly code: FindingCode
  readonly holds: boolean
  readonly where: string
  readonly sentence: string
}

/** `kind` of the file as its header says it, or `pdf`. */
export type FileReport = { readonly holds: boolean; readonly kind: string; readonly findings: readonly Finding[] }

export const finding = (code: FindingCode, holds: boolean, where: string, facts: Facts = {}): Finding => ({
  code,
  holds,
  where,
  sentence: findingText(code, holds, facts),
})

export const allHold = (findings: readonly Finding[]) => findings.every(({ holds }) => holds)
