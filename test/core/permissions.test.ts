// Who may ask for what, in every state of a session: each operation of the contract has its door, and what the wall of the
// room gets holds nothing of others' scores, papers, or of a submission that a member abstained from (R-SCO-4, R-ABS-2).
import { beforeAll, describe, expect, it } from 'vitest'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { type OperationName, operations } from '../../shared/contract/operations.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import {
  agree,
  approveActa,
  ask,
  atDesk,
  decide,
  fillDesk,
  inRoom,
  install,
  type Job,
  JURORS,
  openContest,
  receive,
  refusalOf,
  scoreSubmission,
  sealAll,
  sealDesk,
  signActa,
  unlock,
} from '../make/main-job.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

/**
 * `laptop`: whoever sits there, for nothing of a contest is in the answer, or the code is what is asked. `desk`: the juror
 * of that desk. `room`: any member's code. `dafo`: who has the files that it reads. Of those of the room, the wall's window
 * has `session.projector` alone: the shell holds it to it.
 */
const doors: Readonly<Record<OperationName, 'laptop' | 'desk' | 'room' | 'dafo'>> = {
  'app.info': 'laptop',
  'app.opened': 'laptop',
  'app.idle': 'laptop',
  'app.active': 'laptop',
  'app.leave': 'laptop',
  'app.describe': 'laptop',
  'app.cancel': 'laptop',
  'library.contests': 'laptop',
  'library.open': 'laptop',
  'library.supplement': 'laptop',
  'library.sample': 'laptop',
  'library.unlock': 'laptop',
  'library.unlockWithPassphrase': 'laptop',
  'library.setPassphrase': 'laptop',
  'library.skipPassphrase': 'laptop',
  'library.lock': 'laptop',
  'packing.read': 'dafo',
  'packing.excerpt': 'dafo',
  'packing.rememberColumns': 'dafo',
  'packing.report': 'dafo',
  'packing.make': 'dafo',
  'packing.sampleSources': 'dafo',
  'supplement.open': 'dafo',
  'supplement.close': 'dafo',
  'supplement.read': 'dafo',
  'supplement.make': 'dafo',
  'desk.load': 'desk',
  'desk.act': 'desk',
  'desk.notebook': 'desk',
  'desk.keepPapers': 'desk',
  'desk.keepDeskPapers': 'desk',
  'desk.dossier': 'desk',
  'desk.notice': 'desk',
  'desk.export': 'desk',
  'desk.noteExport': 'desk',
  'desk.receipt': 'desk',
  'desk.supplements': 'desk',
  'desk.addSupplements': 'desk',
  'session.load': 'room',
  'session.act': 'room',
  'session.ownAct': 'room',
  'session.dossier': 'room',
  'session.papers': 'room',
  'session.keepPapers': 'room',
  'session.receive': 'room',
  'session.describeSheets': 'room',
  'session.supplements': 'room',
  'session.addSupplements': 'room',
  'session.receipt': 'room',
  'session.open': 'room',
  'session.draft': 'room',
  'session.acta': 'room',
  'session.sign': 'room',
  'session.rehearsalCertificates': 'room',
  'session.export': 'room',
  'session.issueMatrices': 'room',
  'session.matrix': 'room',
  'session.projector': 'room',
  'session.show': 'room',
  'session.openProjector': 'room',
  'recording.consent': 'room',
  'recording.start': 'room',
  'recording.continue': 'room',
  // By the handle that the start gave: a lock does not stop what is being heard.
  'recording.append': 'laptop',
  'recording.stop': 'room',
  'recording.status': 'room',
  'recording.save': 'room',
  'recording.attach': 'room',
}

const D1 = 'CDC-D-00001-25'
const submission = { submissionId: D1 }

/** Inputs that a stranger would try; the first that fits an operation is asked. */
const tries = (contestId: string, jurorId: string): readonly object[] => [
  { contestId, jurorId },
  { contestId, jurorId, ...submission },
  { contestId },
  { contestId, ...submission },
  { contestId, agreementId: 'a' },
  { contestId, files: [] },
  { contestId, show: { kind: 'blank' } },
  { contestId, endedAt: '2025-11-20T18:00:00Z' },
  { contestId, edits: [], accepted: [] },
  { contestId, papers: {} },
  { contestId, jurorId, consents: true },
  { contestId, device: 'app', kind: 'audio' },
  { contestId, number: 1 },
  { contestId, number: 1, file: crypto.randomUUID() },
  { contestId, command: { type: 'DescribeDeliberation', text: 'x' } },
  { contestId, jurorId, command: { type: 'SealScoresheet' } },
  {
    contestId,
    jurorId,
    code: 'AAAA-BBBB',
    command: {
      type: 'ReviseScore',
      ...submission,
      change: { of: 'score', subcriterionId: '1.1', score: 1 },
      reason: 'x',
    },
  },
  { contestId, jurorId, file: crypto.randomUUID() },
]

type Asked = { readonly name: OperationName; readonly input: object }

function askable(door: 'desk' | 'room', contestId: string, jurorId: string): Asked[] {
  const names = (Object.keys(operations) as OperationName[]).filter((name) => doors[name] === door)
  return names.flatMap((name) => {
    const input = tries(contestId, jurorId).find((one) => operations[name].input.safeParse(one).success)
    return input ? [{ name, input }] : []
  })
}

let made: MadePackage
beforeAll(async () => {
  made = await makeContestPackage(makeSharedDir())
})

