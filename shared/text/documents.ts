// The words of the documents (es-PE), in the register of public administration. Runs in every process.
import { formatDate, formatHour, NO_BREAK_SPACE } from './format.ts'

export const pageOf = (page: number, pages: number) => `Página ${page} de ${pages}`

/** ISO instants as the hour and the day in Lima. */
export const hourOf = (instant: string) => formatHour(Date.parse(instant))
export const dayOf = (instant: string) => formatDate(Date.parse(instant))

export const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Names as lists write them, "APELLIDOS, NOMBRES": "A", "A y B", "A; B; y C". */
export const listedNames = (names: readonly string[]): string =>
  names.length > 2 ? `${names.slice(0, -1).join('; ')}; y ${names.at(-1)}` : names.join(' y ')

/** "N° 022-2019" never parts at the end of a line. */
export const withBoundNumbers = (text: string) => text.replace(/N° (?=\d)/g, `N°${NO_BREAK_SPACE}`)

const ROMAN: readonly (readonly [string, number])[] = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]

/** 4 → "IV"; for numbers from 1 to 39. */
export function romanNumber(value: number): string {
  const [figure, worth] = ROMAN.find(([, least]) => value >= least) ?? []
  return figure && worth ? `${figure}${romanNumber(value - worth)}` : ''
}

/**
 * A resolution as a document names it, however its number was typed: "RD Nº 000512-2025-DGIA" → "Resolución Directoral
 * N° 000512-2025-DGIA". Another kind that was typed ("Resolución Viceministerial") stays.
 */
export function resolutionName(typed: string): string {
  const [, kind = '', number = typed] =
    /^\s*(resoluci[oóò]n\s+\p{L}+|r\.?\s?d\.?(?=[\s\dn]))?\s*(?:n\s?[°º.]+|nro\.?|no\.?(?=\s?\d))?\s*(.*?)\s*$/isu.exec(
      typed,
    ) ?? []
  const named = /^resoluci[oóò]n\s+(?!directoral)(\p{L}+)/iu.exec(kind)?.[1]
  return `Resolución ${named ? sentenceCase(named.toLowerCase()) : 'Directoral'} N°${NO_BREAK_SPACE}${number}`
}

/** What every document of a contest may carry. */
export const documentText = {
  watermark: 'ENSAYO',
  rehearsal: 'ENSAYO: este documento no tiene valor oficial',
  signatureLabel: (name: string) => `Espacio para la firma de ${name}`,
} as const

/** The notice of an abstention, for the president and DAFO (R-ABS-1). */
export const noticeText = {
  title: 'Aviso de abstención',
  facts: {
    submission: 'Postulación',
    project: 'Proyecto',
    applicant: 'Persona jurídica',
    ruc: 'RUC',
    cause: 'Causa',
    description: 'Hecho que la motiva',
    declared: 'Declarada',
    base: 'Base',
  },
  at: (instant: string) => `${dayOf(instant)}, ${hourOf(instant)} horas`,
  effect:
    'Desde su declaración, no puede ver la documentación de la postulación ni calificarla, comentarla o votar sobre ella. Los puntajes que hubiera dado dejan de contar.',
  attachment: 'Registro legible por máquina de lo que consta en el aviso',
  foot: (short: string) => `Aviso ${short}`,
  reason: 'Comunicación de abstención',
} as const
