// The consolidated table: made anew, and made again after one score was revised. Each row is asked for its total, as the table
// shows it; beside it a bare loop over the same scores in a typed array (the floor).
import { subcriteriaOf } from '../../shared/bases/rule-pack.ts'
import { consolidate } from '../../shared/domain/scoring/consolidate.ts'
import type { Scoresheet } from '../../shared/domain/scoring/scoresheet.ts'
import { bases, makeContest, makeEntry, makeScoresheet, makeSubmission } from '../make/contest.ts'
import type { Row } from './start.ts'

const ROUNDS = 9
const SIZES = [
  [300, 7],
  [10_000, 15],
] as const

export function tableRows(): readonly Row[] {
  return SIZES.flatMap(([submissions, jurors]): Row[] => {
    const { contest, sheets } = tableOf(submissions, jurors)
    const size = `${submissions} × ${jurors} × ${subcriteriaOf(bases).length}`
    const first = timed(1, () => consolidate(contest, sheets))
    const again = timed(ROUNDS, (round) => consolidate(contest, revised(sheets, submissions, round)))
    const scores = new Uint8Array(submissions * jurors * subcriteriaOf(bases).length).fill(3)
    return [
      {
        name: `table ${size}: bare loop over a typed array (the floor)`,
        unit: 'ms',
        values: timed(ROUNDS, () => sum(scores)),
      },
      { name: `table ${size}: made for the first time`, unit: 'ms', values: first },
      { name: `table ${size}: made again after a revised score`, unit: 'ms', values: again },
    ]
  })
}

function timed(rounds: number, work: (round: number) => unknown): number[] {
  return Array.from({ length: rounds }, (_, round) => {
    const startedAt = performance.now()
    work(round)
    return performance.now() - startedAt
  })
}

function sum(scores: Uint8Array): number {
  let total = 0
  for (const score of scores) total += score
  return total
}

/** 0 to 4. */
const noise = (juror: number, at: number, index: number) => ((juror * 31 + at * 17 + index * 7) ** 2 % 101) % 5

function tableOf(count: number, jurors: number) {
  const submissions = Array.from({ length: count }, (_, index) => makeSubmission('D', index + 1))
  const contest = makeContest({ submissions })
  const ids = subcriteriaOf(bases).map(({ id }) => id)
  const sheets = Array.from({ length: jurors }, (_, juror) => {
    const entries = submissions.map(({ id }, at) => {
      const scores = ids.map((sub, index) => [sub, 1 + noise(juror, at, index)] as const)
      return [id, makeEntry(3, { scores: Object.fromEntries(scores) })] as const
    })
    return makeScoresheet(contest, `jurado-${juror + 1}`, Object.fromEntries(entries))
  })
  return { contest, sheets }
}

/** One entry of the first sheet is another one. */
function revised(sheets: readonly Scoresheet[], count: number, round: number): readonly Scoresheet[] {
  const [first, ...rest] = sheets
  if (!first) return sheets
  const { id } = makeSubmission('D', 1 + (round % count))
  return [{ ...first, entries: { ...first.entries, [id]: makeEntry(1 + (round % 5)) } }, ...rest]
}
