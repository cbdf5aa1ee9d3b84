// A session in which everything happened once: decided again it holds, and whatever is changed in it is found.
import { describe, expect, it } from 'vitest'
import type { Sense } from '../../../shared/domain/agreement/outcome.ts'
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import type { Scoresheet } from '../../../shared/domain/scoring/scoresheet.ts'
import { type SessionCommand, SessionCommandSchema } from '../../../shared/domain/session/commands.ts'
import { type SessionEvent, SessionEventSchema } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { commandOf, recheckSession } from '../../../shared/domain/session/recheck.ts'
import { canonicalText } from '../../../shared/exchange/canonical.ts'
import { AT, bases, makeContest, makeScoresheet, makeSubmission, sha256, soles } from '../../make/contest.ts'
import {
  abstention,
  award,
  delivery,
  departure,
  desierto,
  draft,
  election,
  everyone,
  first,
  installation,
  notSelected,
  PDF,
  removal,
  revision,
  second,
  sheetsOf,
  signature,
  supplement,
  third,
} from '../../make/session.ts'
import { recorded } from '../given.ts'
import { play } from '../play.ts'

const castingVote = { id: 'casting-vote' as const, article: 'TUO de la Ley 27444, artículo 111' }
const contest = makeContest({ bases: { ...bases, tieMeans: [...bases.tieMeans, castingVote] } })
const [D1, D2, C1, C2] = ['CDC-D-00001-25', 'CDC-D-00002-25', 'CDC-C-00001-25', 'CDC-C-00002-25'] as const
const D3 = makeSubmission('D', 3)

const cast = (agreementId: string, jurorId: string, sense: Sense): SessionCommand => ({
  type: 'CastVote',
  agreementId,
  jurorId,
  sense,
  reason: 'Por coherencia.',
})
const agree = (agreementId: string, subject: Subject, voters = everyone, against: readonly string[] = []) => [
  { type: 'ProposeAgreement', agreementId, subject } as const,
  ...voters.map((jurorId) => cast(agreementId, jurorId, against.includes(jurorId) ? 'against' : 'for')),
  { type: 'CloseAgreement', agreementId } as const,
]
const receive = (jurorId: string, version: number): SessionCommand => ({
  ...delivery(jurorId, version),
  type: 'ReceiveScoresheet',
})
const open = (agreementId: string, sheets: Scoresheet[]): SessionCommand => ({
  type: 'OpenScoresheets',
  agreementId,
  sheets,
})
const larger = { ...contest, submissions: [...contest.submissions, D3] }
const two = [first, second]
const left = (modalityId: string, leftCentimos: number): Subject => ({
  kind: 'desierto-reserve',
  modalityId,
  leftCentimos,
  reason: 'Ninguna otra alcanza el puntaje.',
})
const sign = (jurorId: string, before: number): SessionCommand => ({ ...signature(jurorId, before), type: 'SignActa' })

const { startedAt: _startedAt, ...place } = installation

const commands: readonly SessionCommand[] = [
  { ...installation, type: 'InstallJury' },
  { type: 'ElectPresident', ballots: election.ballots },
  { type: 'NoteAttendance', person: { role: 'observer', name: 'TTITO LEE, JUAN' }, movement: 'arrives', hour: AT },
  { type: 'NoteIncident', hour: AT, text: 'Se cortó la luz.' },
  { type: 'SuspendSession', hour: AT, reason: 'Se cortó la luz.', continuesAt: null, place: '' },
  { ...place, type: 'ResumeSession', hour: AT },
  ...everyone.map((jurorId) => ({ type: 'StateRecordingConsent', jurorId, consents: true }) as const),
  { type: 'StartRecording', device: 'app' },
  { type: 'StopRecording' },
  { type: 'AttachRecording', fileSha256: sha256('7'), fileName: 'fallo.webm' },
  { type: 'RequestInformation', requestId: 'consulta-1', submissionId: D1, question: '¿Cuándo se estrenó?' },
  { type: 'AnswerInformation', requestId: 'consulta-1', answer: 'En 2024.' },
  ...everyone.map((jurorId) => receive(jurorId, 1)),
  ...agree('apertura', { kind: 'opening' }),
  open('apertura', sheetsOf(contest)),
  { ...revision(first, D1, '1.1', 5), type: 'ReviseScore' },
  { ...supplement(D3), type: 'AddSupplement' },
  ...everyone.map((jurorId) => receive(jurorId, 2)),
  ...agree('apertura-2', { kind: 'opening' }),
  open(
    'apertura-2',
    everyone.map((jurorId) => ({ ...makeScoresheet(larger, jurorId), version: 2 })),
  ),
  { ...abstention(third, D1), type: 'DeclareAbstention' },
  ...agree('premio-d1', award(D1, soles(50_000)), two, [second]),
  { type: 'ResolveTie', agreementId: 'premio-d1', means: 'casting-vote', rivals: [] },
  { type: 'ProposeAgreement', agreementId: 'desierto-c', subject: desierto('circulacion') },
  ...agree('premio-c1', award(C1, soles(50_000)), everyone, [third]),
  {
    ...{ type: 'CorrectVote', agreementId: 'premio-c1', jurorId: third, sense: 'for', reason: '' },
    why: 'Se anotó mal.',
  },
  { type: 'WithdrawProposal', agreementId: 'desierto-c', reason: 'Se premió una de la modalidad.' },
  { ...removal(D3.id), type: 'RemoveSubmission' },
  { ...departure(third), type: 'ChangeComposition' },
  ...agree('resto', notSelected(D2, C2), two),
  ...agree('reserva-d', left('distribucion', soles(100_000)), two),
  ...agree('reserva-c', left('circulacion', soles(110_000)), two),
  { type: 'DescribeDeliberation', text: 'El Jurado deliberó.' },
  { ...draft, type: 'DraftActa' },
  ...agree('acta', { kind: 'acta', pdfSha256: PDF }, two),
  ...[sign(first, 0), sign(second, 1)],
  { type: 'CloseSession' },
  {
    type: 'IssueMatrices',
    labels: { [D1]: [second, first], [D2]: two, [D3.id]: two, [C1]: two, [C2]: two },
  },
]

