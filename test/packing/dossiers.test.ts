// Dossiers are matched by the code in their names; nothing is missing or left over unnoticed.
import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MAX_DOSSIER_BYTES } from '../../electron/core/packing/dossier-pdf.ts'
import { listFolder, matchDossiers } from '../../electron/core/packing/dossiers.ts'
import { dossierPdf } from '../../electron/core/sample/dossier-pdf.ts'
import { SAMPLE_SUBMISSIONS } from '../../electron/core/sample/sample-submission.ts'
import { value } from '../make/supplements.ts'
import { makeTempDir } from '../setup/temp-dir.ts'

const D1 = 'CDC-D-00001-25'
const C2 = 'CDC-C-00002-25'

const PAGE = '1 0 obj <</Type /Page>> endobj'
const WHOLE = `%PDF-1.7 ${PAGE} %%EOF`

const raise = (): never => {
  throw new Error('the sample has no submissions')
}

async function matchIn(
  files: Record<string, string | Buffer>,
  ids = [D1, C2],
  prepare: (folder: string) => void = () => {},
  decisions?: Parameters<typeof matchDossiers>[2],
) {
  const folder = makeTempDir()
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  prepare(folder)
  const listed = await listFolder(folder)
  return value(await matchDossiers(listed.ok ? listed.value : [], ids, decisions))
}

describe('dossiers of a folder', () => {
  it('belong to the submission whose code they carry, however it is spelled', async () => {
    const { files, findings } = await matchIn({
      '01_cdc-d-00001-25_final.pdf': WHOLE,
      'CDC–C–00002–25 expediente.PDF': `${WHOLE}\n`,
      'Thumbs.db': 'x',
      '.DS_Store': 'x',
    })
    expect(findings).toEqual([])
    expect([...files].map(([id, { size }]) => [id, size])).toEqual([
      [D1, WHOLE.length],
      [C2, WHOLE.length + 1],
    ])
  })

  it('report everything that does not fit', async () => {
    const { files, findings } = await matchIn({
      [`${D1}.pdf`]: '%PDF-1.7',
      [`${D1} (copia).pdf`]: '%PDF-1.7',
      'presupuesto.xlsx': 'x',
      'CDC-D-00099-25.pdf': '%PDF-1.7',
      [`${D1} y ${C2}.pdf`]: '%PDF-1.7',
    })
    expect(files.size).toBe(0)
    expect(findings.map(({ code, facts }) => [code, facts['file'] ?? facts['id']])).toEqual([
      ['dossier-ambiguous', `${D1} y ${C2}.pdf`],
      ['dossier-left-over', 'CDC-D-00099-25.pdf'],
      ['dossier-left-over', 'presupuesto.xlsx'],
      ['dossier-repeated', D1],
      ['dossier-missing', C2],
    ])
  })

  it('must begin as a PDF; a folder or a link to nowhere of that name does not', async () => {
    const { findings } = await matchIn({ [`${D1}.pdf`]: 'PK zip' })
    expect(findings[0]).toMatchObject({ code: 'dossier-not-pdf', facts: { file: `${D1}.pdf` } })
    const others = await matchIn({}, [D1, C2], (folder) => {
      mkdirSync(join(folder, `${D1}.pdf`))
      symlinkSync(join(folder, 'nada'), join(folder, `${C2}.pdf`))
    })
    expect(others.findings.map(({ code }) => code)).toEqual(['dossier-not-pdf', 'dossier-not-pdf'])
  })

  it('must not pass the limit of size', async () => {
    const sized = (size: number) =>
      matchIn({ [`${D1}.pdf`]: `%PDF-1.7 ${PAGE}` }, [D1], (folder) => {
        const path = join(folder, `${D1}.pdf`)
        truncateSync(path, size - 5)
        appendFileSync(path, '%%EOF')
      })
    expect((await sized(MAX_DOSSIER_BYTES)).findings).toEqual([])
    expect((await sized(MAX_DOSSIER_BYTES + 1)).findings).toMatchObject([{ code: 'dossier-too-large' }])
  })

  it('must be whole and open without a password, which qpdf judges too', async () => {
    const folder = makeTempDir()
    const whole = join(folder, 'entero.pdf')
    writeFileSync(whole, await dossierPdf(SAMPLE_SUBMISSIONS[0] ?? raise()))
    const locked = join(folder, 'con clave.pdf')
    execFileSync('qpdf', ['--encrypt', 'abrir', 'todo', '256', '--', whole, locked])
    const bytes = readFileSync(whole)
    const codesOf = async (content: Buffer) => {
      const { findings, lines } = await matchIn({ [`${D1}.pdf`]: content }, [D1])
      return [lines[0]?.state, ...findings.map(({ code }) => code)]
    }
    expect(await codesOf(bytes)).toEqual(['matched'])
    expect(await codesOf(readFileSync(locked))).toEqual(['broken', 'dossier-protected'])
    expect(await codesOf(bytes.subarray(0, bytes.length - 3_000))).toEqual(['broken', 'dossier-cut-short'])
    expect(await codesOf(Buffer.alloc(0))).toEqual(['broken', 'dossier-not-pdf'])
  })

  it('are not looked for in a folder that is not there', async () => {
    expect(await listFolder('/nada/dossiers')).toMatchObject({
      error: { code: 'folder-unreadable', facts: { folder: 'dossiers' } },
    })
  })
})

