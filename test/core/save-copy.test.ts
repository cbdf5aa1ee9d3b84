// Saving happens in one visible step, or not at all.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { saveCopy } from '../../electron/core/save-copy.ts'
import { makeTempDir } from '../setup/temp-dir.ts'

function makeSource() {
  const dir = makeTempDir()
  const from = join(dir, 'origen')
  writeFileSync(from, 'nuevo')
  return { dir, from }
}

it('replaces what stood there', async () => {
  const { dir, from } = makeSource()
  const to = join(dir, 'destino')
  writeFileSync(to, 'viejo y más largo')
  expect(await saveCopy(from, to)).toBe(true)
  expect(readFileSync(to, 'utf8')).toBe('nuevo')
  expect(readdirSync(dir).sort()).toEqual(['destino', 'origen'])
})

it('says so where the place is missing', async () => {
  const { dir, from } = makeSource()
  expect(await saveCopy(from, join(dir, 'falta', 'destino'))).toBe(false)
})

it('leaves nothing half-written where the place cannot be taken', async () => {
  const { dir, from } = makeSource()
  mkdirSync(join(dir, 'carpeta', 'llena'), { recursive: true })
  expect(await saveCopy(from, join(dir, 'carpeta'))).toBe(false)
  expect(readdirSync(dir).sort()).toEqual(['carpeta', 'origen'])
})