/** The first juror abstains from D1; everything else is scored, commented and sealed. */
async function sealWithAbstention(job: Job) {
  await scoreSubmission(job, 'jurado-1', D1, 5)
  const causeId = 'parentesco'
  const { contest } = await ask(job.core, 'desk.load', { contestId: job.contestId, jurorId: 'jurado-1' })
  const [cause] = contest.bases.abstentionCauses
  await atDesk(job, 'jurado-1', {
    type: 'DeclareAbstention',
    submissionId: D1,
    causeId: cause?.id ?? causeId,
    description: 'Dirigí su primer cortometraje.',
  })
  const paths: string[] = []
  for (const [index, jurorId] of JURORS.entries()) {
    await fillDesk(job, jurorId, [4, 3, 5][index])
    paths.push(await sealDesk(job, jurorId))
  }
  return { paths, hidden: contest.submissions.find(({ id }) => id === D1) }
}

const shows = [{ kind: 'item' }, { kind: 'table', modalityId: 'distribucion' }, { kind: 'blank' }] as const

/** Everything that the wall can be made to get, as one text. */
async function wallOf({ core, contestId }: Job): Promise<string> {
  const answers: unknown[] = []
  const { contest } = await ask(core, 'session.load', { contestId })
  const tables = contest.bases.modalities.map(({ id }) => ({ kind: 'table', modalityId: id }) as const)
  for (const show of [...shows, ...tables]) {
    await ask(core, 'session.show', { contestId, show })
    answers.push(await ask(core, 'session.projector', { contestId }))
  }
  return JSON.stringify(answers)
}

it('every operation has its door, and there is none without', () => {
  expect(Object.keys(doors).sort()).toEqual(Object.keys(operations).sort())
})

describe('state by state', () => {
  it('the wall holds no score before the opening, and never a comment, a paper or what a member abstained from', async () => {
    const { core } = makeCore()
    const job = await openContest(core, made)
    const { paths, hidden } = await sealWithAbstention(job)
    const never = [D1, hidden?.title ?? D1, 'Propuesta coherente', 'Dirigí su primer', 'dice jurado']
    const states: [string, () => Promise<unknown>][] = [
      ['installed', () => install(job)],
      [
        'received',
        async () => {
          for (const path of paths) await receive(job, path)
        },
      ],
      [
        'opened',
        async () => {
          await agree(job, 'apertura', { kind: 'opening' })
          await ask(core, 'session.open', { contestId: job.contestId, agreementId: 'apertura' })
        },
      ],
      [
        'under vote',
        () =>
          inRoom(job, {
            type: 'ProposeAgreement',
            agreementId: 'reservado',
            subject: { kind: 'not-selected', submissionIds: [D1], reason: 'No alcanzó el puntaje.' },
          }),
      ],
      [
        'voted',
        async () => {
          for (const jurorId of ['jurado-2', 'jurado-3'])
            await inRoom(job, { type: 'CastVote', agreementId: 'reservado', jurorId, sense: 'for', reason: '' })
          await inRoom(job, { type: 'CloseAgreement', agreementId: 'reservado' })
        },
      ],
    ]
    for (const [state, reach] of states) {
      await reach()
      const said = await wallOf(job)
      for (const secret of never) expect(said, `${secret} while ${state}`).not.toContain(secret)
      const isOpen = !['installed', 'received'].includes(state)
      expect(said.includes('"total"'), `a total while ${state}`).toBe(isOpen)
    }
    // The desk of who abstained gets neither what that juror had given nor a way to the dossier.
    const own = { contestId: job.contestId, jurorId: 'jurado-1' }
    const { log } = await ask(core, 'desk.load', own)
    expect(JSON.stringify(log.filter(({ event }) => 'submissionId' in event && event.submissionId === D1))).not.toMatch(
      /Propuesta coherente|"score"/,
    )
    expect(await refusalOf(core, 'desk.dossier', { ...own, ...submission })).toMatch(/^[a-z-]+$/)
  })

  it('a locked contest refuses every operation of desk and room alike, whatever was done in it', async () => {
    const { core } = makeCore()
    const job = await openContest(core, made)
    const { contestId } = job
    const stages: (() => Promise<unknown>)[] = [async () => undefined, () => install(job)]
    const paths = await sealAll(job)
    stages.push(
      async () => {
        for (const jurorId of JURORS) await receive(job, paths[jurorId])
      },
      async () => {
        await agree(job, 'apertura', { kind: 'opening' })
        await ask(core, 'session.open', { contestId, agreementId: 'apertura' })
      },
      () => decide(job),
      () => approveActa(job),
      async () => {
        await signActa(job)
        await ask(core, 'session.export', { contestId })
      },
    )
    for (const reach of stages) {
      await reach()
      await ask(core, 'library.lock', { contestId })
      for (const { name, input } of [
        ...askable('room', contestId, 'jurado-2'),
        ...askable('desk', contestId, 'jurado-2'),
      ]) {
        const reply = await core.dispatch(name, input)
        expect(reply, name).toMatchObject({ ok: false, error: { kind: 'refused' } })
        // The refusal is the same at every stage: nothing of the state is in it.
        if (!reply.ok && reply.error.kind === 'refused')
          expect(['desk-locked', 'file-gone'], name).toContain(reply.error.refusal.code)
      }
      // One member's code opens that desk and the room, and no other desk.
      await unlock(core, job, 'jurado-1')
      for (const { name, input } of askable('desk', contestId, 'jurado-2')) {
        const reply = await core.dispatch(name, input)
        expect(reply, name).toMatchObject({ ok: false, error: { kind: 'refused' } })
      }
      expect(await ask(core, 'session.projector', { contestId })).toMatchObject({ shows: 'item' })
      for (const jurorId of JURORS) await unlock(core, job, jurorId)
    }
  })
})
