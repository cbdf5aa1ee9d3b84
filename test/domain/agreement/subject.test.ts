// What an agreement may be about, kind by kind.
import { describe, it } from 'vitest'
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import { makeContest, makeSubmission, sha256 } from '../../make/contest.ts'
import {
  agreement,
  decided,
  delivered,
  delivery,
  draft,
  everyone,
  first,
  installation,
  opened,
  PDF,
  presided,
  proposal,
  supplement,
  third,
  vote,
} from '../../make/session.ts'
import { given } from '../given.ts'
import { close, propose } from './room.ts'

const contest = makeContest()
const opening: Subject = { kind: 'opening' }
const allFor = (number: number) => everyone.map((jurorId) => vote(number, jurorId, 'for'))
const closedAs = (number: number, outcome: 'unanimity') => ({
  type: 'AgreementClosed' as const,
  agreementId: `acuerdo-${number}`,
  outcome,
})

describe('the opening of the scoresheets', () => {
  it('R-SCO-4: is agreed when every member has delivered', () => {
    given(contest, ...delivered)
      .when(propose(1, opening))
      .thenEvent(proposal(1, opening))
    given(contest, ...delivered, proposal(1, opening), ...allFor(1))
      .when(close(1))
      .thenEvent(closedAs(1, 'unanimity'))
  })

  it('R-SCO-4: waits for every scoresheet, and names the first that is missing', () => {
    given(contest, ...presided, delivery(first), delivery(third))
      .when(propose(1, opening))
      .thenRefusal('scoresheets-missing', 'R-SCO-4', { juror: contest.jurors[1]?.name ?? '', count: 1 })
  })

  it('R-SCO-4: happens once', () => {
    given(contest, ...opened(contest))
      .when(propose(2, opening))
      .thenRefusal('scoresheets-already-open', 'R-SCO-4')
  })

  it('R-AMT-9: happens again for what a supplement brought, when every member has delivered again', () => {
    const enlarged = [...opened(contest), supplement(makeSubmission('D', 3))]
    given(contest, ...enlarged, delivery(first, 2))
      .when(propose(2, opening))
      .thenRefusal('scoresheets-missing', 'R-SCO-4', { juror: contest.jurors[1]?.name ?? '', count: 2 })
    given(contest, ...enlarged, ...everyone.map((jurorId) => delivery(jurorId, 2)))
      .when(propose(2, opening))
      .thenEvent(proposal(2, opening))
  })

  it('R-JUR-2: waits for a president', () => {
    given(contest, installation).when(propose(1, opening)).thenRefusal('president-missing', 'R-JUR-2')
  })

  it('R-VOT-1: may be voted while another matter is', () => {
    given(contest, ...delivered, proposal(1, { kind: 'other', text: 'Agradecer a la DAFO.' }))
      .when(propose(2, opening))
      .thenEvent(proposal(2, opening))
  })

  it('R-VOT-1: is not voted twice at once', () => {
    given(contest, ...delivered, proposal(1, opening))
      .when(propose(2, opening))
      .thenRefusal('agreement-under-way', 'R-VOT-1', { number: 1 })
  })
})

describe('the approval of the Acta', () => {
  const acta = (pdfSha256 = PDF): Subject => ({ kind: 'acta', pdfSha256 })
  const other: Subject = { kind: 'other', text: 'Felicitar a los equipos.' }

  it('R-ACT-2: is of the draft as it stands', () => {
    given(contest, ...decided(contest), draft)
      .when(propose(3, acta()))
      .thenEvent(proposal(3, acta()))
  })

  it('R-ACT-2: not of another draft, nor before there is one', () => {
    given(contest, ...decided(contest), draft)
      .when(propose(3, acta(sha256('f'))))
      .thenRefusal('acta-draft-stale', 'R-ACT-2')
    given(contest, ...decided(contest))
      .when(propose(3, acta()))
      .thenRefusal('acta-draft-stale', 'R-ACT-2')
  })

  it('R-ACT-2, R-ACT-5: it and its addendum are too early before anything was opened', () => {
    given(contest, ...delivered)
      .when(propose(1, acta()))
      .thenRefusal('acta-draft-stale', 'R-ACT-2')
    given(contest, installation)
      .when(propose(1, { kind: 'addendum', actaSha256: PDF, corrections: [], reason: 'Errata.' }))
      .thenRefusal('addendum-too-early', 'R-ACT-5')
  })

  it('R-ACT-2: not of a draft that an agreement made stale', () => {
    given(contest, ...decided(contest), draft, ...agreement(3, other))
      .when(propose(4, acta()))
      .thenRefusal('acta-draft-stale', 'R-ACT-2')
  })

  it('R-ACT-2: not while another agreement is under vote that the draft could not hold', () => {
    given(contest, ...decided(contest), draft, proposal(3, other))
      .when(propose(4, acta()))
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
