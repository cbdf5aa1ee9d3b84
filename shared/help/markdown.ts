// The small part of Markdown in which the help is written, read into plain data. Runs in every process.
// No library: the tokens of marked or micromark would still have to be turned into these few kinds, and all others kept out.

export type Inline =
  | { readonly kind: 'text' | 'strong' | 'code' | 'key'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly target: string }

export type Block =
  /** `level` 1 is the page's title, 2 begins a section. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly id: string }
  | { readonly kind: 'paragraph'; readonly words: readonly Inline[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'picture'; readonly alt: string; readonly path: string }
  | { readonly kind: 'code'; readonly text: string }

const BULLET = /^(?:- |\d+\. )/
const PICTURE = /^!\[([^\]]*)\]\(([^)]+)\)$/
const FENCE = '```'

/**
 * Headings, paragraphs, lists of one level, pictures on lines of their own, fenced code; inside them `**strong**`,
 * `` `code` ``, `<kbd>key</kbd>` and `[links](target)`. Anything else stays the text that it is: nothing becomes markup.
 */
export function parseMarkdown(source: string): readonly Block[] {
  return chunksOf(source).map(blockOf)
}

/** Blank lines part the chunks, except within a fence; a heading is a chunk of its own. */
function chunksOf(source: string): readonly (readonly string[])[] {
  const chunks: string[][] = []
  let current: string[] = []
  const close = () => {
    if (current.length > 0) chunks.push(current)
    current = []
  }
  for (const line of source.split(/\r?\n/)) {
    const isInFence = current[0]?.startsWith(FENCE) ?? false
    if (!isInFence && line.trim() === '') close()
    else if (isInFence || !line.startsWith('#')) current.push(line)
    else chunks.push([line])
    if (isInFence && line.startsWith(FENCE)) close()
  }
  close()
  return chunks
}

function blockOf(lines: readonly string[]): Block {
  const [first = ''] = lines
  const heading = /^(#{1,3}) (.+)$/.exec(first)
  if (heading) return headingOf(heading[1]?.length ?? 1, heading[2] ?? '')
  if (first.startsWith(FENCE)) return { kind: 'code', text: lines.slice(1, -1).join('\n') }
  const picture = PICTURE.exec(first)
  if (picture) return { kind: 'picture', alt: picture[1] ?? '', path: picture[2] ?? '' }
  if (BULLET.test(first)) return { kind: 'list', isOrdered: !first.startsWith('-'), items: itemsOf(lines) }
  return { kind: 'paragraph', words: inlineOf(lines.join(' ')) }
}

const headingOf = (level: number, text: string): Block => ({
  kind: 'heading',
  level: Math.min(level, 3) as 1 | 2 | 3,
  text,
  id: idOf(text),
})

/** "Sellar y entregar" → "sellar-y-entregar": what a link and a screen's help lead to. */
export const idOf = (text: string): string =>
  plain(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

/** Lower case, without accents: what a person types when searching. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()

/** A line that does not begin an item goes on with the one before it. */
function itemsOf(lines: readonly string[]): readonly (readonly Inline[])[] {
  const items: string[] = []
  for (const line of lines)
    if (BULLET.test(line)) items.push(line.replace(BULLET, ''))
    else items.push(`${items.pop() ?? ''} ${line.trim()}`)
  return items.map(inlineOf)
}

const INLINE = /\*\*(.+?)\*\*|`([^`]+)`|<kbd>([^<]+)<\/kbd>|\[([^\]]+)\]\(([^)]+)\)/g

function inlineOf(text: string): readonly Inline[] {
  const found: Inline[] = []
  let at = 0
  for (const match of text.matchAll(INLINE)) {
    if (match.index > at) found.push({ kind: 'text', text: text.slice(at, match.index) })
    found.push(markedOf(match))
    at = match.index + match[0].length
  }
  if (at < text.length) found.push({ kind: 'text', text: text.slice(at) })
  return found
}

function markedOf([, strong, code, key, label, target]: RegExpMatchArray): Inline {
  if (strong !== undefined) return { kind: 'strong', text: strong }
  if (code !== undefined) return { kind: 'code', text: code }
  if (key !== undefined) return { kind: 'key', text: key }
  return { kind: 'link', text: label ?? '', target: target ?? '' }
}

/** The text of a block without its marks, as it is searched. */
export function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'code':
      return block.text
    case 'picture':
      return block.alt
    case 'paragraph':
      return joined(block.words)
    case 'list':
      return block.items.map(joined).join('\n')
  }
}

const joined = (words: readonly Inline[]) => words.map(({ text }) => text).join('')
