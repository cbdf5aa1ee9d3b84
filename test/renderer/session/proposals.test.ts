// Proposals before they are made: who presides, what can be declared void, a waitlist being ordered, addresses.
import { describe, expect, it } from 'vitest'
import { desiertoScopes, scopeIdOf } from '../../../renderer/src/screens/session/agreements/desierto-scopes.ts'
import {
  isNewItem,
  NEW_ITEM,
  reserveItem,
  subjectOfItem,
} from '../../../renderer/src/screens/session/agreements/new-item.ts'
import { canWrite, kindOf, kindsOf } from '../../../renderer/src/screens/session/agreements/proposal-kinds.ts'
import { needsPresiding, previewProposal } from '../../../renderer/src/screens/session/agreements/proposal-preview.ts'
import { raised, tieGroups } from '../../../renderer/src/screens/session/agreements/tie-groups.ts'
import {
  freshPlace,
  moved,
  placesOf,
  previewWaitlist,
  readPlace,
} from '../../../renderer/src/screens/session/agreements/waitlist-draft.ts'
import {
  abstainedEntry,
  bases,
  makeContest,
  makeEntry,
  makeScoresheet,
  makeSubmission,
  soles,
} from '../../make/contest.ts'
import * as make from '../../make/session.ts'
import { sessionOf } from './given.ts'

const { first, second, third, award } = make
const contest = makeContest()
const [d1, d2, c1] = ['CDC-D-00001-25', 'CDC-D-00002-25', 'CDC-C-00001-25'] as const

/** The first juror, who presides, abstained from D1. */
const sheets = [
  makeScoresheet(contest, first, { [d1]: abstainedEntry }),
  makeScoresheet(contest, second, { [d2]: makeEntry(4) }),
  makeScoresheet(contest, third),
]
const open = sessionOf(contest, ...make.opened(contest, sheets))

describe('who presides', () => {
  it('is asked where the president abstained, and nowhere else (R-ABS-2)', () => {
    const barred = previewProposal(open, award(d1, soles(50_000)))
    expect(barred).toEqual({ refusal: null, eligible: [second, third] })
    expect(needsPresiding(open, barred.eligible)).toBe(true)
    const whole = previewProposal(open, award(d2, soles(50_000)))
    expect(whole).toEqual({ refusal: null, eligible: [first, second, third] })
    expect(needsPresiding(open, whole.eligible)).toBe(false)
    expect(needsPresiding(sessionOf(contest, make.installation), [second, third])).toBe(false)
  })

  it('does not hide what the rules refuse', () => {
    expect(previewProposal(open, award(d1, soles(50_000.01))).refusal).toMatchObject({ code: 'award-above-request' })
  })
})

describe('what can be declared void', () => {
  it('is each modality, the contest, and the reserves with the céntimos that are left (R-AMT-7)', () => {
    const scopes = desiertoScopes(
      sessionOf(contest, ...make.opened(contest), ...make.agreement(2, award(d2, 4_999_999, 'Se ajusta.'))),
    )
    expect(scopes.map(({ id }) => id)).toEqual([
      'desierto-distribucion',
      'desierto-circulacion',
      'desierto',
      'desierto-reserve-distribucion',
      'desierto-reserve-circulacion',
    ])
    expect(scopes.at(-2)?.description).toBe('Quedan S/\u00a050,000.01 de la reserva para regiones.')
    expect(scopes.map((scope) => scope.subject('Razón.'))).toEqual([
      { kind: 'desierto', modalityId: 'distribucion', reason: 'Razón.' },
      { kind: 'desierto', modalityId: 'circulacion', reason: 'Razón.' },
      { kind: 'desierto', modalityId: null, reason: 'Razón.' },
      { kind: 'desierto-reserve', modalityId: 'distribucion', leftCentimos: 5_000_001, reason: 'Razón.' },
      { kind: 'desierto-reserve', modalityId: 'circulacion', leftCentimos: 11_000_000, reason: 'Razón.' },
    ])
  })

  it('is no reserve of which nothing is left', () => {
    const [own, other] = bases.modalities
    if (!own || !other) throw new Error('the pack has two modalities')
    const pack = { ...bases, modalities: [{ ...own, reserveCentimos: 0 }, other] }
    const state = sessionOf(makeContest({ bases: pack }), ...make.opened(contest))
    expect(desiertoScopes(state).map(({ id }) => id)).toEqual([
      'desierto-distribucion',
      'desierto-circulacion',
      'desierto',
      'desierto-reserve-circulacion',
    ])
  })

  it('is found again by what an earlier proposal said', () => {
    expect(scopeIdOf({ kind: 'desierto-reserve', modalityId: 'circulacion' })).toBe('desierto-reserve-circulacion')
    expect(scopeIdOf({ kind: 'desierto', modalityId: null })).toBe('desierto')
  })
})

describe('the address of a new agreement', () => {
  it('may name a reserve, whose amount is what is left now', () => {
    expect(reserveItem('circulacion')).toBe('nuevo-reserva-circulacion')
    expect(isNewItem('nuevo-reserva-circulacion')).toBe(true)
    expect(subjectOfItem(open, 'nuevo-reserva-circulacion')).toEqual({
      kind: 'desierto-reserve',
      modalityId: 'circulacion',
      leftCentimos: 11_000_000,
      reason: '',
    })
  })

  it('else names nothing, and an agreement is no new one', () => {
    expect(subjectOfItem(open, NEW_ITEM)).toBeNull()
    expect(subjectOfItem(open, null)).toBeNull()
    expect(isNewItem(NEW_ITEM)).toBe(true)
    expect(isNewItem('acuerdo-1')).toBe(false)
  })
})

