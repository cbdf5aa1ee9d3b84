// Taking scoresheets in and opening them together (R-SCO-4). Runs in every process.
import { ok } from '../../result.ts'
import { type Contest, findJuror } from '../contest/contest.ts'
import type { Decision } from '../decision.ts'
import type { CommandOf } from '../session/commands.ts'
import type { SessionEvent } from '../session/events.ts'
import { isMember, notApproved, presided, refused, through } from '../session/guard.ts'
import { adopted, findAgreement, remaining, type SessionState, unevaluated } from '../session/state.ts'
import { countedJurors } from '../session/table.ts'
import { hasSoundReopenings, incompleteSubmissions, isSound, type Scoresheet } from './scoresheet.ts'

/**
 * Takes a sealed sheet in, unread (R-SCO-4): the digest of the file stands in the log before the opening, and binds the
 * commitment that the file carries in the open; so the event needs no commitment of its own. The same file may come again after a supplement: the desk may have known of
 * it before the room did, which the opening shows. Refusals: `scoresheet-already-received` (the same file again: no
 * effect), `scoresheet-conflict` (same version, other content), `scoresheet-older`, `scoresheets-already-open`.
 */
export function decideReceipt(command: CommandOf<'ReceiveScoresheet'>, state: SessionState): Decision<SessionEvent> {
  const gate = notApproved(state)
  if (!gate.ok) return gate
  const juror = findJuror(state.contest, command.jurorId)
  if (!juror || !isMember(state, juror.id))
    return refused(state, 'R-JUR-1', 'juror-unknown', { juror: command.jurorId })
  const facts = { juror: juror.name, version: command.version }
  const before = state.received[command.jurorId]
  const isSame = before?.fileSha256 === command.fileSha256
  if (isSame && isCurrent(state, juror.id)) return refused(state, 'R-SCO-4', 'scoresheet-already-received', facts)
  if (isAllOpen(state)) return refused(state, 'R-SCO-4', 'scoresheets-already-open', facts)
  if (before && before.version > command.version) return refused(state, 'R-SCO-4', 'scoresheet-older', facts)
  if (before?.version === command.version && !isSame) return refused(state, 'R-SCO-4', 'scoresheet-conflict', facts)
  const { type: _, ...data } = command
  return ok({ type: 'ScoresheetReceived', ...data })
}

/**
 * The sheets are open and all members speak of every submission in them. A supplement brings what needs a sheet again
 * (R-AMT-9), and so does a member who replaces another (R-JUR-3).
 */
const isAllOpen = (state: SessionState) => state.sheets !== null && unevaluated(state).length === 0

/** Members who have not delivered yet, or not since a supplement of which anything is left, in the contest's order. */
export const awaiting = (state: SessionState) =>
  state.contest.jurors.filter(({ id }) => isMember(state, id) && !isCurrent(state, id))

function isCurrent(state: SessionState, jurorId: string): boolean {
  const receipt = state.received[jurorId]
  return (
    receipt !== undefined && remaining(state).every(({ id }) => !addedAfter(state, receipt.supplements).includes(id))
  )
}

/** What the supplements after the first so many brought (R-AMT-9). */
const addedAfter = ({ supplements }: SessionState, count: number): readonly string[] =>
  supplements.slice(count).flatMap(({ submissions }) => submissions.map(({ id }) => id))

/**
 * Opens all sheets at once by an adopted agreement (R-SCO-4, R-JUR-2). `sheets` are what the received files hold.
 * Refusals: `president-missing`, `scoresheets-already-open`, `opening-not-agreed`, `scoresheets-missing`,
 * `scoresheet-mismatch` (a sheet that is not the one received, is incomplete, or holds what no desk would have let in).
 */
export function decideOpening(command: CommandOf<'OpenScoresheets'>, state: SessionState): Decision<SessionEvent> {
  const gate = through(state, notApproved, presided)
  if (!gate.ok) return gate
  if (isAllOpen(state)) return refused(state, 'R-SCO-4', 'scoresheets-already-open')
  const agreement = findAgreement(state, command.agreementId)
  const isAgreed = agreement?.subject.kind === 'opening' && adopted(state).includes(agreement)
  if (!isAgreed || isUsed(state, agreement.id)) return refused(state, 'R-SCO-4', 'opening-not-agreed')
  const missing = awaiting(state)
  const [late] = missing
  if (late) return refused(state, 'R-SCO-4', 'scoresheets-missing', { juror: late.name, count: missing.length })
  const counted = countedJurors(state)
  const receipts = Object.values(state.received).filter(({ jurorId }) => counted.includes(jurorId))
  const wrong = receipts.find((receipt) => !isAnswered(state, receipt, command.sheets))
  if (wrong || command.sheets.length !== receipts.length)
    return refused(state, 'R-SCO-3', 'scoresheet-mismatch', {
      juror: findJuror(state.contest, wrong?.jurorId ?? '')?.name ?? '',
    })
  return ok({ type: 'ScoresheetsOpened', agreementId: command.agreementId, sheets: command.sheets })
}

/** An agreement opens the sheets once. */
const isUsed = ({ openings }: SessionState, id: string) => openings.some(({ agreementId }) => agreementId === id)

type Receipt = SessionState['received'][string]

/** One of the sheets is the one that was received, whole and sound. */
const isAnswered = (state: SessionState, { jurorId, version, supplements }: Receipt, sheets: readonly Scoresheet[]) =>
  sheets.some(
    (sheet) =>
      sheet.jurorId === jurorId &&
      sheet.version === version &&
      sheet.contestId === state.contest.id &&
      incompleteSubmissions(askedOf(state, supplements, sheet), sheet.entries).length === 0 &&
      isSound(state.contest, sheet.entries) &&
      hasSoundReopenings(sheet),
  )

/**
 * R-AMT-9: the contest with what a sheet must speak of in full: what is left of what was known when it came in, and
 * whatever else it speaks of. A desk may never have heard of what came and left again.
 */
function askedOf(state: SessionState, supplements: number, { entries }: Scoresheet): Contest {
  const later = addedAfter(state, supplements)
  const asked = remaining(state).filter(({ id }) => !later.includes(id))
  const { contest } = state
  return { ...contest, submissions: contest.submissions.filter((one) => entries[one.id] || asked.includes(one)) }
}
