// Writing to disks that are full, read-only, slow, or pulled out: real file systems, mounted where this machine lets us.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { copyAtomically, writeChunksAtomically, writeFileAtomically } from '../../electron/core/exchange/atomic-file.ts'
import { eachChunkOf, withDeviceFile } from '../../electron/core/exchange/device-read.ts'
import type { Chunks } from '../../electron/core/exchange/file-chunks.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { ok, type Result } from '../../shared/result.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { canMountSmall, canMountStick, makeReadOnly, mountSmall, mountStick } from './mounts.ts'

const bytes = Buffer.alloc(300_000, 'acta')
const sha256 = createHash('sha256').update(bytes).digest('hex')

function source(): string {
  const path = `${makeTempDir()}/origen`
  writeFileSync(path, bytes)
  return path
}

function sentence(result: Result<unknown, Refusal>): string {
  expect(result.ok).toBe(false)
  return result.ok ? '' : refusalText(result.error)
}

/** Two halves, with something happening between them. */
const halves =
  (between: () => void | Promise<void>): Chunks =>
  async (sink) => {
    const first = await sink(bytes.subarray(0, 150_000))
    if (!first.ok) return first
    await between()
    return await sink(bytes.subarray(150_000))
  }

describe.skipIf(!canMountSmall())('a disk (mounted: tmpfs)', () => {
  it('that is full refuses, and keeps what was there before', async () => {
    const disk = mountSmall(64)
    expect(await writeFileAtomically(disk.in('acta.pdf'), Buffer.from('anterior'))).toMatchObject({ ok: true })
    expect(sentence(await copyAtomically(source(), disk.in('acta.pdf')))).toContain('No hay espacio')
    expect(readdirSync(disk.path)).toEqual(['acta.pdf'])
    expect(readFileSync(disk.in('acta.pdf'), 'utf8')).toBe('anterior')
  })

  it('that is read-only refuses', async () => {
    const disk = mountSmall(1024)
    expect(await copyAtomically(source(), disk.in('antes.pdf'))).toMatchObject({ value: { sha256 } })
    makeReadOnly(disk)
    expect(sentence(await copyAtomically(source(), disk.in('acta.pdf')))).toContain('de solo lectura')
    expect(readdirSync(disk.path)).toEqual(['antes.pdf'])
  })

  it('that is pulled halfway refuses', async () => {
    const disk = mountSmall(1024)
    const written = await writeChunksAtomically(
      disk.in('acta.pdf'),
      halves(() => disk.pull()),
    )
    expect(sentence(written)).toContain('ya no está')
    expect(readdirSync(disk.path)).toEqual([])
  })
})

const sticks = describe.each(['vfat', 'ext2'] as const)
sticks('a stick with %s (mounted: loop device)', (format) => {
  const possible = it.skipIf(!canMountStick(format))

  possible('takes a file, which is read back past the memory of the system', async () => {
    const stick = mountStick(format)
    expect(await copyAtomically(source(), stick.in('acta.pdf'))).toMatchObject({ value: { sha256, size: 300_000 } })
    expect(stick.names()).toEqual(['acta.pdf'])
    stick.pull()
    stick.plug()
    expect(readFileSync(stick.in('acta.pdf')).equals(bytes)).toBe(true)
  })

  possible('pulled halfway has nothing under the final name, and the next try clears what it kept', async () => {
    const stick = mountStick(format)
    const pulled = await writeChunksAtomically(
      stick.in('acta.pdf'),
      halves(() => stick.pull()),
    )
    expect(sentence(pulled)).toContain('ya no está')
    stick.plug()
    expect(stick.names()).toEqual([expect.stringMatching(/^\.acta\.pdf\.[0-9a-f]{12}\.parcial$/)])
    expect(await copyAtomically(source(), stick.in('acta.pdf'))).toMatchObject({ ok: true })
    expect(stick.names()).toEqual(['acta.pdf'])
  })

  possible('with less room than it says refuses: its system only finds out when it flushes', async () => {
    const stick = mountStick(format, mountSmall(512).path)
    const large = (sink: Parameters<Chunks>[0]) => sink(Buffer.alloc(2 * 1024 * 1024, 'acta'))
    expect(sentence(await writeChunksAtomically(stick.in('acta.pdf'), large))).toContain('No hay espacio')
    expect(stick.names()).toEqual([])
  })

  possible('that no longer holds what was written is found out, though the system remembers the file', async () => {
    const stick = mountStick(format)
    const path = stick.in('acta.pdf')
    expect(await copyAtomically(source(), path)).toMatchObject({ ok: true })
    const read = async () => {
      const hash = createHash('sha256')
      const done = await withDeviceFile(path, (from, size) =>
        eachChunkOf(from, { path, size }, (chunk) => {
          hash.update(chunk)
          return ok(undefined)
        }),
      )
      return done.ok ? hash.digest('hex') : refusalText(done.error)
    }
    expect(await read()).toBe(sha256)
    stick.die()
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(await read()).toContain('ya no está')
  })

  possible('that is full, or has no such names, refuses', async () => {
    const stick = mountStick(format)
    const large = (sink: Parameters<Chunks>[0]) => sink(Buffer.alloc(9 * 1024 * 1024))
    expect(sentence(await writeChunksAtomically(stick.in('acta.pdf'), large))).toContain('No hay espacio')
    const name = format === 'vfat' ? 'acta: final?.pdf' : `${'a'.repeat(300)}.pdf`
    const named = await writeFileAtomically(stick.in(name), bytes)
    expect(named).toMatchObject({ error: { code: 'file-name-not-allowed' } })
    expect(sentence(named)).toContain(`no admite el nombre «${name}»`)
    expect(stick.names()).toEqual([])
  })
})

describe('a slow source', () => {
  it('leaves the name free until everything has come, been flushed and read back', async () => {
    const folder = makeTempDir()
    const seen: string[][] = []
    const written = await writeChunksAtomically(
      `${folder}/acta.pdf`,
      halves(() => void seen.push(readdirSync(folder))),
    )
    expect(written).toEqual({ ok: true, value: { sha256, size: 300_000 } })
    expect(seen).toEqual([[expect.stringMatching(/\.parcial$/)]])
    expect(readdirSync(folder)).toEqual(['acta.pdf'])
  })

  it('can be cancelled while it is read back: nothing is left', async () => {
    const path = source()
    const folder = makeTempDir()
    const stop = new AbortController()
    const shares: number[] = []
    const cancelled = await copyAtomically(path, `${folder}/acta.pdf`, {
      signal: stop.signal,
      progress({ done, total }) {
        shares.push(done / total)
        if (done > total / 2) stop.abort()
      },
    })
    expect(cancelled).toMatchObject({ error: { code: 'work-cancelled' } })
    expect(shares).toEqual([0.5, 1])
    expect(readdirSync(folder)).toEqual([])
  })

  it('can be cancelled between two chunks: nothing is left', async () => {
    const path = source()
    const folder = makeTempDir()
    writeFileSync(path, Buffer.alloc(3_000_000))
    const stop = new AbortController()
    const steps: number[] = []
    const cancelled = await copyAtomically(path, `${folder}/acta.pdf`, {
      signal: stop.signal,
      progress({ done, total }) {
        steps.push(done / total)
        stop.abort()
      },
    })
    expect(cancelled).toMatchObject({ error: { code: 'work-cancelled' } })
    expect(sentence(cancelled)).toContain('Se canceló')
    expect(steps).toHaveLength(1)
    expect(readdirSync(folder)).toEqual([])
  })
})
