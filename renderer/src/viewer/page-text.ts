// The text of a page in pieces, and finding words in it whatever their case and accents. Renderer.

/** `folded` is the whole page; piece i starts at `starts[i]` in it. */
export type PageText = { readonly folded: string; readonly starts: readonly number[] }

/** A find: from `start` to `end` in the folded text of the page (counted from 1). */
export type Match = { readonly page: number; readonly start: number; readonly end: number }

/** A find's part within one piece: characters `from` to `to` of piece `piece`. */
export type Slice = { readonly piece: number; readonly from: number; readonly to: number }

type Content = { readonly items: readonly object[] }

/** A line's end counts as a space, so that words at both sides do not melt together. */
export function pageText(content: Content): PageText {
  const starts: number[] = []
  let folded = ''
  for (const item of content.items) {
    if (!isTextItem(item)) continue
    starts.push(folded.length)
    folded += fold(item.str) + (item.hasEOL ? ' ' : '')
  }
  return { folded, starts }
}

/** Lower case without accents, one character for each: "Región" → "region". */
export function fold(text: string): string {
  return Array.from({ length: text.length }, (_, at) => foldCharacter(text.charAt(at))).join('')
}

export function findIn(text: PageText, page: number, foldedQuery: string): readonly Match[] {
  const matches: Match[] = []
  if (foldedQuery === '') return matches
  let start = text.folded.indexOf(foldedQuery)
  while (start >= 0) {
    const end = start + foldedQuery.length
    matches.push({ page, start, end })
    start = text.folded.indexOf(foldedQuery, end)
  }
  return matches
}

/** The pieces that a find touches. */
export function slicesOf({ start, end }: Match, text: PageText): readonly Slice[] {
  return text.starts.flatMap((pieceStart, piece) => {
    const pieceEnd = text.starts[piece + 1] ?? text.folded.length
    const from = Math.max(start, pieceStart) - pieceStart
    const to = Math.min(end, pieceEnd) - pieceStart
    return from < to ? [{ piece, from, to }] : []
  })
}

const isTextItem = (item: object): item is { str: string; hasEOL: boolean } => 'str' in item

function foldCharacter(character: string): string {
  const plain = character.normalize('NFD').charAt(0).toLowerCase()
  return plain.length === 1 ? plain : character
}
