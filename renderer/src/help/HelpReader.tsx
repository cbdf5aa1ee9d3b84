// The reader of the help: its pages, a search within them, and one page. Renderer.
import './help.css'
import { useEffect, useRef, useState } from 'react'
import { type HelpPage, type HelpTopic, helpPages, madePages } from '../../../shared/help/pages.ts'
import { searchHelp } from '../../../shared/help/search.ts'
import { helpText as text } from '../../../shared/text/help.ts'
import { LinkButton } from '../kit/Button.tsx'
import { TextField } from '../kit/TextField.tsx'
import { GlossaryPage } from './GlossaryPage.tsx'
import { blocksOf, helpTexts } from './help-texts.ts'
import { KeyPage } from './KeySheet.tsx'
import { Markdown } from './Markdown.tsx'

export type HelpReaderProps = { readonly topic: HelpTopic }

export function HelpReader({ topic: first }: HelpReaderProps) {
  const [topic, setTopic] = useState(first)
  const [query, setQuery] = useState('')
  const show = (next: HelpTopic) => {
    setQuery('')
    setTopic({ ...next })
  }
  return (
    <div className="help">
      <nav className="help__pages" aria-label={text.pages}>
        <TextField label={text.search} type="search" value={query} onChange={setQuery} />
        <ul>
          {[...helpPages, ...madePages].map((page) => (
            <li key={page}>
              <PageButton page={page} isCurrent={page === topic.page && query === ''} onPress={() => show({ page })} />
            </li>
          ))}
        </ul>
      </nav>
      {query.trim() === '' ? <Page topic={topic} onTopic={show} /> : <Results query={query} onTopic={show} />}
    </div>
  )
}

type PageButtonProps = { readonly page: HelpPage; readonly isCurrent: boolean; readonly onPress: () => void }

const PageButton = ({ page, isCurrent, onPress }: PageButtonProps) => (
  <button type="button" className="help__page" onClick={onPress} {...(isCurrent ? { 'aria-current': 'page' } : {})}>
    {text.page[page]}
  </button>
)

type PageProps = { readonly topic: HelpTopic; readonly onTopic: (topic: HelpTopic) => void }

function Page({ topic, onTopic }: PageProps) {
  const article = useRef<HTMLElement>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    const heading = article.current?.querySelector<HTMLElement>(
      topic.section === undefined ? 'h2' : `#${CSS.escape(topic.section)}`,
    )
    // At the first page the screen or the dialog has given the focus its place.
    heading?.focus({ preventScroll: true })
    if (topic.section !== undefined || !isFirst.current) heading?.scrollIntoView({ block: 'start' })
    isFirst.current = false
  }, [topic])
  return (
    <article className="help__text" ref={article}>
      <PageText page={topic.page} onTopic={onTopic} />
    </article>
  )
}

function PageText({ page, onTopic }: { readonly page: HelpPage; readonly onTopic: PageProps['onTopic'] }) {
  switch (page) {
    case 'glosario':
      return <GlossaryPage />
    case 'teclas':
      return <KeyPage />
    default:
      return <Markdown blocks={blocksOf(page)} onTopic={onTopic} />
  }
}

function Results({ query, onTopic }: { readonly query: string; readonly onTopic: PageProps['onTopic'] }) {
  const found = searchHelp(helpTexts, query)
  return (
    <section className="help__text" aria-label={text.search}>
      <p role="status">{found.length === 0 ? text.nothing(query.trim()) : text.found(found.length)}</p>
      <ul className="help__found">
        {found.map(({ topic, title, section, excerpt }) => (
          <li key={`${topic.page}/${topic.section}`}>
            <LinkButton onPress={() => onTopic(topic)}>{title === section ? title : `${title}: ${section}`}</LinkButton>
            <p className="muted small">{excerpt}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
