// The waitlist: its order, its amounts, and who can be in it.
import { describe, expect, it } from 'vitest'
import { checkAwardable } from '../../../../shared/domain/agreement/subjects/award.ts'
import type { Subject } from '../../../../shared/domain/agreement/subjects/schema.ts'
import type { SessionEvent } from '../../../../shared/domain/session/events.ts'
import { foldSession } from '../../../../shared/domain/session/evolve.ts'
import { awardsOf, fateOf } from '../../../../shared/domain/session/state.ts'
import { makeContest, makeSubmission, soles } from '../../../make/contest.ts'
import {
  agreement,
  award,
  delivered,
  first,
  notSelected,
  opened,
  proposal,
  removal,
  revocation,
  second,
  third,
} from '../../../make/session.ts'
import { given, recorded } from '../../given.ts'
import { C1, C2, close, D1, D2, openedWith, propose, variant, waitlist } from '../room.ts'

const contest = makeContest()
const open = opened(contest)
const list = waitlist('distribucion', D2, D1)
const entry = (submissionId: string, amountCentimos: number, reductionReason: string | null = null) => ({
  submissionId,
  amountCentimos,
  reductionReason,
})
const listing = (...entries: ReturnType<typeof entry>[]): Subject => ({
  kind: 'waitlist',
  modalityId: 'distribucion',
  entries,
})
const stateAfter = (...events: SessionEvent[]) => foldSession(contest, recorded(events))

