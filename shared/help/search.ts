// Search within the help, section by section. Runs in every process.
import { type Block, plain, textOf } from './markdown.ts'
import type { HelpTopic, WrittenPage } from './pages.ts'

export type HelpText = { readonly page: WrittenPage; readonly blocks: readonly Block[] }

export type Found = {
  readonly topic: HelpTopic
  readonly title: string
  readonly section: string
  /** Some words around the first place where it was found. */
  readonly excerpt: string
}

const AROUND = 60

/** The sections in which every word of `query` occurs, wherever its accents are; those with all in their heading first. */
export function searchHelp(texts: readonly HelpText[], query: string): readonly Found[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const found = texts.flatMap(sectionsOf).filter(({ text }) => words.every((word) => plain(text).includes(word)))
  const isNamed = ({ section }: Section) => words.every((word) => plain(section).includes(word))
  const ordered = [...found.filter(isNamed), ...found.filter((section) => !isNamed(section))]
  return ordered.map(({ text, ...place }) => ({ ...place, excerpt: excerptOf(text, words[0] ?? '') }))
}

type Section = Omit<Found, 'excerpt'> & { readonly text: string }

function sectionsOf({ page, blocks }: HelpText): readonly Section[] {
  const sections: Section[] = []
  let title = ''
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) title = block.text
    if (block.kind === 'heading' && block.level <= 2)
      sections.push({ topic: { page, section: block.id }, title, section: block.text, text: block.text })
    else {
      const last = sections.pop()
      if (last) sections.push({ ...last, text: `${last.text}\n${textOf(block)}` })
    }
  }
  return sections
}

/** Accents are one character in the text and none in what is compared, so the place is found by its length. */
function excerptOf(text: string, word: string): string {
  const composed = text.normalize('NFC').replaceAll('\n', ' ')
  const at = plain(composed).indexOf(word)
  const start = Math.max(0, at - AROUND)
  const end = Math.min(composed.length, at + word.length + AROUND)
  return `${start > 0 ? '…' : ''}${composed.slice(start, end).trim()}${end < composed.length ? '…' : ''}`
}
