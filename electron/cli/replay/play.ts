// Plays a scenario: each command through the rules, each answer against what was expected. Pure.
import { budgetOf } from '../../../shared/domain/award/budget.ts'
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import type { Recorded } from '../../../shared/domain/decision.ts'
import type { Scoresheet } from '../../../shared/domain/scoring/scoresheet.ts'
import type { SessionCommand } from '../../../shared/domain/session/commands.ts'
import { decideSession } from '../../../shared/domain/session/decide.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { evolveSession } from '../../../shared/domain/session/evolve.ts'
import { awardsOf, fateOf, initialSession, type SessionState } from '../../../shared/domain/session/state.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import type { Expectation, Scenario, ScenarioStep } from './scenario.ts'

export type Answer =
  | { readonly event: Recorded<SessionEvent>; readonly refusal?: never }
  | { readonly event?: never; readonly refusal: Refusal }

/** `asExpected` is null where the scenario expects nothing. */
export type PlayedStep = Answer & { readonly command: SessionCommand; readonly asExpected: boolean | null }

/** `broken` holds what was given and refused: then no command was played. */
export type Replayed = {
  readonly steps: readonly PlayedStep[]
  readonly broken: Answer | null
  readonly state: SessionState
  readonly holds: boolean
}

export function playScenario(scenario: Scenario, contest: Contest, sheets: readonly Scoresheet[]): Replayed {
  let state = initialSession(contest)
  const play = (step: ScenarioStep) => {
    const command = commandIn(step, sheets)
    const decision = decideSession(command, state)
    if (!decision.ok) return { command, refusal: decision.error }
    const event = { ...decision.value, at: step.at, actor: step.actor }
    state = evolveSession(state, event)
    return { command, event }
  }
  for (const step of scenario.given) {
    const answer = play(step)
    if (answer.refusal) return { steps: [], broken: answer, state, holds: false }
  }
  const steps = scenario.commands.map((step, index): PlayedStep => {
    const answer = play(step)
    return { ...answer, asExpected: meets(answer, scenario.expect, index) }
  })
  const counted = scenario.expect === undefined || scenario.expect.length === steps.length
  return { steps, broken: null, state, holds: counted && steps.every((step) => step.asExpected !== false) }
}

function commandIn({ command }: ScenarioStep, sheets: readonly Scoresheet[]): SessionCommand {
  return command.type === 'OpenScoresheets' && !('sheets' in command) ? { ...command, sheets: [...sheets] } : command
}

function meets(answer: Answer, expected: readonly Expectation[] | undefined, index: number): boolean | null {
  if (expected === undefined) return null
  const one = expected[index]
  if (typeof one === 'object') return answer.refusal?.code === one.refused && answer.refusal.rule === one.rule
  return answer.event?.type === one
}

/** The final state in figures and codes, for a person or another program. */
export const outcomeOf = (state: SessionState) => ({
  president: state.election?.presidentId ?? null,
  received: Object.keys(state.received).toSorted(),
  opened: state.sheets !== null,
  agreements: state.agreements.map(({ number, subject, closed }) => ({
    number,
    kind: subject.kind,
    outcome: closed?.outcome ?? null,
  })),
  submissions: Object.fromEntries(state.contest.submissions.map(({ id }) => [id, fateOf(state, id)])),
  awards: awardsOf(state),
  money: budgetOf(state.contest, awardsOf(state)),
  acta: {
    drafted: state.draft !== null,
    approved: state.approval !== null,
    signatures: state.signatures.map((signature) => signature.jurorId),
  },
  closed: state.closedAt !== null,
})
export type SessionOutcome = ReturnType<typeof outcomeOf>
