// What an agreement may be about, kind by kind.
import { describe, expect, it } from 'vitest'
import { type Subject, SubjectSchema } from '../../../shared/domain/agreement/subjects/schema.ts'
import { abstainedEntry, makeContest, makeScoresheet, sha256, soles } from '../../make/contest.ts'
import {
  agreement,
  award,
  decided,
  delivered,
  delivery,
  draft,
  everyone,
  first,
  installation,
  notSelected,
  opened,
  PDF,
  presided,
  proposal,
  second,
  third,
  vote,
} from '../../make/session.ts'
import { given } from '../given.ts'

const contest = makeContest()
const [D1, D2, C1, C2] = ['CDC-D-00001-25', 'CDC-D-00002-25', 'CDC-C-00001-25', 'CDC-C-00002-25'] as const
const opening: Subject = { kind: 'opening' }
const propose = (subject: Subject, number: number) => ({
  type: 'ProposeAgreement' as const,
  agreementId: `acuerdo-${number}`,
  subject,
})
const close = (number: number) => ({ type: 'CloseAgreement' as const, agreementId: `acuerdo-${number}` })
const allFor = (number: number) => everyone.map((jurorId) => vote(number, jurorId, 'for'))
const closedAs = (number: number, outcome: 'unanimity') => ({
  type: 'AgreementClosed' as const,
  agreementId: `acuerdo-${number}`,
  outcome,
})

describe('the opening of the scoresheets', () => {
  it('R-SCO-4: is agreed when every member has delivered', () => {
    given(contest, ...delivered)
      .when(propose(opening, 1))
      .thenEvent(proposal(1, opening))
    given(contest, ...delivered, proposal(1, opening), ...allFor(1))
      .when(close(1))
      .thenEvent(closedAs(1, 'unanimity'))
  })

  it('R-SCO-4: waits for every scoresheet, and names the first that is missing', () => {
    given(contest, ...presided, delivery(first), delivery(third))
      .when(propose(opening, 1))
      .thenRefusal('scoresheets-missing', 'R-SCO-4', { count: 1 })
  })

  it('R-SCO-4: happens once', () => {
    given(contest, ...opened(contest))
      .when(propose(opening, 2))
      .thenRefusal('scoresheets-already-open', 'R-SCO-4')
  })

  it('R-JUR-2: waits for a president', () => {
    given(contest, installation).when(propose(opening, 1)).thenRefusal('president-missing', 'R-JUR-2')
  })

  it('R-VOT-1: is not voted twice at once', () => {
    given(contest, ...delivered, proposal(1, opening))
      .when(propose(opening, 2))
      .thenRefusal('agreement-under-way', 'R-VOT-1', { number: 1 })
  })
})

describe('an award', () => {
  const open = opened(contest)

  it('R-VOT-2: is proposed for a submission without a decision', () => {
    given(contest, ...open)
      .when(propose(award(D1, soles(50_000)), 2))
      .thenEvent(proposal(2, award(D1, soles(50_000))))
  })

  it('R-SCO-4: is not proposed before the sheets are open', () => {
    given(contest, ...delivered)
      .when(propose(award(D1, soles(50_000)), 1))
      .thenRefusal('scoresheets-not-open', 'R-SCO-4')
  })

  it('R-VOT-2: is refused for a submission that the contest does not have', () => {
    given(contest, ...open)
      .when(propose(award('CDC-D-00099-25', soles(1)), 2))
      .thenRefusal('submission-unknown', 'R-VOT-2', { submission: 'CDC-D-00099-25' })
  })

  it('R-VOT-2: is refused for a submission that has its decision', () => {
    given(contest, ...open, ...agreement(2, award(D1, soles(50_000))))
      .when(propose(award(D1, soles(45_000)), 3))
      .thenRefusal('submission-decided', 'R-VOT-2', { submission: D1 })
  })

  it('R-VOT-2: may be proposed again after a rejection', () => {
    given(contest, ...open, ...agreement(2, award(D1, soles(50_000)), ['for', 'against', 'against']))
      .when(propose(award(D1, soles(50_000)), 3))
      .thenEvent(proposal(3, award(D1, soles(50_000))))
  })

  it('R-VOT-2: is refused while the submission is under another vote', () => {
    given(contest, ...open, proposal(2, notSelected(D1, D2)))
      .when(propose(award(D1, soles(50_000)), 3))
      .thenRefusal('submission-under-vote', 'R-VOT-2', { submission: D1, number: 2 })
  })

  it('R-AMT-2: is checked against the request when it is proposed', () => {
    given(contest, ...open)
      .when(propose(award(D1, soles(50_000) + 1), 2))
      .thenRefusal('award-above-request', 'R-AMT-2')
  })

  it('R-AMT-5: is checked again when it is adopted, beside those adopted since', () => {
    const poor = makeContest({
      bases: { ...contest.bases, funds: { ...contest.bases.funds, totalCentimos: soles(210_000 + 50_000) } },
    })
    const both = [proposal(2, award(D1, soles(50_000))), proposal(3, award(C1, soles(50_000)))]
    const adoptedFirst = [...allFor(2), closedAs(2, 'unanimity')]
    given(poor, ...opened(poor), ...both, ...allFor(3))
      .when(close(3))
      .thenEvent(closedAs(3, 'unanimity'))
    given(poor, ...opened(poor), ...both, ...adoptedFirst, ...allFor(3))
      .when(close(3))
      .thenRefusal('reserve-invaded', 'R-AMT-5', { submission: C1, missingCentimos: soles(50_000) })
  })
})

