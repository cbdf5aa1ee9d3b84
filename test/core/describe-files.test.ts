// What several files say of themselves: all of them are listed, in their order, none is preferred.
import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeContestPackage, NOW } from '../make/contest-package.ts'
import { ask, pick } from '../make/main-job.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

it('two packages of one contest, a copy of one and a file that is none', async () => {
  const { core } = makeCore()
  const folder = makeTempDir()
  const [first, second] = [await makeContestPackage(folder), await makeContestPackage(folder)]
  const [copy, other, gone] = ['copia.aptos', 'otro.aptos', 'retirado.aptos'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  copyFileSync(first.path, copy)
  writeFileSync(other, 'no es')
  writeFileSync(gone, 'x')
  const ids: string[] = []
  for (const path of [second.path, first.path, copy, other, gone]) ids.push(await pick(core, path))
  rmSync(gone)
  const { files } = await ask(core, 'app.describe', { files: [...ids, '00000000-0000-4000-8000-000000000000'] })
  expect(files.map(({ file }) => file.id)).toEqual(ids)
  const facts = { kind: 'aptos', createdAt: NOW.toISOString(), version: null, rehearsal: true }
  expect(files.slice(0, 3)).toEqual(Array(3).fill(expect.objectContaining({ facts: expect.objectContaining(facts) })))
  const [a, b, c] = files.map((one) => one.facts?.fileId)
  expect(b).toBe(c)
  expect(a).not.toBe(b)
  expect(files[3]).toMatchObject({ facts: null, problem: expect.stringContaining('no es un archivo de Acta Jurado') })
  expect(files[4]).toMatchObject({ facts: null, problem: expect.stringContaining('No se puede leer') })
})
