// Checking the signed Acta against the log: it is the approved file plus signatures, and each signature holds.
// Runs in the core.
import { actaRecord } from '../../../shared/domain/acta/record.ts'
import { findJuror } from '../../../shared/domain/contest/contest.ts'
import type { SessionState } from '../../../shared/domain/session/state.ts'
import { verdictSentence } from '../../../shared/text/signing.ts'
import { renderActa } from '../acta/render-acta.ts'
import { signatureFieldOf } from '../acta/signature-fields.ts'
import { sha256 } from '../exchange/sha256.ts'
import { sessionEntries } from '../session/session-file.ts'
import { type PdfVerdict, verifyPdf } from '../signing/verify-pdf.ts'
import { type Finding, finding } from './report.ts'

/** R-ACT-2: what is signed is exactly what was approved, and what was approved is what the record says. */
export async function checkActa(state: SessionState, acta: Uint8Array, at: Date): Promise<Finding[]> {
  const where = sessionEntries.acta
  const why = await whyNotFrozen(state, acta)
  const verdict = await verifyPdf(acta, { roots: [], at })
  const members = state.members.length
  const count = verdict.signatures.length
  return [
    finding('acta-frozen', why === null, where, { why: why ?? '' }),
    ...verdict.signatures.map((signature) =>
      finding('signature', signature.intact, `${where}, ${signature.field}`, { sentence: verdictSentence(signature) }),
    ),
    ...state.signatures.map((recorded) => recordedFinding(state, recorded, acta, verdict)),
    finding('signatures', verdict.intact && count === members && count === state.signatures.length, where, {
      count,
      members,
    }),
  ]
}

/** Who signed, with which certificate and what file, is what the log says of it (R-ACT-2). */
function recordedFinding(
  state: SessionState,
  recorded: SessionState['signatures'][number],
  acta: Uint8Array,
  { signatures }: PdfVerdict,
): Finding {
  const { jurorId, certificateSha256, pdfSha256 } = recorded
  const field = signatureFieldOf(jurorId)
  const found = signatures.find((signature) => signature.field === field)
  const file = acta.subarray(0, found?.signedLength ?? 0)
  const same = found?.signer?.sha256.toLowerCase() === certificateSha256 && sha256(file) === pdfSha256
  const juror = findJuror(state.contest, jurorId)?.name ?? jurorId
  return finding('signed-as-recorded', same, `${sessionEntries.acta}, ${field}`, { juror })
}

async function whyNotFrozen(state: SessionState, acta: Uint8Array): Promise<string | null> {
  if (!state.draft || !state.approval) return 'no está aprobada.'
  const rendered = await renderActa(actaRecord(state, state.draft.endedAt))
  if (sha256(rendered) !== state.approval.pdfSha256)
    return 'el documento aprobado no dice lo que consta en el registro.'
  if (!Buffer.from(acta.subarray(0, rendered.length)).equals(rendered)) return 'no empieza con el documento aprobado.'
  const last = state.signatures.at(-1)?.pdfSha256 ?? state.approval.pdfSha256
  return sha256(acta) === last ? null : 'se modificó después de la última firma registrada.'
}
