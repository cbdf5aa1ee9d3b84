// What the notice of an abstention states for a machine, and whether the member it speaks for signed it. Core.
import { PDF } from '@libpdf/core'
import {
  NOTICE_ATTACHMENT,
  type NoticeRecord,
  NoticeRecordSchema,
} from '../../../shared/domain/abstention/notice-record.ts'
import { parseCanonicalJson } from '../../../shared/exchange/json.ts'
import { sha256 } from '../exchange/sha256.ts'
import { derOf } from '../packing/locked-package.ts'
import { strictReading } from '../signing/pdf-objects.ts'
import type { PdfVerdict } from '../signing/verify-pdf.ts'
import { signingKeys } from '../supplement/new-keys.ts'
import type { GivenPackage } from './given-package.ts'
import { type Finding, finding } from './report.ts'

/**
 * The finding of a PDF that carries the record of a notice (R-ABS-1); null for any other. It holds when one signature
 * covers the whole file and is of the member whom the record names: by the name in the certificate, and with the
 * contest's package by that certificate itself.
 */
export async function checkNotice(
  pdf: Uint8Array,
  where: string,
  verdict: PdfVerdict,
  given: GivenPackage | null,
): Promise<Finding | null> {
  const bytes = await attached(pdf)
  if (bytes === null) return null
  const record = recordIn(bytes)
  if (record === null) return finding('notice', false, where, { why: 'el anexo no se lee.' })
  const why = whyNot(record, verdict, given)
  const { juror, submission, cause, declaredAt } = record
  const facts = { juror: juror.name, submission: submission.id, cause: cause.text, declaredAt, why: why ?? '' }
  return finding(given ? 'notice' : 'notice-alone', why === null, where, facts)
}

/** Also a key that a new code replaced: the notice may be older. */
function keysOf({ locked, supplements }: GivenPackage) {
  const { inForce, replaced } = signingKeys(locked.jurors, supplements)
  return [...inForce, ...replaced]
}

async function attached(pdf: Uint8Array): Promise<Uint8Array | null> {
  try {
    const document = await PDF.load(pdf, strictReading)
    return document.attachments.get(NOTICE_ATTACHMENT)
  } catch {
    return null
  }
}

function recordIn(bytes: Uint8Array): NoticeRecord | null {
  const json = parseCanonicalJson(bytes)
  const record = NoticeRecordSchema.safeParse(json.ok ? json.value : null)
  return record.success ? record.data : null
}

function whyNot(record: NoticeRecord, { signatures, intact }: PdfVerdict, given: GivenPackage | null): string | null {
  const [signature] = signatures
  if (!intact || signatures.length !== 1 || !signature?.signer || !signature.coversWholeFile)
    return 'no está cubierto por una sola firma íntegra.'
  if (given && given.locked.contestId !== record.contest.id) return 'es de otro concurso.'
  const { sha256: signer, subjectSerialNumber } = signature.signer
  const isNamed = subjectSerialNumber === record.juror.id
  const isOwn = given
    ? keysOf(given).some(
        ({ id, certificate }) => id === record.juror.id && sha256(derOf(certificate)) === signer.toLowerCase(),
      )
    : isNamed
  if (isOwn) return null
  return isNamed
    ? 'su certificado no está en este paquete. Si el miembro recibió un código nuevo, agregue su suplemento.'
    : 'no lo firmó el miembro del Jurado que nombra.'
}
