// The naive judge is no rubber stamp: an honest log breaks no rule, and each forged one breaks the rule that it forges.
import { describe, expect, it } from 'vitest'
import type { RuleId } from '../../../shared/bases/rule-pack.ts'
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { recorded } from '../../domain/given.ts'
import { abstainedEntry, makeContest, makeRegional, makeScoresheet, makeSubmission, soles } from '../../make/contest.ts'
import {
  agreement,
  approved,
  award,
  decided,
  delivered,
  desierto,
  draft,
  election,
  everyone,
  first,
  installation,
  notSelected,
  opened,
  proposal,
  second,
  sheetsOf,
  signature,
  third,
  vote,
} from '../../make/session.ts'
import { violations } from './violations.ts'

const contest = makeContest({
  submissions: [
    makeSubmission('D', 1, { requestedCentimos: soles(100_000) }),
    makeSubmission('D', 2, { requestedCentimos: soles(100_000), applicant: { region: 'CALLAO' } }),
    makeSubmission('D', 3, { requestedCentimos: soles(100_000) }),
    makeRegional('C', 1, { directors: ['ÑAUPARI LEE, RAÚL'] }),
    makeSubmission('C', 2, { directors: ['naupari  lee, raul'] }),
  ],
})
const [D1, D2, D3, C1, C2] = contest.submissions.map(({ id }) => id) as [string, string, string, string, string]

const broken = (events: readonly SessionEvent[], from: Contest = contest) =>
  [...new Set(violations({ contest: from, log: recorded(events) }).map(({ rule }) => rule))].toSorted()

const abstaining = sheetsOf(contest).map((sheet) =>
  sheet.jurorId === third ? makeScoresheet(contest, third, { [D1]: abstainedEntry }) : sheet,
)
const open = opened(contest)

function departure(leaves: string, number: string): SessionEvent {
  const resolution = { number, date: '2025-09-25' }
  return { type: 'CompositionChanged', leaves, cause: 'absence', replacement: null, resolution, reason: 'Ausencia.' }
}

/** An agreement whose closing tells what the forger wants; an empty reason is the vote of the first member against. */
function outcome(
  number: number,
  subject: Parameters<typeof proposal>[1],
  reasons: readonly string[],
  told: 'majority' | 'unanimity',
): SessionEvent[] {
  const votes = everyone.map((jurorId, index) =>
    vote(number, jurorId, index === 0 ? 'against' : 'for', reasons[index] ?? ''),
  )
  return [
    proposal(number, subject),
    ...votes,
    { type: 'AgreementClosed', agreementId: `acuerdo-${number}`, outcome: told },
  ]
}

function awards(...ids: readonly string[]): SessionEvent[] {
  return ids.flatMap((id, index) => {
    const requested = contest.submissions.find((one) => one.id === id)?.requestedCentimos ?? 0
    return agreement(index + 2, award(id, requested))
  })
}

const withdrawal = (submissionId: string): SessionEvent => ({
  type: 'SubmissionRemoved',
  submissionId,
  cause: 'withdrawn',
  document: { number: '000777-2025-DAFO', date: '2025-09-23' },
  reason: 'Desistimiento.',
})

/** Two vote on D1, one for and one against: the third abstained from it. */
const tied = [...opened(contest, abstaining), ...agreement(2, award(D1, soles(100_000)), ['for', 'against'])]

const byNothing: SessionEvent = {
  type: 'TieResolved',
  agreementId: 'acuerdo-2',
  means: 'equity',
  rivals: [],
  article: contest.bases.tieMeans[0]?.article ?? '',
  outcome: 'adopted',
}

describe('an honest log', () => {
  it.each<[string, readonly SessionEvent[]]>([
    ['installed and presided', [installation, election]],
    ['with awards', [...open, ...agreement(2, award(D1, soles(90_000), 'Rubro.')), ...agreement(3, notSelected(D2))]],
    ['approved and signed', [...approved(contest), ...everyone.map((jurorId, index) => signature(jurorId, index))]],
  ])('%s breaks no rule', (_, events) => {
    expect(broken(events)).toEqual([])
  })
})

describe('a forged log', () => {
  it.each<[RuleId, string, readonly SessionEvent[]]>([
    ['R-JUR-2', 'another was elected', [installation, { ...election, presidentId: second }]],
    ['R-JUR-3', 'a member left without a resolution', [installation, departure(first, '')]],
    ['R-JUR-4', 'a dissent without a reason', [...open, ...outcome(2, notSelected(D1), ['', 'x', 'x'], 'majority')]],
    ['R-SCO-4', 'an award before the opening', [...delivered, ...agreement(1, award(D1, soles(100_000)))]],
    [
      'R-ABS-2',
      'a vote of who abstained',
      [...opened(contest, abstaining), ...agreement(2, award(D1, soles(100_000)))],
    ],
    [
      'R-VOT-1',
      'an outcome that nobody voted',
      [...open, ...outcome(2, notSelected(D1), ['x', 'x', 'x'], 'unanimity')],
    ],
    [
      'R-VOT-2',
      'two decisions',
      [...open, ...agreement(2, notSelected(D1)), ...agreement(3, award(D1, soles(100_000)))],
    ],
    [
      'R-VOT-2',
      'money in a desierto',
      [...open, ...agreement(2, award(D1, soles(100_000))), ...agreement(3, desierto())],
    ],
    ['R-VOT-3', 'a tie resolved by nothing', [...tied, byNothing]],
    ['R-AMT-1', 'no amount', [...open, ...agreement(2, award(D1, 0, 'x'))]],
    ['R-AMT-2', 'above the request', [...open, ...agreement(2, award(C1, soles(50_000) + 1))]],
    ['R-AMT-3', 'a cut that is too deep', [...open, ...agreement(2, award(D1, soles(90_000) - 1, 'Rubro.'))]],
    ['R-AMT-3', 'a cut without a reason', [...open, ...agreement(2, award(D1, soles(90_000)))]],
    ['R-AMT-5', 'more than the free money', [...open, ...awards(D1, D2, D3)]],
    ['R-AMT-8', 'two awards of one director', [...open, ...awards(C1, C2)]],
    ['R-AMT-9', 'an award after the withdrawal', [...open, withdrawal(D1), ...agreement(2, award(D1, soles(100_000)))]],
    ['R-ACT-1', 'a draft with something undecided', [...open, draft]],
    [
      'R-ACT-2',
      'something after the approval',
      [...approved(contest), { type: 'DeliberationDescribed', text: 'Otra.' }],
    ],
    ['R-ACT-2', 'another file signed', [...approved(contest), signature(first, 1)]],
    [
      'R-ACT-2',
      'another Acta approved',
      [...decided(contest), draft, ...agreement(3, { kind: 'acta', pdfSha256: '' })],
    ],
    ['R-ACT-7', 'a recording without consent', [installation, { type: 'RecordingStarted', device: 'app' }]],
  ])('%s: %s', (rule, _, events) => {
    expect(broken(events)).toContain(rule)
  })

  it('R-AMT-7: a draft that leaves a reserve without a word', () => {
    const noDesierto = contest.submissions.flatMap(({ id }, index) => agreement(index + 2, notSelected(id)))
    expect(broken([...open, ...noDesierto, draft])).toEqual(['R-AMT-7'])
  })
})
