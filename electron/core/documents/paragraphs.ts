// Paragraphs over pages without a lonely line at either side of the break. Runs in the core.
import type { Block, Flow } from './flow.ts'
import { drawLines, type Line, lineHeight, type Place, type Style } from './lines.ts'
import { addElement, type Pdf, turnPage } from './open-pdf.ts'

/** Lines kept together at the beginning and at the end of a paragraph. */
const TOGETHER = 2

export type Text = {
  readonly tag: string
  readonly parent: PDFKit.PDFStructureElement
  readonly lines: readonly Line[]
  readonly style: Style
  readonly place: Omit<Place, 'y'>
  /** Left empty below, in points. */
  readonly after: number
}

/** How many of `count` lines stand where `fitting` fit; 0: better none. */
export function linesHere(count: number, fitting: number): number {
  if (count <= fitting) return count
  const here = Math.min(fitting, count - TOGETHER)
  return here < TOGETHER ? 0 : here
}

/** `height` of all its lines and of what is left empty below. */
export type TextBlock = Block & { readonly height: number }

/** The text as one element of the structure, also where it turns pages. */
export function textBlock(pdf: Pdf, flow: Flow, text: Text): TextBlock {
  const { lines, style, after } = text
  const height = lineHeight(pdf, style)
  const inseparable = lines.length < 2 * TOGETHER ? lines.length : TOGETHER
  return {
    first: inseparable * height,
    height: lines.length * height + after,
    draw() {
      addElement(pdf, text.parent, text.tag, () => drawOverPages(pdf, flow, text, height))
      pdf.y += after
    },
  }
}

function drawOverPages(pdf: Pdf, flow: Flow, { lines, style, place }: Text, height: number): void {
  for (let rest = lines; rest.length > 0; ) {
    const here = linesHere(rest.length, Math.floor(flow.room() / height + 0.01))
    pdf.y = drawLines(pdf, rest.slice(0, here), style, { ...place, y: pdf.y })
    rest = rest.slice(here)
    if (rest.length > 0) turnPage(pdf)
  }
}