const { log, refusals } = play(contest, commands)
const events: readonly SessionEvent[] = log.map(({ at: _at, actor: _actor, ...event }) => event)
const same = (a: SessionEvent, b: SessionEvent) => canonicalText(a) === canonicalText(b)
const recheck = (given: readonly SessionEvent[]) => recheckSession(contest, recorded(given), same)
const find = (type: SessionEvent['type'], agreementId?: string) =>
  events.findIndex(
    (event) => event.type === type && (!agreementId || ('agreementId' in event && event.agreementId === agreementId)),
  )

describe('a session in which everything happened', () => {
  it('holds every kind of event, and none was refused', () => {
    expect(refusals).toEqual([])
    const types = SessionEventSchema.options.map(({ shape }) => shape.type.value)
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(types))
  })

  it('is decided again to the same state', () => {
    expect(recheck(events)).toEqual({ ok: true, value: foldSession(contest, log) })
  })

  it('is made again by the commands of its own events', () => {
    expect(play(contest, events.map(commandOf)).log).toEqual(log)
  })

  it('holds events and commands of their schemas, with nothing besides', () => {
    expect(events.map((event) => SessionEventSchema.parse(event))).toEqual(events)
    const given = events.map(commandOf)
    expect(given.map((command) => SessionCommandSchema.parse(command))).toEqual(given)
  })
})

describe('what no rule answered is found', () => {
  it.each<[string, SessionEvent['type'], string | undefined, object]>([
    ['another president', 'PresidentElected', undefined, { presidentId: second }],
    ['another number', 'AgreementProposed', 'premio-d1', { number: 9 }],
    ['a voter who abstained', 'AgreementProposed', 'premio-d1', { eligible: everyone }],
    ['another presiding member', 'AgreementProposed', 'premio-d1', { presidedBy: second }],
    ['another majority', 'AgreementProposed', 'resto', { majority: 'simple' }],
    ['another size of the jury', 'AgreementProposed', 'resto', { members: 3 }],
    ['a tie that was not voted again', 'AgreementProposed', 'resto', { revoteOf: 'premio-d1' }],
    ['another outcome', 'AgreementClosed', 'premio-d1', { outcome: 'rejected' }],
    ['another outcome of a tie', 'TieResolved', undefined, { outcome: 'rejected' }],
    ['another article', 'TieResolved', undefined, { article: 'Bases 6.6' }],
    ['another outcome of a correction', 'VoteCorrected', undefined, { outcome: 'majority' }],
    [
      'a description that was not as declared',
      'AbstentionDeclared',
      undefined,
      { description: ' Asesoré a la empresa. ' },
    ],
  ])('%s', (_, type, agreementId, change) => {
    const index = find(type, agreementId)
    const forged = events.map((event, at) => (at === index ? ({ ...event, ...change } as SessionEvent) : event))
    expect(recheck(forged)).toEqual({ ok: false, error: { index, type, refusal: null } })
  })

  it.each<[string, SessionEvent['type'], SessionEvent['type'], string | undefined]>([
    ['the election', 'PresidentElected', 'AgreementProposed', 'president-missing'],
    ['the opening', 'ScoresheetsOpened', 'ScoreRevised', 'scoresheets-not-open'],
    ['the abstention', 'AbstentionDeclared', 'AgreementProposed', undefined],
    ['the lawful means against the tie', 'TieResolved', 'ActaDrafted', 'tie-unresolved'],
    ['the removal', 'SubmissionRemoved', 'ActaDrafted', 'submissions-undecided'],
    ['the departure', 'CompositionChanged', 'AgreementProposed', undefined],
    ['the description', 'DeliberationDescribed', 'ActaDrafted', 'deliberation-undescribed'],
    ['the draft', 'ActaDrafted', 'AgreementProposed', 'acta-draft-stale'],
    ['a signature', 'ActaSigned', 'ActaSigned', 'acta-not-the-approved-one'],
    ['the closing', 'SessionClosed', 'MatricesIssued', 'matrices-too-early'],
  ])('%s taken out, at the first event that rests on it', (_, type, at, code) => {
    const { ok, error } = { error: null, ...recheck(events.toSpliced(find(type), 1)) }
    expect([ok, error?.type, error?.refusal?.code]).toEqual([false, at, code])
  })

  it('the same event twice: its place and the refusal', () => {
    const index = find('PresidentElected')
    const twice = events.toSpliced(index, 0, ...events.slice(index, index + 1))
    expect(recheck(twice)).toMatchObject({
      ok: false,
      error: { index: index + 1, type: 'PresidentElected', refusal: { code: 'president-already-elected' } },
    })
  })
})
