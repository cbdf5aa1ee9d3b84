// Signs the small form PDF as its jurors do: what the tests of PDF signing and of attacks start from.
import { type PdfSignatureRequest, signPdf } from '../../electron/core/signing/pades.ts'
import { stampLines } from '../../shared/text/signing.ts'
import { at, type TestSigner } from './fixtures.ts'
import { fontPath } from './pdf-fixture.ts'

export const fieldNames = ['Presidenta', 'Jurado2', 'Jurado3', 'Jurado4'] as const

const name = 'QUISPE ÑAHUI Rosa'
const reason = 'Conformidad con el Acta'

export const requestFor = (fieldName: string, { signer }: TestSigner): PdfSignatureRequest => ({
  fieldName,
  signer,
  at,
  name,
  reason,
  stampLines: stampLines({ name, reason, at: at.getTime() }),
  fontPath,
})

/** The file after one signature more. */
export async function signField(pdf: Uint8Array, fieldName: string, juror: TestSigner): Promise<Uint8Array> {
  const signed = await signPdf(pdf, requestFor(fieldName, juror))
  if (!signed.ok) throw new Error(signed.error.code)
  return signed.value
}
