// What is behind the steps of a scenario: the world as it is now, what the members write, and the time. Pure.
import type { SessionCommand } from '../../../shared/domain/session/commands.ts'
import type { SessionState } from '../../../shared/domain/session/state.ts'
import type { Written } from './sheets.ts'
import type { Action, World } from './world.ts'

/** `at` is the moment of what happens next, an ISO instant. */
export type Stage = {
  readonly world: () => World
  readonly session: () => SessionState
  readonly written: Written
  readonly at: () => string
}

/** One action after another; each is made when the one before has happened. */
export type Actions = Generator<Action, void>

export const inRoom = (command: SessionCommand): Action => ({ on: 'session', command })
