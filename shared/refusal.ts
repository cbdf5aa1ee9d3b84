// A refusal: why a rule or a file does not let something happen. Data only; its sentence is in shared/text/refusals.
import { fail } from './result.ts'
import type { RefusalCode } from './text/refusals.ts'
import type { Facts } from './text/sentence.ts'

/**
 * `code` is permanent and names the sentence; `rule` is the id of DOMAIN's rule (R-AMT-3…), `article` its citation as
 * the rule pack gives it; refusals of files and signatures have neither.
 */
export type Refusal = {
  readonly code: RefusalCode
  readonly rule?: string
  readonly article?: string
  readonly facts: Facts
}

export const refuse = (code: RefusalCode, facts: Facts = {}, rule?: { rule: string; article: string }) =>
  fail<Refusal>({ code, facts, ...(rule ?? {}) })
