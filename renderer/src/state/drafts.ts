// Texts that were typed and are not on the disk yet, by field: they outlive the field, not the lock. Renderer.

export type Drafts = {
  get(field: string): string | undefined
  /** undefined: the text is on the disk, or as it was. */
  set(field: string, text: string | undefined): void
  clear(): void
  /** Whether there is any. */
  view(): boolean
  fields(): readonly string[]
  subscribe(onChange: () => void): () => void
}

export function createDrafts(): Drafts {
  const texts = new Map<string, string>()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    get: (field) => texts.get(field),
    set(field, text) {
      if (texts.get(field) === text) return
      if (text === undefined) texts.delete(field)
      else texts.set(field, text)
      tell()
    },
    clear() {
      texts.clear()
      tell()
    },
    view: () => texts.size > 0,
    fields: () => [...texts.keys()],
    subscribe(onChange) {
      listeners.add(onChange)
      return () => void listeners.delete(onChange)
    },
  }
}
