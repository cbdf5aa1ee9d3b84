// The scoresheets: who still owes one, and whether one that comes to be opened is what the pack allows (R-SCO-1…4).
import type { Entry, Scoresheet } from '../../../shared/domain/scoring/scoresheet.ts'
import { type Case, happened, isA, isBlank, type Log } from './case.ts'
import { counted } from './figures.ts'
import { members } from './jury.ts'
import { isBonus, isOnScale, isSubcriterion, subcriteria } from './pack.ts'
import { isGone, submissions } from './submissions.ts'

/** The last sheet that came in from a juror. */
export const lastReceived = (session: Case, jurorId: string) =>
  happened(session, 'ScoresheetReceived').findLast((receipt) => receipt.jurorId === jurorId)

/** R-SCO-4, R-AMT-9: members who have not delivered since the last supplement of which anything is left. */
export function awaited(session: Case): string[] {
  const brings = (event: Log[number]) =>
    isA(event, 'SupplementAdded') && event.submissions.some(({ id }) => !isGone(session, id))
  const since = session.log.slice(session.log.findLastIndex(brings) + 1)
  const delivered = since.flatMap((event) => (isA(event, 'ScoresheetReceived') ? [event.jurorId] : []))
  return members(session).filter((jurorId) => !delivered.includes(jurorId))
}

/** R-SCO-3, R-SCO-4: exactly the sheets that count, each the one received, complete and allowed. */
export function areSheets(session: Case, sheets: readonly Scoresheet[]): boolean {
  const owners = counted(session)
  return (
    sheets.length === owners.length &&
    owners.every((jurorId) => {
      const sheet = sheets.find((one) => one.jurorId === jurorId)
      return sheet !== undefined && isSheet(session, sheet)
    })
  )
}

function isSheet(session: Case, sheet: Scoresheet): boolean {
  const { contestId, jurorId, version, entries } = sheet
  const known = submissions(session).map(({ id }) => id)
  return (
    contestId === session.contest.id &&
    isReopenedRight(sheet) &&
    version === lastReceived(session, jurorId)?.version &&
    expectedOf(session, jurorId).every((id) => entries[id] !== undefined || isGone(session, id)) &&
    Object.entries(entries).every(([id, entry]) => known.includes(id) && isEntry(session, entry))
  )
}

/** R-SCO-3: some of the versions before this one were opened again, each once, in their order and with a reason. */
function isReopenedRight({ version, reopenings = [] }: Scoresheet): boolean {
  const earlier = Array.from({ length: version - 1 }, (_, index) => index + 1)
  const told = reopenings.map((one) => one.version)
  const inOrder = earlier.filter((one) => told.includes(one)).join() === told.join()
  return inOrder && reopenings.every(({ reason }) => reason.trim().length >= 10)
}

/** A member's sheet speaks of all submissions but those that left; one that a leaver left behind, of those there were then. */
function expectedOf(session: Case, jurorId: string): string[] {
  const at = session.log.findLastIndex((event) => isA(event, 'CompositionChanged') && event.leaves === jurorId)
  const then = at < 0 ? session : { ...session, log: session.log.slice(0, at) }
  const received = then.log.findLastIndex((event) => isA(event, 'ScoresheetReceived') && event.jurorId === jurorId)
  return submissions(at < 0 ? session : { ...session, log: then.log.slice(0, received) }).map(({ id }) => id)
}

function isEntry(session: Case, entry: Entry): boolean {
  const { scores, bonus, comments, comment, abstention } = entry
  const { bases } = session.contest
  if (abstention) {
    const isBare = [scores, comments].every((own) => Object.keys(own).length === 0) && comment === ''
    const isKnown = bases.abstentionCauses.some(({ id }) => id === abstention.causeId)
    return isBare && bonus.points === 0 && bonus.grounds.length === 0 && isKnown
  }
  const isCommented = comment.trim().length >= bases.comments.minLength
  const isScored = subcriteria(session).every(({ id }) => isOnScale(session, scores[id] ?? Number.NaN))
  const isKnown = Object.keys({ ...scores, ...comments }).every((id) => isSubcriterion(session, id))
  const isOwnBonus = bonus.points === 0 || bases.bonus.scope === 'juror'
  return isCommented && isScored && isKnown && isOwnBonus && isBonus(session, bonus.points, bonus.grounds)
}

export const isUncited = ({ number, date }: { readonly number: string; readonly date: string }) =>
  isBlank(number) || date === ''
