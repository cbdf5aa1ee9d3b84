// Tables drawn by hand: tagged rows and cells, headers with scope, the head repeated on each page. Runs in the core.
import { drawLines, type Line, layOut, lineHeight, type Style } from './lines.ts'
import { addElement, artifact, openElement, type StructureOptions, turnPage } from './open-pdf.ts'
import { type Column, fitColumns, PAD_X } from './table-columns.ts'
import type { Sheet } from './written.ts'

/** `group`: a heading over the rows below it. `total`: set in bold, and never alone on a page. */
export type Row = readonly string[] | { readonly group: string } | { readonly total: readonly string[] }

export type TableFacts = {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** No head and no shade: a list of names and values, the names in bold. */
  readonly plain: boolean
  /** Left empty below, in points. */
  readonly after: number
}

const PAD_Y = 4
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
type Table = Sheet & { readonly facts: TableFacts; readonly widths: readonly number[]; readonly style: Style }

/**
 * Places the table. A row is never split: it moves to the next page, under the head drawn again as an artifact. The head
 * stands with the first row, a group's heading with the row below it.
 */
export function placeTable(sheet: Sheet, facts: TableFacts): void {
  const { pdf, flow, root } = sheet
  const { columns, rows, plain } = facts
  const inColumns = rows.flatMap((row) => ('group' in row ? [] : ['total' in row ? row.total : row]))
  const { size, widths } = fitColumns(pdf, columns, inColumns, sheet.width)
  const table: Table = { ...sheet, facts, widths, style: { size, gap: 0, color: INK } }
  const titles = columns.map((column) => column.title)
  const head = plain ? null : layOutRow(table, 'head', titles)
  const laid = rows.map((row) => laidOut(table, row))
  flow.place({
    first: (head?.height ?? 0) + heightTogether(laid, 0),
    draw() {
      const element = openElement(pdf, root, 'Table')
      if (head) drawRow(table, element, head)
      for (const [index, row] of laid.entries()) {
        if (heightTogether(laid, index) > flow.room() && index > 0) {
          turnPage(pdf)
          if (head) drawArtifactHead(table, head)
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

function laidOut(table: Table, row: Row): LaidRow {
  if ('group' in row) return layOutRow(table, 'group', [row.group])
  if ('total' in row) return layOutRow(table, 'total', row.total)
  return layOutRow(table, 'body', row)
}

function layOutRow({ pdf, facts, widths, style, ...sheet }: Table, kind: Kind, texts: readonly string[]): LaidRow {
  let x = sheet.left
  const cells: Cell[] = []
  for (const [index, column] of (kind === 'group' ? facts.columns.slice(0, 1) : facts.columns).entries()) {
    const width = kind === 'group' ? sheet.width : (widths[index] ?? 0)
    const isName = facts.plain && column.header === true
    const font = kind !== 'body' || isName ? 'bold' : 'regular'
    const lines = layOut(pdf, [{ text: texts[index] ?? '', font }], width - 2 * PAD_X, style)
    const header = kind === 'head' || kind === 'group' || column.header === true
    cells.push({ lines, x, width, align: column.align ?? 'left', header })
    x += width
  }
  const tallest = Math.max(...cells.map(({ lines }) => lines.length))
  return { kind, cells, height: tallest * lineHeight(pdf, style) + 2 * PAD_Y }
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

const drawCell = ({ pdf, style }: Table, { lines, x, width, align }: Cell, top: number) =>
  void drawLines(pdf, lines, style, { x: x + PAD_X, y: top + PAD_Y, width: width - 2 * PAD_X, align })

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
