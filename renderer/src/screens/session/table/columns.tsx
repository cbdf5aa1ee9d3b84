// The columns of the consolidated table: what always stands there, and the four views of the scores. Renderer.
import { maxPoints, subcriteriaOf, subcriterionText } from '../../../../../shared/bases/rule-pack.ts'
import type { Contest } from '../../../../../shared/domain/contest/contest.ts'
import type { Rational } from '../../../../../shared/domain/scoring/rational.ts'
import { formatRatio } from '../../../../../shared/text/format.ts'
import { tableText as text } from '../../../../../shared/text/session/table.ts'
import type { Column } from '../../../kit/Table.tsx'
import type { Member } from '../members.ts'
import { FateCell, HeatCell, PinCell, StripCell, SubmissionCell } from './cells.tsx'
import { exactOrder } from './exact-order.ts'
import { criterionPoints, noFigure, type TableRow, totalRange } from './table-rows.ts'
import type { Columns, TableView } from './table-view.ts'

export type ColumnsInput = {
  readonly contest: Contest
  readonly modalityId: string
  readonly members: readonly Member[]
  readonly view: TableView
  readonly rows: readonly TableRow[]
  readonly onOpen: (submissionId: string) => void
  readonly onPin: (submissionId: string) => void
}

export function columnsOf(input: ColumnsInput): readonly Column<TableRow>[] {
  const { rows, onOpen, onPin, view } = input
  const members = called(input)
  const { columns } = text
  const range = totalRange(rows)
  return [
    {
      id: 'pin',
      header: columns.pin,
      cell: (row) => <PinCell row={row} isPinned={view.pinned.includes(row.submission.id)} onPin={onPin} />,
    },
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
    ...middle[view.columns](input),
    ...(WITH_POINTS.includes(view.columns) ? pointsColumns(input) : []),
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

/** Beside figures that add up to points; not beside those of how far members differ. */
const WITH_POINTS: readonly Columns[] = ['criteria', 'subcriteria']

/** Who left the contest has scores and no place. */
export function rankWords({ rank, totalByJuror }: TableRow): string {
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

const spreadColumn: Column<TableRow> = {
  id: 'spread',
  header: text.columns.spread,
  align: 'end',
  cell: (row) => row.totalSpread,
  sortValue: (row) => row.totalSpread,
}

const middle: Readonly<Record<Columns, (input: ColumnsInput) => readonly Column<TableRow>[]>> = {
  criteria: ({ contest, rows }) =>
    contest.bases.criteria.map((criterion, index) =>
      ratioColumn(criterion.id, text.columns.criterion(index + 1), rows, (row) =>
        criterionPoints(contest.bases, row, criterion.id),
      ),
    ),
  subcriteria: ({ contest, rows }) =>
    subcriteriaOf(contest.bases).map((sub) => ratioColumn(sub.id, sub.id, rows, (row) => meanOf(row, sub.id))),
  spread: ({ contest }) => [
    ...subcriteriaOf(contest.bases).map(
      (sub): Column<TableRow> => ({
        id: sub.id,
        header: sub.id,
        align: 'center',
        cell: (row) => <HeatCell spread={spreadOf(row, sub.id)} widest={widest(contest)} />,
        sortValue: (row) => spreadOf(row, sub.id),
      }),
    ),
    spreadColumn,
  ],
  jurors: (input) => [
    ...called(input).map(
      (member): Column<TableRow> => ({
        id: member.id,
        header: member.mark,
        align: 'end',
        cell: (row) => row.totalByJuror[member.id] ?? noFigure(row, member),
        sortValue: (row) => row.totalByJuror[member.id] ?? null,
      }),
    ),
    ratioColumn('median', text.columns.median, input.rows, (row) => row.totalMedian),
    spreadColumn,
  ],
}

/** Members by their marks, or by their names where the room wants them so. */
const called = ({ members, view }: Pick<ColumnsInput, 'members' | 'view'>): readonly Member[] =>
  view.isByName ? members.map((member) => ({ ...member, mark: member.name })) : members

/** The most that two scores can differ in. */
const widest = ({ bases }: Contest) => bases.scale.max - bases.scale.min

/** Null where fewer than two scored: then nobody differs. */
function spreadOf(row: TableRow, subcriterionId: string): number | null {
  const cell = row.cells.find((one) => one.subcriterionId === subcriterionId)
  return cell && Object.keys(cell.byJuror).length > 1 ? cell.spread : null
}

const meanOf = (row: TableRow, subcriterionId: string) =>
  row.cells.find((cell) => cell.subcriterionId === subcriterionId)?.mean ?? null

type LegendInput = Omit<ColumnsInput, 'onOpen' | 'onPin'>

/** What the short headers stand for. */
export function legendOf(input: LegendInput) {
  const { low, high } = totalRange(input.rows)
  return [...headerLegend(input), { term: text.columns.strip, value: text.stripLegend(low, high) }]
}

function headerLegend({ contest, modalityId, members, view }: LegendInput) {
  switch (view.columns) {
    case 'criteria':
      return contest.bases.criteria.map(({ name }, index) => ({ term: text.columns.criterion(index + 1), value: name }))
    case 'subcriteria':
      return subcriteriaLegend(contest, modalityId)
    case 'spread':
      return [
        { term: text.views.spread, value: text.heatLegend(widest(contest)) },
        ...subcriteriaLegend(contest, modalityId),
      ]
    case 'jurors':
      return members.map(({ mark, name }) => ({ term: mark, value: name }))
  }
}

const subcriteriaLegend = ({ bases }: Contest, modalityId: string) =>
  subcriteriaOf(bases).map((sub) => ({ term: sub.id, value: subcriterionText(sub, modalityId) }))
