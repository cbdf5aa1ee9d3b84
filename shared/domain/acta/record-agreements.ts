// The agreements as the Acta states them: each apart, with the sense of each vote (R-ACT-1, R-VOT-1).
// Runs in every process.

import { assertNever } from '../../result.ts'
import { outcomeText, statementText } from '../../text/acta.ts'
import { type Contest, submissionOf } from '../contest/contest.ts'
import type { Subject } from '../session/events.ts'
import { type Agreement, adopted, type SessionState } from '../session/state.ts'
import type { ActaRecord } from './record-schema.ts'

/** The approval of the Acta comes after its draft, so the draft does not hold it. */
type Stated = Exclude<Subject, { kind: 'acta' }>
type AgreementPart = ActaRecord['agreements'][number]

export const agreementsPart = (contest: Contest, state: SessionState): ActaRecord['agreements'] =>
  state.agreements.flatMap((agreement) => {
    const { subject, closed } = agreement
    return closed && subject.kind !== 'acta' ? [agreementPart(contest, agreement, subject, closed.outcome)] : []
  })

function agreementPart(
  contest: Contest,
  { id, number, eligible, votes }: Agreement,
  subject: Stated,
  outcome: AgreementPart['outcome'],
): AgreementPart {
  const voters = contest.jurors.filter((juror) => eligible.includes(juror.id))
  const cast = voters.flatMap(({ id: jurorId, name }) => {
    const vote = votes[jurorId]
    return vote ? [{ juror: name, sense: vote.sense, reason: vote.reason.trim() }] : []
  })
  const inFavour = cast.filter((vote) => vote.sense === 'for').length
  return {
    number,
    agreementId: id,
    kind: subject.kind,
    statement: statementOf(contest, subject),
    eligible: voters.map((juror) => juror.name),
    votes: cast,
    outcome,
    outcomeText: outcomeText[outcome](inFavour, cast.length - inFavour),
  }
}

/** What an agreement says, whole, in the words of the Acta. */
export function statementOf(contest: Contest, subject: Stated): string {
  switch (subject.kind) {
    case 'opening':
      return statementText.opening()
    case 'award':
      return awardStatement(contest, subject)
    case 'not-selected':
      return statementText.notSelected(subject.submissionIds, subject.reason)
    case 'desierto':
      return statementText.desierto(modalityName(contest, subject.modalityId), subject.reason)
    case 'other':
      return statementText.other(subject.text)
    default:
      return assertNever(subject)
  }
}

function awardStatement(contest: Contest, subject: Extract<Subject, { kind: 'award' }>): string {
  const { id, title, applicant, requestedCentimos } = submissionOf(contest, subject.submissionId)
  return statementText.award({
    code: id,
    title,
    applicant: applicant.name,
    ruc: applicant.ruc,
    requestedCentimos,
    amountCentimos: subject.amountCentimos,
    reductionReason: subject.reductionReason,
  })
}

/** What the jury declared void, by the agreements it adopted. */
export const desiertoPart = (contest: Contest, state: SessionState): ActaRecord['desierto'] =>
  adopted(state).flatMap(({ number, subject }) =>
    subject.kind === 'desierto'
      ? [{ number, modality: modalityName(contest, subject.modalityId), reason: subject.reason.trim() }]
      : [],
  )

/** null for the whole contest. */
const modalityName = ({ bases }: Contest, modalityId: string | null) =>
  bases.modalities.find((modality) => modality.id === modalityId)?.name ?? null
