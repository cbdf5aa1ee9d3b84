// The Acta's way: described, drafted, approved, frozen, signed, closed.
import { describe, expect, it } from 'vitest'
import { currentActaSha256, isDigital, unsigned } from '../../../shared/domain/session/acta.ts'
import type { SessionCommand } from '../../../shared/domain/session/commands.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { AT, jurors, makeContest, sha256 } from '../../make/contest.ts'
import {
  agreement,
  approved,
  award,
  decided,
  delivered,
  departure,
  desierto,
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
  signature,
  third,
} from '../../make/session.ts'
import { given, recorded } from '../given.ts'

const contest = makeContest()
const describeIt = { type: 'DescribeDeliberation' as const, text: 'Se deliberó.' }
const draftIt = { ...draft, type: 'DraftActa' as const }
const close = { type: 'CloseSession' as const }
const sign = (jurorId: string, before: number) => ({ ...signature(jurorId, before), type: 'SignActa' as const })
const signed = [signature(first, 0), signature(second, 1), signature(third, 2)]

/** The third member left; the two others approved the Acta. */
const approvedByTwo = [
  ...decided(contest),
  departure(third),
  draft,
  ...agreement(3, { kind: 'acta', pdfSha256: PDF }, ['for', 'for']),
]

describe('the description of the deliberation', () => {
  it('R-ACT-1: is written once the jury is installed', () => {
    given(contest, installation)
      .when(describeIt)
      .thenEvent({ ...describeIt, type: 'DeliberationDescribed' })
    given(contest).when(describeIt).thenRefusal('jury-not-installed', 'R-JUR-2')
  })

  it('R-ACT-2: makes the draft stale', () => {
    const state = foldSession(
      contest,
      recorded([...decided(contest), draft, { type: 'DeliberationDescribed', text: 'Otra.' }]),
    )
    expect([state.draft, state.deliberation]).toEqual([null, 'Otra.'])
  })
})

describe('while the Acta is under vote', () => {
  const voting = [...decided(contest), draft, proposal(3, { kind: 'acta', pdfSha256: PDF })]
  const other = { type: 'ProposeAgreement', agreementId: 'x', subject: { kind: 'other', text: 'Saludar.' } } as const

  it.each<SessionCommand>([describeIt, other])('R-ACT-2: $type waits, since the draft could not hold it', (command) => {
    given(contest, ...voting)
      .when(command)
      .thenRefusal('agreement-under-way', 'R-ACT-2', { number: 3 })
  })

  it('R-ACT-2: and goes on once the draft was rejected', () => {
    const rejected = agreement(3, { kind: 'acta', pdfSha256: PDF }, ['against', 'against', 'for'])
    given(contest, ...decided(contest), draft, ...rejected)
      .when(describeIt)
      .thenEvent({ ...describeIt, type: 'DeliberationDescribed' })
    given(contest, ...decided(contest), draft, ...rejected)
      .when(other)
      .thenEvent({ ...proposal(4, other.subject), agreementId: 'x' })
  })
})

describe('the draft', () => {
  it('R-ACT-1: when every submission has its decision and the deliberation is described', () => {
    given(contest, ...decided(contest))
      .when(draftIt)
      .thenEvent(draft)
  })

  it('R-ACT-1: not while a submission has none, and it names the first', () => {
    given(contest, ...opened(contest), ...agreement(2, notSelected('CDC-D-00001-25')))
      .when(draftIt)
      .thenRefusal('submissions-undecided', 'R-ACT-1', { count: 3, first: 'CDC-D-00002-25' })
  })

  it('R-ACT-1: not while an agreement is under vote', () => {
    given(contest, ...decided(contest), proposal(3, { kind: 'other', text: 'Saludar.' }))
      .when(draftIt)
      .thenRefusal('agreement-under-way', 'R-ACT-1', { number: 3 })
  })

  it('R-ACT-1: not without the description of the deliberation', () => {
    const blank = { type: 'DeliberationDescribed' as const, text: ' \n' }
    for (const events of [[], [blank]])
      given(contest, ...opened(contest), ...agreement(2, desierto()), ...events)
        .when(draftIt)
        .thenRefusal('deliberation-undescribed', 'R-ACT-1')
  })

  it.each(['2025-09-24T14:59:59Z', '2025-09-24T14:59:59.999Z'])(
    'R-ACT-1: not ending at %s, before it began',
    (endedAt) => {
      given(contest, ...decided(contest))
        .when({ ...draftIt, endedAt })
        .thenRefusal('session-ends-before-start', 'R-ACT-1')
    },
  )

  it.each([AT, '2025-09-24T15:00:00.500Z'])('R-ACT-1: ending at %s, as it began or later', (endedAt) => {
    given(contest, ...decided(contest))
      .when({ ...draftIt, endedAt })
      .thenEvent({ ...draft, endedAt })
  })

  it('R-JUR-2: not without a president, nor R-SCO-4 with closed sheets', () => {
    given(contest, installation).when(draftIt).thenRefusal('president-missing', 'R-JUR-2')
    given(contest, ...presided)
      .when(draftIt)
      .thenRefusal('scoresheets-not-open', 'R-SCO-4')
    given(contest, ...delivered)
      .when(draftIt)
      .thenRefusal('scoresheets-not-open', 'R-SCO-4')
  })
})

