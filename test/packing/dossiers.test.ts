// Dossiers are matched by the code in their names; nothing is missing or left over unnoticed.
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listFolder, MAX_DOSSIER_BYTES, matchDossiers } from '../../electron/core/packing/dossiers.ts'
import { makeTempDir } from '../setup/temp-dir.ts'

const D1 = 'CDC-D-00001-25'
const C2 = 'CDC-C-00002-25'

async function matchIn(files: Record<string, string>, ids = [D1, C2], prepare: (folder: string) => void = () => {}) {
  const folder = makeTempDir()
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  prepare(folder)
  const listed = await listFolder(folder)
  return await matchDossiers(listed.ok ? listed.value : [], ids)
}

describe('dossiers of a folder', () => {
  it('belong to the submission whose code they carry, however it is spelled', async () => {
    const { files, problems } = await matchIn({
      '01_cdc-d-00001-25_final.pdf': '%PDF-1.7 uno',
      'CDC–C–00002–25 expediente.PDF': '%PDF-1.4',
      'Thumbs.db': 'x',
      '.DS_Store': 'x',
    })
    expect(problems).toEqual([])
    expect([...files].map(([id, { size }]) => [id, size])).toEqual([
      [D1, 12],
      [C2, 8],
    ])
  })

  it('report everything that does not fit', async () => {
    const { files, problems } = await matchIn({
      [`${D1}.pdf`]: '%PDF-1.7',
      [`${D1} (copia).pdf`]: '%PDF-1.7',
      'presupuesto.xlsx': 'x',
      'CDC-D-00099-25.pdf': '%PDF-1.7',
      [`${D1} y ${C2}.pdf`]: '%PDF-1.7',
    })
    expect(files.size).toBe(0)
    expect(problems.map(({ code, facts }) => [code, facts['file'] ?? facts['id']])).toEqual([
      ['dossier-ambiguous', `${D1} y ${C2}.pdf`],
      ['dossier-left-over', 'CDC-D-00099-25.pdf'],
      ['dossier-left-over', 'presupuesto.xlsx'],
      ['dossier-repeated', D1],
      ['dossier-missing', C2],
    ])
  })

  it('must begin as a PDF; a folder or a link to nowhere of that name does not', async () => {
    const { problems } = await matchIn({ [`${D1}.pdf`]: 'PK zip' })
    expect(problems[0]).toMatchObject({ code: 'dossier-not-pdf', facts: { file: `${D1}.pdf` } })
    const others = await matchIn({}, [D1, C2], (folder) => {
      mkdirSync(join(folder, `${D1}.pdf`))
      symlinkSync(join(folder, 'nada'), join(folder, `${C2}.pdf`))
    })
    expect(others.problems.map(({ code }) => code)).toEqual(['dossier-not-pdf', 'dossier-not-pdf'])
  })

  it('must not pass the limit of size', async () => {
    const sized = (size: number) =>
      matchIn({ [`${D1}.pdf`]: '%PDF-1.7' }, [D1], (folder) => truncateSync(join(folder, `${D1}.pdf`), size))
    expect((await sized(MAX_DOSSIER_BYTES)).problems).toEqual([])
    expect((await sized(MAX_DOSSIER_BYTES + 1)).problems).toMatchObject([{ code: 'dossier-too-large' }])
  })

  it('are not looked for in a folder that is not there', async () => {
    expect(await listFolder('/nada/dossiers')).toMatchObject({
      error: { code: 'folder-unreadable', facts: { folder: 'dossiers' } },
    })
  })
})
