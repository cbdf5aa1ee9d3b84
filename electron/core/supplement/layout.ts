// The entries of a supplement, and its public part: by ids alone, like that of a package. Runs in the core (Node).
import { z } from '../../../shared/zod.ts'
import {
  DAFO,
  dossierEntry,
  dossierKeyEntry,
  PUBLIC_ENTRY,
  readingKeyEntry,
  sealedKeyEntry,
} from '../packing/layout.ts'
import { PublicPartSchema } from '../packing/public-part.ts'

export const SUPPLEMENT_ENTRY = 'suplemento.json'
export const SUPPLEMENT_KEY_ENTRY = 'claves/suplemento.p7m'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * `previousSha256` is of the supplement before, null for the first one. `jurors`: members with new keys here;
 * `submissions`: those whose dossiers are here; `readers`: the members that its sealed parts are for.
 */
export const SupplementPublicSchema = z.strictObject({
  contestId: z.string(),
  packageSha256: sha256,
  number: z.int().positive(),
  previousSha256: sha256.nullable(),
  readers: z.array(z.string()).min(1),
  jurors: z.array(PublicPartSchema.shape.jurors.element),
  submissions: z.array(PublicPartSchema.shape.submissions.element),
})
export type SupplementPublic = z.output<typeof SupplementPublicSchema>

/** Every entry of a supplement, in file order. */
export function supplementEntries({ readers, jurors, submissions }: SupplementPublic): readonly string[] {
  return [
    PUBLIC_ENTRY,
    ...jurors.flatMap(({ id }) => [sealedKeyEntry(id), readingKeyEntry(id)]),
    SUPPLEMENT_KEY_ENTRY,
    SUPPLEMENT_ENTRY,
    ...[...readers, DAFO].flatMap((reader) => submissions.map((id) => dossierKeyEntry(reader, id))),
    ...submissions.map(dossierEntry),
  ]
}
