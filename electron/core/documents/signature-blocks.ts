// Boxes for signatures, two in a row, each with its empty field and the words under it. Runs in the core.
import { drawLines, type Line, layOut, lineHeight, type Style } from './lines.ts'
import { addElement, addSignatureField, artifact, type Pdf, turnPage } from './open-pdf.ts'
import type { Sheet } from './written.ts'

/** `field` names the signature field, `label` is what a screen reader says of it; the first line is the signer's name. */
export type SignatureBlock = { readonly field: string; readonly label: string; readonly lines: readonly string[] }

type LaidBlock = { readonly block: SignatureBlock; readonly name: readonly Line[]; readonly rest: readonly Line[] }

const GAP = 20
const BOX_HEIGHT = 72
const UNDER_BOX = 5
const BELOW = 16
const RULE = '#9ca3af'
const NAME: Style = { size: 9, gap: 0, color: '#111827' }
const REST: Style = { size: 9, gap: 0, color: '#4b5563' }

/** All of them on one page where a page can hold them: a signature far from the text it signs proves little. */
export function placeSignatures(sheet: Sheet, blocks: readonly SignatureBlock[]): void {
  const { pdf, flow } = sheet
  const boxWidth = (sheet.width - GAP) / 2
  const laid = blocks.map((block) => layOutBlock(pdf, block, boxWidth))
  const rows = laid.flatMap((_, index) => (index % 2 === 0 ? [laid.slice(index, index + 2)] : []))
  const heights = rows.map((row) => Math.max(...row.map((block) => heightOf(pdf, block))))
  const all = heights.reduce((sum, height) => sum + height, 0)
  flow.place({
    first: all < flow.pageHeight / 2 ? all : (heights[0] ?? 0),
    space: 6,
    draw() {
      for (const [index, row] of rows.entries()) {
        const height = heights[index] ?? 0
        if (index > 0 && height > flow.room() + BELOW) turnPage(pdf)
        const top = pdf.y
        for (const [column, block] of row.entries())
          drawBlock({ ...sheet, left: sheet.left + column * (boxWidth + GAP), width: boxWidth }, block, top)
        pdf.y = top + height
      }
    },
  })
}

function layOutBlock(pdf: Pdf, block: SignatureBlock, width: number): LaidBlock {
  const [name = '', ...rest] = block.lines
  return {
    block,
    name: layOut(pdf, [{ text: name, font: 'bold' }], width, NAME),
    rest: rest.flatMap((text) => layOut(pdf, [{ text, font: 'regular' }], width, REST)),
  }
}

const heightOf = (pdf: Pdf, { name, rest }: LaidBlock) =>
  BOX_HEIGHT + UNDER_BOX + (name.length + rest.length) * lineHeight(pdf, NAME) + BELOW

function drawBlock({ pdf, root, left: x, width }: Sheet, { block, name, rest }: LaidBlock, top: number): void {
  artifact(pdf, 'Layout', () => pdf.rect(x, top, width, BOX_HEIGHT).lineWidth(0.5).stroke(RULE))
  addSignatureField(pdf, root, block.field, block.label, { x, y: top, width, height: BOX_HEIGHT })
  addElement(pdf, root, 'P', () => {
    const y = drawLines(pdf, name, NAME, { x, y: top + BOX_HEIGHT + UNDER_BOX, width })
    drawLines(pdf, rest, REST, { x, y, width })
  })
}
