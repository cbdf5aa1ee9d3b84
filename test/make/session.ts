// Makes the events of a session up to where a test begins. They are what the rules would answer (see recheck.test.ts).
import type { Sense } from '../../shared/domain/agreement/outcome.ts'
import { outcomeOf } from '../../shared/domain/agreement/outcome.ts'
import type { Subject } from '../../shared/domain/agreement/subjects/schema.ts'
import type { Contest, Juror, Submission } from '../../shared/domain/contest/contest.ts'
import type { Scoresheet } from '../../shared/domain/scoring/scoresheet.ts'
import type { SessionEvent } from '../../shared/domain/session/events.ts'
import { AT, jurors, makeScoresheet, sha256 } from './contest.ts'

type EventOf<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>

export const [first, second, third] = ['jurado-1', 'jurado-2', 'jurado-3'] as const
export const everyone: readonly string[] = [first, second, third]

export const installation: EventOf<'JuryInstalled'> = {
  type: 'JuryInstalled',
  place: 'San Borja, Lima',
  mode: 'presencial',
  startedAt: AT,
  attending: [...everyone],
  dafoRepresentative: 'SALAS LEE, MARTA',
  observers: [],
}

/** All vote for the first juror but the first, who votes for the second. */
export const election: EventOf<'PresidentElected'> = {
  type: 'PresidentElected',
  ballots: everyone.map((jurorId) => ({ jurorId, candidateId: jurorId === first ? second : first })),
  presidentId: first,
}

export const delivery = (jurorId: string, version = 1): EventOf<'ScoresheetReceived'> => ({
  type: 'ScoresheetReceived',
  jurorId,
  version,
  fileSha256: sha256(String(jurors.findIndex((juror) => juror.id === jurorId) + version)),
  fileName: `${jurorId}.matriz`,
})

export const proposal = (
  number: number,
  subject: Subject,
  eligible: readonly string[] = everyone,
): EventOf<'AgreementProposed'> => ({
  type: 'AgreementProposed',
  agreementId: `acuerdo-${number}`,
  subject,
  number,
  eligible: [...eligible],
  presidedBy: eligible.includes(first) ? first : (eligible[0] ?? null),
  majority: 'simple',
  members: 3,
  revoteOf: null,
})

export const vote = (number: number, jurorId: string, sense: Sense, reason = ''): EventOf<'VoteCast'> => ({
  type: 'VoteCast',
  agreementId: `acuerdo-${number}`,
  jurorId,
  sense,
  reason,
})

/** An agreement from proposal to closing; `senses` are those of the eligible. Dissenters say why. */
export function agreement(
  number: number,
  subject: Subject,
  senses: readonly Sense[] = ['for', 'for', 'for'],
  eligible: readonly string[] = everyone.slice(0, senses.length),
) {
  const votes = eligible.map((jurorId, index) => vote(number, jurorId, senses[index] ?? 'for', 'Por coherencia.'))
  const outcome = outcomeOf(
    { eligible, majority: 'simple', members: 3 },
    Object.fromEntries(votes.map((cast) => [cast.jurorId, cast])),
  )
  if (outcome.kind === 'pending') throw new Error('every eligible juror has a sense here')
  const closing: EventOf<'AgreementClosed'> = {
    type: 'AgreementClosed',
    agreementId: `acuerdo-${number}`,
    outcome: outcome.kind,
  }
  return [proposal(number, subject, eligible), ...votes, closing]
}

export const sheetsOf = (contest: Contest): Scoresheet[] =>
  contest.jurors.map((juror) => makeScoresheet(contest, juror.id))

export const presided: readonly SessionEvent[] = [installation, election]
export const delivered: readonly SessionEvent[] = [...presided, ...everyone.map((jurorId) => delivery(jurorId))]

/** A session with its sheets open: agreement 1 opened them. */
export const opened = (contest: Contest, sheets: readonly Scoresheet[] = sheetsOf(contest)): SessionEvent[] => [
  ...delivered,
  ...agreement(1, { kind: 'opening' }),
  { type: 'ScoresheetsOpened', agreementId: 'acuerdo-1', sheets: [...sheets] },
]

/** R-JUR-3: who came after the opening delivers, and agreement `number` of the members of now opens that sheet too. */
export const joined = (
  number: number,
  contest: Contest,
  newcomer: string,
  members: readonly string[],
): SessionEvent[] => [
  delivery(newcomer),
  ...agreement(
    number,
    { kind: 'opening' },
    members.map(() => 'for'),
    members,
  ),
  {
    type: 'ScoresheetsOpened',
    agreementId: `acuerdo-${number}`,
    sheets: members.map((jurorId) => makeScoresheet(contest, jurorId)),
  },
]

