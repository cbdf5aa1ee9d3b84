// Verifies every signature of a PDF and what was changed after each one. Core; long for a large file: off the main thread.
import type { PDF } from '@libpdf/core'
import { isTrustProblem, type SignatureProblem } from '../../../shared/text/signing.ts'
import type { CertificateSummary } from './certificate.ts'
import type { Trust } from './cms.ts'
import { loadUnrepaired } from './pdf-objects.ts'
import { checkSignature, readSignature, type SignedRange } from './pdf-signature.ts'
import { changesSince } from './revision-diff.ts'

/**
 * `intact`: what was signed is what is there; `problems` say why not. `trusted`: intact, and the certificate leads
 * to a given root and was valid; `warnings` say why not. `claimedAt` (ISO 8601) is what the signer's computer said.
 */
export type PdfSignatureVerdict = {
  readonly field: string
  readonly signer: CertificateSummary | null
  readonly claimedAt: string | null
  readonly reason: string | null
  readonly coversWholeFile: boolean
  /** The file as it was when this was signed: its first so many octets. Null when that cannot be told. */
  readonly signedLength: number | null
  readonly intact: boolean
  readonly trusted: boolean
  readonly problems: readonly SignatureProblem[]
  readonly warnings: readonly SignatureProblem[]
}

/** `problems` are of the file as a whole. `intact` and `trusted` need a signature, and every signature to be so. */
export type PdfVerdict = {
  readonly intact: boolean
  readonly trusted: boolean
  readonly problems: readonly SignatureProblem[]
  readonly signatures: readonly PdfSignatureVerdict[]
  readonly emptyFields: readonly string[]
}

async function laterChanges(bytes: Uint8Array, range: SignedRange, now: PDF): Promise<readonly SignatureProblem[]> {
  if (range.end === bytes.byteLength) return []
  const then = await loadUnrepaired(bytes.slice(0, range.end))
  return changesSince(then, now).map((change) => ({ code: 'changed-after-signing', facts: { change } }))
}

type SignedField = { readonly name: string; readonly dict: Parameters<typeof readSignature>[1] }

async function judge(bytes: Uint8Array, pdf: PDF, field: SignedField, trust: Trust): Promise<PdfSignatureVerdict> {
  const signature = readSignature(pdf, field.dict, bytes.byteLength)
  const checked = checkSignature(bytes, signature, trust)
  // A range that ends amid a revision has no document to compare with; that it does is a problem already.
  const isRevision = !checked.problems.some(({ code }) => code === 'range-not-at-end')
  const changes = signature.range && isRevision ? await laterChanges(bytes, signature.range, pdf) : []
  const all = [...checked.problems, ...changes]
  const warnings = all.filter(isTrustProblem)
  const problems = all.filter((one) => !isTrustProblem(one))
  return {
    field: field.name,
    signer: checked.signer,
    claimedAt: signature.claimedAt,
    reason: signature.reason,
    coversWholeFile: signature.range?.end === bytes.byteLength,
    signedLength: signature.range?.end ?? null,
    intact: problems.length === 0,
    trusted: problems.length === 0 && warnings.length === 0,
    problems,
    warnings,
  }
}

/** A signature that no field shows, or one that was taken out of its field, leaves its /ByteRange in the file. */
function fileProblems(bytes: Uint8Array, signatures: readonly PdfSignatureVerdict[]): readonly SignatureProblem[] {
  const ranges =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/ByteRange\s*\[/g)?.length ?? 0
  const problems: SignatureProblem[] = []
  if (ranges !== signatures.length) {
    problems.push({ code: 'signature-without-field', facts: { ranges, fields: signatures.length } })
  }
  if (signatures.length > 0 && !signatures.some((signature) => signature.coversWholeFile)) {
    problems.push({ code: 'bytes-after-last-signature', facts: {} })
  }
  return problems
}

/** What is wrong with the file is wrong with each of its signatures: nobody who reads only one may miss it. */
function blame(signature: PdfSignatureVerdict, problems: readonly SignatureProblem[]): PdfSignatureVerdict {
  if (problems.length === 0) return signature
  return { ...signature, intact: false, trusted: false, problems: [...signature.problems, ...problems] }
}

async function verifyReadable(bytes: Uint8Array, trust: Trust): Promise<PdfVerdict> {
  const pdf = await loadUnrepaired(bytes)
  const judged: PdfSignatureVerdict[] = []
  const emptyFields: string[] = []
  for (const field of pdf.getForm()?.getSignatureFields() ?? []) {
    const dict = field.getSignatureDict()
    if (dict) judged.push(await judge(bytes, pdf, { name: field.name, dict }, trust))
    else emptyFields.push(field.name)
  }
  const problems = fileProblems(bytes, judged)
  const signatures = judged.map((signature) => blame(signature, problems))
  return {
    intact: signatures.length > 0 && signatures.every((signature) => signature.intact),
    trusted: signatures.length > 0 && signatures.every((signature) => signature.trusted),
    problems,
    signatures,
    emptyFields,
  }
}

/**
 * Verifies without a network: revocation stays undetermined. `trust.roots` in DER may be empty: then `trusted` is false
 * with the warning `root-not-given`. Changes after a signature are allowed only in fields that were still empty.
 */
export async function verifyPdf(bytes: Uint8Array, trust: Trust): Promise<PdfVerdict> {
  try {
    return await verifyReadable(bytes, trust)
  } catch {
    // The parser reads lazily and throws wherever a hostile file is broken; there is nothing to verify in such a file.
    const problems: SignatureProblem[] = [{ code: 'pdf-unreadable', facts: {} }]
    return { intact: false, trusted: false, problems, signatures: [], emptyFields: [] }
  }
}
