// What came before the deliberation, as the Acta tells it: resolutions, the jury and who left it, the scoresheets
// (es-PE). Runs in every process.
import type { ActaRecord, StatedDeparture } from '../domain/acta/record-schema.ts'
import { dayOf, hourOf, listedNames, resolutionName } from './documents.ts'
import { formatPlainDate } from './format.ts'
import { listed } from './session.ts'

/** A paragraph each. */
export const backgroundText = (record: ActaRecord): string[] => [
  aptos(record),
  ...record.supplements.map(supplement),
  `${by(record.contest.juryResolution)}, se conformó el Jurado.`,
  ...presidency(record),
  ...sheets(record),
]

type Resolution = { readonly number: string; readonly date: string }

const by = ({ number, date }: Resolution) => `Mediante ${resolutionName(number)}, del ${formatPlainDate(date)}`

/** The resolution's own, without what others added since. */
function aptos({ contest, supplements }: ActaRecord): string {
  const count = contest.aptos - supplements.reduce((sum, { submissionIds }) => sum + submissionIds.length, 0)
  const declared = count === 1 ? 'se declaró apta 1 postulación' : `se declararon aptas ${count} postulaciones`
  return `${by(contest.aptosResolution)}, ${declared}.`
}

function supplement({ resolution, submissionIds }: ActaRecord['supplements'][number]): string {
  const added =
    submissionIds.length === 1
      ? 'se incorporó como apta la postulación'
      : 'se incorporaron como aptas las postulaciones'
  return `${by(resolution)}, ${added} ${listed(submissionIds)}.`
}

/** A president who left was elected before, and the one in force since. */
function presidency({ session }: ActaRecord): string[] {
  const name = session.attending.find(({ jurorId }) => jurorId === session.presidentId)?.name ?? ''
  const votes = session.election.filter((candidate) => candidate.votes > 0)
  const elected = `${name} (votos: ${votes.map((candidate) => `${candidate.name}: ${candidate.votes}`).join('; ')})`
  const departures = session.departures.map(departure)
  const before = session.departures.findLast(({ wasPresident }) => wasPresident)
  return before
    ? [...departures, `En lugar de ${before.name}, el Jurado eligió por votación para presidirlo a ${elected}.`]
    : [`Instalado el Jurado, sus miembros eligieron por votación a quien lo preside: ${elected}.`, ...departures]
}

const CAUSES = { resignation: 'la renuncia', absence: 'la ausencia' } as const

function departure({ name, cause, wasPresident, resolution, replacement, byConsensus }: StatedDeparture): string {
  const who = `${CAUSES[cause]} de ${name}${wasPresident ? ', quien presidía el Jurado' : ''}`
  const covered = replacement === null ? 'La vacante no fue cubierta' : `Cubre la vacante ${replacement}`
  const then = byConsensus ? '; desde entonces el Jurado adopta sus acuerdos por consenso' : ''
  return `${by(resolution)}, se señaló la nueva conformación del Jurado, por ${who}. ${covered}${then}.`
}

/** R-JUR-3: of a member who came after the opening. */
const openedLater = ({ name, openedAt }: ActaRecord['scoresheets'][number]): string[] =>
  openedAt === null
    ? []
    : [
        `Se recibió después la matriz de calificación sellada de ${name}, y se abrió por acuerdo del Jurado el ${momentOf(openedAt)}.`,
      ]

const momentOf = (at: string) => `${dayOf(at)} a las ${hourOf(at)} horas`

function sheets({ scoresheets, openedAt }: ActaRecord): string[] {
  const together = scoresheets.filter((sheet) => sheet.openedAt === openedAt).map(({ name }) => name)
  const later = scoresheets.filter((sheet) => sheet.openedAt !== openedAt)
  const setAside = scoresheets.filter(({ counts }) => !counts).map(({ name }) => name)
  return [
    `Se recibieron las matrices de calificación selladas de ${listedNames(together)}, y se abrieron conjuntamente por acuerdo del Jurado el ${momentOf(openedAt)}.`,
    ...later.flatMap(openedLater),
    ...setAside.map((name) => `No forma parte de la calificación la matriz de ${name}, que dejó el Jurado.`),
  ]
}
