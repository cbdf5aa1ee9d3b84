// Real file systems to write to and to pull out: mounted where this machine lets us. Runs in vitest.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const run = (command: string, ...given: readonly string[]) => execFileSync(command, given, { stdio: 'pipe' })

/** `path` is where it is mounted. */
export type Mounted = {
  readonly path: string
  in(name: string): string
  /** As when somebody pulls it: whoever has it open keeps a file that nobody finds. */
  pull(): void
}

function mountpoint(): { readonly base: string; readonly path: string } {
  const base = mkdtempSync(join(tmpdir(), 'acta-disco-'))
  const path = join(base, 'memoria')
  mkdirSync(path)
  onTestFinished(() => {
    try {
      run('umount', '-l', path)
    } catch {
      // Pulled already.
    }
    rmSync(base, { recursive: true, force: true })
  })
  return { base, path }
}

const mounted = (path: string): Mounted => ({
  path,
  in: (name) => join(path, name),
  pull: () => void run('umount', '-l', path),
})

/** A file system in memory of that size. */
export function mountSmall(kibibytes: number): Mounted {
  const { path } = mountpoint()
  run('mount', '-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'acta', path)
  return mounted(path)
}

export const makeReadOnly = (disk: Mounted) => run('mount', '-o', 'remount,ro', disk.path)

/** What a stick is formatted with: as shops sell them, or as a Linux person has made it. */
export type StickFormat = 'vfat' | 'ext2'

/** A stick that says it has 8 MiB; it is a file in `folder`, which may have less. */
export function mountStick(format: StickFormat, folder?: string) {
  const { base, path } = mountpoint()
  const image = join(folder ?? base, 'memoria.img')
  writeFileSync(image, '')
  truncateSync(image, 8 * 1024 * 1024)
  run(`mkfs.${format}`, image)
  const plug = () => void run('mount', '-o', 'loop', image, path)
  plug()
  return {
    ...mounted(path),
    plug,
    /** What a person has on it. */
    names: () => readdirSync(path).filter((name) => name !== 'lost+found'),
    /** From now on the device answers nothing. */
    die: () => truncateSync(image, 0),
  }
}

/** Only root may mount, and not in every container. */
export const canMountSmall = (): boolean => isPossible((path) => run('mount', '-t', 'tmpfs', 'acta', path))

export const canMountStick = (format: StickFormat): boolean =>
  isPossible((path) => {
    const image = `${path}.img`
    writeFileSync(image, '')
    truncateSync(image, 1024 * 1024)
    run(`mkfs.${format}`, image)
    run('mount', '-o', 'loop', image, path)
  })

function isPossible(mount: (path: string) => void): boolean {
  const base = mkdtempSync(join(tmpdir(), 'acta-disco-'))
  const path = join(base, 'prueba')
  mkdirSync(path)
  try {
    mount(path)
    run('umount', path)
    return true
  } catch {
    return false
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
}
