// The shape of a table that DAFO takes from a session. Runs in the core.

export type Value = string | number
export type Column = { readonly name: string; readonly type: 'text' | 'integer' }

/**
 * Column names in Spanish snake case; `integer` columns hold céntimos, counts and scores. An empty text in one of them
 * is no number.
 */
export type DataTable = {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Value[])[]
}

export const text = (name: string): Column => ({ name, type: 'text' })
export const integer = (name: string): Column => ({ name, type: 'integer' })

/** Several in one cell, as DAFO's own lists write them. */
export const joined = (items: readonly string[]) => items.join(' / ')
