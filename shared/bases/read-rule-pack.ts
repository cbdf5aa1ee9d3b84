// Reading a rule pack: every problem at once, each with its path. Runs in every process.
import { fail, ok, type Result } from '../result.ts'
import { type RulePack, RulePackSchema, subcriteriaOf } from './rule-pack.ts'

export type PackProblem = { readonly path: string; readonly problem: string }

/**
 * A rule pack from unknown data. Answers all its problems at once: first those of shape, then those of packs that
 * contradict themselves (a reserve above the total, an incomplete scale, repeated ids, a quorum above the jury).
 */
export function readRulePack(data: unknown): Result<RulePack, readonly PackProblem[]> {
  const parsed = RulePackSchema.safeParse(data)
  if (!parsed.success)
    return fail(parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), problem: issue.message })))
  const problems = contradictions(parsed.data)
  return problems.length > 0 ? fail(problems) : ok(parsed.data)
}

function contradictions(pack: RulePack): PackProblem[] {
  const { funds, scale, modalities, jury, comments } = pack
  const reserves = modalities.reduce((sum, modality) => sum + modality.reserveCentimos, 0)
  const checks: readonly (readonly [boolean, string, string])[] = [
    [funds.reserveCentimos > funds.totalCentimos, 'funds.reserveCentimos', 'la reserva supera el total'],
    [reserves !== funds.reserveCentimos, 'modalities', 'las reservas por modalidad no suman la reserva total'],
    [scale.min >= scale.max, 'scale', 'la escala no tiene valores'],
    [scale.words.length !== scale.max - scale.min + 1, 'scale.words', 'falta o sobra una palabra de la escala'],
    [repeated(modalities.map((modality) => modality.id)), 'modalities', 'hay modalidades repetidas'],
    [repeated(modalities.map((modality) => modality.letter)), 'modalities', 'hay letras de modalidad repetidas'],
    [repeated(subcriteriaOf(pack).map((sub) => sub.id)), 'criteria', 'hay sub criterios repetidos'],
    [comments.minLength > comments.maxLength, 'comments', 'el comentario mínimo supera al máximo'],
    [jury.quorum > jury.size, 'jury.quorum', 'el quórum supera al número de miembros'],
    [jury.profiles.length !== jury.size, 'jury.profiles', 'los perfiles no coinciden con el número de miembros'],
    [
      pack.bonus.max > 0 && pack.bonus.grounds.length === 0,
      'bonus.grounds',
      'faltan las causales del puntaje adicional',
    ],
    // Consolidating knows one reading only; a pack that means the other must not be counted wrongly in silence.
    [
      pack.bonus.max > 0 && pack.bonus.scope !== 'juror',
      'bonus.scope',
      'el puntaje adicional por Jurado aún no se admite',
    ],
  ]
  return checks.filter(([wrong]) => wrong).map(([, path, problem]) => ({ path, problem }))
}

const repeated = (ids: readonly string[]) => new Set(ids).size !== ids.length
