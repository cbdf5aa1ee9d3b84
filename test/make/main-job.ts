// The main job through dispatch, station by station, so that a test can begin at any of them. Runs in Node.
import { adoptFile, type Core } from '../../electron/core/core.ts'
import { saveGrant } from '../../electron/core/grants.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { subcriteriaOf } from '../../shared/bases/rule-pack.ts'
import type { Reply } from '../../shared/contract/bridge.ts'
import type { Input, OperationName, Output } from '../../shared/contract/operations.ts'
import { foldable } from '../../shared/contract/values.ts'
import { undeclared } from '../../shared/domain/abstention/conflicts.ts'
import type { Subject } from '../../shared/domain/agreement/subjects/schema.ts'
import { foldDesk } from '../../shared/domain/scoring/desk.ts'
import type { JurorCommand } from '../../shared/domain/scoring/desk-events.ts'
import type { RoomCommand } from '../../shared/domain/session/commands.ts'
import { bases } from './contest.ts'
import { NOW } from './contest-package.ts'

/** What an operation answers; anything but a value fails the test with the whole answer. */
export async function ask<Name extends OperationName>(core: Core, name: Name, input: Input<Name>) {
  const reply = await core.dispatch(name, input)
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
  return reply.value as Output<Name>
}

/** The code of the refusal; an answer of any other kind stands for itself, so that a comparison shows it. */
export async function refusalOf<Name extends OperationName>(core: Core, name: Name, input: Input<Name>) {
  return codeOf(await core.dispatch(name, input))
}

const codeOf = (reply: Reply): unknown =>
  !reply.ok && reply.error.kind === 'refused' ? reply.error.refusal.code : reply

/** The place of a file on the disk, as the person who saves it gets it. */
export async function pathOf(core: Core, fileId: string): Promise<string> {
  const granted = core.grants.need(fileId)
  if (!granted.ok) throw new Error('the core gave out no such file')
  const path = core.scratchPath(granted.value.name)
  const saved = await saveGrant(granted.value, path)
  if (!saved.ok) throw new Error(saved.error.code)
  return path
}

/** A file as the person picks it. */
export async function pick(core: Core, path: string, name?: string): Promise<string> {
  const file = await adoptFile(core.grants, path, name)
  if (!file.ok) throw new Error(`${path} is unreadable`)
  return file.value.id
}

export const JURORS = ['jurado-1', 'jurado-2', 'jurado-3'] as const
export type JurorId = (typeof JURORS)[number]

/** A contest on a core, with its jurors' codes. */
export type Job = { readonly core: Core; readonly contestId: string; readonly codes: Readonly<Record<string, string>> }

/** The package opened, everybody's desk unlocked, and no conflict of interest anywhere. */
export async function openContest(core: Core, made: Pick<MadePackage, 'path' | 'letters'>): Promise<Job> {
  const { contest } = await ask(core, 'library.open', { file: await pick(core, made.path) })
  const codes = Object.fromEntries(made.letters.map(({ jurorId, code }) => [jurorId, code]))
  const job = { core, contestId: contest.contestId, codes }
  for (const jurorId of Object.keys(codes)) {
    await unlock(core, job, jurorId)
    await denyConflicts(job, jurorId)
  }
  return job
}

/** A juror's desk on a core, by the code of the letter. */
export const unlock = (core: Core, { contestId, codes }: Job, jurorId: string) =>
  ask(core, 'library.unlock', { contestId, jurorId, code: codes[jurorId] ?? '' })

export const atDesk = ({ core, contestId }: Job, jurorId: string, command: JurorCommand) =>
  ask(core, 'desk.act', { contestId, jurorId, command })

/** What the juror has not answered for yet is without a conflict. */
export async function denyConflicts(job: Job, jurorId: string): Promise<void> {
  const { contest, log } = await ask(job.core, 'desk.load', { contestId: job.contestId, jurorId })
  const submissionIds = undeclared(foldDesk(contest, jurorId, log.map(foldable))).map(({ id }) => id)
  if (submissionIds.length > 0) await atDesk(job, jurorId, { type: 'DenyConflict', submissionIds, dismissed: null })
}

/** One submission scored with one figure, and commented. */
export async function scoreSubmission(job: Job, jurorId: string, submissionId: string, score: number): Promise<void> {
  for (const { id: subcriterionId } of subcriteriaOf(bases))
    await atDesk(job, jurorId, { type: 'GiveScore', submissionId, subcriterionId, score })
  const text = `Propuesta coherente y bien sustentada, dice ${jurorId}.`
  await atDesk(job, jurorId, { type: 'WriteComment', submissionId, subcriterionId: null, text })
}

/** Everything scored with one figure and commented; what the juror abstained from, or DAFO removed, is left alone. */
export async function fillDesk(job: Job, jurorId: string, score = 4): Promise<void> {
  const { contest, log } = await ask(job.core, 'desk.load', { contestId: job.contestId, jurorId })
  const gone = log.flatMap(({ event }) =>
    event.type === 'AbstentionDeclared' || event.type === 'SubmissionRemoved' ? [event.submissionId] : [],
  )
  for (const { id } of contest.submissions) if (!gone.includes(id)) await scoreSubmission(job, jurorId, id, score)
}

