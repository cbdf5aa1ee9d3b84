// What each kind of agreement says in the room and in the Acta, which holds no score.
import { describe, expect, it } from 'vitest'
import { actaRecord } from '../../../shared/domain/acta/record.ts'
import {
  numberIn,
  publishedStatement,
  type Stated,
  statementOf,
} from '../../../shared/domain/acta/record-statements.ts'
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { NO_BREAK_SPACE } from '../../../shared/text/format.ts'
import { bases, makeContest, makeRegional, makeSubmission, sha256, soles } from '../../make/contest.ts'
import { agreement, award, desierto, notSelected, opened, revocation } from '../../make/session.ts'
import { recorded } from '../given.ts'

const [D1, D2, D3] = ['CDC-D-00001-25', 'CDC-D-00002-25', 'CDC-D-00003-25'] as const
const contest = makeContest({
  submissions: [makeSubmission('D', 1), makeRegional('D', 2), makeRegional('D', 3), makeSubmission('C', 1)],
})
const ruc1 = contest.submissions[0]?.applicant.ruc
const sol = (amount: string) => `S/${NO_BREAK_SPACE}${amount}`
const said = (subject: Stated, given: Contest = contest) => statementOf(given, subject, () => 4)
const published = (subject: Stated) => publishedStatement(contest, subject, () => 4)

