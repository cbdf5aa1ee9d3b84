// The least reductions, on bare pools: least in total, then in number, then of the lowest ranks.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastCuts, type Pool } from '../../../shared/domain/award/cuts.ts'

/** `[rank, room]` of each award of a pool; every award stands at 1,000 céntimos. */
const pool = (fromFreeCentimos: number, ...awards: readonly (readonly [number, number])[]): Pool => ({
  fromFreeCentimos,
  awards: awards.map(([rank, roomCentimos]) => ({
    submissionId: `rank ${rank}`,
    requestedCentimos: 1_200,
    amountCentimos: 1_000,
    roomCentimos,
    rank,
  })),
})

/** `[rank, céntimos cut]` in the order of the answer, or what is missing. */
function cutsFor(neededCentimos: number, ...pools: readonly Pool[]) {
  const cuts = leastCuts(neededCentimos, pools)
  return cuts.ok
    ? cuts.value.map((cut) => [Number(cut.submissionId.slice(5)), cut.fromCentimos - cut.toCentimos])
    : cuts.error
}

describe('R-AMT-3: the least reductions', () => {
  it('take what is needed and not a céntimo more', () => {
    expect(leastCuts(7, [pool(1_000, [0, 10])])).toEqual({
      ok: true,
      value: [{ submissionId: 'rank 0', requestedCentimos: 1_200, fromCentimos: 1_000, toCentimos: 993 }],
    })
  })

  it('take all the room there is, and then tell what is missing', () => {
    const pools = [pool(2_000, [0, 10], [1, 5])]
    expect(cutsFor(15, ...pools)).toEqual([
      [0, 10],
      [1, 5],
    ])
    expect(cutsFor(16, ...pools)).toEqual({ missingCentimos: 1 })
    expect(cutsFor(40, ...pools)).toEqual({ missingCentimos: 25 })
  })

  it('prefer one award of a high rank to two of low ranks', () => {
    expect(cutsFor(10, pool(3_000, [0, 6], [1, 6], [2, 10]))).toEqual([[2, 10]])
    expect(cutsFor(13, pool(3_000, [0, 6], [1, 6], [2, 10]))).toEqual([
      [0, 6],
      [2, 7],
    ])
  })

  it('prefer the lowest ranks among equally few, and the most of the lowest', () => {
    expect(cutsFor(10, pool(2_000, [1, 10], [0, 10]))).toEqual([[0, 10]])
    expect(cutsFor(10, pool(3_000, [0, 6], [1, 5], [2, 6]))).toEqual([
      [0, 6],
      [1, 4],
    ])
  })

  it('keep a low rank only where the others can complete it', () => {
    const pools = [pool(3_000, [0, 1], [1, 9], [2, 9])]
    expect(cutsFor(10, ...pools)).toEqual([
      [0, 1],
      [1, 9],
    ])
    expect(cutsFor(11, ...pools)).toEqual([
      [1, 9],
      [2, 2],
    ])
  })

  it('count nobody twice among those who could complete it', () => {
    expect(cutsFor(15, pool(5_000, [0, 3], [1, 7], [2, 1], [3, 3], [4, 2]))).toEqual([
      [0, 3],
      [1, 7],
      [3, 3],
      [4, 2],
    ])
  })

  it('leave out an award without room', () => {
    expect(cutsFor(5, pool(2_000, [0, 0], [1, 5]))).toEqual([[1, 5]])
  })
})

describe('R-AMT-5: a pool gives back no more than it takes of free money', () => {
  it('so a deep room may give little', () => {
    const pools = [pool(3, [0, 10]), pool(1_000, [1, 10])]
    expect(cutsFor(3, ...pools)).toEqual([[0, 3]])
    expect(cutsFor(4, ...pools)).toEqual([[1, 4]])
    expect(cutsFor(12, ...pools)).toEqual([
      [0, 3],
      [1, 9],
    ])
    expect(cutsFor(14, ...pools)).toEqual({ missingCentimos: 1 })
  })

  it('whichever of its awards are reduced', () => {
    const pools = [pool(5, [0, 4], [1, 4], [2, 4]), pool(1_000, [3, 4])]
    expect(cutsFor(5, ...pools)).toEqual([
      [0, 4],
      [1, 1],
    ])
    expect(cutsFor(6, ...pools)).toEqual([
      [0, 4],
      [3, 2],
    ])
    expect(cutsFor(9, ...pools)).toEqual([
      [0, 4],
      [1, 1],
      [3, 4],
    ])
  })

  it('so that one deep reduction does for two', () => {
    expect(cutsFor(5, pool(5, [0, 2], [1, 10]))).toEqual([[1, 5]])
  })

  it('so that a low rank is not kept where its pool would have no more to give', () => {
    expect(cutsFor(7, pool(5, [0, 2], [1, 5]), pool(1_000, [2, 3], [3, 4]))).toEqual([
      [1, 5],
      [2, 2],
    ])
  })

  it('and nothing when its reserve pays it all', () => {
    expect(cutsFor(1, pool(0, [0, 10]))).toEqual({ missingCentimos: 1 })
  })
})

type Drawn = { readonly room: number; readonly pool: number }

/** Every way to reduce, one award after the other. */
const everyWay = (drawn: readonly Drawn[]): readonly (readonly number[])[] =>
  drawn.reduce<readonly (readonly number[])[]>(
    (ways, { room }) => ways.flatMap((way) => Array.from({ length: room + 1 }, (_, cut) => [...way, cut])),
    [[]],
  )

const total = (way: readonly number[]) => way.reduce((sum, cut) => sum + cut, 0)
const touched = (way: readonly number[]) => way.filter((cut) => cut > 0).length
const givesBack = (way: readonly number[], drawn: readonly Drawn[], takes: readonly number[]) =>
  takes.reduce((sum, take, at) => sum + Math.min(take, total(way.filter((_, rank) => drawn[rank]?.pool === at))), 0)

/** Negative when the first way is better: less in all, fewer awards, more from the lowest ranks. */
function compareWays(a: readonly number[], b: readonly number[]) {
  const differing = a.findIndex((cut, rank) => cut !== b[rank])
  return total(a) - total(b) || touched(a) - touched(b) || (b[differing] ?? 0) - (a[differing] ?? 0)
}

describe('for any pools', () => {
  const rooms = fc.array(fc.record({ room: fc.nat(4), pool: fc.nat(2) }), { minLength: 2, maxLength: 6 })
  const takes = fc.array(fc.nat(9), { minLength: 3, maxLength: 3 })

  it('R-AMT-3: they are the best of all ways to reduce, each of them tried', () => {
    fc.assert(
      fc.property(rooms, takes, fc.nat(), (drawn, takesOfPools, any) => {
        const most = givesBack(
          drawn.map((one) => one.room),
          drawn,
          takesOfPools,
        )
        const needed = 1 + (any % (most + 2))
        const pools = takesOfPools.map((take, at) =>
          pool(take, ...drawn.flatMap((one, rank) => (one.pool === at ? [[rank, one.room] as const] : []))),
        )
        const ways = everyWay(drawn).filter((way) => givesBack(way, drawn, takesOfPools) >= needed)
        const best = ways.toSorted(compareWays)[0]?.flatMap((cut, rank) => (cut > 0 ? [[rank, cut]] : []))
        expect(cutsFor(needed, ...pools)).toEqual(best ?? { missingCentimos: needed - most })
      }),
      { numRuns: 500 },
    )
  })
})
