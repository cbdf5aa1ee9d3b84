// Random sessions before two judges: the rules of shared/domain, and their naive second reading in naive/.
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SessionCommand } from '../../shared/domain/session/commands.ts'
import type { SessionEvent } from '../../shared/domain/session/events.ts'
import { foldSession } from '../../shared/domain/session/evolve.ts'
import { recheckSession } from '../../shared/domain/session/recheck.ts'
import { drive, type Place, type Step } from './drive/drive.ts'
import { complaints } from './judge.ts'
import { isOpenFinding } from './open-findings.ts'
import { LENGTH, runs, seeds, TIME_LIMIT_MS } from './runs.ts'
import { shortest } from './shortest.ts'

/** Plays a session to its end, or to the first step on which the two readings disagree. */
function play(seed: number): Place | null {
  const given: SessionCommand[] = []
  let isJudged = true
  const place = drive(seed, LENGTH, (step) => {
    if (!isJudged) return
    given.push(step.command)
    const found = complaints(step)
    isJudged = found.length === 0
    if (!isJudged && !found.every(isOpenFinding)) throw new Error(told(seed, step, given, found))
  })
  return isJudged ? place : null
}

/** The complaint, and the fewest commands that lead to it. */
function told(seed: number, { before }: Step, given: readonly SessionCommand[], found: readonly string[]): string {
  const [first = ''] = found
  const kind = first.split(': ')[0] ?? ''
  const commands = shortest(before.contest, given, complaints, (complaint) => complaint.startsWith(kind))
  const lines = commands.map((command) => JSON.stringify(command, briefly))
  return [`seed ${seed}, pack ${before.contest.bases.id}`, ...found, ...lines].join('\n')
}

/** A sheet is told by its abstentions: its scores fill a screen. */
const briefly = (key: string, value: unknown) => (key === 'scores' || key === 'comment' ? undefined : value)

const isSame = (one: SessionEvent, other: SessionEvent) => isDeepStrictEqual(one, other)

describe('whatever a jury tries', () => {
  it(
    'no accepted sequence of commands ever breaks a rule, and what breaks none is never refused',
    () => {
      const [first = 0] = seeds(1)
      const seed = fc.integer({ min: 0, max: 0x7fffffff })
      fc.assert(
        fc.property(seed, (own) => {
          const place = play(own)
          if (!place) return
          const { contest, log } = place.session
          expect(foldSession(contest, log)).toEqual(place.state)
          expect(recheckSession(contest, log, isSame)).toEqual({ ok: true, value: place.state })
        }),
        { numRuns: runs(80), seed: first, endOnFailure: true },
      )
    },
    TIME_LIMIT_MS,
  )
})
