// The Acta de Evaluación as a PDF, from its record alone: the same record gives the same bytes (R-ACT-1). Core.
import type { ActaRecord } from '../../../shared/domain/acta/record-schema.ts'
import { canonicalBytes } from '../../../shared/exchange/canonical.ts'
import { amountText, senseText } from '../../../shared/text/acta.ts'
import { actaText, withBoundNumbers } from '../../../shared/text/documents.ts'
import { formatSoles } from '../../../shared/text/format.ts'
import { createPaper, type Paper } from '../documents/paper.ts'
import type { Row } from '../documents/table.ts'
import type { Column } from '../documents/table-columns.ts'
import { sha256 } from '../exchange/sha256.ts'
import { signatureFieldOf } from './signature-fields.ts'

/** Draws everything that the record states, with an empty signature field for each member and the record attached. */
export async function renderActa(record: ActaRecord): Promise<Uint8Array> {
  const data = canonicalBytes(record)
  const paper = createPaper({
    title: `${actaText.title}. ${record.contest.title}`,
    subject: actaText.title,
    author: record.contest.entity,
    at: new Date(record.session.endedAt),
    runningHead: actaText.runningHead(record),
    runningFoot: actaText.runningFoot(sha256(data).slice(0, 12)),
    watermark: record.contest.rehearsal ? actaText.watermark : null,
  })
  paper.title({
    title: actaText.title.toUpperCase(),
    subtitle: record.contest.title,
    mark: record.contest.rehearsal ? actaText.rehearsal : null,
  })
  paper.paragraph(actaText.opening(record))
  const numbered = withNumberedSections(paper)
  const parts = [session, legalBase, background, abstentions, deliberation, agreements, beneficiaries, scores]
  for (const part of [...parts, desierto, money, closing]) part(numbered, record)
  paper.attach('acta.json', actaText.attachment, data)
  return await paper.finish()
}

type Part = (paper: Paper, record: ActaRecord) => void

/** Sections in Roman figures, counted as they come: some Actas have fewer. */
function withNumberedSections(paper: Paper): Paper {
  let count = 0
  return {
    ...paper,
    section(title) {
      count += 1
      paper.section(actaText.sectionTitle(count, title))
    },
  }
}

const session: Part = (paper, record) => {
  paper.section(actaText.sections.session)
  paper.facts(actaText.sessionFacts(record))
}

const legalBase: Part = (paper, record) => {
  paper.section(actaText.sections.legalBase)
  paper.list(record.legalBase.map(withBoundNumbers))
}

const background: Part = (paper, record) => {
  paper.section(actaText.sections.background)
  for (const text of actaText.background(record)) paper.paragraph(text)
}

type Shape = { readonly widths?: readonly number[]; readonly right?: readonly number[] }

const columns = (titles: readonly string[], { widths = [], right = [] }: Shape = {}): Column[] =>
  titles.map((title, index) => ({
    title,
    width: widths[index] ?? 0,
    align: right.includes(index) ? 'right' : 'left',
    header: index === 0,
  }))

const abstentions: Part = (paper, record) => {
  paper.section(actaText.sections.abstentions)
  if (record.abstentions.length === 0) return paper.paragraph(actaText.noAbstentions)
  paper.table(
    columns(actaText.abstentionColumns),
    record.abstentions.map(({ submissionId, title, juror, cause }) => [submissionId, title, juror, cause]),
  )
}

const deliberation: Part = (paper, record) => {
  paper.section(actaText.sections.deliberation)
  paper.paragraph(record.deliberation)
}

const agreements: Part = (paper, record) => {
  paper.section(actaText.sections.agreements)
  for (const { number, statement, votes, outcome, outcomeText, agreementId } of record.agreements) {
    const cast = votes.map(({ juror, sense }) => `${juror}: ${senseText[sense].toLowerCase()}`).join('; ')
    const minority = outcome === 'rejected' ? 'for' : 'against'
    const dissents = outcome === 'tie' ? [] : votes.filter(({ sense, reason }) => sense === minority && reason.trim())
    paper.item({
      lead: actaText.agreementLead(number),
      text: `${statement} ${outcomeText}`,
      details: [
        actaText.voteLine(cast),
        ...dissents.map(({ juror, reason }) => actaText.dissentLine(juror, reason.trim())),
        actaText.eventLine(agreementId),
      ],
    })
  }
}

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

const scores: Part = (paper, record) => {
  const selected = record.modalities.flatMap((modality) => modality.scores)
  if (selected.length === 0) return
  paper.section(actaText.sections.scores)
  paper.paragraph(actaText.scoresNote)
  for (const one of selected) {
    paper.subsection(`${one.submissionId}, «${one.title}»`)
    paper.table(columns(actaText.scoreColumns, { widths: [0.8, 0.2], right: [1] }), scoreRows(one), { whole: true })
  }
}

type SelectedScores = ActaRecord['modalities'][number]['scores'][number]

const scoreRows = ({ criteria, points, bonus, total }: SelectedScores): Row[] => [
  ...criteria.flatMap(({ name, subcriteria }) => [
    { group: name },
    ...subcriteria.map(({ id, text, figure }) => [`${id} ${text}`, figure?.display ?? actaText.unscored]),
  ]),
  { total: [actaText.scoreRows.points, points.display] },
  { total: [actaText.scoreRows.bonus, bonus.display] },
  { total: [actaText.scoreRows.total, total.display] },
]

const desierto: Part = (paper, record) => {
  if (record.desierto.length === 0) return
  paper.section(actaText.sections.desierto)
  for (const { modality, reason, number } of record.desierto)
    paper.paragraph(actaText.desierto(modality, reason, number))
}

const money: Part = (paper, record) => {
  const { totalCentimos, awardedCentimos, leftCentimos, free, reserves } = record.money
  const nameOf = (modalityId: string) => record.modalities.find(({ id }) => id === modalityId)?.name ?? modalityId
  const row = (name: string, ...amounts: number[]) => [name, ...amounts.map((amount) => formatSoles(amount))]
  paper.section(actaText.sections.money)
  paper.table(columns(actaText.moneyColumns, { widths: [0.46, 0.18, 0.18, 0.18], right: [1, 2, 3] }), [
    row(actaText.moneyRows.total, totalCentimos, awardedCentimos, leftCentimos),
    row(actaText.moneyRows.free, free.capacityCentimos, free.usedCentimos, free.leftCentimos),
    ...reserves.map(({ modalityId, reserveCentimos, usedCentimos, leftCentimos: left }) =>
      row(actaText.moneyRows.reserve(nameOf(modalityId)), reserveCentimos, usedCentimos, left),
    ),
  ])
  paper.paragraph(actaText.awardedInWords(amountText(awardedCentimos)))
}

const closing: Part = (paper, record) => {
  const { attending, presidentId } = record.session
  paper.section(actaText.sections.closing)
  paper.paragraph(actaText.closing(record), { keepWithNext: true })
  paper.signatures(
    attending.map(({ jurorId, name, profile }) => ({
      field: signatureFieldOf(jurorId),
      label: actaText.signatureLabel(name),
      lines: [name, jurorId === presidentId ? actaText.roles.president : actaText.roles.member, profile],
    })),
  )
}
