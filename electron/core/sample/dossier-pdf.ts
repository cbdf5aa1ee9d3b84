// Draws a sample dossier as a PDF of three pages: cover, summary and strategy, budget and schedule. Runs in the core (Node).
import PDFDocument from 'pdfkit'
import { formatSoles } from '../../../shared/text/format.ts'
import { registerFonts } from '../documents/fonts.ts'
import { type DossierContent, dossierContent } from './dossier-content.ts'
import { modalityOf, rucOf, type SampleSubmission } from './sample-submission.ts'

const MARGIN = 64
const WIDTH = 595.28 - 2 * MARGIN
const INK = '#1d2430'
const GREY = '#5c6675'
const LINE = '#d5dae1'
const ACCENT = { distribution: '#7a2e3b', circulation: '#1f5a6b' }
const MONTHS = 8
/** Fixed, so that the same submission gives the same bytes. */
const WRITTEN_AT = new Date(Date.UTC(2025, 5, 30))

type Page = { readonly doc: PDFKit.PDFDocument; readonly accent: string }

/** PDF bytes, the same for the same submission. */
export async function dossierPdf(submission: SampleSubmission): Promise<Uint8Array> {
  const content = dossierContent(submission)
  const accent = content.isDistribution ? ACCENT.distribution : ACCENT.circulation
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    lang: 'es-PE',
    info: { Title: submission.title, Subject: submission.code, CreationDate: WRITTEN_AT, ModDate: WRITTEN_AT },
  })
  registerFonts(doc)
  const page = { doc, accent }
  drawCover(page, submission, content)
  drawSummary(page, submission, content)
  drawPlan(page, submission, content)
  doc.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of doc) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function drawCover({ doc, accent }: Page, submission: SampleSubmission, content: DossierContent): void {
  doc.rect(0, 0, 18, doc.page.height).fill(accent)
  doc.font('bold').fontSize(11).fillColor(accent).text(submission.code, MARGIN, 120, { characterSpacing: 1 })
  doc.font('regular').fillColor(GREY).text(modalityOf(submission))
  doc.moveDown(4).font('bold').fontSize(30).fillColor(INK).text(submission.title, { width: WIDTH, lineGap: 2 })
  doc.moveDown(0.5).font('regular').fontSize(13).fillColor(GREY).text(submission.genre)
  const facts = [
    ['Persona jurídica', submission.company],
    ['RUC', rucOf(submission.rucStem)],
    ['Región', submission.region],
    ['Representante legal', submission.legalRepresentative],
    ['Responsable(s)', submission.responsible],
    ['Dirección', submission.directors],
    ['Monto solicitado', formatSoles(content.requestedCentimos)],
  ] as const
  let y = 470
  for (const [label, value] of facts) {
    doc.font('regular').fontSize(9.5).fillColor(GREY).text(label, MARGIN, y, { width: 120 })
    doc
      .fontSize(10.5)
      .fillColor(INK)
      .text(value, MARGIN + 130, y - 1, { width: WIDTH - 130 })
    y = Math.max(doc.y, y + 15) + 6
  }
}

function drawSummary(page: Page, submission: SampleSubmission, content: DossierContent): void {
  startPage(page, submission)
  heading(page, 'Resumen del proyecto')
  for (const paragraph of content.summary) body(page, paragraph)
  heading(page, content.isDistribution ? 'Estrategia de distribución' : 'Estrategia de circulación')
  for (const paragraph of content.strategy) body(page, paragraph)
}

function drawPlan(page: Page, submission: SampleSubmission, content: DossierContent): void {
  startPage(page, submission)
  heading(page, 'Presupuesto')
  for (const { text, centimos } of content.budget) budgetRow(page, text, centimos, 'regular')
  budgetRow(page, 'Total solicitado', content.requestedCentimos, 'bold')
  page.doc.moveDown(2)
  heading(page, 'Cronograma (meses)')
  drawSchedule(page, content)
}

function startPage({ doc }: Page, { code, title }: SampleSubmission): void {
  doc.addPage()
  doc.font('regular').fontSize(8.5).fillColor(GREY)
  doc.text(code, MARGIN, 36, { lineBreak: false })
  doc.text(title, MARGIN, 36, { width: WIDTH, align: 'right', lineBreak: false })
  doc
    .moveTo(MARGIN, 52)
    .lineTo(MARGIN + WIDTH, 52)
    .lineWidth(0.5)
    .stroke(LINE)
  doc.x = MARGIN
  doc.y = 76
}

function heading({ doc, accent }: Page, text: string): void {
  doc.font('bold').fontSize(15).fillColor(accent).text(text, MARGIN, doc.y, { width: WIDTH })
  doc.moveDown(0.5)
}

function body({ doc }: Page, text: string): void {
  doc.font('regular').fontSize(10.5).fillColor(INK).text(text, MARGIN, doc.y, { width: WIDTH, lineGap: 3 })
  doc.moveDown(0.8)
}

function budgetRow({ doc }: Page, text: string, centimos: number, font: 'regular' | 'bold'): void {
  const { y } = doc
  doc.font(font).fontSize(10).fillColor(INK)
  doc.text(text, MARGIN, y, { width: WIDTH - 120 })
  doc.text(formatSoles(centimos), MARGIN + WIDTH - 120, y, { width: 120, align: 'right' })
  doc
    .moveTo(MARGIN, y + 18)
    .lineTo(MARGIN + WIDTH, y + 18)
    .lineWidth(0.5)
    .stroke(LINE)
  doc.y = y + 24
}

function drawSchedule({ doc, accent }: Page, { schedule }: DossierContent): void {
  const left = MARGIN + 190
  const month = (WIDTH - 190) / MONTHS
  const top = doc.y
  doc.font('regular').fontSize(9).fillColor(GREY)
  for (let number = 1; number <= MONTHS; number++)
    doc.text(String(number), left + (number - 1) * month, top, { width: month, align: 'center' })
  for (const [index, { text, from, to }] of schedule.entries()) {
    const y = top + 22 + index * 24
    doc.fillColor(INK).fontSize(10).text(text, MARGIN, y, { width: 185 })
    doc.roundedRect(left + (from - 1) * month, y + 2, (to - from + 1) * month - 3, 11, 3).fill(accent)
  }
}
