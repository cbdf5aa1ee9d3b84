// The dossier of a submission in the viewer, at the page where the juror left it. Renderer.
import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '../../../../../shared/contract/bridge.ts'
import { papersOf } from '../../../../../shared/domain/notebook/notebook.ts'
import { evaluateText } from '../../../../../shared/text/juror-evaluate.ts'
import { call } from '../../../bridge/call.ts'
import { useDesk } from '../../../state/desk.ts'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useNotebook } from '../../../state/notebook.ts'
import { PdfViewer } from '../../../viewer/PdfViewer.tsx'

type Source =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly url: string }

/** Of one submission for its whole life: give it a `key`. */
export function Dossier({ submissionId }: { readonly submissionId: string }) {
  const source = useDossier(submissionId)
  const { notebook, change } = useNotebook()
  const [initialPage] = useState(() => papersOf(notebook, submissionId).page)
  const keepPage = useCallback(
    (page: number) => change(submissionId, (papers) => ({ ...papers, page })),
    [change, submissionId],
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
      initialPage={initialPage}
      onPage={keepPage}
    />
  )
}

function useDossier(submissionId: string): Source {
  const { contestId, jurorId } = useDesk()
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
