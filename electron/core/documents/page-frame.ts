// What every page has around its text: watermark, running head and foot, "Página x de y". Runs in the core.
import { pageOf } from '../../../shared/text/documents.ts'
import { parsedFont } from './fonts.ts'
import { artifact, onEachPage, type Pdf } from './open-pdf.ts'

const SOFT = '#4b5563'
const PALE = '#eef0f4'
const WATERMARK_POINTS = 130
const TILT = -52

/** Large, pale, under the text of every page, as outlines: it is no text for who reads the file aloud or copies from it. */
export function watermark(pdf: Pdf, text: string): void {
  const font = parsedFont('bold')
  const { glyphs, advanceWidth } = font.layout(text)
  const scale = WATERMARK_POINTS / font.unitsPerEm
  onEachPage(pdf, () =>
    artifact(pdf, 'Pagination', () => {
      const { width, height } = pdf.page
      pdf
        .save()
        .translate(width / 2, height / 2)
        .rotate(TILT)
        .scale(scale, -scale)
      let x = -advanceWidth / 2
      for (const glyph of glyphs) {
        pdf
          .save()
          .translate(x, -font.unitsPerEm / 3)
          .path(glyph.path.toSVG())
          .fill(PALE)
          .restore()
        x += glyph.advanceWidth
      }
      pdf.restore()
    }),
  )
}

export type RunningWords = { readonly head: string; readonly foot: string }

/** The head stands on every page after the first. For the end, when the pages can be counted. */
export function paginate(pdf: Pdf, { head, foot }: RunningWords): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(start + index)
    const { height, width, margins } = pdf.page
    const footY = height - 40
    const number = pageOf(index + 1, count)
    artifact(pdf, 'Pagination', () => {
      pdf.font('regular').fontSize(8).fillColor(SOFT)
      if (index > 0) pdf.text(clipped(pdf, head, width - margins.left - margins.right), margins.left, 40, oneLine)
      pdf.text(foot, margins.left, footY, oneLine)
      pdf.text(number, width - margins.right - pdf.widthOfString(number), footY, oneLine)
    })
  }
}

const oneLine = { lineBreak: false } as const

function clipped(pdf: Pdf, text: string, width: number): string {
  if (pdf.widthOfString(text) <= width) return text
  const characters = [...text]
  while (characters.length > 0 && pdf.widthOfString(`${characters.join('')}…`) > width) characters.pop()
  return `${characters.join('')}…`
}
