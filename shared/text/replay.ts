// What `acta replay` says (es-PE). Runs in the command line (Node).
import { formatSoles } from './format.ts'
import { listed } from './session.ts'

export const replaySummary = 'prueba las reglas con un escenario, sin ninguna pantalla'
export const replayUsage = [
  'Uso: npm run -s acta -- replay ESCENARIO.json [--plan] [--json]',
  '',
  '  ESCENARIO   concurso, órdenes y lo que se espera de cada una; hay ejemplos en test/scenarios',
  '  --plan      además, qué montos caben todavía y qué tan firme es el resultado',
  '  --json      resultado para otros programas',
  '',
  'Salida: 0 todo como se espera; 1 algo resultó distinto o el escenario no se puede leer; 2 uso incorrecto.',
]

const outcomes = {
  unanimity: 'unanimidad',
  majority: 'mayoría',
  consensus: 'consenso',
  lapsed: 'cerrado sin resultado',
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
const tieMeans = { equity: 'por equidad', 'casting-vote': 'por voto dirimente' } as const
const tieOutcomes = { adopted: 'aprobado', rejected: 'no aprobado' } as const
const losses = {
  abstention: 'una abstención',
  composition: 'el cambio de conformación',
  removal: 'el retiro de la postulación',
  supplement: 'una incorporación',
  revocation: 'otro acuerdo',
  withdrawal: 'el retiro de la propuesta',
  sitting: 'lo que pasó en la sesión durante la votación',
} as const
const departures = { resignation: 'renunció', absence: 'se ausentó' } as const

type AgreementFacts = {
  readonly number: number
  readonly kind: keyof typeof kinds
  readonly outcome: keyof typeof outcomes | null
  readonly tie: { readonly means: keyof typeof tieMeans; readonly outcome: keyof typeof tieOutcomes } | null
  readonly losses: readonly { readonly cause: keyof typeof losses; readonly submissionId: string | null }[]
  readonly corrections: number
}

export const replayText = {
  unreadable: (path: string) => `No se pudo leer ${path}.`,
  notJson: (path: string) => `${path} no es JSON correcto.`,
  wrongShape: (path: string, where: string, problem: string) =>
    `${path} no tiene la forma de un escenario${where ? ` en «${where}»` : ''}: ${problem}.`,
  comment: 'Comentario del escenario, con la extensión requerida.',
  abstention: 'Abstención del escenario.',
  session: {
    place: 'Sala de sesiones, San Borja',
    representative: 'SALAS LEE, MARTA',
    deliberation: 'El Jurado deliberó sobre cada postulación a partir de sus matrices.',
    notSelected: 'Otras propuestas tienen mayor alcance.',
    reserveLeft: 'Ninguna otra propuesta alcanza el nivel esperado.',
  },
  brokenGiven: (sentence: string) => `Lo dado no se sostiene: ${sentence}`,
  atDesk: (jurorId: string, command: string) => `${jurorId}: ${command}`,
  cell: (text: string | number) => `celda «${text}»`,
  cellRead: (value: string | number) => `se lee ${value}`,
  proposed: (number: number, kind: keyof typeof kinds) => `acuerdo ${number}, ${kinds[kind]}`,
  voted: (jurorId: string, sense: 'for' | 'against') => `${jurorId}, ${sense === 'for' ? 'a favor' : 'en contra'}`,
  closed: (outcome: keyof typeof outcomes) => outcomes[outcome],
  resolved: (means: keyof typeof tieMeans, outcome: keyof typeof tieOutcomes, article: string) =>
    `${tieMeans[means]} (${article}), ${tieOutcomes[outcome]}`,
  event: (number: number, command: string, event: string, detail: string | null) =>
    `${number}. ${command} → ${detail === null ? event : `${event}: ${detail}`}`,
  refusal: (number: number, command: string, sentence: string, code: string, rule: string) =>
    `${number}. ${command} → rechazado: ${sentence} [${code}, ${rule}]`,
  unexpected: '   ✗ no es lo que se esperaba',
  finalState: 'Estado final',
  departure: (jurorId: string, cause: keyof typeof departures, replacement: string | null) =>
    `  ${jurorId} ${departures[cause]}${replacement === null ? '; nadie le reemplaza' : `; le reemplaza ${replacement}`}`,
  abstained: (submissionId: string, jurorIds: readonly string[]) => `  ${submissionId}: se abstuvo ${listed(jurorIds)}`,
  agreement: ({ number, kind, outcome, tie, losses: lost, corrections }: AgreementFacts) =>
    [
      `  Acuerdo ${number} (${kinds[kind]}): ${outcome === null ? 'en votación' : outcomes[outcome]}`,
      ...(tie ? [`${tieMeans[tie.means]}, ${tieOutcomes[tie.outcome]}`] : []),
      ...(corrections > 0 ? ['con un voto corregido'] : []),
      ...lost.map(
        ({ cause, submissionId }) => `sin efecto${submissionId ? ` en ${submissionId}` : ''} por ${losses[cause]}`,
      ),
    ].join('; '),
  submission: (id: string, fate: keyof typeof fates, place: number | null, amountCentimos: number | null) =>
    `  ${id}: ${[...(place === null ? [] : [`puesto ${place}`]), fates[fate], ...(amountCentimos === null ? [] : [formatSoles(amountCentimos)])].join(', ')}`,
  waitlist: (
    modality: string | null,
    places: readonly { readonly submissionId: string; readonly amountCentimos: number }[],
  ) =>
    `  Lista de espera${modality === null ? '' : `, ${modality}`}: ${places
      .map(({ submissionId, amountCentimos }, index) => `${index + 1}. ${submissionId}, ${formatSoles(amountCentimos)}`)
      .join('; ')}`,
  money: (awarded: number, left: number, free: number) =>
    `  Otorgado ${formatSoles(awarded)}; queda ${formatSoles(left)}, de ello ${formatSoles(free)} de libre disponibilidad`,
  plan: 'Qué cabe todavía, del mejor puesto al último',
  firmness: (modality: string) => `Firmeza del resultado, ${modality}`,
  about: (submissionId: string, sentence: string) => `  ${submissionId}: ${sentence}`,
  notOpen: '  Las matrices aún no se abren.',
  difference: (path: string, wanted: string, found: string) =>
    `✗ estado final, «${path}»: se esperaba ${wanted} y es ${found}`,
  holds: (commands: number) =>
    commands === 1 ? 'La orden dio lo esperado.' : `Las ${commands} órdenes dieron lo esperado.`,
  differs: 'El escenario no se cumple.',
  played: 'Escenario reproducido; no declara lo que espera.',
} as const
