// Wherever random sessions have come to, a jury that goes on calmly comes to its Acta.
import { expect, it } from 'vitest'
import type { Contest } from '../../shared/domain/contest/contest.ts'
import { drive, finish } from './drive/drive.ts'
import { runs, seeds, TIME_LIMIT_MS } from './runs.ts'

/** How long a session is disturbed, and how long it may take to end from there. */
const DISTURBED = 120
const CALM = 600

/** A jury that was never named whole, or one of two modalities under Bases with an Acta for each, is never installed. */
const canEnd = ({ bases, jurors, submissions }: Contest) =>
  jurors.length === bases.jury.size &&
  (bases.acta.scope === 'contest' || new Set(submissions.map(({ modalityId }) => modalityId)).size === 1)

it(
  'R-ACT-2: a session always has a way to its closing',
  () => {
    for (const seed of seeds(runs(60))) {
      const disturbed = drive(seed, DISTURBED, () => {})
      if (!canEnd(disturbed.session.contest)) continue
      const told: string[] = [`seed ${seed}`]
      const { state } = finish(disturbed, seed, CALM, ({ command, refusal }) => {
        told.push(`${refusal?.code ?? 'ok'} ${JSON.stringify(command)}`)
      })
      expect(state.closedAt, told.slice(-12).join('\n')).not.toBeNull()
    }
  },
  TIME_LIMIT_MS,
)
