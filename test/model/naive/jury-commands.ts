// What stands against commands about the jury, its sheets and its submissions (R-JUR, R-SCO, R-ABS-1, R-AMT-9).
import type { CommandOf } from '../../../shared/domain/session/commands.ts'
import { type Case, happened, isBlank, type Objections, object } from './case.ts'
import { changesContent, frozen } from './gates.ts'
import { chosenBy, members, named, president } from './jury.ts'
import { notPresent } from './sheet-commands.ts'
import { isUncited } from './sheets.ts'
import { modality, submissions } from './submissions.ts'

const isInstalled = (session: Case) => happened(session, 'JuryInstalled').length > 0

export function badInstallation(session: Case, { attending, place }: CommandOf<'InstallJury'>): Objections {
  const { jury, acta } = session.contest.bases
  const now = members(session)
  const present = new Set(attending)
  const profiles = new Set(session.contest.jurors.map(({ profileId }) => profileId))
  const isWhole = session.contest.jurors.length === jury.size && profiles.size === jury.size
  const modalities = new Set(submissions(session).map(({ modalityId }) => modalityId))
  return [
    ...frozen(session),
    ...object(isInstalled(session), 'R-JUR-2', 'the jury is installed'),
    ...object(!attending.every((id) => now.includes(id)), 'R-JUR-1', 'a stranger attends'),
    ...object(!isWhole, 'R-JUR-1', 'the jury was not named as the pack wants'),
    ...object(present.size < jury.quorum, 'R-JUR-4', `${present.size} attend`),
    ...object(present.size < now.length, 'R-JUR-3', `${present.size} of ${now.length} attend`),
    ...object(acta.scope === 'modality' && modalities.size > 1, 'R-ACT-1', 'one Acta for several modalities'),
    ...object(isBlank(place), 'R-ACT-1', 'no place'),
  ]
}

export function badElection(session: Case, { ballots }: CommandOf<'ElectPresident'>): Objections {
  const now = members(session)
  const isEach = now.every((id) => ballots.filter(({ jurorId }) => jurorId === id).length === 1)
  const isSound = isEach && ballots.length === now.length && ballots.every((one) => now.includes(one.candidateId))
  return [
    ...frozen(session),
    ...object(!isInstalled(session), 'R-JUR-2', 'no jury is installed'),
    ...object(president(session) !== null, 'R-JUR-2', 'there is a president'),
    ...object(!isSound, 'R-JUR-2', 'not one ballot for each member'),
    ...object(chosenBy(ballots) === null, 'R-JUR-2', 'nobody has more than half'),
  ]
}

export function badComposition(session: Case, command: CommandOf<'ChangeComposition'>): Objections {
  const { leaves, replacement, resolution, reason } = command
  const now = members(session)
  const leaver = named(session).find(({ id }) => id === leaves)
  const present = now.length - (replacement ? 0 : 1)
  return [
    ...frozen(session),
    ...object(!now.includes(leaves), 'R-JUR-1', `${leaves} is no member`),
    ...object(isUncited(resolution), 'R-JUR-3', 'no resolution'),
    ...object(isBlank(reason), 'R-JUR-3', 'no reason'),
    ...object(
      named(session).some(({ id }) => id === replacement?.id),
      'R-JUR-1',
      'the replacement is known',
    ),
    ...object(replacement !== null && replacement.profileId !== leaver?.profileId, 'R-JUR-1', 'another profile'),
    ...object(present < session.contest.bases.jury.quorum, 'R-JUR-4', `${present} stay`),
  ]
}

export function badSupplement(session: Case, command: CommandOf<'AddSupplement'>): Objections {
  const added = command.submissions
  const all = [...submissions(session), ...added]
  const isOneActa =
    session.contest.bases.acta.scope === 'contest' || new Set(all.map((one) => one.modalityId)).size === 1
  return [
    ...changesContent(session),
    ...object(isUncited(command.resolution), 'R-AMT-9', 'no resolution'),
    ...object(new Set(all.map(({ id }) => id)).size < all.length, 'R-AMT-9', 'a submission comes twice'),
    ...object(!isOneActa, 'R-ACT-1', 'one Acta for several modalities'),
    ...added.flatMap(({ id, modalityId, requestedCentimos }) => {
      const own = modality(session, modalityId)
      return [
        ...object(own === undefined, 'R-VOT-2', `no modality ${modalityId}`),
        ...object(own !== undefined && id.split('-')[1] !== own.letter, 'R-AMT-9', `${id} is of another modality`),
        ...object(own !== undefined && requestedCentimos > own.maxRequestCentimos, 'R-AMT-2', `${id} asks too much`),
      ]
    }),
  ]
}

export const badRemoval = (session: Case, command: CommandOf<'RemoveSubmission'>): Objections => [
  ...changesContent(session),
  ...notPresent(session, command.submissionId),
  ...object(isUncited(command.document), 'R-AMT-9', 'no document'),
  ...object(isBlank(command.reason), 'R-AMT-9', 'no reason'),
]
