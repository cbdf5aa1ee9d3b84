// The figures of the consolidated table, added up again from what the sheets said (R-SCO-5, R-SCO-6).

import { subjectsInForce } from './agreements.ts'
import { type Case, happened } from './case.ts'
import { type Fraction, isLess, meanOf, over, plus, timesInt, whole } from './fractions.ts'
import { abstainers, members } from './jury.ts'
import { subcriteria } from './pack.ts'

/** R-JUR-3: members, and those who left without a replacement where the pack keeps the sheet that they delivered. */
export const counted = (session: Case): string[] => [
  ...members(session),
  ...happened(session, 'CompositionChanged')
    .filter(
      ({ leaves, replacement }) =>
        session.contest.bases.jury.leaverScoresheet === 'kept' &&
        replacement === null &&
        happened(session, 'ScoresheetReceived').some(({ jurorId }) => jurorId === leaves),
    )
    .map(({ leaves }) => leaves),
]

export type Given = { readonly scores: Readonly<Record<string, number>>; readonly bonus: number }

/** What a juror says of a submission now; null when the sheets do not tell, or the juror abstained (R-ABS-2). */
export function givenBy(session: Case, jurorId: string, submissionId: string): Given | null {
  if (abstainers(session, submissionId).includes(jurorId)) return null
  const [entry] = happened(session, 'ScoresheetsOpened')
    .flatMap(({ sheets }) => sheets)
    .filter((sheet) => sheet.jurorId === jurorId)
    .flatMap(({ entries }) => entries[submissionId] ?? [])
  if (!entry) return null
  let given: Given = { scores: entry.scores, bonus: entry.bonus.points }
  for (const { change, ...own } of happened(session, 'ScoreRevised'))
    if (own.jurorId === jurorId && own.submissionId === submissionId)
      given =
        change.of === 'score'
          ? { ...given, scores: { ...given.scores, [change.subcriterionId]: change.score } }
          : { ...given, bonus: change.points }
  return given
}

export type Row = {
  readonly total: Fraction
  /** Each juror's own points with the bonus; who abstained is not in it. */
  readonly totals: Readonly<Record<string, number>>
  /** Nobody scored it, or it left the contest: it takes no place. */
  readonly isPlaced: boolean
}

export function row(session: Case, submissionId: string): Row {
  const given = counted(session).flatMap((jurorId) => {
    const own = givenBy(session, jurorId, submissionId)
    return own ? [[jurorId, own] as const] : []
  })
  const agreed = subjectsInForce(session, 'consensus-score').findLast((one) => one.submissionId === submissionId)
  const parts = subcriteria(session).map(({ id, weight }) => {
    const scores = given.flatMap(([, { scores }]) => scores[id] ?? [])
    const figure = agreed ? whole(agreed.scores[id] ?? 0) : (meanOf(scores) ?? whole(0))
    return timesInt(figure, weight)
  })
  const gone = happened(session, 'SubmissionRemoved').some((removal) => removal.submissionId === submissionId)
  return {
    total: parts.reduce(
      plus,
      bonusOf(
        session,
        submissionId,
        given.map(([, { bonus }]) => bonus),
      ),
    ),
    totals: Object.fromEntries(given.map(([jurorId, own]) => [jurorId, pointsOf(session, own)])),
    isPlaced: given.length > 0 && !gone,
  }
}

/** R-SCO-2: the mean of what the members gave, at most the pack's; or what the jury agreed on. */
function bonusOf(session: Case, submissionId: string, points: readonly number[]): Fraction {
  const { scope, max } = session.contest.bases.bonus
  const agreed = subjectsInForce(session, 'jury-bonus').findLast((one) => one.submissionId === submissionId)
  if (scope === 'jury') return whole(agreed?.points ?? 0)
  const average = meanOf(points) ?? whole(0)
  return isLess(whole(max), average) ? whole(max) : average
}

const pointsOf = (session: Case, { scores, bonus }: Given) =>
  subcriteria(session).reduce((sum, { id, weight }) => sum + weight * (scores[id] ?? 0), bonus)

/** R-EQU-1: how much of what was received came from a region, per person where the pack says so. */
export function share({ contest }: Case, region: string): Fraction {
  const counts: Readonly<Record<string, number | undefined>> = contest.receivedByRegion
  const received = counts[region] ?? 0
  const { base, population } = contest.bases.equity
  const people: Readonly<Record<string, number | undefined>> = population
  if (base === 'received-per-population') return over(received, people[region] ?? 0)
  const all = Object.values(counts).reduce<number>((sum, one) => sum + (one ?? 0), 0)
  return all === 0 ? whole(0) : over(received, all)
}
