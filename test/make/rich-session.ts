// Makes one session in which nearly everything happens that an Acta must state. The rules decide every step of it, each a
// minute after the one before; what they refuse is a mistake of this file.
import type { Subject } from '../../shared/domain/agreement/subjects/schema.ts'
import type { Contest } from '../../shared/domain/contest/contest.ts'
import type { Entry } from '../../shared/domain/scoring/scoresheet.ts'
import type { SessionCommand } from '../../shared/domain/session/commands.ts'
import { decideSession } from '../../shared/domain/session/decide.ts'
import { evolveSession } from '../../shared/domain/session/evolve.ts'
import { initialSession, type SessionState } from '../../shared/domain/session/state.ts'
import {
  abstainedEntry,
  makeContest,
  makeEntry,
  makeRegional,
  makeScoresheet,
  makeSubmission,
  soles,
} from './contest.ts'
import { award, delivery, election, everyone, first, installation, notSelected, second, third } from './session.ts'
import { atMinute } from './timed.ts'

const [D1, D2, D3, D4, D5, D6, D7] = [1, 2, 3, 4, 5, 6, 7].map((n) => `CDC-D-0000${n}-25`) as [
  ...[string, string, string, string, string, string, string],
]
const [C1, C2, C3] = [1, 2, 3].map((n) => `CDC-C-0000${n}-25`) as [string, string, string]
export const codes = { D1, D2, D3, D4, D5, D6, D7, C1, C2, C3 } as const

/** What must never be published, each of it said somewhere in the session. */
export const SECRETS = [
  'Comentario reservado de un miembro',
  'Fue mi pareja hasta 2023',
  'Dirigí su primer cortometraje',
  'Por motivos de salud que no se publican',
  'La DAFO observa un certificado que no consta',
  'Leí mal el cronograma',
] as const

const title =
  'Memorias del río que vuelve: relatos de las comunidades ribereñas del Marañón, el Ucayali y el Amazonas que resisten, cantan y filman su propia historia desde la orilla'
const applicant = {
  name: 'ASOCIACIÓN CULTURAL PARA LA CIRCULACIÓN DE OBRAS CINEMATOGRÁFICAS DE LOS PUEBLOS ANDINOS Y AMAZÓNICOS «ÑAWPA PACHA»',
}

/** D2, D3, C1 and C2 use the reserve; D5 and D6 have the same total, and equity puts D5 of Arequipa first. */
export const richContest: Contest = makeContest({
  submissions: [
    makeSubmission('D', 1),
    makeRegional('D', 2, {
      title,
      applicant,
      responsible: ['QUISPE MAMANI, MARÍA DE LOS ÁNGELES', 'HUAMÁN CONDORI, JOSÉ FRANCISCO', 'ÑAUPARI ROJAS, LUZ'],
    }),
    makeRegional('D', 3, { applicant: { region: 'PUNO' } }),
    makeSubmission('D', 4),
    makeSubmission('D', 5, { applicant: { region: 'AREQUIPA' } }),
    makeSubmission('D', 6, { title: `${title}. Segunda parte`, applicant: { name: `${applicant.name} DEL SUR` } }),
    makeRegional('C', 1),
    makeRegional('C', 2, { applicant: { region: 'LORETO' } }),
    makeSubmission('C', 3),
  ],
  receivedByRegion: { 'LIMA METROPOLITANA': 20, CUSCO: 6, PUNO: 2, LORETO: 3, AREQUIPA: 4 },
})
const added = makeSubmission('D', 7, { title: 'Obra incorporada', applicant: { region: 'TACNA' } })

/** Scores of the three members in every subcriterion, by code. */
export type Scores = Readonly<Record<string, readonly number[]>>
export const SCORES: Scores = {
  [D1]: [5, 4, 5],
  [D2]: [4, 4, 5],
  [D3]: [4, 4, 4],
  [D4]: [3, 3, 3],
  [D5]: [3, 2, 3],
  [D6]: [3, 3, 2],
  [D7]: [2, 2, 2],
  [C1]: [5, 4, 4],
  [C2]: [2, 2, 1],
  [C3]: [1, 2, 2],
}

function sheetOf(contest: Contest, jurorId: string, version: number, scores: Scores) {
  const scored = contest.submissions.map(({ id }): [string, Entry] => [
    id,
    makeEntry(scores[id]?.[everyone.indexOf(jurorId)] ?? 0, { comment: `${SECRETS[0]} sobre ${id}.` }),
  ])
  const abstention = { causeId: 'vinculo', description: SECRETS[1], declaredAt: '2025-09-20T15:00:00Z' }
  const own = jurorId === third ? { [D3]: { ...abstainedEntry, abstention } } : {}
  return { ...makeScoresheet(contest, jurorId, { ...Object.fromEntries(scored), ...own }), version }
}

/** Null where there is nothing to do. */
type Step = (state: SessionState) => SessionCommand | null
const say =
  (command: SessionCommand): Step =>
  () =>
    command

type Votes = Readonly<Partial<Record<string, readonly ['for' | 'against', string]>>>
const YES = ['for', ''] as const

/** Proposed, voted by all who may, and closed; `votes` says who does not vote for it, and why. */
const agreed = (agreementId: string, subject: Subject, votes: Votes = {}, presidedBy: string | null = null): Step[] => [
  say({ type: 'ProposeAgreement', agreementId, subject, presidedBy }),
  ...everyone.map(
    (jurorId): Step =>
      (state) => {
        const [sense, reason] = votes[jurorId] ?? YES
        const agreement = state.agreements.find(({ id }) => id === agreementId)
        return agreement?.eligible.includes(jurorId) ? { type: 'CastVote', agreementId, jurorId, sense, reason } : null
      },
  ),
  say({ type: 'CloseAgreement', agreementId }),
]

