// What is wrong or open in DAFO's lists, each with its sheet, row and column: gathered, never stopped at. Core (Node).
import type { Refusal } from '../../../shared/refusal.ts'
import type { Decisions } from './decisions.ts'

/**
 * Where in the lists. `row` counts from 1 as the spreadsheet shows it; null is the whole sheet. `cell` is
 * «E5» and `content` what it says, where one cell is at fault.
 */
export type Place = {
  readonly sheet: string
  readonly row: number | null
  readonly column: string | null
  readonly cell: string | null
  readonly content: string | null
}

/** What was found at a place. Nothing is packed while one is open. */
export type Finding = Refusal &
  Place & {
    /** Names the finding and what it is about: another text in the same cell is another finding. */
    readonly id: string
    /** What the cell may say instead: one is a proposal, several are a question (a bare «LIMA»), none is to be typed. */
    readonly options: readonly string[]
    /** A person may say that it is right as it stands. */
    readonly mayStand: boolean
  }

export const wholeSheet = (sheet: string, row: number | null = null): Place => ({
  sheet,
  row,
  column: null,
  cell: null,
  content: null,
})

/** Gathers everything that is wrong or open, in the order of reading; `standing` are those a person left as they are. */
export class Findings {
  readonly open: Finding[] = []
  readonly standing: Finding[] = []
  readonly #left: ReadonlySet<string>

  constructor(decisions?: Pick<Decisions, 'standing'>) {
    this.#left = new Set(decisions?.standing)
  }

  report(place: Place, refusal: Refusal, ways: Partial<Pick<Finding, 'options' | 'mayStand'>> = {}): void {
    const { options = [], mayStand = false } = ways
    const { sheet, row, column, cell, content } = place
    const id = [sheet, cell ?? row ?? '', refusal.code, ...Object.values(refusal.facts)].join('|')
    const finding = { ...refusal, sheet, row, column, cell, content, id, options, mayStand }
    if (mayStand && this.#left.has(id)) this.standing.push(finding)
    else this.open.push(finding)
  }
}

/** Every item that repeats an earlier one, with that earlier one. Items without a key repeat nothing. */
export function repeats<T>(items: readonly T[], keyOf: (item: T) => string | null): { item: T; first: T }[] {
  const seen = new Map<string, T>()
  return items.flatMap((item) => {
    const key = keyOf(item)
    if (key === null) return []
    const first = seen.get(key)
    if (first === undefined) seen.set(key, item)
    return first === undefined ? [] : [{ item, first }]
  })
}
