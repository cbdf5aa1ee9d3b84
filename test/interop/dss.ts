// The European Commission's DSS as a judge of our files: fetched by Maven once, compiled, kept in .cache. Runs in vitest.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { z } from '../../shared/zod.ts'

const run = promisify(execFile)
const cache = resolve(import.meta.dirname, '../../.cache/dss')
const source = join(import.meta.dirname, 'dss')
const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1'
const patience = { timeout: 180_000, maxBuffer: 64 * 1024 * 1024 }

/** `indication` as ETSI EN 319 102-1 names it; `scope`: how many parts of the file the signature covers. */
const verdict = z.object({
  container: z.string().nullable(),
  signatures: z.array(
    z.object({ indication: z.string(), sub: z.string(), format: z.string(), scope: z.int().nonnegative() }),
  ),
})
export type Verdict = z.output<typeof verdict>

/** A file, and the certificate (DER or PEM, in a file) of the one authority to trust. */
export type Case = { readonly file: string; readonly trusted: string }

/** What DSS says of each file, in their order: one Java for all, since starting it costs the most. */
export type Dss = (cases: readonly Case[]) => Promise<readonly Verdict[]>

/** Undefined where there is no Java, or neither a cache nor a Maven that reaches its repository. */
export async function prepareDss(): Promise<Dss | undefined> {
  const folder = join(cache, fingerprint())
  try {
    if (!existsSync(folder)) await build(folder)
    await run('java', ['-version'], patience)
  } catch {
    return undefined
  }
  return async (cases) => {
    const given = cases.flatMap(({ trusted, file }) => [trusted, file])
    const options = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', `${folder}/*:${folder}`]
    const { stdout } = await run('java', [...options, 'Judge', ...given], patience)
    return stdout
      .trim()
      .split('\n')
      .map((line) => verdict.parse(JSON.parse(line)))
  }
}

const fingerprint = (): string =>
  ['pom.xml', 'Judge.java']
    .reduce((hash, name) => hash.update(readFileSync(join(source, name))), createHash('sha256'))
    .digest('hex')
    .slice(0, 16)

/** In a folder beside it that takes the name at the end, so that a run cut short leaves no half a cache. */
async function build(folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true })
  const making = mkdtempSync(join(cache, 'making-'))
  try {
    // npm's own word for it: nothing is fetched then, what Maven has is used.
    const offline = process.env['npm_config_offline'] === 'true' ? ['-o'] : []
    const pom = ['-q', '-B', '-f', join(source, 'pom.xml'), ...offline]
    await run('mvn', [...pom, `${plugin}:copy-dependencies`, `-DoutputDirectory=${making}`], patience)
    await run('javac', ['-d', making, '-cp', `${making}/*`, join(source, 'Judge.java')], patience)
    renameSync(making, folder)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}
