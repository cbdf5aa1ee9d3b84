// What the Acta prints below an agreement.
import { describe, expect, it } from 'vitest'
import type { StatedAgreement } from '../../shared/domain/acta/record-agreement-schema.ts'
import { agreementLead, agreementLines } from '../../shared/text/acta-agreements.ts'

const plain: StatedAgreement = {
  number: 4,
  agreementId: 'premio',
  kind: 'award',
  statement: 'Declarar beneficiaria.',
  majority: 'simple',
  presidedBy: null,
  revoteOf: null,
  eligible: ['LEE, ANA', 'ROJAS, LUZ'],
  abstained: [],
  votes: [
    { juror: 'LEE, ANA', sense: 'for', reason: 'Me convence' },
    { juror: 'ROJAS, LUZ', sense: 'against', reason: 'El alcance es menor' },
  ],
  corrections: [],
  outcome: 'majority',
  outcomeText: '',
  tie: null,
  withdrawal: null,
  losses: [],
  inForce: true,
}
const at = '2025-09-24T16:05:00Z'
const linesOf = (changes: Partial<StatedAgreement>) => agreementLines({ ...plain, ...changes })
const votes = 'Votos. LEE, ANA: a favor; ROJAS, LUZ: en contra.'
const against = 'Voto singular de ROJAS, LUZ: El alcance es menor.'
const inFavour = 'Voto singular de LEE, ANA: Me convence.'
const register = 'Registro del acuerdo: premio'

describe('an agreement in the Acta', () => {
  it('reads how everybody voted, and why who was left in the minority', () => {
    expect(linesOf({})).toEqual([votes, against, register])
    expect(linesOf({ outcome: 'rejected' })).toEqual([votes, inFavour, register])
    expect(linesOf({ outcome: 'majority', votes: plain.votes.map((vote) => ({ ...vote, reason: '' })) })).toEqual([
      votes,
      register,
    ])
  })

  it('reads «se abstuvo» for who abstained, and no votes where none were cast', () => {
    expect(linesOf({ abstained: ['TTITO, JUAN'] })[0]).toBe(
      'Votos. LEE, ANA: a favor; ROJAS, LUZ: en contra; TTITO, JUAN: se abstuvo.',
    )
    expect(linesOf({ outcome: 'lapsed', votes: [] })).toEqual([register])
  })

  it('has dissenters in a tie only once it is resolved', () => {
    const tie = { means: 'equity', article: 'Bases 6.6', rivals: [], outcome: 'adopted' } as const
    expect(linesOf({ outcome: 'tie' })).toEqual([votes, register])
    expect(linesOf({ outcome: 'lapsed' })).toEqual([votes, register])
    expect(linesOf({ outcome: 'tie', tie: { ...tie, rivals: [] } })).toEqual([votes, against, register])
    expect(linesOf({ outcome: 'tie', tie: { ...tie, rivals: [], outcome: 'rejected' } })).toEqual([
      votes,
      inFavour,
      register,
    ])
  })

  it('reads who presided in place of the president, and which tie was voted again', () => {
    expect(linesOf({ presidedBy: 'LEE, ANA', revoteOf: { number: 3, article: 'Ley 27444' } }).slice(0, 2)).toEqual([
      'Presidió la votación LEE, ANA.',
      'Nueva votación de lo propuesto en el acuerdo 3, que terminó en empate (Ley 27444).',
    ])
  })

  it('reads what was noted wrongly', () => {
    const corrections: StatedAgreement['corrections'] = [
      { juror: 'LEE, ANA', was: 'against', is: 'for', why: 'Se anotó al revés' },
      { juror: 'LEE, ANA', was: 'for', is: 'for', why: 'Faltaba el motivo' },
    ]
    expect(linesOf({ corrections }).slice(2, 4)).toEqual([
      'Corrección del voto de LEE, ANA, registrado antes como «en contra»: es «a favor». Motivo: Se anotó al revés.',
      'Corrección del motivo del voto de LEE, ANA: Faltaba el motivo.',
    ])
  })
})

describe('an agreement without effect in the Acta', () => {
  type Loss = StatedAgreement['losses'][number]
  const loss = (changes: Partial<Loss> = {}): Loss => ({
    at,
    cause: 'abstention',
    submissionId: null,
    revokedBy: null,
    ...changes,
  })

  it('says so at its very beginning, unless something of it is left', () => {
    expect(agreementLead(plain)).toBe('Acuerdo 4.')
    const withdrawal = { article: 'Bases 6.5', reason: 'se agotó el dinero libre' }
    const withdrawn = {
      withdrawal,
      outcome: 'lapsed',
      losses: [loss({ cause: 'withdrawal' })],
    } satisfies Partial<StatedAgreement>
    expect(linesOf(withdrawn)).toContain(
      'Propuesta retirada: ya no se podía adoptar (Bases 6.5). Motivo: se agotó el dinero libre.',
    )
    expect(linesOf(withdrawn).join()).toContain('por el retiro de la propuesta.')
    expect(agreementLead({ ...plain, losses: [loss({ submissionId: 'CDC-D-00001-25' })] })).toBe('Acuerdo 4.')
    expect(agreementLead({ ...plain, losses: [loss()] })).toBe('Acuerdo 4 (sin efecto).')
  })

  it.each<[Partial<Loss>, string]>([
    [{}, 'la abstención de un miembro del Jurado'],
    [{ cause: 'composition' }, 'el cambio en la conformación del Jurado'],
    [{ cause: 'removal' }, 'el retiro de una postulación del concurso'],
    [{ cause: 'supplement' }, 'la incorporación de postulaciones aptas'],
    [{ cause: 'revocation', revokedBy: 9 }, 'el acuerdo 9'],
    [{ cause: 'revocation' }, 'acuerdo posterior'],
  ])('says since when and why: %j', (changes, why) => {
    expect(linesOf({ losses: [loss(changes)] }).at(-2)).toBe(
      `Sin efecto desde el 24 de septiembre de 2025 a las 11:05 horas, por ${why}.`,
    )
  })

  it('names what one event took in one line, and each event in its own', () => {
    const of = (submissionId: string, changes: Partial<Loss> = {}) => loss({ submissionId, ...changes })
    const by9 = { cause: 'revocation', revokedBy: 9 } as const
    const later = { at: '2025-09-24T17:00:00Z' }
    expect(
      linesOf({ losses: [of('A', by9), of('B', by9), of('C'), of('D', later), loss(later)] }).slice(2, -1),
    ).toEqual([
      'Sin efecto respecto de A y B desde el 24 de septiembre de 2025 a las 11:05 horas, por el acuerdo 9.',
      'Sin efecto respecto de C desde el 24 de septiembre de 2025 a las 11:05 horas, por la abstención de un miembro del Jurado.',
      'Sin efecto desde el 24 de septiembre de 2025 a las 12:00 horas, por la abstención de un miembro del Jurado.',
    ])
  })
})
