// What a person reads in the deliberation room whatever the place: roles, outcomes, decisions (es-PE). Any process.
import type { Outcome } from '../domain/agreement/outcome.ts'
import type { Fate } from '../domain/session/state.ts'

export const sessionText = {
  role: 'Presidencia',
  places: {
    sesion: 'Sesión',
    matrices: 'Matrices',
    cuadro: 'Cuadro',
    discusion: 'Discusión',
    acuerdos: 'Acuerdos y montos',
    acta: 'Acta',
  },
  notes: {
    received: (done: number, total: number) => `${done} de ${total}`,
    sealed: 'sin abrir',
    toDiscuss: (left: number) => (left === 0 ? 'todo decidido' : `${left} por decidir`),
    agreements: (count: number) => (count === 1 ? '1 acuerdo' : `${count} acuerdos`),
    signed: (done: number, total: number) => `${done} de ${total} firmas`,
    closed: 'sesión cerrada',
  },
  loading: 'Abriendo la sesión…',
  president: 'Presidencia',
  member: (mark: string, name: string) => `${mark} · ${name}`,
  submission: (code: string, title: string) => `${code}, «${title}»`,
  goTo: (place: string) => `Ir a ${place}`,
  unlock: {
    title: 'La sesión está bloqueada',
    lead: 'La abre cualquier miembro del Jurado con su código de activación o su frase de paso.',
    dialogTitle: (name: string) => `Código de ${name}`,
    open: 'Abrir la sesión',
    use: 'Desbloquear',
  },
  unreadableFile: (name: string) =>
    `No se pudo leer «${name}». Revise que la memoria siga conectada y elíjalo otra vez.`,
} as const

/** Votes that are missing, the live result, and what a tie asks for (R-VOT-1, R-ABS-3, R-VOT-3). */
export function outcomeSentence(outcome: Outcome, waitingFor: readonly string[] = []): string {
  switch (outcome.kind) {
    case 'pending':
      return `${votesMissing(outcome.waitingFor.length)}${waitingFor.length > 0 ? `: ${listed(waitingFor)}` : ''}.`
    case 'unanimity':
      return `Unanimidad: ${outcome.inFavour} a favor.`
    case 'majority':
      return `Mayoría ${outcome.inFavour}–${outcome.against}.`
    case 'consensus':
      return `Consenso: ${outcome.inFavour} a favor.`
    case 'tie':
      return `Empate ${outcome.inFavour}–${outcome.against}: ${favourMissing(outcome.missing)}. El Jurado debe deliberar y votar otra vez, o elegir otro medio de las Bases.`
    case 'rejected':
      return `No se aprueba: ${outcome.inFavour} a favor y ${outcome.against} en contra; ${favourMissing(outcome.missing)}.`
  }
}

/** The word of an agreement's state, beside its icon. */
export const statusWord = {
  pending: 'En votación',
  unanimity: 'Unanimidad',
  majority: 'Mayoría',
  consensus: 'Consenso',
  tie: 'Empate',
  'tie-adopted': 'Empate resuelto: aprobado',
  'tie-rejected': 'Empate resuelto: no aprobado',
  rejected: 'No aprobado',
  lapsed: 'Votación sin efecto',
  void: 'Quedó sin efecto',
  partial: 'En parte sin efecto',
} as const

export const fateWord: Readonly<Record<Fate, string>> = {
  awarded: 'Beneficiaria',
  waitlisted: 'Lista de espera',
  'not-selected': 'No seleccionada',
  desierto: 'Desierto',
  withdrawn: 'Retirada',
  excluded: 'Excluida',
  undecided: 'Sin decisión',
}

const favourMissing = (count: number) => (count === 1 ? 'falta 1 voto a favor' : `faltan ${count} votos a favor`)
const votesMissing = (count: number) => (count === 1 ? 'Falta 1 voto' : `Faltan ${count} votos`)

/** "A", "A y B", "A, B y C". */
export function listed(items: readonly string[]): string {
  const last = items.slice(-1).join('')
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} y ${last}` : last
}