export const award = (
  submissionId: string,
  amountCentimos: number,
  reductionReason: string | null = null,
): Subject => ({
  kind: 'award',
  submissionId,
  amountCentimos,
  reductionReason,
})

export const notSelected = (...submissionIds: string[]): Subject => ({
  kind: 'not-selected',
  submissionIds,
  reason: 'No alcanzan los criterios de evaluación.',
})

export const desierto = (modalityId: string | null = null): Subject => ({
  kind: 'desierto',
  modalityId,
  reason: 'Ninguna postulación cumple los criterios de evaluación.',
})

/** An open session whose contest agreement 2 declared void, and whose deliberation is described. */
export const decided = (contest: Contest): SessionEvent[] => [
  ...opened(contest),
  ...agreement(2, desierto()),
  { type: 'DeliberationDescribed', text: 'El Jurado deliberó sobre cada postulación.' },
]

export const PDF = sha256('a')
export const draft: EventOf<'ActaDrafted'> = {
  type: 'ActaDrafted',
  endedAt: '2025-09-24T20:00:00Z',
  pdfSha256: PDF,
  recordSha256: sha256('b'),
}

/** The Acta drafted, and approved by agreement 3. */
export const approved = (contest: Contest): SessionEvent[] => [
  ...decided(contest),
  draft,
  ...agreement(3, { kind: 'acta', pdfSha256: PDF }),
]

/** The signature of one juror after `before` others. */
export const signature = (jurorId: string, before: number): EventOf<'ActaSigned'> => ({
  type: 'ActaSigned',
  jurorId,
  previousSha256: before === 0 ? PDF : sha256(String(before)),
  pdfSha256: sha256(String(before + 1)),
  certificateSubject: `CN=${jurorId}`,
  certificateSha256: sha256(['c', 'd', 'e'][everyone.indexOf(jurorId)] ?? 'f'),
  nature: 'electronic',
  infrastructure: 'other',
  software: 'other',
})

export const resolution = { number: '000777-2025-DGIA-VMPCIC/MC', date: '2025-09-22' }

/** A member leaves; nobody comes unless named. */
export const departure = (leaves: string, replacement: Juror | null = null): EventOf<'CompositionChanged'> => ({
  type: 'CompositionChanged',
  leaves,
  cause: 'resignation',
  replacement,
  resolution,
  reason: 'Renuncia por motivos de salud.',
})

/** An abstention that a member declares in the session. */
export const abstention = (jurorId: string, submissionId: string): EventOf<'AbstentionDeclared'> => ({
  type: 'AbstentionDeclared',
  jurorId,
  submissionId,
  causeId: 'vinculo',
  description: 'Asesoré a la empresa en 2023.',
})

export const supplement = (...submissions: Submission[]): EventOf<'SupplementAdded'> => ({
  type: 'SupplementAdded',
  submissions,
  resolution,
})

export const removal = (submissionId: string): EventOf<'SubmissionRemoved'> => ({
  type: 'SubmissionRemoved',
  submissionId,
  cause: 'withdrawn',
  document: { number: 'Carta 12-2025', date: '2025-09-23' },
  reason: 'La empresa desiste de su postulación.',
})

/** A member gives another score for one subcriterion. */
export const revision = (
  jurorId: string,
  submissionId: string,
  subcriterionId: string,
  score: number,
): EventOf<'ScoreRevised'> => ({
  type: 'ScoreRevised',
  jurorId,
  submissionId,
  change: { of: 'score', subcriterionId, score },
  reason: 'Tras escuchar los argumentos.',
})

/** The effect of agreement `number` is taken: on all, or on the submissions named. */
export const revocation = (number: number, ...submissionIds: string[]): Subject => ({
  kind: 'revocation',
  agreementId: `acuerdo-${number}`,
  submissionIds,
  reason: 'Se advirtió un error.',
})

export const tieBreak = (...order: string[]): Subject => ({ kind: 'tie-break', order, reason: 'Por su alcance.' })

/** A session that all members signed, and that was closed. */
export const closed = (contest: Contest): SessionEvent[] => [
  ...approved(contest),
  ...everyone.map((jurorId, before) => signature(jurorId, before)),
  { type: 'SessionClosed' },
]
