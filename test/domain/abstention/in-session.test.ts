// An abstention that a member declares in the session.
import { describe, expect, it } from 'vitest'
import type { SessionCommand } from '../../../shared/domain/session/commands.ts'
import { eligibleFor } from '../../../shared/domain/session/state.ts'
import { abstainedEntry, makeContest, makeScoresheet } from '../../make/contest.ts'
import {
  abstention,
  approved,
  decided,
  delivered,
  departure,
  draft,
  everyone,
  first,
  opened,
  PDF,
  proposal,
  removal,
  second,
  third,
} from '../../make/session.ts'
import { given } from '../given.ts'
import { sessionAfter } from '../session/fold.ts'

const contest = makeContest()
const [D1, D2] = ['CDC-D-00001-25', 'CDC-D-00002-25'] as const
const declare = (jurorId: string, submissionId: string, changes: { causeId?: string; description?: string } = {}) =>
  ({ ...abstention(jurorId, submissionId), ...changes, type: 'DeclareAbstention' }) satisfies SessionCommand

describe('R-ABS-1: a member abstains in the session', () => {
  it.each([
    ['before anything', []],
    ['after delivering', delivered],
    ['in deliberation', opened(contest)],
    ['with a draft made', [...decided(contest), draft]],
  ])('%s', (_, events) => {
    given(contest, ...events)
      .when(declare(third, D1, { description: '  Asesoré a la empresa en 2023. ' }))
      .thenEvent(abstention(third, D1))
  })

  it('R-JUR-1: who is not a member does not', () => {
    given(contest).when(declare('otra', D1)).thenRefusal('juror-unknown', 'R-JUR-1', { juror: 'otra' })
    given(contest, departure(third)).when(declare(third, D1)).thenRefusal('juror-unknown', 'R-JUR-1', { juror: third })
  })

  it('R-VOT-2, R-AMT-9: from a submission that is in the contest', () => {
    given(contest)
      .when(declare(third, 'CDC-D-00099-25'))
      .thenRefusal('submission-unknown', 'R-VOT-2', { submission: 'CDC-D-00099-25' })
    given(contest, removal(D1))
      .when(declare(third, D1))
      .thenRefusal('submission-removed', 'R-AMT-9', { submission: D1 })
    given(contest, removal(D1)).when(declare(third, D2)).thenEvent(abstention(third, D2))
  })

  it('R-ABS-2: once; another member, or from another submission, as ever', () => {
    const declared = [...opened(contest), abstention(third, D1)]
    given(contest, ...declared)
      .when(declare(third, D1))
      .thenRefusal('already-abstained', 'R-ABS-2', { submission: D1 })
    given(contest, ...declared)
      .when(declare(second, D1))
      .thenEvent(abstention(second, D1))
    given(contest, ...declared)
      .when(declare(third, D2))
      .thenEvent(abstention(third, D2))
  })

  it('R-ABS-2: not again what the opened sheet says; R-SCO-4: a closed one says nothing', () => {
    const sheets = everyone.map((id) => makeScoresheet(contest, id, id === third ? { [D1]: abstainedEntry } : {}))
    given(contest, ...opened(contest, sheets))
      .when(declare(third, D1))
      .thenRefusal('already-abstained', 'R-ABS-2', { submission: D1 })
    given(contest, ...delivered)
      .when(declare(third, D1))
      .thenEvent(abstention(third, D1))
  })

  it('with a cause of the Bases and a description', () => {
    given(contest)
      .when(declare(third, D1, { causeId: 'porque-si' }))
      .thenRefusal('abstention-cause-unknown', 'R-ABS-1', { cause: 'porque-si' })
    given(contest)
      .when(declare(third, D1, { description: 'nueve ch.' }))
      .thenRefusal('abstention-needs-description', 'R-ABS-1', { min: 10 })
  })

  it('R-ACT-2: not while the Acta is under vote, nor after its approval', () => {
    given(contest, ...decided(contest), draft, proposal(3, { kind: 'acta', pdfSha256: PDF }))
      .when(declare(third, D1))
      .thenRefusal('agreement-under-way', 'R-ACT-2', { number: 3 })
    given(contest, ...approved(contest))
      .when(declare(third, D1))
      .thenRefusal('acta-frozen', 'R-ACT-2')
  })

  it('R-ABS-2, R-ABS-3: and votes on it no more, while the others and the other submissions go on', () => {
    const { state } = sessionAfter(contest, ...opened(contest), abstention(third, D1))
    expect(eligibleFor(state, [D1])).toEqual([first, second])
    expect(eligibleFor(state, [D2])).toEqual(everyone)
    expect(eligibleFor(state, [D2, D1])).toEqual([first, second])
    expect(eligibleFor(state, [])).toEqual(everyone)
  })
})
