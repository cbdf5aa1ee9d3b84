// What an agreement may be about at this point of the session, kind by kind (R-VOT-2). Runs in every process.
import { assertNever, ok } from '../../result.ts'
import { checkAddendum } from '../acta/addendum.ts'
import { awaiting } from '../scoring/delivery.ts'
import { type Gate, opened, presided, refused, through } from '../session/guard.ts'
import { openAgreements, type SessionState, unevaluated } from '../session/state.ts'
import { checkAwardSubject, checkNotSelected, checkWaitlist } from './subjects/award.ts'
import { checkDesierto, checkDesiertoReserve } from './subjects/desierto.ts'
import type { Checked } from './subjects/free.ts'
import { checkRevocation } from './subjects/revocation.ts'
import type { Subject, SubjectOf } from './subjects/schema.ts'
import { checkConsensusScore, checkJuryBonus, checkTieBreak } from './subjects/scores.ts'

/**
 * Checks a subject beside everything decided so far. `ownId` names the agreement under vote when it is checked again at
 * its closing, so that it does not stand in its own way. Refusals: `president-missing` (R-JUR-2), `scoresheets-not-open`
 * (R-SCO-4), those of its kind.
 */
export function checkSubject(subject: Subject, state: SessionState, ownId?: string): Checked {
  const gate = through(state, ...gatesOf(subject))
  return gate.ok ? checkContent(subject, state, ownId) : gate
}

/** The jury decides with a president, and on submissions when it has their scores. */
function gatesOf({ kind }: Subject): readonly Gate[] {
  switch (kind) {
    case 'addendum':
    case 'other':
      return []
    case 'opening':
    case 'revocation':
    case 'acta':
      return [presided]
    default:
      return [presided, opened]
  }
}

function checkContent(subject: Subject, state: SessionState, ownId?: string): Checked {
  switch (subject.kind) {
    case 'opening':
      return checkOpening(state, ownId)
    case 'award':
      return checkAwardSubject(subject, state, ownId)
    case 'not-selected':
      return checkNotSelected(subject, state, ownId)
    case 'waitlist':
      return checkWaitlist(subject, state, ownId)
    case 'desierto':
      return checkDesierto(subject, state, ownId)
    case 'desierto-reserve':
      return checkDesiertoReserve(subject, state, ownId)
    case 'tie-break':
      return checkTieBreak(subject, state, ownId)
    case 'consensus-score':
      return checkConsensusScore(subject, state, ownId)
    case 'jury-bonus':
      return checkJuryBonus(subject, state, ownId)
    case 'revocation':
      return checkRevocation(subject, state, ownId)
    case 'acta':
      return checkActa(subject, state, ownId)
    case 'addendum':
      return checkAddendum(subject, state)
    case 'other':
      return subject.text.trim() ? ok(null) : refused(state, 'R-VOT-1', 'agreement-empty')
    default:
      return assertNever(subject)
  }
}

/** R-SCO-4: when every member has delivered; once, and again for what a supplement brought (R-AMT-9). */
function checkOpening(state: SessionState, ownId?: string): Checked {
  const missing = awaiting(state)
  const [late] = missing
  if (state.sheets && unevaluated(state).length === 0) return refused(state, 'R-SCO-4', 'scoresheets-already-open')
  if (late) return refused(state, 'R-SCO-4', 'scoresheets-missing', { juror: late.name, count: missing.length })
  const other = openAgreements(state, ownId).find((agreement) => agreement.subject.kind === 'opening')
  return other ? refused(state, 'R-VOT-1', 'agreement-under-way', { number: other.number }) : ok(null)
}

/** R-ACT-2: the draft as it stands, and nothing else under vote that it could not hold. */
function checkActa(subject: SubjectOf<'acta'>, state: SessionState, ownId?: string): Checked {
  if (state.draft?.pdfSha256 !== subject.pdfSha256) return refused(state, 'R-ACT-2', 'acta-draft-stale')
  const [other] = openAgreements(state, ownId)
  return other ? refused(state, 'R-ACT-2', 'agreement-under-way', { number: other.number }) : ok(null)
}
