// The notice of an abstention as a PDF, with the field of the juror's signature (R-ABS-1). Runs in the core.
import { citation } from '../../../shared/bases/rule-pack.ts'
import { filled } from '../../../shared/bases/wording.ts'
import { type Contest, findJuror, findSubmission } from '../../../shared/domain/contest/contest.ts'
import type { Abstention } from '../../../shared/domain/scoring/scoresheet.ts'
import { canonicalBytes } from '../../../shared/exchange/canonical.ts'
import { documentText, noticeText } from '../../../shared/text/documents.ts'
import { createPaper } from '../documents/paper.ts'
import { sha256 } from '../exchange/sha256.ts'
import { signatureFieldOf } from './signature-fields.ts'

export type NoticeFacts = {
  readonly contest: Contest
  readonly jurorId: string
  readonly submissionId: string
  readonly abstention: Abstention
}

/** One page for the president and DAFO: who, from what, why, since when. */
export async function renderNotice({ contest, jurorId, submissionId, abstention }: NoticeFacts): Promise<Uint8Array> {
  const { facts } = noticeText
  const juror = findJuror(contest, jurorId)?.name ?? jurorId
  const submission = findSubmission(contest, submissionId)
  const cause = contest.bases.abstentionCauses.find(({ id }) => id === abstention.causeId)?.text ?? abstention.causeId
  const short = sha256(canonicalBytes({ contestId: contest.id, jurorId, submissionId, abstention })).slice(0, 12)
  const paper = createPaper({
    title: `${noticeText.title} ${submissionId}`,
    subject: noticeText.title,
    author: juror,
    at: new Date(abstention.declaredAt),
    runningHead: contest.title,
    runningFoot: noticeText.foot(short),
    watermark: contest.rehearsal ? documentText.watermark : null,
  })
  paper.title({
    title: noticeText.title.toUpperCase(),
    subtitle: contest.title,
    mark: contest.rehearsal ? documentText.rehearsal : null,
  })
  paper.paragraph(filled(contest.bases.documents.notice, { miembro: juror, concurso: contest.title }))
  paper.facts([
    [facts.submission, submissionId],
    [facts.project, submission?.title ?? ''],
    [facts.applicant, submission?.applicant.name ?? ''],
    [facts.cause, cause],
    [facts.description, abstention.description],
    [facts.declared, noticeText.at(abstention.declaredAt)],
    [facts.base, citation(contest.bases, 'R-ABS-1').article],
  ])
  paper.paragraph(noticeText.effect)
  paper.signatures([{ field: signatureFieldOf(jurorId), label: documentText.signatureLabel(juror), lines: [juror] }])
  return await paper.finish()
}
