// The words in the tables that DAFO takes from a session (es-PE). Runs in the core.
import type { AgreementKind } from '../bases/rule-pack.ts'

/** What an agreement is about. */
export const kindWord: Readonly<Record<AgreementKind, string>> = {
  opening: 'apertura de matrices',
  award: 'beneficiaria',
  'not-selected': 'no seleccionadas',
  waitlist: 'lista de espera',
  desierto: 'desierto',
  'desierto-reserve': 'reserva sin asignar',
  'tie-break': 'orden de un empate',
  'consensus-score': 'calificación acordada',
  'jury-bonus': 'puntos adicionales',
  revocation: 'deja sin efecto otro',
  acta: 'aprobación del Acta',
  addendum: 'adenda',
  other: 'otro',
}

/** The majority that it needed. */
export const majorityWord = {
  simple: 'mayoría simple',
  absolute: 'mayoría absoluta',
  unanimity: 'unanimidad',
  consensus: 'consenso',
} as const

/** Whether what was agreed still holds. */
export const effectWord = {
  'in-force': 'vigente',
  partial: 'vigente en parte',
  void: 'sin efecto',
  'not-adopted': 'no adoptado',
  pending: 'en votación',
} as const
export type Effect = keyof typeof effectWord

export const lossWord = {
  abstention: 'abstención',
  composition: 'cambio de conformación',
  removal: 'postulación retirada',
  supplement: 'incorporación de aptas',
  revocation: 'acuerdo posterior',
  withdrawal: 'propuesta retirada',
  sitting: 'lo ocurrido en la sesión',
} as const

/** A moment whose four words are read aloud. */
export const spokenWord = {
  opening: 'apertura de matrices',
  vote: 'cierre de una votación',
  closing: 'cierre de la sesión',
} as const

export const senseWord = { for: 'a favor', against: 'en contra' } as const
export const momentWord = { evaluation: 'en su matriz', session: 'en la sesión' } as const
export const yesNo = (isTrue: boolean) => (isTrue ? 'sí' : 'no')
