// What the board of amounts stands on: who is still open to an award, what counts already, the draft in the order of the
// table, and everything that the rules say to it. Runs in the renderer.
import { checkAwardable } from '../../../../../../shared/domain/agreement/subjects/award.ts'
import type { Award } from '../../../../../../shared/domain/award/budget.ts'
import { type DraftLine, type JudgedDraft, judgeDraft } from '../../../../../../shared/domain/award/draft.ts'
import type { Scenario } from '../../../../../../shared/domain/notebook/room.ts'
import type { ConsolidatedRow } from '../../../../../../shared/domain/scoring/consolidate.ts'
import { awardsOf, findAgreement, isOfKind, type SessionState } from '../../../../../../shared/domain/session/state.ts'
import { consolidated } from '../../../../../../shared/domain/session/table.ts'
import type { Refusal } from '../../../../../../shared/refusal.ts'
import { candidateRows } from '../candidates.ts'
import { shortModality } from '../short-modality.ts'

/** An award that counts whatever is drafted: in force, or under vote. */
export type Counted = Award & { readonly number: number; readonly isOpen: boolean }

export type BoardModality = {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly letter: string
  /** Those open to an award and those that count, as the table orders them. */
  readonly rows: readonly ConsolidatedRow[]
  /** How many have another decision. */
  readonly hiddenCount: number
}

export type BoardBase = {
  readonly modalities: readonly BoardModality[]
  readonly counted: readonly Counted[]
  /** Codes of who is open to an award: first places of all modalities, then second ones. */
  readonly order: readonly string[]
  readonly rowOf: ReadonlyMap<string, ConsolidatedRow>
}

export function boardBase(state: SessionState): BoardBase {
  const counted = countedAwards(state)
  const counting = new Set(counted.map(({ submissionId }) => submissionId))
  const open = candidateRows(state, null)
  const isOpen = new Set(open.map(({ submission }) => submission.id))
  const table = consolidated(state)
  const modalities = state.contest.bases.modalities.map(({ id, name, letter }) => {
    const all = table[id] ?? []
    const rows = all.filter(({ submission }) => isOpen.has(submission.id) || counting.has(submission.id))
    return {
      id,
      name,
      shortName: shortModality(state.contest.bases, id),
      letter,
      rows,
      hiddenCount: all.length - rows.length,
    }
  })
  const rowOf = new Map(modalities.flatMap(({ rows }) => rows.map((row) => [row.submission.id, row] as const)))
  const order = open
    .toSorted((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY))
    .map(({ submission }) => submission.id)
  return { modalities, counted, order, rowOf }
}

function countedAwards(state: SessionState): readonly Counted[] {
  const inForce = awardsOf(state).map(({ agreementId, ...award }) => ({
    ...award,
    number: findAgreement(state, agreementId)?.number ?? 0,
    isOpen: false,
  }))
  const underVote = state.agreements.flatMap(({ closed, subject, number }) =>
    !closed && isOfKind(subject, 'award')
      ? [{ submissionId: subject.submissionId, amountCentimos: subject.amountCentimos, number, isOpen: true }]
      : [],
  )
  return [...inForce, ...underVote]
}

/** The awards of a scenario that are still open to be proposed, best first. */
export function openAwards({ order }: BoardBase, { awards }: Scenario): readonly Award[] {
  const byId = new Map(awards.map((award) => [award.submissionId, award]))
  return order.flatMap((submissionId) => byId.get(submissionId) ?? [])
}

/** Who could get no award at all, by code: it follows from who is in the draft, not from the amounts. */
export function standings(state: SessionState, drafted: readonly Award[]): ReadonlyMap<string, Refusal> {
  return new Map(
    drafted.flatMap(({ submissionId }) => {
      const others = drafted.filter((other) => other.submissionId !== submissionId)
      const checked = checkAwardable(submissionId, state, others)
      return checked.ok ? [] : [[submissionId, checked.error] as const]
    }),
  )
}

export type Judged = Omit<JudgedDraft, 'lines'> & { readonly lines: ReadonlyMap<string, DraftLine> }

/** Every rule against each line, at once. */
export function judged(
  state: SessionState,
  { counted }: BoardBase,
  drafted: readonly Award[],
  standing: ReadonlyMap<string, Refusal>,
): Judged {
  const { lines, ...budgets } = judgeDraft(state.contest, counted, drafted)
  return {
    ...budgets,
    lines: new Map(
      lines.map((line) => {
        const own = standing.get(line.submissionId)
        return [line.submissionId, own ? { ...line, problems: [own, ...line.problems] } : line]
      }),
    ),
  }
}

/** "D2": the letter of the modality and the place, by which picture and lines name the same award. */
export function markOf({ modalities, rowOf }: BoardBase, submissionId: string): string {
  const row = rowOf.get(submissionId)
  const letter = modalities.find(({ id }) => id === row?.submission.modalityId)?.letter ?? ''
  return `${letter}${row?.rank ?? ''}`
}
