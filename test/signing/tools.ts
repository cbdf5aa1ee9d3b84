// Outside judges: tools that are not ours. A test that needs a missing one is skipped with the tool in its title.
import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type Judge = 'openssl' | 'pdfsig' | 'pdftotext' | 'qpdf'

const versionArguments: Record<Judge, string> = { openssl: 'version', pdfsig: '-v', pdftotext: '-v', qpdf: '--version' }

function isHere(judge: Judge): boolean {
  try {
    execFileSync(judge, [versionArguments[judge]], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const absent = new Set((['openssl', 'pdfsig', 'pdftotext', 'qpdf'] as const).filter((judge) => !isHere(judge)))
export const lacks = (judge: Judge) => absent.has(judge)

/** Everything it said; rejects when it exits with an error. */
export async function ask(judge: Judge, ...given: readonly string[]): Promise<string> {
  const { stdout, stderr } = await run(judge, given, { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } })
  return stdout + stderr
}
