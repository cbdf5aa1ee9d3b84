// The contest of a scenario (Node).
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { readRulePack } from '../../../shared/bases/read-rule-pack.ts'
import { type Contest, ContestSchema } from '../../../shared/domain/contest/contest.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import { replayText } from '../../../shared/text/replay.ts'
import type { z } from '../../../shared/zod.ts'
import { verifyPackage } from '../../core/packing/locked-package.ts'
import { openContest } from '../../core/packing/open-contest.ts'
import { readBases } from '../../core/packing/read-bases.ts'
import { unlockReception } from '../../core/packing/unlock.ts'
import { resourcePath } from '../../core/resources.ts'
import { makeSamplePackage } from '../../core/sample/sample-package.ts'
import { patched } from './patch.ts'
import { readJsonFile, shaped } from './read-json.ts'
import { ContestFileSchema, type ContestSource, type WholeContest, WholeContestSchema } from './scenario.ts'

/** The contest that a scenario names. `path` is the file that names it, which other paths are relative to. */
export async function contestOf(source: ContestSource, path: string): Promise<Result<Contest, string>> {
  if (typeof source === 'string') return await contestIn(resolve(dirname(path), source), ContestFileSchema)
  if ('muestra' in source) return await sampleContest()
  if (!('file' in source)) return await wholeContest(source, path)
  const original = await contestIn(resolve(dirname(path), source.file), WholeContestSchema)
  return original.ok ? changed(original.value, source.with, path) : original
}

async function contestIn(path: string, schema: z.ZodType<ContestSource>): Promise<Result<Contest, string>> {
  const read = await readJsonFile(path, schema)
  return read.ok ? await contestOf(read.value, path) : read
}

async function wholeContest({ bases, ...contest }: WholeContest, path: string): Promise<Result<Contest, string>> {
  if (typeof bases !== 'string') return ok({ ...contest, bases })
  const file = bases.endsWith('.json') ? resolve(dirname(path), bases) : resourcePath(`bases/${bases}.json`)
  const pack = await readBases(file)
  return pack.ok ? ok({ ...contest, bases: pack.value }) : fail(refusalText(pack.error))
}

/** The same contest under other facts or other rules, each checked as if a file had said so. */
function changed(
  { bases, ...contest }: Contest,
  { bases: rules = {}, ...facts }: Readonly<Record<string, unknown>>,
  path: string,
): Result<Contest, string> {
  const pack = readRulePack(patched(bases, rules))
  if (!pack.ok) return fail(packProblem(pack.error, path))
  return shaped({ ...patched(contest, facts), bases: pack.value }, ContestSchema, path)
}

const packProblem = ([first]: readonly { readonly path: string; readonly problem: string }[], path: string) =>
  replayText.wrongShape(path, `contest.with.bases.${first?.path ?? ''}`, first?.problem ?? '')

async function sampleContest(): Promise<Result<Contest, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'acta-jurado-'))
  try {
    const opened = await makeAndOpen(folder, new Date())
    return opened.ok ? ok(opened.value.contest) : fail(refusalText(opened.error))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function makeAndOpen(folder: string, at: Date) {
  const made = await makeSamplePackage(folder, { clock: { now: () => at }, ids: { uuid: randomUUID } })
  if (!made.ok) return made
  const locked = await verifyPackage(made.value.path, { at })
  if (!locked.ok) return locked
  const reader = await unlockReception(locked.value, made.value.authority.code)
  return reader.ok ? await openContest(locked.value, reader.value) : reader
}
