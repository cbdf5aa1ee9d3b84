// `acta replay` as it is run: what it prints and its exit code.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const verb = JSON.stringify(join(root, 'electron/cli/verbs/replay.ts'))
const script = `const { replay } = await import(${verb}); process.exitCode = await replay.run(process.argv.slice(1))`
const named = (name: string) => join(root, `test/scenarios/${name}.json`)
const scenario = named('reserva-invadida')
const contest = join(root, 'test/scenarios/concursos/siete-postulaciones.json')

function replay(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, '--', ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'acta-replay-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The scenario with other parts, as a file of its own. */
function changed(parts: object): string {
  const path = join(folder, 'otro.json')
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(scenario, 'utf8')), contest, ...parts }))
  return path
}

describe('acta replay', () => {
  it('tells each answer with rule and article, then the final state', () => {
    const { status, stdout } = replay(scenario)
    expect(status).toBe(0)
    expect(stdout).toMatch(/1\. ProposeAgreement → rechazado: Bases 6\.5: .* \[reserve-invaded, R-AMT-5\]/)
    expect(stdout).toContain('2. ProposeAgreement → AgreementProposed')
    expect(stdout).toContain('CDC-D-00001-25: puesto 1, beneficiaria, S/\u00a0100,000.00')
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('Las 3 órdenes dieron lo esperado.')
  })

  it('tells the same to another program', () => {
    const { status, stdout } = replay(scenario, '--json')
    expect(status).toBe(0)
    const { ok, steps, state, plan } = JSON.parse(stdout)
    expect([ok, plan]).toEqual([true, undefined])
    // The refusal; then two agreements, each proposed, voted by three and closed.
    expect(steps.map(({ asExpected }: { asExpected: boolean | null }) => asExpected)).toEqual([
      true,
      ...[null, null, null, null, true],
      ...[null, null, null, null, true],
    ])
    expect(steps[0]).toMatchObject({ refusal: { code: 'reserve-invaded', rule: 'R-AMT-5', article: 'Bases 6.5' } })
    expect(steps[1]).toMatchObject({ event: { type: 'AgreementProposed', number: 4 } })
    expect(state).toMatchObject({
      awards: [10_000_000, 10_000_000, 10_000_000, 5_500_000].map((amountCentimos) => ({ amountCentimos })),
      closed: false,
    })
  })

  it('ends with 1 when an answer is not the expected one', () => {
    const { status, stdout } = replay(changed({ commands: [{ word: 'instalado', expect: 'JuryInstalled' }], ends: {} }))
    expect([status, stdout]).toEqual([1, expect.stringContaining('✗ no es lo que se esperaba')])
  })

  it('ends with 1 when the end is another, and says where', () => {
    const { status, stdout } = replay(changed({ ends: { money: { leftCentimos: 1 } } }))
    expect([status, stdout]).toEqual([
      1,
      expect.stringContaining('✗ estado final, «money.leftCentimos»: se esperaba 1 y es 6500000'),
    ])
  })

  it('ends with 1 for a file that is no scenario, and says where', () => {
    const { status, stderr } = replay(changed({ commands: [{ cell: 'amount' }] }))
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('no tiene la forma de un escenario en «commands.0.text»: falta este dato'),
    ])
  })

  it('ends with 1 for a file that is not there', () => {
    const { status, stdout } = replay(join(root, 'no-hay.json'), '--json')
    expect([status, JSON.parse(stdout)]).toEqual([
      1,
      { ok: false, problem: expect.stringContaining('No se pudo leer') },
    ])
  })

  it.each([[[]], [[scenario, 'otro.json']], [['--deprisa', scenario]]])('ends with 2 for wrong usage: %j', (args) => {
    expect(replay(...args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Uso: npm run -s acta -- replay'),
    })
  })
})
