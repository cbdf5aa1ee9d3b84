// Why an agreement has no effect any more, as sentences: on which submission, since when, by whom. Runs in the renderer.
import type { Agreement, Loss, SessionState } from '../../../../../../shared/domain/session/state.ts'
import { recordText as text } from '../../../../../../shared/text/session/afterwards.ts'
import { membersIn } from '../../members.ts'
import { dateTimeText } from '../../moment-text.ts'

export const lossSentences = (state: SessionState, agreement: Agreement): readonly string[] =>
  agreement.losses.map((loss) => text.loss(loss.submissionId, dateTimeText(loss.at), causeOf(state, agreement, loss)))

function causeOf(state: SessionState, { id, withdrawal }: Agreement, { at, cause }: Loss): string {
  if (cause === 'withdrawal' && withdrawal) return text.withdrawn(withdrawal.article, withdrawal.reason)
  if (cause === 'revocation') {
    const revoking = state.agreements.find(
      ({ subject, closed, tie }) =>
        subject.kind === 'revocation' && subject.agreementId === id && (tie ?? closed)?.at === at,
    )
    if (revoking) return text.revokedBy(revoking.number)
  }
  if (cause === 'abstention') {
    const declared = state.abstentions.find((abstention) => abstention.at === at)
    const [member] = membersIn(state, declared ? [declared.jurorId] : [])
    if (member) return text.abstained(member.label)
  }
  return text.cause[cause]
}
