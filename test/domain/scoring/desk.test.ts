// The juror's desk: scores, bonus, comments, abstention, sealing.
import { describe, expect, it } from 'vitest'
import { entryOf, foldDesk, scoresheetOf } from '../../../shared/domain/scoring/desk.ts'
import type { DeskEvent } from '../../../shared/domain/scoring/desk-events.ts'
import { emptyEntry } from '../../../shared/domain/scoring/scoresheet.ts'
import { AT, makeEntry, sha256 } from '../../make/contest.ts'
import {
  abstained,
  abstainedFrom,
  comment,
  completed,
  contest,
  other,
  score,
  sealed,
  submissionId,
  written,
} from '../../make/desk.ts'
import { contestOf, qhatuBases } from '../../make/packs/contests.ts'
import { givenDesk, recorded } from '../given.ts'

const desk = (...events: readonly DeskEvent[]) => foldDesk(contest, 'jurado-1', recorded(events))

describe('scores', () => {
  const give = (value: number, subcriterionId = '1.1') => ({
    type: 'GiveScore' as const,
    submissionId,
    subcriterionId,
    score: value,
  })

  it.each([1, 5])('R-SCO-1: %i is on the scale', (value) => {
    givenDesk(contest).when(give(value)).thenEvent(score('1.1', value))
  })

  it.each([0, 6, -1])('R-SCO-1: %i is not', (value) => {
    givenDesk(contest).when(give(value)).thenRefusal('score-outside-scale', 'R-SCO-1', { score: value, min: 1, max: 5 })
  })

  it('R-SCO-1: only subcriteria of the Bases are scored', () => {
    givenDesk(contest).when(give(3, '9.9')).thenRefusal('subcriterion-unknown', 'R-SCO-1', { subcriterion: '9.9' })
  })

  it('R-SCO-1: only submissions of the contest are scored', () => {
    givenDesk(contest)
      .when({ ...give(3), submissionId: 'CDC-D-00099-25' })
      .thenRefusal('submission-unknown', 'R-SCO-1', { submission: 'CDC-D-00099-25' })
  })

  it('R-SCO-1: a score is cleared, and only one that is there', () => {
    const clear = { type: 'ClearScore' as const, submissionId, subcriterionId: '1.1' }
    givenDesk(contest, score('1.1', 4))
      .when(clear)
      .thenEvent({ ...clear, type: 'ScoreCleared' })
    givenDesk(contest, score('1.2', 4)).when(clear).thenRefusal('score-absent', 'R-SCO-1', { subcriterion: '1.1' })
  })

  it('the last score given counts, a cleared one does not', () => {
    const events: DeskEvent[] = [
      score('1.1', 2),
      score('1.1', 4),
      score('1.2', 5),
      { type: 'ScoreCleared', submissionId, subcriterionId: '1.2' },
    ]
    expect(entryOf(desk(...events), submissionId)).toEqual({ ...emptyEntry, scores: { '1.1': 4 } })
  })
})

describe('bonus', () => {
  const give = (points: number, ...grounds: string[]) => ({ type: 'GiveBonus' as const, submissionId, points, grounds })

  it('R-SCO-2: up to two points, on grounds of the Bases, each once', () => {
    givenDesk(contest)
      .when(give(2, 'lenguas', 'paridad', 'lenguas'))
      .thenEvent({ type: 'BonusGiven', submissionId, points: 2, grounds: ['lenguas', 'paridad'] })
  })

  it('R-SCO-2: stands in the sheet beside the scores; the last one counts', () => {
    const given = (points: number, ...grounds: string[]): DeskEvent => ({
      type: 'BonusGiven',
      submissionId,
      points,
      grounds,
    })
    expect(entryOf(desk(score('1.1', 4), given(2, 'lenguas'), given(1, 'paridad')), submissionId)).toEqual({
      ...emptyEntry,
      scores: { '1.1': 4 },
      bonus: { points: 1, grounds: ['paridad'] },
    })
  })

  it('R-SCO-2: no points need no ground', () => {
    givenDesk(contest).when(give(0)).thenEvent({ type: 'BonusGiven', submissionId, points: 0, grounds: [] })
  })

  it('R-SCO-2: points need a ground', () => {
    givenDesk(contest).when(give(1)).thenRefusal('bonus-without-ground', 'R-SCO-2')
  })

  it.each([3, -1])('R-SCO-2: %i points are refused', (points) => {
    givenDesk(contest).when(give(points, 'lenguas')).thenRefusal('bonus-too-high', 'R-SCO-2', { points, max: 2 })
  })

  it('R-SCO-2: a ground that the Bases do not have is refused', () => {
    givenDesk(contest).when(give(1, 'otra')).thenRefusal('bonus-ground-unknown', 'R-SCO-2', { ground: 'otra' })
  })
})

describe('a bonus of the jury as a whole', () => {
  it('R-SCO-2: is not given at a desk, not even none of it', () => {
    const byJury = contestOf(qhatuBases)
    const [given] = byJury.submissions
    for (const points of [0, 1])
      givenDesk(byJury)
        .when({ type: 'GiveBonus', submissionId: given?.id ?? '', points, grounds: [] })
        .thenRefusal('bonus-by-jury', 'R-SCO-2')
  })
})

