// What `acta replay` tells of a scenario, and what it says of a file that is none.
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contestOf } from '../../electron/cli/replay/contest.ts'
import { patched } from '../../electron/cli/replay/patch.ts'
import { playScenario } from '../../electron/cli/replay/play.ts'
import { readJsonFile, shaped } from '../../electron/cli/replay/read-json.ts'
import { ScenarioSchema } from '../../electron/cli/replay/scenario.ts'
import { toJson, toLines } from '../../electron/cli/replay/tell.ts'

const folder = join(import.meta.dirname, '../scenarios')

async function read(name: string) {
  const scenario = await readJsonFile(join(folder, `${name}.json`), ScenarioSchema)
  if (!scenario.ok) throw new Error(scenario.error)
  return scenario.value
}

async function told(name: string, parts: object = {}) {
  const scenario = ScenarioSchema.parse({ ...(await read(name)), ...parts })
  const contest = await contestOf(scenario.contest, join(folder, 'x.json'))
  if (!contest.ok) throw new Error(contest.error)
  const replayed = playScenario(scenario, contest.value)
  return {
    text: toLines(scenario, replayed, false).join('\n'),
    withPlan: toLines(scenario, replayed, true).join('\n'),
    json: toJson(scenario, replayed, true),
  }
}

describe('a replayed scenario', () => {
  it('tells its story first, then who voted how and what came of it', async () => {
    const { text } = await told('voto-dirimente-que-las-bases-dan')
    expect(text).toMatch(/^Voto dirimente que las bases sí dan\nEn el Fondo Ayni la presidencia tiene voto dirimente\./)
    expect(text).toMatch(/1\. ProposeAgreement → AgreementProposed: acuerdo 2, estímulo\n/)
    expect(text).toMatch(/CastVote → VoteCast: jurado-3, en contra\n/)
    expect(text).toMatch(/CloseAgreement → AgreementClosed: empate\n/)
    expect(text).toMatch(
      /ResolveTie → TieResolved: por voto dirimente \(Reglamento del Fondo Ayni, artículo 11\), aprobado\n/,
    )
  })

  it('tells the waitlist in its order', async () => {
    expect((await told('lista-de-espera-por-modalidad')).text).toContain(
      'Lista de espera, Distribución comercial y/o alternativa: 1. CDC-D-00003-25, S/\u00a0100,000.00; 2. CDC-D-00002-25, S/\u00a090,000.00',
    )
    expect((await told('otras-bases-una-sola-lista-de-espera')).text).toContain('Lista de espera: 1. FAC-A-00002-26')
  })

  it('tells desks and cells', async () => {
    expect((await told('matriz-sin-completar')).text).toContain('jurado-1: SealScoresheet → ScoresheetSealed')
    expect((await told('lima-a-secas')).text).toContain('celda «METROPOLITANA» → CellRead: se lee LIMA METROPOLITANA')
  })

  it('tells who left, and the vote that lapsed with it', async () => {
    expect((await told('la-presidenta-renuncia')).text).toMatch(
      /jurado-1 renunció; nadie le reemplaza\n.*\n {2}Acuerdo 2 \(estímulo\): cerrado sin resultado; sin efecto por el cambio de conformación\n/,
    )
  })

  it('tells how a tie was resolved', async () => {
    expect((await told('empate-resuelto-por-equidad')).text).toContain(
      'Acuerdo 2 (estímulo): empate; por equidad, aprobado',
    )
  })

  it('tells who abstained, and on which submission an agreement has no effect any more', async () => {
    expect((await told('abstencion-de-una-lista-de-no-seleccionadas')).text).toMatch(
      / {2}CDC-D-00002-25: se abstuvo jurado-2\n(.*\n)+.*unanimidad; sin efecto en CDC-D-00002-25 por una abstención/,
    )
  })

  it('tells corrected votes, places and awards', async () => {
    expect((await told('voto-mal-anotado-se-corrige')).text).toContain('no aprobado; con un voto corregido')
    expect((await told('reduccion-exacta-al-centimo')).text).toContain('puesto 1, beneficiaria, S/\u00a035,995.55')
  })

  it('tells with its plan what still fits, and how firm the result is', async () => {
    const { withPlan, json } = await told('reserva-invadida')
    expect(withPlan).toMatch(
      /Qué cabe todavía.*\n {2}CDC-C-00001-25: .*faltan S\/\u00a0\d+,\d{3}\.\d{2} de libre disponibilidad/,
    )
    expect(withPlan).toMatch(/Firmeza del resultado, Distribución comercial y\/o alternativa\n {2}CDC-D-0000\d-25: /)
    expect(json.plan).toMatchObject({ moneyLine: 'CDC-C-00001-25', firmness: { distribucion: expect.any(Array) } })
    expect((await told('presidencia-sin-mayoria')).withPlan).toContain('Las matrices aún no se abren.')
  })

  it('says why when something given is refused', async () => {
    const { text, json } = await told('reserva-invadida', { given: ['presidido'] })
    expect(text).toContain('Lo dado no se sostiene: Bases 8.5.2.1 c)')
    expect(json).toMatchObject({
      ok: false,
      broken: { command: 'ElectPresident', refusal: { code: 'jury-not-installed' } },
    })
  })

  it('says so when nothing was expected', async () => {
    const { text } = await told('reserva-invadida', { commands: [{ word: 'descrito' }], ends: undefined })
    expect(text).toContain('no declara lo que espera')
  })
})

