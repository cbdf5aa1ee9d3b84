// The .matriz file: a sealed scoresheet, signed by its juror; written here, and read where sheets are collected.
// Runs in the core.
import type { Juror } from '../../../shared/domain/contest/contest.ts'
import { type DeskState, scoresheetOf } from '../../../shared/domain/scoring/desk.ts'
import { type Scoresheet, ScoresheetSchema } from '../../../shared/domain/scoring/scoresheet.ts'
import { canonicalBytes } from '../../../shared/exchange/canonical.ts'
import { parseCanonicalJson } from '../../../shared/exchange/json.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { openContainer } from '../exchange/asic-open.ts'
import { writeContainer } from '../exchange/asic-write.ts'
import type { WrittenFile } from '../exchange/atomic-file.ts'
import { checkNotMixed } from '../exchange/rehearsal.ts'
import { sha256 } from '../exchange/sha256.ts'
import type { OpenedPackage } from '../packing/open-contest.ts'
import type { Ids } from '../ports.ts'
import type { Signer } from '../signing/cms.ts'

const entryName = 'matriz.json'

type Sealed = {
  readonly state: DeskState
  readonly opened: OpenedPackage
  readonly signer: Signer
  readonly ids: Ids
}

/** Writes the sealed sheet of a desk to `path`, signed as of its sealing. Refuses with `desk-not-sealed`. */
export async function writeScoresheet(path: string, sealed: Sealed): Promise<Result<WrittenFile, Refusal>> {
  const { state, opened, signer, ids } = sealed
  const sheet = scoresheetOf(state, opened.sha256)
  if (!sheet) return refuse('desk-not-sealed')
  return await writeContainer(path, {
    header: {
      kind: 'matriz',
      contestId: sheet.contestId,
      fileId: ids.uuid(),
      rehearsal: opened.contest.rehearsal,
      counts: { version: sheet.version },
    },
    entries: [{ name: entryName, mime: 'application/json', source: { bytes: canonicalBytes(sheet) } }],
    signers: [signer],
    at: new Date(sheet.sealedAt),
  })
}

/** What a sheet must belong to. `authority` is the DER of the contest's own root. */
export type Expected = {
  readonly contestId: string
  readonly rehearsal: boolean
  readonly jurors: readonly Pick<Juror, 'id' | 'certificate'>[]
  readonly packageSha256: string
  readonly authority: Uint8Array
}

/**
 * Reads a .matriz file whose every byte holds. Refusals: `rehearsal-mixed`; those of the container; `scoresheet-malformed`;
 * `scoresheet-foreign` when it belongs to another contest or package, or its signer is not the juror it speaks for.
 */
export async function readScoresheet(
  path: string,
  file: string,
  expected: Expected,
  at: Date,
): Promise<Result<Scoresheet, Refusal>> {
  const apart = await checkNotMixed(path, file, expected)
  if (!apart.ok) return apart
  const opened = await openContainer(path, { expected: 'matriz', trust: { roots: [expected.authority] }, at })
  if (!opened.ok) return opened
  const content = await opened.value.read(entryName)
  if (!content.ok) return content
  const json = parseCanonicalJson(content.value)
  const sheet = ScoresheetSchema.safeParse(json.ok ? json.value : null)
  if (!sheet.success) return refuse('scoresheet-malformed', { file })
  const juror = expected.jurors.find(({ id }) => id === sheet.data.jurorId)
  const signedBy = opened.value.signers[0]?.sha256.toLowerCase()
  const belongs =
    sheet.data.contestId === expected.contestId &&
    sheet.data.packageSha256 === expected.packageSha256 &&
    juror !== undefined &&
    signedBy === certificateSha256(juror)
  return belongs ? ok(sheet.data) : refuse('scoresheet-foreign', { file })
}

const certificateSha256 = (juror: Pick<Juror, 'certificate'>) => sha256(Buffer.from(juror.certificate, 'base64'))
