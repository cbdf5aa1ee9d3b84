// The orders that are suggested for a discussion: exact, total over what is undecided, and silent before the opening.
import { describe, expect, it } from 'vitest'
import { discussionOrder, movesBetween, type OrderKind } from '../../../shared/domain/discussion/order.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { abstainedEntry, makeContest, makeEntry, makeScoresheet, makeSubmission, soles } from '../../make/contest.ts'
import { agreement, award, delivered, first, notSelected, opened, second, third } from '../../make/session.ts'
import { recorded } from '../given.ts'

const contest = makeContest({
  submissions: [1, 2, 3, 4, 5].map((serial) => makeSubmission('D', serial, { requestedCentimos: soles(100_000) })),
})
const [D1, D2, D3, D4, D5] = contest.submissions.map(({ id }) => id) as [string, string, string, string, string]
/** Totals go down from D1 to D5; D4 divides the members most; the second is out for D2 and D5, the third for D5. */
const sheets = [
  makeScoresheet(contest, first, { [D1]: makeEntry(5), [D2]: makeEntry(4), [D4]: makeEntry(5), [D5]: makeEntry(1) }),
  makeScoresheet(contest, second, {
    [D1]: makeEntry(5),
    [D2]: abstainedEntry,
    [D4]: makeEntry(1),
    [D5]: abstainedEntry,
  }),
  makeScoresheet(contest, third, { [D1]: makeEntry(4), [D2]: makeEntry(4), [D4]: makeEntry(2), [D5]: abstainedEntry }),
]
const after = (...events: readonly SessionEvent[]) =>
  foldSession(contest, recorded([...opened(contest, sheets), ...events]))
const idsBy = (kind: OrderKind, ...events: readonly SessionEvent[]) =>
  discussionOrder(after(...events), kind).map(({ submissionId }) => submissionId)
const turnOf = (submissionId: string) =>
  discussionOrder(after(), 'disagreement').find((turn) => turn.submissionId === submissionId)

describe('the order of a discussion', () => {
  it('R-SCO-4: is empty before the opening', () => {
    expect(discussionOrder(foldSession(contest, recorded(delivered)), 'disagreement')).toEqual([])
  })

  it('begins with what divides the members most, and keeps the ranking among equals', () => {
    expect(turnOf(D4)?.spread).toBe(36)
    expect(idsBy('disagreement')).toEqual([D4, D1, D2, D3, D5])
  })

  it('begins where the money ends, and goes away from there on both sides', () => {
    // Two requests of S/ 100,000.00 fit in what is free for those outside of the reserve.
    expect(discussionOrder(after(), 'money-line').map(({ fits, fromMoneyLine }) => [fits, fromMoneyLine])).toEqual([
      [true, 0],
      [false, 0],
      [true, 1],
      [false, 1],
      [false, 2],
    ])
    expect(idsBy('money-line')).toEqual([D2, D3, D1, D4, D5])
  })

  it('R-ABS-2: says who leaves, and moves as few as it can through the door', () => {
    expect(turnOf(D1)?.leave).toEqual([])
    expect(turnOf(D2)?.leave).toEqual([second])
    expect(turnOf(D5)?.leave).toEqual([second, third])
    expect(idsBy('room')).toEqual([D1, D3, D4, D2, D5])
  })

  it('leaves out what is decided', () => {
    expect(idsBy('disagreement', ...agreement(2, award(D1, soles(100_000))), ...agreement(3, notSelected(D4)))).toEqual(
      [D2, D3, D5],
    )
  })

  it('has a submission that nobody scored at the end, without a distance to the line', () => {
    const unscored = sheets.map((sheet) => ({ ...sheet, entries: { ...sheet.entries, [D3]: abstainedEntry } }))
    const state = foldSession(contest, recorded(opened(contest, unscored)))
    const last = discussionOrder(state, 'money-line').at(-1)
    expect(last).toMatchObject({ submissionId: D3, fromMoneyLine: null, fits: false, spread: 0 })
  })
})

describe('the moves at the door', () => {
  it('count who goes out and who comes in', () => {
    expect(movesBetween([], [])).toBe(0)
    expect(movesBetween(['a', 'b'], ['b', 'c'])).toBe(2)
  })
})
