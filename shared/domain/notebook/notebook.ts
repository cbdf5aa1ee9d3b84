// The juror's private papers: where the reading stopped, marks, notes, what is set aside, what was told of relatives.
// No rule reads them, no file carries them, and they never leave the laptop. Runs in every process.
import { z } from '../../zod.ts'

const page = z.int().min(1).max(100_000)
const words = z.string().max(200)

export const BookmarkSchema = z.strictObject({ page, label: words })
export type Bookmark = z.output<typeof BookmarkSchema>

/** A note for oneself, anchored to a page of the dossier. */
export const NoteSchema = z.strictObject({ id: z.uuid(), page, text: z.string().min(1).max(4_000) })
export type Note = z.output<typeof NoteSchema>

/** Of one submission. `page` is where the reading stopped. */
export const PapersSchema = z.strictObject({
  page,
  bookmarks: z.array(BookmarkSchema).max(500),
  notes: z.array(NoteSchema).max(500),
  isSetAside: z.boolean(),
})
export type Papers = z.output<typeof PapersSchema>

/** How the dossiers are read: in pairs of pages, and where the scores float over a dossier that fills the window. */
export const ReadingSchema = z.strictObject({
  isTwoPages: z.boolean(),
  scoresAt: z.enum(['left', 'right']),
  areScoresFolded: z.boolean(),
})
export type Reading = z.output<typeof ReadingSchema>

/** Of the desk as a whole. */
export const DeskPapersSchema = z.strictObject({
  /** Surnames and companies against which applicants are compared for hints of a conflict (R-ABS-1). */
  relatives: z.array(words).max(200),
  companies: z.array(words).max(200),
  /** How many submissions a day the juror means to evaluate; null: what the time left asks for. */
  dailyGoal: z.int().min(1).max(500).nullable(),
  hasSeenTour: z.boolean(),
  /** The submissions whose notice of an abstention the juror saved, to hand it over (R-ABS-1). */
  savedNotices: z.array(z.string().max(60)).max(2_000),
  reading: ReadingSchema,
})
export type DeskPapers = z.output<typeof DeskPapersSchema>

export const NotebookSchema = z.strictObject({
  desk: DeskPapersSchema,
  /** By submission; those without papers are not in it. */
  submissions: z.record(z.string(), PapersSchema),
})
export type Notebook = z.output<typeof NotebookSchema>

export const noPapers: Papers = { page: 1, bookmarks: [], notes: [], isSetAside: false }
export const firstReading: Reading = { isTwoPages: false, scoresAt: 'right', areScoresFolded: false }
export const noDeskPapers: DeskPapers = {
  relatives: [],
  companies: [],
  dailyGoal: null,
  hasSeenTour: false,
  savedNotices: [],
  reading: firstReading,
}
export const emptyNotebook: Notebook = { desk: noDeskPapers, submissions: {} }

export const papersOf = ({ submissions }: Notebook, submissionId: string): Papers =>
  submissions[submissionId] ?? noPapers
