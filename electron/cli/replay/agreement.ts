// An agreement from its proposal to its closing. Pure.
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import { findAgreement } from '../../../shared/domain/session/state.ts'
import type { AgreementStep } from './scenario.ts'
import { type Actions, inRoom, type Stage } from './stage.ts'

type Votes = Partial<Pick<AgreementStep, 'id' | 'presidedBy' | 'for' | 'against'>>

/** Who may vote votes, in the jury's order; then whoever is named without that right. */
export function* agreement(subject: Subject, { session }: Pick<Stage, 'session'>, votes: Votes = {}): Actions {
  const { against = {}, for: inFavour = {}, presidedBy } = votes
  const agreementId = votes.id ?? `acuerdo-${session().agreements.length + 1}`
  yield inRoom({ type: 'ProposeAgreement', agreementId, subject, ...(presidedBy ? { presidedBy } : {}) })
  const eligible = findAgreement(session(), agreementId)?.eligible ?? []
  for (const jurorId of new Set([...eligible, ...Object.keys(inFavour), ...Object.keys(against)])) {
    const dissent = against[jurorId]
    const sense = dissent === undefined ? 'for' : 'against'
    yield inRoom({ type: 'CastVote', agreementId, jurorId, sense, reason: dissent ?? inFavour[jurorId] ?? '' })
  }
  yield inRoom({ type: 'CloseAgreement', agreementId })
}
