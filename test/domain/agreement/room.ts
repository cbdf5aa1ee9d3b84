// The room of a session: its commands by number, and sessions that went on by commands the rules let in.
import type { RulePack } from '../../../shared/bases/rule-pack.ts'
import type { Sense } from '../../../shared/domain/agreement/outcome.ts'
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import type { CommandOf, SessionCommand } from '../../../shared/domain/session/commands.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import { abstainedEntry, bases, jurors, makeContest, makeScoresheet, soles } from '../../make/contest.ts'
import { everyone, installation, opened, vote } from '../../make/session.ts'
import { given, recorded } from '../given.ts'
import { type Played, play } from '../play.ts'

export const [D1, D2, C1, C2] = ['CDC-D-00001-25', 'CDC-D-00002-25', 'CDC-C-00001-25', 'CDC-C-00002-25'] as const

/** The contest of 2025 under Bases that differ in something. */
export const variant = (overrides: Partial<RulePack>, contest: Partial<Contest> = {}): Contest =>
  makeContest({ bases: { ...bases, ...overrides }, ...contest })

export const withMeans = (...ids: RulePack['tieMeans'][number]['id'][]): Partial<RulePack> => ({
  tieMeans: ids.map((id) => ({ id, article: `Artículo de ${id}` })),
})

const agreementId = (number: number) => `acuerdo-${number}`

export const propose = (
  number: number,
  subject: Subject,
  presidedBy: string | null = null,
): CommandOf<'ProposeAgreement'> => ({
  type: 'ProposeAgreement',
  agreementId: agreementId(number),
  subject,
  presidedBy,
})

export const cast = (...[number, jurorId, sense, reason]: Parameters<typeof vote>): CommandOf<'CastVote'> => ({
  ...vote(number, jurorId, sense, reason),
  type: 'CastVote',
})

export const close = (number: number): CommandOf<'CloseAgreement'> => ({
  type: 'CloseAgreement',
  agreementId: agreementId(number),
})

export const resolveTie = (
  number: number,
  means: CommandOf<'ResolveTie'>['means'],
  ...rivals: string[]
): CommandOf<'ResolveTie'> => ({ type: 'ResolveTie', agreementId: agreementId(number), means, rivals })

export const correct = (
  number: number,
  jurorId: string,
  sense: Sense,
  reason = '',
  why = 'Se anotó al revés.',
): CommandOf<'CorrectVote'> => ({
  type: 'CorrectVote',
  agreementId: agreementId(number),
  jurorId,
  sense,
  reason,
  why,
})

export type Senses = Readonly<Record<string, Sense>>

/** From the proposal to the closing; all say why. Whoever abstained has no sense; the first one named then presides. */
export const ballot = (number: number, subject: Subject, senses: Senses): SessionCommand[] => [
  propose(number, subject, Object.keys(senses)[0] ?? null),
  ...Object.entries(senses).map(([jurorId, sense]) => cast(number, jurorId, sense, 'Por coherencia.')),
  close(number),
]

export const allFor = (number: number, subject: Subject): SessionCommand[] =>
  ballot(number, subject, Object.fromEntries(everyone.map((jurorId) => [jurorId, 'for'])))

/** What came of the commands after these events. A refused one is a mistake of the test. */
export function played(contest: Contest, events: readonly SessionEvent[], ...commands: SessionCommand[]): Played {
  const log = recorded(events)
  const after = play(contest, commands, { state: foldSession(contest, log), log, refusals: [] })
  for (const refusal of after.refusals) throw new Error(`${refusal.code}: ${refusalText(refusal)}`)
  return after
}

/** A session that went on from these events by these commands. */
export const room = (contest: Contest, events: readonly SessionEvent[], ...commands: SessionCommand[]) =>
  given(contest, ...played(contest, events, ...commands).log)

/** An open session; by juror, the submissions from which that one abstained. */
export const openedWith = (contest: Contest, absent: Readonly<Record<string, readonly string[]>> = {}) =>
  opened(
    contest,
    contest.jurors.map(({ id }) =>
      makeScoresheet(
        contest,
        id,
        Object.fromEntries((absent[id] ?? []).map((submissionId) => [submissionId, abstainedEntry])),
      ),
    ),
  )

export const fourth = 'jurado-4'

/** A jury of four, so that all can tie. */
export const ofFour = (overrides: Partial<RulePack> = {}) =>
  variant(
    {
      jury: { ...bases.jury, size: 4, profiles: [...bases.jury.profiles, { id: 'd', text: 'Crítica' }] },
      ...overrides,
    },
    { jurors: [...jurors, { id: fourth, name: 'LEE LEE, SUN', profileId: 'd', certificate: 'AAAA' }] },
  )

/** The commands that open a session of any jury, with agreement 1; all elect the first member. */
export function opening(contest: Contest): SessionCommand[] {
  const ids = contest.jurors.map(({ id }) => id)
  const [president = ''] = ids
  return [
    { ...installation, type: 'InstallJury', attending: ids },
    { type: 'ElectPresident', ballots: ids.map((jurorId) => ({ jurorId, candidateId: president })) },
    ...ids.map((jurorId, index) => ({
      type: 'ReceiveScoresheet' as const,
      jurorId,
      version: 1,
      fileSha256: String(index + 1).repeat(64),
      fileName: `${jurorId}.matriz`,
    })),
    ...ballot(1, { kind: 'opening' }, Object.fromEntries(ids.map((jurorId) => [jurorId, 'for']))),
    {
      type: 'OpenScoresheets',
      agreementId: 'acuerdo-1',
      sheets: ids.map((jurorId) => makeScoresheet(contest, jurorId)),
    },
  ]
}

export const waitlist = (modalityId: string | null, ...submissionIds: string[]): Subject => ({
  kind: 'waitlist',
  modalityId,
  entries: submissionIds.map((submissionId) => ({
    submissionId,
    amountCentimos: soles(50_000),
    reductionReason: null,
  })),
})

export const leftReserve = (modalityId: string, leftCentimos: number, reason = 'No alcanzan.'): Subject => ({
  kind: 'desierto-reserve',
  modalityId,
  leftCentimos,
  reason,
})

export const other: Subject = { kind: 'other', text: 'Felicitar a los equipos.' }
