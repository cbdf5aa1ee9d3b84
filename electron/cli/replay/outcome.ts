// The final state of a scenario in figures and codes, for a person or another program. Pure.

import { budgetOf } from '../../../shared/domain/award/budget.ts'
import { type DeskState, entryOf } from '../../../shared/domain/scoring/desk.ts'
import { toText } from '../../../shared/domain/scoring/rational.ts'
import { incompleteSubmissions } from '../../../shared/domain/scoring/scoresheet.ts'
import { effective } from '../../../shared/domain/session/effects.ts'
import {
  type Agreement,
  abstainedFrom,
  awardsOf,
  fateOf,
  inForce,
  type SessionState,
} from '../../../shared/domain/session/state.ts'
import { consolidated } from '../../../shared/domain/session/table.ts'
import type { World } from './world.ts'

/** Nothing of what is in the sheets before the opening (R-SCO-4): `places` and `totals` are empty until then. */
export function outcomeOf({ session, desks }: World) {
  const { contest, election, members, received, sheets } = session
  const rows = Object.values(consolidated(session)).flat()
  const awards = awardsOf(session)
  return {
    president: election?.presidentId ?? null,
    members,
    departures: session.departures.map(({ leaves, cause, replacement }) => {
      return { leaves, cause, replacement: replacement?.id ?? null }
    }),
    received: Object.keys(received).toSorted(),
    opened: sheets !== null,
    abstentions: abstentionsOf(session),
    agreements: session.agreements.map(agreementOf),
    submissions: Object.fromEntries(contest.submissions.map(({ id }) => [id, fateOf(session, id)])),
    places: Object.fromEntries(rows.map(({ submission, rank }) => [submission.id, rank])),
    totals: Object.fromEntries(rows.map(({ submission, total }) => [submission.id, toText(total)])),
    awards,
    waitlists: waitlistsOf(session),
    removals: session.removals.map(({ submissionId, cause }) => ({ submissionId, cause })),
    money: budgetOf(contest, awards),
    requests: session.requests.map(({ requestId, answer }) => ({ requestId, answered: answer !== null })),
    recordings: session.recordings.map(({ device, stoppedAt, file }) => {
      return { device, stopped: stoppedAt !== null, file: file?.fileName ?? null }
    }),
    acta: {
      drafted: session.draft !== null,
      approved: session.approval !== null,
      signatures: session.signatures.map((signature) => signature.jurorId),
    },
    closed: session.closedAt !== null,
    matrices: Object.keys(session.matrices?.labels ?? {}),
    desks: Object.fromEntries(Object.entries(desks).map(([jurorId, desk]) => [jurorId, deskOutcome(desk)])),
  }
}

/** Who abstained, by submission; submissions from which nobody did are left out. */
const abstentionsOf = (session: SessionState) =>
  Object.fromEntries(
    session.contest.submissions
      .map(({ id }) => [id, abstainedFrom(session, id)] as const)
      .filter(([, jurorIds]) => jurorIds.length > 0),
  )

const agreementOf = ({ number, subject, majority, closed, tie, revoteOf, losses, corrections }: Agreement) => ({
  number,
  kind: subject.kind,
  majority,
  outcome: closed?.outcome ?? null,
  tie: tie && { means: tie.means, outcome: tie.outcome },
  revoteOf,
  losses: losses.map(({ cause, submissionId }) => ({ cause, submissionId })),
  corrections: corrections.length,
})

/** The places that are left of each list, in its order. */
const waitlistsOf = (session: SessionState) =>
  inForce(session, 'waitlist').map(({ agreement, subject: { modalityId, entries } }) => {
    const standing = effective(agreement)
    return {
      modalityId,
      entries: entries
        .filter(({ submissionId }) => standing.includes(submissionId))
        .map(({ submissionId, amountCentimos }) => ({ submissionId, amountCentimos })),
    }
  })

const deskOutcome = (desk: DeskState) => ({
  sealed: desk.sealed?.version ?? null,
  incomplete: incompleteSubmissions(desk.contest, desk.entries).length,
  abstained: desk.contest.submissions.filter(({ id }) => entryOf(desk, id).abstention).map(({ id }) => id),
  handedOver: desk.handedOver?.version ?? null,
  purged: desk.purgedAt !== null,
})
