// Sessions written by hand, command by command, for what a reader should see at a glance.
import type { Subject } from '../../shared/domain/agreement/subjects/schema.ts'
import type { Contest } from '../../shared/domain/contest/contest.ts'
import { emptyEntry, type Scoresheet } from '../../shared/domain/scoring/scoresheet.ts'
import type { SessionCommand } from '../../shared/domain/session/commands.ts'
import { initialSession } from '../../shared/domain/session/state.ts'
import { AT, makeScoresheet, sha256 } from '../make/contest.ts'
import { give, type Place, type Step } from './drive/drive.ts'

/** Gives the commands one after another and answers every step. */
export function played(contest: Contest, commands: readonly SessionCommand[]): Step[] {
  let place: Place = { session: { contest, log: [] }, state: initialSession(contest) }
  return commands.map((command) => {
    const step = give(place, command)
    place = { session: step.after, state: step.state }
    return step
  })
}

export const install = (...attending: readonly string[]): SessionCommand => ({
  type: 'InstallJury',
  place: 'San Borja, Lima',
  mode: 'virtual',
  startedAt: AT,
  attending: [...attending],
  dafoRepresentative: '',
  observers: [],
})

/** Everybody votes for the first one. */
export const elect = (candidateId: string, ...others: readonly string[]): SessionCommand => ({
  type: 'ElectPresident',
  ballots: [candidateId, ...others].map((jurorId) => ({ jurorId, candidateId })),
})

export const deliver = (jurorId: string, version = 1): SessionCommand => ({
  type: 'ReceiveScoresheet',
  jurorId,
  version,
  fileSha256: sha256(String(Number(jurorId.at(-1)) + 3 * (version - 1))),
  fileName: `${jurorId}.matriz`,
})

/** A proposal with the votes of all who may vote, «a» for, «b» against, and its closing. */
export const agree = (agreementId: string, subject: Subject, votes: Readonly<Record<string, 'for' | 'against'>>) => [
  { type: 'ProposeAgreement', agreementId, subject } as const,
  ...Object.entries(votes).map(
    ([jurorId, sense]) => ({ type: 'CastVote', agreementId, jurorId, sense, reason: 'Por coherencia.' }) as const,
  ),
  { type: 'CloseAgreement', agreementId } as const,
]

/** A juror's sheet in a version, with abstentions from some submissions. */
export function sheet(contest: Contest, jurorId: string, version: number, ...abstained: readonly string[]): Scoresheet {
  const { abstentionCauses } = contest.bases
  const abstention = { causeId: abstentionCauses[0]?.id ?? '', description: 'Trabajé allí.', declaredAt: AT }
  const entries = Object.fromEntries(abstained.map((id) => [id, { ...emptyEntry, abstention }]))
  return { ...makeScoresheet(contest, jurorId, entries), version }
}

export const supplement = (...submissions: Contest['submissions']): SessionCommand => ({
  type: 'AddSupplement',
  submissions,
  resolution: { number: '001200-2025-DGIA-VMPCIC/MC', date: '2025-09-25' },
})