describe('submissions without award', () => {
  const open = opened(contest)

  it('R-VOT-2: are decided together, with a reason', () => {
    given(contest, ...open)
      .when(propose(notSelected(D1, C2), 2))
      .thenEvent(proposal(2, notSelected(D1, C2)))
  })

  it('R-ACT-1: not without a reason', () => {
    given(contest, ...open)
      .when(propose({ kind: 'not-selected', submissionIds: [D1], reason: ' ' }, 2))
      .thenRefusal('reason-missing', 'R-ACT-1')
  })

  it('R-VOT-2: each named once', () => {
    expect(SubjectSchema.safeParse(notSelected(D1, D2)).success).toBe(true)
    expect(SubjectSchema.safeParse(notSelected(D1, D1)).success).toBe(false)
  })

  it('R-VOT-2: refused when one of them has its decision', () => {
    given(contest, ...open, ...agreement(2, award(D1, soles(50_000))))
      .when(propose(notSelected(D2, D1), 3))
      .thenRefusal('submission-decided', 'R-VOT-2', { submission: D1 })
  })

  it('R-SCO-4: not before the sheets are open', () => {
    given(contest, ...delivered)
      .when(propose(notSelected(D1), 1))
      .thenRefusal('scoresheets-not-open', 'R-SCO-4')
  })

  it('R-ABS-2: are voted apart where the voters differ', () => {
    const sheets = everyone.map((id) => makeScoresheet(contest, id, id === second ? { [D1]: abstainedEntry } : {}))
    given(contest, ...opened(contest, sheets))
      .when(propose(notSelected(D1, D2), 2))
      .thenRefusal('mixed-abstentions', 'R-ABS-2')
    given(contest, ...opened(contest, sheets))
      .when(propose(notSelected(D1), 2))
      .thenEvent(proposal(2, notSelected(D1), [first, third]))
  })
})

