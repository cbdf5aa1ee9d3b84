// Marks finds in the text layer with the CSS Custom Highlight API: no change in the document's own nodes. Renderer.
import type { DrawnPage } from './draw-page.ts'
import { type Match, slicesOf } from './page-text.ts'

const EVERY = 'viewer-match'
const CURRENT = 'viewer-current'

/** Marks a page's finds and gives back how to take the marks away. */
export function highlight(drawn: DrawnPage, matches: readonly Match[], current: Match | undefined): () => void {
  const marks = matches.flatMap((match) => {
    const registered = registry(match === current ? CURRENT : EVERY)
    return rangesOf(match, drawn).map((range) => ({ registered, range }))
  })
  for (const { registered, range } of marks) registered.add(range)
  return () => {
    for (const { registered, range } of marks) registered.delete(range)
  }
}

/** Brings a find into sight. */
export function reveal(drawn: DrawnPage, match: Match): void {
  const [range] = rangesOf(match, drawn)
  range?.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

function rangesOf(match: Match, { text, spans }: DrawnPage): readonly Range[] {
  return slicesOf(match, text).flatMap(({ piece, from, to }) => {
    const node = spans[piece]?.firstChild
    if (!(node instanceof Text)) return []
    const range = document.createRange()
    range.setStart(node, Math.min(from, node.length))
    range.setEnd(node, Math.min(to, node.length))
    return [range]
  })
}

function registry(name: string): Highlight {
  const known = CSS.highlights.get(name)
  if (known) return known
  const made = new Highlight()
  CSS.highlights.set(name, made)
  return made
}
