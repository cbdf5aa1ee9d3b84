// Amounts as real lists write them, to integer céntimos of sol (R-AMT-1). Runs in every process.
import { type Refusal, refuse } from '../../refusal.ts'
import { ok, type Result } from '../../result.ts'

/** Twelve digits of soles: far above any public fund and far below the last safe integer of céntimos. */
const MAX_SOLES_DIGITS = 12

const SPACES = /[\s\u00a0\u2007\u2009\u202f]+/g
const CURRENCY = /^S\s?\/\s?\.?\s?/i

/**
 * Integer céntimos from a spreadsheet cell (R-AMT-1).
 *
 * Text: `S/ 39,995.00`, `S/.313.200,00`, `S/ 100 000,00`, `100000`. The last separator followed by one or two digits is
 * the decimal mark; separators followed by exactly three digits group thousands, all with the same sign. Numbers: the
 * shortest decimal spelling must have at most two decimals.
 *
 * Refusals: `amount-missing`, `amount-unreadable`, `amount-ambiguous` (several readings: a person decides),
 * `amount-not-exact` (a number with fractions of a céntimo), `amount-too-large`.
 */
export function parseAmount(cell: string | number | null): Result<number, Refusal> {
  if (cell === null) return refuse('amount-missing')
  return typeof cell === 'number' ? fromNumber(cell) : fromText(cell)
}

function fromNumber(amount: number): Result<number, Refusal> {
  const spelling = String(amount)
  const [, soles, decimals = ''] = /^(\d+)(?:\.(\d+))?$/.exec(spelling) ?? []
  if (soles === undefined) return refuse('amount-unreadable', { text: spelling })
  if (decimals.length > 2) return refuse('amount-not-exact', { text: spelling })
  return toCentimos(soles, decimals, spelling)
}

function fromText(cell: string): Result<number, Refusal> {
  const text = cell.replace(SPACES, ' ').trim()
  const digits = text.replace(CURRENCY, '')
  if (digits === '') return refuse('amount-missing')
  if (!/^\d(?:[\d., ]*\d)?$/.test(digits)) return refuse('amount-unreadable', { text })
  const [, soles = digits, decimals = ''] = /^(.*)[.,](\d{1,2})$/.exec(digits) ?? []
  if (!groupsThousands(soles)) return refuse('amount-ambiguous', { text })
  return toCentimos(soles.replace(/\D/g, ''), decimals, text)
}

/** `1234`, or `1,234,567`: groups of three under one sign, the first of one to three digits and not zero. */
const groupsThousands = (soles: string) => /^(?:\d+|[1-9]\d{0,2}([., ])\d{3}(?:\1\d{3})*)$/.test(soles)

function toCentimos(soles: string, decimals: string, text: string): Result<number, Refusal> {
  const digits = soles.replace(/^0+(?=\d)/, '')
  if (digits.length > MAX_SOLES_DIGITS) return refuse('amount-too-large', { text })
  return ok(Number(digits) * 100 + Number(decimals.padEnd(2, '0')))
}
