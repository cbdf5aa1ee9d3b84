// What a move sees of the session when it is made up.
import type { SessionState } from '../../../shared/domain/session/state.ts'
import { sha256 } from '../../make/contest.ts'
import type { Case } from '../naive/case.ts'
import type { Dice, Mood } from './dice.ts'

/** `step` counts the commands given so far: what must be new takes its name from it. */
export type Room = {
  readonly session: Case
  readonly state: SessionState
  readonly dice: Dice
  readonly mood: Mood
  readonly step: number
}

/** 64 hexadecimal digits that nothing else in the session has. */
export const freshSha256 = ({ step }: Room) => step.toString(16).padStart(8, '0').repeat(8)

/** A text, or nothing at all. */
export const reason = ({ dice }: Room, blank = 8) =>
  dice.chance(blank) ? (dice.pick(['', '  ']) ?? '') : 'Por coherencia.'

export const document = ({ dice }: Room) => ({
  number: dice.chance(4) ? ' ' : '001200-2025-DGIA-VMPCIC/MC',
  date: dice.chance(4) ? '' : '2025-09-25',
})

export const anybody = ({ state, dice }: Room): string =>
  dice.chance(4)
    ? 'nadie'
    : (dice.pick(dice.chance(85) ? state.members : state.contest.jurors.map(({ id }) => id)) ?? '')

export const anySubmission = ({ state, dice }: Room): string =>
  dice.chance(3) ? 'CDC-D-99999-25' : (dice.pick(state.contest.submissions)?.id ?? '')

export const anyModality = ({ state, dice }: Room): string =>
  dice.chance(3) ? 'ninguna' : (dice.pick(state.contest.bases.modalities)?.id ?? '')

export const anyAgreement = ({ state, dice }: Room): string =>
  dice.chance(3) ? 'acuerdo-0' : (dice.pick(state.agreements)?.id ?? 'acuerdo-0')

export const ABSENT = sha256('0')
