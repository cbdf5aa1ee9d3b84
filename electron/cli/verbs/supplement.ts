// `acta supplement`: what changes in a contest after its package was issued. Runs in the command line (Node).
import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import {
  findingLines,
  packRefused,
  rehearsalLine,
  supplementLetters,
  supplementMade,
  supplementSummary,
  supplementUsage,
} from '../../../shared/text/cli.ts'
import { letterText } from '../../../shared/text/letters.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import { attempt } from '../../core/exchange/container-io.ts'
import { listFolder, matchDossiers } from '../../core/packing/dossiers.ts'
import type { LockedPackage } from '../../core/packing/locked-package.ts'
import { verifyPackage } from '../../core/packing/locked-package.ts'
import { type OpenedPackage, openContest } from '../../core/packing/open-contest.ts'
import { readTables } from '../../core/packing/prepare.ts'
import type { Finding } from '../../core/packing/problems.ts'
import { proposeContest } from '../../core/packing/propose-contest.ts'
import { renderReissued } from '../../core/packing/render-letter.ts'
import { unlockReception } from '../../core/packing/unlock.ts'
import { checkLettersFolder, writeLetters } from '../../core/packing/write-letters.ts'
import type { Credential } from '../../core/signing/certificates.ts'
import { openCredential } from '../../core/signing/pkcs12.ts'
import { type Earlier, type MadeSupplement, makeSupplement } from '../../core/supplement/make-supplement.ts'
import { checkSequence, openSupplement, type Taken, verifySupplement } from '../../core/supplement/read-supplement.ts'
import { type Command, parseCommand } from '../supplement/command.ts'
import { type ExitCode, print, printError, printJson, refused, type Verb, wrongUsage } from '../verb.ts'

export const supplement: Verb = {
  summary: supplementSummary,
  usage: supplementUsage,
  async run(args) {
    const command = parseCommand(args, process.env['ACTA_CODIGO'])
    if (!command.ok) return wrongUsage(command.error, supplementUsage)
    const { json } = command.value
    const free = await checkTargets(command.value)
    if (!free.ok) return refused(free.error, json)
    const contest = await openAll(command.value)
    if (!contest.ok) return refused(contest.error, json)
    const additions = await readAdditions(command.value, contest.value.opened)
    if (!additions.ok) return refused(additions.error, json)
    if (additions.value && additions.value.findings.length > 0) return unfinished(additions.value.findings, json)
    const made = await make(command.value, contest.value, additions.value)
    return made.ok ? announce(command.value, made.value, contest.value.locked, json) : refused(made.error, json)
  },
}

async function checkTargets({ out, letters }: Command): Promise<Result<void, Refusal>> {
  if (existsSync(out)) return refuse('target-exists', { file: basename(out) })
  return letters === null ? ok(undefined) : await checkLettersFolder(letters)
}

type All = {
  readonly locked: LockedPackage
  readonly opened: OpenedPackage
  readonly reception: Credential
  readonly authority: Credential
  readonly earlier: readonly Earlier[]
}

async function openAll(command: Command): Promise<Result<All, Refusal>> {
  const at = new Date()
  const locked = await verifyPackage(command.packagePath, { at })
  if (!locked.ok) return locked
  const reception = await unlockReception(locked.value, command.code)
  if (!reception.ok) return reception
  const opened = await openContest(locked.value, reception.value)
  if (!opened.ok) return opened
  const p12 = await attempt('read', command.authorityPath, () => readFile(command.authorityPath))
  if (!p12.ok) return p12
  const authority = await openCredential(p12.value, command.code)
  if (!authority.ok) return authority
  if (!Buffer.from(authority.value.certificate).equals(locked.value.authority))
    return refuse('authority-foreign', { file: basename(command.authorityPath) })
  const earlier = await openEarlier(command.earlier, locked.value, reception.value, at)
  if (!earlier.ok) return earlier
  const keys = { reception: reception.value, authority: authority.value }
  return ok({ locked: locked.value, opened: opened.value, earlier: earlier.value, ...keys })
}

