// The contest of a scenario and its scoresheets (Node).
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { subcriteriaOf } from '../../../shared/bases/rule-pack.ts'
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import { type Entry, emptyEntry, type Scoresheet } from '../../../shared/domain/scoring/scoresheet.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import { replayText } from '../../../shared/text/replay.ts'
import { openPackage } from '../../core/packing/open-package.ts'
import { readBases } from '../../core/packing/read-bases.ts'
import { resourcePath } from '../../core/resources.ts'
import { makeSamplePackage } from '../../core/sample/sample-package.ts'
import { SAMPLE_JUROR_IDS, sampleEntries } from '../../core/sample/sample-scores.ts'
import { type ContestSource, InlineContestSchema, readJsonFile, type Scenario } from './scenario.ts'

/** The contest that a scenario names. `scenarioPath` is what a path in it is relative to. */
export async function contestOf(source: ContestSource, scenarioPath: string): Promise<Result<Contest, string>> {
  if (typeof source === 'string') {
    const path = resolve(dirname(scenarioPath), source)
    const read = await readJsonFile(path, InlineContestSchema)
    return read.ok ? await contestOf(read.value, path) : read
  }
  if ('muestra' in source) return await sampleContest()
  const { bases, ...contest } = source
  if (typeof bases !== 'string') return ok({ ...contest, bases })
  const pack = await readBases(resourcePath(`bases/${bases}.json`))
  return pack.ok ? ok({ ...contest, bases: pack.value }) : fail(refusalText(pack.error))
}

async function sampleContest(): Promise<Result<Contest, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'acta-jurado-'))
  try {
    const at = new Date()
    const made = await makeSamplePackage(folder, { clock: { now: () => at }, ids: { uuid: randomUUID } })
    const opened = made.ok ? await openPackage(made.value.path, { at }) : made
    return opened.ok ? ok(opened.value.contest) : fail(refusalText(opened.error))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Scores = Scenario['scores']

/** The sheets that the members deliver: the scenario's scores over those of the sample, or over 3 for everything. */
export function sheetsOf(contest: Contest, source: ContestSource, scores: Scores, at: string): Scoresheet[] {
  const scripted = typeof source !== 'string' && 'muestra' in source ? sampleScores(contest) : {}
  return contest.jurors.map(({ id }) => ({
    contestId: contest.id,
    packageSha256: '0'.repeat(64),
    jurorId: id,
    version: 1,
    sealedAt: at,
    entries: Object.fromEntries(
      contest.submissions.map((submission) => {
        const own = scores[id]?.[submission.id]
        const entry = own === undefined ? scripted[id]?.[submission.id] : entryOf(contest, own, at)
        return [submission.id, entry ?? entryOf(contest, 3, at)]
      }),
    ),
  }))
}

function entryOf({ bases }: Contest, score: Scores[string][string], declaredAt: string): Entry {
  if (typeof score === 'string') return abstained(score, replayText.abstention, declaredAt)
  const values = subcriteriaOf(bases).map(({ id }, index) => [id, typeof score === 'number' ? score : score[index]])
  const scores = Object.fromEntries(values.filter(([, value]) => value !== undefined))
  return { ...emptyEntry, scores, comment: replayText.comment }
}

const abstained = (causeId: string, description: string, declaredAt: string): Entry => ({
  ...emptyEntry,
  abstention: { causeId, description, declaredAt },
})

const sampleScores = ({ bases, createdAt }: Contest): Record<string, Record<string, Entry>> =>
  Object.fromEntries(
    SAMPLE_JUROR_IDS.map((jurorId) => [
      jurorId,
      Object.fromEntries(
        [...sampleEntries(jurorId, bases)].map(([submissionId, entry]) => [
          submissionId,
          entry.kind === 'abstains'
            ? abstained(entry.causeId, entry.description, createdAt)
            : { ...emptyEntry, scores: { ...entry.scores }, bonus: entry.bonus, comment: entry.comment },
        ]),
      ),
    ]),
  )
