// Files with which the app was opened reach the interface once, whenever it starts to listen.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeTempDir } from '../setup/temp-dir.ts'
import { makeCore } from './make-core.ts'

function makeOpened() {
  const { core } = makeCore()
  const events: unknown[][] = []
  core.on((...event) => void events.push(event))
  const path = join(makeTempDir(), 'jurado.aptos')
  writeFileSync(path, 'x')
  const taken = () => core.dispatch('app.opened', {})
  return { core, events, path, taken }
}

const file = { id: expect.any(String), name: 'jurado.aptos', size: 1 }

it('keeps a file until the interface asks, and gives it once', async () => {
  const { core, events, path, taken } = makeOpened()
  await core.opened(path)
  expect(events).toEqual([])
  expect(await taken()).toEqual({ ok: true, value: { files: [file] } })
  expect(await taken()).toEqual({ ok: true, value: { files: [] } })
})

it('announces a file that comes later', async () => {
  const { core, events, path, taken } = makeOpened()
  await taken()
  await core.opened(path)
  expect(events).toEqual([['file-opened', file]])
})

it('ignores what is no file', async () => {
  const { core, events, taken } = makeOpened()
  await core.opened('/no/existe.aptos')
  expect(await taken()).toEqual({ ok: true, value: { files: [] } })
  expect(events).toEqual([])
})

it('tells nothing to whoever stopped listening', async () => {
  const { core, path, taken } = makeOpened()
  const heard: unknown[] = []
  const off = core.on((event) => void heard.push(event))
  await taken()
  off()
  await core.opened(path)
  expect(heard).toEqual([])
})
