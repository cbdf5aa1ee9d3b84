// What digits in a row mean on a scale that goes past 9. Renderer.

/** `given`: scores to give, each to the next subcriterion; `pending`: digits that may still begin a longer score. */
export type Typed = { readonly given: readonly number[]; readonly pending: string }

const none: Typed = { given: [], pending: '' }

/**
 * Takes one more digit. A score that nothing can lengthen is given at once; "1" waits where 10 is on the scale, until
 * another digit, a pause or a move decides it.
 */
export function typeDigit(values: readonly number[], pending: string, digit: string): Typed {
  const text = pending + digit
  if (values.some((value) => String(value).startsWith(text) && String(value) !== text))
    return { ...none, pending: text }
  if (values.includes(Number(text)) && String(Number(text)) === text) return { ...none, given: [Number(text)] }
  if (pending === '') return none
  const rest = typeDigit(values, '', digit)
  return { given: [...settleDigits(values, pending).given, ...rest.given], pending: rest.pending }
}

/** The digits that waited, as they stand. */
export const settleDigits = (values: readonly number[], pending: string): Typed =>
  pending !== '' && values.includes(Number(pending)) ? { ...none, given: [Number(pending)] } : none
