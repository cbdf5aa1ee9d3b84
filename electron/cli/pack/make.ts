// Writes what `acta pack` makes: the readiness report, the package, the authority's key beside it, and the letters in their folder. Runs in the
// command line (Node).
import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { writeFileAtomically } from '../../core/exchange/atomic-file.ts'
import { type MadePackage, makePackage } from '../../core/packing/make-package.ts'
import { type Prepared, readyToPack } from '../../core/packing/prepare.ts'
import { makeReadiness } from '../../core/packing/readiness/make-readiness.ts'
import { type LetterContest, type Letters, renderLetters } from '../../core/packing/render-letter.ts'
import { checkLettersFolder, writeLetters } from '../../core/packing/write-letters.ts'
import type { Command } from './command.ts'

/** Before anything is made: it is there to be read first. */
export async function writeReport(prepared: Prepared, target: string | null): Promise<Result<void, Refusal>> {
  if (target === null) return ok(undefined)
  if (existsSync(target)) return refuse('report-exists', { file: basename(target) })
  const report = await makeReadiness(prepared, new Date())
  if (!report.ok) return report
  const written = await writeFileAtomically(target, report.value.bytes)
  return written.ok ? ok(undefined) : written
}

export type Made = MadePackage & { readonly authorityPath: string; readonly written: Letters; readonly folder: string }

export async function make(
  prepared: Prepared,
  { target, letters }: NonNullable<Command['out']>,
): Promise<Result<Made, Refusal>> {
  const authorityPath = `${target.replace(/\.aptos$/i, '')}.autoridad.p12`
  const existing = [target, authorityPath].find((path) => existsSync(path))
  if (existing) return refuse('target-exists', { file: basename(existing) })
  const free = await checkLettersFolder(letters)
  if (!free.ok) return free
  const ready = readyToPack(prepared)
  if (!ready.ok) return ready
  const ports = { clock: { now: () => new Date() }, ids: { uuid: () => randomUUID() }, random: randomBytes }
  const made = await makePackage({ ...ready.value, target, ports })
  if (!made.ok) return made
  const kept = await keepCodes(ready.value.contest, made.value, { authorityPath, letters })
  if (kept.ok) return ok({ ...made.value, authorityPath, written: kept.value, folder: letters })
  // Nobody could open a package whose codes were lost.
  await Promise.all([target, authorityPath].map((path) => rm(path, { force: true })))
  return kept
}

async function keepCodes(
  contest: LetterContest,
  made: MadePackage,
  { authorityPath, letters }: { authorityPath: string; letters: string },
): Promise<Result<Letters, Refusal>> {
  const kept = await writeFileAtomically(authorityPath, made.authority.pkcs12)
  if (!kept.ok) return kept
  const facts = { contest, made, authorityFile: basename(authorityPath), at: new Date() }
  const rendered = await renderLetters(facts)
  const written = await writeLetters(letters, [...rendered.jurors.map(({ file }) => file), rendered.authority])
  return written.ok ? ok(rendered) : written
}
