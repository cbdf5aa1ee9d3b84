// The feedback matrices after the closing: what might tell who wrote, their issue, and a look at each. Renderer.
import './matrices.css'
import { useState } from 'react'
import { matricesText as text } from '../../../../../../shared/text/session/matrices.ts'
import { call } from '../../../../bridge/call.ts'
import { Button } from '../../../../kit/Button.tsx'
import { ConfirmDialog } from '../../../../kit/ConfirmDialog.tsx'
import { Panel } from '../../../../kit/Layout.tsx'
import { FailureNotice } from '../../../../state/FailureNotice.tsx'
import { useSession } from '../../../../state/session.ts'
import { useAct } from '../../../../state/use-act.ts'
import { IssuedMatrices } from './IssuedMatrices.tsx'
import { ReviewDialog } from './ReviewDialog.tsx'
import { type Review, useReview } from './use-review.ts'

export function MatricesPanel() {
  const { state } = useSession()
  return (
    <Panel title={text.title}>
      {state.matrices ? <IssuedMatrices issuedAt={state.matrices.at} /> : <BeforeIssue />}
    </Panel>
  )
}

function BeforeIssue() {
  const { state } = useSession()
  const review = useReview(state)
  const [isReviewing, setReviewing] = useState(false)
  const isReady = review.open.length === 0 && review.edits.every((edit) => edit.text.trim() !== '')
  return (
    <>
      <p className="muted">{text.lead(state.contest.submissions.length)}</p>
      <p>{review.findings.length === 0 ? text.none : text.found(review.findings.length)}</p>
      {review.findings.length > 0 && (
        <>
          <p role="status">{text.open(review.open.length)}</p>
          <div>
            <Button variant={isReady ? 'secondary' : 'primary'} onPress={() => setReviewing(true)}>
              {text.review}
            </Button>
          </div>
        </>
      )}
      <IssueAct review={review} isReady={isReady} />
      {isReviewing && <ReviewDialog review={review} onClose={() => setReviewing(false)} />}
    </>
  )
}

function IssueAct({ review, isReady }: { readonly review: Review; readonly isReady: boolean }) {
  const { contestId, state, record } = useSession()
  const [isAsking, setAsking] = useState(false)
  const issuing = useAct()
  const total = state.contest.submissions.length
  const { edits, accepted } = review

  async function issue() {
    const issued = await issuing.run(() =>
      record(() => call('session.issueMatrices', { contestId, edits: [...edits], accepted: [...accepted] })),
    )
    if (issued) setAsking(false)
  }
  return (
    <>
      <div>
        <Button variant="irreversible" icon="exported" isDisabled={!isReady} onPress={() => setAsking(true)}>
          {text.issue}
        </Button>
      </div>
      <ConfirmDialog
        title={text.confirmTitle(total)}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => void issue()}
        consequences={text.consequences(total, edits.length, accepted.length)}
        confirmLabel={text.confirm}
        isPending={issuing.isPending}
      >
        {issuing.failure && <FailureNotice failure={issuing.failure} />}
      </ConfirmDialog>
    </>
  )
}
