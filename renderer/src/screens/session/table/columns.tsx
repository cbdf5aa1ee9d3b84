// The columns of the consolidated table: what always stands there, and the three views of the scores. Renderer.
import { maxPoints, subcriteriaOf, subcriterionText } from '../../../../../shared/bases/rule-pack.ts'
import type { Contest } from '../../../../../shared/domain/contest/contest.ts'
import type { Rational } from '../../../../../shared/domain/scoring/rational.ts'
import { formatRatio } from '../../../../../shared/text/format.ts'
import { tableText as text } from '../../../../../shared/text/session/table.ts'
import type { Column } from '../../../kit/Table.tsx'
import type { Member } from '../members.ts'
import { FateCell, StripCell, SubmissionCell } from './cells.tsx'
import { exactOrder } from './exact-order.ts'
import { criterionPoints, noFigure, type TableRow, totalRange } from './table-rows.ts'

export type View = keyof typeof text.views

export type ColumnsInput = {
  readonly contest: Contest
  readonly modalityId: string
  readonly members: readonly Member[]
  readonly view: View
  readonly rows: readonly TableRow[]
  readonly onOpen: (submissionId: string) => void
}

export function columnsOf(input: ColumnsInput): readonly Column<TableRow>[] {
  const { rows, members, onOpen, view } = input
  const { columns } = text
  const range = totalRange(rows)
  return [
    {
      id: 'rank',
      header: columns.rank,
      align: 'end',
      cell: (row) => rankWords(row),
      sortValue: (row) => row.rank,
    },
    {
      id: 'submission',
      header: columns.submission,
      isRowHeader: true,
      cell: (row) => <SubmissionCell row={row} onOpen={onOpen} />,
      sortValue: (row) => row.submission.id,
    },
    {
      id: 'region',
      header: columns.region,
      cell: (row) => <span className="small">{row.submission.applicant.region}</span>,
      sortValue: (row) => row.submission.applicant.region,
    },
    ...middle[view](input),
    ...(view === 'jurors' ? [] : pointsColumns(input)),
    {
      ...ratioColumn('total', columns.total, rows, (row) => row.total),
      cell: (row) => <strong>{shown(row.total)}</strong>,
    },
    {
      id: 'strip',
      header: columns.strip,
      cell: (row) => <StripCell row={row} members={members} range={range} />,
      sortValue: (row) => row.totalSpread,
    },
    { id: 'fate', header: columns.fate, cell: (row) => <FateCell row={row} />, sortValue: (row) => row.fate },
  ]
}

/** Who left the contest has scores and no place. */
function rankWords({ rank, totalByJuror }: TableRow): string {
  if (rank !== null) return text.rank(rank)
  return Object.keys(totalByJuror).length > 0 ? text.none : text.noRank
}

const shown = (value: Rational | null) => (value ? formatRatio(value.num, value.den) : text.none)

/** Sorted by the exact value, shown with two decimals (R-SCO-5). */
function ratioColumn(
  id: string,
  header: string,
  rows: readonly TableRow[],
  figureOf: (row: TableRow) => Rational | null,
): Column<TableRow> {
  const order = exactOrder(rows.flatMap((row) => figureOf(row) ?? []))
  return {
    id,
    header,
    align: 'end',
    cell: (row) => shown(figureOf(row)),
    sortValue: (row) => {
      const value = figureOf(row)
      return value && order(value)
    },
  }
}

const pointsColumns = ({ contest, rows }: ColumnsInput): readonly Column<TableRow>[] => [
  ratioColumn('points', text.columns.points(maxPoints(contest.bases)), rows, (row) => row.points),
  ratioColumn('bonus', text.columns.bonus, rows, (row) => row.bonus),
]

const middle: Readonly<Record<View, (input: ColumnsInput) => readonly Column<TableRow>[]>> = {
  criteria: ({ contest, rows }) =>
    contest.bases.criteria.map((criterion, index) =>
      ratioColumn(criterion.id, text.columns.criterion(index + 1), rows, (row) =>
        criterionPoints(contest.bases, row, criterion.id),
      ),
    ),
  subcriteria: ({ contest, rows }) =>
    subcriteriaOf(contest.bases).map((sub) => ratioColumn(sub.id, sub.id, rows, (row) => meanOf(row, sub.id))),
  jurors: ({ members, rows }) => [
    ...members.map(
      (member): Column<TableRow> => ({
        id: member.id,
        header: member.mark,
        align: 'end',
        cell: (row) => row.totalByJuror[member.id] ?? noFigure(row, member),
        sortValue: (row) => row.totalByJuror[member.id] ?? null,
      }),
    ),
    ratioColumn('median', text.columns.median, rows, (row) => row.totalMedian),
    {
      id: 'spread',
      header: text.columns.spread,
      align: 'end',
      cell: (row) => row.totalSpread,
      sortValue: (row) => row.totalSpread,
    },
  ],
}

const meanOf = (row: TableRow, subcriterionId: string) =>
  row.cells.find((cell) => cell.subcriterionId === subcriterionId)?.mean ?? null

/** What the short headers stand for. */
export function legendOf(input: Omit<ColumnsInput, 'onOpen'>) {
  const { low, high } = totalRange(input.rows)
  return [...headerLegend(input), { term: text.columns.strip, value: text.stripLegend(low, high) }]
}

function headerLegend({ contest, modalityId, members, view }: Omit<ColumnsInput, 'onOpen'>) {
  switch (view) {
    case 'criteria':
      return contest.bases.criteria.map(({ name }, index) => ({ term: text.columns.criterion(index + 1), value: name }))
    case 'subcriteria':
      return subcriteriaOf(contest.bases).map((sub) => ({ term: sub.id, value: subcriterionText(sub, modalityId) }))
    case 'jurors':
      return members.map(({ mark, name }) => ({ term: mark, value: name }))
  }
}
