// The Acta as a PDF, from its record alone: the same record gives the same bytes (R-ACT-1). Core.
import type { ActaRecord } from '../../../shared/domain/acta/record-schema.ts'
import { canonicalBytes } from '../../../shared/exchange/canonical.ts'
import { actaText } from '../../../shared/text/acta-document.ts'
import { documentText } from '../../../shared/text/documents.ts'
import { createPaper, type Paper } from '../documents/paper.ts'
import { sha256 } from '../exchange/sha256.ts'
import type { Part } from './acta-parts.ts'
import { proceedings } from './acta-proceedings.ts'
import { results } from './acta-results.ts'
import { signatureFieldOf } from './signature-fields.ts'

/** Draws everything that the record states, with an empty signature field for each member and the record attached. */
export async function renderActa(record: ActaRecord): Promise<Uint8Array> {
  const data = canonicalBytes(record)
  const { title, actaTitle, entity, rehearsal } = record.contest
  const paper = createPaper({
    title: `${actaTitle}. ${title}`,
    subject: actaTitle,
    author: entity,
    at: new Date(record.session.endedAt),
    runningHead: actaText.runningHead(record),
    runningFoot: actaText.runningFoot(sha256(data).slice(0, 12)),
    watermark: rehearsal ? documentText.watermark : null,
  })
  paper.title({
    title: actaTitle.toUpperCase(),
    subtitle: title,
    mark: rehearsal ? documentText.rehearsal : null,
  })
  paper.paragraph(actaText.opening(record))
  const numbered = withNumberedSections(paper)
  for (const part of [...proceedings, ...results, closing]) part(numbered, record)
  paper.attach('acta.json', actaText.attachment, data)
  return await paper.finish()
}

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

const closing: Part = (paper, record) => {
  paper.section(actaText.sections.closing)
  paper.paragraph(actaText.closing(record), { keepWithNext: true })
  paper.signatures(
    record.session.attending.map(({ jurorId, name, profile }) => ({
      field: signatureFieldOf(jurorId),
      label: documentText.signatureLabel(name),
      lines: [name, actaText.roleOf(record.session, jurorId), profile],
    })),
  )
}
