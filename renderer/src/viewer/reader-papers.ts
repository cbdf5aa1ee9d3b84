// What a reader keeps of a document: marks and notes by page, and changes of them as plain functions. Renderer.
import type { Bookmark, Note } from '../../../shared/domain/notebook/notebook.ts'

export type Marks = readonly Bookmark[]
export type Notes = readonly Note[]

/** Keep it the same between renders while nothing of it changes. */
export type ReaderPapers = {
  readonly bookmarks: Marks
  readonly notes: Notes
  readonly changeMarks: (change: (marks: Marks) => Marks) => void
  readonly changeNotes: (change: (notes: Notes) => Notes) => void
}

/** More are not kept (shared/domain/notebook). */
export const MOST_KEPT = 500

export const isMarked = (marks: Marks, page: number): boolean => marks.some((mark) => mark.page === page)

export const withoutMark = (marks: Marks, page: number): Marks => marks.filter((mark) => mark.page !== page)

/** One mark a page, in the order of the pages. */
export const withMark = (marks: Marks, mark: Bookmark): Marks =>
  [...withoutMark(marks, mark.page), mark].toSorted((a, b) => a.page - b.page)

export const withoutNote = (notes: Notes, id: string): Notes => notes.filter((note) => note.id !== id)

/** In the order of the pages, and of writing on the same page. */
export function withNote(notes: Notes, note: Note): Notes {
  const isKnown = notes.some(({ id }) => id === note.id)
  const changed = isKnown ? notes.map((other) => (other.id === note.id ? note : other)) : [...notes, note]
  return changed.toSorted((a, b) => a.page - b.page)
}
