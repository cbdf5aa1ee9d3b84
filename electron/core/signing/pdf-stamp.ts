// Draws the visible part of a signature inside the rectangle of its field, with an embedded subset font. Core.
import {
  type EmbeddedFont,
  type PDF,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfRef,
  PdfStream,
} from '@libpdf/core'

export type Box = { readonly width: number; readonly height: number }

const margin = 4
const leading = 1.25
const largestPoints = 8
const smallestPoints = 4.5

/** The size in points at which every line fits, within what can still be read. */
function fitPoints(font: EmbeddedFont, lines: readonly string[], box: Box): number {
  const widest = Math.max(...lines.map((line) => font.widthOfTextAtSize(line, 1)))
  const fitting = Math.min((box.width - 2 * margin) / widest, (box.height - 2 * margin) / (lines.length * leading))
  return Math.max(smallestPoints, Math.min(largestPoints, fitting))
}

/** Ends in an ellipsis what is too wide even at the smallest size. */
function clipToWidth(font: EmbeddedFont, line: string, points: number, width: number): string {
  if (font.widthOfTextAtSize(line, points) <= width) return line
  const characters = [...line]
  while (characters.length > 0 && font.widthOfTextAtSize(`${characters.join('')}…`, points) > width) characters.pop()
  return `${characters.join('')}…`
}

const toHex = (glyphs: readonly number[]) => glyphs.map((glyph) => glyph.toString(16).padStart(4, '0')).join('')

function drawing(font: EmbeddedFont, lines: readonly string[], box: Box): string {
  const points = fitPoints(font, lines, box)
  const fits = Math.floor((box.height - 2 * margin) / (points * leading))
  const shown = lines.slice(0, Math.max(1, fits)).map((line) => clipToWidth(font, line, points, box.width - 2 * margin))
  const frame = `q 0.4 G 0.75 w 0.5 0.5 ${box.width - 1} ${box.height - 1} re S Q`
  const start = `BT /F0 ${points} Tf ${points * leading} TL ${margin} ${box.height - margin - points} Td 0 g`
  return [frame, start, ...shown.map((line) => `<${toHex(font.encodeTextToGids(line))}> Tj T*`), 'ET'].join('\n')
}

/** Registers the appearance (a form XObject of the field's size) and gives its reference. `fontFile`: TTF bytes. */
export function addStamp(pdf: PDF, fontFile: Uint8Array, lines: readonly string[], box: Box): PdfRef {
  const font = pdf.embedFont(fontFile)
  const content = drawing(font, lines, box)
  const fonts = PdfDict.of({ F0: pdf.context.getFontRef(font) })
  const appearance = PdfStream.fromDict(
    {
      Type: PdfName.of('XObject'),
      Subtype: PdfName.of('Form'),
      BBox: PdfArray.of(PdfNumber.of(0), PdfNumber.of(0), PdfNumber.of(box.width), PdfNumber.of(box.height)),
      Resources: PdfDict.of({ Font: fonts }),
    },
    Buffer.from(content, 'latin1'),
  )
  return pdf.context.register(appearance)
}
