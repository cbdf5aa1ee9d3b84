// The signed notice of an abstention: drawn and signed with the juror's own key, on the spot (R-ABS-1). Core.
import { jurorName } from '../../../shared/domain/contest/contest.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import type { Result } from '../../../shared/result.ts'
import { noticeText } from '../../../shared/text/documents.ts'
import { stampLines } from '../../../shared/text/signing.ts'
import { type NoticeFacts, renderNotice } from '../acta/render-notice.ts'
import { signatureFieldOf } from '../acta/signature-fields.ts'
import { resourcePath } from '../resources.ts'
import type { Signer } from '../signing/cms.ts'
import { signPdf } from '../signing/pades.ts'

/** The PDF, signed as of the declaration. */
export async function abstentionNotice(
  facts: NoticeFacts & { readonly signer: Signer },
): Promise<Result<Uint8Array, Refusal>> {
  const at = new Date(facts.abstention.declaredAt)
  const name = jurorName(facts.contest, facts.jurorId)
  return await signPdf(await renderNotice(facts), {
    fieldName: signatureFieldOf(facts.jurorId),
    signer: facts.signer,
    at,
    name,
    reason: noticeText.reason,
    stampLines: stampLines({ name, reason: noticeText.reason, at: at.getTime() }),
    fontPath: resourcePath('fonts/NotoSans_400Regular.ttf'),
  })
}
