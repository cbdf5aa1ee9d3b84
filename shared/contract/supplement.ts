// Operations with which DAFO changes a contest whose package was issued: the supplement and the letters of its new codes.
// Runs in every process.
import { composition, removal, supplement } from '../domain/session/data.ts'
import { z } from '../zod.ts'
import { fileRef } from './file-ref.ts'
import { nothing, type Operations } from './operation.ts'
import { packingReading } from './packing-reading.ts'
import { packingSources } from './packing-sources.ts'
import { contestId, fileId, jurorId, submissionId } from './values.ts'

/** Names what `supplement.open` opened, until it is closed or locks itself. */
const issue = z.uuid()

/** A contest as DAFO issued it, with its supplements so far. `number` is of the supplement that comes next. */
export const issuedContest = z.strictObject({
  issue,
  contestId,
  title: z.string(),
  rehearsal: z.boolean(),
  number: z.int().positive(),
  submissions: z.array(
    z.strictObject({ id: submissionId, title: z.string(), applicant: z.string(), isGone: z.boolean() }),
  ),
  /** The jury as it is now (R-JUR-3). */
  jurors: z.array(z.strictObject({ id: jurorId, name: z.string(), profileId: z.string(), profile: z.string() })),
  earlier: z.array(
    z.strictObject({
      number: z.int().positive(),
      issuedAt: z.iso.datetime(),
      added: z.array(submissionId),
      removed: z.array(submissionId),
      reissued: z.array(jurorId),
      left: z.array(jurorId),
    }),
  ),
})
export type IssuedContest = z.output<typeof issuedContest>

/**
 * What the supplement changes. `reissue`: members who get another code. `members`: who leaves by which resolution, and who
 * comes instead with the same profile, if anybody (R-JUR-3).
 */
const changes = z.strictObject({
  additions: z.strictObject({ resolution: supplement.resolution, sources: packingSources }).nullable(),
  removals: z.array(z.strictObject(removal)).max(2_000),
  reissue: z.array(jurorId).max(20),
  members: z
    .array(
      z.strictObject({
        ...composition,
        replacement: z.strictObject({ name: z.string().max(400), profileId: z.string() }).nullable(),
      }),
    )
    .max(20)
    .default([]),
})

export const supplementOperations = {
  /** Opens an issued contest with its authority's key and DAFO's code. `earlier`: all its supplements, in any order. */
  'supplement.open': {
    input: z.strictObject({
      package: fileId,
      authority: fileId,
      code: z.string().max(100),
      earlier: z.array(fileId).max(99),
    }),
    output: issuedContest,
  },
  'supplement.close': { input: nothing, output: nothing },
  /** Reads the list and the dossiers of what comes: as `packing.read`, but only the sheet of the submissions. */
  'supplement.read': { input: z.strictObject({ issue, sources: packingSources }), output: packingReading },
  /** Makes the next supplement and a letter (PDF) for each new code, those of who comes last. */
  'supplement.make': {
    input: z.strictObject({ issue, changes }),
    output: z.strictObject({
      file: fileRef,
      sha256: z.string(),
      number: z.int().positive(),
      letters: z.array(z.strictObject({ jurorId, name: z.string(), profile: z.string(), file: fileRef })),
    }),
  },
} as const satisfies Operations
