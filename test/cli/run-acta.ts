// `acta` as a test runs it: within the test, or as the process that a person starts.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { vi } from 'vitest'
import { runCommandLine } from '../../electron/cli/command-line.ts'

const ENTRY = resolve(import.meta.dirname, '../../electron/cli/acta.ts')

export type Outcome = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** As a process: what it costs is its start, so a few of these stand for all. */
export function actaProcess(...args: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ENTRY, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** The same within the test, with `code` as the code that the environment gives. One at a time. */
export async function acta(args: readonly string[], code?: string): Promise<Outcome> {
  const out: string[] = []
  const error: string[] = []
  const spies = [caught(process.stdout, out), caught(process.stderr, error)]
  vi.stubEnv('ACTA_CODIGO', code)
  try {
    const status = await runCommandLine(args)
    return { status, stdout: out.join(''), stderr: error.join('') }
  } finally {
    vi.unstubAllEnvs()
    for (const spy of spies) spy.mockRestore()
  }
}

const caught = (stream: NodeJS.WriteStream, lines: string[]) =>
  vi.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
