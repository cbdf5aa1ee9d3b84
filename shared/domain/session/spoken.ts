// The moments at which the room reads four words of the log's hash aloud, so that the recording and the log bind each other
// (R-ACT-7). Runs in every process.
import { fourWords } from '../../exchange/four-words.ts'
import type { SessionEvent } from './events.ts'

/** A moment: the opening of the scoresheets, the end of a vote, the closing of the session. */
export type Spoken = {
  readonly at: string
  readonly what: 'opening' | 'vote' | 'closing'
  /** The agreement whose vote ended; null at the other moments. */
  readonly agreementId: string | null
  /** SHA-256 of the log up to this moment, and its four words. */
  readonly hash: string
  readonly words: string
}

type Logged = { readonly at: string; readonly hash: string; readonly event: SessionEvent }

/** In the order of the log. */
export const spokenIn = (log: readonly Logged[]): readonly Spoken[] =>
  log.flatMap(({ at, hash, event }) => {
    const moment = momentOf(event)
    return moment ? [{ at, hash, words: fourWords(hash), ...moment }] : []
  })

function momentOf(event: SessionEvent): Pick<Spoken, 'what' | 'agreementId'> | null {
  switch (event.type) {
    case 'ScoresheetsOpened':
      return { what: 'opening', agreementId: null }
    case 'AgreementClosed':
      return { what: 'vote', agreementId: event.agreementId }
    case 'SessionClosed':
      return { what: 'closing', agreementId: null }
    default:
      return null
  }
}
