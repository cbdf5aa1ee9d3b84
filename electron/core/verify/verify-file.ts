// Checking any file this project makes, or a PDF, by what it is. Runs in the core.
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { signatureProblemText, verdictSentence } from '../../../shared/text/signing.ts'
import { readScoresheet } from '../desk/scoresheet-file.ts'
import { peekHeader } from '../exchange/container-header.ts'
import { openPackage } from '../packing/open-package.ts'
import { verifyPdf } from '../signing/verify-pdf.ts'
import { allHold, type Finding, finding } from './report.ts'
import { type Checker, verifySession } from './verify-session.ts'

export type FileReport = { readonly holds: boolean; readonly kind: string; readonly findings: readonly Finding[] }

/**
 * What a file is comes from its content, not from its name. A scoresheet is only signed by a key of its contest, so it
 * needs the contest's package: `verify-needs-package` without it.
 */
export async function verifyFile(
  path: string,
  checker: Checker,
  packagePath: string | null,
): Promise<Result<FileReport, Refusal>> {
  if (extname(path).toLowerCase() === '.pdf') return await reportOfPdf(path, checker.at)
  const header = await peekHeader(path)
  if (!header.ok) return header
  const { kind } = header.value
  if (kind === 'matriz') return await reportOfScoresheet(path, checker.at, packagePath)
  if (kind === 'aptos') return await reportOfPackage(path, checker.at)
  const given = packagePath === null ? null : await openPackage(packagePath, { at: checker.at })
  if (given && !given.ok) return given
  const session = await verifySession(path, given ? { ...checker, package: given.value } : checker)
  return session.ok ? ok({ kind, holds: session.value.holds, findings: session.value.findings }) : session
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

async function reportOfPackage(path: string, at: Date): Promise<Result<FileReport, Refusal>> {
  const opened = await openPackage(path, { at })
  if (!opened.ok) return opened
  const { contest, authorityFingerprint } = opened.value
  const findings = [
    finding('package', true, basename(path), {
      contest: contest.title,
      submissions: contest.submissions.length,
      jurors: contest.jurors.length,
    }),
    finding('authority', true, basename(path), { fingerprint: authorityFingerprint }),
  ]
  return ok({ kind: 'aptos', holds: allHold(findings), findings })
}

async function reportOfScoresheet(
  path: string,
  at: Date,
  packagePath: string | null,
): Promise<Result<FileReport, Refusal>> {
  if (packagePath === null) return refuse('verify-needs-package', { file: basename(path) })
  const opened = await openPackage(packagePath, { at })
  if (!opened.ok) return opened
  const { contest, sha256: packageSha256, authority } = opened.value
  const sheet = await readScoresheet(path, basename(path), { contest, packageSha256, authority }, at)
  if (!sheet.ok) return sheet
  const juror = contest.jurors.find(({ id }) => id === sheet.value.jurorId)?.name ?? sheet.value.jurorId
  const facts = { juror, version: sheet.value.version, sealedAt: sheet.value.sealedAt }
  return ok({ kind: 'matriz', holds: true, findings: [finding('sealed-sheet', true, basename(path), facts)] })
}
