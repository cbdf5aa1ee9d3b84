// All that the Acta says besides what its record holds (es-PE), in the register of public administration.
// Runs in every process.
import { filled } from '../bases/wording.ts'
import type { ActaRecord } from '../domain/acta/record-schema.ts'
import { amountText, modeText, sentence } from './acta.ts'
import { backgroundText } from './acta-background.ts'
import { dayOf, hourOf, listedNames, romanNumber, sentenceCase, withBoundNumbers } from './documents.ts'
import { formatPlainDate, formatSoles } from './format.ts'

type Session = ActaRecord['session']
type Modality = ActaRecord['modalities'][number]
type Waitlist = ActaRecord['waitlist'][number]

export const actaText = {
  sectionTitle: (number: number, title: string) => `${romanNumber(number)}. ${title}`,
  runningHead: ({ contest }: ActaRecord) => `${contest.actaTitle} · ${contest.title}`,
  runningFoot: (short: string) => `Registro ${short}`,
  sections: {
    session: 'Datos de la sesión',
    course: 'Desarrollo de la sesión',
    legalBase: 'Base legal',
    background: 'Antecedentes',
    removals: 'Postulaciones que dejaron el concurso',
    abstentions: 'Abstenciones',
    deliberation: 'Descripción de la deliberación',
    agreements: 'Acuerdos del Jurado',
    beneficiaries: 'Beneficiarios y montos asignados',
    waitlist: 'Lista de espera',
    scores: 'Calificación de los proyectos seleccionados',
    desierto: 'Declaración de desierto',
    money: 'Resumen de montos',
    closing: 'Lectura, aprobación y firma',
  },
  opening: ({ session, contest }: ActaRecord) =>
    filled(contest.wording.opening, {
      hora: hourOf(session.startedAt),
      fecha: dayOf(session.startedAt),
      modo: modeText[session.mode],
      lugar: session.place,
      concurso: contest.title,
      entidad: contest.entity,
      oficina: contest.office,
    }),
  sessionFacts: ({ session, contest }: ActaRecord): [string, string][] => [
    ['Fecha y hora de inicio', `${dayOf(session.startedAt)}, ${hourOf(session.startedAt)} horas`],
    ['Fecha y hora de cierre', `${dayOf(session.endedAt)}, ${hourOf(session.endedAt)} horas`],
    ['Lugar o medio', session.place],
    ['Modalidad de la sesión', sentenceCase(modeText[session.mode])],
    ...session.attending.map((member): [string, string] => [
      roleOf(session, member.jurorId),
      `${member.name}. ${member.profile}`,
    ]),
    ...session.departures.map(({ name, cause }): [string, string] => [
      'Dejó el Jurado',
      `${name}, por ${departureCauses[cause]}`,
    ]),
    [contest.wording.representative, session.dafoRepresentative || 'Sin representante'],
    ['Veedores', session.observers.length > 0 ? listedNames(session.observers) : 'Sin veedores'],
    ['Grabación de la sesión', recordingText(session.recording)],
  ],
  background: backgroundText,
  removalColumns: ['Postulación', 'Proyecto', 'Persona jurídica', 'Causa', 'Documento'],
  removalRow: ({ submissionId, title, applicant, cause, document }: ActaRecord['removals'][number]) => [
    submissionId,
    title,
    applicant,
    removalCauses[cause],
    `${withBoundNumbers(document.number)}, del ${formatPlainDate(document.date)}`,
  ],
  noAbstentions: 'Ningún miembro del Jurado se abstuvo de evaluar una postulación.',
  abstentionColumns: ['Postulación', 'Proyecto', 'Miembro del Jurado', 'Causa', 'Declarada'],
  abstentionRow: ({ submissionId, title, juror, cause, moment }: ActaRecord['abstentions'][number]) => [
    submissionId,
    title,
    juror,
    cause,
    moments[moment],
  ],
  noBeneficiaries: 'En esta modalidad no se declararon beneficiarios.',
  beneficiaryColumns: [
    'Persona jurídica (RUC)',
    'Región',
    'Proyecto',
    'Responsable(s) del proyecto',
    'Director(a/es/as)',
    'Monto otorgado',
  ],
  beneficiaryAmounts: ({ submissionId, title, awardedCentimos, ...item }: Modality['beneficiaries'][number]) =>
    `${submissionId}, «${title}»: ${amountText(awardedCentimos)}. ${amountNote(item, awardedCentimos, 'Se otorga')}`,
  waitlistNote: (number: number) =>
    `Por el acuerdo ${number}, en orden de prelación. Sus montos no forman parte de los asignados en esta Acta.`,
  waitlistColumns: ['Orden', 'Persona jurídica (RUC)', 'Región', 'Proyecto', 'Monto'],
  waitlistAmounts: ({ place, submissionId, title, amountCentimos, ...item }: Waitlist['entries'][number]) =>
    `${place}. ${submissionId}, «${title}»: ${amountText(amountCentimos)}. ${amountNote(item, amountCentimos, 'Se considera')}`,
  scoresNote:
    'Se consigna el promedio exacto de los puntajes de los miembros que calificaron cada proyecto, redondeado a dos decimales solo para mostrarlo.',
  scoresAgreed: (number: number) =>
    `Calificación acordada por el Jurado en lugar del promedio de los puntajes (acuerdo ${number}).`,
  scoresRevised: 'Con puntaje revisado en la deliberación.',
  scoresWithheld:
    'No se publica el puntaje que correspondería a un solo miembro del Jurado, porque los demás se abstuvieron o dejaron el Jurado.',
  scoreColumns: (isAgreed: boolean) => ['Sub criterio', isAgreed ? 'Puntaje acordado' : 'Puntaje promedio'],
  weighted: (text: string, weight: number) => (weight === 1 ? text : `${text} (peso ${weight})`),
  scoreRows: { points: 'Puntaje', bonus: 'Puntos adicionales', total: 'Total' },
  noFigure: (isWithheld: boolean) => (isWithheld ? 'No se publica' : 'Sin calificación'),
  desierto: ({ modality, reserveCentimos, reason, number }: ActaRecord['desierto'][number]) =>
    `${voidPart(modality, reserveCentimos)} (acuerdo ${number}). Motivos: ${sentence(reason)}`,
  moneyColumns: ['Concepto', 'Monto', 'Asignado', 'Saldo'],
  moneyRows: {
    total: 'Total del concurso',
    free: 'Libre disponibilidad',
    reserve: (name: string) => `Reserva para regiones: ${name}`,
  },
  closing: ({ session, contest }: ActaRecord) =>
    filled(contest.wording.closing, {
      hora: hourOf(session.endedAt),
      fecha: dayOf(session.endedAt),
      concurso: contest.title,
    }),
  awardedInWords: (amount: string) => `El Jurado asigna en total ${amount}.`,
  roleOf,
  attachment: 'Registro legible por máquina de lo que consta en el Acta',
} as const

