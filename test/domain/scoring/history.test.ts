// What was given before each score, from the desk's log.
import { describe, expect, it } from 'vitest'
import type { DeskEvent } from '../../../shared/domain/scoring/desk-events.ts'
import { historiesOf, historyOf } from '../../../shared/domain/scoring/history.ts'
import { abstained, other, score, submissionId, written } from '../../make/desk.ts'

const cleared: DeskEvent = { type: 'ScoreCleared', submissionId, subcriterionId: '1.1' }
const at = (minute: number) => `2025-11-12T20:${String(minute).padStart(2, '0')}:00Z`
/** One event a minute. */
const log = (...events: readonly DeskEvent[]) => events.map((event, minute) => ({ at: at(minute), event }))

describe('the history of a score', () => {
  it('has what was given, oldest first, each with its instant', () => {
    const events = log(score('1.1', 3), score('1.2', 5), score('1.1', 4), cleared, score('1.1', 2))
    expect(historyOf(events, submissionId, '1.1')).toEqual([
      { score: 3, at: at(0) },
      { score: 4, at: at(2) },
      { score: null, at: at(3) },
      { score: 2, at: at(4) },
    ])
    expect(historyOf(events, submissionId, '1.2')).toEqual([{ score: 5, at: at(1) }])
  })

  it('is empty where nothing was scored', () => {
    const events = log(score('1.1', 3), written('Una nota.'))
    expect(historyOf(events, submissionId, '1.2')).toEqual([])
    expect(historyOf(events, other, '1.1')).toEqual([])
  })

  it('does not count the same score given again', () => {
    expect(historyOf(log(score('1.1', 3), score('1.1', 3)), submissionId, '1.1')).toEqual([{ score: 3, at: at(0) }])
  })

  it('R-ABS-2: says nothing of a submission that its juror stepped out of, and keeps the others', () => {
    const histories = historiesOf(log(score('1.1', 3), score('1.1', 5, other), abstained))
    expect([...histories.keys()]).toEqual([other])
    expect(histories.get(other)?.get('1.1')).toEqual([{ score: 5, at: at(1) }])
  })

  it('R-DAT-1: says nothing on a purged laptop', () => {
    expect(historiesOf(log(score('1.1', 3), { type: 'DeskPurged' })).size).toBe(0)
  })
})
