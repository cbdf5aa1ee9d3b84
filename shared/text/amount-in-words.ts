// Amounts in words as the Acta writes them: "Cien mil y 00/100 soles" (R-ACT-1). Runs in every process.

/** The largest amount that has words here, in céntimos: S/ 999,999,999.99. */
export const MAX_CENTIMOS_IN_WORDS = 99_999_999_999

const UP_TO_29 = [
  'cero',
  'uno',
  'dos',
  'tres',
  'cuatro',
  'cinco',
  'seis',
  'siete',
  'ocho',
  'nueve',
  'diez',
  'once',
  'doce',
  'trece',
  'catorce',
  'quince',
  'dieciséis',
  'diecisiete',
  'dieciocho',
  'diecinueve',
  'veinte',
  'veintiuno',
  'veintidós',
  'veintitrés',
  'veinticuatro',
  'veinticinco',
  'veintiséis',
  'veintisiete',
  'veintiocho',
  'veintinueve',
] as const

const TENS = ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'] as const

const HUNDREDS = [
  '',
  'ciento',
  'doscientos',
  'trescientos',
  'cuatrocientos',
  'quinientos',
  'seiscientos',
  'setecientos',
  'ochocientos',
  'novecientos',
] as const

/**
 * Integer céntimos (0 … MAX_CENTIMOS_IN_WORDS) → "Noventa mil quinientos y 50/100 soles".
 * Anything else is a bug of the caller: amounts come validated from the domain (R-AMT-1).
 */
export function amountInWords(centimos: number): string {
  if (!Number.isSafeInteger(centimos) || centimos < 0 || centimos > MAX_CENTIMOS_IN_WORDS) {
    throw new RangeError(`no words for ${centimos} céntimos`)
  }
  const words = integerInWords(Math.floor(centimos / 100))
  const fraction = String(centimos % 100).padStart(2, '0')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} y ${fraction}/100 soles`
}

function integerInWords(value: number): string {
  if (value === 0) return UP_TO_29[0]
  const millions = Math.floor(value / 1_000_000)
  const thousands = Math.floor(value / 1000) % 1000
  const units = value % 1000
  return [millionsInWords(millions), thousandsInWords(thousands), belowThousand(units)].filter(Boolean).join(' ')
}

function millionsInWords(millions: number): string {
  if (millions === 0) return ''
  return millions === 1 ? 'un millón' : `${shortened(belowThousand(millions))} millones`
}

function thousandsInWords(thousands: number): string {
  if (thousands === 0) return ''
  return thousands === 1 ? 'mil' : `${shortened(belowThousand(thousands))} mil`
}

function belowThousand(value: number): string {
  if (value === 100) return 'cien'
  return [HUNDREDS[Math.floor(value / 100)] ?? '', belowHundred(value % 100)].filter(Boolean).join(' ')
}

function belowHundred(value: number): string {
  if (value === 0) return ''
  const small = UP_TO_29[value]
  if (small) return small
  const tens = TENS[Math.floor(value / 10)] ?? ''
  const unit = value % 10
  return unit === 0 ? tens : `${tens} y ${UP_TO_29[unit]}`
}

// Before "mil" and "millones" the numeral is an adjective: veintiún mil, treinta y un millones.
const shortened = (words: string): string => words.replace(/veintiuno$/, 'veintiún').replace(/uno$/, 'un')
