// Result as plain data for what can be expected; an exception is a bug. Runs in every process.

/** What went well (`value`) or why not (`error`). Plain and readonly, so that it crosses any process boundary. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
export const fail = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })

/** Ends every exhaustive switch: a forgotten case is a type error, and a bug at run time. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