describe('what a person says of the files', () => {
  it('gives a file to a submission, and parts a name with two codes', async () => {
    const dossiers = { 'sin código.pdf': D1, [`${D1} y ${C2}.pdf`]: C2 }
    const files = { 'sin código.pdf': WHOLE, [`${D1} y ${C2}.pdf`]: WHOLE }
    const { lines, loose, findings } = await matchIn(files, [D1, C2], undefined, { dossiers, standing: [] })
    expect(findings).toEqual([])
    expect(loose).toEqual([])
    expect(lines).toMatchObject([
      { id: D1, state: 'matched', files: ['sin código.pdf'], isByHand: true, pages: 1 },
      { id: C2, state: 'matched', files: [`${D1} y ${C2}.pdf`], isByHand: true },
    ])
  })

  it('leaves a file out, and only what is left over', async () => {
    const files = { [`${D1}.pdf`]: WHOLE, 'presupuesto.pdf': WHOLE, [`${D1} y ${C2}.pdf`]: WHOLE }
    const asked = await matchIn(files, [D1])
    expect(asked.loose).toEqual([
      { file: `${D1} y ${C2}.pdf`, state: 'ambiguous' },
      { file: 'presupuesto.pdf', state: 'left-over' },
    ])
    const standing = asked.findings.map(({ id }) => id)
    const left = await matchIn(files, [D1], undefined, { dossiers: {}, standing })
    expect(left.findings.map(({ code }) => code)).toEqual(['dossier-ambiguous'])
    expect(left.loose[1]).toEqual({ file: 'presupuesto.pdf', state: 'left-out' })
    expect(left.standing.map(({ code }) => code)).toEqual(['dossier-left-over'])
  })

  it('takes one of several files for a submission and leaves the others out', async () => {
    const files = { [`${D1}.pdf`]: WHOLE, [`${D1} (copia).pdf`]: WHOLE }
    const dossiers = { [`${D1} (copia).pdf`]: '' }
    const { lines, loose, findings } = await matchIn(files, [D1], undefined, { dossiers, standing: [] })
    expect([findings, lines[0]?.files]).toEqual([[], [`${D1}.pdf`]])
    expect(loose).toEqual([{ file: `${D1} (copia).pdf`, state: 'left-out' }])
  })

  it('does not give a file to a submission that is not in the list', async () => {
    const { findings } = await matchIn({ 'otro.pdf': WHOLE }, [D1], undefined, {
      dossiers: { 'otro.pdf': C2 },
      standing: [],
    })
    expect(findings.map(({ code }) => code)).toEqual(['dossier-left-over', 'dossier-missing'])
  })
})
