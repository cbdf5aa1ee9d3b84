// The document viewer: dossiers and the preview of the Acta. Renderer.
import { memo, type ReactNode, useMemo } from 'react'
import { viewerText } from '../../../shared/text/viewer.ts'
import { Notice } from '../kit/Notice.tsx'
import { ReadyViewer } from './ReadyViewer.tsx'
import type { ReaderPapers } from './reader-papers.ts'
import { usePdf } from './use-pdf.ts'

export type PdfViewerProps = {
  /** What a screen reader calls the document: "Expediente CDC-D-00017-25". */
  readonly title: string
  /** Where the app serves it, or its bytes. */
  readonly url?: string
  readonly data?: Uint8Array
  readonly initialPage?: number
  readonly onPage?: (page: number) => void
  readonly startsWithTwoPages?: boolean
  readonly onTwoPages?: (isTwoPages: boolean) => void
  /** More tools at the end of the bar. */
  readonly tools?: ReactNode
  /** The reader's own marks and notes; without them the panel shows the outline alone. */
  readonly papers?: ReaderPapers
}

const texts = viewerText

/** Renders again only when what it is given changes, whatever happens beside it. */
export const PdfViewer = memo(function PdfViewer(props: PdfViewerProps) {
  const { title, url, data, initialPage = 1, onPage, startsWithTwoPages = false, onTwoPages, tools, papers } = props
  const source = useMemo(() => (data ? { data } : { url: url ?? '' }), [url, data])
  const state = usePdf(source)
  return (
    <section className="viewer" aria-label={texts.region(title)} data-viewer={state.kind}>
      {state.kind === 'loading' && (
        <Message>
          <p role="status">{texts.loading}</p>
        </Message>
      )}
      {state.kind === 'failed' && (
        <Message>
          <Notice tone="error" title={texts.failed} isLive>
            <p>{texts[state.problem]}</p>
          </Notice>
        </Message>
      )}
      {state.kind === 'ready' && (
        <ReadyViewer
          pdf={state.pdf}
          firstSize={state.firstSize}
          {...{ title, initialPage, onPage, startsWithTwoPages, onTwoPages, tools, papers }}
        />
      )}
    </section>
  )
})

const Message = ({ children }: { readonly children: ReactNode }) => <div className="viewer__message">{children}</div>
