// The tools of the viewer: page, zoom, search. Renderer.
import { type Ref, useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { SearchField } from 'react-aria-components/SearchField'
import { TextField } from 'react-aria-components/TextField'
import { Toolbar } from 'react-aria-components/Toolbar'
import { uiText } from '../../../shared/text/ui.ts'
import { IconButton } from '../kit/Button.tsx'
import type { Search } from './use-search.ts'
import type { Zoom } from './use-zoom.ts'

export type ViewerBarProps = {
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
  readonly zoom: Zoom
  readonly search: Search
  readonly searchInput: Ref<HTMLInputElement>
}

const texts = uiText.viewer

export function ViewerBar({ page, pages, onPage, zoom, search, searchInput }: ViewerBarProps) {
  return (
    <Toolbar className="viewer__bar" aria-label={texts.toolbar}>
      <div className="viewer__group">
        <IconButton
          icon="up"
          size="small"
          label={texts.previousPage}
          isDisabled={page <= 1}
          onPress={() => onPage(page - 1)}
        />
        <IconButton
          icon="down"
          size="small"
          label={texts.nextPage}
          isDisabled={page >= pages}
          onPress={() => onPage(page + 1)}
        />
        <PageInput key={page} page={page} pages={pages} onPage={onPage} />
        <span>{texts.ofPages(pages)}</span>
      </div>
      <div className="viewer__group">
        <IconButton icon="subtract" size="small" label={texts.zoomOut} onPress={() => zoom.change(-1)} />
        <IconButton icon="add" size="small" label={texts.zoomIn} onPress={() => zoom.change(1)} />
        <IconButton icon="fit" size="small" label={texts.fitWidth} onPress={zoom.fit} />
        <span className="viewer__percent muted">{texts.zoom(Math.round(zoom.scale * 75))}</span>
      </div>
      <SearchTools search={search} searchInput={searchInput} />
    </Toolbar>
  )
}

function PageInput({ page, pages, onPage }: Pick<ViewerBarProps, 'page' | 'pages' | 'onPage'>) {
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
      <Input className="input" inputMode="numeric" />
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
