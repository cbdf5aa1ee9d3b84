// Proposing and voting agreements, and the money board (es-PE). Runs in every process.
import { formatPercent, formatSoles } from '../format.ts'
import { submissions } from '../sentence-count.ts'
import { listed } from '../session.ts'

export const agreementsText = {
  title: 'Acuerdos y montos',
  list: 'Acuerdos de la sesión',
  number: (number: number) => `Acuerdo ${number}`,
  propose: 'Proponer acuerdo',
  proposeAndVote: 'Proponer y votar',
  frozenByActa:
    'Se está votando el Acta: mientras tanto no se proponen otros acuerdos, porque ya no quedarían en ella.',
  notYet: 'Los acuerdos se proponen cuando el Jurado está instalado',
  subject: {
    opening: 'Apertura de matrices',
    award: (title: string) => `Beneficiaria: «${title}»`,
    notSelected: (count: number) => `No seleccionar ${submissions(count)}`,
    waitlist: 'Lista de espera',
    desierto: 'Desierto',
    desiertoReserve: 'Reserva sin asignar',
    tieBreak: 'Orden de un empate',
    consensusScore: (code: string) => `Calificación acordada de ${code}`,
    juryBonus: (code: string) => `Puntos adicionales de ${code}`,
    revocation: 'Deja sin efecto un acuerdo',
    addendum: 'Adenda',
    acta: 'Aprobación del Acta',
    other: 'Otro acuerdo',
  },
  actaStatement: 'Aprobar el Acta leída por el Jurado.',
  kinds: 'Clase de acuerdo',
  kind: {
    award: 'Beneficiaria',
    'not-selected': 'No seleccionadas',
    waitlist: 'Lista de espera',
    desierto: 'Desierto',
    'tie-break': 'Orden de un empate',
    other: 'Otro',
  },
  needsOpening: 'Lo que trata de las postulaciones se propone cuando las matrices están abiertas.',
  ready: (next: number) => `Será el acuerdo ${next}.`,
  voters: (members: readonly string[]) => `Votan ${listed(members)}.`,
  outOfRoom: (members: readonly string[]) => `Fuera de la sala por abstención: ${listed(members)}.`,
  presiding: 'Preside este acuerdo (la presidencia se abstuvo)',
  presidingNumber: (number: number) => `Preside el acuerdo ${number} (la presidencia se abstuvo)`,
  presidingMissing: 'Falta elegir quién preside.',
  presidedBy: (member: string) => `Preside este acuerdo ${member}.`,
  presidedInstead: (member: string) => `Preside este acuerdo ${member}, porque la presidencia se abstuvo.`,
} as const

export const awardText = {
  modality: 'Modalidad',
  candidate: 'Postulación, según el cuadro',
  candidateFacts: (code: string, region: string, total: string, soles: string) =>
    `${code} · ${region} · total ${total} · solicita ${soles}`,
  fit: {
    whole: 'cabe completa',
    reduced: 'cabe con reducción',
    no: 'no cabe',
    'awarded-elsewhere': 'ya hay un estímulo este año',
    'work-awarded': 'su obra ya tiene un estímulo',
  },
  nobodyLeft: 'Todas las postulaciones de esta modalidad tienen decisión o están en votación.',
  amount: 'Monto por otorgar',
  slider: 'Monto por otorgar, con la barra',
  limits: (requested: number, least: number, percent: number) =>
    `Solicita ${formatSoles(requested)}. Puede reducirse hasta ${percent} %: lo mínimo es ${formatSoles(least)}.`,
  asRequested: 'Lo solicitado',
  mostReduced: (percent: number) => `Reducir ${percent} %`,
  noReduction: 'Sin reducción.',
  reduction: (requested: number, amount: number) =>
    `Reducción de ${formatSoles(requested - amount)}, el ${formatPercent(requested - amount, requested)} de lo solicitado.`,
  reason: 'Motivo de la reducción',
  reasonHint: 'Queda en el Acta.',
  takes: (parts: readonly string[]) => `Se toma ${listed(parts)}.`,
  fromReserve: (soles: string, modality: string) => `${soles} de la reserva de ${modality}`,
  fromFree: (soles: string) => `${soles} de libre disponibilidad`,
} as const

export const actFactsText = {
  many: 'Cuántas',
  submissions: (count: number) => `${submissions(count)}.`,
  much: 'Cuánto',
  money: (soles: string) => `${soles}.`,
  unassigned: (soles: string) => `${soles} quedan sin asignar.`,
  noMoney: 'No toma dinero del concurso.',
  after: 'Después',
  rule: 'Con qué regla',
  article: (article: string, rules: readonly string[]) => `${article} (${rules.join(', ')})`,
} as const

