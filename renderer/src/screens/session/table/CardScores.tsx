// Subcriteria × members of one submission, with mean, median and spread; an abstention is spelt out. Renderer.
import { subcriteriaOf, subcriterionText } from '../../../../../shared/bases/rule-pack.ts'
import type { Rational } from '../../../../../shared/domain/scoring/rational.ts'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import { formatRatio } from '../../../../../shared/text/format.ts'
import { tableText } from '../../../../../shared/text/session/table.ts'
import { type Column, Table } from '../../../kit/Table.tsx'
import { useSession } from '../../../state/session.ts'
import { type Member, membersOf } from '../members.ts'
import { noFigure, type TableRow } from './table-rows.ts'

const text = tableText.card

type Line = {
  readonly id: string
  readonly label: string
  readonly byMember: (member: Member) => number | undefined
  readonly mean: Rational | null
  readonly median: Rational | null
  readonly spread: number
}

export function CardScores({ row }: { readonly row: TableRow }) {
  const { state } = useSession()
  return (
    <Table
      caption={text.scores}
      columns={columnsOf(membersOf(state), row)}
      rows={[...scoreLines(state, row), bonusLine(state, row), totalLine(row)]}
      rowId={(line) => line.id}
      density="compact"
    />
  )
}

function scoreLines(state: SessionState, row: TableRow): readonly Line[] {
  return subcriteriaOf(state.contest.bases).flatMap((sub) => {
    const cell = row.cells.find(({ subcriterionId }) => subcriterionId === sub.id)
    if (!cell) return []
    const { mean, median, spread, byJuror } = cell
    const label = `${sub.id} ${subcriterionText(sub, row.submission.modalityId)}`
    return [{ id: sub.id, label, byMember: ({ id }) => byJuror[id], mean, median, spread }]
  })
}

function bonusLine(state: SessionState, row: TableRow): Line {
  const given = (member: Member) => {
    const entry = state.sheets?.find((sheet) => sheet.jurorId === member.id)?.entries[row.submission.id]
    return !entry || entry.abstention ? undefined : entry.bonus.points
  }
  return { id: 'bonus', label: text.bonus, byMember: given, mean: row.bonus, median: null, spread: 0 }
}

const totalLine = (row: TableRow): Line => ({
  id: 'total',
  label: text.totalRow,
  byMember: ({ id }) => row.totalByJuror[id],
  mean: row.total,
  median: row.totalMedian,
  spread: row.totalSpread,
})

const shown = (value: Rational | null) => (value ? formatRatio(value.num, value.den) : tableText.none)

const columnsOf = (members: readonly Member[], row: TableRow): readonly Column<Line>[] => [
  { id: 'subcriterion', header: text.subcriterion, isRowHeader: true, cell: (line) => line.label },
  ...members.map(
    (member): Column<Line> => ({
      id: member.id,
      header: member.mark,
      align: 'end',
      cell: (line) => line.byMember(member) ?? noFigure(row, member),
    }),
  ),
  { id: 'mean', header: text.mean, align: 'end', cell: (line) => <strong>{shown(line.mean)}</strong> },
  { id: 'median', header: text.median, align: 'end', cell: (line) => shown(line.median) },
  { id: 'spread', header: tableText.columns.spread, align: 'end', cell: (line) => line.spread },
]
