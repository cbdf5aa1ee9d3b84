// Who is in the room, suspensions and incidents, as the room notes them (es-PE). Runs in every process.
import { count } from '../sentence-count.ts'

const members = (n: number) => count(n, 'miembro', 'miembros')

export const sittingText = {
  title: 'En la sala',
  roles: { member: 'miembro del Jurado', representative: 'representante de la DAFO', observer: 'veedor u observador' },
  since: (hour: string) => `desde las ${hour}`,
  present: 'En la sala',
  absent: 'Fuera de la sala',
  quorum: (present: number, needed: number) => `Hay quórum: ${members(present)} en la sala; se necesitan ${needed}.`,
  noQuorum: (present: number, needed: number) =>
    `No hay quórum: ${members(present)} en la sala; se necesitan ${needed}. Hasta que vuelvan no se propone ni se vota nada.`,
  leaves: (name: string) => `Sale ${name}…`,
  arrives: (name: string) => `Vuelve ${name}…`,
  leavesShort: 'Sale…',
  arrivesShort: 'Vuelve…',
  newcomer: 'Ingresa otra persona…',
  course: 'Desarrollo de la sesión',
  courseLead: 'Así lo dice el Acta.',
  movement: {
    leavesTitle: (name: string) => `${name} sale de la sala`,
    arrivesTitle: (name: string) => `${name} vuelve a la sala`,
    newTitle: 'Ingresa otra persona',
    leavesDetail: 'Mientras esté fuera no vota. El Acta dice a qué hora salió.',
    quorumLost: 'Con esta salida ya no hay quórum: nada se vota hasta que vuelva un miembro.',
    name: 'Nombre completo',
    role: 'Asiste como',
    noName: 'Indique el nombre completo.',
    confirm: { leaves: 'Anotar la salida', arrives: 'Anotar el ingreso' },
  },
  suspension: {
    open: 'Suspender la sesión…',
    title: 'Suspender la sesión',
    consequences:
      'Desde esa hora no se propone, no se vota y no se abren matrices, hasta que se reanude. Lo acordado queda como está.',
    reason: 'Motivo',
    reasonHint: 'Queda en el Acta.',
    when: 'Cuándo continúa',
    whenOptions: { known: 'Día y hora acordados', unknown: 'Por definir' },
    continues: 'Continúa el',
    place: 'Lugar en que continúa',
    confirm: 'Suspender',
    suspended: (when: string) => `La sesión está suspendida desde el ${when}`,
    continuesAt: (when: string, place: string) => `Se acordó continuarla el ${when}, en ${place}.`,
    continuesUnknown: 'La fecha en que continúa quedó por definirse.',
    hour: 'Hora de la suspensión',
  },
  resumption: {
    title: 'Reanudar la sesión',
    lead: 'Indique quiénes asisten ahora. El Acta dice los dos días.',
    hour: 'Hora en que se reanuda',
    confirm: 'Reanudar la sesión',
  },
  incident: {
    open: 'Anotar una incidencia…',
    title: 'Anotar una incidencia',
    lead: 'Un corte de luz, una falla del equipo, la indisposición de alguien: lo que el Acta debe decir.',
    text: 'Qué ocurrió',
    confirm: 'Anotar',
  },
  day: 'Día',
  hour: 'Hora',
  wrongMoment: 'Indique el día y la hora, por ejemplo 24/09/2025 y 16:45.',
  stopped: {
    suspended: 'La sesión está suspendida: ahora no se propone ni se vota.',
    noQuorum: 'No hay quórum en la sala: ahora no se propone ni se vota.',
    goTo: 'Ver la asistencia',
  },
} as const

/** The four words of the log at an event, which bind the recording to it. */
export const wordsText = {
  label: 'Para leer en voz alta',
  why: 'Estas cuatro palabras salen del registro de la sesión hasta este momento. Leídas en voz alta, unen la grabación con el registro.',
} as const