describe('a waitlist', () => {
  it('R-VOT-2: has an order and the amounts of awards, and takes no money', () => {
    given(contest, ...open)
      .when(propose(2, list))
      .thenEvent(proposal(2, list))
    const state = stateAfter(...open, ...agreement(2, list))
    expect([fateOf(state, D1), fateOf(state, D2), awardsOf(state)]).toEqual(['waitlisted', 'waitlisted', []])
  })

  it('R-SCO-4: not before the sheets are open', () => {
    given(contest, ...delivered)
      .when(propose(1, list))
      .thenRefusal('scoresheets-not-open', 'R-SCO-4')
  })

  it('R-VOT-2: where the pack has one per modality, of a modality and of its submissions', () => {
    given(contest, ...open)
      .when(propose(2, waitlist(null, D1)))
      .thenRefusal('waitlist-scope', 'R-VOT-2', { scope: 'modality' })
    given(contest, ...open)
      .when(propose(2, waitlist('otra', D1)))
      .thenRefusal('modality-unknown', 'R-VOT-2', { modality: 'otra' })
    given(contest, ...open)
      .when(propose(2, waitlist('distribucion', D1, C1)))
      .thenRefusal('waitlist-other-modality', 'R-VOT-2', { submission: C1 })
  })

  it('R-VOT-2: where the pack has one for the contest, of all its modalities', () => {
    const single = variant({ waitlist: { scope: 'contest' } })
    given(single, ...opened(single))
      .when(propose(2, waitlist(null, D1, C1)))
      .thenEvent(proposal(2, waitlist(null, D1, C1)))
    given(single, ...opened(single))
      .when(propose(2, list))
      .thenRefusal('waitlist-scope', 'R-VOT-2', { scope: 'contest' })
  })

  it('R-VOT-2: none where the pack does not provide for it', () => {
    const none = variant({ waitlist: { scope: 'none' } })
    for (const modalityId of [null, 'distribucion'])
      given(none, ...opened(none))
        .when(propose(2, waitlist(modalityId, D1)))
        .thenRefusal('waitlist-not-provided', 'R-VOT-2')
  })

  it('R-VOT-2: one at a time for each modality', () => {
    const facts = { number: 2 }
    given(contest, ...open, ...agreement(2, waitlist('distribucion', D1)))
      .when(propose(3, waitlist('distribucion', D2)))
      .thenRefusal('already-agreed', 'R-VOT-2', facts)
    given(contest, ...open, proposal(2, waitlist('distribucion', D1)))
      .when(propose(3, waitlist('distribucion', D2)))
      .thenRefusal('already-agreed', 'R-VOT-2', facts)
    given(contest, ...open, ...agreement(2, waitlist('distribucion', D1)))
      .when(propose(3, waitlist('circulacion', C1)))
      .thenEvent(proposal(3, waitlist('circulacion', C1)))
    given(contest, ...open, ...agreement(2, waitlist('distribucion', D1), ['for', 'against', 'against']))
      .when(propose(3, waitlist('distribucion', D2)))
      .thenEvent(proposal(3, waitlist('distribucion', D2)))
  })

  it('R-VOT-2: a new one after the first was revoked, all or what was left of it', () => {
    const revoked = [...agreement(2, list), ...agreement(3, revocation(2, D1, D2))]
    given(contest, ...open, ...revoked)
      .when(propose(4, list))
      .thenEvent(proposal(4, list))
    const shrunk = [...agreement(2, list), removal(D2)]
    given(contest, ...open, ...shrunk)
      .when(propose(3, waitlist('distribucion', D1)))
      .thenRefusal('already-agreed', 'R-VOT-2', { number: 2 })
    given(contest, ...open, ...shrunk, ...agreement(3, revocation(2, D1)))
      .when(propose(4, waitlist('distribucion', D1)))
      .thenEvent(proposal(4, waitlist('distribucion', D1)))
  })

  it('R-VOT-2: of submissions without a decision, and under no other vote', () => {
    given(contest, ...open, ...agreement(2, notSelected(D1)))
      .when(propose(3, list))
      .thenRefusal('submission-decided', 'R-VOT-2', { submission: D1 })
    given(contest, ...open, proposal(2, notSelected(D1)))
      .when(propose(3, list))
      .thenRefusal('submission-under-vote', 'R-VOT-2', { submission: D1, number: 2 })
  })

  it('R-AMT-2, R-AMT-3: with an amount for each, at the boundary céntimo', () => {
    const least = soles(45_000)
    given(contest, ...open)
      .when(propose(2, listing(entry(D2, least, 'Repite un rubro.'), entry(D1, soles(50_000)))))
      .thenEvent(proposal(2, listing(entry(D2, least, 'Repite un rubro.'), entry(D1, soles(50_000)))))
    given(contest, ...open)
      .when(propose(2, listing(entry(D2, soles(50_000)), entry(D1, least - 1, 'Repite un rubro.'))))
      .thenRefusal('reduction-too-deep', 'R-AMT-3', { submission: D1, leastCentimos: least })
    given(contest, ...open)
      .when(propose(2, listing(entry(D1, soles(50_000) + 1))))
      .thenRefusal('award-above-request', 'R-AMT-2', { submission: D1 })
  })

  describe('R-AMT-8', () => {
    const twin = makeSubmission('D', 3, { directors: makeSubmission('C', 1).directors })
    const related = makeContest({ submissions: [...contest.submissions, twin] })
    const withTwin = waitlist('distribucion', twin.id)
    const C1Award = award(C1, soles(50_000))

    it('nobody who has an award here', () => {
      given(related, ...opened(related), ...agreement(2, C1Award))
        .when(propose(3, withTwin))
        .thenRefusal('already-awarded-this-year', 'R-AMT-8', { submission: twin.id, where: C1 })
      given(related, ...opened(related))
        .when(propose(2, withTwin))
        .thenEvent(proposal(2, withTwin))
    })

    it('and whoever waits gets no other award, until the place is taken back', () => {
      const waiting = [...opened(related), ...agreement(2, withTwin)]
      given(related, ...waiting)
        .when(propose(3, C1Award))
        .thenRefusal('waits-already', 'R-AMT-8', { submission: C1, where: twin.id, number: 2 })
      given(related, ...waiting)
        .when(propose(3, award(C2, soles(50_000))))
        .thenEvent(proposal(3, award(C2, soles(50_000))))
      const takenBack = [...agreement(3, waitlist('circulacion', C2)), ...agreement(4, revocation(2, twin.id))]
      given(related, ...waiting, ...takenBack)
        .when(propose(5, C1Award))
        .thenEvent(proposal(5, C1Award))
      const both = [...opened(related), ...agreement(2, waitlist('distribucion', D2, twin.id))]
      given(related, ...both, ...agreement(3, revocation(2, twin.id)))
        .when(propose(4, C1Award))
        .thenEvent(proposal(4, C1Award))
      given(related, ...waiting, removal(twin.id))
        .when(propose(3, C1Award))
        .thenEvent(proposal(3, C1Award))
    })

    it('R-VOT-2: a draft knows who could get an award at all, also beside what it holds itself', () => {
      const state = foldSession(related, recorded([...opened(related), ...agreement(2, withTwin)]))
      const drafted = (ids: readonly string[]) => ids.map((submissionId) => ({ submissionId, amountCentimos: 1 }))
      const codeOf = (checked: ReturnType<typeof checkAwardable>) => (checked.ok ? null : checked.error.code)
      expect(codeOf(checkAwardable(C1, state, []))).toBe('waits-already')
      expect(codeOf(checkAwardable(twin.id, state, []))).toBe('submission-decided')
      expect(codeOf(checkAwardable(D1, state, drafted([C2])))).toBeNull()
      const fresh = foldSession(related, recorded(opened(related)))
      expect(codeOf(checkAwardable(C1, fresh, drafted([twin.id])))).toBe('already-awarded-this-year')
    })

    it('nor when the list was adopted while the award was under vote', () => {
      const voting = [proposal(2, C1Award), ...agreement(3, withTwin)]
      const votes = agreement(2, C1Award).slice(1, -1)
      given(related, ...opened(related), ...voting, ...votes)
        .when(close(2))
        .thenRefusal('waits-already', 'R-AMT-8', { where: twin.id, number: 3 })
    })

    it('also when the award was adopted while the list was under vote', () => {
      const voting = [proposal(2, withTwin), ...agreement(3, C1Award)]
      const votes = agreement(2, withTwin).slice(1, -1)
      given(related, ...opened(related), ...voting, ...votes)
        .when(close(2))
        .thenRefusal('already-awarded-this-year', 'R-AMT-8', { where: C1 })
    })

    it('no work that the pack puts out', () => {
      const winner = {
        contest: 'Estímulo a la Distribución Cinematográfica - 2025',
        applicant: 'KILLA FILMS E.I.R.L.',
        ruc: '20000000001',
        legalRepresentative: 'LEE LEE, SUN',
        directors: [],
        work: 'Obra D1',
      }
      const excluding = makeContest({ winnersOfYear: [winner] })
      given(excluding, ...opened(excluding))
        .when(propose(2, list))
        .thenRefusal('work-already-awarded', 'R-AMT-8', { submission: D1, where: winner.contest })
    })
  })

  it('R-ABS-2: who abstained from one of its submissions does not vote on the list', () => {
    given(contest, ...openedWith(contest, { [first]: [D2] }))
      .when(propose(2, list, second))
      .thenEvent({ ...proposal(2, list, [second, third]) })
  })
})
