// What the notice of an abstention states for a machine (R-ABS-1).
import { describe, expect, it } from 'vitest'
import { NoticeRecordSchema, noticeRecord } from '../../../shared/domain/abstention/notice-record.ts'
import { contest, submissionId } from '../../make/desk.ts'

const abstention = {
  causeId: 'vinculo',
  description: 'Trabajé con la empresa.',
  declaredAt: '2025-09-15T15:00:00.000Z',
}

describe('the record of a notice', () => {
  it('names the juror, the submission and the cause in the words of the package and of its pack', () => {
    const record = noticeRecord(contest, { jurorId: 'jurado-1', submissionId, abstention })
    const [submission] = contest.submissions
    expect(NoticeRecordSchema.parse(record)).toEqual(record)
    expect(record).toMatchObject({
      juror: { id: 'jurado-1', name: contest.jurors[0]?.name },
      submission: { id: submissionId, title: submission?.title, ruc: submission?.applicant.ruc },
      cause: { id: 'vinculo', text: contest.bases.abstentionCauses.find(({ id }) => id === 'vinculo')?.text },
      base: contest.bases.citations['R-ABS-1'],
    })
  })

  it('says the id of whom and of what the package does not know', () => {
    const unknown = { jurorId: 'jurado-9', submissionId, abstention: { ...abstention, causeId: 'sin-nombre' } }
    expect(noticeRecord(contest, unknown)).toMatchObject({
      juror: { id: 'jurado-9', name: 'jurado-9' },
      cause: { id: 'sin-nombre', text: 'sin-nombre' },
    })
  })

  it('is of a submission of the contest', () => {
    expect(() => noticeRecord(contest, { jurorId: 'jurado-1', submissionId: 'CDC-D-00099-25', abstention })).toThrow()
  })
})
