// Plays commands one after another through the rules, as the core does: what is refused leaves no trace in the log.
import type { Contest } from '../../shared/domain/contest/contest.ts'
import type { Recorded } from '../../shared/domain/decision.ts'
import type { SessionCommand } from '../../shared/domain/session/commands.ts'
import { decideSession } from '../../shared/domain/session/decide.ts'
import type { SessionEvent } from '../../shared/domain/session/events.ts'
import { evolveSession } from '../../shared/domain/session/evolve.ts'
import { initialSession, type SessionState } from '../../shared/domain/session/state.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { AT } from '../make/contest.ts'

export type Played = {
  readonly state: SessionState
  readonly log: readonly Recorded<SessionEvent>[]
  readonly refusals: readonly Refusal[]
}

export const play = (contest: Contest, commands: readonly SessionCommand[], from?: Played): Played =>
  commands.reduce<Played>(
    ({ state, log, refusals }, command) => {
      const decision = decideSession(command, state)
      if (!decision.ok) return { state, log, refusals: [...refusals, decision.error] }
      const event = { ...decision.value, at: AT, actor: 'prueba' }
      return { state: evolveSession(state, event), log: [...log, event], refusals }
    },
    from ?? { state: initialSession(contest), log: [], refusals: [] },
  )