describe('desierto', () => {
  const open = opened(contest)
  const desierto = (modalityId: string | null, reason = 'Ninguna cumple los criterios.'): Subject => ({
    kind: 'desierto',
    modalityId,
    reason,
  })

  it.each([null, 'distribucion'])('R-VOT-2: of %s, with its reasons', (modalityId) => {
    given(contest, ...open)
      .when(propose(desierto(modalityId), 2))
      .thenEvent(proposal(2, desierto(modalityId)))
  })

  it('R-VOT-2: not without reasons', () => {
    given(contest, ...open)
      .when(propose(desierto(null, '\n'), 2))
      .thenRefusal('reason-missing', 'R-VOT-2')
  })

  it('R-VOT-2: not of a modality that the Bases do not have', () => {
    given(contest, ...open)
      .when(propose(desierto('otra'), 2))
      .thenRefusal('modality-unknown', 'R-VOT-2', { modality: 'otra' })
  })

  it('R-VOT-2: not where there is an award; the other modality stays free', () => {
    const awarded = [...open, ...agreement(2, award(D1, soles(50_000)))]
    for (const modalityId of [null, 'distribucion'])
      given(contest, ...awarded)
        .when(propose(desierto(modalityId), 3))
        .thenRefusal('desierto-with-awards', 'R-VOT-2', { submission: D1 })
    given(contest, ...awarded)
      .when(propose(desierto('circulacion'), 3))
      .thenEvent(proposal(3, desierto('circulacion')))
  })

  it('R-SCO-4: not before the sheets are open', () => {
    given(contest, ...delivered)
      .when(propose(desierto(null), 1))
      .thenRefusal('scoresheets-not-open', 'R-SCO-4')
  })

  it('R-ABS-2: not over a submission from which somebody abstained, until that one was voted apart', () => {
    const sheets = everyone.map((id) => makeScoresheet(contest, id, id === third ? { [D1]: abstainedEntry } : {}))
    given(contest, ...opened(contest, sheets))
      .when(propose(desierto('distribucion'), 2))
      .thenRefusal('mixed-abstentions', 'R-ABS-2')
    given(contest, ...opened(contest, sheets), ...agreement(2, notSelected(D1), ['for', 'for']))
      .when(propose(desierto('distribucion'), 3))
      .thenEvent(proposal(3, desierto('distribucion')))
    given(contest, ...opened(contest, sheets))
      .when(propose(desierto('circulacion'), 2))
      .thenEvent(proposal(2, desierto('circulacion')))
  })

  it('R-VOT-2: not over a submission under another vote, also when that began later', () => {
    const voting = proposal(2, award(D1, soles(50_000)))
    const facts = { submission: D1, number: 2 }
    given(contest, ...open, voting)
      .when(propose(desierto(null), 3))
      .thenRefusal('submission-under-vote', 'R-VOT-2', facts)
    given(contest, ...open, voting)
      .when(propose(desierto('circulacion'), 3))
      .thenEvent(proposal(3, desierto('circulacion')))
    given(contest, ...open, proposal(2, desierto(null)), proposal(3, award(D1, soles(50_000))), ...allFor(2))
      .when(close(2))
      .thenRefusal('submission-under-vote', 'R-VOT-2', { submission: D1, number: 3 })
  })

  it('R-VOT-2: decides the submissions of its modality', () => {
    given(contest, ...open, ...agreement(2, desierto('distribucion')))
      .when(propose(award(D1, soles(50_000)), 3))
      .thenRefusal('submission-decided', 'R-VOT-2', { submission: D1 })
    given(contest, ...open, ...agreement(2, desierto('distribucion')))
      .when(propose(award(C1, soles(50_000)), 3))
      .thenEvent(proposal(3, award(C1, soles(50_000))))
  })
})

describe('the approval of the Acta', () => {
  const acta = (pdfSha256 = PDF): Subject => ({ kind: 'acta', pdfSha256 })
  const other: Subject = { kind: 'other', text: 'Felicitar a los equipos.' }

  it('R-ACT-2: is of the draft as it stands', () => {
    given(contest, ...decided(contest), draft)
      .when(propose(acta(), 3))
      .thenEvent(proposal(3, acta()))
  })

  it('R-ACT-2: not of another draft, nor before there is one', () => {
    given(contest, ...decided(contest), draft)
      .when(propose(acta(sha256('f')), 3))
      .thenRefusal('acta-draft-stale', 'R-ACT-2')
    given(contest, ...decided(contest))
      .when(propose(acta(), 3))
      .thenRefusal('acta-draft-stale', 'R-ACT-2')
  })

  it('R-ACT-2: not of a draft that an agreement made stale', () => {
    given(contest, ...decided(contest), draft, ...agreement(3, other))
      .when(propose(acta(), 4))
      .thenRefusal('acta-draft-stale', 'R-ACT-2')
  })

  it('R-ACT-2: not while another agreement is under vote that the draft could not hold', () => {
    given(contest, ...decided(contest), draft, proposal(3, other))
      .when(propose(acta(), 4))
      .thenRefusal('agreement-under-way', 'R-ACT-2', { number: 3 })
    given(contest, ...decided(contest), draft, proposal(3, acta()), proposal(4, other), ...allFor(3))
      .when(close(3))
      .thenRefusal('agreement-under-way', 'R-ACT-2', { number: 4 })
  })

  it('R-ACT-2: is adopted by its vote', () => {
    given(contest, ...decided(contest), draft, proposal(3, acta()), ...allFor(3))
      .when(close(3))
      .thenEvent(closedAs(3, 'unanimity'))
  })
})
