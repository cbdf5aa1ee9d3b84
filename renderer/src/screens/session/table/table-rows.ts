// The consolidated rows with what the jury made of them, and their filters. Runs in the renderer.
import { type RulePack, subcriteriaOf } from '../../../../../shared/bases/rule-pack.ts'
import { foldText } from '../../../../../shared/domain/contest/names.ts'
import { type ConsolidatedRow, totalSpread } from '../../../../../shared/domain/scoring/consolidate.ts'
import { add, mean, median, type Rational } from '../../../../../shared/domain/scoring/rational.ts'
import {
  awardsOf,
  type Fate,
  fateOf,
  inForce,
  isLifted,
  type SessionState,
} from '../../../../../shared/domain/session/state.ts'
import { consolidated } from '../../../../../shared/domain/session/table.ts'
import { tableText as text } from '../../../../../shared/text/session/table.ts'
import type { Member } from '../members.ts'

/** A place in a waitlist, as its agreement leaves it now. */
export type Alternate = { readonly place: number; readonly amountCentimos: number }

export type TableRow = ConsolidatedRow & {
  readonly fate: Fate
  readonly awardedCentimos: number | null
  readonly alternate: Alternate | null
  /** Highest minus lowest of the members' totals. */
  readonly totalSpread: number
  readonly totalMedian: Rational | null
}

/** Rows by modality id, in the order of the ranking; null before the opening (R-SCO-4). */
export function tableRows(state: SessionState): Readonly<Record<string, readonly TableRow[]>> | null {
  if (!state.sheets) return null
  const amounts = new Map(awardsOf(state).map((award) => [award.submissionId, award.amountCentimos]))
  const alternates = alternatesOf(state)
  const decided = (row: ConsolidatedRow): TableRow => ({
    ...row,
    fate: fateOf(state, row.submission.id),
    awardedCentimos: amounts.get(row.submission.id) ?? null,
    alternate: alternates.get(row.submission.id) ?? null,
    totalSpread: totalSpread(row),
    totalMedian: median(Object.values(row.totalByJuror)),
  })
  const byModality = Object.entries(consolidated(state))
  return Object.fromEntries(byModality.map(([modalityId, rows]) => [modalityId, rows.map(decided)]))
}

/** Whoever lost a place leaves it to the next. */
const alternatesOf = (state: SessionState): ReadonlyMap<string, Alternate> =>
  new Map(
    inForce(state, 'waitlist').flatMap(({ agreement, subject }) =>
      subject.entries
        .filter(({ submissionId }) => !isLifted(agreement, submissionId))
        .map(({ submissionId, amountCentimos }, index) => [submissionId, { place: index + 1, amountCentimos }]),
    ),
  )

/** Where a member has no figure: an abstention says so, and nothing else reads like one (R-SCO-5). */
export const noFigure = ({ abstained }: TableRow, { id }: Member): string =>
  abstained.includes(id) ? text.abstained : text.none

/** The lowest and the highest total that a member gave. */
export function totalRange(rows: readonly TableRow[]): { readonly low: number; readonly high: number } {
  const totals = rows.flatMap((row) => Object.values(row.totalByJuror))
  return totals.length > 0 ? { low: Math.min(...totals), high: Math.max(...totals) } : { low: 0, high: 0 }
}

export type Filters = { readonly search: string; readonly region: string | null; readonly fate: Fate | null }

export const noFilters: Filters = { search: '', region: null, fate: null }

export function filterRows(rows: readonly TableRow[], { search, region, fate }: Filters): readonly TableRow[] {
  const wanted = foldText(search)
  return rows.filter(
    (row) =>
      (region === null || row.submission.applicant.region === region) &&
      (fate === null || row.fate === fate) &&
      foldText(`${row.submission.id} ${row.submission.title} ${row.submission.applicant.name}`).includes(wanted),
  )
}

/** The exact sum of a criterion's subcriteria means; null when nobody scored. */
export function criterionPoints(bases: RulePack, row: ConsolidatedRow, criterionId: string): Rational | null {
  const own = subcriteriaOf(bases).filter((sub) => sub.criterionId === criterionId)
  const means = own.map((sub) => row.cells.find((cell) => cell.subcriterionId === sub.id)?.mean ?? null)
  return means.reduce((sum, value) => (sum && value ? add(sum, value) : null), mean([0]))
}
