// The fold of what becomes of the scoresheets: opened, opened again, and hidden where a member abstains.
// Runs in every process.
import { type Entry, emptyEntry, type Scoresheet } from '../scoring/scoresheet.ts'
import { withoutSubmission } from './effects.ts'
import type { Happened } from './events.ts'
import { withAgreements } from './evolve-agreements.ts'
import { abstainedFrom, fateOf, type SessionState } from './state.ts'

/**
 * A later opening brings what a supplement added (R-AMT-9), the sheet of who replaced another (R-JUR-3), and the
 * abstentions declared at a desk meanwhile.
 */
export function sheetsOpened(state: SessionState, event: Happened<'ScoresheetsOpened'>): SessionState {
  const { sheets, agreementId, at } = event
  const before = state.sheets ?? []
  const ofOthers = before.filter(({ jurorId }) => !sheets.some((sheet) => sheet.jurorId === jurorId))
  const merged = sheets.map((sheet) => masked(merge(before, sheet), state.abstentions))
  const next: SessionState = {
    ...state,
    sheets: [...ofOthers, ...merged],
    openedAt: state.openedAt ?? at,
    openings: [...state.openings, { agreementId, at, jurorIds: sheets.map(({ jurorId }) => jurorId) }],
  }
  return newAbstentions(state, sheets).reduce(
    (left, { jurorId, submissionId }) => barred(left, jurorId, submissionId, whyBarred(state, submissionId, at)),
    next,
  )
}

/** What was opened before stays as it was, unless its member abstained since. */
function merge(before: readonly Scoresheet[], later: Scoresheet): Scoresheet {
  const known = before.find(({ jurorId }) => jurorId === later.jurorId)
  const kept = Object.entries(known?.entries ?? {}).filter(([id]) => !later.entries[id]?.abstention)
  return { ...later, ...known, entries: { ...later.entries, ...Object.fromEntries(kept) } }
}

/** Those that nobody knew of before: what was agreed in the knowledge of an abstention stands. */
const newAbstentions = (state: SessionState, sheets: readonly Scoresheet[]) =>
  sheets.flatMap(({ jurorId, entries }) =>
    Object.entries(entries)
      .filter(([id, { abstention }]) => abstention && !abstainedFrom(state, id).includes(jurorId))
      .map(([submissionId]) => ({ jurorId, submissionId })),
  )

/** R-ABS-2: what the member scored stops counting and being readable. */
export function abstained(state: SessionState, event: Happened<'AbstentionDeclared'>): SessionState {
  const { type: _type, actor: _actor, ...data } = event
  const abstentions = [...state.abstentions, data]
  const sheets = state.sheets?.map((sheet) => masked(sheet, abstentions)) ?? null
  const { jurorId, submissionId, at } = data
  return barred({ ...state, abstentions, sheets }, jurorId, submissionId, whyBarred(state, submissionId, at))
}

/** As the submission stood before anybody's new abstention. */
const whyBarred = (before: SessionState, submissionId: string, at: string) =>
  ({ at, cause: 'abstention', isApart: fateOf(before, submissionId) !== 'desierto' }) as const

/** A sheet without what its juror may no longer be read for. */
const masked = (sheet: Scoresheet, abstentions: SessionState['abstentions']): Scoresheet => ({
  ...sheet,
  entries: Object.fromEntries(
    Object.entries(sheet.entries).map(([submissionId, entry]) => {
      const own = abstentions.find((one) => one.jurorId === sheet.jurorId && one.submissionId === submissionId)
      return [submissionId, own ? abstainedEntry(own) : entry]
    }),
  ),
})

const abstainedEntry = ({ causeId, description, at }: SessionState['abstentions'][number]): Entry => ({
  ...emptyEntry,
  abstention: { causeId, description, declaredAt: at },
})

/** R-ABS-2: the member's revisions go, and agreements in which the member voted on the submission lose their effect. */
function barred(
  state: SessionState,
  jurorId: string,
  submissionId: string,
  why: ReturnType<typeof whyBarred>,
): SessionState {
  // What was agreed after a submission left (R-AMT-9) was not about it.
  const isThere = !state.removals.some((removal) => removal.submissionId === submissionId)
  return withAgreements(
    {
      ...state,
      revisions: state.revisions.filter((one) => one.jurorId !== jurorId || one.submissionId !== submissionId),
    },
    (agreement) =>
      isThere && agreement.eligible.includes(jurorId)
        ? withoutSubmission(agreement, submissionId, state.contest, why)
        : agreement,
  )
}
