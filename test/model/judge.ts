// Judges one step by the naive reading: accepted exactly when nothing stands against it, refused for a reason that stands,
// and no rule broken afterwards.
import { isDeepStrictEqual } from 'node:util'
import { actaRecord } from '../../shared/domain/acta/record.ts'
import { SessionEventSchema } from '../../shared/domain/session/events.ts'
import { foldSession } from '../../shared/domain/session/evolve.ts'
import { fateOf, type SessionState } from '../../shared/domain/session/state.ts'
import { consolidated } from '../../shared/domain/session/table.ts'
import type { Step } from './drive/drive.ts'
import { fate } from './naive/agreements.ts'
import type { Case } from './naive/case.ts'
import { row } from './naive/figures.ts'
import { isEqual } from './naive/fractions.ts'
import { objections } from './naive/objections.ts'
import { violations } from './naive/violations.ts'

/** What is wrong with a step; empty when the two readings of the rules agree on it. */
export function complaints({ command, before, after, state, refusal }: Step): string[] {
  const against = objections(before, command)
  if (refusal) {
    if (against.length === 0) return [`${command.type} was refused (${refusal.code}, ${refusal.rule}) and is lawful`]
    const isReal = against.some(({ rule }) => rule === refusal.rule)
    const reasons = against.map(({ rule, why }) => `${rule}: ${why}`).join('; ')
    return isReal
      ? []
      : [`${command.type} was refused by ${refusal.rule} (${refusal.code}) where only this stands: ${reasons}`]
  }
  return [
    ...against.map(({ rule, why }) => `${command.type} was accepted against ${rule}: ${why}`),
    ...violations(after).map(({ rule, why }) => `after ${command.type} ${rule} is broken: ${why}`),
    ...wrongFold(after, state),
    ...wrongFates(after, state),
    ...wrongFigures(after, state),
    ...wrongShape(after),
    ...wrongRecord(after, state),
  ]
}

/** How often the whole log is folded again, in events: each time takes as long as all steps before. */
const FOLD_EVERY = 20

function wrongFold({ contest, log }: Case, state: SessionState): string[] {
  const isDue = log.length % FOLD_EVERY === 0
  return isDue && !isDeepStrictEqual(foldSession(contest, log), state) ? ['the log folds to another state'] : []
}

/** What became of each submission, in the words of the rules and in those of the naive judge. */
const SAME_FATE: Readonly<Record<ReturnType<typeof fateOf>, ReturnType<typeof fate>>> = {
  awarded: 'award',
  waitlisted: 'waitlist',
  'not-selected': 'not-selected',
  desierto: 'desierto',
  withdrawn: 'gone',
  excluded: 'gone',
  undecided: 'undecided',
}

function wrongFates(session: Case, state: SessionState): string[] {
  return state.contest.submissions.flatMap(({ id }) => {
    const [told, own] = [fateOf(state, id), fate(session, id)]
    return SAME_FATE[told] === own ? [] : [`after ${session.log.at(-1)?.type} ${id} is told to be ${told}, not ${own}`]
  })
}

/** What no figure depends on; by far the most of what happens. */
const NO_FIGURES: readonly string[] = ['VoteCast', 'AgreementProposed', 'RecordingConsentStated', 'ActaSigned']

/** R-SCO-5, R-ABS-2: the consolidated table says what the sheets add up to. */
function wrongFigures(session: Case, state: SessionState): string[] {
  if (NO_FIGURES.includes(session.log.at(-1)?.type ?? '')) return []
  return Object.values(consolidated(state))
    .flat()
    .flatMap(({ submission, total, totalByJuror, rank }) => {
      const own = row(session, submission.id)
      const isSame =
        isEqual([total.num, total.den], own.total) &&
        (rank !== null) === own.isPlaced &&
        JSON.stringify(sorted(totalByJuror)) === JSON.stringify(sorted(own.totals))
      return isSame ? [] : [`the table of ${submission.id} says ${total.num}/${total.den}, not ${own.total.join('/')}`]
    })
}

const sorted = (totals: Readonly<Record<string, number>>) =>
  Object.entries(totals).toSorted(([a], [b]) => (a < b ? -1 : 1))

/** What the Acta says of itself comes after it, and so do the signatures. */
const ABOUT_THE_ACTA: readonly string[] = ['AgreementClosed', 'TieResolved', 'SessionClosed', 'MatricesIssued']

/** R-ACT-2: what was approved and signed is the record as it was drafted, whatever came afterwards. */
function wrongRecord({ contest, log }: Case, state: SessionState): string[] {
  const { draft } = state
  if (!draft || !ABOUT_THE_ACTA.includes(log.at(-1)?.type ?? '')) return []
  const drafted = foldSession(contest, log.slice(0, 1 + log.findLastIndex(({ type }) => type === 'ActaDrafted')))
  const isSame = isDeepStrictEqual(actaRecord(drafted, draft.endedAt), actaRecord(state, draft.endedAt))
  return isSame ? [] : [`after ${log.at(-1)?.type} the Acta says something else than its draft`]
}

function wrongShape({ log }: Case): string[] {
  const last = log.at(-1)
  if (!last) return []
  const { at: _at, actor: _actor, ...event } = last
  return SessionEventSchema.safeParse(event).success ? [] : [`${event.type} has not the shape of an event`]
}
