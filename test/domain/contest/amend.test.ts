// The list of aptos changes during the session.
import { describe, expect, it } from 'vitest'
import type { Submission } from '../../../shared/domain/contest/contest.ts'
import type { SessionCommand } from '../../../shared/domain/session/commands.ts'
import { awardsOf, remaining } from '../../../shared/domain/session/state.ts'
import { bases, makeContest, makeRegional, makeSubmission, soles } from '../../make/contest.ts'
import {
  agreement,
  approved,
  award,
  decided,
  draft,
  installation,
  opened,
  PDF,
  proposal,
  removal,
  resolution,
  supplement,
} from '../../make/session.ts'
import { given } from '../given.ts'
import { sessionAfter } from '../session/fold.ts'

const contest = makeContest()
const [D1, D2] = ['CDC-D-00001-25', 'CDC-D-00002-25'] as const
const D3 = makeSubmission('D', 3)
const C3 = makeRegional('C', 3)
const voting = [...decided(contest), draft, proposal(3, { kind: 'acta', pdfSha256: PDF })]

describe('R-AMT-9: a supplement', () => {
  const add = (...submissions: Submission[]) =>
    ({ ...supplement(...submissions), type: 'AddSupplement' }) satisfies SessionCommand

  it.each([
    ['before the installation', []],
    ['before the opening', [installation]],
    ['in deliberation', opened(contest)],
    ['with a draft made', [...decided(contest), draft]],
  ])('adds what a resolution says, %s', (_, events) => {
    given(contest, ...events)
      .when(add(D3, C3))
      .thenEvent(supplement(D3, C3))
  })

  it.each([
    { ...resolution, number: ' ' },
    { ...resolution, date: '' },
  ])('cites its resolution by number and date: %j does not', (document) => {
    given(contest)
      .when({ ...add(D3), resolution: document })
      .thenRefusal('document-missing', 'R-AMT-9')
  })

  it('adds nothing that the contest has, or got by another supplement', () => {
    given(contest)
      .when(add(D3, makeSubmission('D', 1)))
      .thenRefusal('submission-known', 'R-AMT-9', { submission: D1 })
    given(contest, supplement(D3)).when(add(D3)).thenRefusal('submission-known', 'R-AMT-9', { submission: D3.id })
    given(contest, removal(D1))
      .when(add(makeSubmission('D', 1)))
      .thenRefusal('submission-known', 'R-AMT-9', { submission: D1 })
  })

  it('names each submission once, in the modality of its code', () => {
    given(contest)
      .when(add(D3, C3, D3))
      .thenRefusal('supplement-mismatch', 'R-AMT-9', { submission: D3.id })
    given(contest)
      .when(add({ ...D3, modalityId: 'circulacion' }))
      .thenRefusal('supplement-mismatch', 'R-AMT-9', { submission: D3.id })
  })

  it('R-VOT-2: has modalities of the Bases alone', () => {
    given(contest)
      .when(add({ ...D3, modalityId: 'otra' }))
      .thenRefusal('modality-unknown', 'R-VOT-2', { modality: 'otra' })
  })

  it.each([
    [makeSubmission('D', 3, { requestedCentimos: soles(100_000) }), soles(100_000)],
    [makeSubmission('C', 3, { requestedCentimos: soles(55_000) }), soles(55_000)],
  ])('R-AMT-2: may ask for the maximum of its modality, not for a céntimo more', (submission, maxCentimos) => {
    given(contest).when(add(submission)).thenEvent(supplement(submission))
    const dearer = { ...submission, requestedCentimos: maxCentimos + 1 }
    given(contest)
      .when(add(dearer))
      .thenRefusal('request-above-maximum', 'R-AMT-2', {
        submission: submission.id,
        requestedCentimos: maxCentimos + 1,
        maxCentimos,
      })
  })

  it('R-ACT-1: brings no other modality where each has its own Acta', () => {
    const modal = makeContest({
      bases: { ...bases, acta: { ...bases.acta, scope: 'modality' } },
      submissions: [makeSubmission('D', 1)],
    })
    given(modal).when(add(D3)).thenEvent(supplement(D3))
    given(modal).when(add(D3, C3)).thenRefusal('one-modality-per-acta', 'R-ACT-1', { modalities: 2 })
  })

  it('R-ACT-2: comes neither while the Acta is under vote nor after its approval', () => {
    given(contest, ...voting)
      .when(add(D3))
      .thenRefusal('agreement-under-way', 'R-ACT-2', { number: 3 })
    given(contest, ...approved(contest))
      .when(add(D3))
      .thenRefusal('acta-frozen', 'R-ACT-2')
  })
})

describe('R-AMT-9: a submission leaves', () => {
  const remove = (submissionId: string) =>
    ({ ...removal(submissionId), type: 'RemoveSubmission' }) satisfies SessionCommand

  it.each(['withdrawn', 'excluded'] as const)('%s, with the document that says so', (cause) => {
    given(contest)
      .when({ ...remove(D1), cause })
      .thenEvent({ ...removal(D1), cause })
  })

  it.each([
    { number: '', date: '2025-09-23' },
    { number: 'Carta 12-2025', date: '' },
  ])('not with the document %j', (document) => {
    given(contest)
      .when({ ...remove(D1), document })
      .thenRefusal('document-missing', 'R-AMT-9')
  })

  it('not without a reason', () => {
    given(contest)
      .when({ ...remove(D1), reason: ' ' })
      .thenRefusal('reason-missing', 'R-AMT-9')
  })

  it('once, and only one of the contest', () => {
    given(contest, removal(D1)).when(remove(D1)).thenRefusal('submission-removed', 'R-AMT-9', { submission: D1 })
    given(contest, removal(D1)).when(remove(D2)).thenEvent(removal(D2))
    given(contest)
      .when(remove('CDC-D-00099-25'))
      .thenRefusal('submission-unknown', 'R-VOT-2', { submission: 'CDC-D-00099-25' })
  })

  it('also one that a supplement added', () => {
    given(contest, supplement(D3)).when(remove(D3.id)).thenEvent(removal(D3.id))
  })

  it('R-ACT-2: neither while the Acta is under vote nor after its approval', () => {
    given(contest, ...voting)
      .when(remove(D1))
      .thenRefusal('agreement-under-way', 'R-ACT-2', { number: 3 })
    given(contest, ...approved(contest))
      .when(remove(D1))
      .thenRefusal('acta-frozen', 'R-ACT-2')
  })

  it('R-AMT-4: and its award frees its money', () => {
    const { state } = sessionAfter(contest, ...opened(contest), ...agreement(2, award(D1, soles(50_000))), removal(D1))
    expect(awardsOf(state)).toEqual([])
    expect(remaining(state).map(({ id }) => id)).toEqual([D2, 'CDC-C-00001-25', 'CDC-C-00002-25'])
  })
})
