// Plays a scenario: each step through the rules, each answer and the final state against what was expected. Pure.
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import { initialSession } from '../../../shared/domain/session/state.ts'
import { actionsOf } from './actions.ts'
import { type Difference, differences, meets } from './expectation.ts'
import { outcomeOf } from './outcome.ts'
import type { Scenario, ScenarioStep } from './scenario.ts'
import { writtenIn } from './sheets.ts'
import { type Action, type Answer, act, type World } from './world.ts'

export type Played = Answer & { readonly action: Action }

/** `asExpected` is null where the scenario expects nothing; of a step of several actions, the last answer counts. */
export type PlayedStep = {
  readonly step: ScenarioStep
  readonly played: readonly Played[]
  readonly asExpected: boolean | null
}

/** `broken` holds what was given and refused: then no step was played. `ends` are differences of the final state. */
export type Replayed = {
  readonly steps: readonly PlayedStep[]
  readonly broken: Played | null
  readonly world: World
  readonly ends: readonly Difference[]
  readonly holds: boolean
}

export function playScenario(scenario: Scenario, contest: Contest): Replayed {
  const player = createPlayer(scenario, contest)
  for (const step of scenario.given) {
    const refused = player.play(step).find(({ refusal }) => refusal !== undefined)
    if (refused) return { steps: [], broken: refused, world: player.world(), ends: [], holds: false }
  }
  const steps = scenario.commands.map((step): PlayedStep => {
    const played = player.play(step)
    return { step, played, asExpected: judged(step, played) }
  })
  const ends = scenario.ends === undefined ? [] : differences(outcomeOf(player.world()), scenario.ends)
  const holds = ends.length === 0 && steps.every(({ asExpected }) => asExpected !== false)
  return { steps, broken: null, world: player.world(), ends, holds }
}

/** A word stands for what usually happens: nothing of it may be refused. */
function judged(step: ScenarioStep, played: readonly Played[]): boolean | null {
  if (typeof step === 'string') return played.every(({ refusal }) => refusal === undefined)
  const last = played.at(-1)
  return step.expect === undefined || last === undefined ? null : meets(last, step.expect)
}

const MINUTE_MS = 60_000

/** The day on which the evaluation ends, ten in the morning in Lima; then a minute for each action. */
const startOf = ({ evaluationEnds }: Contest) => Date.parse(`${evaluationEnds}T15:00:00Z`)

function createPlayer(scenario: Scenario, contest: Contest) {
  const written = writtenIn(scenario, contest)
  let world: World = { session: initialSession(contest), desks: {} }
  let clockMs = startOf(contest)
  const now = (step: ScenarioStep) =>
    (typeof step === 'string' ? undefined : step.at) ?? new Date(clockMs).toISOString()
  return {
    world: () => world,
    play(step: ScenarioStep): Played[] {
      const played: Played[] = []
      const stage = { world: () => world, session: () => world.session, written, at: () => now(step) }
      for (const action of actionsOf(step, stage)) {
        const { answer, world: next } = act(action, world, { at: now(step), actor: actorOf(action, step) })
        world = next
        clockMs += MINUTE_MS
        played.push({ action, ...answer })
        if (answer.refusal) break
      }
      return played
    },
  }
}

/** Who does it: as the step says, else the member whom the command names. */
function actorOf(action: Action, step: ScenarioStep): string {
  const named = typeof step === 'string' ? undefined : step.actor
  if (named !== undefined) return named
  if (action.on === 'desk') return action.jurorId
  return action.on === 'session' && 'jurorId' in action.command ? action.command.jurorId : 'escenario'
}
