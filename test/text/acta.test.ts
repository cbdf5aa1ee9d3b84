// Sentences of the Acta.
import { describe, expect, it } from 'vitest'
import { amountText, modeText, outcomeText, senseText, statementText } from '../../shared/text/acta.ts'
import { NO_BREAK_SPACE } from '../../shared/text/format.ts'
import { bases } from '../make/contest.ts'

const { award } = bases.documents.statements
const facts = {
  code: 'CDC-D-00001-25',
  title: 'ÑAWI',
  applicant: 'WAYRA CINE S.A.C.',
  ruc: '20600123451',
  amountCentimos: 9_000_000,
  requestedCentimos: 10_000_000,
  reductionReason: null,
}

describe('the Acta', () => {
  it('writes amounts in figures and words', () => {
    expect(amountText(10_000_000)).toBe(`S/${NO_BREAK_SPACE}100,000.00 (Cien mil y 00/100 soles)`)
  })

  it('writes a reduction, with its reason where there is one', () => {
    expect(statementText.award(award, facts)).toMatch(
      /con una reducción de .*10,000\.00 respecto de lo solicitado, .*100,000\.00\.$/,
    )
    expect(statementText.award(award, { ...facts, reductionReason: 'Se repite un rubro' })).toMatch(
      / Motivo: Se repite un rubro\.$/,
    )
    expect(statementText.award(award, { ...facts, amountCentimos: 10_000_000 })).toMatch(/soles\)\.$/)
  })

  it('ends what a person wrote with one full stop', () => {
    expect([' Así fue ', 'Así fue.', '¿Así fue?', 'Así fue…'].map(statementText.other)).toEqual([
      'Así fue.',
      'Así fue.',
      '¿Así fue?',
      'Así fue…',
    ])
  })

  it('lists as one does in Spanish', () => {
    expect(statementText.notSelected(['A', 'B'], 'x')).toBe('No seleccionar las postulaciones A y B. Motivos: x.')
    expect(statementText.notSelected(['A', 'B', 'C'], 'x')).toContain(' A, B y C.')
  })

  it('says how a vote came out', () => {
    expect(outcomeText.unanimity(1)).toBe('Aprobado por unanimidad: 1 voto a favor.')
    expect(outcomeText.majority(2, 1, 'simple')).toBe('Aprobado por mayoría simple: 2 votos a favor y 1 en contra.')
    expect([modeText.virtual, senseText.against]).toEqual(['virtual', 'En contra'])
  })
})
