// Where a listener of a recording may go: by the clock of the log, without the pauses.
import { describe, expect, it } from 'vitest'
import { type Heard, markersOf } from '../../../shared/domain/session/markers.ts'
import { makeContest } from '../../make/contest.ts'
import { decided, first, proposal, second, vote } from '../../make/session.ts'
import { inTurn, minute } from './fold.ts'

const contest = makeContest()
const MINUTE = 60_000

/** What is heard from the nth event on, a second after the second, but for what is paused. */
function heardFrom(n: number, seconds: number, isPaused = (_second: number) => false): Heard[] {
  const start = Date.parse(minute(n))
  const points: Heard[] = [{ atEpochMs: start, elapsedMs: 0 }]
  let elapsedMs = 0
  for (let second = 1; second <= seconds; second += 1) {
    if (isPaused(second)) continue
    elapsedMs += 1000
    points.push({ atEpochMs: start + second * 1000, elapsedMs })
  }
  return points
}

const log = inTurn([
  ...decided(contest),
  proposal(9, { kind: 'other', text: 'Saludar.' }),
  vote(9, first, 'for'),
  vote(9, second, 'for'),
])
const told = (heard: readonly Heard[]) =>
  markersOf(log, heard).map(({ elapsedMs, type, number }) => [elapsedMs / MINUTE, type, number])

describe('R-ACT-7: the markers of a recording', () => {
  it('are the steps and each agreement’s proposal, first vote and closing, where they are heard', () => {
    const all = markersOf(log, heardFrom(1, 60 * log.length))
    expect(all.map(({ type }) => type)).toContain('ScoresheetsOpened')
    expect(all.map(({ type }) => type)).not.toContain('ScoresheetReceived')
    for (const { elapsedMs, type } of all) expect(log[elapsedMs / MINUTE]?.type).toBe(type)
    const ofNine = all.filter(({ number }) => number === 9).map(({ type }) => type)
    expect(ofNine).toEqual(['AgreementProposed', 'VoteCast'])
    const closings = all.filter(({ type }) => type === 'AgreementClosed').map(({ number }) => number)
    expect(closings.every((number) => number !== null)).toBe(true)
  })

  it('leave out what came before the recording, and after it', () => {
    const end = log.length
    expect(told(heardFrom(end - 1, 30))).toEqual([])
    expect(told(heardFrom(end - 2, 90))).toEqual([[1, 'VoteCast', 9]])
    expect(told([])).toEqual([])
  })

  it('stand at the end of what was heard before, where they fell into a pause', () => {
    const n = log.length - 3
    // Recorded for a minute and a half; then a pause until the fourth minute.
    const heard = heardFrom(n, 300, (second) => second > 90 && second < 240)
    expect(told(heard)).toEqual([
      [1, 'AgreementProposed', 9],
      [1.5, 'VoteCast', 9],
    ])
  })

  it('number nothing that the log does not number', () => {
    const [unproposed] = inTurn([vote(4, first, 'for')])
    if (!unproposed) throw new Error('there is none')
    const heard = [
      { atEpochMs: Date.parse(minute(1)), elapsedMs: 0 },
      { atEpochMs: Date.parse(minute(2)), elapsedMs: MINUTE },
    ]
    expect(markersOf([{ ...unproposed, at: '2025-09-24T16:01:30Z' }], heard)).toEqual([
      { elapsedMs: MINUTE / 2, type: 'VoteCast', number: null },
    ])
  })
})
