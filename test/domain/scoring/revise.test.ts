// A member revises an own score in deliberation.
import { describe, it } from 'vitest'
import type { SessionCommand } from '../../../shared/domain/session/commands.ts'
import {
  abstainedEntry,
  bases,
  jurors,
  makeContest,
  makeScoresheet,
  makeSubmission,
  person,
  soles,
} from '../../make/contest.ts'
import {
  abstention,
  agreement,
  approved,
  award,
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
  revision,
  second,
  supplement,
  third,
} from '../../make/session.ts'
import { given } from '../given.ts'

const contest = makeContest()
const [D1, D2] = ['CDC-D-00001-25', 'CDC-D-00002-25'] as const
const successor = { id: 'jurado-4', name: person(83), profileId: 'c', certificate: 'AAAA' }
const revise = (jurorId: string, submissionId: string, score = 5, subcriterionId = '1.1') =>
  ({ ...revision(jurorId, submissionId, subcriterionId, score), type: 'ReviseScore' }) satisfies SessionCommand
const bonus = (points: number, ...grounds: string[]) =>
  ({ ...revise(first, D1), change: { of: 'bonus', points, grounds } }) satisfies SessionCommand
const opening = opened(contest)

describe('R-SCO-6: a member revises', () => {
  it('an own score of an open sheet, with the reason', () => {
    given(contest, ...opening)
      .when(revise(first, D1))
      .thenEvent(revision(first, D1, '1.1', 5))
    given(contest, ...opening)
      .when({ ...revise(first, D1), reason: ' ' })
      .thenRefusal('revision-without-reason', 'R-SCO-6')
    given(contest, ...delivered)
      .when(revise(first, D1))
      .thenRefusal('scoresheets-not-open', 'R-SCO-4')
  })

  it('R-SCO-1: on the scale, for a subcriterion of the Bases', () => {
    given(contest, ...opening)
      .when(revise(first, D1, 6))
      .thenRefusal('score-outside-scale', 'R-SCO-1', { score: 6, min: 1, max: 5 })
    given(contest, ...opening)
      .when(revise(first, D1, 5, '9.9'))
      .thenRefusal('subcriterion-unknown', 'R-SCO-1', { subcriterion: '9.9' })
  })

  it('R-SCO-2: the own additional points, where each member gives them', () => {
    given(contest, ...opening)
      .when(bonus(2, 'lenguas'))
      .thenEvent({ ...bonus(2, 'lenguas'), type: 'ScoreRevised' })
    given(contest, ...opening)
      .when(bonus(1))
      .thenRefusal('bonus-without-ground', 'R-SCO-2', { points: 1 })
    const byJury = makeContest({ bases: { ...bases, bonus: { ...bases.bonus, scope: 'jury' } } })
    given(byJury, ...opened(byJury))
      .when(bonus(1, 'lenguas'))
      .thenRefusal('bonus-by-jury', 'R-SCO-2')
    given(byJury, ...opened(byJury))
      .when(revise(first, D1))
      .thenEvent(revision(first, D1, '1.1', 5))
  })

  it('R-JUR-1: as a member of the jury, as it is now', () => {
    given(contest, ...opening)
      .when(revise('otra', D1))
      .thenRefusal('juror-unknown', 'R-JUR-1', { juror: 'otra' })
    given(contest, ...opening, departure(third))
      .when(revise(third, D1))
      .thenRefusal('juror-unknown', 'R-JUR-1', { juror: third })
  })

  it('nothing while somebody who came instead has still to score it', () => {
    given(contest, ...opening, departure(third, successor))
      .when(revise(first, D1))
      .thenRefusal('submission-not-evaluated', 'R-SCO-3', { submission: D1 })
  })

  it('R-ABS-2: not what that member abstained from, in the sheet or since', () => {
    const sheets = everyone.map((id) => makeScoresheet(contest, id, id === second ? { [D1]: abstainedEntry } : {}))
    given(contest, ...opened(contest, sheets))
      .when(revise(second, D1))
      .thenRefusal('abstained', 'R-ABS-2', { submission: D1 })
    given(contest, ...opening, abstention(second, D1))
      .when(revise(second, D1))
      .thenRefusal('abstained', 'R-ABS-2', { submission: D1 })
    given(contest, ...opening, abstention(second, D1))
      .when(revise(second, D2))
      .thenEvent(revision(second, D2, '1.1', 5))
  })

  it('R-VOT-2, R-AMT-9: not of what is decided, under vote, gone or unknown; of the others, yes', () => {
    const events = [
      ...opening,
      ...agreement(2, award(D1, soles(50_000))),
      proposal(3, award('CDC-C-00001-25', soles(50_000))),
    ]
    given(contest, ...events)
      .when(revise(first, D1))
      .thenRefusal('submission-decided', 'R-VOT-2', { submission: D1 })
    given(contest, ...events)
      .when(revise(first, 'CDC-C-00001-25'))
      .thenRefusal('submission-under-vote', 'R-VOT-2', { submission: 'CDC-C-00001-25', number: 3 })
    given(contest, ...events, removal(D2))
      .when(revise(first, D2))
      .thenRefusal('submission-removed', 'R-AMT-9', { submission: D2 })
    given(contest, ...events)
      .when(revise(first, 'CDC-D-00099-25'))
      .thenRefusal('submission-unknown', 'R-VOT-2', { submission: 'CDC-D-00099-25' })
    given(contest, ...events)
      .when(revise(first, D2))
      .thenEvent(revision(first, D2, '1.1', 5))
  })

  it('R-SCO-3: not of what nobody evaluated yet', () => {
    const D3 = makeSubmission('D', 3)
    given(contest, ...opening, supplement(D3))
      .when(revise(first, D3.id))
      .thenRefusal('submission-not-evaluated', 'R-SCO-3', { submission: D3.id })
  })

  it('R-ACT-2: not while the Acta is under vote, nor after its approval', () => {
    given(contest, ...decided(contest), draft, proposal(3, { kind: 'acta', pdfSha256: PDF }))
      .when(revise(first, D1))
      .thenRefusal('agreement-under-way', 'R-ACT-2', { number: 3 })
    given(contest, ...approved(contest))
      .when(revise(first, D1))
      .thenRefusal('acta-frozen', 'R-ACT-2')
  })

  it.each(jurors.map(({ id }) => id))('by %s: each has a sheet of its own', (jurorId) => {
    given(contest, ...opening)
      .when(revise(jurorId, D1, 1))
      .thenEvent(revision(jurorId, D1, '1.1', 1))
  })
})
