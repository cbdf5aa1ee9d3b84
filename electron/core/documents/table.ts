// Tables drawn by hand: tagged rows and cells, headers with scope, the head repeated on each page. Runs in the core.
import { addElement, artifact, FONTS, openElement, type Pdf } from './open-pdf.ts'

/** `width` is a share of the table; `header` makes the column's cells row headers. */
export type Column = {
  readonly title: string
  readonly width: number
  readonly align?: 'left' | 'right' | 'center'
  readonly header?: boolean
}

export type TableFacts = {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
  readonly left: number
  readonly width: number
  /** Where the page's text area ends. */
  readonly bottom: () => number
  /** No head and no shade: a list of names and values. */
  readonly plain: boolean
}

const PAD_X = 5
const PAD_Y = 4
const SIZE = 8.5
const LINE = '#9ca3af'
const SHADE = '#eef1f5'
const INK = '#111827'

type Cell = { readonly text: string; readonly column: Column; readonly x: number; readonly width: number }

/** Draws below `pdf.y`. A row is never split: it moves to the next page, under the head drawn again as an artifact. */
export function drawTable(pdf: Pdf, root: PDFKit.PDFStructureElement, facts: TableFacts): void {
  const { columns, rows, plain } = facts
  const table = openElement(pdf, root, 'Table')
  const titles = columns.map((column) => column.title)
  const breakFor = (height: number) => {
    if (pdf.y + height <= facts.bottom()) return
    pdf.addPage()
    if (!plain) drawArtifactHead(pdf, cellsOf(facts, titles))
  }
  if (!plain) {
    const head = cellsOf(facts, titles)
    breakForHead(pdf, facts, heightOf(pdf, head, true) + 30)
    drawRow(pdf, table, head, true)
  }
  for (const row of rows) {
    const cells = cellsOf(facts, row)
    breakFor(heightOf(pdf, cells, false))
    drawRow(pdf, table, cells, false)
  }
  table.end()
  pdf.x = facts.left
}

function breakForHead(pdf: Pdf, facts: TableFacts, height: number): void {
  if (pdf.y + height > facts.bottom()) pdf.addPage()
}

function cellsOf({ columns, left, width }: TableFacts, texts: readonly string[]): Cell[] {
  let x = left
  return columns.map((column, index) => {
    const cell = { text: texts[index] ?? '', column, x, width: column.width * width }
    x += cell.width
    return cell
  })
}

const fontOf = (pdf: Pdf, cell: Cell, head: boolean) =>
  pdf.font(head || cell.column.header ? FONTS.bold : FONTS.regular).fontSize(SIZE)

function heightOf(pdf: Pdf, cells: readonly Cell[], head: boolean): number {
  const heights = cells.map((cell) =>
    fontOf(pdf, cell, head).heightOfString(cell.text || ' ', { width: cell.width - 2 * PAD_X }),
  )
  return Math.max(...heights) + 2 * PAD_Y
}

function drawRow(pdf: Pdf, table: PDFKit.PDFStructureElement, cells: readonly Cell[], head: boolean): void {
  const height = heightOf(pdf, cells, head)
  const top = pdf.y
  const row = openElement(pdf, table, 'TR')
  drawLines(pdf, cells, top, height, head)
  for (const cell of cells) {
    const isHeader = head || cell.column.header === true
    const scope = isHeader ? ({ scope: head ? 'Column' : 'Row' } as const) : {}
    addElement(pdf, row, isHeader ? 'TH' : 'TD', () => drawText(pdf, cell, top, head), scope)
  }
  row.end()
  pdf.y = top + height
}

function drawText(pdf: Pdf, cell: Cell, top: number, head: boolean): void {
  fontOf(pdf, cell, head).fillColor(INK)
  pdf.text(`${cell.text} `, cell.x + PAD_X, top + PAD_Y, {
    width: cell.width - 2 * PAD_X,
    align: cell.column.align ?? 'left',
  })
}

function drawLines(pdf: Pdf, cells: readonly Cell[], top: number, height: number, head: boolean): void {
  const [first] = cells
  const width = cells.reduce((sum, cell) => sum + cell.width, 0)
  if (!first) return
  artifact(pdf, 'Layout', () => {
    if (head) pdf.rect(first.x, top, width, height).fill(SHADE)
    pdf
      .moveTo(first.x, top + height)
      .lineTo(first.x + width, top + height)
      .lineWidth(head ? 0.9 : 0.4)
      .stroke(LINE)
  })
}

/** The head again on a new page: for the eye only, a reader of the structure has already heard it. */
function drawArtifactHead(pdf: Pdf, cells: readonly Cell[]): void {
  const height = heightOf(pdf, cells, true)
  const top = pdf.y
  drawLines(pdf, cells, top, height, true)
  artifact(pdf, 'Layout', () => {
    for (const cell of cells) drawText(pdf, cell, top, true)
  })
  pdf.y = top + height
}
