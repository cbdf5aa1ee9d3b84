// The words that a rule pack has for its ids. Runs in every process.

/** The text of an id, or the id where the pack does not know it. */
export const textOf = (list: readonly { readonly id: string; readonly text: string }[], id: string): string =>
  list.find((item) => item.id === id)?.text ?? id