export const restText = {
  lead: 'Declara no seleccionadas, de una vez, las postulaciones que marque.',
  which: 'Postulaciones sin decisión',
  all: 'Marcar todas',
  none: 'Desmarcar todas',
  reason: 'Motivos',
  reasonHint: 'Quedan en el Acta, para todas ellas.',
  plan: (agreements: number) =>
    agreements === 1
      ? 'Se propondrá 1 acuerdo.'
      : `Se propondrán ${agreements} acuerdos, porque las abstenciones son distintas y cada miembro vota solo donde puede.`,
  group: (number: number, count: number, voters: readonly string[]) =>
    `Acuerdo ${number}: ${submissions(count)}; votan ${listed(voters)}`,
  groupWithout: (absent: readonly string[]) =>
    absent.length === 1 ? `${listed(absent)} se abstuvo` : `${listed(absent)} se abstuvieron`,
  noneMarked: 'Marque al menos una postulación.',
  nobodyLeft: 'Todas las postulaciones tienen decisión o están en votación.',
  propose: (agreements: number) => (agreements > 1 ? `Proponer los ${agreements} acuerdos` : 'Proponer y votar'),
} as const

export const waitlistText = {
  lead: 'Ordene las postulaciones que recibirían el estímulo si alguna beneficiaria lo deja. No toman dinero del concurso.',
  modality: 'Modalidad',
  add: 'Agregar a la lista',
  addHint: 'En el orden del cuadro. Se agrega al final; después puede moverla.',
  option: (place: string, title: string) => `${place} «${title}»`,
  list: 'Orden de la lista de espera',
  empty: 'Agregue al menos una postulación.',
  nobodyLeft: 'No queda ninguna postulación sin decisión para la lista.',
  place: (place: number, title: string) => `${place}.º «${title}»`,
  facts: (code: string, region: string, soles: string) => `${code} · ${region} · solicita ${soles}`,
  amount: (code: string) => `Monto para ${code}`,
  reason: (code: string) => `Motivo de la reducción de ${code}`,
  drag: (code: string) => `Mover ${code} a otro lugar`,
  up: (code: string) => `Subir ${code}`,
  down: (code: string) => `Bajar ${code}`,
  remove: (code: string) => `Quitar ${code} de la lista`,
  moved: (code: string, place: number) => `${code} pasa al ${place}.º lugar.`,
  removed: (code: string) => `${code} salió de la lista.`,
} as const

export const otherText = {
  scope: 'Qué se declara desierto',
  whole: 'Todo el concurso',
  reserve: (modality: string) => `Reserva sin asignar: ${modality}`,
  reserveLeft: (soles: string) => `Quedan ${soles} de la reserva para regiones.`,
  reason: 'Motivos',
  reasonHint: 'Quedan en el Acta.',
  text: 'Texto del acuerdo',
  textHint: 'Como debe leerse en el Acta.',
} as const

export const tieOrderText = {
  which: 'Postulaciones con el mismo puntaje total',
  group: (codes: readonly string[]) => listed(codes),
  order: 'Orden que se propone',
  up: (code: string) => `Subir ${code}`,
  reason: 'Motivos del orden',
  reasonHint: 'Hacen falta donde el criterio de equidad deja iguales a algunas. Quedan en el Acta.',
} as const

export const voteText = {
  votes: 'Votos',
  for: 'A favor',
  against: 'En contra',
  barred: 'No vota: se abstuvo',
  changeReason: (member: string) => `Motivo por el que ${member} cambia su voto`,
  change: 'Cambiar el voto',
  dissent: (member: string) => `Motivo de la discrepancia de ${member}`,
  dissentHint: 'Quien queda en minoría deja escrito su motivo. Va en el Acta.',
  saveReason: 'Guardar el motivo',
  reasonSaved: 'Motivo guardado',
  result: 'Resultado',
  close: 'Cerrar la votación',
  closeNote: 'Al cerrar, el resultado queda en el Acta. Un voto mal anotado se corrige después, con su motivo.',
  closeFinalNote: 'Al cerrar, el resultado queda en el Acta y los votos ya no cambian.',
  tieReason: (member: string) => `Motivo del voto de ${member}`,
  tieReasonHint: 'Hace falta si el empate se resuelve en contra de este voto.',
  presides: 'Preside este acuerdo',
  missingReason: (members: readonly string[]) => `Falta el motivo de ${listed(members)}.`,
  again: 'Proponer y votar otra vez',
  closedAt: (when: string) => `Cerrado el ${when}`,
  opened: (when: string) => `En votación desde las ${when}`,
} as const

export const moneyText = {
  board: 'Dinero del concurso',
  total: 'Total',
  free: 'Libre disponibilidad',
  reserve: (modality: string) => `Reserva: ${modality}`,
  used: 'Otorgado',
  proposed: 'En propuesta',
  left: 'Queda',
} as const
