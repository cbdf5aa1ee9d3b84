// The state of a document that is being opened, shown or could not be opened. Renderer.
import { useEffect, useState } from 'react'
import type { PageSize } from './page-layout.ts'
import { openPdf, type PdfDocument, type PdfProblem, type PdfSource, problemOf } from './pdf-source.ts'

export type PdfState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: PdfProblem }
  | { readonly kind: 'ready'; readonly pdf: PdfDocument; readonly firstSize: PageSize }

const LOADING: PdfState = { kind: 'loading' }

/** `source` must keep its identity between renders, or the document opens again. */
export function usePdf(source: PdfSource): PdfState {
  const [opened, setOpened] = useState<{ source: PdfSource; state: PdfState } | null>(null)
  useEffect(() => {
    const opening = openPdf(source)
    let isCurrent = true
    const settle = (state: PdfState) => {
      if (isCurrent) setOpened({ source, state })
    }
    const fail = (error: unknown) => settle({ kind: 'failed', problem: problemOf(error) })
    opening.ready.then(firstPage).then(settle, fail)
    opening.failure.catch(fail)
    return () => {
      isCurrent = false
      opening.close()
    }
  }, [source])
  return opened?.source === source ? opened.state : LOADING
}

// A4 where the first page cannot be read: the others may be, and it says so in its place.
const A4: PageSize = { width: 595, height: 842 }

async function firstPage(pdf: PdfDocument): Promise<PdfState> {
  const firstSize = await pdf.getPage(1).then(
    (page) => {
      const { width, height } = page.getViewport({ scale: 1 })
      return { width, height }
    },
    () => A4,
  )
  return { kind: 'ready', pdf, firstSize }
}
