// The small document kit: headings, paragraphs, facts, tables, signature blocks, running head and "página x de y".
// A document is a page of calls to it. Measures are in points. Runs in the core.
import { pageOf } from '../../../shared/text/documents.ts'
import { addElement, addSignatureField, artifact, attachJson, FONTS, finishPdf, openPdf, type Pdf } from './open-pdf.ts'
import { type Column, drawTable } from './table.ts'

const MARGINS = { top: 76, bottom: 64, left: 62, right: 62 }
const BODY = 10
const INK = '#111827'
const SOFT = '#4b5563'
const RULE = '#9ca3af'

export type Heading = { readonly title: string; readonly subtitle: string; readonly mark: string | null }
export type SignatureBlock = { readonly field: string; readonly label: string; readonly lines: readonly string[] }
export type Fact = readonly [name: string, value: string]

export type PaperFacts = {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly at: Date
  /** At the top of every page after the first, and at the foot of all. */
  readonly runningHead: string
  readonly runningFoot: string
}

export type Paper = {
  cover(heading: Heading): void
  section(title: string): void
  subsection(title: string): void
  paragraph(text: string): void
  /** A paragraph with a bold beginning, kept on one page where it fits. */
  item(lead: string, text: string, details?: readonly string[]): void
  facts(facts: readonly Fact[]): void
  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void
  signatures(blocks: readonly SignatureBlock[]): void
  attach(name: string, description: string, content: Uint8Array): void
  finish(): Promise<Uint8Array>
}

/** An empty document. Every method adds below what is there and breaks pages by itself. */
export function createPaper(facts: PaperFacts): Paper {
  const pdf = openPdf({ ...facts, margins: MARGINS })
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const left = MARGINS.left
  const width = pdf.page.width - MARGINS.left - MARGINS.right
  const bottom = () => pdf.page.height - MARGINS.bottom

  const room = (height: number) => {
    if (pdf.y + height > bottom()) pdf.addPage()
  }
  /** One structure element with text in it; the trailing space keeps words apart for readers of the text. */
  const write = (tag: string, text: string, size: number, bold: boolean, options: PDFKit.Mixins.TextOptions = {}) => {
    addElement(pdf, root, tag, () => {
      pdf
        .font(bold ? FONTS.bold : FONTS.regular)
        .fontSize(size)
        .fillColor(INK)
      pdf.text(`${text} `, left, pdf.y, { width, ...options })
    })
  }
  const bookmark = (title: string) => void pdf.outline.addItem(title)

  return {
    cover({ title, subtitle, mark }) {
      write('H1', title, 18, true, { align: 'center' })
      pdf.moveDown(0.3)
      write('P', subtitle, 12, false, { align: 'center' })
      if (mark !== null) {
        pdf.moveDown(0.5)
        write('P', mark, 12, true, { align: 'center' })
      }
      pdf.moveDown(0.8)
      artifact(pdf, 'Layout', () =>
        pdf
          .moveTo(left, pdf.y)
          .lineTo(left + width, pdf.y)
          .lineWidth(0.75)
          .stroke(RULE),
      )
      pdf.moveDown(0.6)
    },
    section(title) {
      room(60)
      pdf.moveDown(0.9)
      bookmark(title)
      write('H2', title, 12.5, true)
      pdf.moveDown(0.35)
    },
    subsection(title) {
      room(44)
      pdf.moveDown(0.5)
      write('H3', title, 10.5, true)
      pdf.moveDown(0.2)
    },
    paragraph(text) {
      for (const part of text.split(/\n+/).filter((line) => line.trim())) {
        write('P', part.trim(), BODY, false, { align: 'left', lineGap: 2 })
        pdf.moveDown(0.45)
      }
    },
    item(lead, text, details = []) {
      pdf.font(FONTS.regular).fontSize(BODY)
      const height = [`${lead} ${text}`, ...details].reduce(
        (sum, line) => sum + pdf.heightOfString(line, { width: width - 14, lineGap: 2 }) + 2,
        0,
      )
      if (height < 300) room(height)
      addElement(pdf, root, 'P', () => {
        pdf.font(FONTS.bold).fontSize(BODY).fillColor(INK)
        pdf.text(`${lead} `, left, pdf.y, { width, continued: true, lineGap: 2 })
        pdf.font(FONTS.regular).text(`${text} `, { lineGap: 2 })
      })
      for (const detail of details) {
        addElement(pdf, root, 'P', () => {
          pdf.font(FONTS.regular).fontSize(9.5).fillColor(SOFT)
          pdf.text(`${detail} `, left + 14, pdf.y + 2, { width: width - 14, lineGap: 2 })
        })
      }
      pdf.moveDown(0.55)
    },
    facts(rows) {
      const columns: Column[] = [
        { title: '', width: 0.32, header: true },
        { title: '', width: 0.68 },
      ]
      drawTable(pdf, root, { columns, rows, left, width, bottom, plain: true })
      pdf.moveDown(0.6)
    },
    table(columns, rows) {
      drawTable(pdf, root, { columns, rows, left, width, bottom, plain: false })
      pdf.moveDown(0.8)
    },
    signatures(blocks) {
      drawSignatures(pdf, root, blocks, { left, width, room })
    },
    attach(name, description, content) {
      attachJson(pdf, { name, description, content, at: facts.at })
    },
    async finish() {
      root.end()
      paginate(pdf, facts)
      return await finishPdf(pdf)
    },
  }
}

type Area = { readonly left: number; readonly width: number; readonly room: (height: number) => void }

function drawSignatures(
  pdf: Pdf,
  root: PDFKit.PDFStructureElement,
  blocks: readonly SignatureBlock[],
  { left, width, room }: Area,
): void {
  const gap = 20
  const box = { width: (width - gap) / 2, height: 72 }
  for (let at = 0; at < blocks.length; at += 2) {
    room(box.height + 66)
    const top = pdf.y + 6
    let lowest = top
    for (const [column, block] of blocks.slice(at, at + 2).entries()) {
      const x = left + column * (box.width + gap)
      artifact(pdf, 'Layout', () => pdf.rect(x, top, box.width, box.height).lineWidth(0.5).stroke(RULE))
      addSignatureField(pdf, root, block.field, block.label, { x, y: top, ...box })
      addElement(pdf, root, 'P', () => {
        pdf.y = top + box.height + 5
        for (const [index, line] of block.lines.entries()) {
          pdf
            .font(index === 0 ? FONTS.bold : FONTS.regular)
            .fontSize(9)
            .fillColor(index === 0 ? INK : SOFT)
          pdf.text(`${line} `, x, pdf.y, { width: box.width })
        }
      })
      lowest = Math.max(lowest, pdf.y)
    }
    pdf.y = lowest + 16
    pdf.x = left
  }
}

/** Head, foot and page numbers, when their count is known. */
function paginate(pdf: Pdf, { runningHead, runningFoot }: PaperFacts): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(start + index)
    const { page } = pdf
    const width = page.width - MARGINS.left - MARGINS.right
    const margins = { ...page.margins }
    page.margins = { ...margins, top: 0, bottom: 0 }
    const line = (text: string, y: number, align: 'left' | 'right') =>
      pdf.text(text, MARGINS.left, y, { width, align, lineBreak: false })
    artifact(pdf, 'Pagination', () => {
      pdf.font(FONTS.regular).fontSize(8).fillColor(SOFT)
      if (index > 0) line(runningHead, 40, 'left')
      line(runningFoot, page.height - 40, 'left')
      line(pageOf(index + 1, count), page.height - 40, 'right')
    })
    page.margins = margins
  }
}
