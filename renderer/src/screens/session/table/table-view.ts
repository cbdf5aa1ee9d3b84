// How the room looks at the table: columns, filters, groups, what is pinned, and how members are called. Runs in the
// renderer.
import type { Fate } from '../../../../../shared/domain/session/state.ts'
import { tableText as text } from '../../../../../shared/text/session/table.ts'
import { fateWord } from '../../../../../shared/text/session.ts'
import type { Section } from '../../../kit/table-sort.ts'
import { type Filters, noFilters, type TableRow } from './table-rows.ts'

export type Columns = keyof typeof text.views
export type GroupBy = keyof typeof text.groups

export type TableView = {
  readonly columns: Columns
  readonly filters: Filters
  readonly groupBy: GroupBy
  /** Submission ids in the order in which they were pinned. */
  readonly pinned: readonly string[]
  /** Members by name in place of J1, J2, … */
  readonly isByName: boolean
}

export const firstView: TableView = {
  columns: 'criteria',
  filters: noFilters,
  groupBy: 'none',
  pinned: [],
  isByName: false,
}

/** Pins a submission, or lets it go. */
export const togglePin = ({ pinned }: TableView, id: string): readonly string[] =>
  pinned.includes(id) ? pinned.filter((other) => other !== id) : [...pinned, id]

/** What is pinned first; then one section, or one for each region or decision, each with its count. */
export function sectionsIn(rows: readonly TableRow[], { groupBy, pinned }: TableView): readonly Section<TableRow>[] {
  const isPinned = ({ submission }: TableRow) => pinned.includes(submission.id)
  const above = rows.filter(isPinned)
  const rest = rows.filter((row) => !isPinned(row))
  return [
    { id: 'fijadas', name: text.section(text.pinned, above.length), holds: isPinned },
    ...(groupBy === 'none' ? [everything(above.length > 0, rest.length)] : groups(rest, keyOf[groupBy])),
  ]
}

const everything = (isSecond: boolean, count: number): Section<TableRow> => ({
  id: 'todas',
  name: isSecond ? text.section(text.others, count) : null,
  holds: () => true,
})

type Key = { readonly of: (row: TableRow) => string; readonly order: (a: string, b: string) => number }

const fates = Object.keys(fateWord) as readonly Fate[]
const keyOf: Readonly<Record<Exclude<GroupBy, 'none'>, Key>> = {
  region: { of: ({ submission }) => submission.applicant.region, order: (a, b) => a.localeCompare(b, 'es') },
  fate: {
    of: ({ fate }) => fateWord[fate],
    order: (a, b) => fates.findIndex((fate) => fateWord[fate] === a) - fates.findIndex((fate) => fateWord[fate] === b),
  },
}

const groups = (rows: readonly TableRow[], { of, order }: Key): readonly Section<TableRow>[] =>
  [...Map.groupBy(rows, of)]
    .toSorted(([a], [b]) => order(a, b))
    .map(([name, own]) => ({
      id: name,
      name: text.section(name, own.length),
      holds: (row) => of(row) === name,
    }))
