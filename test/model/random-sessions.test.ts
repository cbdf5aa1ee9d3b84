// Random sessions before two judges: the rules of shared/domain, and their naive second reading in naive/.
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SessionCommand } from '../../shared/domain/session/commands.ts'
import type { SessionEvent } from '../../shared/domain/session/events.ts'
import { foldSession } from '../../shared/domain/session/evolve.ts'
import { recheckSession } from '../../shared/domain/session/recheck.ts'
import { drive, type Place, type Step } from './drive/drive.ts'
import { complaints } from './judge.ts'
import { LENGTH, runs, seeds, TIME_LIMIT_MS } from './runs.ts'
import { shortest } from './shortest.ts'

/** Plays a session; on the first step on which the two readings disagree it stops and tells how to get there. */
function play(seed: number): Place {
  const given: SessionCommand[] = []
  return drive(seed, LENGTH, (step) => {
    given.push(step.command)
    const found = complaints(step)
    if (found.length > 0) throw new Error(told(seed, step, given, found))
  })
}

/** The complaint, and the fewest commands that lead to it. */
function told(seed: number, { before }: Step, given: readonly SessionCommand[], found: readonly string[]): string {
  const [first = ''] = found
  const kind = first.split(': ')[0] ?? ''
  const commands = shortest(before.contest, given, complaints, (complaint) => complaint.startsWith(kind))
  const lines = commands.map((command) => JSON.stringify(command, briefly))
  return [`seed ${seed}, pack ${before.contest.bases.id}`, ...found, ...lines].join('\n')
}

/** A sheet is told by its abstentions: its scores would fill a screen. */
const briefly = (key: string, value: unknown) => (key === 'scores' || key === 'comment' ? undefined : value)

const isSame = (one: SessionEvent, other: SessionEvent) => isDeepStrictEqual(one, other)

it(
  'no accepted sequence of commands ever breaks a rule, and what breaks none is never refused',
  () => {
    const [first = 0] = seeds(1)
    const session = fc.noBias(fc.nat())
    fc.assert(
      fc.property(session, (seed) => {
        const { session, state } = play(seed)
        expect(foldSession(session.contest, session.log)).toEqual(state)
        expect(recheckSession(session.contest, session.log, isSame)).toEqual({ ok: true, value: state })
      }),
      { numRuns: runs(75), seed: first, endOnFailure: true },
    )
  },
  TIME_LIMIT_MS,
)
