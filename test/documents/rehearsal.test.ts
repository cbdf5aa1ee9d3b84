// Every page of every document of a rehearsal carries the watermark; no page of a real contest's does.
import { describe, expect, it } from 'vitest'
import { renderActa } from '../../electron/core/acta/render-acta.ts'
import { renderNotice } from '../../electron/core/acta/render-notice.ts'
import { renderReadiness } from '../../electron/core/packing/readiness/render-readiness.ts'
import { renderLetters } from '../../electron/core/packing/render-letter.ts'
import { fullRecord } from '../make/acta-record.ts'
import { makeContest } from '../make/contest.ts'
import { pagesOf, rasterOf } from '../make/pdf-tools.ts'

const at = new Date('2025-11-20T15:04:05Z')
/** The watermark's colour: nothing else on any paper has it. */
const PALE = [0xee, 0xf0, 0xf4]

function palePixels(pdf: Uint8Array, page: number): number {
  const { data } = rasterOf(pdf, page)
  let count = 0
  for (let pixel = 0; pixel < data.length; pixel += 4)
    if (PALE.every((value, part) => data[pixel + part] === value)) count++
  return count
}

const letter = async (rehearsal: boolean) => {
  const contest = makeContest({ rehearsal })
  const made = {
    path: '/x/prueba.aptos',
    sha256: '0'.repeat(64),
    size: 1,
    authorityFingerprint: 'A'.repeat(64),
    letters: [],
    authority: { pkcs12: new Uint8Array(), code: '0123-4567-89AB-CDEF-GHJK-MNPQ-RST' },
  }
  return (await renderLetters({ contest, made, authorityFile: 'x.p12', at })).authority.bytes
}

const documents: Readonly<Record<string, (rehearsal: boolean) => Promise<Uint8Array>>> = {
  acta: (rehearsal) => {
    const record = fullRecord()
    return renderActa({ ...record, contest: { ...record.contest, rehearsal } })
  },
  'notice of an abstention': (rehearsal) =>
    renderNotice({
      contest: makeContest({ rehearsal }),
      jurorId: 'jurado-2',
      submissionId: 'CDC-D-00002-25',
      abstention: { causeId: 'parentesco', description: 'Mi hermana dirige la obra.', declaredAt: at.toISOString() },
    }),
  'activation letter': letter,
  'readiness report': (rehearsal) =>
    renderReadiness({ contest: makeContest({ rehearsal }), fileNames: new Map(), pages: new Map(), resolved: [], at }),
}

describe.each(Object.entries(documents))('the %s', (_, render) => {
  it('is marked on every page in a rehearsal, and on none otherwise', async () => {
    for (const rehearsal of [true, false]) {
      const pdf = await render(rehearsal)
      const pages = pagesOf(pdf)
      expect(pages.length).toBeGreaterThan(0)
      for (const index of pages.keys()) expect(palePixels(pdf, index + 1) > 10_000, `page ${index + 1}`).toBe(rehearsal)
    }
  })
})
