// Where the next thing stands: below the last one, or on a new page when it does not fit. Runs in the core.
import { type Pdf, turnPage } from './open-pdf.ts'

/**
 * Something to draw at `pdf.y`. `first` is the height in points of what may not be parted at its beginning; what comes
 * after may turn pages by itself. `space` is left empty above it, but not at the top of a page.
 */
export type Block = { readonly first: number; readonly space?: number; draw(): void }

export type Flow = {
  /** Draws a block, together with those kept for it. */
  place(block: Block): void
  /** Holds a block back until the next one: a heading never stands alone at the end of a page. Its height is `first`. */
  keepWithNext(block: Block): void
  /** Draws what nothing came after. */
  flush(): void
  /** Height left on this page. */
  room(): number
  /** Height of an empty page's text area. */
  readonly pageHeight: number
}

/** `bottom`: where the text area ends. */
export function createFlow(pdf: Pdf, bottom: number): Flow {
  let kept: Block[] = []
  const room = () => bottom - pdf.y
  const isTop = () => pdf.y <= pdf.page.margins.top
  const draw = ({ space = 0, draw: drawBlock }: Block) => {
    if (!isTop()) pdf.y += space
    drawBlock()
  }
  const drawTogether = (blocks: readonly Block[]) => {
    const needed = blocks.reduce((sum, { first, space = 0 }) => sum + first + space, 0)
    if (needed > room() && !isTop()) turnPage(pdf)
    for (const block of blocks) draw(block)
  }
  const flush = () => {
    const blocks = kept
    kept = []
    drawTogether(blocks)
  }
  return {
    place(block) {
      kept.push(block)
      flush()
    },
    keepWithNext: (block) => void kept.push(block),
    flush,
    room,
    pageHeight: bottom - pdf.page.margins.top,
  }
}
