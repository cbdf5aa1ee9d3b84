// `acta pack`: spreadsheet, dossiers, jury and rule pack to a signed aptos package. Runs in the command line (Node).
import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import {
  malformedAnswer,
  missingOption,
  packAuthority,
  packChecked,
  packLetters,
  packMade,
  packRefused,
  packSummary,
  packUsage,
  problemLine,
  questionLine,
  surplusArgument,
} from '../../../shared/text/cli.ts'
import { groupedFingerprint } from '../../../shared/text/letters.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import { writeFileAtomically } from '../../core/exchange/atomic-file.ts'
import { listFolder } from '../../core/packing/dossiers.ts'
import { type MadePackage, makePackage } from '../../core/packing/make-package.ts'
import {
  type Prepared,
  prepareContest,
  readTables,
  readyToPack,
  type SpreadsheetSource,
} from '../../core/packing/prepare.ts'
import type { Answers } from '../../core/packing/problems.ts'
import { readBases } from '../../core/packing/read-bases.ts'
import { makeReadiness } from '../../core/packing/readiness/make-readiness.ts'
import { type LetterContest, type LetterFile, type Letters, renderLetters } from '../../core/packing/render-letter.ts'
import { checkLettersFolder, writeLetters } from '../../core/packing/write-letters.ts'
import { resourcePath } from '../../core/resources.ts'
import { type ExitCode, parseOptions, print, printError, printJson, refused, type Verb, wrongUsage } from '../verb.ts'

const OPTIONS = {
  dossiers: { type: 'string' },
  out: { type: 'string' },
  cartas: { type: 'string' },
  informe: { type: 'string' },
  bases: { type: 'string' },
  jurado: { type: 'string' },
  recibidas: { type: 'string' },
  beneficiarios: { type: 'string' },
  concurso: { type: 'string' },
  respuesta: { type: 'string', multiple: true },
  revisar: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

const SHEET_OPTIONS = [
  ['jurado', 'Jurado'],
  ['recibidas', 'Recibidas'],
  ['beneficiarios', 'Beneficiarios del año'],
  ['concurso', 'Concurso'],
] as const

type Command = {
  readonly spreadsheets: readonly SpreadsheetSource[]
  readonly dossiers: string
  /** Null: check only. */
  readonly out: { readonly target: string; readonly letters: string } | null
  /** Where the readiness report goes; null: none is asked. */
  readonly report: string | null
  readonly bases: string
  readonly answers: Answers
  readonly json: boolean
}

export const pack: Verb = {
  summary: packSummary,
  usage: packUsage,
  async run(args) {
    const command = parseCommand(args)
    if (!command.ok) return wrongUsage(command.error, packUsage)
    const { json, out, report } = command.value
    const prepared = await prepare(command.value)
    if (!prepared.ok) return refused(prepared.error, json)
    const { problems, questions, rows } = prepared.value
    if (problems.length > 0 || questions.length > 0) return unfinished(prepared.value, json)
    const reported = await writeReport(prepared.value, report)
    if (!reported.ok) return refused(reported.error, json)
    if (out === null) return checked(rows.length, json)
    const made = await make(prepared.value, out)
    return made.ok ? announce(made.value, rows.length, json) : refused(made.error, json)
  },
}

function parseCommand(args: readonly string[]): Result<Command, string> {
  const parsed = parseOptions({ args: [...args], options: OPTIONS, allowPositionals: true })
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const [list, surplus] = positionals
  if (!list) return fail(missingOption('LISTA'))
  if (surplus) return fail(surplusArgument(surplus))
  if (!values.dossiers) return fail(missingOption('--dossiers'))
  const out = outputOf(values)
  if (!out.ok) return out
  const answers: Record<string, string> = {}
  for (const text of values.respuesta ?? []) {
    const [, question, answer] = /^([^=]+)=(.+)$/.exec(text) ?? []
    if (!question || !answer) return fail(malformedAnswer(text))
    answers[question.trim()] = answer.trim()
  }
  const apart = SHEET_OPTIONS.flatMap(([option, sheet]) => {
    const path = values[option]
    return path ? [{ path, sheet }] : []
  })
  return ok({
    spreadsheets: [/\.csv$/i.test(list) ? { path: list, sheet: 'Aptos' } : { path: list }, ...apart],
    dossiers: values.dossiers,
    out: out.value,
    report: values.informe ?? null,
    bases: values.bases ?? resourcePath('bases/cdc-2025.json'),
    answers,
    json: values.json,
  })
}

function outputOf(values: { revisar: boolean; out?: string; cartas?: string }): Result<Command['out'], string> {
  if (values.revisar) return ok(null)
  if (!values.out) return fail(missingOption('--out'))
  return values.cartas ? ok({ target: values.out, letters: values.cartas }) : fail(missingOption('--cartas'))
}

async function prepare({ spreadsheets, dossiers, bases, answers }: Command): Promise<Result<Prepared, Refusal>> {
  const rules = await readBases(bases)
  if (!rules.ok) return rules
  const tables = await readTables(spreadsheets)
  if (!tables.ok) return tables
  const files = await listFolder(dossiers)
  if (!files.ok) return files
  return ok(await prepareContest({ tables: tables.value, bases: rules.value, dossiers: files.value, answers }))
}

function unfinished({ problems, questions }: Prepared, json: boolean): ExitCode {
  const told = <T extends Parameters<typeof refusalText>[0]>(finding: T) => ({ ...finding, text: refusalText(finding) })
  if (json) printJson({ ok: false, problems: problems.map(told), questions: questions.map(told) })
  else
    printError([
      ...problems.map(problemLine),
      ...questions.map(questionLine),
      packRefused(problems.length, questions.length),
    ])
  return 1
}

/** Before anything is made: it is there to be read first. */
async function writeReport(prepared: Prepared, target: string | null): Promise<Result<void, Refusal>> {
  if (target === null) return ok(undefined)
  if (existsSync(target)) return refuse('report-exists', { file: basename(target) })
  const report = await makeReadiness(prepared, new Date())
  if (!report.ok) return report
  const written = await writeFileAtomically(target, report.value.bytes)
  return written.ok ? ok(undefined) : written
}

function checked(submissions: number, json: boolean): ExitCode {
  if (json) printJson({ ok: true, submissions })
  else print([packChecked(submissions)])
  return 0
}

type Made = MadePackage & { readonly authorityPath: string; readonly written: Letters; readonly folder: string }

async function make(
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

function announce({ written, folder, ...made }: Made, submissions: number, json: boolean): ExitCode {
  const { path, sha256, size, authorityFingerprint: fingerprint, authorityPath } = made
  const pathOf = ({ name }: LetterFile) => join(folder, name)
  const letter = pathOf(written.authority)
  if (json) {
    const letters = written.jurors.map(({ file, ...to }) => ({ ...to, path: pathOf(file) }))
    const authority = { path: authorityPath, fingerprint, letter }
    printJson({ ok: true, package: { path, sha256, size, submissions }, letters, authority })
    return 0
  }
  const facts = { path, sha256, fingerprint: groupedFingerprint(fingerprint), submissions }
  const letters = [...written.jurors.map(({ file }) => pathOf(file)), letter]
  print([...packMade(facts), '', ...packLetters(letters), '', ...packAuthority(authorityPath)])
  return 0
}
