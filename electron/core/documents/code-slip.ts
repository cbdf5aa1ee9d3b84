// A slip to be cut off at the foot of a page: a code in large letters, and the same as a QR (ISO/IEC 18004). Core.
import { encode } from 'uqr'
import { drawLines, type Line, layOut, lineHeight, naturalWidth, type Style } from './lines.ts'
import { addElement, artifact, type Pdf } from './open-pdf.ts'
import type { Sheet } from './written.ts'

export type CodeSlip = {
  /** Along the line to be cut. */
  readonly cut: string
  /** Above the code, the first in bold: whose it is. */
  readonly lines: readonly string[]
  readonly label: string
  readonly code: string
  readonly hint: string
  /** What a screen reader says of the QR. */
  readonly alt: string
}

const RULE = '#4b5563'
const SMALL: Style = { size: 8.5, gap: 1, color: '#4b5563' }
const NAME: Style = { size: 11, gap: 1, color: '#111827' }
const CODE_SIZES = [16, 15, 14, 13, 12, 11, 10, 9] as const
const MODULE = 3.1
/** Modules left white around the matrix (ISO/IEC 18004, 9.1). */
const QUIET = 4
const GAP = 14
const UNDER_CUT = 12
const ABOVE = 10

/** At the very foot of the page's text area, wherever the text above ends. */
export function placeCodeSlip(sheet: Sheet, slip: CodeSlip): void {
  const { pdf, flow, left, width } = sheet
  const { data, size } = encode(slip.code, { ecc: 'Q', border: 0, boostEcc: false })
  const side = (size + 2 * QUIET) * MODULE
  const parts = layOutText(pdf, slip, width - side - GAP)
  const cutHeight = lineHeight(pdf, SMALL)
  const height = UNDER_CUT + cutHeight + Math.max(side, heightOf(pdf, parts))
  flow.place({
    first: height,
    space: ABOVE,
    draw() {
      const top = pdf.y + flow.room() - height
      drawCut(sheet, slip.cut, top)
      const y = top + cutHeight + UNDER_CUT
      drawText(sheet, parts, y, width - side - GAP)
      const quiet = QUIET * MODULE
      const drawMatrix = () => fillModules(pdf, data, left + width - side + quiet, y + quiet)
      addElement(pdf, sheet.root, 'Figure', drawMatrix, { alt: slip.alt })
      pdf.y = top + height
    },
  })
}

type Part = { readonly lines: readonly Line[]; readonly style: Style; readonly after: number }

function layOutText(pdf: Pdf, { lines: [name = '', ...rest], label, code, hint }: CodeSlip, width: number): Part[] {
  const size = CODE_SIZES.find((candidate) => naturalWidth(pdf, code, 'bold', candidate) <= width) ?? 9
  const part = (text: string, font: 'regular' | 'bold', style: Style, after = 0): Part => ({
    lines: layOut(pdf, [{ text, font }], width, style),
    style,
    after,
  })
  return [
    part(name, 'bold', NAME),
    ...rest.map((text) => part(text, 'regular', SMALL)),
    part(label, 'regular', { ...SMALL, color: NAME.color }),
    part(code, 'bold', { size, gap: 2, color: NAME.color }, 2),
    part(hint, 'regular', SMALL),
  ]
}

const heightOf = (pdf: Pdf, parts: readonly Part[]) =>
  parts.reduce((sum, { lines, style, after }) => sum + lines.length * lineHeight(pdf, style) + after, 0)

function drawText({ pdf, root, left }: Sheet, parts: readonly Part[], top: number, width: number): void {
  let y = top
  for (const { lines, style, after } of parts)
    addElement(pdf, root, 'P', () => {
      y = drawLines(pdf, lines, style, { x: left, y, width }) + after
    })
}

function drawCut({ pdf, root, left, width }: Sheet, text: string, top: number): void {
  artifact(pdf, 'Layout', () => {
    const line = pdf.moveTo(0, top).lineTo(pdf.page.width, top).dash(5, { space: 4 })
    line.lineWidth(0.75).stroke(RULE).undash()
  })
  const lines = layOut(pdf, [{ text, font: 'regular' }], width, SMALL)
  addElement(pdf, root, 'P', () => void drawLines(pdf, lines, SMALL, { x: left, y: top + 3, width, align: 'center' }))
}

/** Dark modules as rectangles, neighbours of a row as one: vectors stay sharp on any printer. */
function fillModules(pdf: Pdf, rows: readonly (readonly boolean[])[], left: number, top: number): void {
  for (const [row, modules] of rows.entries())
    for (const { from, length } of darkRuns(modules))
      pdf.rect(left + from * MODULE, top + row * MODULE, length * MODULE, MODULE)
  pdf.fill('#000000')
}

function darkRuns(modules: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = []
  for (const [at, dark] of modules.entries()) {
    if (!dark) continue
    const last = runs.at(-1)
    if (last && last.from + last.length === at) last.length += 1
    else runs.push({ from: at, length: 1 })
  }
  return runs
}
