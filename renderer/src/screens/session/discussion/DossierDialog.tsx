// The dossier of the submission in hand, in all of the window. Renderer.
import { useEffect, useState } from 'react'
import type { Reply } from '../../../../../shared/contract/bridge.ts'
import { discussionText as text } from '../../../../../shared/text/session/discussion.ts'
import { call } from '../../../bridge/call.ts'
import { Dialog } from '../../../kit/Dialog.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useSession } from '../../../state/session.ts'
import { PdfViewer } from '../../../viewer/PdfViewer.tsx'

type DossierDialogProps = { readonly submissionId: string; readonly title: string; readonly onClose: () => void }

export function DossierDialog({ submissionId, title, onClose }: DossierDialogProps) {
  const { contestId } = useSession()
  const [found, setFound] = useState<Reply<{ readonly url: string }> | null>(null)
  useEffect(() => {
    let isGone = false
    void call('session.dossier', { contestId, submissionId }).then((reply) => isGone || setFound(reply))
    return () => {
      isGone = true
    }
  }, [contestId, submissionId])
  return (
    <Dialog title={title} isOpen onClose={onClose} size="full">
      {found === null && <p role="status">{text.dossier.opening}</p>}
      {found?.ok === false && <FailureNotice failure={found.error} />}
      {found?.ok && <PdfViewer url={found.value.url} title={text.dossier.title(submissionId)} />}
    </Dialog>
  )
}
