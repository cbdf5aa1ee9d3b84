// The help that ships is true: its pictures are there, and what it calls by name is on the screens.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBases } from '../../electron/core/packing/read-bases.ts'
import { type Block, type Inline, parseMarkdown } from '../../shared/help/markdown.ts'
import { type HelpTopic, helpPages, helpTopics, topicOfLink } from '../../shared/help/pages.ts'
import { packUsage } from '../../shared/text/cli.ts'
import { prepareText } from '../../shared/text/dafo.ts'
import { deliveriesText } from '../../shared/text/deliveries.ts'
import { glossary } from '../../shared/text/glossary.ts'
import { keyLists, shownKeys } from '../../shared/text/keys.ts'
import { stepText } from '../../shared/text/prepare.ts'
import { importRefusals } from '../../shared/text/refusals/import.ts'

const folder = resolve(import.meta.dirname, '../../resources/help')
const read = (page: string) => readFileSync(join(folder, `${page}.md`), 'utf8')
const written = helpPages.map((page) => ({ page, blocks: parseMarkdown(read(page)) }))
const words = (blocks: readonly Block[]): readonly Inline[] =>
  blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.flat() : block.kind === 'paragraph' ? block.words : [],
  )
const headings = (page: string) =>
  written
    .filter((text) => text.page === page)
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : [])))
const isThere = ({ page, section }: HelpTopic) => section === undefined || headings(page).includes(section)
const topics: readonly HelpTopic[] = [
  helpTopics.start,
  ...Object.values(helpTopics.dafo),
  ...Object.values(helpTopics.juror),
  ...Object.values(helpTopics.session),
]

it('every page that ships is in the list of pages', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'))
  expect(files.toSorted()).toEqual(helpPages.map((page) => `${page}.md`).toSorted())
})

it('every picture that ships is shown by a page', () => {
  const shown = written.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'picture' ? [block.path] : [])),
  )
  const pictures = readdirSync(join(folder, 'pictures')).map((name) => `pictures/${name}`)
  expect([...new Set(shown)].toSorted()).toEqual(pictures.toSorted())
})

it('every place has its topic in the help', () => {
  expect(topics.filter((topic) => !isThere(topic))).toEqual([])
})

it('every term of the glossary has its article in the packs that ship', async () => {
  const bases = await readBases(join(folder, '../bases/cdc-2025.json'))
  if (!bases.ok) throw new Error('the rule pack does not read')
  const { citations } = bases.value
  expect(Object.values(glossary).filter(({ rule }) => !citations[rule])).toEqual([])
  const terms = Object.values(glossary).map(({ term }) => term)
  expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, 'es')))
})

describe.each(written)('$page', ({ blocks }) => {
  it('begins with its title, and has one', () => {
    expect(blocks.flatMap((block, at) => (block.kind === 'heading' && block.level === 1 ? [at] : []))).toEqual([0])
  })

  it('leads only to pages and sections that are there', () => {
    const targets = words(blocks).flatMap((word) => (word.kind === 'link' ? [word.target] : []))
    expect(targets.filter((target) => !isThereByLink(target))).toEqual([])
  })

  it('names only keys of the lists that the screens bind', () => {
    const known = Object.values(keyLists).flatMap(({ does, ...list }) =>
      Object.keys({ ...does, ...('within' in list ? list.within : {}) }).flatMap(shownKeys),
    )
    const named = words(blocks).flatMap((word) => (word.kind === 'key' ? [word.text] : []))
    expect(named.filter((key) => !known.includes(key))).toEqual([])
  })
})

function isThereByLink(target: string): boolean {
  const topic = topicOfLink(target)
  return topic !== null && isThere(topic)
}

describe('the help of the preparation', () => {
  const text = read('preparar-un-concurso')

  it('has its steps in their order, by their names', () => {
    const { list, columns, problems, dossiers, jury, contest, issue } = stepText
    const steps = [list, columns, problems, dossiers, jury, contest, issue].map(
      ({ step }, at) => `## ${at + 1} ${step}`,
    )
    expect(text.match(/^## \d .+$/gm)).toEqual(steps)
  })

  it('calls acts and options by their names', () => {
    const { accept, keep, answer, correct, atOnce } = stepText.problems
    for (const name of [accept, keep, answer, correct, atOnce, prepareText.make.button])
      expect(text).toContain(`«${name}»`)
    const options = [...new Set(text.match(/--[a-z]+/g))].filter((option) => option !== '--help')
    expect(options.filter((option) => !packUsage.join('\n').includes(`${option} `))).toEqual([])
    const [, kind = ''] = /--accept (\S+)/.exec(text) ?? []
    expect(Object.keys(importRefusals)).toContain(kind)
  })
})

it('the help of supplements calls places and acts by their names', () => {
  const { places, additions, removals, members, resolution, codes, preview, open } = deliveriesText
  const titles = [additions, removals, members, resolution, codes, preview].map(({ title }) => title)
  const text = read('cambiar-un-concurso')
  for (const name of [...titles, open.act, additions.choose, places.deliveries]) expect(text).toContain(`«${name}»`)
})
