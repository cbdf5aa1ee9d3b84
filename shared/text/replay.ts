// What `acta replay` says (es-PE). Runs in the command line (Node).
import { formatSoles } from './format.ts'

export const replaySummary = 'prueba las reglas con un escenario, sin ninguna pantalla'
export const replayUsage = [
  'Uso: npm run -s acta -- replay ESCENARIO.json [--json]',
  '',
  '  ESCENARIO   concurso, órdenes y lo que se espera de cada una; hay ejemplos en test/scenarios',
  '  --json      resultado para otros programas',
  '',
  'Salida: 0 todo como se espera; 1 algo resultó distinto o el escenario no se puede leer; 2 uso incorrecto.',
]

const outcomes = {
  unanimity: 'unanimidad',
  majority: 'mayoría',
  consensus: 'consenso',
  lapsed: 'sin efecto',
  tie: 'empate',
  rejected: 'no aprobado',
} as const
const kinds = {
  opening: 'apertura de matrices',
  award: 'estímulo',
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
} as const
const fates = {
  awarded: 'beneficiaria',
  waitlisted: 'en lista de espera',
  'not-selected': 'no seleccionada',
  desierto: 'desierto',
  withdrawn: 'retirada',
  excluded: 'excluida',
  undecided: 'sin decisión',
} as const

export const replayText = {
  unreadable: (path: string) => `No se pudo leer ${path}.`,
  notJson: (path: string) => `${path} no es JSON correcto.`,
  wrongShape: (path: string, where: string, problem: string) =>
    `${path} no tiene la forma de un escenario${where ? ` en «${where}»` : ''}: ${problem}.`,
  comment: 'Comentario del escenario, con la extensión requerida.',
  abstention: 'Abstención del escenario.',
  brokenGiven: (sentence: string) => `Lo dado no se sostiene: ${sentence}`,
  event: (number: number, command: string, event: string) => `${number}. ${command} → ${event}`,
  refusal: (number: number, command: string, sentence: string, code: string, rule: string) =>
    `${number}. ${command} → rechazado: ${sentence} [${code}, ${rule}]`,
  unexpected: '   ✗ no es lo que se esperaba',
  finalState: 'Estado final',
  agreement: (number: number, kind: keyof typeof kinds, outcome: keyof typeof outcomes | null) =>
    `  Acuerdo ${number} (${kinds[kind]}): ${outcome === null ? 'en votación' : outcomes[outcome]}`,
  submission: (id: string, fate: keyof typeof fates, amountCentimos: number | null) =>
    `  ${id}: ${fates[fate]}${amountCentimos === null ? '' : `, ${formatSoles(amountCentimos)}`}`,
  money: (awarded: number, left: number, free: number) =>
    `  Otorgado ${formatSoles(awarded)}; queda ${formatSoles(left)}, de ello ${formatSoles(free)} de libre disponibilidad`,
  holds: (commands: number) =>
    commands === 1 ? 'La orden dio lo esperado.' : `Las ${commands} órdenes dieron lo esperado.`,
  differs: 'El escenario no se cumple.',
  played: 'Escenario reproducido; no declara lo que espera.',
} as const
