// The addendum: formal corrections of a signed Acta, and nothing that would change its result (R-ACT-5).
// Runs in every process.
import { ok } from '../../result.ts'
import type { Checked } from '../agreement/subjects/free.ts'
import type { Correction, SubjectOf } from '../agreement/subjects/schema.ts'
import { foldLetters } from '../contest/names.ts'
import { currentActaSha256 } from '../session/acta.ts'
import { refused } from '../session/guard.ts'
import type { SessionState } from '../session/state.ts'
import { actaRecord } from './record.ts'

/** Where the record may be worded anew: the data of the session, its prose, and the documents it cites. */
const FORMAL = [
  /^session\.(place|dafoRepresentative|observers\.\d+)$/,
  /^(deliberation|legalBase\.\d+)$/,
  /^contest\.(aptosResolution|juryResolution)\.(number|date)$/,
  /^(session\.departures|supplements)\.\d+\.resolution\.(number|date)$/,
  /^removals\.\d+\.document\.(number|date)$/,
]

/** Names and titles may be spelled right; another name would be another beneficiary. */
const SPELLING = [
  /^session\.(attending|departures)\.\d+\.name$/,
  /^modalities\.\d+\.beneficiaries\.\d+\.(applicant|title|(responsible|directors)\.\d+)$/,
  /^modalities\.\d+\.scores\.\d+\.title$/,
  /^(waitlist\.\d+\.entries|removals)\.\d+\.(applicant|title)$/,
]

/**
 * R-ACT-5, 8.5.3 «precisiones de carácter formal que no alteren el resultado»: after the closing, on the Acta that was
 * signed. Refusals: `addendum-too-early`, `addendum-wrong-acta`, `addendum-not-found` (the record says something else
 * there), `addendum-changes-result`, `reason-missing`.
 */
export function checkAddendum(subject: SubjectOf<'addendum'>, state: SessionState): Checked {
  if (!state.closedAt || !state.draft) return refused(state, 'R-ACT-5', 'addendum-too-early')
  if (subject.actaSha256 !== currentActaSha256(state)) return refused(state, 'R-ACT-5', 'addendum-wrong-acta')
  const record = actaRecord(state, state.draft.endedAt)
  for (const correction of subject.corrections) {
    if (valueAt(record, correction.path) !== correction.before)
      return refused(state, 'R-ACT-5', 'addendum-not-found', { path: correction.path })
    if (!isFormal(correction)) return refused(state, 'R-ACT-5', 'addendum-changes-result', { path: correction.path })
  }
  return subject.reason.trim() ? ok(null) : refused(state, 'R-ACT-5', 'reason-missing')
}

const isFormal = ({ path, before, after }: Correction) =>
  FORMAL.some((pattern) => pattern.test(path)) ||
  (SPELLING.some((pattern) => pattern.test(path)) && foldLetters(before) === foldLetters(after))

/** What stands at a dotted path of the record; undefined where nothing does. */
const valueAt = (record: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      record,
    )
