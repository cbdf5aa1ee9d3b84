// The pinned submissions side by side, figure by figure. Renderer.
import { subcriteriaOf, subcriterionText } from '../../../../../shared/bases/rule-pack.ts'
import { isReserveEligible } from '../../../../../shared/domain/award/budget.ts'
import type { Rational } from '../../../../../shared/domain/scoring/rational.ts'
import type { SessionState } from '../../../../../shared/domain/session/state.ts'
import { formatRatio, formatSoles } from '../../../../../shared/text/format.ts'
import { tableText } from '../../../../../shared/text/session/table.ts'
import { Button } from '../../../kit/Button.tsx'
import { Dialog } from '../../../kit/Dialog.tsx'
import { type Column, Table } from '../../../kit/Table.tsx'
import { useSession } from '../../../state/session.ts'
import { membersOf } from '../members.ts'
import { amountWords } from './cells.tsx'
import { rankWords } from './columns.tsx'
import { noFigure, type TableRow } from './table-rows.ts'

const text = tableText.comparison

type ComparisonProps = {
  readonly modalityId: string
  readonly rows: readonly TableRow[]
  readonly onUnpin: (submissionId: string) => void
  readonly onClose: () => void
}

export function ComparisonDialog({ modalityId, rows, onUnpin, onClose }: ComparisonProps) {
  const { state } = useSession()
  const columns: readonly Column<Line>[] = [
    { id: 'line', header: text.line, isRowHeader: true, cell: ({ name }) => name },
    ...rows.map(
      (row): Column<Line> => ({
        id: row.submission.id,
        header: row.submission.id,
        cell: ({ of, isStrong }) => (isStrong ? <strong>{of(row)}</strong> : of(row)),
      }),
    ),
  ]
  return (
    <Dialog title={text.title(rows.length)} isOpen onClose={onClose} size="large">
      <ul className="compared">
        {rows.map(({ submission }) => (
          <li key={submission.id}>
            <span>
              <strong className="code-word">{submission.id}</strong> {submission.title}
            </span>
            <Button size="small" variant="quiet" onPress={() => onUnpin(submission.id)}>
              {text.unpin(submission.id)}
            </Button>
          </li>
        ))}
      </ul>
      <Table
        caption={text.caption}
        isCaptionHidden
        columns={columns}
        rows={linesOf(state, modalityId)}
        rowId={({ name }) => name}
        density="compact"
      />
    </Dialog>
  )
}

type Line = { readonly name: string; readonly isStrong?: boolean; readonly of: (row: TableRow) => string | number }

/** What is decided on first, then what it comes from: each subcriterion with how far the members differ. */
const linesOf = (state: SessionState, modalityId: string): readonly Line[] => [
  { name: text.rank, isStrong: true, of: rankWords },
  { name: text.total, isStrong: true, of: ({ total }) => shown(total) },
  { name: text.points, of: ({ points }) => shown(points) },
  { name: text.bonus, of: ({ bonus }) => shown(bonus) },
  ...membersOf(state).map((member) => ({
    name: member.label,
    of: (row: TableRow) => row.totalByJuror[member.id] ?? noFigure(row, member),
  })),
  { name: text.spread, of: ({ totalSpread }) => totalSpread },
  ...subcriteriaOf(state.contest.bases).map((sub) => ({
    name: `${sub.id} ${subcriterionText(sub, modalityId)}`,
    of: (row: TableRow) => subcriterionWords(row, sub.id),
  })),
  { name: text.region, of: ({ submission }) => submission.applicant.region },
  { name: text.requested, of: ({ submission }) => formatSoles(submission.requestedCentimos) },
  {
    name: text.reserve,
    of: ({ submission }) =>
      isReserveEligible(state.contest.bases, submission) ? tableText.card.inReserve : tableText.card.notInReserve,
  },
  { name: tableText.columns.fate, of: amountWords },
]

function subcriterionWords(row: TableRow, subcriterionId: string): string {
  const cell = row.cells.find((one) => one.subcriterionId === subcriterionId)
  if (!cell) return tableText.none
  return cell.spread > 0 ? `${shown(cell.mean)} (${text.differs(cell.spread)})` : shown(cell.mean)
}

const shown = (value: Rational | null) => (value ? formatRatio(value.num, value.den) : tableText.none)
