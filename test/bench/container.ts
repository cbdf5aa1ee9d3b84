// Opening and checking a package of 3 GB beside `openssl dgst -sha256` on the same file: same run, in turn, both from the
// page cache. The child process that opens it says how long it took and how much memory it ever had.
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { writeContainer } from '../../electron/core/exchange/asic-write.ts'
import { authority, content } from '../exchange/containers.ts'
import type { Row } from './start.ts'

const run = promisify(execFile)
const ROUNDS = 5
const DOSSIERS = 60
const DOSSIER_BYTES = 50_000_000

export async function containerRows(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'acta-bench-'))
  try {
    const file = await makeLarge(folder)
    const certificate = join(folder, 'autoridad.cer')
    await writeFile(certificate, authority.certificate)
    const openMs: number[] = []
    const opensslMs: number[] = []
    const memoryMb: number[] = []
    for (let round = -1; round < ROUNDS; round++) {
      const digested = await timed(() => run('openssl', ['dgst', '-sha256', file]))
      const opened = await open(file, certificate)
      if (round < 0) continue
      opensslMs.push(digested)
      openMs.push(opened.elapsedMs)
      memoryMb.push(opened.maxRssBytes / 1e6)
    }
    return [
      { name: '3 GB package: open and check', unit: 'ms', values: openMs },
      { name: 'the same file: openssl dgst -sha256', unit: 'ms', values: opensslMs },
      {
        name: 'ratio (at most 2)',
        unit: '×',
        values: openMs.map((value, at) => value / (opensslMs[at] ?? Number.NaN)),
      },
      { name: 'memory of the process that opens it (below 200)', unit: 'MB', values: memoryMb },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function makeLarge(folder: string): Promise<string> {
  const dossier = join(folder, 'dossier.pdf')
  const file = join(folder, 'grande.matriz')
  await writeFile(dossier, randomBytes(DOSSIER_BYTES))
  const entries = Array.from({ length: DOSSIERS }, (_, number) => ({
    name: `dossiers/${number}.pdf`,
    mime: 'application/pdf',
    source: { path: dossier },
  }))
  const written = await writeContainer(file, { ...content, entries })
  if (!written.ok) throw new Error(written.error.code)
  return file
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

type Opened = { readonly elapsedMs: number; readonly maxRssBytes: number }

async function open(file: string, certificate: string): Promise<Opened> {
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'open-once.ts'), file, certificate])
  return JSON.parse(stdout) as Opened
}
