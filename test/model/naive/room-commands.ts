// What stands against commands about information, recording and the Acta (R-ACT-1…4, R-ACT-6…8).
import type { CommandOf } from '../../../shared/domain/session/commands.ts'
import { currentActa, isApproved, isLeftTied, unexplainedReserve, unscoredAwards, unsigned } from './acta.ts'
import { isClosed, undecided, underVote } from './agreements.ts'
import { type Case, happened, isBlank, isSameSet, type Objections, object } from './case.ts'
import { counted, givenBy } from './figures.ts'
import { changesContent, frozen } from './gates.ts'
import { members, named, president } from './jury.ts'
import { recordings, without } from './recording.ts'
import { endsTooEarly } from './sitting.ts'
import { find, isEvaluated, isOpened, remaining, submissions } from './submissions.ts'

const notInstalled = (session: Case) =>
  object(happened(session, 'JuryInstalled').length === 0, 'R-JUR-2', 'no jury is installed')

export const badQuestion = (session: Case, command: CommandOf<'RequestInformation'>): Objections => [
  ...frozen(session),
  ...object(
    happened(session, 'InformationRequested').some(({ requestId }) => requestId === command.requestId),
    'R-ACT-8',
    'already asked',
  ),
  ...object(command.submissionId !== null && !find(session, command.submissionId), 'R-VOT-2', 'no such submission'),
  ...object(isBlank(command.question), 'R-ACT-8', 'no question'),
]

export function badAnswer(session: Case, { requestId, answer }: CommandOf<'AnswerInformation'>): Objections {
  const isAsked = happened(session, 'InformationRequested').some((request) => request.requestId === requestId)
  const isAnswered = happened(session, 'InformationAnswered').some((given) => given.requestId === requestId)
  return [
    ...frozen(session),
    ...object(!isAsked || isAnswered || isBlank(answer), 'R-ACT-8', 'nothing to answer, or no answer'),
  ]
}

export const badConsent = (session: Case, { jurorId }: CommandOf<'StateRecordingConsent'>): Objections => [
  ...changesContent(session),
  ...notInstalled(session),
  ...object(!members(session).includes(jurorId), 'R-JUR-1', `${jurorId} is no member`),
]

/** R-ACT-7: the last word of a member on being recorded. */
export const consents = (session: Case, jurorId: string) =>
  happened(session, 'RecordingConsentStated').findLast((word) => word.jurorId === jurorId)?.consents === true

export const badStart = (session: Case): Objections => [
  ...changesContent(session),
  ...notInstalled(session),
  ...object(recordings(session).isRunning, 'R-ACT-7', 'it is being recorded'),
  ...object(!members(session).every((jurorId) => consents(session, jurorId)), 'R-ACT-7', 'not all consent'),
]

export const badStop = (session: Case): Objections =>
  object(!recordings(session).isRunning, 'R-ACT-7', 'nothing is being recorded')

export function badRecordingFile(session: Case, { recording }: CommandOf<'AttachRecording'>): Objections {
  const { isRunning, started, attached } = recordings(session)
  const number = recording ?? without(attached, started)
  return [
    ...object(isClosed(session), 'R-ACT-2', 'the session is closed'),
    ...object(isRunning || number > started || attached.includes(number), 'R-ACT-7', 'no recording without its file'),
  ]
}

export const badDescription = (session: Case): Objections => [...changesContent(session), ...notInstalled(session)]

export function badDraft(session: Case, { endedAt }: CommandOf<'DraftActa'>): Objections {
  const open = undecided(session).map(({ id }) => id)
  const isTied = open.some((id) => isLeftTied(session, id))
  const [installation] = happened(session, 'JuryInstalled')
  const isDescribed = !isBlank(happened(session, 'DeliberationDescribed').at(-1)?.text)
  const isBackwards = installation !== undefined && Date.parse(endedAt) < Date.parse(installation.startedAt)
  return [
    ...frozen(session),
    ...notInstalled(session),
    ...object(president(session) === null, 'R-JUR-2', 'no president'),
    ...object(!isOpened(session), 'R-SCO-4', 'the sheets are not open'),
    ...object(underVote(session).length > 0, 'R-ACT-1', 'something is under vote'),
    ...object(open.length > 0, 'R-ACT-1', `${open[0]} is undecided`),
    ...object(isTied, 'R-VOT-3', 'a tie is left'),
    ...object(isTied, 'R-ABS-3', 'a tie is left'),
    ...object(
      remaining(session).some(({ id }) => !isEvaluated(session, id)),
      'R-SCO-4',
      'a member has still to score',
    ),
    ...unscoredAwards(session),
    ...unexplainedReserve(session),
    ...object(!isDescribed, 'R-ACT-1', 'the deliberation is not described'),
    ...object(isBackwards, 'R-ACT-1', 'it ends before it began'),
    ...object(endsTooEarly(session, endedAt), 'R-ACT-1', 'it ends before something that it tells'),
  ]
}

