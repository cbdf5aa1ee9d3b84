// The jury and its session as the Acta states them: who is in force, who left, who presides (R-ACT-1, R-JUR-3).
// Runs in every process.
import { jurorName } from '../contest/contest.ts'
import { isByConsensus } from '../jury/consensus.ts'
import type { SessionState } from '../session/state.ts'
import { textOf } from './pack-text.ts'
import { coursePart } from './record-course.ts'
import type { ActaRecord, StatedDeparture } from './record-schema.ts'

type Installation = NonNullable<SessionState['installation']>
type Election = NonNullable<SessionState['election']>

export function sessionPart(
  state: SessionState,
  installation: Installation,
  { presidentId, ballots }: Election,
  endedAt: string,
): ActaRecord['session'] {
  const { jurors, bases } = state.contest
  const { place, mode, startedAt, dafoRepresentative, observers } = installation
  const voters = new Set(ballots.map(({ jurorId }) => jurorId))
  return {
    place,
    mode,
    startedAt,
    endedAt,
    attending: jurors
      .filter(({ id }) => state.members.includes(id))
      .map(({ id, name, profileId }) => ({ jurorId: id, name, profile: textOf(bases.jury.profiles, profileId) })),
    presidentId,
    departures: departuresPart(state),
    ...coursePart(state),
    dafoRepresentative,
    observers: [...observers],
    election: jurors
      .filter(({ id }) => voters.has(id))
      .map(({ id, name }) => ({
        jurorId: id,
        name,
        votes: ballots.filter((ballot) => ballot.candidateId === id).length,
      })),
    recording: recordingPart(state),
  }
}

/** Each with how the jury decides from then on. The reason given for a departure stays in the log. */
function departuresPart({ contest, members, departures }: SessionState): StatedDeparture[] {
  return departures.map(({ at, leaves, cause, wasPresident, resolution, replacement }, index) => {
    const leftLater = departures.slice(index + 1).filter((later) => later.replacement === null)
    const membersThen = members.length + leftLater.length
    return {
      at,
      name: jurorName(contest, leaves),
      cause,
      wasPresident,
      resolution,
      replacement: replacement?.name ?? null,
      byConsensus: isByConsensus(contest.bases.jury, membersThen, departures.slice(0, index + 1)),
    }
  })
}

/** What comes after the approval, such as the end of a recording or its file, changes nothing here (R-ACT-2). */
const recordingPart = ({ members, consents, recordings }: SessionState): ActaRecord['session']['recording'] => ({
  consented: members.every((jurorId) => consents[jurorId] === true),
  recorded: recordings.length > 0,
})
