// The sections of a document's outline, and which one is being read. Renderer.

export type Section = {
  readonly id: string
  readonly title: string
  /** Null where the file points to nothing that can be found. */
  readonly page: number | null
  readonly inner: readonly Section[]
}

/** The section in which a page lies: the last that begins on it or before. */
export function sectionAt(sections: readonly Section[], page: number): Section | undefined {
  return allOf(sections).reduce<Section | undefined>(
    (best, section) =>
      section.page !== null && section.page <= page && section.page >= (best?.page ?? 0) ? section : best,
    undefined,
  )
}

/** In the order in which they are read. */
export const allOf = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap((section) => [section, ...allOf(section.inner)])
