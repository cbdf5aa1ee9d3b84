// Before all specs: brings the sample contest to the states from which they start, through the operations that the
// interface calls. Runs in Playwright's main process.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomIds } from '../../electron/adapters/random-ids.ts'
import { systemPorts } from '../../electron/adapters/system-ports.ts'
import { type Client, createClient } from '../../electron/cli/demo/client.ts'
import { reserveMotions } from '../../electron/cli/demo/deliberation.ts'
import { createCore } from '../../electron/core/core.ts'
import { openDataDir } from '../../electron/core/data-dir.ts'
import { SAMPLE_JUROR_IDS, type SampleJurorId, sampleCommands } from '../../electron/core/sample/sample-scores.ts'
import { foldable } from '../../shared/contract/values.ts'
import type { Subject } from '../../shared/domain/agreement/subjects/schema.ts'
import { noDeskPapers } from '../../shared/domain/notebook/notebook.ts'
import type { JurorCommand } from '../../shared/domain/scoring/desk-events.ts'
import type { RoomCommand } from '../../shared/domain/session/commands.ts'
import type { Vote } from '../../shared/domain/session/data.ts'
import { foldSession } from '../../shared/domain/session/evolve.ts'
import { FOLDER_VARIABLE, type PreparedState, UNSCORED } from './prepared.ts'

/** Answers what removes everything again. */
export default async function prepare(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'acta-e2e-prepared-'))
  process.env[FOLDER_VARIABLE] = folder
  await advance(folder, null, 'sample', async (client, contestId) => {
    const { letters } = await client.call('library.sample', {})
    await writeFile(join(folder, 'letters.json'), JSON.stringify({ contestId, letters }))
  })
  await advance(folder, 'sample', 'declared', declare)
  await advance(folder, 'declared', 'almost-scored', scoreAlmostAll)
  await advance(folder, 'almost-scored', 'scored', scoreRest)
  await mkdir(join(folder, 'matrices'))
  await advance(folder, 'scored', 'sealed', (client, contestId) => sealAll(client, contestId, folder))
  await advance(folder, 'sample', 'deliberation', (client, contestId) => deliberate(client, contestId, folder))
  await advance(folder, 'deliberation', 'approved', approve)
  await advance(folder, 'approved', 'closed', signAndClose)
  return () => rm(folder, { recursive: true, force: true })
}

type Work = (client: Client, contestId: string) => Promise<void>

/** From a copy of one state's data directory to the next state. */
async function advance(folder: string, from: PreparedState | null, to: PreparedState, work: Work): Promise<void> {
  const path = join(folder, to)
  if (from !== null) await cp(join(folder, from), path, { recursive: true })
  const dataDir = openDataDir(path)
  if (!dataDir.ok) throw new Error(`${path} is in use`)
  const core = createCore({
    dataDir: dataDir.value,
    about: { version: 'e2e', host: 'loopback' },
    ports: systemPorts(path),
  })
  const client = createClient(core, () => undefined)
  const { contest, letters } = await client.call('library.sample', {})
  const { contestId } = contest
  for (const { jurorId, code } of letters) {
    await client.call('library.unlock', { contestId, jurorId, code })
    // The specs enter with their codes; passphrases and the tour have specs of their own.
    await client.call('library.skipPassphrase', { contestId, jurorId })
    await client.call('desk.keepDeskPapers', { contestId, jurorId, papers: { ...noDeskPapers, hasSeenTour: true } })
  }
  await work(client, contestId)
  await core.close()
}

async function score(
  client: Client,
  contestId: string,
  jurorId: SampleJurorId,
  keep: (command: JurorCommand) => boolean,
) {
  const { contest } = await client.call('desk.load', { contestId, jurorId })
  for (const command of sampleCommands(jurorId, contest.bases).filter(keep))
    await client.call('desk.act', { contestId, jurorId, command })
}

const isUnscored = (command: JurorCommand) =>
  'submissionId' in command && UNSCORED.some((code) => code === command.submissionId)

const isDenial = ({ type }: JurorCommand) => type === 'DenyConflict'

const declare: Work = (client, contestId) => score(client, contestId, 'jurado-1', isDenial)

const scoreAlmostAll: Work = (client, contestId) =>
  score(client, contestId, 'jurado-1', (command) => !isDenial(command) && !isUnscored(command))

const scoreRest: Work = async (client, contestId) => {
  await score(client, contestId, 'jurado-1', isUnscored)
  await score(client, contestId, 'jurado-2', () => true)
  await score(client, contestId, 'jurado-3', () => true)
}

