// The live result of a vote in words, and its closing. The Acta's approval is closed by a confirmation. Renderer.
import type { ReactNode } from 'react'
import { isFinal } from '../../../../../shared/domain/agreement/subjects/revocation.ts'
import type { Agreement } from '../../../../../shared/domain/session/state.ts'
import { voteText as text } from '../../../../../shared/text/session/agreements.ts'
import { Button } from '../../../kit/Button.tsx'
import { FailureNotice } from '../../../state/FailureNotice.tsx'
import { useSession } from '../../../state/session.ts'
import { useAct } from '../../../state/use-act.ts'
import { ApproveActa } from '../acta/ApproveActa.tsx'
import { ActFacts } from '../agreements/ActFacts.tsx'
import { marksOf } from '../members.ts'
import type { VoteState } from './vote-state.ts'

type CloseVoteProps = { readonly agreement: Agreement; readonly vote: VoteState }

export function CloseVote({ agreement, vote }: CloseVoteProps) {
  const approves = agreement.subject.kind === 'acta' && vote.outcome.kind !== 'tie' && vote.outcome.kind !== 'rejected'
  return (
    <div className="vote-result">
      <p className="room-sentence" role="status" aria-label={text.result} data-kind={vote.outcome.kind}>
        {vote.sentence}
        {vote.silent.length > 0 && ` ${text.missingReason(marksOf(vote.silent))}`}
      </p>
      {agreement.subject.kind !== 'acta' && <ActFacts subject={agreement.subject} />}
      {approves ? (
        <ApproveActa agreement={agreement} canClose={vote.canClose} />
      ) : (
        <CloseButton agreement={agreement} canClose={vote.canClose}>
          {isFinal(agreement.subject) ? text.closeFinalNote : text.closeNote}
        </CloseButton>
      )}
    </div>
  )
}

type CloseButtonProps = { readonly agreement: Agreement; readonly canClose: boolean; readonly children: ReactNode }

function CloseButton({ agreement, canClose, children }: CloseButtonProps) {
  const { act } = useSession()
  const closing = useAct()
  return (
    <>
      {closing.failure && <FailureNotice failure={closing.failure} />}
      <Button
        variant="primary"
        icon="check"
        isDisabled={!canClose}
        isPending={closing.isPending}
        onPress={() => void closing.run(() => act({ type: 'CloseAgreement', agreementId: agreement.id }))}
      >
        {text.close}
      </Button>
      <p className="muted small">{children}</p>
    </>
  )
}
