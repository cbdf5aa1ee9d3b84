// Tables drawn by hand: tagged rows and cells, headers with scope, the head repeated on each page. Runs in the core.
import { drawLines, type Line, layOut, lineHeight, type Style } from './lines.ts'
import { addElement, artifact, openElement, type StructureOptions, turnPage } from './open-pdf.ts'
import { type CellText, type Column, fitColumns, PAD_X } from './table-columns.ts'
import type { Sheet } from './written.ts'

/** `group`: a heading over the rows below it. `total`: set in bold, and never alone on a page. */
export type Row = readonly string[] | { readonly group: string } | { readonly total: readonly string[] }

export type TableFacts = {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** No head and no shade: a list of names and values, the names in bold. */
  readonly plain: boolean
  /** Kept on one page where a page can hold it, and set denser for that. */
  readonly whole: boolean
  /** Left empty below, in points. */
  readonly after: number
}

const PAD_Y = { whole: 2.5, ordinary: 4 } as const
const LINE = '#9ca3af'
const SHADE = '#eef1f5'
const INK = '#111827'

type Kind = 'head' | 'group' | 'total' | 'body'
type Cell = {
  readonly lines: readonly Line[]
  readonly x: number
  readonly width: number
  readonly align: 'left' | 'right' | 'center'
  readonly header: boolean
}
type LaidRow = { readonly kind: Kind; readonly cells: readonly Cell[]; readonly height: number }
type Table = Sheet & {
  readonly facts: TableFacts
  readonly widths: readonly number[]
  readonly padY: number
  readonly style: Style
}

/**
 * Places the table. A row is never split: it moves to the next page, under the head drawn again as an artifact. The head
 * stands with the first row, a group's heading with the row below it.
 */
export function placeTable(sheet: Sheet, facts: TableFacts): void {
  const { pdf, flow, root } = sheet
  const { columns, rows, plain } = facts
  const cellTexts = rows.map((row) => textsOf(facts, row))
  const head: CellText[] | null = plain ? null : columns.map(({ title }) => ({ text: title, font: 'bold' }))
  const inColumns = cellTexts.filter((_, index) => kindOf(rows[index]) !== 'group')
  const { size, widths } = fitColumns(pdf, columns, head ? [head, ...inColumns] : inColumns, sheet.width)
  const padY = facts.whole ? PAD_Y.whole : PAD_Y.ordinary
  const table: Table = { ...sheet, facts, widths, padY, style: { size, gap: 0, color: INK } }
  const laidHead = head && layOutRow(table, 'head', head)
  const laid = cellTexts.map((texts, index) => layOutRow(table, kindOf(rows[index]), texts))
  const headHeight = laidHead?.height ?? 0
  const height = laid.reduce((all, row) => all + row.height, headHeight)
  flow.place({
    first: facts.whole && height < flow.pageHeight ? height : headHeight + heightTogether(laid, 0),
    draw() {
      const element = openElement(pdf, root, 'Table')
      if (laidHead) drawRow(table, element, laidHead)
      for (const [index, row] of laid.entries()) {
        if (heightTogether(laid, index) > flow.room() && index > 0) {
          turnPage(pdf)
          if (laidHead) drawArtifactHead(table, laidHead)
        }
        drawRow(table, element, row)
      }
      element.end()
      pdf.y += facts.after
    },
  })
}

/** A row with those that must stand on its page: the row below a group's heading, the totals below the last row. */
function heightTogether(rows: readonly LaidRow[], from: number): number {
  const [row, ...below] = rows.slice(from)
  if (!row) return 0
  const [next] = below
  const keepsNext = row.kind === 'group' || (row.kind === 'body' && next?.kind === 'total')
  if (keepsNext) return row.height + heightTogether(rows, from + 1)
  return row.height + (row.kind === 'total' && next?.kind === 'total' ? heightTogether(rows, from + 1) : 0)
}

function kindOf(row: Row | undefined): Kind {
  if (!row) return 'body'
  if ('group' in row) return 'group'
  return 'total' in row ? 'total' : 'body'
}

function textsOf({ columns, plain }: TableFacts, row: Row): CellText[] {
  if ('group' in row) return [{ text: row.group, font: 'bold' }]
  if ('total' in row) return row.total.map((text) => ({ text, font: 'bold' }))
  return row.map((text, index) => ({ text, font: plain && columns[index]?.header ? 'bold' : 'regular' }))
}

function layOutRow(table: Table, kind: Kind, texts: readonly CellText[]): LaidRow {
  const { pdf, style, facts } = table
  let x = table.left
  const cells: Cell[] = []
  for (const [index, cellText] of texts.entries()) {
    const column = facts.columns[index]
    const width = kind === 'group' ? table.width : (table.widths[index] ?? 0)
    const lines = layOut(pdf, [cellText], width - 2 * PAD_X, style)
    const header = kind === 'head' || kind === 'group' || column?.header === true
    cells.push({ lines, x, width, align: column?.align ?? 'left', header })
    x += width
  }
  const tallest = Math.max(...cells.map(({ lines }) => lines.length))
  return { kind, cells, height: tallest * lineHeight(pdf, style) + 2 * table.padY }
}

function drawRow(table: Table, parent: PDFKit.PDFStructureElement, row: LaidRow): void {
  const { pdf } = table
  const top = pdf.y
  const element = openElement(pdf, parent, 'TR')
  drawRules(table, row, top)
  for (const cell of row.cells)
    addElement(pdf, element, cell.header ? 'TH' : 'TD', () => drawCell(table, cell, top), meaning(table, row, cell))
  element.end()
  pdf.y = top + row.height
}

function meaning({ facts }: Table, { kind }: LaidRow, { header }: Cell): StructureOptions {
  if (kind === 'head') return { scope: 'Column' }
  if (kind === 'group') return { scope: 'Row', columns: facts.columns.length }
  return header ? { scope: 'Row' } : {}
}

const drawCell = ({ pdf, style, padY }: Table, { lines, x, width, align }: Cell, top: number) =>
  void drawLines(pdf, lines, style, { x: x + PAD_X, y: top + padY, width: width - 2 * PAD_X, align })

function drawRules({ pdf, left, width }: Table, { kind, height }: LaidRow, top: number): void {
  artifact(pdf, 'Layout', () => {
    if (kind === 'head') pdf.rect(left, top, width, height).fill(SHADE)
    pdf
      .moveTo(left, top + height)
      .lineTo(left + width, top + height)
      .lineWidth(kind === 'head' ? 0.9 : 0.4)
      .stroke(LINE)
  })
}

/** The head again on a new page: for the eye only, a reader of the structure has already heard it. */
function drawArtifactHead(table: Table, head: LaidRow): void {
  const { pdf } = table
  const top = pdf.y
  drawRules(table, head, top)
  artifact(pdf, 'Layout', () => {
    for (const cell of head.cells) drawCell(table, cell, top)
  })
  pdf.y = top + head.height
}
