// The result as the Acta states it: who was selected, with which score per criterion, and the money (R-ACT-1).
// Runs in every process.
import { type RulePack, subcriterionText } from '../../bases/rule-pack.ts'
import { formatRatio } from '../../text/format.ts'
import type { SubjectOf } from '../agreement/subjects/schema.ts'
import { budgetOf, isReserveEligible } from '../award/budget.ts'
import type { Contest } from '../contest/contest.ts'
import { type Cell, type ConsolidatedRow, figureOf } from '../scoring/consolidate.ts'
import { type Rational, toText } from '../scoring/rational.ts'
import { awardsOf, inForce, type SessionState } from '../session/state.ts'
import { consolidated } from '../session/table.ts'
import type { ActaRecord } from './record-schema.ts'

type AwardSubject = SubjectOf<'award'>
type ModalityPart = ActaRecord['modalities'][number]
type Selected = { readonly row: ConsolidatedRow; readonly award: AwardSubject }

/** Those selected, by code. The rows of all others stay behind here: the Acta is published. */
export function modalitiesPart(contest: Contest, state: SessionState): ActaRecord['modalities'] {
  const awards = new Map(inForce(state, 'award').map(({ subject }) => [subject.submissionId, subject]))
  const selected = Object.values(consolidated(state))
    .flat()
    .flatMap((row) => {
      const award = awards.get(row.submission.id)
      return award ? [{ row, award }] : []
    })
    .toSorted((a, b) => (a.award.submissionId < b.award.submissionId ? -1 : 1))
  return contest.bases.modalities.map(({ id, name }) => {
    const own = selected.filter(({ row }) => row.submission.modalityId === id)
    return {
      id,
      name,
      beneficiaries: own.map((one) => beneficiary(contest.bases, one)),
      scores: own.map(({ row }) => selectedScores(contest.bases, row)),
    }
  })
}

function beneficiary(bases: RulePack, { row, award }: Selected): ModalityPart['beneficiaries'][number] {
  const { id, title, applicant, responsible, directors, requestedCentimos } = row.submission
  return {
    submissionId: id,
    applicant: applicant.name,
    ruc: applicant.ruc,
    region: applicant.region,
    title,
    responsible: [...responsible],
    directors: [...directors],
    requestedCentimos,
    awardedCentimos: award.amountCentimos,
    reductionCentimos: requestedCentimos - award.amountCentimos,
    reductionReason: award.amountCentimos < requestedCentimos ? award.reductionReason : null,
    usesReserve: isReserveEligible(bases, row.submission),
  }
}

function selectedScores(bases: RulePack, row: ConsolidatedRow): ModalityPart['scores'][number] {
  const { id, title, modalityId } = row.submission
  const cells = new Map(row.cells.map((cell) => [cell.subcriterionId, cell]))
  return {
    submissionId: id,
    title,
    criteria: bases.criteria.map((criterion) => ({
      id: criterion.id,
      name: criterion.name,
      subcriteria: criterion.subcriteria.map((sub) => {
        return { id: sub.id, text: subcriterionText(sub, modalityId), figure: cellFigure(cells.get(sub.id)) }
      }),
    })),
    points: figure(row.points),
    bonus: figure(row.bonus),
    total: figure(row.total),
  }
}

/** Null where nobody could score and nothing was agreed. */
const cellFigure = (cell: Cell | undefined) =>
  cell && (cell.mean || cell.agreed !== null) ? figure(figureOf(cell)) : null

const figure = (value: Rational) => ({ exact: toText(value), display: formatRatio(value.num, value.den) })

/** The pockets after all awards (R-AMT-4, R-AMT-5). */
export function moneyPart(contest: Contest, state: SessionState): ActaRecord['money'] {
  const { free, reserves, ...sums } = budgetOf(contest, awardsOf(state))
  return { ...sums, free: { ...free }, reserves: reserves.map((pocket) => ({ ...pocket })) }
}
