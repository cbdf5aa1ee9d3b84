// The state of a document that is being opened, shown or could not be opened. Renderer.
import { useEffect, useState } from 'react'
import { openPdf, type PdfDocument, type PdfProblem, type PdfSource, problemOf } from './pdf-source.ts'

/** Width and height of a page in points, before zoom. */
export type PageSize = { readonly width: number; readonly height: number }

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
    opening.ready
      .then(firstPage)
      .then(settle, (error: unknown) => settle({ kind: 'failed', problem: problemOf(error) }))
    return () => {
      isCurrent = false
      opening.close()
    }
  }, [source])
  return opened?.source === source ? opened.state : LOADING
}

async function firstPage(pdf: PdfDocument): Promise<PdfState> {
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  return { kind: 'ready', pdf, firstSize: { width, height } }
}
