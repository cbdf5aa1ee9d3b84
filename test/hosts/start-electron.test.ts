// `npm start` takes the Electron that is there, fetches one that is not, and gives way when neither works.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { electronBinary, runElectron } from '../../electron/hosts/start-electron.ts'
import { makeTempDir } from '../setup/temp-dir.ts'

const nothing = () => undefined

describe('the binary', () => {
  beforeEach(() => void vi.stubEnv('ELECTRON_SKIP_BINARY_DOWNLOAD', undefined))
  afterEach(() => void vi.unstubAllEnvs())

  function makeRoot(install: string) {
    const root = makeTempDir()
    const home = join(root, 'node_modules/electron')
    mkdirSync(join(home, 'dist'), { recursive: true })
    writeFileSync(join(home, 'install.js'), `const fs = require('node:fs')\nprocess.chdir(__dirname)\n${install}`)
    return { root, home, binary: join(home, 'dist/electron') }
  }
  const INSTALLS = "fs.writeFileSync('dist/electron', ''); fs.writeFileSync('path.txt', 'electron')"

  it('is the installed one', async () => {
    const { root, home, binary } = makeRoot('process.exit(1)')
    writeFileSync(join(home, 'path.txt'), 'electron')
    writeFileSync(binary, '')
    expect(await electronBinary(root, nothing)).toBe(binary)
  })

  it('is fetched when it is missing, and the person is told', async () => {
    const { root, binary } = makeRoot(INSTALLS)
    const said: string[] = []
    expect(await electronBinary(root, (line) => void said.push(line))).toBe(binary)
    expect(said).toEqual([expect.stringContaining('Descargando')])
  })

  it.each([
    ['the download fails', 'process.exit(1)'],
    ['only half of it came', "fs.writeFileSync('path.txt', 'electron')"],
  ])('is none when %s', async (_what, install) => {
    expect(await electronBinary(makeRoot(install).root, nothing)).toBeUndefined()
  })

  it('is not fetched against the person’s will', async () => {
    vi.stubEnv('ELECTRON_SKIP_BINARY_DOWNLOAD', '1')
    expect(await electronBinary(makeRoot(INSTALLS).root, nothing)).toBeUndefined()
  })
})

describe('running it', () => {
  function makeScript(text: string) {
    const path = join(makeTempDir(), 'app.cjs')
    writeFileSync(path, text)
    return path
  }

  it('is done when the app was closed', async () => {
    expect(await runElectron(process.execPath, makeScript(''), nothing)).toBe(true)
  })

  it('is not when it fails at once, or is no program at all', async () => {
    expect(await runElectron(process.execPath, makeScript('process.exit(1)'), nothing)).toBe(false)
    expect(await runElectron(join(makeTempDir(), 'falta'), '.', nothing)).toBe(false)
  })
})
