// What becomes of a sealed scoresheet at its desk: it leaves the laptop, is delivered, is opened again, is purged. Runs in
// every process.
import { citation, type RuleId } from '../../bases/rule-pack.ts'
import { refuse } from '../../refusal.ts'
import { ok } from '../../result.ts'
import type { RefusalCode } from '../../text/refusals.ts'
import type { Facts } from '../../text/sentence.ts'
import type { Decision } from '../decision.ts'
import type { DeskState } from './desk.ts'
import type { DeskCommand, DeskEvent } from './desk-events.ts'
import { isReason, MIN_REASON_LENGTH } from './scoresheet.ts'

type Of<T extends DeskCommand['type']> = Extract<DeskCommand, { type: T }>

const refused = (state: DeskState, rule: RuleId, code: RefusalCode, facts: Facts = {}) =>
  refuse(code, facts, citation(state.contest.bases, rule))

/**
 * R-SCO-3: what was sealed may be corrected, with a reason, as the next version; what was delivered stays delivered until
 * that one replaces it. The desk knows nothing of the room, which takes no other version after the opening (R-SCO-4).
 * Refusals: `nothing-to-reopen`, `reopening-without-reason`.
 */
export function decideReopening({ reason }: Of<'ReopenScoresheet'>, state: DeskState): Decision<DeskEvent> {
  if (state.settled.length === 0) return refused(state, 'R-SCO-3', 'nothing-to-reopen')
  return isReason(reason)
    ? ok({ type: 'ScoresheetReopened', version: state.lastVersion, reason: reason.trim() })
    : refused(state, 'R-SCO-3', 'reopening-without-reason', { min: MIN_REASON_LENGTH })
}

/** A file of the version in force was written. Refusal: `not-sealed` (R-SCO-3). */
export const decideExport = (command: Of<'NoteExport'>, state: DeskState): Decision<DeskEvent> =>
  isInForce(state, command) ? ok({ ...command, type: 'ScoresheetExported' }) : notSealed(state, command)

/** The version in force is in the hands of whoever presides. Refusal: `not-sealed` (R-SCO-3). */
export const decideHandOver = (command: Of<'HandOverScoresheet'>, state: DeskState): Decision<DeskEvent> =>
  isInForce(state, command) ? ok({ ...command, type: 'ScoresheetHandedOver' }) : notSealed(state, command)

const isInForce = (state: DeskState, { version }: { readonly version: number }) => state.sealed?.version === version

const notSealed = (state: DeskState, { version }: { readonly version: number }) =>
  refused(state, 'R-SCO-3', 'not-sealed', { version })

/** R-DAT-1: the laptop is purged after the hand-over of what is in force. Refusal: `not-handed-over`. */
export const decidePurge = (state: DeskState): Decision<DeskEvent> =>
  state.sealed && state.handedOver?.version === state.sealed.version
    ? ok({ type: 'DeskPurged' })
    : refused(state, 'R-DAT-1', 'not-handed-over')
