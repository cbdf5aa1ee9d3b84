// Planning the awards of 200 submissions: with amounts of the 2025 Bases, and at the costliest that we found, where half
// of them spend all the money and each other one needs a small cut of nearly all of those. At most 1 s is asked for.
import { planAwards } from '../../shared/domain/award/planner.ts'
import type { Submission } from '../../shared/domain/contest/contest.ts'
import { makeContest, makeSubmission, ruc, soles } from '../make/contest.ts'
import type { Row } from './start.ts'

const ROUNDS = 7
const SUBMISSIONS = 200

/** One round to warm up, then ROUNDS that count. */
export const plannerRows = (): readonly Row[] => [
  { name: 'award planner: 200 submissions (at most 1 s)', unit: 'ms', values: measured(usual) },
  { name: 'award planner: 200, cuts of 90 awards each', unit: 'ms', values: measured(costliest) },
]

/** From S/ 30,000.00 upwards, every third one from the regions. */
const usual = (at: number) =>
  submission(at, { requestedCentimos: soles(30_000) + ((at * 7_919) % soles(25_000)), appliesToReserve: at % 3 === 0 })

const costliest = (at: number) =>
  submission(at, {
    requestedCentimos: at < SUBMISSIONS / 2 ? soles(2_100) - (at % 7) : soles(21_500 - 10 * at),
    appliesToReserve: false,
  })

/** Nobody is in two submissions, so that R-AMT-8 compares them all. */
const submission = (at: number, facts: Pick<Submission, 'requestedCentimos' | 'appliesToReserve'>) =>
  makeSubmission(at % 2 === 0 ? 'D' : 'C', at + 1, {
    ...facts,
    directors: [`DIRECTOR ${at}`, `DIRECTORA ${at}`],
    applicant: { ruc: ruc(at), region: 'PUNO', legalRepresentative: `REPRESENTANTE ${at}` },
  })

function measured(submissionAt: (at: number) => Submission): number[] {
  const contest = makeContest({ submissions: Array.from({ length: SUBMISSIONS }, (_, at) => submissionAt(at)) })
  const order = contest.submissions.map(({ id }) => id)
  return Array.from({ length: ROUNDS + 1 }, () => {
    const startedAt = performance.now()
    planAwards(contest, { order, decided: [] })
    return performance.now() - startedAt
  }).slice(1)
}
