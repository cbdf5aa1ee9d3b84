// Signs a PDF in one of its empty signature fields: PAdES B-B (ETSI EN 319 142-1), added behind the file as it is. Core.
import { readFile } from 'node:fs/promises'
import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfString } from '@libpdf/core'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { stampTitle } from '../../../shared/text/signing.ts'
import { hash } from './algorithms.ts'
import { readCertificate } from './certificate.ts'
import { createCms, type Signer } from './cms.ts'
import { strictReading } from './pdf-objects.ts'
import { addStamp, type Box } from './pdf-stamp.ts'

/** `at` is the claimed time (/M); `stampLines` stand under the title of the visible stamp; `fontPath` is a TTF. */
export type PdfSignatureRequest = {
  readonly fieldName: string
  readonly signer: Signer
  readonly at: Date
  readonly name: string
  readonly reason: string
  readonly location?: string
  readonly stampLines: readonly string[]
  readonly fontPath: string
  /** Octets kept for the CMS; the default holds a chain of four RSA-4096 certificates. */
  readonly reservedOctets?: number
}

const defaultReservedOctets = 16_384
/** Ten digits, as wide as any offset that will replace it. */
const offsetPlaceholder = 9_999_999_999
const rangePlaceholder = `[0 ${offsetPlaceholder} ${offsetPlaceholder} ${offsetPlaceholder}]`
const limaOffsetMs = -5 * 60 * 60 * 1000

/** ISO 32000-1 clause 7.9.4, in the time of Lima: D:20261120100000-05'00'. */
function pdfDate(at: Date): string {
  const lima = new Date(at.getTime() + limaOffsetMs)
  return `D:${lima.toISOString().replace(/[-:T]/g, '').slice(0, 14)}-05'00'`
}

/** A signature made outside the certificate's own validity would never verify. */
function checkSigner(signer: Signer, at: Date): Result<null, Refusal> {
  const { keyUsage, summary, x509 } = readCertificate(signer.certificate)
  const certificate = summary.subjectName
  if (at < x509.validFromDate)
    return refuse('signer-certificate-not-yet-valid', { certificate, from: summary.notBefore })
  if (at > x509.validToDate) return refuse('signer-certificate-expired', { certificate, until: summary.notAfter })
  const maySign = keyUsage?.some((usage) => usage === 'digitalSignature' || usage === 'nonRepudiation')
  return maySign ? ok(null) : refuse('signer-certificate-not-for-signing', { certificate })
}

type EmptyField = { readonly pdf: PDF; readonly field: PdfDict }

function findEmptyField(pdf: PDF, fieldName: string): Result<EmptyField, Refusal> {
  const reason = pdf.isEncrypted ? 'encrypted' : pdf.canSaveIncrementally()
  if (reason) return refuse('pdf-not-appendable', { reason })
  const found = pdf
    .getForm()
    ?.getSignatureFields()
    .find((candidate) => candidate.name === fieldName)
  if (!found) return refuse('signature-field-unknown', { field: fieldName })
  if (found.isSigned()) return refuse('signature-field-taken', { field: fieldName })
  const field = found.getDict()
  return field.has('Kids') ? refuse('pdf-not-appendable', { reason: 'field-with-kids' }) : ok({ pdf, field })
}

async function openField(bytes: Uint8Array, fieldName: string): Promise<Result<EmptyField, Refusal>> {
  try {
    return findEmptyField(await PDF.load(bytes, strictReading), fieldName)
  } catch {
    // The parser throws, also when it reads an object late, on what does not follow the standard.
    return refuse('pdf-not-readable')
  }
}

function boxOf(pdf: PDF, field: PdfDict): Box {
  const rect = field.getArray('Rect', (ref) => pdf.context.resolve(ref))
  const [left = 0, bottom = 0, right = 0, top = 0] = [...(rect ?? [])].map((side) =>
    side instanceof PdfNumber ? side.value : 0,
  )
  return { width: Math.abs(right - left), height: Math.abs(top - bottom) }
}