describe('the approval', () => {
  it('R-ACT-2: names what was approved', () => {
    const state = foldSession(contest, recorded(approved(contest)))
    expect(state.approval).toEqual({ agreementId: 'acuerdo-3', pdfSha256: PDF, at: AT })
    expect(currentActaSha256(state)).toBe(PDF)
  })

  it('R-ACT-2: a rejected approval leaves the draft as it was', () => {
    const rejected = agreement(3, { kind: 'acta', pdfSha256: PDF }, ['against', 'against', 'for'])
    const state = foldSession(contest, recorded([...decided(contest), draft, ...rejected]))
    expect([state.approval, state.draft?.pdfSha256, currentActaSha256(state)]).toEqual([null, PDF, null])
  })

  it.each<SessionCommand>([
    describeIt,
    draftIt,
    { type: 'ProposeAgreement', agreementId: 'x', subject: award('CDC-D-00001-25', 1) },
    { type: 'CloseAgreement', agreementId: 'acuerdo-2' },
  ])('R-ACT-2: freezes the content: $type is refused', (command) => {
    given(contest, ...approved(contest))
      .when(command)
      .thenRefusal('acta-frozen', 'R-ACT-2')
  })
})

describe('the signatures', () => {
  it('R-ACT-2: each is put on what was approved and on those before', () => {
    given(contest, ...approved(contest))
      .when(sign(second, 0))
      .thenEvent(signature(second, 0))
    given(contest, ...approved(contest), signature(first, 0))
      .when(sign(second, 1))
      .thenEvent(signature(second, 1))
  })

  it('R-ACT-2: not on another file', () => {
    given(contest, ...approved(contest))
      .when({ ...sign(first, 0), previousSha256: sha256('f') })
      .thenRefusal('acta-not-the-approved-one', 'R-ACT-2')
  })

  it('R-ACT-2: not on a file without the signatures before', () => {
    given(contest, ...approved(contest), signature(first, 0))
      .when(sign(second, 0))
      .thenRefusal('acta-not-the-approved-one', 'R-ACT-2')
  })

  it('R-ACT-2: not before the approval', () => {
    given(contest, ...decided(contest), draft)
      .when(sign(first, 0))
      .thenRefusal('acta-not-approved', 'R-ACT-2')
  })

  it('R-ACT-2: once by each member', () => {
    given(contest, ...approved(contest), signature(first, 0))
      .when(sign(first, 1))
      .thenRefusal('already-signed', 'R-ACT-2', { juror: jurors[0]?.name ?? '' })
  })

  it('R-ACT-3: not with the certificate of another member', () => {
    const { certificateSha256, certificateSubject } = signature(first, 0)
    given(contest, ...approved(contest), signature(first, 0))
      .when({ ...sign(second, 1), certificateSha256, certificateSubject })
      .thenRefusal('certificate-already-used', 'R-ACT-3', {
        certificate: certificateSubject,
        juror: jurors[0]?.name ?? '',
      })
  })

  it('R-JUR-1, R-JUR-3: only by members of the jury as it is now', () => {
    given(contest, ...approved(contest))
      .when(sign('otra', 0))
      .thenRefusal('juror-unknown', 'R-JUR-1', { juror: 'otra' })
    given(contest, ...approvedByTwo)
      .when(sign(third, 0))
      .thenRefusal('juror-unknown', 'R-JUR-1', { juror: third })
    given(contest, ...approvedByTwo)
      .when(sign(second, 0))
      .thenEvent(signature(second, 0))
  })

  it.each([
    ['iofe', 'accredited', true],
    ['iofe', 'other', false],
    ['other', 'accredited', false],
    ['other', 'other', false],
  ] as const)(
    'R-ACT-4: with a certificate %s and software %s, is a firma digital: %s',
    (infrastructure, software, digital) => {
      const made = { ...signature(first, 0), infrastructure, software }
      expect(isDigital(made)).toBe(digital)
      const story = given(contest, ...approved(contest))
      story
        .when({ ...made, type: 'SignActa', nature: 'electronic' })
        .thenEvent({ ...made, type: 'ActaSigned', nature: 'electronic' })
      const named = story.when({ ...made, type: 'SignActa', nature: 'digital' })
      if (digital) named.thenEvent({ ...made, nature: 'digital' })
      else named.thenRefusal('signature-misnamed', 'R-ACT-4', { certificate: made.certificateSubject })
    },
  )

  it('R-ACT-2: none after the end', () => {
    given(contest, ...approved(contest), ...signed, { type: 'SessionClosed' })
      .when(sign(first, 3))
      .thenRefusal('session-closed', 'R-ACT-2')
  })
})

describe('the end of the session', () => {
  it('R-ACT-2: when every member has signed', () => {
    given(contest, ...approved(contest), ...signed)
      .when(close)
      .thenEvent({ type: 'SessionClosed' })
  })

  it('R-JUR-3: without the signature of who left', () => {
    given(contest, ...approvedByTwo, signature(first, 0), signature(second, 1))
      .when(close)
      .thenEvent({ type: 'SessionClosed' })
  })

  it('R-ACT-2: not while signatures are missing, and it says how many', () => {
    given(contest, ...approved(contest), signature(first, 0))
      .when(close)
      .thenRefusal('signatures-missing', 'R-ACT-2', { count: 2 })
  })

  it('R-ACT-2: not before the approval', () => {
    given(contest, ...decided(contest))
      .when(close)
      .thenRefusal('acta-not-approved', 'R-ACT-2')
  })

  it('R-ACT-2: once, and nothing comes after it', () => {
    const closed = [...approved(contest), ...signed, { type: 'SessionClosed' as const }]
    for (const command of [close, describeIt, draftIt])
      given(contest, ...closed)
        .when(command)
        .thenRefusal('session-closed', 'R-ACT-2')
  })

  it('who has not signed yet: all of them, those left, nobody before there is a jury', () => {
    const left = (...events: Parameters<typeof given>[1][]) => unsigned(foldSession(contest, recorded(events)))
    expect(left()).toEqual([])
    expect(left(...approved(contest))).toEqual(everyone)
    expect(left(...approved(contest), signature(second, 0))).toEqual([first, third])
  })
})