export function badSignature(session: Case, command: CommandOf<'SignActa'>): Objections {
  const { jurorId, previousSha256, certificateSha256, nature, infrastructure, software } = command
  const signed = happened(session, 'ActaSigned')
  const isAnothers = signed.some((one) => one.certificateSha256 === certificateSha256 && one.jurorId !== jurorId)
  const isDigital = infrastructure === 'iofe' && software === 'accredited'
  return [
    ...object(isClosed(session), 'R-ACT-2', 'the session is closed'),
    ...object(!isApproved(session), 'R-ACT-2', 'the Acta is not approved'),
    ...object(!members(session).includes(jurorId), 'R-JUR-1', `${jurorId} is no member`),
    ...object(
      signed.some((one) => one.jurorId === jurorId),
      'R-ACT-2',
      'already signed',
    ),
    ...object(isAnothers, 'R-ACT-3', 'the certificate of another'),
    ...object(nature === 'digital' && !isDigital, 'R-ACT-4', 'no firma digital'),
    ...object(previousSha256 !== currentActa(session), 'R-ACT-2', 'another file'),
  ]
}

export const badClose = (session: Case): Objections => [
  ...object(isClosed(session), 'R-ACT-2', 'the session is closed'),
  ...object(!isApproved(session), 'R-ACT-2', 'the Acta is not approved'),
  ...object(unsigned(session).length > 0, 'R-ACT-2', 'signatures are missing'),
]

/** R-ACT-6: one matrix for every submission, with all whose sheet speaks of it, and not all in the same order. */
export function badMatrices(session: Case, { labels, edits = [] }: CommandOf<'IssueMatrices'>): Objections {
  const ids = submissions(session).map(({ id }) => id)
  const orders = Object.values(labels).filter((order) => order.length > 1)
  const isWhole =
    isSameSet(Object.keys(labels), ids) && ids.every((id) => isSameSet(labels[id] ?? [], authors(session, id)))
  return [
    ...object(!isClosed(session), 'R-ACT-6', 'the session is not closed'),
    ...object(happened(session, 'MatricesIssued').length > 0, 'R-ACT-6', 'they were issued'),
    ...object(!isWhole, 'R-ACT-6', 'a matrix or a member is missing'),
    ...object(areFollowable(orders), 'R-ACT-6', 'members can be followed'),
    ...object(!edits.every((edit) => isWritten(session, edit)), 'R-ACT-6', 'a comment that nobody wrote'),
    ...object(new Set(edits.map(whereOf)).size < edits.length, 'R-ACT-6', 'a comment worded anew twice'),
    ...object(
      edits.some(({ text }) => isBlank(text)),
      'R-ACT-6',
      'a comment worded away',
    ),
  ]
}

type Edit = NonNullable<CommandOf<'IssueMatrices'>['edits']>[number]
const whereOf = ({ submissionId, jurorId, part }: Edit) => [submissionId, jurorId, part].join()

/** Here everybody who scores a submission comments on it as a whole, and on no subcriterion. */
const isWritten = (session: Case, { submissionId, jurorId, part }: Edit) =>
  part === 'comentario' &&
  authors(session, submissionId).includes(jurorId) &&
  givenBy(session, jurorId, submissionId) !== null

/** Of those who are in every matrix, each stands in the same place among the others in all of them. */
function areFollowable(orders: readonly (readonly string[])[]): boolean {
  const everywhere = (id: string) => orders.every((order) => order.includes(id))
  const places = orders.map((order) => order.filter(everywhere))
  return orders.length > 1 && (places[0]?.length ?? 0) > 1 && new Set(places.map(String)).size === 1
}

export const authors = (session: Case, submissionId: string): string[] => {
  const sheets = happened(session, 'ScoresheetsOpened').flatMap((opening) => opening.sheets)
  return named(session)
    .map(({ id }) => id)
    .filter((id) => counted(session).includes(id))
    .filter((id) => sheets.some(({ jurorId, entries }) => jurorId === id && entries[submissionId] !== undefined))
}
