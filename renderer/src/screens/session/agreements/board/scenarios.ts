// Scenarios as a person changes them: each step gives new ones and leaves the old as they were. Runs in the renderer.
import type { Award } from '../../../../../../shared/domain/award/budget.ts'
import type { Scenario } from '../../../../../../shared/domain/notebook/room.ts'
import { scenarioText as text } from '../../../../../../shared/text/session/board.ts'

export type Scenarios = readonly Scenario[]

/** What stands there before anybody made one: it is kept with the first change of it. */
const FIRST: Scenario = { id: 'primero', name: text.first, reason: '', awards: [] }

export const scenariosOf = (kept: Scenarios): Scenarios => (kept.length > 0 ? kept : [FIRST])

/** The one that is named, else the first. */
export const shownScenario = (kept: Scenarios, id: string | null): Scenario =>
  scenariosOf(kept).find((scenario) => scenario.id === id) ?? scenariosOf(kept)[0] ?? FIRST

/** The least number that no name has yet. */
export function freshName(kept: Scenarios): string {
  const names = new Set(scenariosOf(kept).map(({ name }) => name))
  let number = names.size + 1
  while (names.has(text.numbered(number))) number += 1
  return text.numbered(number)
}

export const withScenario = (kept: Scenarios, scenario: Scenario): Scenarios => [...scenariosOf(kept), scenario]

/** Behind the one that it is a copy of. */
export const withCopy = (kept: Scenarios, of: Scenario, id: string): Scenarios =>
  scenariosOf(kept).flatMap((one) => (one.id === of.id ? [one, { ...one, id, name: text.copyOf(one.name) }] : [one]))

export const without = (kept: Scenarios, id: string): Scenarios => scenariosOf(kept).filter((one) => one.id !== id)

/** One that was taken away, at its place; nothing changes where it is there already. */
export const withAgain = (kept: Scenarios, scenario: Scenario, at: number): Scenarios =>
  kept.some(({ id }) => id === scenario.id) ? kept : kept.toSpliced(at, 0, scenario)

export const changed = (kept: Scenarios, id: string, change: (scenario: Scenario) => Scenario): Scenarios =>
  scenariosOf(kept).map((one) => (one.id === id ? change(one) : one))

/** The amount of a submission that is in the draft, or comes into it at the end. */
export const withAmount =
  (award: Award) =>
  (scenario: Scenario): Scenario => {
    const others = scenario.awards.some(({ submissionId }) => submissionId === award.submissionId)
    const awards = scenario.awards.map((one) => (one.submissionId === award.submissionId ? award : one))
    return { ...scenario, awards: others ? awards : [...awards, award] }
  }

export const withAmounts =
  (awards: readonly Award[]) =>
  (scenario: Scenario): Scenario =>
    awards.reduce((changing, award) => withAmount(award)(changing), scenario)

export const withoutAward =
  (submissionId: string) =>
  (scenario: Scenario): Scenario => ({
    ...scenario,
    awards: scenario.awards.filter((one) => one.submissionId !== submissionId),
  })
