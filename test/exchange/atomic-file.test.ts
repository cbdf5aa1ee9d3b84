// Writing a file whole or not at all: what is found under its name after a kill, a full disk, a refusal, a bad stick.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyAtomically, writeAtomically, writeFileAtomically } from '../../electron/core/exchange/atomic-file.ts'
import { attempt } from '../../electron/core/exchange/container-io.ts'
import { refuse } from '../../shared/refusal.ts'
import { ok } from '../../shared/result.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import { bytesOf, makeFolder } from './containers.ts'

let folder: ReturnType<typeof makeFolder>
beforeEach(() => {
  folder = makeFolder()
})
afterEach(() => folder.remove())

describe('copyAtomically', () => {
  it('copies a file of several chunks in the place of another, and gives its digest and size', async () => {
    const bytes = Buffer.alloc(300_000, 'acta')
    writeFileSync(folder.in('origen'), bytes)
    writeFileSync(folder.in('acta.pdf'), 'anterior')
    expect(await copyAtomically(folder.in('origen'), folder.in('acta.pdf'))).toEqual({
      ok: true,
      value: { sha256: createHash('sha256').update(bytes).digest('hex'), size: 300_000 },
    })
    expect(readFileSync(folder.in('acta.pdf')).equals(bytes)).toBe(true)
    expect(readdirSync(folder.path).sort()).toEqual(['acta.pdf', 'origen'])
  })

  it.each([
    ['where the place is missing', 'origen', 'no/acta.pdf'],
    ['where a folder has the name', 'origen', 'carpeta'],
    ['what is not there', 'falta', 'acta.pdf'],
  ])('refuses %s, and leaves nothing half-written', async (_what, from, to) => {
    writeFileSync(folder.in('origen'), 'x')
    mkdirSync(folder.in('carpeta'))
    expect(await copyAtomically(folder.in(from), folder.in(to))).toMatchObject({ ok: false })
    expect(readdirSync(folder.path).sort()).toEqual(['carpeta', 'origen'])
  })
})

describe('writeFileAtomically', () => {
  it('writes the bytes, and gives their digest and size', async () => {
    const bytes = bytesOf('acta ñ')
    expect(await writeFileAtomically(folder.in('acta.pdf'), bytes)).toEqual({
      ok: true,
      value: { sha256: createHash('sha256').update(bytes).digest('hex'), size: 7 },
    })
    expect(readFileSync(folder.in('acta.pdf'), 'utf8')).toBe('acta ñ')
    expect(readdirSync(folder.path)).toEqual(['acta.pdf'])
  })

  it('replaces a file of that name', async () => {
    writeFileSync(folder.in('acta.pdf'), 'anterior')
    await writeFileAtomically(folder.in('acta.pdf'), bytesOf('nueva'))
    expect(readFileSync(folder.in('acta.pdf'), 'utf8')).toBe('nueva')
  })

  it('refuses a folder that is not there', async () => {
    const written = await writeFileAtomically(folder.in('no/acta.pdf'), bytesOf('x'))
    expect(written).toMatchObject({
      ok: false,
      error: { code: 'file-drive-gone', facts: { file: 'acta.pdf' } },
    })
  })

  it('refuses a full disk', async () => {
    const full = await attempt('write', folder.in('acta.pdf'), () => writeFile('/dev/full', 'x'))
    expect(full).toMatchObject({ ok: false, error: { code: 'file-no-space', facts: { file: 'acta.pdf' } } })
    expect(!full.ok && refusalText(full.error)).toContain('No hay espacio')
  })

  it('refuses a name that a folder has', async () => {
    mkdirSync(folder.in('acta.pdf'))
    const written = await writeFileAtomically(folder.in('acta.pdf'), bytesOf('x'))
    expect(written).toMatchObject({ error: { code: 'file-write-failed', facts: { reason: 'EISDIR' } } })
    expect(readdirSync(folder.path)).toEqual(['acta.pdf'])
  })

  it('refuses a folder where nobody may write', async () => {
    const written = await writeFileAtomically('/sys/kernel/acta.pdf', bytesOf('x'))
    expect(written).toMatchObject({ error: { code: 'file-not-writable', facts: { file: 'acta.pdf' } } })
  })
})

describe('writeAtomically', () => {
  const write = (file: { writeFile(text: string): Promise<void> }) =>
    attempt('write', 'acta.pdf', () => file.writeFile('nueva'))

  it('leaves what was there when the read-back does not hold', async () => {
    writeFileSync(folder.in('acta.pdf'), 'anterior')
    const written = await writeAtomically(folder.in('acta.pdf'), {
      write,
      check: async (path) => {
        expect(readFileSync(path, 'utf8')).toBe('nueva')
        return refuse('file-read-back-differs', { file: 'acta.pdf' })
      },
    })
    expect(written).toMatchObject({ error: { code: 'file-read-back-differs' } })
    expect(readFileSync(folder.in('acta.pdf'), 'utf8')).toBe('anterior')
    expect(readdirSync(folder.path)).toEqual(['acta.pdf'])
  })

  it('leaves nothing behind when a step refuses or throws', async () => {
    const refused = await writeAtomically(folder.in('acta.pdf'), {
      write: async () => refuse('file-no-space', { file: 'acta.pdf' }),
      check: async () => ok(undefined),
    })
    expect(refused.ok).toBe(false)
    await expect(
      writeAtomically(folder.in('acta.pdf'), {
        write,
        check: () => Promise.reject(new TypeError('a bug')),
      }),
    ).rejects.toThrow('a bug')
    expect(readdirSync(folder.path)).toEqual([])
  })

  it.each(['before', 'after'])('killed %s everything is written: nothing under the final name', async (moment) => {
    const module = new URL('../../electron/core/exchange/atomic-file.ts', import.meta.url).href
    const kill = 'process.kill(process.pid, "SIGKILL"); await new Promise(() => undefined)'
    const script = `
      const { writeAtomically } = await import(${JSON.stringify(module)})
      await writeAtomically(${JSON.stringify(folder.in('acta.pdf'))}, {
        write: async (file) => { await file.writeFile('nue'); ${moment === 'before' ? kill : ''}; return { ok: true } },
        check: async () => { ${kill} },
      })`
    const signal = await new Promise((resolve) => {
      const child = execFile(process.execPath, ['--input-type=module', '-e', script])
      child.on('exit', (_, by) => resolve(by))
    })
    expect(signal).toBe('SIGKILL')
    expect(existsSync(folder.in('acta.pdf'))).toBe(false)
    expect(readdirSync(folder.path)).toEqual([expect.stringMatching(/^\.acta\.pdf\.[0-9a-f]{12}\.parcial$/)])
  })
})
