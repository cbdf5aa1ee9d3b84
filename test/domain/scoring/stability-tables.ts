// Small consolidated tables of any shape, for what is asked of their stability: other scales, weights and juries.
import fc from 'fast-check'
import type { RulePack } from '../../../shared/bases/rule-pack.ts'
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import { type ConsolidatedRow, consolidate } from '../../../shared/domain/scoring/consolidate.ts'
import { type Entry, emptyEntry, type Scoresheet } from '../../../shared/domain/scoring/scoresheet.ts'
import { abstainedEntry, bases, makeContest, makeScoresheet, makeSubmission } from '../../make/contest.ts'

/** One juror's view of one submission: scores in the order of the pack (null: none) and bonus; or an abstention. */
export type Given = { readonly scores: readonly (number | null)[]; readonly bonus?: number } | 'abstained'

/** `given[j][s]` is what juror-(j+1) gives to the submission with serial s+1. */
export type Sketch = {
  readonly scale: { readonly min: number; readonly max: number }
  readonly weights: readonly number[]
  readonly given: readonly (readonly Given[])[]
}

export const code = (serial: number) => `CDC-D-0000${serial}-25`
export const jurorId = (index: number) => `jurado-${index + 1}`

export const packOf = ({ scale, weights }: Sketch): RulePack => ({
  ...bases,
  scale: { ...scale, words: Array.from({ length: scale.max - scale.min + 1 }, (_, step) => `Nivel ${step}`) },
  criteria: [
    {
      id: '1',
      name: 'Criterio',
      subcriteria: weights.map((weight, index) => ({ id: subcriterionId(index), text: 'Texto', weight })),
    },
  ],
})

const subcriterionId = (index: number) => `1.${index + 1}`

const entryOf = (given: Given): Entry =>
  given === 'abstained'
    ? abstainedEntry
    : {
        ...emptyEntry,
        scores: Object.fromEntries(
          given.scores.flatMap((score, index) => (score === null ? [] : [[subcriterionId(index), score]])),
        ),
        bonus: { points: given.bonus ?? 0, grounds: ['lenguas'] },
      }

export type Table = { readonly contest: Contest; readonly sheets: readonly Scoresheet[] }

export function tableOf(sketch: Sketch): Table {
  const submissions = (sketch.given[0] ?? []).map((_, index) => makeSubmission('D', index + 1))
  const contest = makeContest({ bases: packOf(sketch), submissions })
  const sheets = sketch.given.map((row, index) =>
    makeScoresheet(contest, jurorId(index), Object.fromEntries(row.map((given, at) => [code(at + 1), entryOf(given)]))),
  )
  return { contest, sheets }
}

export const rowsOf = ({ contest, sheets }: Table): readonly ConsolidatedRow[] =>
  consolidate(contest, sheets)['distribucion'] ?? []

export const rowsOfSketch = (sketch: Sketch) => rowsOf(tableOf(sketch))

/** Rank by code, of those that have one. */
export const ranksOf = (rows: readonly ConsolidatedRow[]): Readonly<Record<string, number>> =>
  Object.fromEntries(rows.flatMap(({ submission, rank }) => (rank === null ? [] : [[submission.id, rank]])))

/** What differs between two tables, by the place left and then by code. */
export const movesBetween = (before: readonly ConsolidatedRow[], after: readonly ConsolidatedRow[]) =>
  Object.entries(ranksOf(before))
    .map(([submissionId, from]) => ({ submissionId, from, to: ranksOf(after)[submissionId] ?? null }))
    .filter(({ from, to }) => from !== to)
    .toSorted((a, b) => a.from - b.from || a.submissionId.localeCompare(b.submissionId))

/** Tables of up to four jurors, five submissions and three subcriteria; some abstentions, some scores missing. */
export const anySketch: fc.Arbitrary<Sketch> = fc
  .record({
    scale: fc.constantFrom({ min: 1, max: 5 }, { min: 0, max: 3 }, { min: 1, max: 2 }, { min: 4, max: 4 }),
    weights: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    jurors: fc.integer({ min: 1, max: 4 }),
    submissions: fc.integer({ min: 1, max: 5 }),
  })
  .chain(({ scale, weights, jurors, submissions }) => {
    const score = fc.option(fc.integer(scale), { freq: 12 })
    const scores = fc.array(score, { minLength: weights.length, maxLength: weights.length })
    const given: fc.Arbitrary<Given> = fc.oneof(
      { weight: 1, arbitrary: fc.constant('abstained' as const) },
      { weight: 6, arbitrary: fc.record({ scores, bonus: fc.integer({ min: 0, max: 2 }) }) },
    )
    const row = fc.array(given, { minLength: submissions, maxLength: submissions })
    return fc
      .array(row, { minLength: jurors, maxLength: jurors })
      .map((rows): Sketch => ({ scale, weights, given: rows }))
  })

/** Freezes all of it, so that any change of it throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}
