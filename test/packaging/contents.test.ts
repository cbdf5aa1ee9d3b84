// The look into the package finds what should not be there, and what should.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { createPackage } from '@electron/asar'
import { describe, expect, it } from 'vitest'
import { makeTempDir } from '../setup/temp-dir.ts'
import { contentProblems } from './contents.ts'
import { desktopProblems } from './desktop.ts'

const root = resolve(import.meta.dirname, '../..')

async function problemsWith(files: Record<string, string>): Promise<string[]> {
  const dir = makeTempDir()
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, 'app', path)), { recursive: true })
    writeFileSync(join(dir, 'app', path), content)
  }
  await createPackage(join(dir, 'app'), join(dir, 'app.asar'))
  return contentProblems(root, join(dir, 'app.asar'))
}

it.each([
  ['dist/main/main.js.map', 'a source map'],
  ['dist/main/x.ts', 'a TypeScript source'],
  ['dist/main/host.js', 'the loopback host'],
  ['test/run.js', 'a folder of the checkout'],
  ['node_modules/better-sqlite3/prebuilds/win32-x64.node', 'a binary of another platform'],
])('%s is found as %s', async (path, what) => {
  expect(await problemsWith({ [path]: 'x' })).toContain(`${path} is ${what}`)
})

it('finds the loopback host under any name', async () => {
  const problems = await problemsWith({ 'dist/main/chunk-1.js': "headers['sec-fetch-site']" })
  expect(problems).toContain('dist/main/chunk-1.js holds the loopback host')
})

it('finds a package of development, and knows one of run time', async () => {
  const problems = await problemsWith({
    'node_modules/vite/package.json': '{}',
    'node_modules/@expo-google-fonts/noto-sans/package.json': '{}',
    'node_modules/fontkit/package.json': '{}',
  })
  expect(problems.filter((problem) => problem.endsWith('not needed at run time'))).toEqual([
    '@expo-google-fonts/noto-sans is not needed at run time',
    'vite is not needed at run time',
  ])
})

it('finds a native module inside the archive', async () => {
  const path = 'node_modules/better-sqlite3/prebuilds/linux-x64.node'
  expect(await problemsWith({ [path]: 'x' })).toContain(`${path} is inside the archive`)
})

it('misses nothing the app needs', async () => {
  const problems = await problemsWith({ 'package.json': '{}' })
  expect(problems).not.toContain('package.json is missing')
  expect(problems).toContain('dist/main/main.js is missing')
  expect(problems).toContain('dist/resources/bases/cdc-2025.json is missing')
})

describe('file associations', () => {
  function problemsOf(desktop: string, mime: string): string[] {
    const dir = makeTempDir()
    writeFileSync(join(dir, 'app.desktop'), desktop)
    writeFileSync(join(dir, 'mime.xml'), mime)
    return desktopProblems(dir)
  }
  const kinds = ['aptos', 'matriz', 'sesion']
  const types = kinds.map((kind) => `application/vnd.actajurado.${kind};`).join('')
  const globs = kinds.map((kind) => `<glob pattern="*.${kind}"/>`).join('')

  it('are fine when the app opens each kind, in its sandbox', () => {
    expect(problemsOf(`Exec=acta-jurado %U\nMimeType=${types}\n`, globs)).toEqual([])
  })

  it('are not when one is missing, or the sandbox is off', () => {
    expect(problemsOf('Exec=acta-jurado --no-sandbox %U\n', globs)).toHaveLength(4)
    expect(problemsOf(`Exec=acta-jurado %U\nMimeType=${types}\n`, '')).toHaveLength(3)
  })
})
