// What a document writes as text: title, headings, paragraphs, lists, items. Runs in the core.
import type { Flow } from './flow.ts'
import { type Align, layOut, type Run, type Style } from './lines.ts'
import { addElement, artifact, openElement, type Pdf } from './open-pdf.ts'
import { type TextBlock, textBlock } from './paragraphs.ts'

/** The page as it is written on: `left` and `width` of the text, in points. */
export type Sheet = {
  readonly pdf: Pdf
  readonly flow: Flow
  readonly root: PDFKit.PDFStructureElement
  readonly left: number
  readonly width: number
}

/** `mark` stands under the title, in bold. */
export type Title = { readonly title: string; readonly subtitle: string; readonly mark: string | null }
/** A paragraph with a bold beginning, and smaller ones below it. */
export type Item = { readonly lead: string; readonly text: string; readonly details?: readonly string[] }

const INK = '#111827'
const SOFT = '#4b5563'
const RULE = '#9ca3af'
const INDENT = 14
const BULLET = '•'
const STYLES = {
  title: { size: 18, gap: 2, color: INK },
  subtitle: { size: 12, gap: 1, color: INK },
  section: { size: 12.5, gap: 0, color: INK },
  subsection: { size: 10.5, gap: 0, color: INK },
  body: { size: 10, gap: 2, color: INK },
  detail: { size: 9.5, gap: 2, color: SOFT },
} as const satisfies Record<string, Style>
/** An item up to this height is never parted by a page's end. */
const WHOLE_ITEM = 300

type Options = {
  readonly parent?: PDFKit.PDFStructureElement
  readonly align?: Align
  readonly indent?: number
  readonly after?: number
}

const regular = (text: string): Run[] => [{ text, font: 'regular' }]
const bold = (text: string): Run[] => [{ text, font: 'bold' }]

function blockOf(sheet: Sheet, tag: string, runs: readonly Run[], style: Style, options: Options = {}): TextBlock {
  const { parent = sheet.root, align = 'left', indent = 0, after = 0 } = options
  const place = { x: sheet.left + indent, width: sheet.width - indent, align }
  const lines = layOut(sheet.pdf, runs, place.width, style)
  return textBlock(sheet.pdf, sheet.flow, { tag, parent, lines, style, place, after })
}

/** Centred, with a line below. */
export function placeTitle(sheet: Sheet, { title, subtitle, mark }: Title): void {
  const { pdf, flow, left, width } = sheet
  flow.place(blockOf(sheet, 'H1', bold(title), STYLES.title, { align: 'center', after: 4 }))
  flow.place(blockOf(sheet, 'P', regular(subtitle), STYLES.subtitle, { align: 'center', after: 6 }))
  if (mark !== null) flow.place(blockOf(sheet, 'P', bold(mark), STYLES.subtitle, { align: 'center', after: 6 }))
  const y = pdf.y + 6
  artifact(pdf, 'Layout', () => {
    const line = pdf.moveTo(left, y).lineTo(left + width, y)
    line.lineWidth(0.75).stroke(RULE)
  })
  pdf.y = y + 10
}

/** Kept for what follows, and in the document's outline. */
export function keepSection(sheet: Sheet, title: string): void {
  const { height, draw } = blockOf(sheet, 'H2', bold(title), STYLES.section, { after: 5 })
  const drawWithBookmark = () => {
    sheet.pdf.outline.addItem(title)
    draw()
  }
  sheet.flow.keepWithNext({ first: height, space: 12, draw: drawWithBookmark })
}

export function keepSubsection(sheet: Sheet, title: string): void {
  const { height, draw } = blockOf(sheet, 'H3', bold(title), STYLES.subsection, { after: 4 })
  sheet.flow.keepWithNext({ first: height, space: 8, draw })
}

/** Each line of the text that is not blank is a paragraph. */
export function placeParagraphs(sheet: Sheet, text: string, keepWithNext: boolean): void {
  for (const line of text.split('\n').filter((part) => part.trim())) {
    const block = blockOf(sheet, 'P', regular(line.trim()), STYLES.body, { after: 5 })
    if (keepWithNext) sheet.flow.keepWithNext({ ...block, first: block.height })
    else sheet.flow.place(block)
  }
}

export function placeList(sheet: Sheet, items: readonly string[]): void {
  const { pdf, flow, root } = sheet
  const [firstItem = ''] = items
  const { first } = blockOf(sheet, 'LBody', regular(firstItem), STYLES.body, { indent: INDENT })
  flow.place({
    first,
    draw() {
      const list = openElement(pdf, root, 'L')
      for (const text of items) placeListItem(sheet, list, text)
      list.end()
      pdf.y += 3
    },
  })
}

function placeListItem(sheet: Sheet, list: PDFKit.PDFStructureElement, text: string): void {
  const { pdf, flow, left } = sheet
  const item = openElement(pdf, list, 'LI')
  const body = blockOf(sheet, 'LBody', regular(text), STYLES.body, { parent: item, indent: INDENT, after: 3 })
  flow.place({
    ...body,
    draw() {
      const { y } = pdf
      addElement(pdf, item, 'Lbl', () => {
        const { size, color } = STYLES.body
        pdf.font('regular').fontSize(size).fillColor(color)
        pdf.text(`${BULLET} `, left + 3, y, { lineBreak: false })
      })
      pdf.y = y
      body.draw()
    },
  })
  item.end()
}

/** On one page where it is not very long. */
export function placeItem(sheet: Sheet, { lead, text, details = [] }: Item): void {
  const blocks = [
    blockOf(sheet, 'P', [...bold(lead), ...regular(text)], STYLES.body),
    ...details.map((detail) => blockOf(sheet, 'P', regular(detail), STYLES.detail, { indent: INDENT })),
  ]
  const height = blocks.reduce((sum, block) => sum + block.height, 0)
  sheet.flow.place({
    first: height < WHOLE_ITEM ? height : (blocks[0]?.first ?? 0),
    draw() {
      for (const block of blocks) sheet.flow.place(block)
      sheet.pdf.y += 7
    },
  })
}
