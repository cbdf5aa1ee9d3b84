// The scenario files of test/scenarios, read and played; and which rule each of their steps shows.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { contestOf } from '../../electron/cli/replay/contest.ts'
import { type Played, type PlayedStep, playScenario, type Replayed } from '../../electron/cli/replay/play.ts'
import { readJsonFile } from '../../electron/cli/replay/read-json.ts'
import { type Scenario, ScenarioSchema } from '../../electron/cli/replay/scenario.ts'
import type { RuleId } from '../../shared/bases/rule-pack.ts'
import type { Contest } from '../../shared/domain/contest/contest.ts'
import { findAgreement, type SessionState } from '../../shared/domain/session/state.ts'
import type { Refusal } from '../../shared/refusal.ts'

export const SCENARIOS = join(import.meta.dirname, '../scenarios')

export const scenarioFiles = readdirSync(SCENARIOS)
  .filter((file) => file.endsWith('.json'))
  .toSorted()

export async function readScenario(file: string): Promise<Scenario> {
  const scenario = await readJsonFile(join(SCENARIOS, file), ScenarioSchema)
  if (!scenario.ok) throw new Error(scenario.error)
  return scenario.value
}

export async function contestOfScenario({ contest }: Scenario): Promise<Contest> {
  const read = await contestOf(contest, join(SCENARIOS, 'x.json'))
  if (!read.ok) throw new Error(read.error)
  return read.value
}

export const play = async (scenario: Scenario): Promise<Replayed> =>
  playScenario(scenario, await contestOfScenario(scenario))

/** One step that shows a rule: `kind` is what was tried, an agreement by what it is about. */
export type Shown = {
  readonly file: string
  readonly rule: RuleId
  readonly kind: string
  /** Null where the step was accepted. */
  readonly refusal: Refusal | null
}

/** Every step of a played scenario that names a rule and came out as it says. */
export const shownIn = (file: string, { steps, world }: Replayed): Shown[] =>
  steps.flatMap(({ step, played, asExpected }) => {
    const expected = typeof step === 'string' ? undefined : step.expect
    const last = played.at(-1)
    if (typeof expected !== 'object' || !last || asExpected !== true) return []
    return [{ file, rule: expected.rule, kind: kindOf(last, world.session), refusal: last.refusal ?? null }]
  })

function kindOf({ action }: Played, session: SessionState): string {
  if (action.on === 'cell') return `cell ${action.cell}`
  const { command } = action
  if (command.type === 'ProposeAgreement') return `agreement ${command.subject.kind}`
  if (action.on === 'desk' || !('agreementId' in command)) return `${action.on} ${command.type}`
  const subject = findAgreement(session, command.agreementId)?.subject
  return command.type === 'CastVote' || command.type === 'CloseAgreement'
    ? `agreement ${subject?.kind ?? 'unknown'}`
    : command.type
}

/** The last thing of each step, for a test that says what came of it. */
export const answersOf = (steps: readonly PlayedStep[]) =>
  steps.map(({ played }) => {
    const last = played.at(-1)
    return last?.event?.type ?? last?.refusal?.code
  })
