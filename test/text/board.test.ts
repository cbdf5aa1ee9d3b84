// The sentences of the board of amounts.
import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../shared/domain/award/verdict.ts'
import {
  adviceText,
  boardText,
  firmnessText,
  inWords,
  leftText,
  motionsText,
  plannerText,
  pocketOf,
} from '../../shared/text/session/board.ts'
import { soles } from '../make/contest.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('what is left of a pocket', () => {
  it('is told, also when it is nothing or missing', () => {
    const of = pocketOf.reserve('Circulación')
    expect(plain(leftText(soles(12_400), of))).toBe('Quedan S/ 12,400.00 de la reserva de Circulación.')
    expect(leftText(0, pocketOf.free)).toBe('No queda nada de libre disponibilidad.')
    expect(plain(leftText(-1, pocketOf.total))).toBe('Faltan S/ 0.01 del total.')
  })

  it('has words as far as there are any', () => {
    expect(inWords(-soles(4_000))).toBe('Cuatro mil y 00/100 soles.')
    expect(inWords(100_000_000_000)).toBeNull()
  })
})

describe('the planner', () => {
  const own = 'CDC-D-00001-25'
  const titleOf = (id: string) => `OBRA ${id.slice(-4, -3)}`
  const cut = (submissionId: string, toSoles: number) => ({
    submissionId,
    requestedCentimos: soles(40_000),
    fromCentimos: soles(40_000),
    toCentimos: soles(toSoles),
  })

  it('R-AMT-3: says what is missing and from whom it could come', () => {
    const verdict: Verdict = {
      submissionId: own,
      kind: 'fits-with-cuts',
      cuts: [cut(own, 39_000), cut('X-2-25', 37_520)],
    }
    expect(plain(adviceText(verdict, 'P7', titleOf))).toBe(
      'Para incluir «P7» faltan S/ 3,480.00: reduzca S/ 1,000.00 (2.5 %) a ella misma y S/ 2,480.00 (6.2 %) a «OBRA 2».',
    )
    expect(adviceText({ submissionId: own, kind: 'fits' }, 'P7', titleOf)).toBe('«P7»: cabe con su monto solicitado.')
  })

  it('counts in the singular too', () => {
    expect(plannerText.fillWhat(1, 'S/ 1.00')).toContain('cabe 1 postulación')
    expect(plannerText.fillWhat(2, 'S/ 2.00')).toContain('caben 2 postulaciones')
    expect(plain(plannerText.even('P7', 46))).toBe('O reduzca por igual a todas 4.6 %, también a «P7».')
  })
})

describe('counts', () => {
  it('of drafts, agreements and places', () => {
    expect(boardText.hidden(1)).toContain('1 postulación que ya tiene')
    expect(boardText.hidden(2)).toContain('2 postulaciones que ya tienen')
    expect(motionsText.what(0, '')).toBe('No hay nada por proponer.')
    expect(motionsText.what(1, 'S/ 1.00')).toBe('Se propone 1 acuerdo: 1 beneficiaria, S/ 1.00.')
    expect([motionsText.propose(1), motionsText.propose(2)]).toEqual(['Proponer y votar', 'Proponer los 2 acuerdos'])
    expect(firmnessText.summary(0, 0, 1, 3)).toBe('De 3 puestos, 1 podría cambiar.')
    expect(firmnessText.summary(0, 0, 2, 3)).toBe('De 3 puestos, 2 podrían cambiar.')
    expect(firmnessText.summary(2, 0, 2, 3)).toContain('son firmes')
    expect(firmnessText.summary(2, 1, 2, 3)).toContain('1 podría tener otro puesto')
    expect(firmnessText.summary(2, 2, 2, 3)).toContain('2 podrían tener otro puesto')
    expect([firmnessText.range(2, 2), firmnessText.range(2, 4)]).toEqual(['firme', '2.º a 4.º'])
  })
})
