// The entries of a supplement, and its public part: by ids alone, like that of a package. Runs in the core (Node).
import { JurorSchema } from '../../../shared/domain/contest/contest.ts'
import { z } from '../../../shared/zod.ts'
import {
  custodyEntry,
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

/** The key of the package's contest, for a member who arrives. */
export const arrivalContestKeyEntry = (jurorId: string) => `claves/${jurorId}/contest.p7m`
/** The key of an earlier supplement's content, for the same. */
export const arrivalSupplementKeyEntry = (jurorId: string, number: number) =>
  `claves/${jurorId}/suplemento-${String(number).padStart(3, '0')}.p7m`

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const jurorId = JurorSchema.shape.id
const submissionId = PublicPartSchema.shape.submissions.element

/**
 * `previousSha256` is of the supplement before, null for the first one. `jurors`: members with keys here; `submissions`:
 * those whose dossiers are here; `readers`: the members that its sealed parts are for. `changes`: who leaves the jury and
 * who arrives instead, if anybody; `earlier`: every submission of before, whose key each who arrives gets here.
 */
export const SupplementPublicSchema = z.strictObject({
  contestId: z.string(),
  packageSha256: sha256,
  number: z.int().positive().max(999),
  previousSha256: sha256.nullable(),
  readers: z.array(z.string()).min(1),
  jurors: z.array(PublicPartSchema.shape.jurors.element),
  changes: z.array(z.strictObject({ leaves: jurorId, arrives: jurorId.nullable() })),
  earlier: z.array(submissionId),
  submissions: z.array(submissionId),
})
export type SupplementPublic = z.output<typeof SupplementPublicSchema>

/** The ids of the members that a supplement brings. */
export const arrivalsOf = ({ changes }: Pick<SupplementPublic, 'changes'>): string[] =>
  changes.flatMap(({ arrives }) => (arrives === null ? [] : [arrives]))

/** Every entry of a supplement, in file order. */
export function supplementEntries(told: SupplementPublic): readonly string[] {
  const { readers, jurors, submissions } = told
  return [
    PUBLIC_ENTRY,
    ...jurors.flatMap(({ id }) => [sealedKeyEntry(id), readingKeyEntry(id)]),
    ...arrivalsOf(told).flatMap((id) => arrivalEntries(id, told)),
    SUPPLEMENT_KEY_ENTRY,
    SUPPLEMENT_ENTRY,
    ...[...readers, DAFO].flatMap((reader) => submissions.map((id) => dossierKeyEntry(reader, id))),
    ...submissions.map(dossierEntry),
  ]
}

const arrivalEntries = (id: string, { number, earlier }: SupplementPublic): string[] => [
  custodyEntry(id),
  arrivalContestKeyEntry(id),
  ...Array.from({ length: number - 1 }, (_, index) => arrivalSupplementKeyEntry(id, index + 1)),
  ...earlier.map((submissionId) => dossierKeyEntry(id, submissionId)),
]
