// What is wrong with a rule pack, and where. Runs in every process.
import { packContradictions } from '../text/bases.ts'

/** `path` names the very item: `criteria.2.subcriteria.0.text`; empty for the file as a whole. */
export type PackProblem = { readonly path: string; readonly problem: string }

/** The problem, as a list of one, when there is one. */
export const when = (isWrong: boolean, path: string, problem: string): readonly PackProblem[] =>
  isWrong ? [{ path, problem }] : []

/** A problem at each value that stood before it in the list; `pathOf` tells where the value at an index is. */
export const repeats = (values: readonly string[], pathOf: (index: number) => string): readonly PackProblem[] =>
  values.flatMap((value, index) =>
    when(values.indexOf(value) < index, pathOf(index), packContradictions.repeated(value)),
  )
