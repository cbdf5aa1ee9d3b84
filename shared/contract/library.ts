// Operations on the contests that this laptop knows, and on who has unlocked a desk. Runs in every process.
import { PASSPHRASE_MAX } from '../access/passphrase.ts'
import { z } from '../zod.ts'
import { nothing, type Operations } from './operation.ts'
import { activationCode, contestId, deskOf, fileId, jurorId } from './values.ts'

const passphrase = z.string().max(PASSPHRASE_MAX)

export const contestCard = z.strictObject({
  contestId,
  packageSha256: z.string(),
  /** SHA-256 of the contest authority's certificate, upper-case hexadecimal: to compare with the activation letter. */
  authorityFingerprint: z.string(),
  rehearsal: z.boolean(),
  submissions: z.int(),
  members: z.int(),
  /** Whether some member has a passphrase for it on this laptop. */
  hasPassphrase: z.boolean(),
  /** What only shows while some member is unlocked on this laptop; null before. */
  unlocked: z
    .strictObject({
      title: z.string(),
      evaluationEnds: z.string(),
      jurors: z.array(
        z.strictObject({
          jurorId,
          name: z.string(),
          profile: z.string(),
          /** `locked` says nothing of what is behind it (R-SCO-4). */
          desk: z.enum(['locked', 'none', 'draft', 'sealed']),
          hasPassphrase: z.boolean(),
        }),
      ),
      session: z.enum(['none', 'under-way', 'approved', 'closed']),
    })
    .nullable(),
})
export type ContestCard = z.output<typeof contestCard>

export const letter = z.strictObject({ jurorId, name: z.string(), profile: z.string(), code: z.string() })
export type Letter = z.output<typeof letter>

export const libraryOperations = {
  /** `unreadable` are those whose kept package no longer holds, each with the sentence that says why. */
  'library.contests': {
    input: nothing,
    output: z.strictObject({
      contests: z.array(contestCard),
      unreadable: z.array(z.strictObject({ contestId, text: z.string() })),
    }),
  },
  /** Opens a package. The same file twice has no effect: `already`. Refused when another content bears the same id. */
  'library.open': {
    input: z.strictObject({ file: fileId }),
    output: z.strictObject({ contest: contestCard, already: z.boolean() }),
  },
  /** Takes a supplement in, after the one before. The same file twice has no effect: `already`. */
  'library.supplement': {
    input: z.strictObject({ contestId, file: fileId }),
    output: z.strictObject({ number: z.int().positive(), already: z.boolean() }),
  },
  /** The sample contest, made on the spot (a rehearsal), with the codes of its invented jurors. */
  'library.sample': {
    input: nothing,
    output: z.strictObject({ contest: contestCard, letters: z.array(letter) }),
  },
  /**
   * Opens a juror's keys with the activation code, for as long as the app runs or until they are locked. The code tells
   * whose it is; with `jurorId` it must be that juror's.
   */
  'library.unlock': {
    input: z.strictObject({ contestId, jurorId: jurorId.optional(), code: activationCode }),
    /** `skipped`: the juror was offered a passphrase here and wanted none. */
    output: z.strictObject({ jurorId, passphrase: z.enum(['none', 'skipped', 'set']) }),
  },
  /** The same with the passphrase that the juror set on this laptop. */
  'library.unlockWithPassphrase': {
    input: z.strictObject({ contestId, jurorId: jurorId.optional(), passphrase }),
    output: z.strictObject({ jurorId }),
  },
  /** Sets or changes the passphrase of a juror who proves to be that one: by the code, or by the passphrase so far. */
  'library.setPassphrase': {
    input: z.strictObject({
      ...deskOf,
      proof: z.union([z.strictObject({ code: activationCode }), z.strictObject({ passphrase })]),
      passphrase,
    }),
    output: nothing,
  },
  /** The juror wants none: from then on it is not offered, and the code is asked every time. */
  'library.skipPassphrase': { input: z.strictObject(deskOf), output: nothing },
  /** Locks one desk; without `jurorId` the whole contest, its session too. */
  'library.lock': { input: z.strictObject({ contestId, jurorId: jurorId.optional() }), output: nothing },
} as const satisfies Operations