function signatureDictionary(request: PdfSignatureRequest, reservedOctets: number): PdfDict {
  const offset = PdfNumber.of(offsetPlaceholder)
  const dict = PdfDict.of({
    Type: PdfName.of('Sig'),
    Filter: PdfName.of('Adobe.PPKLite'),
    SubFilter: PdfName.of('ETSI.CAdES.detached'),
    ByteRange: PdfArray.of(PdfNumber.of(0), offset, offset, offset),
    Contents: PdfString.fromHex('00'.repeat(reservedOctets)),
    M: PdfString.fromString(pdfDate(request.at)),
    Name: PdfString.fromString(request.name),
    Reason: PdfString.fromString(request.reason),
  })
  if (request.location) dict.set('Location', PdfString.fromString(request.location))
  return dict
}

/** The file with everything but the signature itself; its first bytes are the given ones. */
async function appendPlaceholder(
  { pdf, field }: EmptyField,
  original: Uint8Array,
  request: PdfSignatureRequest,
  reservedOctets: number,
): Promise<Buffer> {
  const box = boxOf(pdf, field)
  field.set('V', pdf.context.register(signatureDictionary(request, reservedOctets)))
  if (box.width > 0 && box.height > 0) {
    const lines = [stampTitle, ...request.stampLines]
    const appearance = addStamp(pdf, await readFile(request.fontPath), lines, box)
    field.set('AP', PdfDict.of({ N: appearance }))
  }
  const form = pdf.context.catalog.getDict().getDict('AcroForm', (ref) => pdf.context.resolve(ref))
  // 3: signatures exist, and the file may only be appended to (ISO 32000-1 table 219).
  if (form?.getNumber('SigFlags')?.value !== 3) form?.set('SigFlags', PdfNumber.of(3))
  const saved = Buffer.from(await pdf.save({ incremental: true, subsetFonts: true }))
  if (Buffer.compare(saved.subarray(0, original.byteLength), original) !== 0) throw new Error('signed prefix changed')
  return saved
}

/** Where the signature goes (`start` is its `<`, `end` is behind its `>`), after the byte range was filled in. */
function fillByteRange(file: Buffer, from: number, reservedOctets: number): { start: number; end: number } {
  const range = file.indexOf(rangePlaceholder, from, 'latin1')
  const start = file.indexOf(`<${'0'.repeat(reservedOctets * 2)}>`, from, 'latin1')
  if (range < 0 || start < 0) throw new Error('placeholder not found')
  const end = start + reservedOctets * 2 + 2
  const filled = `[0 ${start} ${end} ${file.byteLength - end}]`
  file.write(filled.padEnd(rangePlaceholder.length, ' '), range, 'latin1')
  return { start, end }
}

/**
 * The signed file: the given bytes, unchanged, and one revision more that fills the field, keeps its rectangle and
 * draws the stamp in it. Signatures that the file already has stay valid. Refusals: `pdf-not-…`, `signature-…`,
 * `signer-certificate-…`. The stamp says «Firma electrónica» (R-ACT-4).
 */
export async function signPdf(bytes: Uint8Array, request: PdfSignatureRequest): Promise<Result<Uint8Array, Refusal>> {
  const { signer, reservedOctets = defaultReservedOctets } = request
  const checked = checkSigner(signer, request.at)
  if (!checked.ok) return checked
  const opened = await openField(bytes, request.fieldName)
  if (!opened.ok) return opened
  const file = await appendPlaceholder(opened.value, bytes, request, reservedOctets)
  const { start, end } = fillByteRange(file, bytes.byteLength, reservedOctets)
  const cms = await createCms(hash(signer.digest, file.subarray(0, start), file.subarray(end)), signer)
  if (cms.byteLength > reservedOctets) {
    return refuse('signature-too-large', { octets: cms.byteLength, reserved: reservedOctets })
  }
  file.write(Buffer.from(cms).toString('hex'), start + 1, 'latin1')
  return ok(new Uint8Array(file))
}
