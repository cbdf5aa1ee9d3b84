// What the fold of a session answers to questions about it.
import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { abstainedFrom, awardsOf, fateOf, findAgreement, undecided } from '../../../shared/domain/session/state.ts'
import { abstainedEntry, makeContest, makeScoresheet, soles } from '../../make/contest.ts'
import { agreement, award, delivered, delivery, first, notSelected, opened, second, third } from '../../make/session.ts'
import { recorded } from '../given.ts'

const contest = makeContest()
const [D1, D2, C1, C2] = ['CDC-D-00001-25', 'CDC-D-00002-25', 'CDC-C-00001-25', 'CDC-C-00002-25'] as const
const desierto: Subject = { kind: 'desierto', modalityId: 'circulacion', reason: 'Ninguna cumple.' }
const stateAfter = (...events: readonly SessionEvent[]) => foldSession(contest, recorded(events))

describe('the session remembers', () => {
  it('what was decided of each submission', () => {
    const state = stateAfter(
      ...opened(contest),
      ...agreement(2, award(D1, soles(45_000), 'Rubro repetido.')),
      ...agreement(3, award(D2, soles(50_000)), ['for', 'against', 'against']),
      ...agreement(4, desierto),
    )
    expect([D1, D2, C1, C2].map((id) => fateOf(state, id))).toEqual(['awarded', 'undecided', 'desierto', 'desierto'])
    expect(undecided(state).map((submission) => submission.id)).toEqual([D2])
    expect(awardsOf(state)).toEqual([{ agreementId: 'acuerdo-2', submissionId: D1, amountCentimos: soles(45_000) }])
    expect(findAgreement(state, 'acuerdo-3')?.closed?.outcome).toBe('rejected')
  })

  it('that the whole contest is void, also for a code that it does not have', () => {
    const state = stateAfter(...opened(contest), ...agreement(2, { ...desierto, modalityId: null }))
    expect([fateOf(state, D1), fateOf(state, 'CDC-D-00099-25')]).toEqual(['desierto', 'desierto'])
    expect(fateOf(stateAfter(...opened(contest), ...agreement(2, desierto)), 'CDC-D-00099-25')).toBe('undecided')
  })

  it('who was left out', () => {
    expect(fateOf(stateAfter(...opened(contest), ...agreement(2, notSelected(D1))), D1)).toBe('not-selected')
  })

  it('R-SCO-4: of each juror only the sheet in force, and nothing in it before the opening', () => {
    const state = stateAfter(...delivered, delivery(second, 2))
    expect([state.received[first]?.version, state.received[second]?.version]).toEqual([1, 2])
    expect([state.sheets, abstainedFrom(state, D1)]).toEqual([null, []])
  })

  it('R-ABS-2: who abstained, from the opening on', () => {
    const sheets = [first, second, third].map((id) =>
      makeScoresheet(contest, id, id === third ? { [D1]: abstainedEntry } : {}),
    )
    expect(abstainedFrom(stateAfter(...opened(contest, sheets)), D1)).toEqual([third])
    expect(abstainedFrom(stateAfter(...opened(contest, sheets)), D2)).toEqual([])
  })
})
