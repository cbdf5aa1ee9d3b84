// The numbers that a list and its codes count with: what is skipped or said twice is shown, since a row may be lost.
// Runs in the core (Node).
import { parseSubmissionCode } from '../../../shared/domain/contest/codes.ts'
import { refuse } from '../../../shared/refusal.ts'
import type { Findings } from './problems.ts'
import type { ProposedRow } from './propose-submissions.ts'

const MOST_SHOWN = 12

/** The list's own numbers go on one by one, or begin again at 1 with another part: `numbering-gap`, `numbering-repeated`. */
export function checkNumbering(rows: readonly ProposedRow[], findings: Findings): void {
  let before: number | null = null
  for (const { shown, place } of rows) {
    if (!/^\d{1,6}$/.test(shown.number.trim())) continue
    const number = Number(shown.number)
    const previous: number = before ?? number - 1
    before = number
    if (number === previous + 1 || number === 1) continue
    const facts = { number, previous }
    if (number > previous + 1) {
      const missing = listed(range(previous + 1, number))
      findings.report(place('number'), refuse('numbering-gap', { ...facts, missing }).error, { mayStand: true })
    } else findings.report(place('number'), refuse('numbering-repeated', facts).error, { mayStand: true })
  }
}

/**
 * Serials of the codes that no row has: as a rule those of submissions that were received and are not aptas. By modality
 * letter where the modalities count apart, else together (`letter` is empty).
 */
export function skippedSerials(rows: readonly ProposedRow[]): readonly SkippedSerials[] {
  const codes = rows.flatMap(({ shown }) => {
    const code = parseSubmissionCode(shown.code)
    return code.ok ? [{ letter: code.value.letter, serial: Number(code.value.serial) }] : []
  })
  const isOneCount = new Set(codes.map(({ serial }) => serial)).size === codes.length
  const groups = Map.groupBy(codes, ({ letter }) => (isOneCount ? '' : letter))
  return [...groups].flatMap(([letter, group]) => {
    const serials = new Set(group.map(({ serial }) => serial))
    const missing = range(1, Math.max(...serials)).filter((serial) => !serials.has(serial))
    return missing.length === 0 ? [] : [{ letter, missing: listed(missing) }]
  })
}

export type SkippedSerials = { readonly letter: string; readonly missing: string }

const range = (from: number, to: number) =>
  Array.from({ length: Math.min(to - from, 10_000) }, (_, index) => from + index)

/** «5, 6, 9 … (31)» */
const listed = (numbers: readonly number[]) =>
  numbers.length <= MOST_SHOWN ? numbers.join(', ') : `${numbers.slice(0, MOST_SHOWN).join(', ')} … (${numbers.length})`
