// The documented scenarios: each is played and gives what it says.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contestOf, sheetsOf } from '../../electron/cli/replay/contest.ts'
import { playScenario, type Replayed } from '../../electron/cli/replay/play.ts'
import { readJsonFile, type Scenario, ScenarioSchema } from '../../electron/cli/replay/scenario.ts'
import { refusalText } from '../../shared/text/refusals.ts'

const folder = join(import.meta.dirname, '../scenarios')
const files = readdirSync(folder).filter((file) => file.endsWith('.json'))

async function read(file: string): Promise<Scenario> {
  const scenario = await readJsonFile(join(folder, file), ScenarioSchema)
  if (!scenario.ok) throw new Error(scenario.error)
  return scenario.value
}

async function played(scenario: Scenario): Promise<Replayed> {
  const contest = await contestOf(scenario.contest, join(folder, 'x.json'))
  if (!contest.ok) throw new Error(contest.error)
  const sheets = sheetsOf(contest.value, scenario.contest, scenario.scores, scenario.commands[0]?.at ?? '')
  return playScenario(scenario, contest.value, sheets)
}

/** What came of each command, as the scenario would expect it. */
const answers = ({ steps }: Replayed) =>
  steps.map(({ event, refusal }) => event?.type ?? { refused: refusal?.code, rule: refusal?.rule })

describe('a scenario', () => {
  // The sample's package is made for real, dossiers and all.
  it.each(files)('%s', { timeout: 60_000 }, async (file) => {
    const scenario = await read(file)
    const replayed = await played(scenario)
    expect(replayed.broken && refusalText(replayed.broken.refusal ?? { code: 'session-closed', facts: {} })).toBeNull()
    expect(answers(replayed)).toEqual(scenario.expect)
    expect(replayed.holds).toBe(true)
  })

  it('is named after what it tells, and every file is one', () => {
    for (const file of files) expect(file).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+\.json$/)
    expect(files.length).toBeGreaterThanOrEqual(8)
  })
})

describe('a scenario does not hold', async () => {
  const scenario = await read('reserva-invadida.json')

  it('when a command answers something else', async () => {
    const replayed = await played({
      ...scenario,
      expect: ['AgreementProposed', 'AgreementProposed', 'AgreementProposed'],
    })
    expect([replayed.holds, replayed.steps.map((step) => step.asExpected)]).toEqual([false, [false, true, true]])
  })

  it('when the refusal cites another rule', async () => {
    const [, ...rest] = scenario.expect ?? []
    const replayed = await played({ ...scenario, expect: [{ refused: 'reserve-invaded', rule: 'R-AMT-4' }, ...rest] })
    expect(replayed.holds).toBe(false)
  })

  it('when it expects more or less than its commands', async () => {
    expect((await played({ ...scenario, expect: scenario.expect?.slice(1) })).holds).toBe(false)
    expect((await played({ ...scenario, expect: [...(scenario.expect ?? []), 'AgreementProposed'] })).holds).toBe(false)
  })

  it('when something given is refused: no command is played then', async () => {
    const replayed = await played({ ...scenario, given: scenario.given.slice(1) })
    expect(replayed).toMatchObject({ holds: false, steps: [], broken: { refusal: { code: 'jury-not-installed' } } })
  })
})

describe('a scenario without expectations', () => {
  it('is only played', async () => {
    const { expect: _, ...scenario } = await read('reserva-invadida.json')
    const replayed = await played(scenario)
    expect([replayed.holds, replayed.steps.map((step) => step.asExpected)]).toEqual([true, [null, null, null]])
  })
})

describe('a file that is no scenario', () => {
  it('is refused with what is wrong and where', async () => {
    const path = join(folder, 'concursos/siete-postulaciones.json')
    const wrong = await readJsonFile(path, ScenarioSchema)
    expect(wrong).toMatchObject({ ok: false, error: expect.stringContaining('siete-postulaciones.json') })
    expect(await readJsonFile(join(folder, 'no-hay.json'), ScenarioSchema)).toMatchObject({ ok: false })
    expect(readFileSync(path, 'utf8')).toContain('"rehearsal": true')
  })
})
