// Chance with a seed: the same seed throws the same numbers on every machine.

export type Dice = {
  /** From 0 to `sides` − 1. */
  readonly roll: (sides: number) => number
  /** True in so many of a hundred throws. */
  readonly chance: (percent: number) => boolean
  readonly pick: <T>(items: readonly T[]) => T | undefined
  readonly shuffle: <T>(items: readonly T[]) => T[]
}

/** Mulberry32: small, and even enough for picking moves. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const roll = (sides: number) => next() % Math.max(1, sides)
  return {
    roll,
    chance: (percent) => roll(100) < percent,
    pick: (items) => items[roll(items.length)],
    shuffle: (items) =>
      items
        .map((item) => ({ item, order: next() }))
        .toSorted((a, b) => a.order - b.order)
        .map(({ item }) => item),
  }
}

export type Weighted<T> = readonly (readonly [weight: number, item: T])[]

/** How much likelier than usual something is in one session. */
export type Mood = (name: string) => number

/**
 * Every session has its own leaning: one proposes to revoke all the time, in another nobody ever abstains. So sessions
 * get into corners that an even mixture hardly ever reaches.
 */
export function moodOf(dice: Dice): Mood {
  const factors = new Map<string, number>()
  return (name) => {
    const factor = factors.get(name) ?? dice.pick([0, 1, 2, 2, 4, 12]) ?? 2
    factors.set(name, factor)
    return factor
  }
}

/** One of the items by name, each as often as its weight and the mood say. */
export function inMood<T>(
  dice: Dice,
  mood: Mood,
  items: Readonly<Record<string, readonly [weight: number, item: T]>>,
): T {
  const leaning = Object.entries(items).map(([name, [weight, item]]) => [1 + weight * mood(name), item] as const)
  return weighted(dice, leaning)
}

/** One of the items, each as often as its weight says. */
export function weighted<T>(dice: Dice, items: Weighted<T>): T {
  let left = dice.roll(items.reduce((sum, [weight]) => sum + weight, 0))
  for (const [weight, item] of items) {
    if (left < weight) return item
    left -= weight
  }
  throw new Error('nothing to choose from')
}
