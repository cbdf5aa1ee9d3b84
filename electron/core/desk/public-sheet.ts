// publico.json of a scoresheet file: whose it is, which version, and the commitment to what is sealed. Core.
import { ScoresheetSchema } from '../../../shared/domain/scoring/scoresheet.ts'
import { z } from '../../../shared/zod.ts'

/** `commitment`: SHA-256 of the canonical sheet with its salt, in lower-case hexadecimal. */
export const PublicSheetSchema = ScoresheetSchema.omit({ entries: true, reopenings: true, salt: true }).extend({
  commitment: z.string().regex(/^[0-9a-f]{64}$/),
})
export type PublicSheet = z.output<typeof PublicSheetSchema>
