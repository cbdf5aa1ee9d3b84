// The submissions of a modality in the order of the table: those that count already, those of the draft with their amounts,
// and those that can still be included. Renderer.
import { memo } from 'react'
import type { ConsolidatedRow } from '../../../../../../shared/domain/scoring/consolidate.ts'
import { formatRatio, formatSoles } from '../../../../../../shared/text/format.ts'
import { refusalText } from '../../../../../../shared/text/refusals.ts'
import { awardText } from '../../../../../../shared/text/session/agreements.ts'
import { boardText as text } from '../../../../../../shared/text/session/board.ts'
import { tableText } from '../../../../../../shared/text/session/table.ts'
import { Button, IconButton } from '../../../../kit/Button.tsx'
import { Icon } from '../../../../kit/icons.tsx'
import { useFocusWhenLost } from '../../../../kit/use-focus-when-lost.ts'
import { WithCodes } from '../../../../kit/WithCodes.tsx'
import type { BoardModality, Counted, Judged } from './board-data.ts'
import { DraftLine } from './DraftLine.tsx'
import type { LineActs } from './use-draft.ts'

type BoardRowsProps = {
  readonly modality: BoardModality
  readonly counted: readonly Counted[]
  readonly lines: Judged['lines']
  readonly maxReductionPercent: number
  readonly acts: LineActs
}

export function BoardRows({ modality, counted, lines, maxReductionPercent, acts }: BoardRowsProps) {
  const { id, name, shortName, rows, hiddenCount } = modality
  return (
    <section aria-labelledby={`tablero-${id}`}>
      <h2 id={`tablero-${id}`} className="board__modality">
        {name}
      </h2>
      {rows.length === 0 && <p className="muted">{text.none}</p>}
      <ol className="board-rows" aria-label={text.candidates(name)}>
        {rows.map((row) => {
          const line = lines.get(row.submission.id)
          return (
            <BoardRow
              key={row.submission.id}
              row={row}
              counted={counted.find(({ submissionId }) => submissionId === row.submission.id) ?? null}
              amountCentimos={line?.amountCentimos ?? null}
              takes={line ? takesText(shortName, line.fromReserveCentimos, line.fromFreeCentimos) : ''}
              problems={(line?.problems ?? []).map(refusalText).join('\n')}
              maxReductionPercent={maxReductionPercent}
              acts={acts}
            />
          )
        })}
      </ol>
      {hiddenCount > 0 && <p className="muted small">{text.hidden(hiddenCount)}</p>}
    </section>
  )
}

function takesText(modality: string, fromReserveCentimos: number, fromFreeCentimos: number): string {
  const parts = [
    ...(fromReserveCentimos > 0 ? [awardText.fromReserve(formatSoles(fromReserveCentimos), modality)] : []),
    ...(fromFreeCentimos > 0 ? [awardText.fromFree(formatSoles(fromFreeCentimos))] : []),
  ]
  return parts.length > 0 ? awardText.takes(parts) : ''
}

type BoardRowProps = {
  readonly row: ConsolidatedRow
  readonly counted: Counted | null
  /** Null when it is not in the draft. */
  readonly amountCentimos: number | null
  readonly takes: string
  readonly problems: string
  readonly maxReductionPercent: number
  readonly acts: LineActs
}

/** Draws again only when something of its own changes: a list may have hundreds of them. */
const BoardRow = memo(function BoardRow({ row, counted, amountCentimos, acts, ...said }: BoardRowProps) {
  const { submission, rank, total } = row
  const { id, title, applicant, requestedCentimos } = submission
  const state = counted ? 'counted' : amountCentimos === null ? 'open' : 'drafted'
  // Its button goes with what it did; the next control of the line is one Tab away.
  const line = useFocusWhenLost<HTMLLIElement>(state)
  return (
    <li
      ref={line}
      tabIndex={-1}
      className="board-row"
      data-state={state}
      {...(said.problems === '' ? {} : { 'data-problem': true })}
    >
      <span className="board-row__place">{rank === null ? tableText.noRank : tableText.rank(rank)}</span>
      <div className="board-row__work">
        <span className="board-row__title">«{title}»</span>
        <span className="muted small">
          <WithCodes
            text={text.facts(id, applicant.region, formatRatio(total.num, total.den), formatSoles(requestedCentimos))}
          />
        </span>
        {counted && (
          <p className="board-row__counted">
            <Icon name={counted.isOpen ? 'pending' : 'voted'} /> {countedText(counted)}
          </p>
        )}
        {!counted && amountCentimos !== null && (
          <DraftLine submission={submission} amountCentimos={amountCentimos} {...said} onAmount={acts.setAmount} />
        )}
      </div>
      {state === 'open' && (
        <Button size="small" icon="add" aria-label={text.includeCode(id)} onPress={() => acts.include(submission)}>
          {text.include}
        </Button>
      )}
      {state === 'drafted' && (
        <IconButton icon="close" size="small" label={text.take(id)} onPress={() => acts.remove(id)} />
      )}
    </li>
  )
})

const countedText = ({ isOpen, number, amountCentimos }: Counted) =>
  (isOpen ? text.underVoteLine : text.votedLine)(number, formatSoles(amountCentimos))
