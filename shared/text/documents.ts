// The words of the documents (es-PE), in the register of public administration. Runs in every process.
import type { ActaRecord } from '../domain/acta/record-schema.ts'
import { amountText, modeText } from './acta.ts'
import { formatDate, formatHour, formatPlainDate, formatSoles, NO_BREAK_SPACE } from './format.ts'

export const pageOf = (page: number, pages: number) => `Página ${page} de ${pages}`

const hours = (instant: string) => formatHour(Date.parse(instant))
const day = (instant: string) => formatDate(Date.parse(instant))
const plainDay = formatPlainDate

const listed = (items: readonly string[]) =>
  items.length > 1 ? `${items.slice(0, -1).join(', ')} y ${items.at(-1)}` : (items[0] ?? '')

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

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

const president = ({ session }: ActaRecord) =>
  session.attending.find((member) => member.jurorId === session.presidentId)?.name ?? ''

/** All that the Acta de Evaluación says besides what its record holds. */
export const actaText = {
  title: 'Acta de Evaluación',
  watermark: 'ENSAYO',
  sectionTitle: (number: number, title: string) => `${romanNumber(number)}. ${title}`,
  rehearsal: 'ENSAYO: este documento no tiene valor oficial',
  runningHead: (record: ActaRecord) => `Acta de Evaluación · ${record.contest.title}`,
  runningFoot: (short: string) => `Registro ${short}`,
  sections: {
    session: 'Datos de la sesión',
    legalBase: 'Base legal',
    background: 'Antecedentes',
    abstentions: 'Abstenciones',
    deliberation: 'Descripción de la deliberación',
    agreements: 'Acuerdos del Jurado',
    beneficiaries: 'Beneficiarios y montos asignados',
    scores: 'Calificación de los proyectos seleccionados',
    desierto: 'Declaración de desierto',
    money: 'Resumen de montos',
    closing: 'Lectura, aprobación y firma',
  },
  opening: (record: ActaRecord) => {
    const { session, contest } = record
    const meeting = `en sesión ${modeText[session.mode]} (${session.place})`
    return `Siendo las ${hours(session.startedAt)} horas del ${day(session.startedAt)}, ${meeting}, se reunieron los miembros del Jurado del ${contest.title}, convocado por el ${contest.entity} a través de la ${contest.office}, con el fin de evaluar las postulaciones declaradas aptas y determinar a los beneficiarios.`
  },
  sessionFacts: (record: ActaRecord): [string, string][] => {
    const { session } = record
    return [
      ['Fecha y hora de inicio', `${day(session.startedAt)}, ${hours(session.startedAt)} horas`],
      ['Fecha y hora de cierre', `${day(session.endedAt)}, ${hours(session.endedAt)} horas`],
      ['Lugar o medio', session.place],
      ['Modalidad de la sesión', sentenceCase(modeText[session.mode])],
      ...session.attending.map((member): [string, string] => [
        member.jurorId === session.presidentId ? 'Presidencia del Jurado' : 'Miembro del Jurado',
        `${member.name}. ${member.profile}`,
      ]),
      ['Representante de la DAFO', session.dafoRepresentative || 'Sin representante'],
      ['Veedores', session.observers.length > 0 ? listed(session.observers) : 'Sin veedores'],
    ]
  },
  background: (record: ActaRecord): string[] => {
    const { contest, session } = record
    const tally = listed(
      session.election.filter(({ votes }) => votes > 0).map(({ name, votes }) => `${name}, ${votes}`),
    )
    return [
      `Mediante ${resolutionName(contest.aptosResolution.number)}, del ${plainDay(contest.aptosResolution.date)}, ${contest.aptos === 1 ? 'se declaró apta 1 postulación' : `se declararon aptas ${contest.aptos} postulaciones`}.`,
      `Mediante ${resolutionName(contest.juryResolution.number)}, del ${plainDay(contest.juryResolution.date)}, se conformó el Jurado.`,
      `Instalado el Jurado, sus miembros eligieron por votación a quien lo preside: ${president(record)} (votos: ${tally}).`,
      `Se recibieron las matrices de calificación selladas de ${listed(record.scoresheets.map(({ name }) => name))}, y se abrieron conjuntamente por acuerdo del Jurado el ${day(record.openedAt)} a las ${hours(record.openedAt)} horas.`,
    ]
  },
  noAbstentions: 'Ningún miembro del Jurado se abstuvo de evaluar una postulación.',
  abstentionColumns: ['Postulación', 'Proyecto', 'Miembro del Jurado', 'Causa'],
  agreementLead: (number: number) => `Acuerdo ${number}.`,
  voteLine: (votes: string) => `Votos. ${votes}.`,
  dissentLine: (juror: string, reason: string) => `Voto singular de ${juror}: ${reason}`,
  eventLine: (agreementId: string) => `Registro del acuerdo: ${agreementId}`,
  noBeneficiaries: 'En esta modalidad no se declararon beneficiarios.',
  beneficiaryColumns: [
    'Persona jurídica (RUC)',
    'Región',
    'Proyecto',
    'Responsable(s) del proyecto',
    'Director(a/es/as)',
    'Monto otorgado',
  ],
  beneficiaryAmounts: (item: ActaRecord['modalities'][number]['beneficiaries'][number]) => {
    const reduced =
      item.reductionCentimos > 0
        ? ` Solicitado: ${formatSoles(item.requestedCentimos)}; reducción: ${formatSoles(item.reductionCentimos)}. Motivo: ${item.reductionReason ?? ''}`
        : ' Se otorga el monto solicitado.'
    return `${item.submissionId}, «${item.title}»: ${amountText(item.awardedCentimos)}.${reduced}`
  },
  scoresNote:
    'Se consigna el promedio exacto de los puntajes de los miembros que calificaron cada proyecto, redondeado a dos decimales solo para mostrarlo.',
  scoreColumns: ['Sub criterio', 'Puntaje promedio'],
  scoreRows: { points: 'Puntaje', bonus: 'Puntos adicionales', total: 'Total' },
  unscored: 'Sin calificación',
  desierto: (modality: string | null, reason: string, number: number) =>
    `${modality === null ? 'El concurso' : `La modalidad «${modality}»`} se declara desierto (acuerdo ${number}). Motivos: ${reason}`,
  moneyColumns: ['Concepto', 'Monto', 'Asignado', 'Saldo'],
  moneyRows: {
    total: 'Total del concurso',
    free: 'Libre disponibilidad',
    reserve: (name: string) => `Reserva para regiones: ${name}`,
  },
  closing: (record: ActaRecord) =>
    `Siendo las ${hours(record.session.endedAt)} horas del ${day(record.session.endedAt)}, se dio por concluida la sesión. Leída el Acta, los miembros del Jurado la aprueban y la firman en señal de conformidad.`,
  signatureLabel: (name: string) => `Espacio para la firma de ${name}`,
  awardedInWords: (amount: string) => `El Jurado asigna en total ${amount}.`,
  roles: { president: 'Presidencia del Jurado', member: 'Miembro del Jurado' },
  attachment: 'Registro legible por máquina de lo que consta en el Acta',
} as const

/** The notice of an abstention, for the president and DAFO (R-ABS-1). */
export const noticeText = {
  title: 'Aviso de abstención',
  intro: (juror: string, contest: string) =>
    `${juror}, miembro del Jurado del ${contest}, comunica a la presidencia del Jurado y a la DAFO que se abstiene de evaluar la siguiente postulación.`,
  facts: {
    submission: 'Postulación',
    project: 'Proyecto',
    applicant: 'Persona jurídica',
    cause: 'Causa',
    description: 'Hecho que la motiva',
    declared: 'Declarada',
    base: 'Base',
  },
  at: (instant: string) => `${day(instant)}, ${hours(instant)} horas`,
  effect:
    'Desde su declaración, no puede ver la documentación de la postulación ni calificarla, comentarla o votar sobre ella. Los puntajes que hubiera dado dejan de contar.',
  foot: (short: string) => `Aviso ${short}`,
  reason: 'Comunicación de abstención',
} as const
