// The agreements as the Acta states them: each apart, with the sense of each vote (R-ACT-1, R-VOT-1).
// Runs in every process.

import { subcriteriaOf } from '../../bases/rule-pack.ts'
import { assertNever } from '../../result.ts'
import { outcomeText, statementText } from '../../text/acta.ts'
import type { Subject, SubjectOf } from '../agreement/subjects/schema.ts'
import { type Contest, submissionOf } from '../contest/contest.ts'
import { type Agreement, adopted, findAgreement, type SessionState } from '../session/state.ts'
import type { ActaRecord } from './record-schema.ts'

/** The approval of the Acta comes after its draft, so the draft does not hold it. */
export type Stated = Exclude<Subject, { kind: 'acta' }>
type AgreementPart = ActaRecord['agreements'][number]

export const agreementsPart = (contest: Contest, state: SessionState): ActaRecord['agreements'] =>
  state.agreements.flatMap((agreement) => {
    const { subject, closed } = agreement
    return closed && subject.kind !== 'acta'
      ? [agreementPart(contest, agreement, subject, closed.outcome, numberIn(state))]
      : []
  })

function agreementPart(
  contest: Contest,
  { id, number, eligible, votes }: Agreement,
  subject: Stated,
  outcome: AgreementPart['outcome'],
  numberOf: NumberOf,
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
    statement: statementOf(contest, subject, numberOf),
    eligible: voters.map((juror) => juror.name),
    votes: cast,
    outcome,
    outcomeText: outcomeText[outcome](inFavour, cast.length - inFavour),
  }
}

/** What an agreement says, whole, in the words of the Acta. `numberOf` gives the number of an agreement by its id. */
export function statementOf(contest: Contest, subject: Stated, numberOf: NumberOf): string {
  switch (subject.kind) {
    case 'opening':
      return statementText.opening()
    case 'award':
      return awardStatement(contest, subject)
    case 'not-selected':
      return statementText.notSelected(subject.submissionIds, subject.reason)
    case 'waitlist':
      return statementText.waitlist(modalityName(contest, subject.modalityId), alternatesOf(contest, subject))
    case 'desierto':
      return statementText.desierto(modalityName(contest, subject.modalityId), subject.reason)
    case 'desierto-reserve':
      return statementText.desiertoReserve(
        modalityName(contest, subject.modalityId) ?? subject.modalityId,
        subject.leftCentimos,
        subject.reason,
      )
    case 'tie-break':
      return statementText.tieBreak(subject.order, subject.reason)
    case 'consensus-score':
      return statementText.consensusScore(subject.submissionId, scoresText(contest, subject.scores), subject.reason)
    case 'jury-bonus':
      return statementText.juryBonus(
        subject.submissionId,
        subject.points,
        groundsText(contest, subject.grounds),
        subject.reason,
      )
    case 'revocation':
      return statementText.revocation(numberOf(subject.agreementId), subject.submissionIds, subject.reason)
    case 'addendum':
      return statementText.addendum(subject.corrections.length, subject.reason)
    case 'other':
      return statementText.other(subject.text)
    default:
      return assertNever(subject)
  }
}

type NumberOf = (agreementId: string) => number

/** The number of an agreement of the session by its id; 0 for one that it does not have. */
export const numberIn =
  (state: SessionState): NumberOf =>
  (agreementId) =>
    findAgreement(state, agreementId)?.number ?? 0

const alternatesOf = (contest: Contest, { entries }: SubjectOf<'waitlist'>) =>
  entries.map(({ submissionId, amountCentimos }) => {
    const { id, title, applicant } = submissionOf(contest, submissionId)
    return { code: id, title, applicant: applicant.name, amountCentimos }
  })

const scoresText = ({ bases }: Contest, scores: Readonly<Record<string, number>>) =>
  subcriteriaOf(bases).map(({ id }) => `${id}: ${scores[id]}`)

const groundsText = ({ bases }: Contest, grounds: readonly string[]) =>
  bases.bonus.grounds.filter(({ id }) => grounds.includes(id)).map(({ text }) => text)

function awardStatement(contest: Contest, subject: SubjectOf<'award'>): string {
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
