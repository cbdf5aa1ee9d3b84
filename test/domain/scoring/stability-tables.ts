// Small consolidated tables of any shape, for what is asked of their stability: other scales, weights and juries.
import fc from 'fast-check'
import type { RulePack } from '../../../shared/bases/rule-pack.ts'
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import {
  type Amendments,
  type ConsolidatedRow,
  consolidate,
  NO_AMENDMENTS,
} from '../../../shared/domain/scoring/consolidate.ts'
import { type Entry, emptyEntry, type Scoresheet } from '../../../shared/domain/scoring/scoresheet.ts'
import { stabilityOf } from '../../../shared/domain/scoring/stability.ts'
import { abstainedEntry, bases, makeContest, makeScoresheet, makeSubmission } from '../../make/contest.ts'

/** One juror's view of one submission: scores in the order of the pack (null: none) and bonus; or an abstention. */
export type Given = { readonly scores: readonly (number | null)[]; readonly bonus?: number } | 'abstained'

/** `given[j][s]` is what juror-(j+1) gives to the submission with serial s+1. */
export type Sketch = {
  readonly scale: { readonly min: number; readonly max: number }
  readonly weights: readonly number[]
  readonly given: readonly (readonly Given[])[]
  /** Scores agreed on for the submission with this serial, in the order of the pack; null leaves the mean. */
  readonly agreed?: { readonly serial: number; readonly scores: readonly (number | null)[] }
  /** The jury ordered every tie of the table, the later code first. */
  readonly ordersTies?: boolean
  readonly bonusScope?: 'juror' | 'jury'
}

export const code = (serial: number) => `CDC-D-0000${serial}-25`
export const jurorId = (index: number) => `jurado-${index + 1}`

export const packOf = ({ scale, weights, bonusScope = 'juror' }: Sketch): RulePack => ({
  ...bases,
  bonus: { ...bases.bonus, scope: bonusScope },
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

const scoresOf = (scores: readonly (number | null)[]) =>
  Object.fromEntries(scores.flatMap((score, index) => (score === null ? [] : [[subcriterionId(index), score]])))

const entryOf = (given: Given): Entry =>
  given === 'abstained'
    ? abstainedEntry
    : { ...emptyEntry, scores: scoresOf(given.scores), bonus: { points: given.bonus ?? 0, grounds: ['lenguas'] } }

export type Table = {
  readonly contest: Contest
  readonly sheets: readonly Scoresheet[]
  readonly amendments: Amendments
}

export function tableOf(sketch: Sketch): Table {
  const submissions = (sketch.given[0] ?? []).map((_, index) => makeSubmission('D', index + 1))
  const contest = makeContest({ bases: packOf(sketch), submissions })
  const sheets = sketch.given.map((row, index) =>
    makeScoresheet(contest, jurorId(index), Object.fromEntries(row.map((one, at) => [code(at + 1), entryOf(one)]))),
  )
  const { agreed, ordersTies, bonusScope } = sketch
  const amendments: Amendments = {
    ...NO_AMENDMENTS,
    agreedScores: new Map(agreed ? [[code(agreed.serial), scoresOf(agreed.scores)]] : []),
    juryBonus: new Map(bonusScope === 'jury' ? [[code(1), 1]] : []),
  }
  const table = { contest, sheets, amendments }
  return ordersTies ? { ...table, amendments: { ...amendments, tieOrders: tiesOf(rowsOf(table)) } } : table
}

/** Each group of equal totals, the later code first. */
const tiesOf = (rows: readonly ConsolidatedRow[]) =>
  rows
    .filter(({ submission, tiedWith }) => tiedWith.length > 0 && tiedWith.every((other) => other > submission.id))
    .map(({ submission, tiedWith }) => [submission.id, ...tiedWith].toSorted().toReversed())

export const rowsOf = ({ contest, sheets, amendments }: Table): readonly ConsolidatedRow[] =>
  consolidate(contest, sheets, amendments)['distribucion'] ?? []

export const rowsOfSketch = (sketch: Sketch) => rowsOf(tableOf(sketch))

export const stabilityOfSketch = (sketch: Sketch) => stabilityOfTable(tableOf(sketch))

export const stabilityOfTable = (table: Table, rows = rowsOf(table)) =>
  stabilityOf(table.contest.bases, rows, table.amendments.tieOrders)

/** Rank by code, of those that have one. */
export const ranksOf = (rows: readonly ConsolidatedRow[]): Readonly<Record<string, number>> =>
  Object.fromEntries(rows.flatMap(({ submission, rank }) => (rank === null ? [] : [[submission.id, rank]])))

/** What differs between two tables, by the place left and then by code. */
export const movesBetween = (before: readonly ConsolidatedRow[], after: readonly ConsolidatedRow[]) =>
  Object.entries(ranksOf(before))
    .map(([submissionId, from]) => ({ submissionId, from, to: ranksOf(after)[submissionId] ?? null }))
    .filter(({ from, to }) => from !== to)
    .toSorted((a, b) => a.from - b.from || a.submissionId.localeCompare(b.submissionId))

/**
 * Tables of up to four jurors, five submissions and three subcriteria: abstentions, missing scores, scores agreed on,
 * ties that the jury ordered, the bonus of either scope.
 */
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
    return fc.record(
      {
        scale: fc.constant(scale),
        weights: fc.constant(weights),
        given: fc.array(row, { minLength: jurors, maxLength: jurors }),
        agreed: fc.record({ serial: fc.integer({ min: 1, max: submissions }), scores }),
        ordersTies: fc.boolean(),
        bonusScope: fc.constantFrom('juror' as const, 'jury' as const),
      },
      { requiredKeys: ['scale', 'weights', 'given'] },
    )
  })

/** Freezes all of it, so that any change of it throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}