describe('comments', () => {
  const write = (text: string, subcriterionId: string | null = null) => ({
    type: 'WriteComment' as const,
    submissionId,
    subcriterionId,
    text,
  })

  it('R-SCO-3: are for the submission or for one subcriterion', () => {
    givenDesk(contest).when(write(comment)).thenEvent(written(comment))
    givenDesk(contest).when(write('Claro.', '1.1')).thenEvent(written('Claro.', '1.1'))
    expect(entryOf(desk(written(comment), written('Claro.', '1.1')), submissionId)).toEqual({
      ...emptyEntry,
      comment,
      comments: { '1.1': 'Claro.' },
    })
  })

  it('R-SCO-3: are refused beyond the longest', () => {
    givenDesk(contest)
      .when(write('x'.repeat(4000)))
      .thenEvent(written('x'.repeat(4000)))
    givenDesk(contest)
      .when(write('x'.repeat(4001)))
      .thenRefusal('comment-too-long', 'R-SCO-3', { length: 4001, max: 4000 })
  })

  it('R-SCO-1: are refused for a subcriterion that the Bases do not have', () => {
    givenDesk(contest).when(write(comment, '9.9')).thenRefusal('subcriterion-unknown', 'R-SCO-1')
  })
})

describe('abstention at the desk', () => {
  it('R-ABS-2: takes the earlier scores, bonus and comments out of the sheet', () => {
    const bonus: DeskEvent = { type: 'BonusGiven', submissionId, points: 1, grounds: ['lenguas'] }
    const { entries } = desk(...completed(submissionId), bonus, abstained)
    expect(entries[submissionId]).toEqual({
      ...emptyEntry,
      abstention: { causeId: 'vinculo', description: 'Trabajé con la empresa.', declaredAt: AT },
    })
  })

  it.each([
    { type: 'GiveScore' as const, submissionId, subcriterionId: '1.1', score: 3 },
    { type: 'ClearScore' as const, submissionId, subcriterionId: '1.1' },
    { type: 'GiveBonus' as const, submissionId, points: 0, grounds: [] },
    { type: 'WriteComment' as const, submissionId, subcriterionId: null, text: comment },
    { type: 'DeclareAbstention' as const, submissionId, causeId: 'otra', description: 'Por si acaso, otra vez.' },
  ])('R-ABS-2: refuses $type on that submission afterwards', (command) => {
    givenDesk(contest, abstained).when(command).thenRefusal('abstained', 'R-ABS-2', { submission: submissionId })
  })

  it('R-ABS-2: leaves the other submissions alone', () => {
    givenDesk(contest, abstained)
      .when({ type: 'GiveScore', submissionId: other, subcriterionId: '1.1', score: 3 })
      .thenEvent(score('1.1', 3, other))
  })

  it('R-ABS-1: is the juror’s own act, with its cause and description', () => {
    givenDesk(contest)
      .when({ type: 'DeclareAbstention', submissionId, causeId: 'vinculo', description: 'Trabajé con la empresa.' })
      .thenEvent(abstained)
  })
})

describe('sealing', () => {
  const seal = { type: 'SealScoresheet' as const }

  it('R-SCO-3: a sheet with everything scored, commented or abstained is sealed', () => {
    givenDesk(contest, abstained, ...completed(other))
      .when(seal)
      .thenEvent(sealed)
  })

  it('R-SCO-3: a sheet that misses one score is refused, and the submission named', () => {
    givenDesk(contest, ...completed(submissionId), ...completed(other).slice(1))
      .when(seal)
      .thenRefusal('scoresheet-incomplete', 'R-SCO-3', { count: 1, first: other })
  })

  it('R-SCO-3: an untouched submission counts as missing', () => {
    givenDesk(contest).when(seal).thenRefusal('scoresheet-incomplete', 'R-SCO-3', { count: 2, first: submissionId })
  })

  it.each([
    [19, false],
    [20, true],
  ])('R-SCO-3: a comment of %i characters is enough: %s', (length, enough) => {
    const story = givenDesk(contest, ...completed(submissionId), abstainedFrom(other), written('x'.repeat(length)))
    if (enough) story.when(seal).thenEvent(sealed)
    else story.when(seal).thenRefusal('scoresheet-incomplete', 'R-SCO-3', { first: submissionId })
  })

  it('R-SCO-3: a sealed sheet takes nothing more', () => {
    givenDesk(contest, sealed)
      .when({ type: 'WriteComment', submissionId, subcriterionId: null, text: comment })
      .thenRefusal('scoresheet-sealed', 'R-SCO-3', { version: 1 })
    givenDesk(contest, sealed).when(seal).thenRefusal('scoresheet-sealed', 'R-SCO-3')
  })

  it('what travels is the sealed sheet with an entry for every submission', () => {
    const events = [abstained, ...completed(other)]
    expect(scoresheetOf(desk(...events), sha256('9'))).toBeNull()
    expect(scoresheetOf(desk(...events, sealed), sha256('9'))).toEqual({
      contestId: contest.id,
      packageSha256: sha256('9'),
      jurorId: 'jurado-1',
      version: 1,
      sealedAt: AT,
      entries: { [submissionId]: desk(abstained).entries[submissionId], [other]: makeEntry(3) },
    })
  })
})
