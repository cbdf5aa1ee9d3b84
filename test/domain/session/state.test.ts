// What the fold of a session answers to questions about it.
import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import {
  abstainedFrom,
  adopted,
  agreementOf,
  awardsOf,
  eligibleFor,
  fateOf,
  findAgreement,
  inForce,
  openAgreements,
  remaining,
  undecided,
  unevaluated,
} from '../../../shared/domain/session/state.ts'
import { abstainedEntry, makeContest, makeScoresheet, makeSubmission, soles } from '../../make/contest.ts'
import {
  abstention,
  agreement,
  award,
  delivered,
  delivery,
  departure,
  first,
  installation,
  notSelected,
  opened,
  proposal,
  removal,
  revocation,
  second,
  supplement,
  third,
} from '../../make/session.ts'
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

  it('R-SCO-4, R-AMT-9: what no opened sheet knows: all before the opening, then what a supplement brought', () => {
    const D3 = makeSubmission('D', 3)
    const codes = (...events: readonly SessionEvent[]) => unevaluated(stateAfter(...events)).map(({ id }) => id)
    expect(codes(...delivered)).toEqual([D1, D2, C1, C2])
    expect(codes(...opened(contest))).toEqual([])
    expect(codes(...opened(contest), supplement(D3))).toEqual([D3.id])
    expect(codes(...opened(contest), supplement(D3), removal(D3.id))).toEqual([])
  })

  it('R-AMT-9: what left the contest, whatever was decided of it', () => {
    const state = stateAfter(...opened(contest), ...agreement(2, notSelected(D1, D2)), removal(D1), {
      ...removal(C1),
      cause: 'excluded',
    })
    expect([D1, D2, C1, C2].map((id) => fateOf(state, id))).toEqual([
      'withdrawn',
      'not-selected',
      'excluded',
      'undecided',
    ])
    expect(remaining(state).map(({ id }) => id)).toEqual([D2, C2])
  })

  it('R-VOT-2: what was decided apart, also when a desierto came after it or was proposed before', () => {
    const [proposed, ...votes] = agreement(2, desierto)
    const between = agreement(3, notSelected(C1))
    const before = stateAfter(...opened(contest), ...(proposed ? [proposed] : []), ...between, ...votes)
    const later = stateAfter(...opened(contest), ...agreement(2, notSelected(C1)), ...agreement(3, desierto))
    for (const state of [before, later])
      expect([C1, C2].map((id) => fateOf(state, id))).toEqual(['not-selected', 'desierto'])
  })

  it('R-ABS-2: and that a desierto does not reach, when that is revoked, what a voter of it had abstained from', () => {
    const revoked = [...agreement(2, notSelected(C1)), ...agreement(3, desierto), ...agreement(4, revocation(2, C1))]
    const sheets = [first, second, third].map((id) =>
      makeScoresheet(contest, id, id === third ? { [C1]: abstainedEntry } : {}),
    )
    expect(fateOf(stateAfter(...opened(contest), ...revoked), C1)).toBe('desierto')
    const state = stateAfter(...opened(contest, sheets), ...revoked)
    expect([C1, C2].map((id) => fateOf(state, id))).toEqual(['undecided', 'desierto'])
  })

  it('R-ABS-2: nobody votes before the jury is installed', () => {
    expect(eligibleFor(stateAfter(), [])).toEqual([])
    expect(eligibleFor(stateAfter(installation), [])).toEqual([first, second, third])
  })

  it('R-ABS-2, R-JUR-3: abstentions of the sheets and of the session, in the order of the jury, with who left', () => {
    const sheets = [first, second, third].map((id) =>
      makeScoresheet(contest, id, id === second ? { [D1]: abstainedEntry } : {}),
    )
    const state = stateAfter(
      ...opened(contest, sheets),
      abstention(third, D1),
      abstention(first, D1),
      departure(second),
    )
    expect(abstainedFrom(state, D1)).toEqual([first, second, third])
    expect(eligibleFor(state, [D1])).toEqual([])
    expect(eligibleFor(state, [D2])).toEqual([first, third])
  })

  it('R-VOT-1: agreements under vote, but for one’s own', () => {
    const state = stateAfter(...opened(contest), proposal(2, notSelected(D1)), proposal(3, notSelected(D2)))
    expect(openAgreements(state).map(({ number }) => number)).toEqual([2, 3])
    expect(openAgreements(state, 'acuerdo-2').map(({ number }) => number)).toEqual([3])
  })

  it('R-VOT-1: an agreement by its id; one that no event proposed is a bug', () => {
    const state = stateAfter(...opened(contest))
    expect(agreementOf(state, 'acuerdo-1')).toBe(findAgreement(state, 'acuerdo-1'))
    expect(findAgreement(state, 'acuerdo-9')).toBeUndefined()
    expect(() => agreementOf(state, 'acuerdo-9')).toThrow(/no agreement acuerdo-9/)
  })

  it('R-VOT-1: what is in force, kind by kind: adopted and not void', () => {
    const state = stateAfter(
      ...opened(contest),
      ...agreement(2, notSelected(D1)),
      ...agreement(3, notSelected(D2), ['for', 'against', 'against']),
      ...agreement(4, notSelected(C1)),
      ...agreement(5, desierto),
      proposal(6, notSelected(C2)),
      removal(C1),
    )
    expect(adopted(state).map(({ number }) => number)).toEqual([1, 2, 5])
    expect(inForce(state, 'not-selected').map(({ agreement: { number } }) => number)).toEqual([2])
    expect(inForce(state, 'award')).toEqual([])
  })
})
