// How long the stability of a whole table takes: 200 submissions, seven jurors, all nine subcriteria.
import { consolidate } from '../../shared/domain/scoring/consolidate.ts'
import { stabilityOf } from '../../shared/domain/scoring/stability.ts'
import { discussFirst } from '../../shared/domain/scoring/stability-discuss.ts'
import { makeContest, makeEntry, makeScoresheet, makeSubmission } from '../make/contest.ts'
import type { Row } from './start.ts'

const SUBMISSIONS = 200
const JURORS = 7
const ROUNDS = 7

/** One round to warm up, then ROUNDS that count. */
export function stabilityRows(): readonly Row[] {
  const { contest, rows } = table()
  const values = Array.from({ length: ROUNDS + 1 }, () => {
    const startedAt = performance.now()
    const stability = stabilityOf(contest.bases, rows, [])
    discussFirst(rows, stability, rows[SUBMISSIONS / 4]?.submission.id ?? null)
    return performance.now() - startedAt
  })
  return [{ name: `stability: ${SUBMISSIONS} submissions, ${JURORS} jurors`, unit: 'ms', values: values.slice(1) }]
}

/** Scores that look like noise and are the same in every run. */
function table() {
  const submissions = Array.from({ length: SUBMISSIONS }, (_, index) => makeSubmission('D', index + 1))
  const contest = makeContest({ submissions })
  const sheets = Array.from({ length: JURORS }, (_, juror) => {
    const entries = submissions.map(({ id }, at) => {
      const scores = Object.keys(makeEntry().scores).map((sub, index) => [sub, 1 + noise(juror, at, index)] as const)
      return [id, makeEntry(3, { scores: Object.fromEntries(scores) })] as const
    })
    return makeScoresheet(contest, `jurado-${juror + 1}`, Object.fromEntries(entries))
  })
  return { contest, rows: consolidate(contest, sheets)['distribucion'] ?? [] }
}

/** 0 to 4. */
const noise = (juror: number, at: number, index: number) => ((juror * 31 + at * 17 + index * 7) ** 2 % 101) % 5
