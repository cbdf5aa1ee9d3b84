// The criteria as the panel shows them for one modality: numbered, with their texts. Renderer.
import { type RulePack, subcriterionText } from '../../../../../shared/bases/rule-pack.ts'
import type { Entry } from '../../../../../shared/domain/scoring/scoresheet.ts'

/** `number` as people say it: "2.1". */
export type ShownSubcriterion = {
  readonly id: string
  readonly number: string
  readonly text: string
  readonly weight: number
}
export type ShownCriterion = {
  readonly id: string
  readonly name: string
  readonly max: number
  readonly subcriteria: readonly ShownSubcriterion[]
}

export const criteriaFor = (bases: RulePack, modalityId: string): readonly ShownCriterion[] =>
  bases.criteria.map((criterion, at) => ({
    id: criterion.id,
    name: criterion.name,
    max: criterion.subcriteria.reduce((sum, { weight }) => sum + weight * bases.scale.max, 0),
    subcriteria: criterion.subcriteria.map((sub, subAt) => ({
      id: sub.id,
      number: `${at + 1}.${subAt + 1}`,
      text: subcriterionText(sub, modalityId),
      weight: sub.weight,
    })),
  }))

/** Each step of the scale with its word, lowest first. */
export const scaleOf = ({ scale }: RulePack): readonly { readonly value: number; readonly word: string }[] =>
  scale.words.map((word, at) => ({ value: scale.min + at, word }))

/** Weighted, as the total is (R-SCO-1). */
export const pointsIn = (criterion: ShownCriterion, { scores }: Pick<Entry, 'scores'>): number =>
  criterion.subcriteria.reduce((sum, sub) => sum + sub.weight * (scores[sub.id] ?? 0), 0)
