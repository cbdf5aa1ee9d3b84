// Files are named by ids that only the core gives out.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { randomIds } from '../../electron/adapters/random-ids.ts'
import { createGrants, fileRefOf } from '../../electron/core/grants.ts'
import { fileRef } from '../../shared/contract/file-ref.ts'
import { makeTempDir } from '../setup/temp-dir.ts'

function makeFile(name = 'carta.pdf') {
  const path = join(makeTempDir(), name)
  writeFileSync(path, 'hola')
  return path
}

async function granted(path: string, options?: { name?: string; mime?: string }) {
  const grants = createGrants(randomIds)
  const result = await grants.grant(path, options)
  if (!result.ok) throw new Error(result.error)
  return { grants, grant: result.value }
}

it('finds a file again by its id', async () => {
  const path = makeFile()
  const { grants, grant } = await granted(path, { mime: 'application/pdf' })
  expect(grants.need(grant.id)).toEqual({ ok: true, value: grant })
  expect(grant).toMatchObject({ name: 'carta.pdf', size: 4, source: { path }, mime: 'application/pdf' })
})

it('shows the renderer no path', async () => {
  const { grant } = await granted(makeFile())
  expect(fileRef.parse(fileRefOf(grant))).toEqual({ id: grant.id, name: 'carta.pdf', size: 4 })
})

it.each(['', '../carta.pdf', '00000000-0000-4000-8000-000000000000', '__proto__'])('knows no id «%s»', async (id) => {
  const { grants } = await granted(makeFile())
  expect(grants.need(id)).toEqual({ ok: false, error: 'unknown' })
})

it('forgets an id that was taken back, and no other', async () => {
  const { grants, grant } = await granted(makeFile())
  const other = await grants.grant(grant.source.path)
  grants.revoke(grant.id)
  expect(grants.need(grant.id)).toEqual({ ok: false, error: 'unknown' })
  expect(other.ok && grants.need(other.value.id)).toEqual(other)
})

it.each([
  ['a folder', () => makeTempDir()],
  ['nothing', () => join(makeTempDir(), 'falta.pdf')],
])('refuses %s', async (_what, path) => {
  expect(await createGrants(randomIds).grant(path())).toEqual({ ok: false, error: 'unreadable' })
})

it.each([
  ['../../etc/passwd', '.._.._etc_passwd'],
  ['C:\\x\u0000.pdf', 'C__x_.pdf'],
  ['', 'archivo'],
  ['..', 'archivo'],
  ['ñ'.repeat(300), 'ñ'.repeat(255)],
])('turns the name «%s» into a plain one', async (name, plain) => {
  expect((await granted(makeFile(), { name })).grant.name).toBe(plain)
})
