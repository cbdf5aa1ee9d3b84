// The .acuse file: a receipt for a scoresheet, signed by the member in whose hands it is. Runs in the core.
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import { type Receipt, ReceiptSchema } from '../../../shared/domain/scoring/receipt.ts'
import { canonicalBytes } from '../../../shared/exchange/canonical.ts'
import { parseCanonicalJson } from '../../../shared/exchange/json.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Expected } from '../desk/scoresheet-file.ts'
import { openContainer } from '../exchange/asic-open.ts'
import { writeContainer } from '../exchange/asic-write.ts'
import type { WrittenFile } from '../exchange/atomic-file.ts'
import { checkNotMixed } from '../exchange/rehearsal.ts'
import { sha256 } from '../exchange/sha256.ts'
import type { Ids } from '../ports.ts'
import type { Signer } from '../signing/cms.ts'
import type { SigningKey } from '../supplement/new-keys.ts'

const entryName = 'acuse.json'

type Given = {
  readonly receipt: Receipt
  readonly contest: Contest
  readonly signer: Signer
  readonly ids: Ids
  readonly at: Date
}

/** Writes the receipt to `path`. It names nobody but by id and holds no score, so nothing of it is sealed. */
export async function writeReceipt(path: string, given: Given): Promise<Result<WrittenFile, Refusal>> {
  const { receipt, contest, signer, ids, at } = given
  return await writeContainer(path, {
    header: {
      kind: 'acuse',
      contestId: contest.id,
      fileId: ids.uuid(),
      rehearsal: contest.rehearsal,
      counts: { version: receipt.version },
    },
    entries: [{ name: entryName, mime: 'application/json', source: { bytes: canonicalBytes(receipt) } }],
    signers: [signer],
    at,
  })
}

/**
 * Reads an .acuse file whose every byte holds. Refusals: `rehearsal-mixed`; those of the container; `receipt-malformed`;
 * `receipt-foreign` when it is of another contest or package, or its signer is not the member it says.
 */
export async function readReceipt(
  path: string,
  file: string,
  expected: Expected,
  at: Date,
): Promise<Result<Receipt, Refusal>> {
  const apart = await checkNotMixed(path, file, expected)
  if (!apart.ok) return apart
  const opened = await openContainer(path, { expected: 'acuse', trust: { roots: [expected.authority] }, at })
  if (!opened.ok) return opened
  const content = await opened.value.read(entryName)
  if (!content.ok) return content
  const json = parseCanonicalJson(content.value)
  const receipt = ReceiptSchema.safeParse(json.ok ? json.value : null)
  if (!receipt.success || opened.value.entries.length !== 1) return refuse('receipt-malformed', { file })
  const { contestId, packageSha256, receivedBy } = receipt.data
  const [signer, other] = opened.value.signers
  const isReceiver = ({ id, certificate }: SigningKey) =>
    id === receivedBy && signer?.sha256.toLowerCase() === sha256(Buffer.from(certificate, 'base64'))
  const belongs =
    contestId === expected.contestId &&
    packageSha256 === expected.packageSha256 &&
    other === undefined &&
    expected.jurors.some(isReceiver)
  return belongs ? ok(receipt.data) : refuse('receipt-foreign', { file })
}
