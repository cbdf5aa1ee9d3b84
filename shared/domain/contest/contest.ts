// The contest as its package states it: submissions, jury, received counts, the year's winners. Runs in every process.

import { REGIONS } from '../../bases/regions.ts'
import { type RulePack, RulePackSchema } from '../../bases/rule-pack.ts'
import { z } from '../../zod.ts'

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/)
const name = z.string().trim().min(1).max(400)

export const ApplicantSchema = z.strictObject({
  name,
  ruc: z.string().regex(/^(10|15|16|17|20)\d{9}$/),
  region: z.enum(REGIONS),
  legalRepresentative: name,
})

export const SubmissionSchema = z.strictObject({
  /** The code is the submission's identity: CDC-D-00017-25. */
  id: z.string().regex(/^[A-Z]{3}-[A-Z]-\d{5}-\d{2}$/),
  modalityId: id,
  title: name,
  applicant: ApplicantSchema,
  responsible: z.array(name).min(1),
  directors: z.array(name).min(1),
  requestedCentimos: z.int().positive(),
  /** The applicant asked for the regional reserve and DAFO found it eligible (R-AMT-6). */
  appliesToReserve: z.boolean(),
  dossier: z.strictObject({ entry: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.int().positive() }),
})
export type Submission = z.output<typeof SubmissionSchema>

export const JurorSchema = z.strictObject({
  id,
  name,
  profileId: id,
  /** DER, base64: the certificate of the key that the juror's activation code opens. */
  certificate: z.base64(),
  /** The same of the key that files are sealed to; without it (version 1 of the package) the first one serves. */
  readingCertificate: z.base64().optional(),
})
export type Juror = z.output<typeof JurorSchema>

export const WinnerSchema = z.strictObject({
  contest: name,
  applicant: name,
  ruc: z.string(),
  legalRepresentative: name,
  directors: z.array(name),
  /** The work that won, where the list says it: some contests' works are out of this one (R-AMT-8). */
  work: name.optional(),
})
export type Winner = z.output<typeof WinnerSchema>

export const ContestSchema = z.strictObject({
  id,
  title: name,
  /** A rehearsal never mixes with a real contest. */
  rehearsal: z.boolean(),
  createdAt: z.iso.datetime(),
  /** The scoring ends on this day (ISO date, America/Lima). */
  evaluationEnds: z.iso.date(),
  bases: RulePackSchema,
  /** Resolutions that named the jury (R-JUR-1) and declared the aptos. */
  juryResolution: z.strictObject({ number: name, date: z.iso.date() }),
  aptosResolution: z.strictObject({ number: name, date: z.iso.date() }),
  jurors: z.array(JurorSchema).min(1),
  submissions: z.array(SubmissionSchema).min(1),
  /** Submissions received (not only aptos) per region, for the equity criterion (R-EQU-1). */
  receivedByRegion: z.partialRecord(z.enum(REGIONS), z.int().nonnegative()),
  /** Winners of the year's other contests so far (R-AMT-8). */
  winnersOfYear: z.array(WinnerSchema),
})
export type Contest = z.output<typeof ContestSchema>
export type { RulePack }

export const findSubmission = (contest: Contest, submissionId: string) =>
  contest.submissions.find((submission) => submission.id === submissionId)

/** The submission that an event names. No decision lets another id in, so a missing one is a bug. */
export function submissionOf(contest: Contest, submissionId: string): Submission {
  const submission = findSubmission(contest, submissionId)
  if (!submission) throw new Error(`no submission ${submissionId} in contest ${contest.id}`)
  return submission
}

export const findJuror = (contest: Contest, jurorId: string) => contest.jurors.find((juror) => juror.id === jurorId)

/** A member's name; whatever else was given reads as it is. */
export const jurorName = (contest: Contest, jurorId: string) => findJuror(contest, jurorId)?.name ?? jurorId
export const findModality = (contest: Contest, modalityId: string) =>
  contest.bases.modalities.find((modality) => modality.id === modalityId)
