// The equity criterion: exact shares of the regions, and whom a tie favours.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REGIONS, type Region } from '../../../shared/bases/regions.ts'
import { equityFavours, leastRepresentedFirst, regionShares, shareOf } from '../../../shared/domain/award/equity.ts'
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import { add, compare, rational, times, ZERO } from '../../../shared/domain/scoring/rational.ts'
import { bases, makeContest, makeSubmission } from '../../make/contest.ts'

type Counts = Contest['receivedByRegion']

const from = (serial: number, region: Region) => makeSubmission('D', serial, { applicant: { region } })
const submissions = [
  from(1, 'LIMA METROPOLITANA'),
  from(2, 'CUSCO'),
  from(3, 'PUNO'),
  from(4, 'CUSCO'),
  from(5, 'TACNA'),
  from(6, 'LORETO'),
]
const code = (serial: number) => `CDC-D-0000${serial}-25`
const [LIMA, CUSCO, PUNO, CUSCO_TOO, TACNA, LORETO] = [code(1), code(2), code(3), code(4), code(5), code(6)]
const ids = submissions.map(({ id }) => id)

const received: Counts = { 'LIMA METROPOLITANA': 20, CUSCO: 3, PUNO: 3, LORETO: 4 }
const counting = (receivedByRegion: Counts) => makeContest({ submissions, receivedByRegion })
const contest = counting(received)

const perPopulation = (receivedByRegion: Counts, population: Counts) =>
  makeContest({
    submissions,
    receivedByRegion,
    bases: { ...bases, equity: { base: 'received-per-population', population } },
  })

describe('the share of a region', () => {
  it('R-EQU-1: is its exact part of all that was received', () => {
    expect(shareOf(contest, 'LIMA METROPOLITANA')).toEqual(rational(2, 3))
    expect(shareOf(contest, 'CUSCO')).toEqual(rational(1, 10))
    expect(shareOf(contest, 'LORETO')).toEqual(rational(2, 15))
  })

  it('R-EQU-1: is 0 where nothing came from, whether the package says so or leaves the region out', () => {
    expect(shareOf(contest, 'TACNA')).toEqual(ZERO)
    expect(shareOf(counting({ ...received, TACNA: 0 }), 'TACNA')).toEqual(ZERO)
  })

  it('R-EQU-1: counts what was received, however many of it are aptas', () => {
    const fewer = { ...contest, submissions: submissions.slice(0, 1) }
    expect(shareOf(fewer, 'CUSCO')).toEqual(rational(1, 10))
  })

  it.each<Counts>([{}, { CUSCO: 0 }])('R-EQU-1: is 0 in every region when nothing was received', (nothing) => {
    expect([...regionShares(counting(nothing)).values()]).toEqual(REGIONS.map(() => ZERO))
  })

  it('R-EQU-1: is listed for every region, in the order of the documents', () => {
    const shares = regionShares(contest)
    expect([...shares.keys()]).toEqual(REGIONS)
    expect(shares.get('PUNO')).toEqual(rational(1, 10))
    expect(shares.get('UCAYALI')).toEqual(ZERO)
  })

  it('R-EQU-1: is taken of the population when the pack says so', () => {
    const few = perPopulation(received, { CUSCO: 1_200_000, PUNO: 900_000, TACNA: 300_000 })
    expect(shareOf(few, 'CUSCO')).toEqual(rational(1, 400_000))
    expect(shareOf(few, 'PUNO')).toEqual(rational(1, 300_000))
    expect(shareOf(few, 'TACNA')).toEqual(ZERO)
    expect(shareOf(perPopulation({}, { CUSCO: 5 }), 'CUSCO')).toEqual(ZERO)
  })

  it('R-EQU-1: ignores populations that the pack holds but does not divide by', () => {
    const pack = { ...bases, equity: { base: 'received' as const, population: { CUSCO: 1 } } }
    expect(shareOf({ ...contest, bases: pack }, 'CUSCO')).toEqual(rational(1, 10))
  })

  it('R-EQU-1: does not exist per population in a pack without that figure', () => {
    const lacking = perPopulation(received, { CUSCO: 1_200_000 })
    expect(() => shareOf(lacking, 'PUNO')).toThrow('the pack has no population of PUNO')
    expect(() => regionShares(lacking)).toThrow('the pack has no population of AMAZONAS')
  })
})

describe('least represented first', () => {
  it('R-EQU-1: orders by region share, and keeps equal shares together by code', () => {
    expect(leastRepresentedFirst(contest, ids)).toEqual([[TACNA], [CUSCO, PUNO, CUSCO_TOO], [LORETO], [LIMA]])
    expect(leastRepresentedFirst(contest, [LIMA, CUSCO])).toEqual([[CUSCO], [LIMA]])
    expect(leastRepresentedFirst(contest, [])).toEqual([])
  })

  it('R-EQU-1: the base of the pack can turn the order around', () => {
    const counts: Counts = { CUSCO: 10, PUNO: 9 }
    expect(leastRepresentedFirst(counting(counts), [CUSCO, PUNO])).toEqual([[PUNO], [CUSCO]])
    const crowded = perPopulation(counts, { CUSCO: 2_000_000, PUNO: 1_000_000 })
    expect(leastRepresentedFirst(crowded, [CUSCO, PUNO])).toEqual([[CUSCO], [PUNO]])
  })

  it('R-EQU-1: one submission received more than another is not the same share', () => {
    const millions: Counts = { CUSCO: 1_000_000_001, PUNO: 1_000_000_000 }
    expect(leastRepresentedFirst(counting(millions), [CUSCO, PUNO])).toEqual([[PUNO], [CUSCO]])
  })

  it('a submission that the contest does not have is a bug', () => {
    expect(() => leastRepresentedFirst(contest, ['CDC-D-00099-25'])).toThrow('no submission CDC-D-00099-25')
  })
})

