// What an agreement says, whole, in the words of the Acta (R-ACT-1, R-VOT-1). Runs in every process.
import { subcriteriaOf } from '../../bases/rule-pack.ts'
import { assertNever } from '../../result.ts'
import { type AwardFacts, statementText } from '../../text/acta.ts'
import type { Subject, SubjectOf } from '../agreement/subjects/schema.ts'
import { leastRepresentedFirst } from '../award/equity.ts'
import { type Contest, submissionOf } from '../contest/contest.ts'
import { findAgreement, type SessionState } from '../session/state.ts'

/** The approval of the Acta comes after its draft, so the draft does not hold it. */
export type Stated = Exclude<Subject, { kind: 'acta' }>

type NumberOf = (agreementId: string) => number

/** The number of an agreement of the session by its id; 0 for one that it does not have. */
export const numberIn =
  (state: SessionState): NumberOf =>
  (agreementId) =>
    findAgreement(state, agreementId)?.number ?? 0

/** `numberOf` gives the number of an agreement by its id. For the room: it holds every figure that is voted on. */
export function statementOf(contest: Contest, subject: Stated, numberOf: NumberOf): string {
  const { statements } = contest.bases.documents
  switch (subject.kind) {
    case 'opening':
      return statementText.opening()
    case 'award':
      return statementText.award(statements.award, amountFacts(contest, subject))
    case 'not-selected':
      return statementText.notSelected(subject.submissionIds, subject.reason)
    case 'waitlist': {
      const alternates = subject.entries.map((entry) => amountFacts(contest, entry))
      return statementText.waitlist(statements.waitlist, modalityName(contest, subject.modalityId), alternates)
    }
    case 'desierto':
      return statementText.desierto(statements.desierto, modalityName(contest, subject.modalityId), subject.reason)
    case 'desierto-reserve':
      return statementText.desiertoReserve(
        statements.reserve,
        modalityName(contest, subject.modalityId) ?? subject.modalityId,
        subject.leftCentimos,
        subject.reason,
      )
    case 'tie-break':
      return statementText.tieBreak(subject.order, subject.reason, equityArticle(contest, subject))
    case 'consensus-score': {
      const scores = subcriteriaOf(contest.bases).map(({ id }) => `${id}: ${subject.scores[id]}`)
      return statementText.consensusScore(subject.submissionId, scores, subject.reason)
    }
    case 'jury-bonus': {
      const { submissionId, points, reason } = subject
      return statementText.juryBonus(submissionId, points, groundsText(contest, subject), reason)
    }
    case 'revocation':
      return statementText.revocation(numberOf(subject.agreementId), subject.submissionIds, subject.reason)
    case 'addendum':
      return statementText.addendum(statements.addendum, subject.corrections.length, subject.reason)
    case 'other':
      return statementText.other(subject.text)
    default:
      return assertNever(subject)
  }
}

/**
 * The same for the Acta, which is published: figures of scores stand only beside who was selected, so no statement
 * holds any (R-ACT-1).
 */
export function publishedStatement(contest: Contest, subject: Stated, numberOf: NumberOf): string {
  switch (subject.kind) {
    case 'consensus-score':
      return statementText.consensusScore(subject.submissionId, [], subject.reason)
    case 'jury-bonus':
      return statementText.juryBonus(subject.submissionId, null, [], subject.reason)
    default:
      return statementOf(contest, subject, numberOf)
  }
}

type Amount = Pick<SubjectOf<'award'>, 'submissionId' | 'amountCentimos' | 'reductionReason'>

function amountFacts(contest: Contest, { submissionId, amountCentimos, reductionReason }: Amount): AwardFacts {
  const { id, title, applicant, requestedCentimos } = submissionOf(contest, submissionId)
  const { name, ruc } = applicant
  return { code: id, title, applicant: name, ruc, requestedCentimos, amountCentimos, reductionReason }
}

const groundsText = ({ bases }: Contest, { grounds }: SubjectOf<'jury-bonus'>) =>
  bases.bonus.grounds.filter(({ id }) => grounds.includes(id)).map(({ text }) => text)

/** R-EQU-1: of the means that ordered at least some of them; null where their regions are equally represented. */
function equityArticle(contest: Contest, { order }: SubjectOf<'tie-break'>): string | null {
  const equity = contest.bases.tieMeans.find(({ id }) => id === 'equity')
  return equity && leastRepresentedFirst(contest, order).length > 1 ? equity.article : null
}

/** Null for the whole contest. */
export const modalityName = ({ bases }: Contest, modalityId: string | null): string | null =>
  bases.modalities.find((modality) => modality.id === modalityId)?.name ?? null
