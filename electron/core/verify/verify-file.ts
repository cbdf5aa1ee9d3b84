// Checking any file this project makes, or a PDF, by what it is. Runs in the core.
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import type { Header } from '../../../shared/exchange/header.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import { signatureProblemText, verdictSentence } from '../../../shared/text/signing.ts'
import { openContainer } from '../exchange/asic-open.ts'
import { peekHeader } from '../exchange/container-header.ts'
import { checkNotMixed } from '../exchange/rehearsal.ts'
import { checkDossiers } from '../packing/check-dossiers.ts'
import { sessionEntries } from '../session/session-file.ts'
import { describeCertificate } from '../signing/certificate.ts'
import { verifyPdf } from '../signing/verify-pdf.ts'
import type { Entry } from '../store/aggregate.ts'
import { checkNotice } from './check-notice.ts'
import { checkRecordings } from './check-recordings.ts'
import { type GivenPackage, openGiven } from './given-package.ts'
import { allHold, type FileReport, type Finding, finding } from './report.ts'
import { reportOfReceipt, reportOfScoresheet, reportOfSupplement } from './report-by-package.ts'
import { type Checker, verifySession } from './verify-session.ts'

/**
 * What a file is checked with: the contest's package, its supplements, and DAFO's or a member's code for what is sealed.
 * Who signs or reads by keys that a supplement gave is known with that supplement alone. `recordings`: those of a session,
 * each of which must be one of its log.
 */
export type Given = {
  readonly packagePath: string | null
  readonly supplements?: readonly string[]
  readonly code: string | null
  readonly recordings?: readonly string[]
}

/**
 * What a file is comes from its content, not from its name. A scoresheet is only signed by a key of its contest, so it
 * needs the contest's package: `verify-needs-package` without it. What is sealed is checked with a code and named as not
 * looked at without one (`sealed-content`).
 */
export async function verifyFile(path: string, checker: Checker, given: Given): Promise<Result<FileReport, Refusal>> {
  const report = await reportOf(path, checker, given)
  if (!report.ok || !given.recordings) return report
  const { log = null, ...told } = report.value
  const recordings = await checkRecordings(given.recordings, log)
  if (!recordings.ok) return recordings
  const findings = [...told.findings, ...recordings.value]
  return ok({ ...told, holds: told.holds && allHold(recordings.value), findings })
}

/** `log` of a session that could be read. */
type ReportWithLog = FileReport & { readonly log?: readonly Entry<SessionEvent>[] }

async function reportOf(path: string, checker: Checker, given: Given): Promise<Result<ReportWithLog, Refusal>> {
  if (extname(path).toLowerCase() === '.pdf') return await reportOfPdf(path, checker.at, given)
  const header = await peekHeader(path)
  if (!header.ok) return header
  const { kind } = header.value
  if (kind === 'aptos') return await reportOfPackage(path, given.code, checker.at)
  if (given.packagePath === null)
    return kind === 'sesion'
      ? await reportOfSession(path, checker, header.value.sealing)
      : refuse('verify-needs-package', { file: basename(path) })
  const opened = await openGiven(given.packagePath, given.code, checker.at, given.supplements)
  if (!opened.ok) return opened
  if (kind === 'matriz') return await reportOfScoresheet(path, checker.at, opened.value)
  if (kind === 'suplemento') return await reportOfSupplement(path, checker.at, opened.value)
  if (kind === 'acuse') return await reportOfReceipt(path, checker.at, opened.value)
  return await reportOfSession(path, { ...checker, package: opened.value }, header.value.sealing)
}

async function reportOfSession(
  path: string,
  checker: Checker,
  sealing: Header['sealing'],
): Promise<Result<ReportWithLog, Refusal>> {
  if (sealing !== 'none' && !checker.package?.reader)
    return await reportOfShutSession(path, checker.at, checker.package ?? null)
  const session = await verifySession(path, checker)
  if (!session.ok) return session
  const { holds, findings, log } = session.value
  return ok({ kind: 'sesion', holds, findings, log })
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

async function reportOfPdf(
  path: string,
  at: Date,
  { packagePath, supplements }: Given,
): Promise<Result<FileReport, Refusal>> {
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
  const given = packagePath === null ? null : await openGiven(packagePath, null, at, supplements)
  if (given && !given.ok) return given
  const notice = await checkNotice(bytes, basename(path), verdict, given?.value ?? null)
  if (notice === null) return ok({ kind: 'pdf', holds: verdict.intact, findings })
  return ok({ kind: 'abstencion', holds: verdict.intact && notice.holds, findings: [...findings, notice] })
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
