// The scripted work of the sample contest's three jurors: scores, bonus, comments and one abstention. Core (Node).
import { type RulePack, subcriteriaOf } from '../../../shared/bases/rule-pack.ts'
import type { JurorCommand } from '../../../shared/domain/scoring/desk-events.ts'
import type { Bonus } from '../../../shared/domain/scoring/scoresheet.ts'
import { SAMPLE_SUBMISSIONS, type SampleSubmission } from './sample-submission.ts'
import { ABSTAINS, SCRIPTED_POINTS } from './scripted-points.ts'

export type SampleJurorId = 'jurado-1' | 'jurado-2' | 'jurado-3'
export const SAMPLE_JUROR_IDS: readonly SampleJurorId[] = ['jurado-1', 'jurado-2', 'jurado-3']

/** What a juror does with one submission. `scores` by subcriterion id. */
export type ScriptedEntry =
  | { readonly kind: 'abstains'; readonly causeId: string; readonly description: string }
  | {
      readonly kind: 'scores'
      readonly scores: Readonly<Record<string, number>>
      readonly bonus: Bonus
      readonly comment: string
    }

const ABSTENTION = {
  kind: 'abstains',
  causeId: 'vinculo',
  description: 'Fui programador remunerado del archivo del postulante entre 2022 y 2023.',
} as const satisfies ScriptedEntry

/** By the height of the juror's own points, from 38, from 31, and below. */
type Verdict = 'high' | 'middle' | 'low'

const COMMENTS: Record<SampleJurorId, Record<Verdict, (submission: SampleSubmission) => string>> = {
  'jurado-1': {
    high: ({ strength, weakness }) =>
      `Como propuesta de llegada al público es de las más sólidas: ${strength}. Queda por ajustar que ${weakness}, algo menor frente al conjunto.`,
    middle: ({ strength, weakness }) =>
      `Propuesta correcta y con oficio. A su favor, ${strength}; en contra, ${weakness}.`,
    low: ({ strength, weakness }) =>
      `Se reconoce que ${strength}. Sin embargo, ${weakness}, y eso compromete el alcance de todo el plan.`,
  },
  'jurado-2': {
    high: ({ strength, weakness }) =>
      `Muy buen conocimiento de las pantallas a las que se dirige. Destaco que ${strength}. Sugiero revisar un punto: ${weakness}.`,
    middle: ({ strength, weakness }) =>
      `La programación prevista es viable: ${strength}. Para una calificación más alta habría que resolver que ${weakness}.`,
    low: ({ strength, weakness }) =>
      `La propuesta de programación es débil porque ${weakness}. Lo más rescatable es que ${strength}.`,
  },
  'jurado-3': {
    high: ({ strength, weakness }) =>
      `Presupuesto, equipo y cronograma se sostienen entre sí, y ${strength}. Observo únicamente que ${weakness}.`,
    middle: ({ strength, weakness }) =>
      `La gestión es ordenada y ${strength}. Me preocupa que ${weakness}; con ese ajuste sería un proyecto muy recomendable.`,
    low: ({ strength, weakness }) => `Desde la gestión hay dudas: ${weakness}. Valoro, con todo, que ${strength}.`,
  },
}

/** Every submission's entry of a juror, in the order of the spreadsheet, by submission id. */
export function sampleEntries(jurorId: SampleJurorId, bases: RulePack): ReadonlyMap<string, ScriptedEntry> {
  return new Map(SAMPLE_SUBMISSIONS.map((submission) => [submission.code, entryFor(submission, jurorId, bases)]))
}

function entryFor(submission: SampleSubmission, jurorId: SampleJurorId, bases: RulePack): ScriptedEntry {
  const script = SCRIPTED_POINTS[submission.code]
  if (!script) throw new Error(`${submission.code} has no script`)
  const index = SAMPLE_JUROR_IDS.indexOf(jurorId)
  const digits = script.scores[index] ?? ''
  if (digits === ABSTAINS) return ABSTENTION
  const scores = Object.fromEntries(subcriteriaOf(bases).map(({ id }, position) => [id, Number(digits[position])]))
  const points = script.bonus?.points[index] ?? 0
  const sum = Object.values(scores).reduce((total, score) => total + score, 0)
  const verdict = sum >= 38 ? 'high' : sum >= 31 ? 'middle' : 'low'
  return {
    kind: 'scores',
    scores,
    bonus: { points, grounds: points > 0 ? [...(script.bonus?.grounds ?? [])] : [] },
    comment: COMMENTS[jurorId][verdict](submission),
  }
}

/** The same as commands for the juror's desk, ready to be decided one after another; sealing is left to the caller. */
export function sampleCommands(jurorId: SampleJurorId, bases: RulePack): readonly JurorCommand[] {
  const entries = [...sampleEntries(jurorId, bases)]
  const submissionIds = entries.flatMap(([id, { kind }]) => (kind === 'abstains' ? [] : [id]))
  const given = entries.flatMap(([submissionId, entry]): JurorCommand[] => {
    if (entry.kind === 'abstains') {
      const { causeId, description } = entry
      return [{ type: 'DeclareAbstention', submissionId, causeId, description }]
    }
    const { scores, bonus, comment } = entry
    return [
      ...Object.entries(scores).map(
        ([subcriterionId, score]): JurorCommand => ({ type: 'GiveScore', submissionId, subcriterionId, score }),
      ),
      ...(bonus.points > 0 ? [{ type: 'GiveBonus', submissionId, ...bonus } as const] : []),
      { type: 'WriteComment', submissionId, subcriterionId: null, text: comment },
    ]
  })
  return [{ type: 'DenyConflict', submissionIds, dismissed: null }, ...given]
}
