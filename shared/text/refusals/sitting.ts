// The sentences of what a jury may not do while it does not sit, and of hours that cannot be (R-JUR-4, R-ACT-1). The article
// goes in front. Runs in every process.
import type { Sentence } from '../sentence.ts'

export const sittingRefusals = {
  'session-suspended': () =>
    'la sesión está suspendida: nada se propone, se vota, se abre ni se revisa. Reanúdela primero en Sesión.',
  'session-not-suspended': () => 'la sesión no está suspendida.',
  'quorum-absent': (f) =>
    `${Number(f['present']) === 1 ? 'hay 1 miembro presente' : `hay ${f['present']} miembros presentes`} y el quórum es ${f['quorum']}. Espere a los demás, suspenda la sesión o pida a la DAFO la resolución de una nueva conformación.`,
  'voter-absent': (f) =>
    `${f['juror']} está fuera de la sala y no puede votar. Registre su llegada en Sesión; la votación espera.`,
  'movement-repeated': (f) =>
    f['movement'] === 'arrives'
      ? `${f['person']} ya está en la sala. Revise a quién quiso registrar.`
      : `${f['person']} no está en la sala. Revise a quién quiso registrar.`,
  'person-unnamed': () => 'escriba el nombre de quien llega o se retira.',
  'hour-ahead': () => 'esa hora aún no llega. Indique cuándo ocurrió.',
  'hour-out-of-order': () =>
    'esa hora es anterior a algo que ya consta: el inicio de la sesión, el último movimiento o el cierre de una votación. Corrija la hora.',
  'incident-empty': () => 'escriba qué ocurrió.',
} as const satisfies Readonly<Record<string, Sentence>>
