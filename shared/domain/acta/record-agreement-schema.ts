// How the Acta's record states an agreement (R-ACT-1, R-VOT-1). Runs in every process.
import { AGREEMENT_KINDS } from '../../bases/rule-pack.ts'
import { z } from '../../zod.ts'
import { TIE_OUTCOMES, VOTED_OUTCOMES } from '../agreement/outcome.ts'

const text = z.string()
const number = z.int().positive()
const sense = z.enum(['for', 'against'])

const tie = z.strictObject({
  means: z.enum(['equity', 'casting-vote']),
  article: text,
  rivals: z.array(text),
  outcome: z.enum(TIE_OUTCOMES),
})

/** `submissionId` is null when the agreement lost its effect whole; `revokedBy` numbers the agreement that took it. */
const loss = z.strictObject({
  at: text,
  cause: z.enum(['abstention', 'composition', 'removal', 'supplement', 'revocation', 'withdrawal', 'sitting']),
  submissionId: text.nullable(),
  revokedBy: number.nullable(),
})
export type StatedLoss = z.output<typeof loss>

/** Members by their names. What a draft cannot hold, its own approval and an addendum, is no part of it. */
export const StatedAgreementSchema = z.strictObject({
  number,
  agreementId: text,
  kind: z.enum(AGREEMENT_KINDS).exclude(['acta', 'addendum']),
  statement: text,
  majority: z.enum(['simple', 'absolute', 'unanimity', 'consensus']),
  /** Who presided it in place of the president (R-ABS-2). */
  presidedBy: text.nullable(),
  /** The tied agreement that it voted again, and the article that lets a jury do so (R-VOT-3). */
  revoteOf: z.strictObject({ number, article: text }).nullable(),
  eligible: z.array(text),
  /** Members who could not vote, because they had abstained (R-ABS-2). */
  abstained: z.array(text),
  votes: z.array(z.strictObject({ juror: text, sense, reason: text })),
  /** Votes that had been noted wrongly: what was noted, and what it was corrected to (R-VOT-2). */
  corrections: z.array(z.strictObject({ juror: text, was: sense, is: sense, why: text })),
  outcome: z.enum([...VOTED_OUTCOMES, 'lapsed']),
  outcomeText: text,
  /** Withdrawn because it might not be adopted any more: the article in the way, and the reason (R-VOT-2). */
  withdrawal: z.strictObject({ article: text, reason: text }).nullable(),
  tie: tie.nullable(),
  losses: z.array(loss),
  /** It was adopted, and still decides something. */
  inForce: z.boolean(),
})
export type StatedAgreement = z.output<typeof StatedAgreementSchema>
