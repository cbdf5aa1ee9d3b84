// What an Acta de Evaluación states, as data (R-ACT-1): the source of its PDF and the machine-readable file beside it.
// It is published, so it has no place for a single member's scores nor for the scores of who was not selected.
// Runs in every process.
import { AGREEMENT_KINDS } from '../../bases/rule-pack.ts'
import { z } from '../../zod.ts'
import { VOTED_OUTCOMES } from '../agreement/outcome.ts'

const text = z.string()
const count = z.int().nonnegative()
const centimos = z.int()
const resolution = z.strictObject({ number: text, date: text })

/** An exact figure ("7/3") and how it is shown ("2.33"); null when nobody could score. */
const figure = z.strictObject({ exact: text, display: text })

const contest = z.strictObject({
  id: text,
  title: text,
  year: z.int(),
  entity: text,
  office: text,
  rehearsal: z.boolean(),
  basesId: text,
  aptosResolution: resolution,
  juryResolution: resolution,
  aptos: count,
})

const session = z.strictObject({
  place: text,
  mode: z.enum(['presencial', 'virtual', 'mixta']),
  startedAt: text,
  endedAt: text,
  attending: z.array(z.strictObject({ jurorId: text, name: text, profile: text })),
  presidentId: text,
  dafoRepresentative: text,
  observers: z.array(text),
  /** Votes that each candidate had for the presidency; who voted for whom is not in it. */
  election: z.array(z.strictObject({ jurorId: text, name: text, votes: count })),
})

const agreement = z.strictObject({
  number: z.int().positive(),
  agreementId: text,
  kind: z.enum(AGREEMENT_KINDS).exclude(['acta']),
  statement: text,
  eligible: z.array(text),
  votes: z.array(z.strictObject({ juror: text, sense: z.enum(['for', 'against']), reason: text })),
  outcome: z.enum([...VOTED_OUTCOMES, 'lapsed']),
  outcomeText: text,
})

const beneficiary = z.strictObject({
  submissionId: text,
  applicant: text,
  ruc: text,
  region: text,
  title: text,
  responsible: z.array(text),
  directors: z.array(text),
  requestedCentimos: centimos,
  awardedCentimos: centimos,
  reductionCentimos: centimos,
  reductionReason: text.nullable(),
  /** The applicant is paid from its modality's regional reserve first (R-AMT-5). */
  usesReserve: z.boolean(),
})

const selectedScores = z.strictObject({
  submissionId: text,
  title: text,
  criteria: z.array(
    z.strictObject({
      id: text,
      name: text,
      subcriteria: z.array(z.strictObject({ id: text, text, figure: figure.nullable() })),
    }),
  ),
  points: figure,
  bonus: figure,
  total: figure,
})

const money = z.strictObject({
  totalCentimos: centimos,
  awardedCentimos: centimos,
  leftCentimos: centimos,
  free: z.strictObject({ capacityCentimos: centimos, usedCentimos: centimos, leftCentimos: centimos }),
  reserves: z.array(
    z.strictObject({
      modalityId: text,
      reserveCentimos: centimos,
      usedCentimos: centimos,
      leftCentimos: centimos,
    }),
  ),
})

export const ActaRecordSchema = z.strictObject({
  format: z.literal('acta-jurado/acta'),
  formatVersion: z.literal(1),
  contest,
  session,
  scoresheets: z.array(
    z.strictObject({ jurorId: text, name: text, version: count, receivedAt: text, fileSha256: text }),
  ),
  openedAt: text,
  /** The cause, never the juror's own description of it. */
  abstentions: z.array(z.strictObject({ submissionId: text, title: text, juror: text, cause: text })),
  agreements: z.array(agreement),
  /** One item per modality of the Bases, in their order, also where nobody was selected. */
  modalities: z.array(
    z.strictObject({
      id: text,
      name: text,
      beneficiaries: z.array(beneficiary),
      scores: z.array(selectedScores),
    }),
  ),
  /** `modality` is null when the whole contest is void. */
  desierto: z.array(z.strictObject({ number: z.int().positive(), modality: text.nullable(), reason: text })),
  money,
  deliberation: text,
  legalBase: z.array(text),
})
export type ActaRecord = z.output<typeof ActaRecordSchema>
