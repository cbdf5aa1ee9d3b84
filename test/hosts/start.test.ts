// `npm start` on a machine with neither Electron nor a screen: builds, serves, keeps a second one out, ends on Ctrl+C.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { makeTempDir } from '../setup/temp-dir.ts'

const root = resolve(import.meta.dirname, '../..')

function startWith(dataDir: string): ChildProcess {
  const hidden = { DISPLAY: '', WAYLAND_DISPLAY: '', ELECTRON_SKIP_BINARY_DOWNLOAD: '1' }
  const started = spawn(process.execPath, [join(root, 'electron/hosts/start.ts')], {
    env: { ...process.env, ...hidden, ACTA_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'ignore'],
    // A group of its own, so that it can be interrupted as a terminal does: all of it at once.
    detached: true,
  })
  onTestFinished(() => void started.kill('SIGKILL'))
  return started
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('no output')
  const [line] = await once(createInterface({ input: stdout }), 'line')
  return String(line)
}

function interrupt({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGINT')
}

// Elsewhere it would open a window.
it.runIf(process.platform === 'linux')('serves until it is interrupted', async () => {
  const dataDir = makeTempDir()
  const first = startWith(dataDir)
  const url = /http:\S+/.exec(await firstLine(first))?.[0] ?? ''
  expect(await (await fetch(url)).text()).toContain('<title>Acta Jurado</title>')

  const second = startWith(dataDir)
  expect(await firstLine(second)).toContain('ya está abierta')
  expect(await once(second, 'exit')).toEqual([1, null])

  const gone = once(first, 'exit')
  interrupt(first)
  expect(await gone).toEqual([0, null])
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})
