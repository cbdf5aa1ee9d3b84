// What the award planner answers, as a person reads it.
import { describe, expect, it } from 'vitest'
import { planAwards } from '../../shared/domain/award/planner.ts'
import type { Obstacle, Verdict } from '../../shared/domain/award/verdict.ts'
import { verdictText } from '../../shared/text/planner.ts'
import { makeContest, makeSubmission, soles } from '../make/contest.ts'

const submissionId = 'CDC-D-00001-25'
const blocked = (obstacle: Obstacle): Verdict => ({ submissionId, kind: 'blocked', article: 'Bases 6.5', ...obstacle })
const cut = (id: string, toSoles: number) => ({
  submissionId: id,
  requestedCentimos: soles(40_000),
  fromCentimos: soles(38_000),
  toCentimos: soles(toSoles),
})

describe('the sentence of a verdict', () => {
  it('that fits', () => {
    expect(verdictText({ submissionId, kind: 'fits' })).toBe('cabe con su monto solicitado.')
  })

  it('R-AMT-3: that fits with cuts, each a share of what was requested', () => {
    const cuts = [cut(submissionId, 37_999.5), cut('CDC-D-00004-25', 36_800)]
    expect(verdictText({ submissionId, kind: 'fits-with-cuts', cuts: cuts.slice(1) })).toBe(
      'cabe si se reducen S/\u00a01,200.00 (3.0\u00a0%) a CDC-D-00004-25.',
    )
    expect(verdictText({ submissionId, kind: 'fits-with-cuts', cuts })).toBe(
      'cabe si se reducen S/\u00a00.50 (0.0\u00a0%) a esta postulación y S/\u00a01,200.00 (3.0\u00a0%) a CDC-D-00004-25.',
    )
  })

  it.each<[string, Obstacle, string]>([
    [
      'R-AMT-2',
      { rule: 'R-AMT-2', requestedCentimos: soles(55_001), maxCentimos: soles(55_000) },
      'lo solicitado, S/\u00a055,001.00, supera el máximo de la modalidad, S/\u00a055,000.00.',
    ],
    [
      'R-AMT-4',
      { rule: 'R-AMT-4', missingCentimos: 1, totalCentimos: soles(420_000), percent: 10 },
      'faltan S/\u00a00.01 para no pasar del total de S/\u00a0420,000.00, aun con reducciones de 10 %.',
    ],
    [
      'R-AMT-4 without reductions',
      { rule: 'R-AMT-4', missingCentimos: 1, totalCentimos: soles(420_000), percent: 0 },
      'faltan S/\u00a00.01 para no pasar del total de S/\u00a0420,000.00, y las Bases no permiten reducciones.',
    ],
    [
      'R-AMT-5',
      { rule: 'R-AMT-5', missingCentimos: soles(3_100), percent: 10, spentReserve: null },
      'faltan S/\u00a03,100.00 de libre disponibilidad, aun con reducciones de 10 %. Lo que queda está reservado para regiones.',
    ],
    [
      'R-AMT-5 beyond a reserve',
      { rule: 'R-AMT-5', missingCentimos: soles(3_100), percent: 1, spentReserve: 'Circulación' },
      'la reserva de Circulación no alcanza y faltan S/\u00a03,100.00 de libre disponibilidad, aun con reducciones de 1 %. Lo que queda está reservado para regiones.',
    ],
    [
      'R-AMT-8 in force',
      { rule: 'R-AMT-8', who: 'WAYRA S.A.C.', where: 'CDC-C-00002-25', standing: 'awarded' },
      'WAYRA S.A.C. ya tiene un estímulo (CDC-C-00002-25) y no le corresponde otro.',
    ],
    [
      'R-AMT-8 proposed',
      { rule: 'R-AMT-8', who: 'WAYRA S.A.C.', where: 'CDC-C-00002-25', standing: 'proposed' },
      'ya se propone un estímulo para WAYRA S.A.C. (CDC-C-00002-25) y no le corresponde otro.',
    ],
    [
      'R-AMT-8 waiting',
      { rule: 'R-AMT-8', who: 'WAYRA S.A.C.', where: 'CDC-C-00002-25', standing: 'waiting' },
      'WAYRA S.A.C. tiene un lugar en la lista de espera (CDC-C-00002-25); para otro estímulo debe quedar antes sin efecto.',
    ],
    [
      'R-AMT-8 the work',
      { rule: 'R-AMT-8', who: 'EL CAMINO', where: 'Estímulo a la Distribución Cinematográfica 2025', standing: 'work' },
      'la obra «EL CAMINO» ya es beneficiaria (Estímulo a la Distribución Cinematográfica 2025) y las Bases la excluyen de este concurso.',
    ],
  ])('%s: that is blocked, with the article in front', (_, obstacle, sentence) => {
    expect(verdictText(blocked(obstacle))).toBe(`Bases 6.5: ${sentence}`)
  })

  it('R-AMT-2: as the planner gives it, with the article of the pack', () => {
    const greedy = makeSubmission('C', 1, { requestedCentimos: soles(60_000) })
    const contest = makeContest({ submissions: [greedy] })
    const { verdicts } = planAwards(contest, { order: [greedy.id], decided: [] })
    expect(verdicts.map(verdictText)).toEqual([
      `${contest.bases.citations['R-AMT-2']}: lo solicitado, S/\u00a060,000.00, supera el máximo de la modalidad, S/\u00a055,000.00.`,
    ])
  })

  it('that nobody knows stops', () => {
    expect(() => verdictText({ submissionId, kind: 'unheard' } as never)).toThrow(/unexpected value/)
    expect(() => verdictText({ submissionId, kind: 'blocked', rule: 'R-AMT-99' } as never)).toThrow(/unexpected value/)
  })
})
