// A reader at a document: marks, notes, and the panel that shows them; what is taken away can be brought back. Renderer.
import { useState } from 'react'
import type { Note } from '../../../shared/domain/notebook/notebook.ts'
import { uiText } from '../../../shared/text/ui.ts'
import { viewerText } from '../../../shared/text/viewer.ts'
import { useStatus } from '../kit/Status.tsx'
import {
  isMarked,
  MOST_KEPT,
  type ReaderPapers,
  withMark,
  withNote,
  withoutMark,
  withoutNote,
} from './reader-papers.ts'

export type PanelTab = 'outline' | 'marks' | 'notes'

export type Reader = ReturnType<typeof useReader>

const NO_PAPERS: ReaderPapers = {
  bookmarks: [],
  notes: [],
  changeMarks: () => undefined,
  changeNotes: () => undefined,
}

/** Without papers the panel has the outline alone. */
export function useReader(papers: ReaderPapers | undefined) {
  const { bookmarks, notes, changeMarks, changeNotes } = papers ?? NO_PAPERS
  const say = useStatus()
  const [tab, setTab] = useState<PanelTab>('outline')
  const [isOpen, setOpen] = useState(false)
  const [written, setWritten] = useState<Note | null>(null)

  const undoable = (text: string, undo: () => void) =>
    say({ text, action: { label: uiText.action.undo, onPress: undo } })
  const removeMark = (page: number) => {
    const mark = bookmarks.find((known) => known.page === page)
    changeMarks((marks) => withoutMark(marks, page))
    if (mark) undoable(viewerText.marks.removed(page), () => changeMarks((marks) => withMark(marks, mark)))
  }
  const show = (next: PanelTab) => {
    setTab(next)
    setOpen(true)
  }
  return {
    hasPapers: papers !== undefined,
    bookmarks,
    notes,
    tab,
    isOpen,
    show,
    toggle: () => setOpen((was) => !was),
    isMarked: (page: number) => isMarked(bookmarks, page),
    removeMark,
    toggleMark(page: number) {
      if (isMarked(bookmarks, page)) return removeMark(page)
      if (bookmarks.length >= MOST_KEPT) return say({ text: viewerText.marks.full(MOST_KEPT), tone: 'error' })
      changeMarks((marks) => withMark(marks, { page, label: '' }))
      say({ text: viewerText.marks.added(page) })
    },
    nameMark: (page: number, label: string) =>
      changeMarks((marks) => (isMarked(marks, page) ? withMark(marks, { page, label }) : marks)),
    /** The note that is open in the panel. */
    written,
    canAddNote: notes.length < MOST_KEPT,
    write(page: number) {
      show('notes')
      if (notes.length < MOST_KEPT) setWritten({ id: crypto.randomUUID(), page, text: '' })
    },
    edit: setWritten,
    finish: () => setWritten(null),
    keepNote: (note: Note) => changeNotes((kept) => withNote(kept, note)),
    removeNote(note: Note) {
      changeNotes((kept) => withoutNote(kept, note.id))
      undoable(viewerText.notes.removed(note.page), () => changeNotes((kept) => withNote(kept, note)))
    },
  }
}
