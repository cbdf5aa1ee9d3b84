// The reports of the files that are signed by keys of a contest, and so need its package. Runs in the core.
import { basename } from 'node:path'
import { fourWords } from '../../../shared/exchange/four-words.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import { checkScoresheet, type LockedSheet, openScoresheet } from '../desk/scoresheet-file.ts'
import { readReceipt } from '../receipt/receipt-file.ts'
import type { Credential } from '../signing/certificates.ts'
import { arrivalOf } from '../supplement/arrival.ts'
import { signingKeys } from '../supplement/new-keys.ts'
import { openSupplement, verifySupplement } from '../supplement/read-supplement.ts'
import type { GivenPackage } from './given-package.ts'
import { allHold, type FileReport, type Finding, finding } from './report.ts'

export async function reportOfScoresheet(
  path: string,
  at: Date,
  { locked, reader, opened, supplements }: GivenPackage,
): Promise<Result<FileReport, Refusal>> {
  const where = basename(path)
  const { inForce, replaced } = signingKeys(locked.jurors, supplements)
  const known = { jurors: inForce, replaced, supplements: supplements.length }
  const sheet = await checkScoresheet(path, where, { ...locked, ...known, packageSha256: locked.sha256 }, at)
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

export async function reportOfReceipt(
  path: string,
  at: Date,
  { locked, supplements }: GivenPackage,
): Promise<Result<FileReport, Refusal>> {
  const file = basename(path)
  const { contestId, rehearsal, sha256: packageSha256, authority } = locked
  // It may be older than the receiver's new code.
  const { inForce, replaced } = signingKeys(locked.jurors, supplements)
  const jurors = [...inForce, ...replaced]
  const receipt = await readReceipt(path, file, { contestId, rehearsal, jurors, packageSha256, authority }, at)
  if (!receipt.ok) return receipt
  const { jurorId: juror, receivedBy: receiver, version, receivedAt } = receipt.value
  return ok({
    kind: 'acuse',
    holds: true,
    findings: [finding('receipt', true, file, { juror, receiver, version, receivedAt })],
  })
}

export async function reportOfSupplement(
  path: string,
  at: Date,
  { locked, reader, supplements }: GivenPackage,
): Promise<Result<FileReport, Refusal>> {
  const file = basename(path)
  const supplement = await verifySupplement(path, file, locked, at, supplements)
  if (!supplement.ok) return supplement
  const { number } = supplement.value.told
  const findings = [finding('supplement', true, file, { number, contest: locked.contestId })]
  if (reader === null)
    return ok({ kind: 'suplemento', holds: true, findings: [...findings, finding('sealed-content', true, file)] })
  const opened = await openSupplement(
    supplement.value,
    locked,
    reader,
    arrivalOf([...supplements, supplement.value], reader),
  )
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
