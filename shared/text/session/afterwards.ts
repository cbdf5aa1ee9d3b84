// What a person reads and does on a closed agreement: its losses, a tie, a correction, its revocation (es-PE).
// Runs in every process.
import type { LossCause } from '../../domain/session/state.ts'
import { listed } from '../session.ts'

export const recordText = {
  votesAgain: (number: number) => `Vuelve a votar lo del acuerdo ${number}, que terminó en empate.`,
  /** `code` is null when all of the agreement lost its effect. */
  loss: (code: string | null, when: string, why: string) =>
    code === null ? `Sin efecto desde el ${when}: ${why}.` : `Sin efecto para ${code} desde el ${when}: ${why}.`,
  cause: {
    abstention: 'se abstuvo un miembro que podía votar',
    composition: 'cambió la conformación del Jurado',
    removal: 'la postulación dejó el concurso',
    supplement: 'se agregaron postulaciones a la lista de aptas',
    revocation: 'lo dispuso otro acuerdo del Jurado',
    withdrawal: 'la propuesta ya no se podía adoptar y se retiró',
    sitting: 'alguien llegó o se retiró, o se suspendió la sesión, mientras se votaba el Acta',
  } satisfies Record<LossCause, string>,
  abstained: (member: string) => `se abstuvo ${member}`,
  /** A sentence's end: the reason stands without its full stop. */
  withdrawn: (article: string, reason: string) =>
    `se retiró porque ya no se podía adoptar (${article}): ${reason.trim().replace(/\.$/, '')}`,
  revokedBy: (number: number) => `lo dispuso el acuerdo ${number}`,
  corrected: (was: string, when: string, why: string) => `Se anotó «${was}»; corregido el ${when}: ${why}`,
  acts: 'Qué se puede hacer',
  again: 'Proponer y votar otra vez',
} as const

export const withdrawText = {
  title: 'Esta propuesta ya no se puede adoptar',
  reason: 'Motivo para retirarla',
  reasonHint: 'La votación termina sin decisión. El motivo, la regla y los votos emitidos quedan en el Acta.',
  withdraw: 'Retirar la propuesta',
} as const

export const revokeText = {
  open: 'Dejar sin efecto…',
  title: (number: number) => `Dejar sin efecto el acuerdo ${number}`,
  lead: 'Se propone como otro acuerdo: el Jurado lo vota. Si se aprueba, lo decidido vuelve a quedar sin decisión; el acuerdo y sus votos siguen en el Acta.',
  which: 'Postulaciones de las que se trata',
  reason: 'Motivo',
  reasonHint: 'Queda en el Acta.',
} as const

export const tieText = {
  open: 'Resolver el empate…',
  title: (number: number) => `Empate del acuerdo ${number}`,
  lead: 'El programa no resuelve un empate por sí mismo. El Jurado elige uno de los medios de las Bases; la elección y su artículo quedan en el Acta.',
  means: 'Medio',
  mean: {
    revote: 'Deliberar y votar otra vez',
    equity: 'Criterio de equidad: va primero la región menos representada',
    'casting-vote': 'Voto dirimente de la presidencia',
  },
  rivals: 'Postulaciones con las que compite',
  rivalsHint: 'Las que quedarían en su lugar. Se comparan las postulaciones recibidas por región, no solo las aptas.',
  noRivals: 'No queda otra postulación sin decisión con la que comparar.',
  share: (region: string, received: number, share: string) =>
    `${region}: ${received === 1 ? '1 postulación recibida' : `${received} postulaciones recibidas`}, ${share}`,
  perPerson: (people: string) => `para ${people} habitantes`,
  own: (code: string, share: string) => `${code} es de ${share}.`,
  outcome: { adopted: 'Con este medio, el acuerdo se aprueba.', rejected: 'Con este medio, el acuerdo no se aprueba.' },
  resolve: 'Resolver el empate',
  goVote: 'Preparar la nueva votación',
} as const

export const reasonsText = {
  lead: (members: readonly string[]) =>
    members.length === 1
      ? `${listed(members)} queda en minoría y debe dejar escrito su motivo.`
      : `${listed(members)} quedan en minoría y deben dejar escrito su motivo.`,
  label: (member: string) => `Motivo de la discrepancia de ${member}`,
  /** Why a vote is written again with its reason. */
  added: 'Se agrega el motivo de la discrepancia; el voto no cambia.',
} as const

export const correctText = {
  open: 'Corregir un voto…',
  title: (number: number) => `Corregir un voto del acuerdo ${number}`,
  lead: 'Solo para un voto que se anotó mal. El resultado se calcula otra vez; lo anotado antes sigue en el Acta.',
  member: 'Voto de',
  sense: 'Cómo votó',
  reason: 'Motivo de ese voto',
  reasonHint: 'Obligatorio si queda en minoría.',
  why: 'Cómo se produjo el error',
  whyHint: 'Queda en el Acta.',
  same: (outcome: string) => `El resultado no cambia: ${outcome}.`,
  changes: (before: string, after: string) => `El resultado pasa de «${before}» a «${after}».`,
  falls: 'Lo que el acuerdo decidió vuelve a quedar sin decisión.',
  correct: 'Corregir el voto',
} as const
