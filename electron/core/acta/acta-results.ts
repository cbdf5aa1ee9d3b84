// The Acta's sections on the result: beneficiaries, waitlist, scores, desierto, money. Runs in the core.
import type { ActaRecord } from '../../../shared/domain/acta/record-schema.ts'
import { amountText } from '../../../shared/text/acta.ts'
import { actaText } from '../../../shared/text/acta-document.ts'
import { formatSoles } from '../../../shared/text/format.ts'
import type { Row } from '../documents/table.ts'
import { columns, type Part } from './acta-parts.ts'

const beneficiaries: Part = (paper, record) => {
  paper.section(actaText.sections.beneficiaries)
  for (const modality of record.modalities) {
    paper.subsection(modality.name)
    if (modality.beneficiaries.length === 0) {
      paper.paragraph(actaText.noBeneficiaries)
      continue
    }
    paper.table(
      columns(actaText.beneficiaryColumns, { right: [5] }),
      modality.beneficiaries.map((item) => [
        `${item.applicant}\n(${item.ruc})`,
        item.region,
        item.title,
        item.responsible.join(' / '),
        item.directors.join(' / '),
        formatSoles(item.awardedCentimos),
      ]),
    )
    for (const item of modality.beneficiaries) paper.paragraph(actaText.beneficiaryAmounts(item))
  }
}

const waitlist: Part = (paper, record) => {
  if (record.waitlist.length === 0) return
  paper.section(actaText.sections.waitlist)
  for (const { number, modality, entries } of record.waitlist) {
    if (modality !== null) paper.subsection(modality)
    paper.paragraph(actaText.waitlistNote(number), { keepWithNext: true })
    paper.table(
      columns(actaText.waitlistColumns, { right: [4] }),
      entries.map(({ place, applicant, ruc, region, title, amountCentimos }) => [
        String(place),
        `${applicant}\n(${ruc})`,
        region,
        title,
        formatSoles(amountCentimos),
      ]),
    )
    for (const entry of entries) paper.paragraph(actaText.waitlistAmounts(entry))
  }
}

type SelectedScores = ActaRecord['modalities'][number]['scores'][number]

const scores: Part = (paper, record) => {
  const selected = record.modalities.flatMap((modality) => modality.scores)
  if (selected.length === 0) return
  paper.section(actaText.sections.scores)
  paper.paragraph(actaText.scoresNote)
  for (const one of selected) {
    paper.subsection(`${one.submissionId}, «${one.title}»`)
    for (const note of amendmentNotes(one)) paper.paragraph(note, { keepWithNext: one.points !== null })
    if (one.points === null) continue
    const titles = actaText.scoreColumns(one.agreedIn !== null)
    paper.table(columns(titles, { widths: [0.8, 0.2], right: [1] }), scoreRows(one), { whole: true })
  }
}

const amendmentNotes = ({ agreedIn, revised, withheld }: SelectedScores): string[] => [
  ...(agreedIn === null ? [] : [actaText.scoresAgreed(agreedIn)]),
  ...(revised ? [actaText.scoresRevised] : []),
  ...(withheld ? [actaText.scoresWithheld] : []),
]

function scoreRows({ criteria, points, bonus, total, withheld }: SelectedScores): Row[] {
  const shown = (figure: SelectedScores['total']) => figure?.display ?? actaText.noFigure(withheld)
  return [
    ...criteria.flatMap(({ name, subcriteria }) => [
      { group: name },
      ...subcriteria.map(({ id, text, weight, figure }) => [actaText.weighted(`${id} ${text}`, weight), shown(figure)]),
    ]),
    { total: [actaText.scoreRows.points, shown(points)] },
    { total: [actaText.scoreRows.bonus, shown(bonus)] },
    { total: [actaText.scoreRows.total, shown(total)] },
  ]
}

const desierto: Part = (paper, record) => {
  if (record.desierto.length === 0) return
  paper.section(actaText.sections.desierto)
  for (const item of record.desierto) paper.paragraph(actaText.desierto(item))
}

const money: Part = (paper, record) => {
  const { totalCentimos, awardedCentimos, leftCentimos, free, reserves } = record.money
  const nameOf = (modalityId: string) => record.modalities.find(({ id }) => id === modalityId)?.name ?? modalityId
  const row = (name: string, ...amounts: number[]) => [name, ...amounts.map((amount) => formatSoles(amount))]
  paper.section(actaText.sections.money)
  paper.table(columns(actaText.moneyColumns, { widths: [0.46, 0.18, 0.18, 0.18], right: [1, 2, 3] }), [
    row(actaText.moneyRows.total, totalCentimos, awardedCentimos, leftCentimos),
    row(actaText.moneyRows.free, free.capacityCentimos, free.usedCentimos, free.leftCentimos),
    ...reserves
      .filter(({ reserveCentimos }) => reserveCentimos > 0)
      .map(({ modalityId, reserveCentimos, usedCentimos, leftCentimos: left }) =>
        row(actaText.moneyRows.reserve(nameOf(modalityId)), reserveCentimos, usedCentimos, left),
      ),
  ])
  paper.paragraph(actaText.awardedInWords(amountText(awardedCentimos)))
}

/** In the order in which they are read. */
export const results: readonly Part[] = [beneficiaries, waitlist, scores, desierto, money]
