// What the title line says of the saving. Renderer.

/** What the store has acknowledged: the time is that of the last durable change. */
export type SavedState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly atEpochMs: number }
  /** A text was typed that is not on its way yet, or could not be kept. */
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'failed' }
