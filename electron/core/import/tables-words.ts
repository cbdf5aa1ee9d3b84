// The four words that the room read aloud, to compare with the recording (R-ACT-7). Runs in the core.
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { spokenIn } from '../../../shared/domain/session/spoken.ts'
import { findAgreement, type SessionState } from '../../../shared/domain/session/state.ts'
import { spokenWord } from '../../../shared/text/data-tables.ts'
import type { Entry } from '../store/aggregate.ts'
import { type DataTable, integer, text } from './data-table.ts'

/** A row for each moment; `acuerdo` is the number of the agreement whose vote ended. */
export const spokenWords = (state: SessionState, log: readonly Entry<SessionEvent>[]): DataTable => ({
  name: 'palabras',
  columns: [text('momento'), text('que'), integer('acuerdo'), text('palabras'), text('huella')],
  rows: spokenIn(log).map(({ at, what, agreementId, words, hash }) => [
    at,
    spokenWord[what],
    agreementId === null ? '' : (findAgreement(state, agreementId)?.number ?? ''),
    words,
    hash,
  ]),
})
