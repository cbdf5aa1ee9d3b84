// suplemento.json: what DAFO changes in a contest after its package was issued (R-AMT-9). Runs in every process.
import { z } from '../../zod.ts'
import * as data from './data.ts'

/**
 * `number` counts a contest's supplements from 1. `reissued`: members whose keys have another activation code now.
 * `changes`: members who leave, each with who comes instead, if anybody (R-JUR-3).
 */
export const SupplementSchema = z.strictObject({
  contestId: data.id,
  number: z.int().positive(),
  issuedAt: z.iso.datetime(),
  additions: z.strictObject(data.supplement).nullable(),
  removals: z.array(z.strictObject(data.removal)),
  reissued: z.array(data.id),
  changes: z.array(z.strictObject(data.composition)),
})
export type Supplement = z.output<typeof SupplementSchema>
