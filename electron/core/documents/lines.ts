// Text as lines that fit a width: broken at spaces only, so that codes, amounts and "a/b" stay whole. Core.
import type { FontRole } from './fonts.ts'
import type { Pdf } from './open-pdf.ts'

/** Sizes and distances in points; `gap` is added below each line. */
export type Style = { readonly size: number; readonly gap: number; readonly color: string }
export type Run = { readonly text: string; readonly font: FontRole }
export type Align = 'left' | 'right' | 'center'

type Word = Run & { readonly width: number }
/** `width` is without the space after the last word. */
export type Line = { readonly words: readonly Word[]; readonly width: number }

const use = (pdf: Pdf, font: FontRole, size: number) => pdf.font(font).fontSize(size)

/** Measured with the space that follows it, as it is drawn: the same glyphs are laid out only once. */
function widthOf(pdf: Pdf, text: string, font: FontRole, size: number): number {
  use(pdf, font, size)
  return pdf.widthOfString(`${text} `) - pdf.widthOfString(' ')
}

/** The widest word of a text: nothing narrower holds it without breaking a word. */
export const widestWord = (pdf: Pdf, text: string, font: FontRole, size: number): number =>
  Math.max(0, ...text.split(/[ \n]+/).map((word) => (word ? widthOf(pdf, word, font, size) : 0)))

/** A text's width on one line, its own line feeds apart. */
export const naturalWidth = (pdf: Pdf, text: string, font: FontRole, size: number): number =>
  Math.max(...text.split('\n').map((line) => widthOf(pdf, line, font, size)))

export function lineHeight(pdf: Pdf, { size, gap }: Style): number {
  return use(pdf, 'regular', size).currentLineHeight(true) + gap
}

/** Lines of at most `width`. A line feed in a run ends its line; a word wider than a line is broken, there is no choice. */
export function layOut(pdf: Pdf, runs: readonly Run[], width: number, { size }: Style): Line[] {
  const lines: Line[] = []
  let words: Word[] = []
  let used = 0
  const space = use(pdf, 'regular', size).widthOfString(' ')
  const end = () => {
    lines.push({ words, width: used })
    words = []
    used = 0
  }
  const put = (word: Word) => {
    const before = words.length > 0 ? space : 0
    if (before > 0 && used + before + word.width > width) {
      end()
      put(word)
      return
    }
    words.push(word)
    used += before + word.width
  }
  for (const { text, font } of runs) {
    for (const [index, paragraph] of text.split('\n').entries()) {
      if (index > 0) end()
      for (const word of paragraph.split(' ').filter(Boolean))
        for (const part of partsOf(pdf, word, font, width, size)) put(part)
    }
  }
  if (words.length > 0 || lines.length === 0) end()
  return lines
}

function partsOf(pdf: Pdf, word: string, font: FontRole, width: number, size: number): Word[] {
  const whole = widthOf(pdf, word, font, size)
  if (whole <= width) return [{ text: word, font, width: whole }]
  const characters = [...word]
  let count = characters.length - 1
  while (count > 1 && widthOf(pdf, characters.slice(0, count).join(''), font, size) > width) count--
  const head = characters.slice(0, count).join('')
  const rest = partsOf(pdf, characters.slice(count).join(''), font, width, size)
  return [{ text: head, font, width: widthOf(pdf, head, font, size) }, ...rest]
}

/** Where lines stand: `y` is the top of the first. */
export type Place = { readonly x: number; readonly y: number; readonly width: number; readonly align?: Align }

/** Draws lines below each other and answers where they end. The page must have room for them. */
export function drawLines(pdf: Pdf, lines: readonly Line[], style: Style, { x, y, width, align }: Place): number {
  const height = lineHeight(pdf, style)
  for (const [index, line] of lines.entries()) {
    const shift = { left: 0, center: (width - line.width) / 2, right: width - line.width }[align ?? 'left']
    drawLine(pdf, line, style, x + shift, y + index * height)
  }
  return y + lines.length * height
}

function drawLine(pdf: Pdf, { words }: Line, { size, color }: Style, left: number, y: number): void {
  let x = left
  for (const { text, font } of sameFontTogether(words)) {
    use(pdf, font, size).fillColor(color).text(text, x, y, { lineBreak: false })
    x = pdf.x
  }
}

/** Every piece ends in a space: whoever reads the text out of the file needs it between lines too. */
function sameFontTogether(words: readonly Word[]): Run[] {
  const runs: Run[] = []
  for (const { text, font } of words) {
    const last = runs.at(-1)
    if (last?.font === font) runs[runs.length - 1] = { font, text: `${last.text}${text} ` }
    else runs.push({ font, text: `${text} ` })
  }
  return runs
}
