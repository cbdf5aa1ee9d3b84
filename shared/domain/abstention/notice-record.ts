// What the notice of an abstention states, for a machine: attached to the signed PDF, and so under its signature
// (R-ABS-1). Runs in every process.
import { citation } from '../../bases/rule-pack.ts'
import { z } from '../../zod.ts'
import { type Contest, jurorName, submissionOf } from '../contest/contest.ts'
import type { Abstention } from '../scoring/scoresheet.ts'

export const NOTICE_ATTACHMENT = 'abstencion.json'

const id = z.string().min(1).max(60)
const text = z.string().max(4_000)

export const NoticeRecordSchema = z.strictObject({
  format: z.literal('acta-jurado/abstencion'),
  formatVersion: z.literal(1),
  contest: z.strictObject({ id, title: text, rehearsal: z.boolean() }),
  juror: z.strictObject({ id, name: text }),
  submission: z.strictObject({ id, title: text, applicant: text, ruc: z.string().max(20) }),
  cause: z.strictObject({ id, text }),
  description: text,
  declaredAt: z.iso.datetime(),
  /** The article on which it stands, as the pack of the contest cites it. */
  base: text,
})
export type NoticeRecord = z.output<typeof NoticeRecordSchema>

type Declared = { readonly jurorId: string; readonly submissionId: string; readonly abstention: Abstention }

export function noticeRecord(contest: Contest, { jurorId, submissionId, abstention }: Declared): NoticeRecord {
  const { title, applicant } = submissionOf(contest, submissionId)
  const { causeId, description, declaredAt } = abstention
  const cause = contest.bases.abstentionCauses.find((known) => known.id === causeId)
  return {
    format: 'acta-jurado/abstencion',
    formatVersion: 1,
    contest: { id: contest.id, title: contest.title, rehearsal: contest.rehearsal },
    juror: { id: jurorId, name: jurorName(contest, jurorId) },
    submission: { id: submissionId, title, applicant: applicant.name, ruc: applicant.ruc },
    cause: { id: causeId, text: cause?.text ?? causeId },
    description,
    declaredAt,
    base: citation(contest.bases, 'R-ABS-1').article,
  }
}
