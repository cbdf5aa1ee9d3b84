// What a juror's lists show of each submission: its entry, what it misses, its state. Renderer.
import { type Contest, findModality, type Submission } from '../../../../shared/domain/contest/contest.ts'
import { foldText } from '../../../../shared/domain/contest/names.ts'
import { type DeskState, entryOf } from '../../../../shared/domain/scoring/desk.ts'
import {
  type Entry,
  isComplete,
  type Missing,
  missingIn,
  pointsOf,
} from '../../../../shared/domain/scoring/scoresheet.ts'
import { jurorText } from '../../../../shared/text/juror.ts'
import type { StateKind } from '../../../../shared/text/ui.ts'

export type EntryState = 'pending' | 'incomplete' | 'complete' | 'abstained'

export type SubmissionRow = {
  readonly submission: Submission
  readonly modality: string
  readonly entry: Entry
  readonly missing: Missing
  readonly state: EntryState
  /** Of the scores given so far, without the bonus. */
  readonly points: number
  /** With the bonus; null while a score is missing or after an abstention. */
  readonly total: number | null
}

/** A row is the same object for as long as its entry is: a score renders its own row again, not all of them. */
const lastRows = new WeakMap<Contest, Map<string, SubmissionRow>>()
const lastLists = new WeakMap<DeskState, readonly SubmissionRow[]>()

export function rowsOf(desk: DeskState): readonly SubmissionRow[] {
  const known = lastLists.get(desk)
  if (known) return known
  const rows = desk.contest.submissions.map((submission) => rowOf(desk, submission))
  lastLists.set(desk, rows)
  return rows
}

export function rowOf(desk: DeskState, submission: Submission): SubmissionRow {
  const rows = lastRows.get(desk.contest) ?? new Map<string, SubmissionRow>()
  lastRows.set(desk.contest, rows)
  const last = rows.get(submission.id)
  if (last?.entry === entryOf(desk, submission.id)) return last
  const row = makeRow(desk, submission)
  rows.set(submission.id, row)
  return row
}

function makeRow(desk: DeskState, submission: Submission): SubmissionRow {
  const entry = entryOf(desk, submission.id)
  const missing = missingIn(desk.contest.bases, entry)
  const points = pointsOf(desk.contest.bases, entry)
  const isScored = !entry.abstention && missing.subcriteria.length === 0
  return {
    submission,
    modality: findModality(desk.contest, submission.modalityId)?.name ?? '',
    entry,
    missing,
    state: stateOf(entry, missing),
    points,
    total: isScored ? points + entry.bonus.points : null,
  }
}

function stateOf(entry: Entry, missing: Missing): EntryState {
  if (entry.abstention) return 'abstained'
  if (isComplete(missing)) return 'complete'
  return isTouched(entry) ? 'incomplete' : 'pending'
}

const isTouched = ({ scores, bonus, comment, comments }: Entry) =>
  Object.keys(scores).length > 0 ||
  bonus.points > 0 ||
  comment !== '' ||
  Object.values(comments).some((written) => written !== '')

export const isDone = ({ state }: SubmissionRow) => state === 'complete' || state === 'abstained'

export const doneCount = (desk: DeskState) => rowsOf(desk).filter(isDone).length

export const unfinishedRows = (desk: DeskState) => rowsOf(desk).filter((row) => !isDone(row))

/** The first submission after `afterId` that misses something, going round; undefined when none does. */
export function nextUnfinished(desk: DeskState, afterId: string): Submission | undefined {
  const rows = rowsOf(desk)
  const at = rows.findIndex((row) => row.submission.id === afterId)
  return [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find((row) => !isDone(row))?.submission
}

export const firstUnfinished = (desk: DeskState) => unfinishedRows(desk)[0]?.submission

/** The tag of a row. An abstention says its cause wherever it shows (R-SCO-5). */
export function tagOf(contest: Contest, { state, entry }: SubmissionRow): { state: StateKind; word: string } {
  if (entry.abstention) return { state: 'abstained', word: jurorText.state.abstained(causeOf(contest, entry)) }
  return state === 'incomplete'
    ? { state: 'draft', word: jurorText.state.incomplete }
    : {
        state: state === 'complete' ? 'complete' : 'pending',
        word: jurorText.state[state === 'complete' ? state : 'pending'],
      }
}

export const causeOf = ({ bases }: Contest, { abstention }: Entry): string =>
  bases.abstentionCauses.find((cause) => cause.id === abstention?.causeId)?.text ?? ''

/** `null`: all of them. */
export type Filter = {
  readonly search: string
  readonly modalityId: string | null
  readonly state: EntryState | null
  readonly region: string | null
  readonly isSetAside: boolean
}

export const noFilter: Filter = { search: '', modalityId: null, state: null, region: null, isSetAside: false }

/** `isSetAside`: whether the juror's notebook says so of the row's submission. */
export function matches({ submission, state }: SubmissionRow, filter: Filter, isSetAside: boolean): boolean {
  return (
    (filter.modalityId === null || submission.modalityId === filter.modalityId) &&
    (filter.state === null || state === filter.state) &&
    (filter.region === null || submission.applicant.region === filter.region) &&
    (isSetAside || !filter.isSetAside) &&
    hasWords(submission, filter.search)
  )
}

const hasWords = ({ id, title, applicant }: Submission, search: string) =>
  search === '' || foldText(`${id} ${title} ${applicant.name}`).includes(foldText(search))
