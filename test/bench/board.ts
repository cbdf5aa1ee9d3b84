// The board of amounts with 300 submissions: what a step of a slider computes, 30 awards drafted, and what the planner
// proposes once the hand rests.
import {
  boardBase,
  judged,
  openAwards,
  standings,
} from '../../renderer/src/screens/session/agreements/board/board-data.ts'
import { pocketsOf } from '../../renderer/src/screens/session/agreements/board/pockets.ts'
import { proposalsFor } from '../../renderer/src/screens/session/agreements/board/proposals.ts'
import { foldSession } from '../../shared/domain/session/evolve.ts'
import { makeContest, makeEntry, makeScoresheet, makeSubmission, ruc, soles } from '../make/contest.ts'
import { everyone, opened } from '../make/session.ts'
import { timed } from '../make/timed.ts'
import type { Row } from './start.ts'

const ROUNDS = 9
const SUBMISSIONS = 300
const DRAFTED = 30

export function boardRows(): readonly Row[] {
  const state = openedRoom()
  const base = boardBase(state)
  const awards = base.order.slice(0, DRAFTED).map((submissionId) => ({ submissionId, amountCentimos: soles(9_500) }))
  const draft = openAwards(base, { id: 'uno', name: '', reason: '', awards })
  const standing = standings(state, draft)
  const step = () => {
    const moved = openAwards(base, { id: 'uno', name: '', reason: '', awards })
    judged(state, base, moved, standing)
    pocketsOf(state, base, moved)
  }
  return [
    { name: 'board of amounts: a step of a slider, 300 submissions', unit: 'ms', values: measured(step) },
    {
      name: 'board of amounts: the proposals for a draft of 30',
      unit: 'ms',
      values: measured(() => proposalsFor(state, base, draft)),
    },
  ]
}

function measured(work: () => unknown): number[] {
  return Array.from({ length: ROUNDS + 1 }, () => {
    const startedAt = performance.now()
    work()
    return performance.now() - startedAt
  }).slice(1)
}

/** Every third one from the regions, and nobody in two of them. */
function openedRoom() {
  const submissions = Array.from({ length: SUBMISSIONS }, (_, at) =>
    makeSubmission(at % 2 === 0 ? 'D' : 'C', at + 1, {
      requestedCentimos: soles(10_000) + ((at * 7_919) % soles(3_000)),
      appliesToReserve: at % 3 === 0,
      directors: [`DIRECTOR ${at}`, `DIRECTORA ${at}`],
      applicant: { ruc: ruc(at), region: 'PUNO', legalRepresentative: `REPRESENTANTE ${at}` },
    }),
  )
  const contest = makeContest({ submissions })
  const sheets = everyone.map((jurorId, juror) =>
    makeScoresheet(
      contest,
      jurorId,
      Object.fromEntries(submissions.map(({ id }, at) => [id, makeEntry(1 + ((at * 7 + juror) % 5))])),
    ),
  )
  return foldSession(contest, timed(opened(contest, sheets)))
}
