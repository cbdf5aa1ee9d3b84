// What a log may still be read for after an abstention, or a purge (R-ABS-2, R-DAT-1). Runs in every process.
import { type DeskState, entryOf } from '../scoring/desk.ts'
import type { DeskEvent } from '../scoring/desk-events.ts'
import { emptyEntry, type Scoresheet } from '../scoring/scoresheet.ts'
import type { SessionEvent } from '../session/events.ts'
import { abstainedFrom, type SessionState } from '../session/state.ts'

type Logged<E> = { readonly event: E }

/**
 * A desk's log without what its juror gave and may read no more: it stays in the log, and leaves it for nobody.
 * `state` is the fold of the whole log; what is left folds to the same.
 */
export const readableDesk = <L extends Logged<DeskEvent>>(log: readonly L[], state: DeskState): L[] =>
  log.filter(({ event }) =>
    event.type === 'ScoresheetReopened'
      ? state.purgedAt === null
      : !('submissionId' in event) ||
        event.type === 'AbstentionDeclared' ||
        event.type === 'SubmissionRemoved' ||
        (state.purgedAt === null && !entryOf(state, event.submissionId).abstention),
  )

/**
 * A session's log without the entries of opened sheets, and the revisions, of members who abstained since. The signed
 * files and the log itself keep them. `state` is the fold of the whole log; what is left folds to the same.
 */
export const readableSession = <L extends Logged<SessionEvent>>(log: readonly L[], state: SessionState): L[] =>
  log
    .filter(({ event }) => event.type !== 'ScoreRevised' || !hasAbstained(state, event.jurorId, event.submissionId))
    .map((logged) => readableNow(logged, state))

/** One of its events: opened sheets are handed out without what an abstention hides. */
export const readableNow = <L extends Logged<SessionEvent>>(logged: L, state: SessionState): L => {
  const { event } = logged
  if (event.type !== 'ScoresheetsOpened') return logged
  return { ...logged, event: { ...event, sheets: event.sheets.map((sheet) => asReadNow(sheet, state)) } }
}

/** An entry that is read no more is empty; the one that says «se abstuvo» stays. */
const asReadNow = (sheet: Scoresheet, state: SessionState): Scoresheet => ({
  ...sheet,
  entries: Object.fromEntries(
    Object.entries(sheet.entries).map(([submissionId, entry]) => [
      submissionId,
      !entry.abstention && hasAbstained(state, sheet.jurorId, submissionId) ? emptyEntry : entry,
    ]),
  ),
})

const hasAbstained = (state: SessionState, jurorId: string, submissionId: string) =>
  abstainedFrom(state, submissionId).includes(jurorId)
