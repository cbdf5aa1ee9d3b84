// The outcome of a vote: every way in which one to seven members can vote, by every majority.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countOf,
  isAdopted,
  type NeededMajority,
  neededInFavour,
  outcomeOf,
  type Sense,
} from '../../../shared/domain/agreement/outcome.ts'
import { outcomeSentence } from '../../../shared/text/session.ts'

const COUNTS = [1, 2, 3, 4, 5, 6, 7]
const MAJORITIES: readonly NeededMajority[] = ['simple', 'absolute', 'unanimity', 'consensus']

const voters = (count: number) => Array.from({ length: count }, (_, index) => `jurado-${index}`)
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

/** Whether so many votes in favour adopt it, in the words of each majority. */
const enough: Readonly<Record<NeededMajority, (inFavour: number, voters: number, members: number) => boolean>> = {
  simple: (inFavour, voters) => inFavour > voters - inFavour,
  absolute: (inFavour, _, members) => inFavour > members / 2,
  unanimity: (inFavour, voters) => inFavour >= voters,
  consensus: (inFavour, voters) => inFavour >= voters,
}

/** The same outcome, told by counting up: how many more in favour would do. */
function told(majority: NeededMajority, inFavour: number, count: number, members: number) {
  const against = count - inFavour
  const missing = [0, 1, 2, 3, 4, 5, 6, 7].find((more) => enough[majority](inFavour + more, count, members))
  const all = majority === 'consensus' ? 'consensus' : 'unanimity'
  const adopted = against === 0 || majority === 'consensus' ? all : 'majority'
  const canTie = majority === 'simple' || majority === 'absolute'
  const short = inFavour === against && missing === 1 && canTie ? 'tie' : 'rejected'
  return { kind: missing === 0 ? adopted : short, inFavour, against, missing }
}

const cases = COUNTS.flatMap((count) => MAJORITIES.map((majority) => [count, majority] as const))

describe.each(cases)('R-VOT-1: %i voters by %s', (count, majority) => {
  const memberships = COUNTS.filter((members) => members >= count)

  it.each(memberships)('of a jury of %i, whoever votes how', (members) => {
    for (const senses of ways(count)) {
      const inFavour = senses.filter((sense) => sense === 'for').length
      const outcome = outcomeOf({ eligible: voters(count), majority, members }, cast(senses))
      expect(outcome).toEqual(told(majority, inFavour, count, members))
      expect(isAdopted(outcome)).toBe(enough[majority](inFavour, count, members))
    }
  })
})

describe('the votes in favour that are needed', () => {
  const needed = (majority: NeededMajority, count: number, members: number) =>
    neededInFavour({ eligible: voters(count), majority, members })

  it('R-VOT-1: of a simple majority, more than half of those who vote', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((count) => needed('simple', count, 7))).toEqual([1, 2, 2, 3, 3, 4, 4])
  })

  it('R-VOT-1: of an absolute one, more than half of the members, whoever is barred', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((members) => needed('absolute', 1, members))).toEqual([1, 2, 2, 3, 3, 4, 4])
  })

  it('R-JUR-3: of unanimity and of consensus, all who vote', () => {
    expect([needed('unanimity', 3, 5), needed('consensus', 2, 3)]).toEqual([3, 2])
  })
})

describe('a tie', () => {
  const even = (count: number) => cast(ways(count).find((way) => isEven(way)) ?? [])
  const isEven = (way: readonly Sense[]) => way.filter((sense) => sense === 'for').length * 2 === way.length

  it('R-ABS-3: is there when one more vote in favour would carry it', () => {
    const ballot = { eligible: voters(4), majority: 'absolute' as const, members: 5 }
    expect(outcomeOf(ballot, even(4))).toEqual({ kind: 'tie', inFavour: 2, against: 2, missing: 1 })
  })

  it('R-ABS-3: is none when an absolute majority would still be missing: no means against ties could give it', () => {
    const ballot = { eligible: voters(4), majority: 'absolute' as const, members: 7 }
    expect(outcomeOf(ballot, even(4))).toEqual({ kind: 'rejected', inFavour: 2, against: 2, missing: 2 })
  })
})

describe('a vote under way', () => {
  const ballot = (count: number) => ({ eligible: voters(count), majority: 'simple' as const, members: count })

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
      fc.property(senses, fc.constantFrom(...MAJORITIES), (given, majority) => {
        const eligible = voters(given.length)
        expect(countOf({ eligible: eligible.toReversed(), majority, members: 7 }, cast(given))).toEqual(
          countOf({ eligible, majority, members: 7 }, cast(given)),
        )
      }),
    )
  })
})

describe('the sentence of an outcome', () => {
  const sentence = (majority: NeededMajority, senses: readonly Sense[], members = senses.length) =>
    outcomeSentence(countOf({ eligible: voters(senses.length), majority, members }, cast(senses)))

  it.each<[string, NeededMajority, Sense[], number?]>([
    ['Unanimidad: 3 a favor.', 'simple', ['for', 'for', 'for']],
    ['Mayoría 2–1.', 'simple', ['for', 'against', 'for']],
    ['Consenso: 2 a favor.', 'consensus', ['for', 'for'], 3],
    ['No se aprueba: 1 a favor y 2 en contra; falta 1 voto a favor.', 'simple', ['for', 'against', 'against']],
    ['No se aprueba: 0 a favor y 3 en contra; faltan 2 votos a favor.', 'simple', ['against', 'against', 'against']],
    ['No se aprueba: 1 a favor y 1 en contra; falta 1 voto a favor.', 'consensus', ['for', 'against'], 3],
    ['No se aprueba: 2 a favor y 1 en contra; falta 1 voto a favor.', 'absolute', ['for', 'for', 'against'], 5],
    ['No se aprueba: 2 a favor y 0 en contra; faltan 2 votos a favor.', 'absolute', ['for', 'for'], 7],
  ])('R-VOT-1: «%s»', (expected, majority, senses, members) => {
    expect(sentence(majority, senses, members)).toBe(expected)
  })

  it('R-VOT-3: of a tie says what is missing and what the jury has to do', () => {
    expect(sentence('simple', ['for', 'against'])).toMatch(/^Empate 1–1: falta 1 voto a favor\. El Jurado debe .+\.$/)
  })

  it('R-JUR-4: of a vote under way says how many are missing, and who', () => {
    const pending = (...waitingFor: string[]) => ({ kind: 'pending' as const, waitingFor })
    expect(outcomeSentence(pending('a'))).toBe('Falta 1 voto.')
    expect(outcomeSentence(pending('a', 'b'), ['ROSA', 'JUAN'])).toBe('Faltan 2 votos: ROSA y JUAN.')
  })
})
