// One app at a time on a data directory.
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDataDir } from '../../electron/core/data-dir.ts'
import { makeTempDir } from '../setup/temp-dir.ts'

function open(path: string) {
  const opened = openDataDir(path)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

it('makes the directory, for its owner only', () => {
  const path = join(makeTempDir(), 'a', 'b')
  open(path).close()
  expect(statSync(path).mode & 0o777).toBe(0o700)
})

it('refuses a second app while the first holds it, and lets it in afterwards', () => {
  const path = makeTempDir()
  const first = open(path)
  expect(openDataDir(path)).toEqual({ ok: false, error: 'in-use' })
  first.close()
  open(path).close()
})

it('does not take a file in the way for another app', () => {
  const path = makeTempDir()
  writeFileSync(join(path, 'en-uso.sqlite'), 'no es SQLite, y es más largo que la cabecera de una base'.repeat(20))
  expect(() => openDataDir(path)).toThrow('not a database')
})

it('leaves nothing in its scratch folder at the end', () => {
  const { scratch, close } = open(makeTempDir())
  writeFileSync(join(scratch, 'expediente.pdf'), 'x')
  close()
  expect(existsSync(scratch)).toBe(false)
})

it('empties its scratch folder at the next start when it could not end in order', () => {
  const path = makeTempDir()
  mkdirSync(join(path, 'tmp'))
  writeFileSync(join(path, 'tmp', 'resto.bin'), 'x')
  const { scratch, close } = open(path)
  expect(readdirSync(scratch)).toEqual([])
  close()
})
