// `acta supplement`: what changes in a contest after its package was issued. Runs in the command line (Node).
import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { findJuror } from '../../../shared/domain/contest/contest.ts'
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
import { type Issue, openIssue } from '../../core/deliveries/issue.ts'
import { listFolder, matchDossiers } from '../../core/packing/dossiers.ts'
import type { LockedPackage } from '../../core/packing/locked-package.ts'
import type { OpenedPackage } from '../../core/packing/open-contest.ts'
import { readTables } from '../../core/packing/prepare.ts'
import type { Finding } from '../../core/packing/problems.ts'
import { proposeContest } from '../../core/packing/propose-contest.ts'
import { renderNewCodes } from '../../core/packing/render-letter.ts'
import { checkLettersFolder, writeLetters } from '../../core/packing/write-letters.ts'
import { type MadeSupplement, makeSupplement } from '../../core/supplement/make-supplement.ts'
import { juryBefore, type MemberChange, type SupplementRequest } from '../../core/supplement/request.ts'
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

const named = (path: string) => ({ name: basename(path), path })

const openAll = ({ packagePath, authorityPath, code, earlier }: Command): Promise<Result<Issue, Refusal>> =>
  openIssue(
    { package: named(packagePath), authority: named(authorityPath), code, earlier: earlier.map(named) },
    new Date(),
  )

type Additions = NonNullable<SupplementRequest['additions']> & {
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
  if (!dossiers.ok) return dossiers
  return ok({
    resolution,
    submissions,
    dossiers: dossiers.value.files,
    // Of a supplement's list only the sheet with the submissions is read.
    findings: [...findings.filter(({ sheet }) => sheet === 'Aptos'), ...dossiers.value.findings],
  })
}

function unfinished(findings: readonly Finding[], json: boolean): ExitCode {
  if (json) printJson({ ok: false, findings: findings.map((found) => ({ ...found, text: refusalText(found) })) })
  else printError([...findings.flatMap(findingLines), packRefused(findings.length)])
  return 1
}

/** Whoever comes has the profile of who leaves (R-JUR-1). */
function changesOf({ replacements, cause, resolution, reason }: Command, all: Issue): MemberChange[] {
  const { contest } = juryBefore(all)
  return replacements.map(({ leaves, name }) => {
    const profileId = findJuror(contest, leaves)?.profileId ?? ''
    return { leaves, cause, resolution, reason, replacement: name === null ? null : { name, profileId } }
  })
}

async function make(
  command: Command,
  all: Issue,
  additions: Additions | null,
): Promise<Result<MadeSupplement, Refusal>> {
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
    changes: changesOf(command, all),
    target: out,
    ports,
  })
  if (!made.ok || letters === null) return made
  const rendered = await renderNewCodes({
    contest: all.opened.contest,
    fingerprint: all.locked.authorityFingerprint,
    packageName: basename(command.packagePath),
    supplementName: basename(out),
    letters: made.value.letters,
    welcomes: made.value.welcomes,
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
  { path, sha256, number, letters: codes, welcomes }: MadeSupplement,
  { contestId, rehearsal }: LockedPackage,
  json: boolean,
): ExitCode {
  const paths = [...codes, ...welcomes].map(({ jurorId }) =>
    join(letters ?? '', letterText.fileName(contestId, jurorId)),
  )
  if (json) printJson({ ok: true, rehearsal, supplement: { path, sha256, number }, letters: paths })
  else {
    const first = rehearsal ? [rehearsalLine] : []
    const last = paths.length > 0 ? ['', ...supplementLetters(paths)] : []
    print([...first, ...supplementMade({ path, sha256, number }), ...last])
  }
  return 0
}
