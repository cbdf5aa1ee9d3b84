// How an agreement that lost its effect reads in the Acta: since when, why, and by which agreement.
import { describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { jurors, makeContest, makeSubmission, soles } from '../../make/contest.ts'
import {
  abstention,
  agreement,
  award,
  departure,
  desierto,
  first,
  notSelected,
  opened,
  proposal,
  removal,
  revocation,
  second,
  supplement,
  third,
  vote,
} from '../../make/session.ts'
import { atMinute } from '../../make/timed.ts'
import { stated } from './stated.ts'

const [D1, D2, C1, C2] = ['CDC-D-00001-25', 'CDC-D-00002-25', 'CDC-C-00001-25', 'CDC-C-00002-25'] as const
const premio = award(D1, soles(50_000))

describe('R-VOT-2: of an agreement without effect, the Acta states since when and why', () => {
  const since = (events: readonly SessionEvent[]) => atMinute(opened(makeContest()).length + events.length)
  const list = agreement(2, notSelected(D1, D2))

  it('an abstention, for the submission that it is about', () => {
    expect(stated(2, [...list, abstention(second, D2)])).toMatchObject({
      losses: [{ at: since(list), cause: 'abstention', submissionId: D2, revokedBy: null }],
      inForce: true,
    })
  })

  it('a change of composition, for a vote that was under way', () => {
    const voting = [proposal(2, premio), vote(2, first, 'for')]
    expect(stated(2, [...voting, departure(third)])).toMatchObject({
      outcome: 'lapsed',
      outcomeText: 'La votación no llegó a terminar: no hay acuerdo.',
      votes: [{ juror: jurors[0]?.name, sense: 'for', reason: '' }],
      losses: [{ at: since(voting), cause: 'composition', submissionId: null, revokedBy: null }],
      inForce: false,
    })
  })

  it('a submission that left the contest', () => {
    const events = agreement(2, premio)
    expect(stated(2, [...events, removal(D1)])).toMatchObject({
      losses: [{ at: since(events), cause: 'removal', submissionId: null, revokedBy: null }],
      inForce: false,
    })
  })

  it('a supplement, of which a desierto did not know', () => {
    const events = agreement(2, desierto('distribucion'))
    const added = makeSubmission('D', 8)
    expect(stated(2, [...events, supplement(added)])).toMatchObject({
      losses: [{ at: since(events), cause: 'supplement', submissionId: added.id, revokedBy: null }],
      inForce: true,
    })
  })

  it('the agreement that revoked it, also when another revoked a part before', () => {
    const part = [...agreement(2, notSelected(D1, D2, C1)), ...agreement(3, revocation(2, D1))]
    const events = [...part, ...agreement(4, revocation(2, D2, C1))]
    const [partMoment, wholeMoment] = [atMinute(opened(makeContest()).length + part.length - 1), since(events.slice(1))]
    expect(stated(2, part)).toMatchObject({
      losses: [{ at: partMoment, cause: 'revocation', submissionId: D1, revokedBy: 3 }],
      inForce: true,
    })
    expect(stated(2, events)).toMatchObject({
      losses: [
        { at: partMoment, cause: 'revocation', submissionId: D1, revokedBy: 3 },
        { at: wholeMoment, cause: 'revocation', submissionId: D2, revokedBy: 4 },
        { at: wholeMoment, cause: 'revocation', submissionId: null, revokedBy: 4 },
      ],
      inForce: false,
    })
  })

  it('its own revocation, not that of another agreement, and not where something else took the effect', () => {
    const events = [
      ...agreement(2, notSelected(D1, D2)),
      ...agreement(3, notSelected(C1, C2)),
      ...agreement(4, revocation(2, D1)),
      ...agreement(5, revocation(3, C1)),
      abstention(second, D2),
    ]
    expect(stated(2, events).losses.map(({ revokedBy }) => revokedBy)).toEqual([4, null])
    expect(stated(3, events).losses.map(({ revokedBy }) => revokedBy)).toEqual([5])
  })

  it('its own revocation, where several lost their effect whole', () => {
    const events = [
      ...agreement(2, premio),
      ...agreement(3, award(D2, soles(50_000))),
      ...agreement(4, revocation(2, D1)),
      ...agreement(5, revocation(3, D2)),
    ]
    expect([2, 3].map((number) => stated(number, events).losses.map(({ revokedBy }) => revokedBy))).toEqual([[4], [5]])
  })

  it('nothing by a revocation that was not adopted', () => {
    const events = [...agreement(2, premio), ...agreement(3, revocation(2, D1), ['for', 'against', 'against'])]
    expect(stated(2, events)).toMatchObject({ losses: [], inForce: true })
    expect(stated(3, events).statement).toBe(
      `Dejar sin efecto el acuerdo 2, respecto de ${D1}. Motivo: Se advirtió un error.`,
    )
  })
})
