// Searching a document page by page, without stopping the reading. Renderer.
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { findIn, fold, type Match, type PageText, pageText } from './page-text.ts'
import type { PdfDocument } from './pdf-source.ts'

export type Search = {
  readonly query: string
  readonly setQuery: (query: string) => void
  readonly matches: readonly Match[]
  /** Index of the find that is in sight, −1 without any. */
  readonly at: number
  readonly isSearching: boolean
  readonly move: (step: -1 | 1) => void
}

type Found = { readonly query: string; readonly matches: readonly Match[]; readonly isDone: boolean }

const NOTHING: Found = { query: '', matches: [], isDone: true }
const SHORTEST_QUERY = 2

export function useSearch(pdf: PdfDocument | null): Search {
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(fold(query.trim()))
  const [found, setFound] = useState<Found>(NOTHING)
  const [at, setAt] = useState(0)
  const texts = useRef(new Map<number, PageText>())
  useEffect(() => {
    setAt(0)
    setFound({ ...NOTHING, query: wanted })
    if (!pdf || wanted.length < SHORTEST_QUERY) return
    const abort = new AbortController()
    void searchPages(pdf, wanted, texts.current, setFound, abort.signal)
    return () => abort.abort()
  }, [pdf, wanted])
  const total = found.matches.length
  const move = (step: -1 | 1) => setAt((current) => (total === 0 ? 0 : (current + step + total) % total))
  return { query, setQuery, matches: found.matches, at: total === 0 ? -1 : at, isSearching: !found.isDone, move }
}

async function searchPages(
  pdf: PdfDocument,
  query: string,
  texts: Map<number, PageText>,
  report: (found: Found) => void,
  signal: AbortSignal,
) {
  let matches: readonly Match[] = []
  report({ query, matches, isDone: false })
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const text = await textOf(pdf, page, texts)
    if (signal.aborted) return
    const here = findIn(text, page, query)
    if (here.length === 0) continue
    matches = [...matches, ...here]
    report({ query, matches, isDone: false })
  }
  report({ query, matches, isDone: true })
}

// A page that cannot be read has no text; drawing it says so in its place.
async function textOf(pdf: PdfDocument, page: number, texts: Map<number, PageText>): Promise<PageText> {
  const known = texts.get(page)
  if (known) return known
  const text = await pdf
    .getPage(page)
    .then((handle) => handle.getTextContent())
    .then(pageText, () => ({ folded: '', starts: [] }))
  texts.set(page, text)
  return text
}