async function sealAll(client: Client, contestId: string, folder: string): Promise<void> {
  for (const jurorId of SAMPLE_JUROR_IDS) {
    await client.call('desk.act', { contestId, jurorId, command: { type: 'SealScoresheet' } })
    const { file } = await client.call('desk.export', { contestId, jurorId })
    await client.keep(file, join(folder, 'matrices', file.name))
  }
}

const inFavour = (jurorId: string): Vote => ({ jurorId, sense: 'for', reason: '' })
const everyone = SAMPLE_JUROR_IDS.map(inFavour)

function room(client: Client, contestId: string) {
  const act = (command: RoomCommand) => client.call('session.act', { contestId, command })
  const propose = async (subject: Subject, votes: readonly Vote[]) => {
    const agreementId = randomIds.uuid()
    // The president presides, or the first voter where the president abstained (R-ABS-2).
    await act({ type: 'ProposeAgreement', agreementId, subject, presidedBy: votes[0]?.jurorId ?? null })
    for (const vote of votes) await act({ type: 'CastVote', agreementId, ...vote })
    return agreementId
  }
  return {
    act,
    propose,
    async agree(subject: Subject, votes: readonly Vote[] = everyone) {
      const agreementId = await propose(subject, votes)
      await act({ type: 'CloseAgreement', agreementId })
      return agreementId
    },
  }
}

/** As the installation form gives it: a closing hour of the same minute must not be before it. */
const thisMinute = () => `${new Date().toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length)}:00.000Z`

async function deliberate(client: Client, contestId: string, folder: string): Promise<void> {
  const { act, agree, propose } = room(client, contestId)
  await act({
    type: 'InstallJury',
    place: 'Sala de reuniones de la DAFO, San Borja, Lima',
    mode: 'presencial',
    startedAt: thisMinute(),
    attending: [...SAMPLE_JUROR_IDS],
    dafoRepresentative: 'Inés Carhuapoma Ruiz',
    observers: [],
  })
  const ballots = SAMPLE_JUROR_IDS.map((jurorId) => ({ jurorId, candidateId: 'jurado-2' }))
  await act({ type: 'ElectPresident', ballots })
  for (const path of await client.filesIn(join(folder, 'matrices')))
    await client.call('session.receive', { contestId, file: await client.adopt(path) })
  await client.call('session.open', { contestId, agreementId: await agree({ kind: 'opening' }) })
  const dissent: Vote = { jurorId: 'jurado-3', sense: 'against', reason: 'El plan de salas no está bien sustentado.' }
  await agree(award('CDC-D-00003-25', 10_000_000), [...everyone.slice(0, 2), dissent])
  await propose(award('CDC-C-00001-25', 5_460_000), everyone.slice(0, 1))
}

const award = (submissionId: string, amountCentimos: number): Subject => ({
  kind: 'award',
  submissionId,
  amountCentimos,
  reductionReason: null,
})

async function approve(client: Client, contestId: string): Promise<void> {
  const { act, agree } = room(client, contestId)
  const { contest, log } = await client.call('session.load', { contestId })
  const last = log.findLast(({ event }) => event.type === 'AgreementProposed')?.event
  if (last?.type !== 'AgreementProposed') throw new Error('no agreement is under vote')
  for (const vote of everyone.slice(1)) await act({ type: 'CastVote', agreementId: last.agreementId, ...vote })
  await act({ type: 'CloseAgreement', agreementId: last.agreementId })
  const rest = contest.submissions
    .map(({ id }) => id)
    .filter((id) => !['CDC-D-00003-25', 'CDC-C-00001-25', 'CDC-C-00007-25'].includes(id))
  const reason = 'No alcanzaron la puntuación de las seleccionadas.'
  await agree({ kind: 'not-selected', submissionIds: rest, reason })
  // The second juror abstained from it, and so does not vote on it.
  const others = everyone.filter(({ jurorId }) => jurorId !== 'jurado-2')
  await agree({ kind: 'not-selected', submissionIds: ['CDC-C-00007-25'], reason }, others)
  const decided = await client.call('session.load', { contestId })
  for (const { subject, votes } of reserveMotions(foldSession(contest, decided.log.map(foldable))))
    await agree(subject, votes)
  await act({ type: 'DescribeDeliberation', text: 'El Jurado revisó las postulaciones una por una.' })
  const draft = await client.call('session.draft', { contestId, endedAt: new Date().toISOString() })
  if (draft.event.type !== 'ActaDrafted') throw new Error('a draft is recorded as ActaDrafted')
  await agree({ kind: 'acta', pdfSha256: draft.event.pdfSha256 })
}

const signAndClose: Work = async (client, contestId) => {
  const { password, files } = await client.call('session.rehearsalCertificates', { contestId })
  for (const { jurorId, file } of files)
    await client.call('session.sign', { contestId, jurorId, certificate: file.id, password })
  await client.call('session.export', { contestId })
}
