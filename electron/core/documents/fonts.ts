// The two fonts of every document, parsed once per process: parsing one takes longer than drawing a page. Core.
import PDFDocument from 'pdfkit'
import { resourcePath } from '../resources.ts'

/** Fonts by role; both are embedded as subsets. */
export const FONTS = { regular: 'regular', bold: 'bold' } as const
export type FontRole = keyof typeof FONTS

const FILES = {
  regular: 'fonts/NotoSans_400Regular.ttf',
  bold: 'fonts/NotoSans_700Bold.ttf',
} as const

/** The parts of a parsed font that are used here; an outline is SVG path data in font units, y upwards. */
export type ParsedFont = {
  readonly unitsPerEm: number
  layout(text: string): {
    readonly advanceWidth: number
    readonly glyphs: readonly { readonly advanceWidth: number; readonly path: { toSVG(): string } }[]
  }
}

const parsed = new Map<FontRole, ParsedFont>()

/**
 * A font that documents share, one after another. It remembers of each glyph the characters it was first asked for, and
 * that goes into a document's text map: `registerFonts` makes it forget, so that no document depends on earlier ones.
 */
export function parsedFont(role: FontRole): ParsedFont {
  const known = parsed.get(role)
  if (known) return known
  // pdfkit exposes its font parser only through a document that uses it.
  const reader = new PDFDocument({ font: resourcePath(FILES[role]), autoFirstPage: false })
  const { font } = (reader as unknown as { _font: { font: ParsedFont } })._font
  parsed.set(role, font)
  return font
}

/** Makes both fonts known to a document under their roles. One document is drawn whole before the next begins. */
export function registerFonts(pdf: PDFKit.PDFDocument): void {
  for (const role of Object.values(FONTS)) {
    const font = parsedFont(role)
    ;(font as unknown as { _glyphs: object })._glyphs = {}
    // pdfkit takes a parsed font where its types ask for a path or bytes.
    pdf.registerFont(role, font as unknown as Uint8Array)
  }
}
