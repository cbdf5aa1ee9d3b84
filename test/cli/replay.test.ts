// `acta replay` as it is run: what it prints and its exit code.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const verb = JSON.stringify(join(root, 'electron/cli/verbs/replay.ts'))
const script = `const { replay } = await import(${verb}); process.exitCode = await replay.run(process.argv.slice(1))`
const scenario = join(root, 'test/scenarios/reserva-invadida.json')
const contest = join(root, 'test/scenarios/concursos/siete-postulaciones.json')

function replay(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, '--', ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('acta replay', () => {
  it('tells each answer with rule and article, then the final state', () => {
    const { status, stdout } = replay(scenario)
    expect(status).toBe(0)
    expect(stdout).toMatch(/1\. ProposeAgreement → rechazado: Bases 6\.5: .* \[reserve-invaded, R-AMT-5\]/)
    expect(stdout).toContain('2. ProposeAgreement → AgreementProposed')
    expect(stdout).toContain('CDC-D-00001-25: beneficiaria, S/\u00a0100,000.00')
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('Las 3 órdenes dieron lo esperado.')
  })

  it('tells the same to another program', () => {
    const { status, stdout } = replay(scenario, '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      steps: [
        { asExpected: true, refusal: { code: 'reserve-invaded', rule: 'R-AMT-5', article: 'Bases 6.5' } },
        { asExpected: true, event: { type: 'AgreementProposed', number: 4 } },
        { asExpected: true, event: { type: 'AgreementProposed', number: 5 } },
      ],
      state: { awards: [{ amountCentimos: 10_000_000 }, { amountCentimos: 10_000_000 }], closed: false },
    })
  })

  it('ends with 1 when an answer is not the expected one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'acta-replay-'))
    try {
      const path = join(folder, 'otro.json')
      const changed = {
        ...JSON.parse(readFileSync(scenario, 'utf8')),
        contest,
        expect: Array(3).fill('AgreementProposed'),
      }
      writeFileSync(path, JSON.stringify(changed))
      const { status, stdout } = replay(path)
      expect([status, stdout]).toEqual([1, expect.stringContaining('✗ no es lo que se esperaba')])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('ends with 1 for a file that is no scenario, and says where', () => {
    expect(replay(contest)).toMatchObject({ status: 1, stderr: expect.stringContaining('no tiene la forma') })
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
