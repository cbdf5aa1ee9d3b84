// The tools of the viewer: page, zoom, search. Renderer.
import { type ReactNode, type Ref, useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { SearchField } from 'react-aria-components/SearchField'
import { TextField } from 'react-aria-components/TextField'
import { Toolbar } from 'react-aria-components/Toolbar'
import { viewerText } from '../../../shared/text/viewer.ts'
import { IconButton } from '../kit/Button.tsx'
import type { Pages } from './use-pages.ts'
import type { Reader } from './use-reader.ts'
import type { Search } from './use-search.ts'
import type { Zoom } from './use-zoom.ts'

export type ViewerBarProps = {
  readonly total: number
  readonly pages: Pages
  readonly zoom: Zoom
  readonly search: Search
  readonly searchInput: Ref<HTMLInputElement>
  readonly pageInput: Ref<HTMLInputElement>
  readonly reader: Reader
  readonly isTwoPages: boolean
  readonly onTwoPages: (isTwoPages: boolean) => void
  /** What belongs to the place where the document is read. */
  readonly tools: ReactNode
}

const texts = viewerText

export function ViewerBar(props: ViewerBarProps) {
  const { search, searchInput, tools } = props
  return (
    <Toolbar className="viewer__bar" aria-label={texts.toolbar}>
      <ReaderTools {...props} />
      <PageTools {...props} />
      <ViewTools {...props} />
      <SearchTools search={search} searchInput={searchInput} />
      {tools}
    </Toolbar>
  )
}

function ReaderTools({ reader, pages }: ViewerBarProps) {
  const { page } = pages
  const { hasPapers, isOpen } = reader
  const title = hasPapers ? texts.panel.title : texts.panel.titleOutline
  return (
    <div className="viewer__group">
      <IconButton
        icon="panel"
        size="small"
        variant={isOpen ? 'secondary' : 'quiet'}
        label={isOpen ? texts.panel.close(title) : texts.panel.open(title)}
        onPress={reader.toggle}
        {...(hasPapers ? { keys: ['I'] } : {})}
      />
      {hasPapers && (
        <IconButton
          icon="bookmark"
          size="small"
          variant={reader.isMarked(page) ? 'secondary' : 'quiet'}
          label={texts.marks.toggle(reader.isMarked(page), page)}
          keys={['M']}
          onPress={() => reader.toggleMark(page)}
        />
      )}
    </div>
  )
}

function PageTools({ pages, total, pageInput }: Pick<ViewerBarProps, 'pages' | 'total' | 'pageInput'>) {
  const { page, goTo, layout } = pages
  return (
    <div className="viewer__group">
      <IconButton
        icon="up"
        size="small"
        label={texts.previousPage}
        isDisabled={page <= 1}
        onPress={() => goTo(page - layout.perRow)}
      />
      <IconButton
        icon="down"
        size="small"
        label={texts.nextPage}
        isDisabled={page + layout.perRow > total}
        onPress={() => goTo(page + layout.perRow)}
      />
      <PageInput key={page} page={page} pages={total} onPage={goTo} input={pageInput} />
      <span>{texts.ofPages(total)}</span>
    </div>
  )
}

/** The one button of the fit offers the other one. */
function ViewTools({ pages, zoom, isTwoPages, onTwoPages }: ViewerBarProps) {
  const { scale } = pages.layout
  const isWidth = zoom.fit === 'width'
  return (
    <div className="viewer__group">
      <IconButton icon="subtract" size="small" label={texts.zoomOut} onPress={() => zoom.change(-1, scale)} />
      <IconButton icon="add" size="small" label={texts.zoomIn} onPress={() => zoom.change(1, scale)} />
      <IconButton
        icon={isWidth ? 'fit-page' : 'fit'}
        size="small"
        label={isWidth ? texts.fitPage : texts.fitWidth}
        onPress={() => zoom.setFit(isWidth ? 'page' : 'width')}
      />
      <IconButton
        icon={isTwoPages ? 'document' : 'book'}
        size="small"
        label={isTwoPages ? texts.onePage : texts.twoPages}
        onPress={() => onTwoPages(!isTwoPages)}
      />
      <span className="viewer__percent muted">{texts.zoom(Math.round(scale * 75))}</span>
    </div>
  )
}

type PageInputProps = {
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
  readonly input: Ref<HTMLInputElement>
}

function PageInput({ page, pages, onPage, input }: PageInputProps) {
  const [typed, setTyped] = useState(String(page))
  const go = () => {
    const wanted = Number(typed)
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= pages) onPage(wanted)
    else setTyped(String(page))
  }
  return (
    <TextField
      className="viewer__page-input"
      aria-label={texts.page}
      value={typed}
      onChange={setTyped}
      onBlur={go}
      onKeyDown={(event) => event.key === 'Enter' && go()}
    >
      <Input className="input" inputMode="numeric" ref={input} />
    </TextField>
  )
}

function SearchTools({ search, searchInput }: Pick<ViewerBarProps, 'search' | 'searchInput'>) {
  const hasNone = search.matches.length === 0
  const isOpen = search.query !== ''
  return (
    <div className="viewer__group viewer__search">
      <SearchField
        className="field"
        aria-label={texts.search}
        value={search.query}
        onChange={search.setQuery}
        onSubmit={() => search.move(1)}
      >
        <Input className="input" placeholder={texts.search} ref={searchInput} />
      </SearchField>
      <span className={isOpen ? 'viewer__count' : 'visually-hidden'} role="status">
        {countText(search)}
      </span>
      {isOpen && (
        <>
          <IconButton
            icon="back"
            size="small"
            label={texts.previousMatch}
            isDisabled={hasNone}
            onPress={() => search.move(-1)}
          />
          <IconButton
            icon="forward"
            size="small"
            label={texts.nextMatch}
            isDisabled={hasNone}
            onPress={() => search.move(1)}
          />
        </>
      )}
    </div>
  )
}

function countText({ query, matches, at, isSearching }: Search): string {
  if (query.trim().length < 2) return ''
  if (matches.length > 0) return texts.matches(at + 1, matches.length)
  return isSearching ? texts.searching : texts.noMatches
}
