// Every scenario comes out as it says, and between them they show every rule from both sides.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outcomeOf } from '../../electron/cli/replay/outcome.ts'
import type { Replayed } from '../../electron/cli/replay/play.ts'
import { readJsonFile } from '../../electron/cli/replay/read-json.ts'
import { ScenarioSchema } from '../../electron/cli/replay/scenario.ts'
import { RULE_IDS, type RuleId } from '../../shared/bases/rule-pack.ts'
import { parseRuc } from '../../shared/domain/contest/ruc.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import {
  answersOf,
  contestOfScenario,
  play,
  readScenario,
  SCENARIOS,
  scenarioFiles,
  shownIn,
} from './scenarios-played.ts'

const replays = new Map<string, Promise<Replayed>>()

/** Each is played once. */
function replayOf(file: string): Promise<Replayed> {
  const known = replays.get(file) ?? readScenario(file).then(play)
  replays.set(file, known)
  return known
}

describe('a scenario', () => {
  // The sample's package is made for real, dossiers and all.
  it.each(scenarioFiles)('%s', { timeout: 60_000 }, async (file) => {
    const { broken, steps, ends, holds } = await replayOf(file)
    expect(broken?.refusal && refusalText(broken.refusal)).toBeUndefined()
    expect(steps.filter(({ asExpected }) => asExpected !== true)).toEqual([])
    expect(ends).toEqual([])
    expect(holds).toBe(true)
  })

  it('is named after what it tells, and tells it in sentences', async () => {
    expect(scenarioFiles.length).toBeGreaterThanOrEqual(45)
    for (const file of scenarioFiles) {
      expect(file).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+\.json$/)
      const { tells } = await readScenario(file)
      expect(tells).toMatch(/^[«A-ZÁÉÍÓÚÑ].{60,}\.$/)
    }
  })
})

/** What is tried where a rule is shown, on either side of it. */
async function kindsShown(rule: RuleId): Promise<{ accepted: Set<string>; refused: Set<string> }> {
  const shown = await Promise.all(scenarioFiles.map(async (file) => shownIn(file, await replayOf(file))))
  const own = shown.flat().filter((one) => one.rule === rule)
  const kinds = (isRefused: boolean) =>
    new Set(own.filter(({ refusal }) => (refusal !== null) === isRefused).map(({ kind }) => kind))
  return { accepted: kinds(false), refused: kinds(true) }
}

describe('the scenarios together', () => {
  it.each(RULE_IDS)('%s lets something pass of a kind that it refuses elsewhere', async (rule) => {
    const { accepted, refused } = await kindsShown(rule)
    expect([...accepted].filter((kind) => refused.has(kind))).not.toEqual([])
  })

  it('play under other rules than those of 2025 too, one of them from the installation to the matrices', async () => {
    const others = []
    for (const file of scenarioFiles) {
      const { bases } = await contestOfScenario(await readScenario(file))
      if (bases.id !== 'cdc-2025') others.push(file)
    }
    expect(others.length).toBeGreaterThanOrEqual(5)
    const whole = others.map(async (file) => {
      const { steps, world } = await replayOf(file)
      const { closed, matrices } = outcomeOf(world)
      return answersOf(steps)[0] === 'JuryInstalled' && closed && matrices.length > 0
    })
    expect(await Promise.all(whole)).toContain(true)
  })

  it('R-DAT-2: are about companies whose RUC has its check digit', () => {
    const folder = join(SCENARIOS, 'concursos')
    const rucs = readdirSync(folder).flatMap(
      (file) => readFileSync(join(folder, file), 'utf8').match(/\b20\d{9}\b/g) ?? [],
    )
    expect(rucs.length).toBeGreaterThanOrEqual(35)
    expect(rucs.filter((ruc) => !parseRuc(ruc).ok)).toEqual([])
  })
})

describe('a scenario does not hold', async () => {
  const scenario = await readScenario('reserva-invadida.json')
  const [first, ...others] = scenario.commands
  const expecting = (expected: unknown) =>
    play(ScenarioSchema.parse({ ...scenario, commands: [{ ...Object(first), expect: expected }, ...others] }))

  it.each([
    ['when something else came', 'AgreementProposed'],
    ['when the refusal cites another rule', { refused: 'reserve-invaded', rule: 'R-AMT-4' }],
    ['when the refusal has another code', { refused: 'funds-exceeded', rule: 'R-AMT-5' }],
    ['when a fact is another', { refused: 'reserve-invaded', rule: 'R-AMT-5', missingCentimos: 2_999_501 }],
    ['when it was to be accepted', { accepted: 'AgreementClosed', rule: 'R-AMT-5' }],
  ])('%s', async (_, expected) => {
    const { holds, steps } = await expecting(expected)
    expect([holds, steps.map(({ asExpected }) => asExpected)]).toEqual([false, [false, true, true]])
  })

  it('when a field of the event is another', async () => {
    const commands = [
      { word: 'presidido', expect: { accepted: 'PresidentElected', rule: 'R-JUR-2', presidentId: 'jurado-2' } },
    ]
    const { holds } = await play(ScenarioSchema.parse({ ...scenario, given: ['instalado'], commands, ends: {} }))
    expect(holds).toBe(false)
  })

  it('when a word is refused', async () => {
    const { holds, steps } = await play({ ...scenario, commands: ['instalado'], ends: {} })
    expect([holds, answersOf(steps)]).toEqual([false, ['jury-already-installed']])
  })

  it('when the end is another, and says where', async () => {
    const { holds, ends } = await play({ ...scenario, ends: { money: { free: { leftCentimos: 1 } }, awards: [] } })
    expect([holds, ends.map(({ path, wanted }) => [path, wanted])]).toEqual([
      false,
      [
        ['money.free.leftCentimos', 1],
        ['awards', []],
      ],
    ])
  })

  it('when something given is refused: no step is played then', async () => {
    const replayed = await play({ ...scenario, given: scenario.given.slice(1) })
    expect(replayed).toMatchObject({ holds: false, steps: [], broken: { refusal: { code: 'jury-not-installed' } } })
  })
})

describe('a scenario without expectations', () => {
  it('is only played, whatever comes', async () => {
    const { ends: _, ...scenario } = await readScenario('reserva-invadida.json')
    const commands = scenario.commands.map((step) => ({ ...Object(step), expect: undefined }))
    const replayed = await play({ ...scenario, commands })
    expect([replayed.holds, replayed.steps.map((step) => step.asExpected)]).toEqual([true, [null, null, null]])
    expect(answersOf(replayed.steps)).toEqual(['reserve-invaded', 'AgreementClosed', 'AgreementClosed'])
  })
})

describe('a file that is no scenario', () => {
  it('is refused with what is wrong and where', async () => {
    const path = join(SCENARIOS, 'concursos/siete-postulaciones.json')
    const wrong = await readJsonFile(path, ScenarioSchema)
    expect(wrong).toMatchObject({ ok: false, error: expect.stringContaining('siete-postulaciones.json') })
    expect(await readJsonFile(join(SCENARIOS, 'no-hay.json'), ScenarioSchema)).toMatchObject({ ok: false })
    expect(readFileSync(path, 'utf8')).toContain('"rehearsal": true')
  })
})