const delivered = (version: number): Step[] =>
  everyone.map((jurorId) => say({ ...delivery(jurorId, version), type: 'ReceiveScoresheet' }))

const openedBy = (agreementId: string, version: number, scores: Scores): Step[] => [
  ...agreed(agreementId, { kind: 'opening' }),
  ({ contest }) => ({
    type: 'OpenScoresheets',
    agreementId,
    sheets: everyone.map((jurorId) => sheetOf(contest, jurorId, version, scores)),
  }),
]

const agreedScores = Object.fromEntries(
  ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '3.1', '3.2', '4.1'].map((id) => [id, id === '1.1' ? 5 : 4]),
)
const document = (number: string) => ({ number, date: '2025-09-22' })

const stepsWith = (scores: Scores): readonly Step[] => [
  say({ ...installation, type: 'InstallJury', mode: 'mixta', observers: ['TTITO LEE, JUAN', 'LEE SALAS, ANA'] }),
  say({ type: 'ElectPresident', ballots: election.ballots }),
  say({ type: 'NoteIncident', hour: installation.startedAt, text: 'Se cortó la luz por diez minutos' }),
  ...everyone.map((jurorId) => say({ type: 'StateRecordingConsent', jurorId, consents: true })),
  say({ type: 'StartRecording', device: 'app' }),
  ...delivered(1),
  ...openedBy('apertura', 1, scores),
  say({
    type: 'ReviseScore',
    jurorId: second,
    submissionId: D1,
    change: { of: 'score', subcriterionId: '3.2', score: 5 },
    reason: SECRETS[5],
  }),
  ...agreed('calificacion-d2', {
    kind: 'consensus-score',
    submissionId: D2,
    scores: agreedScores,
    reason: 'La estrategia se valora en conjunto',
  }),
  ...agreed('orden-d5-d6', { kind: 'tie-break', order: [D5, D6], reason: '' }),
  ...agreed('premio-d1', award(D1, soles(50_000)), { [third]: ['against', 'No me convence el presupuesto'] }),
  say({
    type: 'CorrectVote',
    agreementId: 'premio-d1',
    jurorId: third,
    sense: 'for',
    reason: '',
    why: 'Se registró en contra por error de quien tomaba nota',
  }),
  ...agreed('premio-d3', award(D3, soles(50_000)), { [second]: ['against', 'El alcance es menor que el descrito'] }),
  say({ type: 'ResolveTie', agreementId: 'premio-d3', means: 'equity', rivals: [D4] }),
  ...agreed('premio-d2', award(D2, soles(45_000), 'El presupuesto de promoción puede ajustarse')),
  ...agreed('premio-c1', award(C1, soles(50_000))),
  ...agreed('revocar-c1', {
    kind: 'revocation',
    agreementId: 'premio-c1',
    submissionIds: [C1],
    reason: 'El monto se acordó sin advertir un rubro repetido',
  }),
  ...agreed('premio-c1-reducido', award(C1, soles(45_000), 'Un rubro del presupuesto se repite')),
  ...agreed('resto', notSelected(D4, C2), { [first]: ['against', 'D4 merecía la lista de espera'] }),
  say({
    type: 'DeclareAbstention',
    jurorId: first,
    submissionId: D4,
    causeId: 'participacion',
    description: SECRETS[2],
  }),
  ...agreed('no-d4', notSelected(D4), {}, second),
  say({ type: 'AddSupplement', submissions: [added], resolution: document('000540-2025-DGIA-VMPCIC/MC') }),
  ...delivered(2),
  ...openedBy('apertura-2', 2, scores),
  say({
    type: 'RemoveSubmission',
    submissionId: C3,
    cause: 'excluded',
    document: document('Resolución Directoral N° 000551-2025-DGIA-VMPCIC/MC'),
    reason: SECRETS[4],
  }),
  say({ type: 'ProposeAgreement', agreementId: 'pendiente', subject: { kind: 'other', text: 'Pedir un intermedio' } }),
  say({
    type: 'ChangeComposition',
    leaves: first,
    cause: 'resignation',
    replacement: null,
    resolution: document('000560-2025-DGIA-VMPCIC/MC'),
    reason: SECRETS[3],
  }),
  say({
    type: 'ElectPresident',
    ballots: [second, third].map((jurorId) => ({ jurorId, candidateId: second })),
  }),
  ...agreed('espera', {
    kind: 'waitlist',
    modalityId: 'distribucion',
    entries: [
      { submissionId: D5, amountCentimos: soles(50_000), reductionReason: null },
      { submissionId: D6, amountCentimos: soles(46_500.5), reductionReason: 'Se excluyen los gastos de pasajes.' },
      { submissionId: D7, amountCentimos: soles(50_000), reductionReason: null },
    ],
  }),
  ...agreed('reserva', {
    kind: 'desierto-reserve',
    modalityId: 'circulacion',
    leftCentimos: soles(65_000),
    reason: 'Ninguna otra postulación regional alcanza la solidez esperada',
  }),
  say({
    type: 'DescribeDeliberation',
    text: 'El Jurado deliberó sobre cada postulación.\nValoró el acceso descentralizado.',
  }),
]

/** Decides every step, and gives the session as it stands when its Acta can be drafted. */
export function richSession(scores: Scores = SCORES): SessionState {
  return stepsWith(scores).reduce((state, step, minute) => {
    const command = step(state)
    if (!command) return state
    const decided = decideSession(command, state)
    if (!decided.ok) throw new Error(`step ${minute}: ${JSON.stringify(decided.error)}`)
    return evolveSession(state, { ...decided.value, at: atMinute(minute), actor: 'prueba' })
  }, initialSession(richContest))
}
