// Signing the approved Acta and checking what came out before it is kept (R-ACT-2, R-ACT-3). Runs in the core.
import { jurorName } from '../../../shared/domain/contest/contest.ts'
import { currentActaSha256 } from '../../../shared/domain/session/acta.ts'
import { refuse } from '../../../shared/refusal.ts'
import { signatureProblemText, stampLines, verdictSentence } from '../../../shared/text/signing.ts'
import { actaSigningReason } from '../../../shared/text/verify.ts'
import { signatureFieldOf } from '../acta/signature-fields.ts'
import { sha256 } from '../exchange/sha256.ts'
import { resourcePath } from '../resources.ts'
import type { Services } from '../services.ts'
import { signPdf } from '../signing/pades.ts'
import type { Pkcs12Signer } from '../signing/pkcs12.ts'
import { verifyPdf } from '../signing/verify-pdf.ts'
import type { Room } from './room.ts'

/**
 * Signs the Acta as it stands in memory and keeps it only if the check of the result finds every signature intact.
 * Refusals: those of `decideSignature`, of `signPdf`, and `acta-signature-broken`.
 */
export async function signActa(services: Services, room: Room, jurorId: string, signer: Pkcs12Signer) {
  const current = currentActaSha256(room.session.state())
  if (current === null) return refuse('acta-not-approved')
  const at = services.clock.now()
  const command = (pdfSha256: string) =>
    ({
      type: 'SignActa',
      jurorId,
      previousSha256: current,
      pdfSha256,
      certificateSubject: signer.summary.subjectName,
      certificateSha256: signer.summary.sha256.toLowerCase(),
      // R-ACT-4: without the official list of trust nothing shows more than this.
      nature: 'electronic',
      infrastructure: 'other',
      software: 'other',
    }) as const
  const allowed = room.session.preview(command(current))
  if (!allowed.ok) return allowed
  const name = jurorName(room.contest, jurorId)
  const signed = await signPdf(room.files.need(current).content, {
    fieldName: signatureFieldOf(jurorId),
    signer,
    at,
    name: signer.summary.subjectName,
    reason: actaSigningReason,
    stampLines: stampLines({ name, reason: actaSigningReason, at: at.getTime() }),
    fontPath: resourcePath('fonts/NotoSans_400Regular.ttf'),
  })
  if (!signed.ok) return signed
  const problem = await whyBroken(signed.value, at)
  if (problem !== null) return refuse('acta-signature-broken', { problem })
  return room.act(command(sha256(signed.value)), () => void room.files.keep('acta.pdf', signed.value))
}

/** What does not hold in a signed PDF, as a person reads it; null when every signature is intact. */
export async function whyBroken(pdf: Uint8Array, at: Date): Promise<string | null> {
  const { intact, signatures, problems } = await verifyPdf(pdf, { roots: [], at })
  if (intact) return null
  const broken = signatures.filter((signature) => !signature.intact).map(verdictSentence)
  return (broken.length > 0 ? broken : problems.map(signatureProblemText)).join(' ')
}

/** Every signature of a PDF in the words a person reads. No roots are given: trust is "no determinada" here. */
export async function verdictsOf(pdf: Uint8Array, at: Date) {
  const verdict = await verifyPdf(pdf, { roots: [], at })
  return verdict.signatures.map((signature) => ({
    field: signature.field,
    signer: signature.signer?.subjectName ?? '',
    intact: signature.intact,
    trusted: signature.trusted,
    sentence: verdictSentence(signature),
  }))
}
