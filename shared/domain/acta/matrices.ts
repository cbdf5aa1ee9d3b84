// The feedback matrix of every apto: scores and comments, with the members under labels that change from one matrix to
// the next (R-ACT-6). Runs in every process.
import { type RulePack, subcriteriaOf, subcriterionText } from '../../bases/rule-pack.ts'
import type { Refusal } from '../../refusal.ts'
import { ok, type Result } from '../../result.ts'
import { submissionOf } from '../contest/contest.ts'
import type { Decision } from '../decision.ts'
import { type Entry, pointsOf } from '../scoring/scoresheet.ts'
import type { CommandOf } from '../session/commands.ts'
import type { SessionEvent } from '../session/events.ts'
import { refused } from '../session/guard.ts'
import type { SessionState } from '../session/state.ts'
import { countedSheets } from '../session/table.ts'
import { commentsIn, editOf, type MatrixEdit, WHOLE } from './anonymity.ts'

/** One column of a matrix: «Jurado n», without a name. An abstention says so and nothing else. */
export type MatrixColumn = {
  readonly label: number
  readonly abstained: boolean
  readonly scores: Readonly<Record<string, number>>
  readonly comments: Readonly<Record<string, string>>
  readonly comment: string
  readonly bonus: number
  readonly total: number | null
}

/** A subcriterion in its modality's words, with the criterion that it is of. */
export type MatrixCriterion = {
  readonly id: string
  readonly criterionId: string
  readonly text: string
  readonly weight: number
}

export type FeedbackMatrix = {
  readonly submissionId: string
  readonly title: string
  readonly criteria: readonly MatrixCriterion[]
  readonly columns: readonly MatrixColumn[]
}

/**
 * R-ACT-6: after the closing, once, for every submission: the members who evaluated it in an order of its own. Labels
 * come in with the command (chance is an effect). Refusals: `matrices-too-early`, `matrices-issued`,
 * `matrices-incomplete` (a submission or a member is missing, or one is named that does not belong),
 * `matrices-followable` (several matrices, and all call the members the same), `matrices-edit-unknown` (a comment is
 * worded anew that is not there, or twice), `matrices-edit-empty`.
 */
export function decideMatrices(command: CommandOf<'IssueMatrices'>, state: SessionState): Decision<SessionEvent> {
  if (!state.closedAt) return refused(state, 'R-ACT-6', 'matrices-too-early')
  if (state.matrices) return refused(state, 'R-ACT-6', 'matrices-issued')
  const { labels } = command
  const ids = state.contest.submissions.map(({ id }) => id)
  const wrong = ids.find((id) => !namesAll(labels[id], authorsOf(state, id)))
  if (wrong !== undefined || Object.keys(labels).length !== ids.length)
    return refused(state, 'R-ACT-6', 'matrices-incomplete', { submission: wrong ?? '' })
  const orders = Object.values(labels)
  if (isFollowable(orders))
    return refused(state, 'R-ACT-6', 'matrices-followable', { count: orders.filter(hasOrder).length })
  const edited = checkEdits(state, command.edits ?? [])
  return edited.ok ? ok({ ...command, type: 'MatricesIssued' }) : edited
}

/** Only what a member wrote is worded anew, once, and never away: the pack asks for comments (R-SCO-3). */
function checkEdits(state: SessionState, edits: readonly MatrixEdit[]): Result<null, Refusal> {
  for (const edit of edits) {
    const { submissionId, jurorId, part, text } = edit
    const entry = entriesOn(state, submissionId).find((one) => one.jurorId === jurorId)?.entry
    const isThere = entry !== undefined && commentsIn(entry).some(([of]) => of === part)
    if (!isThere || editOf(edits, jurorId, edit) !== edit)
      return refused(state, 'R-ACT-6', 'matrices-edit-unknown', { submission: submissionId })
    if (text.trim() === '') return refused(state, 'R-ACT-6', 'matrices-edit-empty', { submission: submissionId })
  }
  return ok(null)
}

/** Whose entry a submission's matrix shows. */
const authorsOf = (state: SessionState, submissionId: string): string[] =>
  entriesOn(state, submissionId).map(({ jurorId }) => jurorId)

const entriesOn = (state: SessionState, submissionId: string) =>
  countedSheets(state).flatMap(({ jurorId, entries }) => {
    const entry = entries[submissionId]
    return entry ? [{ jurorId, entry }] : []
  })

const namesAll = (order: readonly string[] | undefined, authors: readonly string[]) =>
  order !== undefined && order.length === authors.length && authors.every((jurorId) => order.includes(jurorId))

/** Orders by lot of several matrices: those who are in all of them follow one another the same way in each. */
export function isFollowable(labels: readonly (readonly string[])[]): boolean {
  const orders = labels.filter(hasOrder)
  const [first = []] = orders
  const common = first.filter((jurorId) => orders.every((order) => order.includes(jurorId)))
  const ways = orders.map((order) => order.filter((jurorId) => common.includes(jurorId)).join())
  // One alone has no order to be followed by, and no other labels would change that.
  return orders.length > 1 && common.length > 1 && new Set(ways).size === 1
}

const hasOrder = (order: readonly string[]) => order.length > 1

/** What one matrix says. Before they are issued there is none: asking for one is a bug. */
export function feedbackMatrix(state: SessionState, submissionId: string): FeedbackMatrix {
  const order = state.matrices?.labels[submissionId]
  if (!order) throw new Error(`no feedback matrix was issued for ${submissionId}`)
  const edits = state.matrices?.edits ?? []
  const { id, title, modalityId } = submissionOf(state.contest, submissionId)
  const { bases } = state.contest
  return {
    submissionId: id,
    title,
    criteria: subcriteriaOf(bases).map((sub) => ({
      id: sub.id,
      criterionId: sub.criterionId,
      text: subcriterionText(sub, modalityId),
      weight: sub.weight,
    })),
    columns: entriesOn(state, submissionId)
      .map(({ jurorId, entry }) => {
        const own = edits.filter((edit) => edit.jurorId === jurorId && edit.submissionId === id)
        return columnOf(bases, reworded(entry, own), order.indexOf(jurorId) + 1)
      })
      .toSorted((a, b) => a.label - b.label),
  }
}

function reworded(entry: Entry, edits: readonly MatrixEdit[]): Entry {
  const texts = new Map(edits.map(({ part, text }) => [part, text]))
  const textOf = (part: string, text: string) => texts.get(part) ?? text
  const comments = Object.entries(entry.comments).map(([part, text]) => [part, textOf(part, text)])
  return { ...entry, comments: Object.fromEntries(comments), comment: textOf(WHOLE, entry.comment) }
}

const columnOf = (bases: RulePack, entry: Entry, label: number): MatrixColumn => ({
  label,
  abstained: entry.abstention !== null,
  scores: entry.scores,
  comments: entry.comments,
  comment: entry.comment,
  bonus: entry.bonus.points,
  total: entry.abstention ? null : pointsOf(bases, entry) + entry.bonus.points,
})