describe('the kinds that a person writes', () => {
  it('are one before the opening, have a waitlist where the Bases provide for it, and an order where there is a tie', () => {
    expect(kindsOf(sessionOf(contest, ...make.delivered))).toEqual(['other'])
    expect(kindsOf(open)).toEqual(['award', 'not-selected', 'waitlist', 'desierto', 'tie-break', 'other'])
    const without = makeContest({ bases: { ...bases, waitlist: { scope: 'none' } } })
    expect(kindsOf(sessionOf(without, ...make.opened(without)))).toEqual([
      'award',
      'not-selected',
      'desierto',
      'tie-break',
      'other',
    ])
    const single = makeContest({ submissions: [makeSubmission('D', 1)] })
    expect(kindsOf(sessionOf(single, ...make.opened(single)))).not.toContain('tie-break')
    expect(tieGroups(sessionOf(single, ...make.opened(single)))).toEqual([])
    expect(raised(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b'])
    expect(raised(['a', 'b', 'c'], 1)).toEqual(['b', 'a', 'c'])
  })

  it('have one tab for both ways of declaring void, and none for what is proposed elsewhere', () => {
    const reserve = { kind: 'desierto-reserve', modalityId: 'circulacion', leftCentimos: 1, reason: '' } as const
    expect(kindOf(open, reserve)).toBe('desierto')
    expect(kindOf(open, award(d1, 1))).toBe('award')
    expect(kindOf(open, null)).toBeNull()
    expect(canWrite(open, { kind: 'opening' })).toBe(false)
  })
})

describe('a waitlist being ordered', () => {
  const places = [d1, d2].map((id) => freshPlace(contest, id))

  it('starts with what was asked for, or with what an earlier proposal said', () => {
    expect(places[0]).toEqual({ submissionId: d1, amount: '50,000.00', reason: '' })
    const entries = [{ submissionId: d1, amountCentimos: 4_800_000, reductionReason: 'Se ajusta.' }]
    expect(placesOf({ kind: 'waitlist', modalityId: 'distribucion', entries })).toEqual([
      { submissionId: d1, amount: '48,000.00', reason: 'Se ajusta.' },
    ])
    expect(placesOf(null)).toEqual([])
  })

  it('moves a place by one, and nothing beyond its ends', () => {
    const ids = (list: typeof places) => list.map(({ submissionId }) => submissionId)
    expect(ids([...moved(places, d1, 1)])).toEqual([d2, d1])
    expect(ids([...moved(places, d2, -1)])).toEqual([d2, d1])
    expect(moved(places, d1, -1)).toBe(places)
    expect(moved(places, d2, 1)).toBe(places)
  })

  it('is judged by the rules as it stands, in its order', () => {
    const { subject, preview } = previewWaitlist(open, 'distribucion', places)
    expect(subject).toEqual({
      kind: 'waitlist',
      modalityId: 'distribucion',
      entries: [
        { submissionId: d1, amountCentimos: soles(50_000), reductionReason: null },
        { submissionId: d2, amountCentimos: soles(50_000), reductionReason: null },
      ],
    })
    // Who abstained from one of them votes on none of it (R-ABS-2).
    expect(preview).toEqual({ refusal: null, eligible: [second, third] })
  })

  it('waits for the reason of a reduction, and shows beforehand whether it is too deep (R-AMT-3)', () => {
    const reduced = (amount: string, reason = '') =>
      previewWaitlist(open, 'distribucion', [{ submissionId: d1, amount, reason }])
    expect(reduced('45,000.00')).toMatchObject({ subject: null, preview: { refusal: null } })
    expect(reduced('45,000.00').likely?.entries[0]?.reductionReason).toBe('…')
    expect(reduced('45,000.00', ' Se ajusta. ').subject?.entries[0]?.reductionReason).toBe('Se ajusta.')
    expect(reduced('44,999.99', 'Se ajusta.').preview?.refusal).toMatchObject({ code: 'reduction-too-deep' })
  })

  it('says nothing while it is empty or an amount cannot be read', () => {
    const nothing = { subject: null, likely: null, preview: null }
    expect(previewWaitlist(open, 'distribucion', [])).toEqual(nothing)
    const unread = { submissionId: d1, amount: 'mil', reason: '' }
    expect(previewWaitlist(open, 'distribucion', [...places.slice(1), unread])).toEqual(nothing)
    expect(readPlace(contest, unread)).toMatchObject({ unreadable: { code: 'amount-unreadable' }, isReduced: false })
    expect(readPlace(contest, { ...unread, amount: '49,999.99' })).toEqual({ unreadable: null, isReduced: true })
    expect(readPlace(contest, { ...unread, amount: '50,000' })).toEqual({ unreadable: null, isReduced: false })
  })

  it('refuses what belongs to another modality', () => {
    const { preview } = previewWaitlist(open, 'distribucion', [freshPlace(contest, c1)])
    expect(preview?.refusal).toMatchObject({ code: 'waitlist-other-modality' })
  })
})
