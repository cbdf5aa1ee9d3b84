// The notice of an abstention as a PDF, with the field of the juror's signature (R-ABS-1). Runs in the core.
import { filled } from '../../../shared/bases/wording.ts'
import { NOTICE_ATTACHMENT, noticeRecord } from '../../../shared/domain/abstention/notice-record.ts'
import type { Contest } from '../../../shared/domain/contest/contest.ts'
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

/** One page for the president and DAFO: who, from what, why, since when; and the same for a machine, attached. */
export async function renderNotice(notice: NoticeFacts): Promise<Uint8Array> {
  const { contest, jurorId } = notice
  const { facts } = noticeText
  const record = noticeRecord(contest, notice)
  const { juror, submission } = record
  const data = canonicalBytes(record)
  const paper = createPaper({
    title: `${noticeText.title} ${submission.id}`,
    subject: noticeText.title,
    author: juror.name,
    at: new Date(record.declaredAt),
    runningHead: contest.title,
    runningFoot: noticeText.foot(sha256(data).slice(0, 12)),
    watermark: contest.rehearsal ? documentText.watermark : null,
  })
  paper.title({
    title: noticeText.title.toUpperCase(),
    subtitle: contest.title,
    mark: contest.rehearsal ? documentText.rehearsal : null,
  })
  paper.paragraph(filled(contest.bases.documents.notice, { miembro: juror.name, concurso: contest.title }))
  paper.facts([
    [facts.submission, submission.id],
    [facts.project, submission.title],
    [facts.applicant, submission.applicant],
    [facts.ruc, submission.ruc],
    [facts.cause, record.cause.text],
    [facts.description, record.description],
    [facts.declared, noticeText.at(record.declaredAt)],
    [facts.base, record.base],
  ])
  paper.paragraph(noticeText.effect)
  paper.signatures([
    { field: signatureFieldOf(jurorId), label: documentText.signatureLabel(juror.name), lines: [juror.name] },
  ])
  paper.attach(NOTICE_ATTACHMENT, noticeText.attachment, data)
  return await paper.finish()
}