const departureCauses = { resignation: 'renuncia', absence: 'ausencia' } as const
const removalCauses = { withdrawn: 'Desistimiento', excluded: 'Exclusión' } as const
const moments = { evaluation: 'En su matriz', session: 'En la sesión' } as const

function roleOf({ presidentId }: Session, jurorId: string): string {
  return jurorId === presidentId ? 'Presidencia del Jurado' : 'Miembro del Jurado'
}

/** R-ACT-7: only what everybody consented to was recorded; a consent taken back ends the recording. */
function recordingText({ consented, recorded }: Session['recording']): string {
  if (consented)
    return recorded
      ? 'Grabada con la aceptación de todos los miembros. La grabación forma parte del expediente del concurso'
      : 'No se grabó, aunque todos los miembros lo aceptaron'
  return recorded
    ? 'Grabada mientras se contó con la aceptación de todos los miembros. La grabación forma parte del expediente del concurso'
    : 'No se grabó: no consta la aceptación de todos los miembros'
}

type Asked = { readonly requestedCentimos: number; readonly reductionReason: string | null }

function amountNote({ requestedCentimos, reductionReason }: Asked, amountCentimos: number, given: string): string {
  const reductionCentimos = requestedCentimos - amountCentimos
  return reductionCentimos > 0
    ? `Solicitado: ${formatSoles(requestedCentimos)}; reducción: ${formatSoles(reductionCentimos)}. Motivo: ${sentence(reductionReason ?? '')}`
    : `${given} el monto solicitado.`
}

function voidPart(modality: string | null, reserveCentimos: number | null): string {
  if (reserveCentimos !== null)
    return `Quedan sin asignar ${amountText(reserveCentimos)} de la reserva para regiones de la modalidad «${modality}», parte en la que el concurso se declara desierto`
  return modality === null ? 'El concurso se declara desierto' : `La modalidad «${modality}» se declara desierta`
}
