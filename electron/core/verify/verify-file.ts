// Checking any file this project makes, or a PDF, by what it is. Runs in the core.
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { fourWords } from '../../../shared/exchange/four-words.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import { signatureProblemText, verdictSentence } from '../../../shared/text/signing.ts'
import { checkScoresheet, type LockedSheet, openScoresheet } from '../desk/scoresheet-file.ts'
import { openContainer } from '../exchange/asic-open.ts'
import { peekHeader } from '../exchange/container-header.ts'
import { checkNotMixed } from '../exchange/rehearsal.ts'
import { checkDossiers } from '../packing/check-dossiers.ts'
import { readReceipt } from '../receipt/receipt-file.ts'
import { sessionEntries } from '../session/session-file.ts'
import { describeCertificate } from '../signing/certificate.ts'
import type { Credential } from '../signing/certificates.ts'
import { verifyPdf } from '../signing/verify-pdf.ts'
import { openSupplement, verifySupplement } from '../supplement/read-supplement.ts'
import { type GivenPackage, openGiven } from './given-package.ts'
import { allHold, type Finding, finding } from './report.ts'
import { type Checker, verifySession } from './verify-session.ts'

/** What a file is checked with: the contest's package, and DAFO's or a member's code for what is sealed. */
export type Given = { readonly packagePath: string | null; readonly code: string | null }

export type FileReport = { readonly holds: boolean; readonly kind: string; readonly findings: readonly Finding[] }

/**
 * What a file is comes from its content, not from its name. A scoresheet is only signed by a key of its contest, so it
 * needs the contest's package: `verify-needs-package` without it. What is sealed is checked with a code and named as not
 * looked at without one (`sealed-content`).
 */
export async function verifyFile(
  path: string,
  checker: Checker,
  { packagePath, code }: Given,
): Promise<Result<FileReport, Refusal>> {
  if (extname(path).toLowerCase() === '.pdf') return await reportOfPdf(path, checker.at)
  const header = await peekHeader(path)
  if (!header.ok) return header
  const { kind } = header.value
  if (kind === 'matriz') return await reportOfScoresheet(path, checker.at, { packagePath, code })
  if (kind === 'suplemento') return await reportOfSupplement(path, checker.at, { packagePath, code })
  if (kind === 'acuse') return await reportOfReceipt(path, checker.at, packagePath)
  if (kind === 'aptos') return await reportOfPackage(path, code, checker.at)
  const given = packagePath === null ? null : await openGiven(packagePath, code, checker.at)
  if (given && !given.ok) return given
  if (header.value.sealing !== 'none' && !given?.value.reader)
    return await reportOfShutSession(path, checker.at, given?.value ?? null)
  const session = await verifySession(path, given ? { ...checker, package: given.value } : checker)
  return session.ok ? ok({ kind, holds: session.value.holds, findings: session.value.findings }) : session
}

/** As far as anyone can check it: whole, signed, and of the contest's authority. */
async function reportOfShutSession(
  path: string,
  at: Date,
  given: GivenPackage | null,
): Promise<Result<FileReport, Refusal>> {
  const where = basename(path)
  const trust = given ? { roots: [given.locked.authority] } : { authorityEntry: sessionEntries.authority }
  const apart = given ? await checkNotMixed(path, where, given.locked) : ok(undefined)
  if (!apart.ok) return apart
  const opened = await openContainer(path, { expected: 'sesion', trust, at })
  if (!opened.ok) return opened
  const { entries, signers } = opened.value
  const der = await opened.value.read(sessionEntries.authority)
  if (!der.ok) return der
  const findings = [
    finding('container', true, where, {
      entries: entries.length,
      signer: signers.map(({ subjectName }) => subjectName).join(', '),
    }),
    finding('authority', true, sessionEntries.authority, { fingerprint: describeCertificate(der.value).sha256 }),
    finding('sealed-content', true, where),
  ]
  return ok({ kind: 'sesion', holds: allHold(findings), findings })
}

async function reportOfPdf(path: string, at: Date): Promise<Result<FileReport, Refusal>> {
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) return refuse('file-unreadable', { file: basename(path), reason: 'ENOENT' })
  const verdict = await verifyPdf(bytes, { roots: [], at })
  const sentences = verdict.problems.map(signatureProblemText)
  const findings = [
    ...sentences.map((sentence) => finding('signature', false, basename(path), { sentence })),
    ...verdict.signatures.map((signature) =>
      finding('signature', signature.intact, signature.field, { sentence: verdictSentence(signature) }),
    ),
  ]
  if (findings.length === 0) return refuse('pdf-without-signatures', { file: basename(path) })
  return ok({ kind: 'pdf', holds: verdict.intact, findings })
}

