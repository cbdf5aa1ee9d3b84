// How the Acta's record states the result: beneficiaries, waitlist, scores of who was selected, desierto, money
// (R-ACT-1). Amounts are integer céntimos. Runs in every process.
import { z } from '../../zod.ts'

const text = z.string()
const number = z.int().positive()
const centimos = z.int()

/** An exact figure ("7/3") and how it is shown ("2.33"). */
const figure = z.strictObject({ exact: text, display: text })

const project = { submissionId: text, applicant: text, ruc: text, region: text, title: text }

const beneficiary = z.strictObject({
  ...project,
  responsible: z.array(text),
  directors: z.array(text),
  requestedCentimos: centimos,
  awardedCentimos: centimos,
  reductionCentimos: centimos,
  reductionReason: text.nullable(),
  /** The applicant is paid from its modality's regional reserve first (R-AMT-5). */
  usesReserve: z.boolean(),
})

const subcriterion = z.strictObject({
  id: text,
  text,
  /** What a point in it counts for. */
  weight: number,
  /** Null when nobody could score, or when the figure is withheld. */
  figure: figure.nullable(),
})

const selectedScores = z.strictObject({
  submissionId: text,
  title: text,
  /** The agreement that set the scores in place of the mean (R-SCO-6). */
  agreedIn: number.nullable(),
  /** Some member revised an own score; who, and which, the Acta does not say. */
  revised: z.boolean(),
  /** Figures that would be one member's own are null: the others abstained, or left with their sheets. */
  withheld: z.boolean(),
  criteria: z.array(z.strictObject({ id: text, name: text, subcriteria: z.array(subcriterion) })),
  points: figure.nullable(),
  bonus: figure.nullable(),
  total: figure.nullable(),
})

/** One item per modality of the Bases, in their order, also where nobody was selected. */
export const ModalitiesSchema = z.array(
  z.strictObject({ id: text, name: text, beneficiaries: z.array(beneficiary), scores: z.array(selectedScores) }),
)

const alternate = z.strictObject({
  /** 1 for who comes first. */
  place: number,
  ...project,
  requestedCentimos: centimos,
  amountCentimos: centimos,
  reductionReason: text.nullable(),
})

/** The lists in force. `number` is the agreement's; `modality` is null where one list serves the contest. */
export const WaitlistSchema = z.array(
  z.strictObject({ number, modality: text.nullable(), entries: z.array(alternate) }),
)

/**
 * What was declared void, by agreement. `modality` is null for the whole contest; `reserveCentimos` is what stays
 * unassigned of the modality's reserve (R-AMT-7), null when all of it is void.
 */
export const DesiertoSchema = z.array(
  z.strictObject({ number, modality: text.nullable(), reserveCentimos: centimos.nullable(), reason: text }),
)

export const MoneySchema = z.strictObject({
  totalCentimos: centimos,
  awardedCentimos: centimos,
  leftCentimos: centimos,
  free: z.strictObject({ capacityCentimos: centimos, usedCentimos: centimos, leftCentimos: centimos }),
  reserves: z.array(
    z.strictObject({ modalityId: text, reserveCentimos: centimos, usedCentimos: centimos, leftCentimos: centimos }),
  ),
})
