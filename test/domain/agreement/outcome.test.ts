// The outcome of a vote: every case of one to five voters.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Ballot, isAdopted, outcomeOf, type Sense } from '../../../shared/domain/agreement/outcome.ts'

const voters = (count: number) => Array.from({ length: count }, (_, index) => `jurado-${index}`)
const ballot = (count: number): Ballot => ({ eligible: voters(count), majority: 'simple', members: count })
const cast = (senses: readonly Sense[]) =>
  Object.fromEntries(senses.map((sense, index) => [`jurado-${index}`, { sense }]))

/** Every way in which `count` voters can vote. */
const ways = (count: number): Sense[][] =>
  count === 0
    ? [[]]
    : ways(count - 1).flatMap((rest) => [
        [...rest, 'for' as const],
        [...rest, 'against' as const],
      ])

describe.each([1, 2, 3, 4, 5])('R-VOT-1: with %i voters', (count) => {
  it.each(ways(count).map((senses) => [senses.join(', '), senses] as const))('%s', (_, senses) => {
    const inFavour = senses.filter((sense) => sense === 'for').length
    const against = count - inFavour
    const kinds = {
      unanimity: against === 0,
      majority: against > 0 && inFavour > against,
      tie: inFavour === against,
      rejected: inFavour < against,
    }
    const outcome = outcomeOf(ballot(count), cast(senses))
    expect(outcome).toEqual({
      kind: Object.entries(kinds).find(([, holds]) => holds)?.[0],
      inFavour,
      against,
      missing: Math.max(0, Math.floor(count / 2) + 1 - inFavour),
    })
    expect(isAdopted(outcome)).toBe(inFavour > against)
  })
})

describe('a vote under way', () => {
  it('R-VOT-1: waits for all, also when the result can no longer change', () => {
    expect(outcomeOf(ballot(3), cast(['for', 'for']))).toEqual({ kind: 'pending', waitingFor: ['jurado-2'] })
    expect(isAdopted(outcomeOf(ballot(3), cast(['for', 'for'])))).toBe(false)
  })

  it('R-ABS-2: does not count the vote of who is not eligible', () => {
    expect(outcomeOf(ballot(2), cast(['for', 'against', 'for']))).toMatchObject({ kind: 'tie' })
  })

  it('R-VOT-1: does not depend on the order of the voters', () => {
    const senses = fc.array(fc.constantFrom<Sense>('for', 'against'), { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(senses, (given) => {
        const eligible = ballot(given.length)
        expect(outcomeOf({ ...eligible, eligible: eligible.eligible.toReversed() }, cast(given))).toEqual(
          outcomeOf(eligible, cast(given)),
        )
      }),
    )
  })
})
