// Days left, what they ask for a day, and what was finished on a day of Lima.
import { describe, expect, it } from 'vitest'
import type { Recorded } from '../../../shared/domain/decision.ts'
import type { DeskEvent } from '../../../shared/domain/scoring/desk-events.ts'
import {
  dayOf,
  finishedOn,
  isoDayOf,
  limaDay,
  type PlanFacts,
  planOf,
} from '../../../shared/domain/scoring/progress.ts'
import { abstained, completed, contest, other, sealed, submissionId, written } from '../../make/desk.ts'

describe('a day of Lima', () => {
  it('ends at midnight there, five hours after midnight in Greenwich', () => {
    const day = dayOf('2025-09-24')
    expect(limaDay(Date.parse('2025-09-25T04:59:59.999Z'))).toBe(day)
    expect(limaDay(Date.parse('2025-09-25T05:00:00.000Z'))).toBe(day + 1)
    expect(isoDayOf(day)).toBe('2025-09-24')
  })
})

describe('a plan', () => {
  const plan = (facts: Partial<PlanFacts>) =>
    planOf({
      today: dayOf('2025-09-15'),
      evaluationEnds: '2025-09-20',
      left: 37,
      doneToday: 0,
      goal: null,
      ...facts,
    })

  it('counts today and the last day as days to work in', () => {
    expect(plan({})).toMatchObject({ daysUntilEnd: 5, daysLeft: 6, needed: 7, pace: 7, suffices: true })
    expect(plan({ today: dayOf('2025-09-20') })).toMatchObject({ daysUntilEnd: 0, daysLeft: 1, needed: 37 })
  })

  it('asks for the same while one works through the day', () => {
    expect(plan({ left: 32, doneToday: 5 }).needed).toBe(7)
    expect(plan({ left: 30, doneToday: 7 })).toMatchObject({ needed: 7, finishDay: dayOf('2025-09-20') })
  })

  it('tells whether an own pace reaches, and when it ends', () => {
    expect(plan({ goal: 6 })).toMatchObject({ pace: 6, suffices: false, finishDay: dayOf('2025-09-21') })
    expect(plan({ goal: 10 })).toMatchObject({ pace: 10, suffices: true, finishDay: dayOf('2025-09-18') })
    // What was done today beyond the pace is not asked again tomorrow.
    expect(plan({ goal: 6, left: 30, doneToday: 20 })).toMatchObject({ suffices: true, finishDay: dayOf('2025-09-20') })
    expect(plan({ goal: 6, left: 31, doneToday: 6 })).toMatchObject({ suffices: false })
    expect(plan({ goal: 40 })).toMatchObject({ suffices: true, finishDay: dayOf('2025-09-15') })
  })

  it('has nothing to ask when nothing is left, and no day left after the end', () => {
    expect(plan({ left: 0, doneToday: 3 })).toMatchObject({ finishDay: null, suffices: true })
    expect(plan({ today: dayOf('2025-09-21') })).toEqual({
      daysUntilEnd: -1,
      daysLeft: 0,
      needed: null,
      pace: null,
      finishDay: null,
      suffices: false,
    })
    expect(plan({ today: dayOf('2025-09-21'), goal: 8 })).toMatchObject({ needed: null, pace: 8, suffices: false })
    expect(plan({ today: dayOf('2025-09-23'), left: 0 })).toMatchObject({ daysLeft: 0, suffices: true })
  })
})

describe('what was finished on a day', () => {
  const at = (instant: string, events: readonly DeskEvent[]): Recorded<DeskEvent>[] =>
    events.map((event) => ({ ...event, at: instant, actor: 'jurado-1' }))
  const day = dayOf('2025-09-24')
  const finished = (...log: readonly Recorded<DeskEvent>[][]) => finishedOn(day, contest, 'jurado-1', log.flat())
  const yesterday = '2025-09-24T04:59:00.000Z'
  const today = '2025-09-24T05:01:00.000Z'
  const late = '2025-09-25T04:59:00.000Z'
  const tomorrow = '2025-09-25T05:01:00.000Z'

  it('is what lacked something before and lacks nothing at its end', () => {
    const [first, ...rest] = completed(submissionId)
    expect(finished(at(yesterday, first ? [first] : []), at(late, rest))).toEqual([submissionId])
    expect(finished(at(today, completed(submissionId)), at(today, completed(other)))).toEqual([submissionId, other])
  })

  it('is nothing that was finished before or after, or that was only changed', () => {
    expect(finished(at(yesterday, completed(submissionId)))).toEqual([])
    expect(
      finished(
        at(yesterday, completed(submissionId)),
        at(today, [written('Otro comentario, tan largo como el primero.')]),
      ),
    ).toEqual([])
    expect(finished(at(tomorrow, completed(submissionId)))).toEqual([])
    expect(finished(at(today, completed(submissionId).slice(1)), at(tomorrow, completed(submissionId)))).toEqual([])
  })

  it('is nothing that a supplement took out of the contest (R-AMT-9)', () => {
    const taken: DeskEvent = { type: 'SubmissionRemoved', submissionId: other, number: 1, cause: 'withdrawn' }
    const log = [...at(today, completed(submissionId)), ...at(today, completed(other)), ...at(late, [taken])]
    const left = { ...contest, submissions: contest.submissions.filter(({ id }) => id !== other) }
    expect(finishedOn(day, left, 'jurado-1', log)).toEqual([submissionId])
  })

  it('is nothing that was taken back the same day, nor a seal', () => {
    expect(finished(at(today, completed(submissionId)), at(today, [written('')]))).toEqual([])
    expect(finished(at(yesterday, completed(submissionId)), at(today, [sealed]))).toEqual([])
  })

  it('counts an abstention as finishing (R-ABS-2)', () => {
    expect(finished(at(today, [abstained]))).toEqual([submissionId])
  })
})
