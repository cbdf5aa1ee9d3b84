// The consolidated table of a session as it stands now: whose sheets count, with what was revised and agreed since.
// Runs in every process.
import { type Amendments, type ConsolidatedRow, consolidate } from '../scoring/consolidate.ts'
import type { Entry, Scoresheet } from '../scoring/scoresheet.ts'
import { inForce, type SessionState } from './state.ts'

type Revision = SessionState['revisions'][number]

/**
 * Rows by modality id, each ordered by rank (R-SCO-5). Empty before the opening (R-SCO-4): then there is nothing that a
 * table could hold.
 */
export const consolidated = (state: SessionState): Readonly<Record<string, readonly ConsolidatedRow[]>> =>
  state.sheets ? consolidate(state.contest, countedSheets(state), amendmentsOf(state)) : {}

/**
 * The sheets that count, with each member's own revisions (R-SCO-6). A member who was replaced counts no more; one who
 * left without a replacement counts where the pack keeps such sheets (R-JUR-3).
 */
export function countedSheets(state: SessionState): Scoresheet[] {
  const counts = new Set(countedJurors(state))
  return (state.sheets ?? [])
    .filter((sheet) => counts.has(sheet.jurorId))
    .map((sheet) => revised(sheet, state.revisions))
}

/** Members in force, and those who left and whose delivered sheet the pack keeps. */
export function countedJurors({ members, departures, contest, received }: SessionState): string[] {
  const kept = departures.filter(
    ({ leaves, replacement }) =>
      contest.bases.jury.leaverScoresheet === 'kept' && replacement === null && received[leaves] !== undefined,
  )
  return [...members, ...kept.map(({ leaves }) => leaves)]
}

const revised = (sheet: Scoresheet, revisions: readonly Revision[]): Scoresheet =>
  revisions.filter(({ jurorId }) => jurorId === sheet.jurorId).reduce(withRevision, sheet)

const withRevision = (sheet: Scoresheet, { submissionId, change }: Revision): Scoresheet => ({
  ...sheet,
  entries: Object.fromEntries(
    Object.entries(sheet.entries).map(([id, entry]) => [id, id === submissionId ? changed(entry, change) : entry]),
  ),
})

const changed = (entry: Entry, change: Revision['change']): Entry =>
  change.of === 'score'
    ? { ...entry, scores: { ...entry.scores, [change.subcriterionId]: change.score } }
    : { ...entry, bonus: { points: change.points, grounds: change.grounds } }

const amendmentsOf = (state: SessionState): Amendments => ({
  agreedScores: new Map(
    inForce(state, 'consensus-score').map(({ subject: { submissionId, scores } }) => [submissionId, scores]),
  ),
  juryBonus: new Map(inForce(state, 'jury-bonus').map(({ subject }) => [subject.submissionId, subject.points])),
  tieOrders: inForce(state, 'tie-break').map(({ subject }) => subject.order),
  removed: new Set(state.removals.map(({ submissionId }) => submissionId)),
})
