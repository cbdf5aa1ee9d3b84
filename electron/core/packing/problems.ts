// Problems and questions of DAFO's lists, each with its sheet, row and column: gathered, never stopped at. Core (Node).
import type { Refusal } from '../../../shared/refusal.ts'

/** Where in the lists. `row` counts from 1 as the spreadsheet shows it; null is the whole sheet or the whole row. */
export type Place = { readonly sheet: string; readonly row: number | null; readonly column: string | null }

/** A refusal and its place. Nothing is packed while there is one. */
export type Problem = Refusal & Place

/** What only a person can decide: one of `options` is given back under `id` («Aptos!E5»). */
export type Question = Problem & { readonly id: string; readonly options: readonly string[] }

/** A question that was answered. */
export type Answered = Problem & { readonly answer: string }

/** Answers by question id. */
export type Answers = Readonly<Record<string, string>>

/** Gathers everything that is wrong or open, in the order of reading. */
export class Findings {
  readonly problems: Problem[] = []
  readonly questions: Question[] = []
  readonly answered: Answered[] = []

  report(place: Place, refusal: Refusal): void {
    this.problems.push({ ...refusal, sheet: place.sheet, row: place.row, column: place.column })
  }

  settle(place: Place, refusal: Refusal, answer: string): void {
    this.answered.push({ ...refusal, sheet: place.sheet, row: place.row, column: place.column, answer })
  }

  ask(place: Place, refusal: Refusal, question: { id: string; options: readonly string[] }): void {
    this.questions.push({ ...refusal, sheet: place.sheet, row: place.row, column: place.column, ...question })
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
