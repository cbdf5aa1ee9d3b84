// The notice of an abstention as a document (R-ABS-1).
import { describe, expect, it } from 'vitest'
import { type NoticeFacts, renderNotice } from '../../electron/core/acta/render-notice.ts'
import { makeContest } from '../make/contest.ts'
import { checkedByQpdf, pagesOf, signaturesOf, textOf } from '../make/pdf-tools.ts'

const facts = (rehearsal = false): NoticeFacts => ({
  contest: makeContest({ rehearsal }),
  jurorId: 'jurado-2',
  submissionId: 'CDC-D-00002-25',
  abstention: { causeId: 'parentesco', description: 'Mi hermana dirige la obra.', declaredAt: '2025-09-24T15:00:00Z' },
})

describe('the notice of an abstention', () => {
  it('says on one page who abstains from what, why, since when and by which rule', async () => {
    const pdf = await renderNotice(facts())
    expect(checkedByQpdf(pdf)).toContain('No syntax or stream encoding errors')
    expect(pagesOf(pdf)).toHaveLength(1)
    const text = textOf(pdf)
    const said = ['AVISO DE ABSTENCIÓN', 'CDC-D-00002-25', 'OBRA D2', 'Parentesco o vínculo conyugal']
    for (const words of [...said, 'Mi hermana dirige la obra.', '24 de septiembre de 2025, 10:00 horas', 'Bases 6.6'])
      expect(text).toContain(words)
    expect(signaturesOf(pdf)).toMatch(/firma-jurado-2\s+The signature form field is not signed/)
  })

  it('has the same bytes each time', async () => {
    expect(Buffer.compare(await renderNotice(facts()), await renderNotice(facts()))).toBe(0)
  })

  it('is marked in a rehearsal', async () => {
    expect(textOf(await renderNotice(facts(true)))).toContain('ENSAYO')
    expect(textOf(await renderNotice(facts()))).not.toContain('ENSAYO')
  })
})