/** The path of the sealed scoresheet's file. */
export async function sealDesk(job: Job, jurorId: string): Promise<string> {
  await atDesk(job, jurorId, { type: 'SealScoresheet' })
  const { file } = await ask(job.core, 'desk.export', { contestId: job.contestId, jurorId })
  return await pathOf(job.core, file.id)
}

/** All desks filled (4, 3 and 5) and sealed: the paths of the files by juror. */
export async function sealAll(job: Job): Promise<Record<JurorId, string>> {
  const paths = {} as Record<JurorId, string>
  for (const [index, jurorId] of JURORS.entries()) {
    await fillDesk(job, jurorId, [4, 3, 5][index])
    paths[jurorId] = await sealDesk(job, jurorId)
  }
  return paths
}

export const inRoom = ({ core, contestId }: Job, command: RoomCommand) =>
  ask(core, 'session.act', { contestId, command })

/** Installed, and the second juror elected. */
export async function install(job: Job): Promise<void> {
  await inRoom(job, {
    type: 'InstallJury',
    place: 'Sala de reuniones de la DAFO, San Borja',
    mode: 'presencial',
    startedAt: NOW.toISOString(),
    attending: [...JURORS],
    dafoRepresentative: 'SALAS LEE, MARTA',
    observers: [],
  })
  const ballots = JURORS.map((jurorId) => ({ jurorId, candidateId: jurorId === 'jurado-2' ? 'jurado-1' : 'jurado-2' }))
  await inRoom(job, { type: 'ElectPresident', ballots })
}

export async function receive(job: Job, path: string, name?: string) {
  return await ask(job.core, 'session.receive', { contestId: job.contestId, file: await pick(job.core, path, name) })
}

/** An agreement with every eligible juror's vote: in favour, but for those in `against` with their reasons. */
export async function agree(job: Job, id: string, subject: Subject, against: Readonly<Record<string, string>> = {}) {
  const { event } = await inRoom(job, { type: 'ProposeAgreement', agreementId: id, subject })
  for (const jurorId of event.type === 'AgreementProposed' ? event.eligible : []) {
    const reason = against[jurorId]
    const sense = reason === undefined ? 'for' : 'against'
    await inRoom(job, { type: 'CastVote', agreementId: id, jurorId, sense, reason: reason ?? '' })
  }
  return await inRoom(job, { type: 'CloseAgreement', agreementId: id })
}

/** From the sealed files to open scoresheets, by agreement `apertura`. */
export async function openSheets(job: Job, paths: Readonly<Record<JurorId, string>>): Promise<void> {
  await install(job)
  for (const jurorId of JURORS) await receive(job, paths[jurorId])
  await agree(job, 'apertura', { kind: 'opening' })
  await ask(job.core, 'session.open', { contestId: job.contestId, agreementId: 'apertura' })
}

/** D2 and C2 awarded (C2 reduced, and with a dissent), the rest left out, the deliberation described. */
export async function decide(job: Job): Promise<void> {
  const award = (submissionId: string, amountCentimos: number, reductionReason: string | null = null) =>
    ({ kind: 'award', submissionId, amountCentimos, reductionReason }) as const
  await agree(job, 'premio-d2', award('CDC-D-00002-25', 5_000_000))
  const reduced = award('CDC-C-00002-25', 4_500_000, 'El presupuesto de promoción puede ajustarse.')
  await agree(job, 'premio-c2', reduced, { 'jurado-3': 'El plan de salas no está sustentado.' })
  const rest = ['CDC-D-00001-25', 'CDC-C-00001-25']
  await agree(job, 'resto', { kind: 'not-selected', submissionIds: rest, reason: 'No alcanzaron el puntaje.' })
  await inRoom(job, { type: 'DescribeDeliberation', text: 'El Jurado deliberó sobre cada postulación.' })
}

/** Drawn and approved: the hash of the Acta. */
export async function approveActa(job: Job): Promise<string> {
  const { core, contestId } = job
  const endedAt = new Date(NOW.getTime() + 60 * 60 * 1000).toISOString()
  await ask(core, 'session.draft', { contestId, endedAt })
  const { acta } = await ask(core, 'session.acta', { contestId })
  const pdfSha256 = acta?.sha256 ?? ''
  await agree(job, 'acta', { kind: 'acta', pdfSha256 })
  return pdfSha256
}

/** Each member signs with a rehearsal certificate; answers the certificates, to sign again. */
export async function signActa({ core, contestId }: Job) {
  const certificates = await ask(core, 'session.rehearsalCertificates', { contestId })
  const { password } = certificates
  for (const { jurorId, file } of certificates.files)
    await ask(core, 'session.sign', { contestId, jurorId, certificate: file.id, password })
  return certificates
}

/** The whole job: the path of the session file. */
export async function finishJob(job: Job): Promise<string> {
  await openSheets(job, await sealAll(job))
  await decide(job)
  await approveActa(job)
  await signActa(job)
  const { file } = await ask(job.core, 'session.export', { contestId: job.contestId })
  return await pathOf(job.core, file.id)
}
