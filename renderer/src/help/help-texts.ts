// The pages and pictures of the help, as they ship. Loaded with the reader, not with the app. Renderer.
import { parseMarkdown } from '../../../shared/help/markdown.ts'
import { helpPages, type WrittenPage } from '../../../shared/help/pages.ts'
import type { HelpText } from '../../../shared/help/search.ts'

const FOLDER = '../../../resources/help/'

const sources = import.meta.glob<string>('../../../resources/help/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const pictures = import.meta.glob<string>('../../../resources/help/pictures/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
})

export const helpTexts: readonly HelpText[] = helpPages.map((page) => ({
  page,
  blocks: parseMarkdown(sources[`${FOLDER}${page}.md`] ?? ''),
}))

export const blocksOf = (page: WrittenPage) => helpTexts.find((text) => text.page === page)?.blocks ?? []

export const pictureAddress = (path: string): string | undefined => pictures[`${FOLDER}${path}`]
