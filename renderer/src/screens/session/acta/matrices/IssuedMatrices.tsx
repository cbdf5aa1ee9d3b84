// The issued matrices: since when, and the very PDF of each. Renderer.
import { useState } from 'react'
import type { Output } from '../../../../../../shared/contract/operations.ts'
import { matricesText as text } from '../../../../../../shared/text/session/matrices.ts'
import { call } from '../../../../bridge/call.ts'
import { Button } from '../../../../kit/Button.tsx'
import { Dialog } from '../../../../kit/Dialog.tsx'
import { Select } from '../../../../kit/Select.tsx'
import { FailureNotice } from '../../../../state/FailureNotice.tsx'
import { useSession } from '../../../../state/session.ts'
import { useAct } from '../../../../state/use-act.ts'
import { PdfViewer } from '../../../../viewer/PdfViewer.tsx'
import { dateTimeText } from '../../moment-text.ts'

type Shown = Output<'session.matrix'> & { readonly submissionId: string }

export function IssuedMatrices({ issuedAt }: { readonly issuedAt: string }) {
  const { contestId, state } = useSession()
  const { submissions } = state.contest
  const [submissionId, setSubmissionId] = useState(submissions[0]?.id ?? null)
  const [shown, setShown] = useState<Shown | null>(null)
  const loading = useAct()

  async function look(id: string) {
    const made = await loading.run(() => call('session.matrix', { contestId, submissionId: id }))
    if (made) setShown({ ...made, submissionId: id })
  }
  return (
    <>
      <p>{text.issued(dateTimeText(issuedAt))}</p>
      <p className="muted">{text.carried}</p>
      <Select
        label={text.look}
        options={submissions.map(({ id, title }) => ({ id, label: `${id} · ${title}` }))}
        value={submissionId}
        onChange={setSubmissionId}
      />
      <div>
        <Button
          isDisabled={submissionId === null}
          isPending={loading.isPending}
          onPress={() => submissionId !== null && void look(submissionId)}
        >
          {text.view}
        </Button>
      </div>
      {loading.failure && <FailureNotice failure={loading.failure} />}
      {shown && (
        <Dialog title={shown.submissionId} isOpen onClose={() => setShown(null)} size="full">
          <div className="matrix-viewer">
            <PdfViewer title={shown.submissionId} url={shown.url} />
          </div>
        </Dialog>
      )}
    </>
  )
}