describe('a step', () => {
  it('happens a minute after the one before, from the day on which the evaluation ends, unless it says when', async () => {
    const commands = [
      { word: 'instalado' },
      { word: 'descrito', at: '2025-09-25T10:00:00Z', actor: 'jurado-2' },
      'descrito',
    ]
    const { json } = await told('reserva-invadida', { given: [], commands, ends: undefined })
    expect(json.steps).toMatchObject([
      { event: { at: '2025-09-20T15:00:00.000Z', actor: 'escenario' } },
      { event: { at: '2025-09-25T10:00:00Z', actor: 'jurado-2' } },
      { event: { at: '2025-09-20T15:02:00.000Z' } },
    ])
  })
})

describe('a file that is no scenario', () => {
  const minimal = { title: 'T', tells: 'T', contest: 'c.json', commands: ['instalado'] }
  const vote = { type: 'CastVote', agreementId: 'acuerdo-1', jurorId: 'jurado-1', sense: 'blank', reason: '' }

  it.each([
    [{ commands: [{ cell: 'amount' }] }, 'commands.0.text', 'falta este dato'],
    [{ commands: [{ command: vote }] }, 'commands.0.command.sense', 'solo puede ser «for», «against»'],
    [{ commands: [{ word: 'instalado', espera: 'x' }] }, 'commands.0.espera', 'este campo no existe'],
    [
      { commands: [{ word: 'instalado', expect: { refused: 'x', rule: 'R-XXX-1' } }] },
      'commands.0.expect.rule',
      'solo',
    ],
    [{ given: ['inaugurado'] }, 'given.0', 'solo puede ser «instalado»'],
    [{ commands: [] }, 'commands', 'la lista necesita al menos 1'],
  ])('%j: says where it is wrong, and how', (parts, where, problem) => {
    const { error } = shaped({ ...minimal, ...parts }, ScenarioSchema, 'x.json') as { error: string }
    expect(error).toContain(`x.json no tiene la forma de un escenario en «${where}»: ${problem}`)
  })

  it.each([
    [{ bases: { jury: { quorum: 4 } } }, 'contest.with.bases.jury.quorum'],
    [{ bases: { jury: { quorum: 'dos' } } }, 'contest.with.bases.jury.quorum'],
    [{ evaluationEnds: 'ayer' }, 'evaluationEnds'],
    [{ jurors: null }, 'jurors'],
  ])('changes that no contest may have are told: %j', async (changes, where) => {
    const source = { file: 'concursos/tres-postulaciones.json', with: changes }
    const contest = await contestOf(source, join(folder, 'x.json'))
    expect(contest).toMatchObject({ ok: false, error: expect.stringContaining(`«${where}»`) })
  })

  it('a contest or a pack that is not there is told by its path', async () => {
    expect(await contestOf('no-hay.json', join(folder, 'x.json'))).toEqual({
      ok: false,
      error: `No se pudo leer ${join(dirname(join(folder, 'x.json')), 'no-hay.json')}.`,
    })
  })
})

describe('changes to a contest', () => {
  it('merge fields at any depth, replace lists and take away what is null', () => {
    const before = { a: { b: 1, c: [1, 2] }, d: 4 }
    expect(patched(before, { a: { c: [3], e: { f: null, g: 5 } }, d: null })).toEqual({
      a: { b: 1, c: [3], e: { g: 5 } },
    })
    expect(patched(before, 7)).toBe(before)
    expect(before).toEqual({ a: { b: 1, c: [1, 2] }, d: 4 })
  })
})
