// The richer cells of the consolidated table: pin, submission, how far members differ, strip of totals, decision. Renderer.
import { formatSoles } from '../../../../../shared/text/format.ts'
import { tableText as text } from '../../../../../shared/text/session/table.ts'
import { fateWord } from '../../../../../shared/text/session.ts'
import { LinkButton } from '../../../kit/Button.tsx'
import { Icon } from '../../../kit/icons.tsx'
import { StateTag } from '../../../kit/StateTag.tsx'
import { WithCodes } from '../../../kit/WithCodes.tsx'
import type { Member } from '../members.ts'
import { ScoreStrip, type ScoreStripProps } from './ScoreStrip.tsx'
import type { TableRow } from './table-rows.ts'

type SubmissionCellProps = { readonly row: TableRow; readonly onOpen: (submissionId: string) => void }

export function SubmissionCell({ row, onOpen }: SubmissionCellProps) {
  const { id, title } = row.submission
  return (
    <div className="cell-stack cell-submission">
      <LinkButton onPress={() => onOpen(id)}>{title}</LinkButton>
      <span className="muted small code-word">{id}</span>
      {row.tiedWith.length > 0 && (
        <span className="cell-mark">
          <Icon name="tie" />
          <span>
            <WithCodes text={text.tie(row.tiedWith)} />
          </span>
        </span>
      )}
    </div>
  )
}

type PinCellProps = {
  readonly row: TableRow
  readonly isPinned: boolean
  readonly onPin: (submissionId: string) => void
}

export function PinCell({ row: { submission }, isPinned, onPin }: PinCellProps) {
  return (
    <button
      type="button"
      className="pick"
      aria-pressed={isPinned}
      aria-label={text.pin(submission.id)}
      onClick={() => onPin(submission.id)}
    >
      <span aria-hidden="true">{isPinned ? '✓' : ''}</span>
    </button>
  )
}

const SHADES = 4

/** The figure says it all; its shade finds it from the other side of the room. */
export function HeatCell({ spread, widest }: { readonly spread: number | null; readonly widest: number }) {
  if (spread === null) return text.none
  return (
    <span className="heat" data-shade={Math.ceil((spread / Math.max(1, widest)) * SHADES)}>
      {spread}
    </span>
  )
}

type StripCellProps = Pick<ScoreStripProps, 'range'> & {
  readonly row: TableRow
  readonly members: readonly Member[]
}

/** The drawing, and under it the same in words: each total, and who abstained. */
export function StripCell({ row, members, range }: StripCellProps) {
  const scored = members.filter((member) => row.totalByJuror[member.id] !== undefined)
  const abstained = members.filter((member) => row.abstained.includes(member.id))
  const totals = scored.map((member) => ({ mark: member.mark, total: row.totalByJuror[member.id] ?? 0 }))
  return (
    <div className="cell-stack">
      <ScoreStrip totals={totals} range={range} />
      <span className="small nowrap">{totals.map(({ mark, total }) => text.memberTotal(mark, total)).join(' · ')}</span>
      {abstained.length > 0 && (
        <span className="cell-mark">
          <Icon name="abstained" /> {text.abstainedBy(abstained.map((member) => member.mark))}
        </span>
      )}
    </div>
  )
}

const fateStates = {
  awarded: 'approved',
  waitlisted: 'voted',
  'not-selected': 'rejected',
  desierto: 'withdrawn',
  withdrawn: 'withdrawn',
  excluded: 'withdrawn',
  undecided: 'pending',
} as const

export function FateCell({ row }: { readonly row: TableRow }) {
  return (
    <div className="cell-stack">
      <StateTag state={fateStates[row.fate]} word={fateWord[row.fate]} />
      <span className="small nowrap">{amountWords(row)}</span>
    </div>
  )
}

/** What a submission receives, would receive from the waitlist, or asks for. */
export function amountWords({ awardedCentimos, alternate, submission }: TableRow): string {
  if (awardedCentimos !== null) return text.awardedAmount(formatSoles(awardedCentimos))
  return alternate
    ? `${text.waitPlace(alternate.place)}, ${text.awardedAmount(formatSoles(alternate.amountCentimos))}`
    : text.asks(formatSoles(submission.requestedCentimos))
}
