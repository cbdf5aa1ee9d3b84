// publico.json of a package: who may unlock it and what it holds, by ids alone. Runs in the core (Node).
import { JurorSchema } from '../../../shared/domain/contest/contest.ts'
import { z } from '../../../shared/zod.ts'

/** Certificates are DER in base64; a juror's first one signs, the second one is what files are sealed to. */
export const PublicPartSchema = z.strictObject({
  contestId: z.string(),
  jurors: z.array(JurorSchema.pick({ id: true, certificate: true }).extend({ readingCertificate: z.base64() })).min(1),
  submissions: z.array(z.string().regex(/^[A-Z]{3}-[A-Z]-\d{5}-\d{2}$/)).min(1),
})
export type PublicPart = z.output<typeof PublicPartSchema>
