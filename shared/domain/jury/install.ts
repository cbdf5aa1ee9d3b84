// Installing the jury and electing its president (R-JUR-1, R-JUR-2, R-JUR-4). Runs in every process.
import { ok } from '../../result.ts'
import type { Decision } from '../decision.ts'
import type { CommandOf } from '../session/commands.ts'
import type { SessionEvent } from '../session/events.ts'
import { isMember, notApproved, oneActa, refused } from '../session/guard.ts'
import type { SessionState } from '../session/state.ts'

/**
 * Refusals: `jury-already-installed`, `juror-unknown`, `jury-size` (R-JUR-1), `quorum-missing` (R-JUR-4),
 * `jury-incomplete` (R-JUR-3: only a resolution lets the jury go on without a member), `place-missing`,
 * `one-modality-per-acta` (R-ACT-1).
 */
export function decideInstallation(command: CommandOf<'InstallJury'>, state: SessionState): Decision<SessionEvent> {
  const { members } = state
  const { bases, submissions } = state.contest
  const { size, quorum } = bases.jury
  const attending = [...new Set(command.attending)]
  const stranger = attending.find((jurorId) => !isMember(state, jurorId))
  const gate = notApproved(state)
  if (!gate.ok) return gate
  if (state.installation) return refused(state, 'R-JUR-2', 'jury-already-installed')
  if (stranger !== undefined) return refused(state, 'R-JUR-1', 'juror-unknown', { juror: stranger })
  const named = namedJurors(state)
  if (named.length !== size || new Set(named.map(({ profileId }) => profileId)).size !== size)
    return refused(state, 'R-JUR-1', 'jury-size', { size, members: named.length })
  if (attending.length < quorum)
    return refused(state, 'R-JUR-4', 'quorum-missing', { present: attending.length, quorum })
  if (attending.length < members.length)
    return refused(state, 'R-JUR-3', 'jury-incomplete', { present: attending.length, members: members.length })
  const fits = oneActa(state, submissions)
  if (!fits.ok) return fits
  if (!command.place.trim()) return refused(state, 'R-ACT-1', 'place-missing')
  const { type: _, ...data } = command
  return ok({ type: 'JuryInstalled', ...data, attending })
}

/** R-JUR-1: the jury as it was named, before anybody came or went by another resolution (R-JUR-3). */
const namedJurors = ({ contest: { jurors }, departures }: SessionState) =>
  jurors.filter(({ id }) => !departures.some(({ replacement }) => replacement?.id === id))

/**
 * R-JUR-2: the jury elects its president by vote. Every member present votes once; whoever has more than half of the
 * votes is elected. Refusals: `president-already-elected`, `ballots-wrong`, `election-undecided`.
 */
export function decideElection(command: CommandOf<'ElectPresident'>, state: SessionState): Decision<SessionEvent> {
  const gate = notApproved(state)
  if (!gate.ok) return gate
  if (!state.installation) return refused(state, 'R-JUR-2', 'jury-not-installed')
  if (state.election) return refused(state, 'R-JUR-2', 'president-already-elected')
  const { members } = state
  const { ballots } = command
  const voters = ballots.map((ballot) => ballot.jurorId)
  const valid =
    voters.length === members.length &&
    members.every((member) => voters.includes(member)) &&
    ballots.every((ballot) => members.includes(ballot.candidateId))
  if (!valid) return refused(state, 'R-JUR-2', 'ballots-wrong', { members: members.length })
  const presidentId = members.find(
    (member) => 2 * ballots.filter((ballot) => ballot.candidateId === member).length > members.length,
  )
  if (presidentId === undefined) return refused(state, 'R-JUR-2', 'election-undecided')
  return ok({ type: 'PresidentElected', ballots, presidentId })
}
