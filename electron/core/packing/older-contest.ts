// Contests that older packages state, brought up to today's schema. Runs in the core (Node).
import { ContestSchema } from '../../../shared/domain/contest/contest.ts'
import { documentsOfVersion1 } from '../../../shared/text/older-documents.ts'
import { z } from '../../../shared/zod.ts'

const Jury = z.looseObject({ whenIncomplete: z.enum(['consensus', 'majority']) })
const Stated = z.looseObject({ bases: z.looseObject({ jury: Jury }) })

/**
 * Version 1 said what a jury does while it is incomplete; today's rules say when it decides by consensus (R-JUR-3). Its
 * rule packs had no words for the documents.
 */
function fromVersion1(contest: unknown): unknown {
  const stated = Stated.safeParse(contest)
  if (!stated.success) return contest
  const { bases, ...rest } = stated.data
  const { whenIncomplete, ...jury } = bases.jury
  const consensus = whenIncomplete === 'consensus' ? 'while-incomplete' : 'never'
  return { ...rest, bases: { documents: documentsOfVersion1, ...bases, jury: { ...jury, consensus } } }
}

/** A contest of a file of version 1. */
export const ContestV1Schema = z.preprocess(fromVersion1, ContestSchema)
