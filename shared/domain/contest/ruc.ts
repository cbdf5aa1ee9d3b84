// The tax number of an applicant: its spelling and its check digit (R-DAT-2). Runs in every process.
import { type Refusal, refuse } from '../../refusal.ts'
import { ok, type Result } from '../../result.ts'
import { tidyText } from './names.ts'

const WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const
const LABEL = /^R\.?\s?U\.?\s?C\.?\s*(?:N\s?[°º.]*)?\s*:?\s*/i
const KINDS = /^(?:10|15|16|17|20)/

/** The eleventh digit for ten others: (11 − Σ weight·digit mod 11) mod 10. */
export function rucCheckDigit(tenDigits: string): number {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(tenDigits[index]), 0)
  return (11 - (sum % 11)) % 10
}

/**
 * A RUC from a cell: eleven digits, perhaps as a number, in brackets or after «RUC N°».
 * Refusals: `ruc-missing`, `ruc-malformed`, `ruc-check-digit`.
 */
export function parseRuc(cell: string | number | null): Result<string, Refusal> {
  const text = tidyText(String(cell ?? ''))
  if (text === '') return refuse('ruc-missing')
  const ruc = text
    .replace(/^\(\s*/, '')
    .replace(/\s*\)$/, '')
    .replace(LABEL, '')
  if (!/^\d{11}$/.test(ruc) || !KINDS.test(ruc)) return refuse('ruc-malformed', { text })
  return rucCheckDigit(ruc) === Number(ruc[10]) ? ok(ruc) : refuse('ruc-check-digit', { ruc })
}

/**
 * A company cell with the RUC in brackets after or under the name, as published tables have it, to both.
 * Without one, `ruc` is null and the name is the whole cell.
 */
export function splitCompany(cell: string): { readonly name: string; readonly ruc: string | null } {
  const text = tidyText(cell)
  const [, name, ruc] = /^(.*?)\s*\(\s*((?:R\.?\s?U\.?\s?C\.?[^\d)]*)?\d{5,})\s*\)$/i.exec(text) ?? []
  return name && ruc ? { name, ruc } : { name: text, ruc: null }
}
