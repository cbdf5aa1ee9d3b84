// The result as the Acta states it: who was selected, with which score per criterion, who waits, what was declared void,
// and the money (R-ACT-1). Runs in every process.
import { type RulePack, subcriterionText } from '../../bases/rule-pack.ts'
import { formatRatio } from '../../text/format.ts'
import type { SubjectOf } from '../agreement/subjects/schema.ts'
import { budgetOf, isReserveEligible } from '../award/budget.ts'
import { submissionOf } from '../contest/contest.ts'
import { type Cell, figureOf } from '../scoring/cell.ts'
import type { ConsolidatedRow } from '../scoring/consolidate.ts'
import { type Rational, toText } from '../scoring/rational.ts'
import { type Agreement, adopted, awardsOf, inForce, isLifted, type SessionState } from '../session/state.ts'
import { consolidated, countedJurors } from '../session/table.ts'
import type { ActaRecord } from './record-schema.ts'
import { modalityName } from './record-statements.ts'

type AwardSubject = SubjectOf<'award'>
type ModalityPart = ActaRecord['modalities'][number]
type Selected = { readonly row: ConsolidatedRow; readonly award: AwardSubject }

/** Those selected, by code. The rows of all others stay behind here: the Acta is published. */
export function modalitiesPart(state: SessionState): ActaRecord['modalities'] {
  const { bases } = state.contest
  const awards = new Map(inForce(state, 'award').map(({ subject }) => [subject.submissionId, subject]))
  const selected = Object.values(consolidated(state))
    .flat()
    .flatMap((row) => {
      const award = awards.get(row.submission.id)
      return award ? [{ row, award }] : []
    })
    .toSorted((a, b) => (a.award.submissionId < b.award.submissionId ? -1 : 1))
  return bases.modalities.map(({ id, name }) => {
    const own = selected.filter(({ row }) => row.submission.modalityId === id)
    return {
      id,
      name,
      beneficiaries: own.map((one) => beneficiary(bases, one)),
      scores: own.map(({ row }) => selectedScores(state, row)),
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
    reductionReason: reductionReason(award, requestedCentimos),
    usesReserve: isReserveEligible(bases, row.submission),
  }
}

/** A reason beside the whole amount explains nothing. */
const reductionReason = (
  { amountCentimos, reductionReason: reason }: Pick<AwardSubject, 'amountCentimos' | 'reductionReason'>,
  requestedCentimos: number,
) => (amountCentimos < requestedCentimos ? reason : null)

function selectedScores(state: SessionState, row: ConsolidatedRow): ModalityPart['scores'][number] {
  const { bases } = state.contest
  const { id, title, modalityId } = row.submission
  const cells = new Map(row.cells.map((cell) => [cell.subcriterionId, cell]))
  const own = ownFigures(bases, row)
  return {
    submissionId: id,
    title,
    ...amendedHow(state, id),
    withheld: own.total,
    criteria: bases.criteria.map((criterion) => ({
      id: criterion.id,
      name: criterion.name,
      subcriteria: criterion.subcriteria.map((sub) => ({
        id: sub.id,
        text: subcriterionText(sub, modalityId),
        weight: sub.weight,
        figure: own.points ? null : cellFigure(cells.get(sub.id)),
      })),
    })),
    points: own.points ? null : figure(row.points),
    bonus: own.bonus ? null : figure(row.bonus),
    total: own.total ? null : figure(row.total),
  }
}

/** Which figures of a row are one member's own, though the jury has several: those the Acta must not publish. */
function ownFigures({ jury, bonus }: RulePack, { cells, totalByJuror }: ConsolidatedRow) {
  const isSole = jury.size > 1 && Object.keys(totalByJuror).length === 1
  const points = isSole && cells.some(({ agreed }) => agreed === null)
  const extra = isSole && bonus.scope === 'juror' && bonus.max > 0
  return { points, bonus: extra, total: points || extra }
}

/** R-SCO-6: whether the figures are those of the sheets, without a word on any member's own. */
function amendedHow(state: SessionState, submissionId: string) {
  const counted = countedJurors(state)
  const agreed = inForce(state, 'consensus-score').find(({ subject }) => subject.submissionId === submissionId)
  return {
    agreedIn: agreed?.agreement.number ?? null,
    revised: state.revisions.some((one) => one.submissionId === submissionId && counted.includes(one.jurorId)),
  }
}

/** Null where nobody could score and nothing was agreed. */
const cellFigure = (cell: Cell | undefined) =>
  cell && (cell.mean || cell.agreed !== null) ? figure(figureOf(cell)) : null

const figure = (value: Rational) => ({ exact: toText(value), display: formatRatio(value.num, value.den) })

/** The lists in force, in the order of the modalities; who left a list makes room for the next. */
export function waitlistPart(state: SessionState): ActaRecord['waitlist'] {
  const lists = inForce(state, 'waitlist')
  return [null, ...state.contest.bases.modalities.map(({ id }) => id)].flatMap((modalityId) =>
    lists
      .filter(({ subject }) => subject.modalityId === modalityId)
      .map(({ agreement, subject }) => ({
        number: agreement.number,
        modality: modalityName(state.contest, modalityId),
        entries: alternates(state, agreement, subject),
      })),
  )
}

type Alternates = ActaRecord['waitlist'][number]['entries']

const alternates = ({ contest }: SessionState, agreement: Agreement, { entries }: SubjectOf<'waitlist'>): Alternates =>
  entries
    .filter(({ submissionId }) => !isLifted(agreement, submissionId))
    .map((entry, index) => {
      const { id, title, applicant, requestedCentimos } = submissionOf(contest, entry.submissionId)
      return {
        place: index + 1,
        submissionId: id,
        applicant: applicant.name,
        ruc: applicant.ruc,
        region: applicant.region,
        title,
        requestedCentimos,
        amountCentimos: entry.amountCentimos,
        reductionReason: reductionReason(entry, requestedCentimos),
      }
    })

/** What the jury declared void and left unassigned, by the agreements in force (R-AMT-7). */
export const desiertoPart = (state: SessionState): ActaRecord['desierto'] =>
  adopted(state).flatMap(({ number, subject }) => {
    if (subject.kind !== 'desierto' && subject.kind !== 'desierto-reserve') return []
    const modality = modalityName(state.contest, subject.modalityId)
    const reserveCentimos = subject.kind === 'desierto-reserve' ? subject.leftCentimos : null
    return [{ number, modality, reserveCentimos, reason: subject.reason.trim() }]
  })

/** The pockets after all awards (R-AMT-4, R-AMT-5). */
export function moneyPart(state: SessionState): ActaRecord['money'] {
  const { free, reserves, ...sums } = budgetOf(state.contest, awardsOf(state))
  return { ...sums, free: { ...free }, reserves: reserves.map((pocket) => ({ ...pocket })) }
}
