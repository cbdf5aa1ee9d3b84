// acuse.json: which version of a scoresheet was taken in, by whom and when. Runs in every process.
import { z } from '../../zod.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const id = z.string().min(1).max(60)

/**
 * `fileSha256` is of the .matriz file; `commitment` of what is sealed in it, the same in every file of that version.
 * `receivedBy`: the member whose key signs the receipt.
 */
export const ReceiptSchema = z.strictObject({
  contestId: id,
  packageSha256: sha256,
  jurorId: id,
  version: z.int().positive(),
  sealedAt: z.iso.datetime(),
  commitment: sha256,
  fileSha256: sha256,
  receivedAt: z.iso.datetime(),
  receivedBy: id,
})
export type Receipt = z.output<typeof ReceiptSchema>
