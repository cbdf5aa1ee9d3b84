// What an agreement says, whole as the Acta will print it and short for lists. Runs in the renderer.
import { type Contest, findModality, submissionOf } from '../../../../../shared/domain/contest/contest.ts'
import type { Subject } from '../../../../../shared/domain/session/events.ts'
import { statementText } from '../../../../../shared/text/acta.ts'
import { agreementsText } from '../../../../../shared/text/session/agreements.ts'

export function statementOf(contest: Contest, subject: Subject): string {
  switch (subject.kind) {
    case 'opening':
      return statementText.opening()
    case 'award':
      return awardStatement(contest, subject)
    case 'not-selected':
      return statementText.notSelected(subject.submissionIds, subject.reason)
    case 'desierto':
      return statementText.desierto(modalityName(contest, subject.modalityId), subject.reason)
    case 'acta':
      return agreementsText.actaStatement
    case 'other':
      return statementText.other(subject.text)
  }
}

export function shortSubject(contest: Contest, subject: Subject): string {
  const { subject: text } = agreementsText
  switch (subject.kind) {
    case 'opening':
      return text.opening
    case 'award':
      return text.award(submissionOf(contest, subject.submissionId).title)
    case 'not-selected':
      return text.notSelected(subject.submissionIds.length)
    case 'desierto':
      return text.desierto
    case 'acta':
      return text.acta
    case 'other':
      return subject.text.trim() || text.other
  }
}

function awardStatement(contest: Contest, subject: Extract<Subject, { kind: 'award' }>): string {
  const { id, title, applicant, requestedCentimos } = submissionOf(contest, subject.submissionId)
  const { amountCentimos, reductionReason } = subject
  const { name, ruc } = applicant
  return statementText.award({
    code: id,
    title,
    applicant: name,
    ruc,
    requestedCentimos,
    amountCentimos,
    reductionReason,
  })
}

const modalityName = (contest: Contest, modalityId: string | null) =>
  modalityId === null ? null : (findModality(contest, modalityId)?.name ?? null)