async function openEarlier(
  paths: readonly string[],
  locked: LockedPackage,
  reception: Credential,
  at: Date,
): Promise<Result<readonly Earlier[], Refusal>> {
  const earlier: Earlier[] = []
  for (const path of paths) {
    const shut = await verifySupplement(path, basename(path), locked, at)
    if (!shut.ok) return shut
    const before: Taken[] = earlier.map((one) => ({ number: one.locked.told.number, sha256: one.locked.sha256 }))
    const order = checkSequence(shut.value, before)
    if (!order.ok) return order
    const opened = await openSupplement(shut.value, locked, reception)
    if (!opened.ok) return opened
    if (order.value === 'next') earlier.push({ locked: shut.value, opened: opened.value })
  }
  return ok(earlier)
}

type Additions = NonNullable<Parameters<typeof makeSupplement>[0]['additions']> & {
  readonly findings: readonly Finding[]
}

async function readAdditions(command: Command, { contest }: OpenedPackage): Promise<Result<Additions | null, Refusal>> {
  const { list, resolution } = command
  if (list === null) return ok(null)
  const isText = /\.(?:csv|tsv|txt)$/i.test(list.path)
  const tables = await readTables([isText ? { path: list.path, sheet: 'Aptos' } : { path: list.path }])
  if (!tables.ok) return tables
  const files = await listFolder(list.dossiers)
  if (!files.ok) return files
  const { rows, findings } = proposeContest(tables.value, contest.bases)
  const submissions = rows.flatMap(({ submission }) => (submission ? [submission] : []))
  const dossiers = await matchDossiers(
    files.value,
    submissions.map(({ id }) => id),
  )
  return ok({
    resolution,
    submissions,
    dossiers: dossiers.files,
    // Of a supplement's list only the sheet with the submissions is read.
    findings: [...findings.filter(({ sheet }) => sheet === 'Aptos'), ...dossiers.findings],
  })
}

function unfinished(findings: readonly Finding[], json: boolean): ExitCode {
  if (json) printJson({ ok: false, findings: findings.map((found) => ({ ...found, text: refusalText(found) })) })
  else printError([...findings.flatMap(findingLines), packRefused(findings.length)])
  return 1
}

async function make(command: Command, all: All, additions: Additions | null): Promise<Result<MadeSupplement, Refusal>> {
  const { withdrawn, excluded, resolution: document, reason, reissue, out, letters } = command
  const removal = (cause: 'withdrawn' | 'excluded') => (submissionId: string) => ({
    submissionId,
    cause,
    document,
    reason,
  })
  const ports = { clock: { now: () => new Date() }, ids: { uuid: () => randomUUID() }, random: randomBytes }
  const made = await makeSupplement({
    ...all,
    additions,
    removals: [...withdrawn.map(removal('withdrawn')), ...excluded.map(removal('excluded'))],
    reissue,
    target: out,
    ports,
  })
  if (!made.ok || letters === null) return made
  const rendered = await renderReissued({
    contest: all.opened.contest,
    fingerprint: all.locked.authorityFingerprint,
    packageName: basename(out),
    letters: made.value.letters,
    at: new Date(),
  })
  const written = await writeLetters(letters, rendered)
  if (written.ok) return made
  // Nobody could open what its codes were lost of.
  await rm(out, { force: true })
  return written
}

function announce(
  { letters }: Command,
  { path, sha256, number, letters: codes }: MadeSupplement,
  { contestId, rehearsal }: LockedPackage,
  json: boolean,
): ExitCode {
  const paths = codes.map(({ jurorId }) => join(letters ?? '', letterText.fileName(contestId, jurorId)))
  if (json) printJson({ ok: true, rehearsal, supplement: { path, sha256, number }, letters: paths })
  else {
    const first = rehearsal ? [rehearsalLine] : []
    const last = paths.length > 0 ? ['', ...supplementLetters(paths)] : []
    print([...first, ...supplementMade({ path, sha256, number }), ...last])
  }
  return 0
}