const scores = Object.fromEntries(['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '3.1', '3.2', '4.1'].map((id) => [id, 4]))
const consensus: Stated = { kind: 'consensus-score', submissionId: D1, scores, reason: 'Se valora en conjunto ' }
const bonus: Stated = { kind: 'jury-bonus', submissionId: D1, points: 2, grounds: ['lenguas'], reason: 'En quechua' }

const waitlist: Stated = {
  kind: 'waitlist',
  modalityId: 'distribucion',
  entries: [
    { submissionId: D2, amountCentimos: soles(45_000), reductionReason: 'Se repite un rubro.' },
    { submissionId: D1, amountCentimos: soles(50_000), reductionReason: null },
  ],
}
const inOrder = `1) ${D2}, «OBRA D2», de WAYRA D2 S.A.C., con ${sol('45,000.00')}, con una reducción de ${sol('5,000.00')} respecto de lo solicitado, ${sol('50,000.00')}. Motivo: Se repite un rubro. 2) ${D1}, «OBRA D1», de WAYRA D1 S.A.C., con ${sol('50,000.00')}.`

const statements: readonly (readonly [Stated, string])[] = [
  [{ kind: 'opening' }, 'Abrir conjuntamente las matrices de calificación de los miembros del Jurado.'],
  [
    award(D1, soles(50_000)) as Stated,
    `Declarar beneficiaria a la postulación ${D1}, «OBRA D1», de WAYRA D1 S.A.C. (RUC${NO_BREAK_SPACE}${ruc1}), con ${sol('50,000.00')} (Cincuenta mil y 00/100 soles).`,
  ],
  [
    notSelected(D1, D2) as Stated,
    `No seleccionar las postulaciones ${D1} y ${D2}. Motivos: No alcanzan los criterios de evaluación.`,
  ],
  [
    waitlist,
    `Establecer la lista de espera en la modalidad «Distribución comercial y/o alternativa», en este orden de prelación: ${inOrder}`,
  ],
  [{ ...waitlist, modalityId: null }, `Establecer la lista de espera, en este orden de prelación: ${inOrder}`],
  [
    desierto('circulacion') as Stated,
    'Declarar desierto el concurso en la modalidad «Circulación en televisión y/o plataformas». Motivos: Ninguna postulación cumple los criterios de evaluación.',
  ],
  [
    { kind: 'desierto-reserve', modalityId: 'circulacion', leftCentimos: soles(60_000), reason: 'No hay más aptas' },
    `Declarar parcialmente desierto el concurso y dejar sin asignar ${sol('60,000.00')} (Sesenta mil y 00/100 soles) de la reserva para regiones de la modalidad «Circulación en televisión y/o plataformas». Motivos: No hay más aptas.`,
  ],
  [
    { kind: 'desierto-reserve', modalityId: 'otra', leftCentimos: 100, reason: 'x' },
    `Declarar parcialmente desierto el concurso y dejar sin asignar ${sol('1.00')} (Uno y 00/100 soles) de la reserva para regiones de la modalidad «otra». Motivos: x.`,
  ],
  [
    consensus,
    `Acordar la calificación de la postulación ${D1}, en lugar del promedio de los puntajes individuales: 1.1: 4, 1.2: 4, 1.3: 4, 1.4: 4, 2.1: 4, 2.2: 4, 3.1: 4, 3.2: 4, 4.1: 4. Motivo: Se valora en conjunto.`,
  ],
  [
    bonus,
    `Otorgar 2 puntos adicionales a la postulación ${D1}, por: ${bases.bonus.grounds[0]?.text}. Motivo: En quechua.`,
  ],
  [
    { ...bonus, points: 1, grounds: [] } as Stated,
    `Otorgar 1 punto adicional a la postulación ${D1}. Motivo: En quechua.`,
  ],
  [revocation(9) as Stated, 'Dejar sin efecto el acuerdo 4. Motivo: Se advirtió un error.'],
  [
    revocation(9, D1, D2) as Stated,
    `Dejar sin efecto el acuerdo 4, respecto de ${D1} y ${D2}. Motivo: Se advirtió un error.`,
  ],
  [{ kind: 'other', text: ' Felicitar a los equipos ' }, 'Felicitar a los equipos.'],
]

describe('R-ACT-1: what an agreement says', () => {
  it.each(statements.map(([subject, text]) => ({ subject, text, kind: subject.kind })))(
    '$kind',
    ({ subject, text }) => {
      expect(said(subject)).toBe(text)
    },
  )

  it('an addendum, by the number of its corrections', () => {
    const correction = { path: 'session.place', before: 'San Borja, Lima', after: 'San Borja' }
    const addendum = (corrections: (typeof correction)[]): Stated => ({
      kind: 'addendum',
      actaSha256: sha256('3'),
      corrections,
      reason: 'El lugar',
    })
    expect(said(addendum([correction]))).toBe(
      'Aprobar una adenda con una precisión de carácter formal. Motivo: El lugar.',
    )
    expect(said(addendum([correction, correction]))).toContain('con 2 precisiones de')
  })

  it('names an agreement by its number, and one that the session does not have by none', () => {
    const state = foldSession(contest, recorded([...opened(contest), ...agreement(2, award(D1, soles(50_000)))]))
    expect([numberIn(state)('acuerdo-2'), numberIn(state)('acuerdo-7')]).toEqual([2, 0])
  })
})

describe('R-VOT-3: an order between equal totals says by which means', () => {
  const tieBreak = (order: string[], reason = ''): Stated => ({ kind: 'tie-break', order, reason })

  it('equity, with its article, where the regions are not equally represented', () => {
    expect(said(tieBreak([D2, D1]))).toBe(
      `Dirimir la igualdad de puntaje entre las postulaciones ${D2} y ${D1}, que quedan en ese orden, en aplicación del criterio de equidad (Bases 6.6).`,
    )
  })

  it('equity and the jury’s reason, where equity orders only some of them', () => {
    expect(said(tieBreak([D3, D2, D1], 'Por su alcance '))).toBe(
      `Dirimir la igualdad de puntaje entre las postulaciones ${D3}, ${D2} y ${D1}, que quedan en ese orden, en aplicación del criterio de equidad (Bases 6.6). Motivo: Por su alcance.`,
    )
  })

  it('the reason alone, where equity orders none or is no means of the Bases', () => {
    expect(said(tieBreak([D3, D2], 'Por su alcance'))).toMatch(/ en ese orden\. Motivo: Por su alcance\.$/)
    const unlawful = makeContest({ ...contest, bases: { ...bases, tieMeans: bases.tieMeans.slice(1) } })
    expect(said(tieBreak([D2, D1], 'Por su alcance'), unlawful)).toMatch(/ en ese orden\. Motivo: Por su alcance\.$/)
  })
})

describe('R-ACT-1: the Acta is published, so its statements hold', () => {
  it('no score that was agreed on', () => {
    expect(published(consensus)).toBe(
      `Acordar la calificación de la postulación ${D1}, en lugar del promedio de los puntajes individuales. Motivo: Se valora en conjunto.`,
    )
  })

  it('no additional points nor their grounds', () => {
    expect(published(bonus)).toBe(`Otorgar puntos adicionales a la postulación ${D1}. Motivo: En quechua.`)
  })

  it('everything else as it was voted', () => {
    for (const [subject, text] of statements)
      if (subject.kind !== 'consensus-score' && subject.kind !== 'jury-bonus') expect(published(subject)).toBe(text)
  })

  it('the published words, in the Acta', () => {
    const events = [...opened(contest), ...agreement(2, consensus), ...agreement(3, bonus)]
    const { agreements } = actaRecord(foldSession(contest, recorded(events)), '2025-09-24T20:00:00Z')
    expect(agreements.slice(1).map(({ statement }) => statement)).toEqual([published(consensus), published(bonus)])
  })
})
