// One signature of a PDF: which bytes it covers, whether nothing hides in its gap, and its CMS. Core.
import { type PDF, type PdfArray, type PdfDict, PdfNumber } from '@libpdf/core'
import type { SignatureProblem } from '../../../shared/text/signing.ts'
import { hash } from './algorithms.ts'
import { type CmsVerdict, type Trust, verifyCms } from './cms.ts'
import { encodedLength } from './cms-read.ts'
import { resolveIn } from './pdf-objects.ts'

/** Offsets in the file: signed are [0, gapStart) and [gapEnd, end). */
export type SignedRange = { readonly gapStart: number; readonly gapEnd: number; readonly end: number }

export type SignatureDictionary = {
  readonly range: SignedRange | null
  readonly contents: Uint8Array
  readonly subFilter: string
  readonly claimedAt: string | null
  readonly reason: string | null
}

const problem = (code: SignatureProblem['code'], facts: SignatureProblem['facts'] = {}): SignatureProblem => ({
  code,
  facts,
})

/** ISO 32000-1 clause 12.8.1: [0 length offset length], here inside the file and in this order. */
function readRange(value: PdfArray | undefined, fileLength: number): SignedRange | null {
  const numbers = [...(value ?? [])].map((item) => (item instanceof PdfNumber && item.isInteger() ? item.value : -1))
  const [start, gapStart = -1, gapEnd = -1, rest = -1] = numbers
  const end = gapEnd + rest
  const isOrdered = numbers.length === 4 && start === 0 && gapStart > 0 && gapEnd > gapStart && rest > 0
  return isOrdered && Number.isSafeInteger(end) && end <= fileLength ? { gapStart, gapEnd, end } : null
}

/** D:20261120100000-05'00' to ISO 8601 in UTC; null when there is no such date. */
export function parsePdfDate(text: string | undefined): string | null {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'(\d\d)'?)/.exec(text ?? '')
  if (!parts) return null
  const [, year, month, day, hour, minute, second, zoneHours, zoneMinutes] = parts
  const zone = zoneHours ? `${zoneHours}:${zoneMinutes}` : 'Z'
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}

export function readSignature(pdf: PDF, dict: PdfDict, fileLength: number): SignatureDictionary {
  const resolve = resolveIn(pdf)
  return {
    range: readRange(dict.getArray('ByteRange', resolve), fileLength),
    contents: dict.getString('Contents', resolve)?.bytes ?? new Uint8Array(),
    subFilter: dict.getName('SubFilter', resolve)?.value ?? '',
    claimedAt: parsePdfDate(dict.getString('M', resolve)?.asString()),
    reason: dict.getString('Reason', resolve)?.asString() ?? null,
  }
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** The gap must be this signature's /Contents and nothing else: exactly one hexadecimal string. */
function gapProblems(bytes: Uint8Array, range: SignedRange, contents: Uint8Array): SignatureProblem[] {
  const gap = textOf(bytes.subarray(range.gapStart, range.gapEnd))
  const before = textOf(bytes.subarray(Math.max(0, range.gapStart - 32), range.gapStart))
  const isOneString = /^<(?:[0-9A-Fa-f]{2})+>$/.test(gap) && /\/Contents\s*$/.test(before)
  const isSame = isOneString && Buffer.compare(Buffer.from(gap.slice(1, -1), 'hex'), contents) === 0
  return isSame ? [] : [problem('gap-not-contents')]
}

function endProblems(bytes: Uint8Array, range: SignedRange): SignatureProblem[] {
  const tail = textOf(bytes.subarray(Math.max(0, range.end - 8), range.end))
  return /%%EOF(?:\r\n|\r|\n)?$/.test(tail) ? [] : [problem('range-not-at-end')]
}

/** Structure and cryptography of one signature; what came after it is judged apart. */
export function checkSignature(
  bytes: Uint8Array,
  signature: SignatureDictionary,
  trust: Trust,
): { readonly problems: readonly SignatureProblem[]; readonly signer: CmsVerdict['signer'] } {
  const { range, contents, subFilter } = signature
  if (!range) return { problems: [problem('byte-range-invalid')], signer: null }
  const length = encodedLength(contents)
  if (length === null) return { problems: [problem('signature-unreadable')], signer: null }
  const signed = [bytes.subarray(0, range.gapStart), bytes.subarray(range.gapEnd, range.end)]
  const cms = verifyCms(contents.subarray(0, length), (digest) => hash(digest, ...signed), trust)
  const structure = [
    ...(subFilter === 'ETSI.CAdES.detached' ? [] : [problem('subfilter-not-supported', { subFilter })]),
    ...gapProblems(bytes, range, contents),
    ...(contents.subarray(length).some((octet) => octet !== 0) ? [problem('padding-not-zero')] : []),
    ...endProblems(bytes, range),
  ]
  return { problems: [...structure, ...cms.problems], signer: cms.signer }
}