async function reportOfPackage(path: string, code: string | null, at: Date): Promise<Result<FileReport, Refusal>> {
  const given = await openGiven(path, code, at)
  if (!given.ok) return given
  const { contestId, authorityFingerprint, jurors, submissions } = given.value.locked
  const facts = { contest: contestId, submissions: submissions.length, jurors: jurors.length }
  const findings = [
    finding('package', true, basename(path), facts),
    finding('authority', true, basename(path), { fingerprint: authorityFingerprint }),
    ...(await sealedFindings(given.value, basename(path))),
  ]
  return ok({ kind: 'aptos', holds: allHold(findings), findings })
}

async function sealedFindings({ locked, opened }: GivenPackage, where: string): Promise<Finding[]> {
  if (!opened) return [finding('sealed-content', true, where)]
  if (locked.plain) return []
  const dossiers = await checkDossiers(opened)
  const why = dossiers.ok ? '' : refusalText(dossiers.error)
  return [finding('opened-content', dossiers.ok, where, { contest: opened.contest.title, why })]
}

async function reportOfScoresheet(
  path: string,
  at: Date,
  { packagePath, code }: Given,
): Promise<Result<FileReport, Refusal>> {
  const where = basename(path)
  if (packagePath === null) return refuse('verify-needs-package', { file: where })
  const given = await openGiven(packagePath, code, at)
  if (!given.ok) return given
  const { locked, reader, opened } = given.value
  const { sha256: packageSha256 } = locked
  const sheet = await checkScoresheet(path, where, { ...locked, packageSha256 }, at)
  if (!sheet.ok) return sheet
  const { jurorId, version, sealedAt } = sheet.value.told
  const juror = opened?.contest.jurors.find(({ id }) => id === jurorId)?.name ?? jurorId
  const findings = [
    finding('sealed-sheet', true, where, { juror, version, sealedAt }),
    finding('file-words', true, where, { words: fourWords(sheet.value.container.sha256) }),
    await sheetFinding(sheet.value, reader, where),
  ]
  return ok({ kind: 'matriz', holds: allHold(findings), findings })
}

/** A scoresheet is for the members of the jury: DAFO's code does not open it. */
async function sheetFinding(sheet: LockedSheet, reader: Credential | null, where: string): Promise<Finding> {
  const opened = await openScoresheet(sheet, reader ? [reader] : [])
  if (opened.ok) return finding('committed-sheet', true, where)
  const isShut = opened.error.code === 'sealed-needs-code' || opened.error.code === 'envelope-not-for-reader'
  return isShut
    ? finding('sealed-sheet-content', true, where)
    : finding('committed-sheet', false, where, { why: refusalText(opened.error) })
}

async function reportOfReceipt(
  path: string,
  at: Date,
  packagePath: string | null,
): Promise<Result<FileReport, Refusal>> {
  const file = basename(path)
  if (packagePath === null) return refuse('verify-needs-package', { file })
  const given = await openGiven(packagePath, null, at)
  if (!given.ok) return given
  const { contestId, rehearsal, jurors, sha256: packageSha256, authority } = given.value.locked
  const receipt = await readReceipt(path, file, { contestId, rehearsal, jurors, packageSha256, authority }, at)
  if (!receipt.ok) return receipt
  const { jurorId: juror, receivedBy: receiver, version, receivedAt } = receipt.value
  return ok({
    kind: 'acuse',
    holds: true,
    findings: [finding('receipt', true, file, { juror, receiver, version, receivedAt })],
  })
}

async function reportOfSupplement(
  path: string,
  at: Date,
  { packagePath, code }: Given,
): Promise<Result<FileReport, Refusal>> {
  const file = basename(path)
  if (packagePath === null) return refuse('verify-needs-package', { file })
  const given = await openGiven(packagePath, code, at)
  if (!given.ok) return given
  const { locked, reader } = given.value
  const supplement = await verifySupplement(path, file, locked, at)
  if (!supplement.ok) return supplement
  const { number } = supplement.value.told
  const findings = [finding('supplement', true, file, { number, contest: locked.contestId })]
  if (reader === null)
    return ok({ kind: 'suplemento', holds: true, findings: [...findings, finding('sealed-content', true, file)] })
  const opened = await openSupplement(supplement.value, locked, reader)
  if (!opened.ok) return opened
  const { additions, removals, reissued, changes } = opened.value.content
  const counts = {
    added: additions?.submissions.length ?? 0,
    removed: removals.length,
    reissued: reissued.length,
    left: changes.length,
    arrived: changes.filter(({ replacement }) => replacement !== null).length,
  }
  return ok({
    kind: 'suplemento',
    holds: true,
    findings: [...findings, finding('supplement-content', true, file, counts)],
  })
}
