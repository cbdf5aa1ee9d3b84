// The dossier of a submission in the viewer, at the page where the juror left it. Renderer.
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Failure } from '../../../../../shared/contract/bridge.ts'
import { papersOf } from '../../../../../shared/domain/notebook/notebook.ts'
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import { call } from '../../../bridge/call.ts'
import { useDeskStore } from '../../../state/desk.ts'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { beforeLeaving } from '../../../state/leaving.ts'
import { useNotebook } from '../../../state/notebook.ts'
import { PdfViewer } from '../../../viewer/PdfViewer.tsx'
import type { ReaderPapers } from '../../../viewer/reader-papers.ts'
import { readingButton } from './ReadingLayout.tsx'

type Source =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly url: string }

/** Of one submission for its whole life: give it a `key`. */
export function Dossier({ submissionId }: { readonly submissionId: string }) {
  const source = useDossier(submissionId)
  const { initialPage, onPage } = useReadingPlace(submissionId)
  const papers = usePapers(submissionId)
  const { notebook, changeDesk } = useNotebook()
  const setTwoPages = useCallback(
    (isTwoPages: boolean) => changeDesk((desk) => ({ ...desk, reading: { ...desk.reading, isTwoPages } })),
    [changeDesk],
  )
  if (source.kind === 'failed') return <FailureNotice failure={source.failure} title={evaluateText.dossierFailed} />
  if (source.kind === 'loading')
    return (
      <p className="viewer viewer__message muted" role="status">
        {evaluateText.dossierOpening}
      </p>
    )
  return (
    <PdfViewer
      url={source.url}
      title={evaluateText.dossier(submissionId)}
      startsWithTwoPages={notebook.desk.reading.isTwoPages}
      onTwoPages={setTwoPages}
      tools={readingButton}
      {...{ initialPage, onPage, papers }}
    />
  )
}

/** Marks and notes alone: the viewer does not render again for the rest of the notebook. */
function usePapers(submissionId: string): ReaderPapers {
  const { notebook, change } = useNotebook()
  const { bookmarks, notes } = papersOf(notebook, submissionId)
  return useMemo(
    () => ({
      bookmarks,
      notes,
      changeMarks: (changed) =>
        change(submissionId, (papers) => ({ ...papers, bookmarks: [...changed(papers.bookmarks)] })),
      changeNotes: (changed) => change(submissionId, (papers) => ({ ...papers, notes: [...changed(papers.notes)] })),
    }),
    [submissionId, bookmarks, notes, change],
  )
}

/** Kept where the reading rests, and when the dossier or the window is left. */
function useReadingPlace(submissionId: string) {
  const { notebook, readAt, keepPlace } = useNotebook()
  const [initialPage] = useState(() => papersOf(notebook, submissionId).page)
  useEffect(() => {
    const off = beforeLeaving(keepPlace)
    return () => {
      off()
      keepPlace()
    }
  }, [keepPlace])
  const onPage = useCallback((page: number) => readAt(submissionId, page), [readAt, submissionId])
  return { initialPage, onPage }
}

function useDossier(submissionId: string): Source {
  const { contestId, jurorId } = useDeskStore()
  const [source, setSource] = useState<Source>({ kind: 'loading' })
  useEffect(() => {
    let isGone = false
    void call('desk.dossier', { contestId, jurorId, submissionId }).then((found) => {
      if (isGone) return
      setSource(found.ok ? { kind: 'ready', url: found.value.url } : { kind: 'failed', failure: found.error })
    })
    return () => {
      isGone = true
    }
  }, [contestId, jurorId, submissionId])
  return source
}
