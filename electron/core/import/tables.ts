// The tables DAFO takes from a verified session: one place that says what a row is, for SQLite, CSV and JSON. Core.
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import type { SessionState } from '../../../shared/domain/session/state.ts'
import { yesNo } from '../../../shared/text/data-tables.ts'
import type { Entry } from '../store/aggregate.ts'
import { type DataTable, text } from './data-table.ts'
import { abstentions, agreements, votes } from './tables-agreements.ts'
import { agreedScores, beneficiaries, scores, submissions, waitlist } from './tables-results.ts'
import { spokenWords } from './tables-words.ts'

/** All tables of a session whose check held, with its log. Amounts are integer céntimos; exact means read "7/3". */
export const dataTables = (state: SessionState, log: readonly Entry<SessionEvent>[]): readonly DataTable[] =>
  [...tablesOf(state), spokenWords(state, log)].map((table) => withRehearsal(table, state.contest))

/** Each row says for itself whether it is real: rows get copied. */
const withRehearsal = ({ name, columns, rows }: DataTable, { rehearsal }: SessionState['contest']): DataTable => ({
  name,
  columns: [...columns, text('ensayo')],
  rows: rows.map((row) => [...row, yesNo(rehearsal)]),
})

const tablesOf = (state: SessionState): readonly DataTable[] => [
  beneficiaries(state),
  waitlist(state),
  submissions(state),
  scores(state),
  agreedScores(state),
  agreements(state),
  votes(state),
  abstentions(state),
]
