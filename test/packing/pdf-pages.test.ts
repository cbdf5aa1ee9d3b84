// The pages of dossiers, as qpdf counts them too: in every way of writing a PDF, and in damaged ones.
import { execFileSync } from 'node:child_process'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { inspectDossier } from '../../electron/core/packing/dossier-pdf.ts'
import { dossierPdf } from '../../electron/core/sample/dossier-pdf.ts'
import { SAMPLE_SUBMISSIONS } from '../../electron/core/sample/sample-submission.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import { makeSharedDir } from '../setup/temp-dir.ts'

let folder: string
let plain: string
let pages: number
beforeAll(async () => {
  folder = makeSharedDir()
  plain = join(folder, 'simple.pdf')
  const [submission] = SAMPLE_SUBMISSIONS
  if (!submission) throw new Error('the sample has no submissions')
  writeFileSync(plain, await dossierPdf(submission))
  pages = Number(execFileSync('qpdf', ['--show-npages', plain], { encoding: 'utf8' }))
})

const written = (name: string, content: string | Buffer) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const qpdf = (name: string, ...options: string[]) => {
  const path = join(folder, name)
  execFileSync('qpdf', [...options, plain, path])
  return path
}
const pagesOf = async (path: string) => {
  const inspected = await inspectDossier('expediente.pdf', path)
  return inspected.ok ? inspected.value.pages : inspected.error.code
}

describe('the pages of a dossier', () => {
  it.each([
    ['with a table', '--object-streams=disable'],
    ['with objects in streams', '--object-streams=generate'],
    ['prepared for the web', '--linearize'],
  ])('are counted %s', async (_, option) => {
    expect(pages).toBeGreaterThan(1)
    expect(await pagesOf(qpdf(`${option}.pdf`, option))).toBe(pages)
  })

  it('are counted after something was added to the file', async () => {
    const path = written('añadido.pdf', readFileSync(plain))
    const [, start = ''] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(readFileSync(plain, 'latin1')) ?? []
    const [, root = ''] = /\/Root (\d+ 0 R)/.exec(readFileSync(plain, 'latin1')) ?? []
    const at = readFileSync(path).length
    appendFileSync(path, `xref\n0 0\ntrailer\n<</Root ${root} /Prev ${start}>>\nstartxref\n${at}\n%%EOF\n`)
    expect(await pagesOf(path)).toBe(pages)
  })

  it('are searched where the cross-reference is wrong or leads nowhere', async () => {
    const text = readFileSync(qpdf('tabla.pdf', '--object-streams=disable'), 'latin1')
    const wrong = text.replace(/startxref\s+\d+/, 'startxref\n7')
    expect(await pagesOf(written('mal.pdf', Buffer.from(wrong, 'latin1')))).toBe(pages)
    const shifted = `%PDF-1.7\n${text}`
    expect(await pagesOf(written('corrido.pdf', Buffer.from(shifted, 'latin1')))).toBe(pages)
    const loop = `%PDF-1.7\n1 0 obj <</Type /Page>> endobj\nxref\n0 0\ntrailer\n<</Prev 41>>\nstartxref\n41\n%%EOF`
    expect(await pagesOf(written('vuelta.pdf', loop))).toBe(1)
  })

  /** Objects with a table of where they are; the first is the catalog. */
  const withTable = (...objects: string[]) => {
    let body = '%PDF-1.7\n'
    const places = objects.map((object, index) => {
      const at = body.length
      body += `${index + 1} 0 obj ${object} endobj\n`
      return `${String(at).padStart(10, '0')} 00000 n \n`
    })
    return `${body}xref\n1 ${objects.length}\n${places.join('')}trailer\n<</Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`
  }

  it('may be told by a number that stands apart', async () => {
    const apart = withTable('<</Pages 2 0 R>>', '<</Type /Pages /Count 3 0 R>>', '12')
    expect(await pagesOf(written('aparte.pdf', apart))).toBe(12)
  })

  it.each([
    ['a catalog that names no tree', withTable('<</Type /Catalog>>', '<</Type /Page>>')],
    ['a tree that is not there', withTable('<</Pages 9 0 R>>', '<</Type /Page>>')],
    ['a tree without a count', withTable('<</Pages 2 0 R>>', '<</Type /Pages /Kids [3 0 R]>>', '<</Type /Page>>')],
    ['a count that is no number', withTable('<</Pages 2 0 R>>', '<</Count 3 0 R>>', '<</Type /Page>>')],
    [
      'objects that lie elsewhere',
      withTable('<</Pages 2 0 R>>', '<</Count 5>>').replace('1 2\n', '2 2\n').replace('endobj', '<</Type /Page>>'),
    ],
    [
      'a stream without widths',
      '%PDF-1.7\n1 0 obj <</Type /Page>> endobj\n2 0 obj <</Length 1>> stream\nx\nendstream\nstartxref\n42\n%%EOF',
    ],
    [
      'a stream that does not inflate',
      '%PDF-1.7\n1 0 obj <</Type /Page>> endobj\n2 0 obj <</Length 1 /Filter /FlateDecode>> stream\nx\nendstream\nstartxref\n42\n%%EOF',
    ],
    [
      'another predictor',
      '%PDF-1.7\n1 0 obj <</Type /Page>> endobj\n2 0 obj <</Length 4 /W [1 1 1] /Predictor 11 /Columns 3>> stream\n\x01abc\nendstream\nstartxref\n42\n%%EOF',
    ],
  ])('are searched where there is %s', async (name, content) => {
    expect(await pagesOf(written(`${name}.pdf`, Buffer.from(content, 'latin1')))).toBe(1)
  })

  it('may be some that only a repair finds', async () => {
    const text = readFileSync(qpdf('flujos.pdf', '--object-streams=generate'), 'latin1')
    const wrong = text.replace(/startxref\s+\d+/, 'startxref\n7')
    expect(await pagesOf(written('flujos mal.pdf', Buffer.from(wrong, 'latin1')))).toBeNull()
  })

  it('are none in a file that says so, and none can be found in a damaged one: both are told', async () => {
    const body =
      '%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Count 0 /Kids []>> endobj\n'
    const entry = (at: number) => `${String(at).padStart(10, '0')} 00000 n \n`
    const table = `xref\n1 2\n${entry(9)}${entry(body.indexOf('2 0 obj'))}trailer\n<</Root 1 0 R /Size 3>>\n`
    expect(await pagesOf(written('vacío.pdf', `${body}${table}startxref\n${body.length}\n%%EOF`))).toBe('dossier-empty')
    const damaged = await inspectDossier('x.pdf', written('dañado.pdf', `%PDF-1.7\n${'\0'.repeat(9_000)}\n%%EOF`))
    expect(!damaged.ok && refusalText(damaged.error)).toContain('no se encuentra ninguna página')
    const bomb = `%PDF-1.7\n5 0 obj <</Type /XRef /Length 99999999999 /W [1 2 1]>> stream\nx\nendstream\nstartxref\n9\n%%EOF`
    expect(await pagesOf(written('bomba.pdf', bomb))).toBe('dossier-damaged')
  })
})
