// The Acta's sections on the session: who met, on what grounds, what changed, what was agreed. Runs in the core.
import { agreementLead, agreementLines } from '../../../shared/text/acta-agreements.ts'
import { courseLine } from '../../../shared/text/acta-course.ts'
import { actaText } from '../../../shared/text/acta-document.ts'
import { withBoundNumbers } from '../../../shared/text/documents.ts'
import { columns, type Part } from './acta-parts.ts'

const session: Part = (paper, record) => {
  paper.section(actaText.sections.session)
  paper.facts(actaText.sessionFacts(record))
}

const course: Part = (paper, { session: { course: steps } }) => {
  if (!steps) return
  paper.section(actaText.sections.course)
  paper.list(steps.map(courseLine))
}

const legalBase: Part = (paper, record) => {
  paper.section(actaText.sections.legalBase)
  paper.list(record.legalBase.map(withBoundNumbers))
}

const background: Part = (paper, record) => {
  paper.section(actaText.sections.background)
  for (const text of actaText.background(record)) paper.paragraph(text)
}

const removals: Part = (paper, record) => {
  if (record.removals.length === 0) return
  paper.section(actaText.sections.removals)
  paper.table(columns(actaText.removalColumns), record.removals.map(actaText.removalRow))
}

const abstentions: Part = (paper, record) => {
  paper.section(actaText.sections.abstentions)
  if (record.abstentions.length === 0) return paper.paragraph(actaText.noAbstentions)
  paper.table(columns(actaText.abstentionColumns), record.abstentions.map(actaText.abstentionRow))
}

const deliberation: Part = (paper, record) => {
  paper.section(actaText.sections.deliberation)
  paper.paragraph(record.deliberation)
}

const agreements: Part = (paper, record) => {
  paper.section(actaText.sections.agreements)
  for (const agreement of record.agreements)
    paper.item({
      lead: agreementLead(agreement),
      text: `${agreement.statement} ${agreement.outcomeText}`,
      details: agreementLines(agreement),
    })
}

/** In the order in which they are read. */
export const proceedings: readonly Part[] = [
  session,
  course,
  legalBase,
  background,
  removals,
  abstentions,
  deliberation,
  agreements,
]