describe('a tie under the equity criterion', () => {
  it('R-VOT-3: favours the one whose region is less represented than that of every rival', () => {
    expect(equityFavours(contest, CUSCO, [LIMA, LORETO])).toBe('favours')
    expect(equityFavours(contest, TACNA, [CUSCO])).toBe('favours')
  })

  it('R-VOT-3: disfavours the one that some rival precedes, even when another rival is level with it', () => {
    expect(equityFavours(contest, LIMA, [CUSCO])).toBe('disfavours')
    expect(equityFavours(contest, LORETO, [LIMA, PUNO])).toBe('disfavours')
    expect(equityFavours(contest, CUSCO, [PUNO, TACNA])).toBe('disfavours')
  })

  it('R-VOT-3: stays undecided between equal shares, of one region or of two', () => {
    expect(equityFavours(contest, CUSCO, [CUSCO_TOO])).toBe('undecided')
    expect(equityFavours(contest, CUSCO, [LIMA, PUNO])).toBe('undecided')
  })

  it('R-VOT-3: has nothing to decide without a rival, and nobody is a rival of itself', () => {
    expect(equityFavours(contest, CUSCO, [])).toBe('undecided')
    expect(equityFavours(contest, CUSCO, [CUSCO])).toBe('undecided')
    expect(equityFavours(contest, CUSCO, [CUSCO, LIMA])).toBe('favours')
  })
})

describe('for any received counts', () => {
  const count = fc.integer({ min: 0, max: 500 })
  const anyCounts = fc
    .array(count, { minLength: REGIONS.length, maxLength: REGIONS.length })
    .map((counts): Counts => Object.fromEntries(REGIONS.map((region, index) => [region, counts[index] ?? 0])))
  const someCounts = anyCounts.filter((counts) => Object.values(counts).some((value) => value > 0))
  const scaled = (counts: Counts, factor: number): Counts =>
    Object.fromEntries(Object.entries(counts).map(([region, value]) => [region, value * factor]))

  it('R-EQU-1: the shares add up to exactly 1, and each times the whole is its count', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const shares = regionShares(counting(counts))
        const all = Object.values(counts).reduce((sum, value) => sum + value, 0)
        expect([...shares.values()].reduce(add, ZERO)).toEqual(rational(1))
        for (const [region, share] of shares) expect(times(share, all)).toEqual(rational(counts[region] ?? 0))
      }),
    )
  })

  it('R-EQU-1: multiplying all counts changes no share', () => {
    fc.assert(
      fc.property(anyCounts, fc.integer({ min: 1, max: 1_000 }), (counts, factor) => {
        expect(regionShares(counting(scaled(counts, factor)))).toEqual(regionShares(counting(counts)))
      }),
    )
  })

  it('R-EQU-1: the order of the submissions does not matter, and the groups hold each of them once', () => {
    fc.assert(
      fc.property(anyCounts, fc.shuffledSubarray(ids, { minLength: ids.length }), (counts, shuffled) => {
        const groups = leastRepresentedFirst(counting(counts), shuffled)
        expect(groups).toEqual(leastRepresentedFirst(counting(counts), ids))
        expect(groups.flat().toSorted()).toEqual(ids)
      }),
    )
  })

  it('R-EQU-1: shares are equal within a group and grow from one group to the next', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const told = counting(counts)
        const share = (id: string) =>
          shareOf(told, submissions.find((one) => one.id === id)?.applicant.region ?? 'AMAZONAS')
        const groups = leastRepresentedFirst(told, ids).map((group) => group.map(share))
        for (const group of groups) for (const one of group) expect(one).toEqual(group[0])
        for (const [index, [one = ZERO]] of groups.slice(1).entries())
          expect(compare(one, groups[index]?.[0] ?? ZERO)).toBe(1)
      }),
    )
  })

  it('R-VOT-3: the verdict says where the submission stands among its rivals', () => {
    fc.assert(
      fc.property(anyCounts, fc.constantFrom(...ids), fc.subarray(ids), (counts, id, others) => {
        const rivals = others.filter((other) => other !== id)
        const groups = leastRepresentedFirst(counting(counts), [id, ...rivals])
        const first = groups[0] ?? []
        const standing = !first.includes(id)
          ? 'disfavours'
          : first.length > 1 || rivals.length === 0
            ? 'undecided'
            : 'favours'
        expect(equityFavours(counting(counts), id, rivals)).toBe(standing)
      }),
    )
  })
})
