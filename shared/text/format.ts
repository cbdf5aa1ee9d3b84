// How amounts, dates, times and exact figures are written (es-PE), by hand: ICU versions differ. Runs in every process.
import { LIMA_OFFSET_MS } from '../lima.ts'

/** Joins a figure and its unit so that no line break separates them. */
export const NO_BREAK_SPACE = '\u00A0'
const MINUS = '\u2212'

const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const

type Exact = number | bigint

const groupThousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')
const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Céntimos (integer) as typed in a field: 10000000 → "100,000.00". */
export const formatAmount = (centimos: Exact): string => formatRatio(centimos, 100)

/** Céntimos (integer) as read in a sentence or a document: 10000000 → "S/ 100,000.00", with a no-break space. */
export function formatSoles(centimos: Exact): string {
  const whole = BigInt(centimos)
  const amount = formatAmount(whole < 0n ? -whole : whole)
  return `${whole < 0n ? MINUS : ''}S/${NO_BREAK_SPACE}${amount}`
}

/**
 * An exact fraction with fixed decimals, rounded half up (away from zero): formatRatio(11, 3) → "3.67" (R-SCO-5).
 * Both parts are integers; a zero denominator is a bug.
 */
export function formatRatio(numerator: Exact, denominator: Exact, decimals = 2): string {
  const top = BigInt(numerator)
  const bottom = BigInt(denominator)
  if (bottom === 0n) throw new RangeError('denominator is zero')
  const negative = top < 0n !== bottom < 0n
  const scaled = magnitude(top) * 10n ** BigInt(decimals)
  const rounded = (scaled * 2n + magnitude(bottom)) / (magnitude(bottom) * 2n)
  const digits = String(rounded).padStart(decimals + 1, '0')
  const whole = groupThousands(digits.slice(0, digits.length - decimals))
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`
  return negative && rounded !== 0n ? `${MINUS}${text}` : text
}

/** The share part/whole as a percentage: formatPercent(1, 8) → "12.50 %". */
export const formatPercent = (part: Exact, whole: Exact, decimals = 2): string =>
  `${formatRatio(BigInt(part) * 100n, whole, decimals)}${NO_BREAK_SPACE}%`

/** Epoch milliseconds → "24 de septiembre de 2025" in America/Lima (fixed UTC−5). */
export function formatDate(epochMs: number): string {
  const lima = inLima(epochMs)
  return longDate(lima.getUTCFullYear(), lima.getUTCMonth(), lima.getUTCDate())
}

/** A day without a time, "2025-09-24" → "24 de septiembre de 2025". Anything else comes back as it is. */
export function formatPlainDate(isoDay: string): string {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/.exec(isoDay) ?? []
  return year && month && day ? longDate(Number(year), Number(month) - 1, Number(day)) : isoDay
}

/** Epoch milliseconds → "20:41:07" in America/Lima. */
export function formatTime(epochMs: number): string {
  return `${formatHour(epochMs)}:${twoDigits(inLima(epochMs).getUTCSeconds())}`
}

/** Epoch milliseconds → "20:41" in America/Lima. */
export function formatHour(epochMs: number): string {
  const lima = inLima(epochMs)
  return `${twoDigits(lima.getUTCHours())}:${twoDigits(lima.getUTCMinutes())}`
}

/** Epoch milliseconds → "24 de septiembre de 2025, 20:41" in America/Lima. */
export const formatDateTime = (epochMs: number): string => `${formatDate(epochMs)}, ${formatHour(epochMs)}`

/** Epoch milliseconds → "24/09 20:41" in America/Lima, where the year is plain. */
export function formatMoment(epochMs: number): string {
  const lima = inLima(epochMs)
  return `${twoDigits(lima.getUTCDate())}/${twoDigits(lima.getUTCMonth() + 1)} ${formatHour(epochMs)}`
}

const GIGABYTES = ['GB', 1_000_000_000, Number.POSITIVE_INFINITY] as const
/** Each with its size, and where the next one is told instead. */
const BYTE_UNITS = [['kB', 1000, 999_950] as const, ['MB', 1_000_000, 999_950_000] as const]

/** Bytes → "820 bytes", "12.4 kB", "3.1 MB", "83.5 GB" (powers of 1000, as file managers show them). */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes}${NO_BREAK_SPACE}${bytes === 1 ? 'byte' : 'bytes'}`
  const [unit, size] = BYTE_UNITS.find(([, , below]) => bytes < below) ?? GIGABYTES
  return `${formatRatio(bytes, size, 1)}${NO_BREAK_SPACE}${unit}`
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value)
const inLima = (epochMs: number): Date => new Date(epochMs + LIMA_OFFSET_MS)
const longDate = (year: number, month: number, day: number): string => `${day} de ${MONTHS[month]} de ${year}`
