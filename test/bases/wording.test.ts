// The wording that a pack gives to documents: its places in braces, and the words of quite another contest.
import { describe, expect, it } from 'vitest'
import { contradictions } from '../../shared/bases/contradictions.ts'
import type { RulePack } from '../../shared/bases/rule-pack.ts'
import { filled } from '../../shared/bases/wording.ts'
import { statementOf } from '../../shared/domain/acta/record-statements.ts'
import { actaText } from '../../shared/text/acta-document.ts'
import { fullRecord } from '../make/acta-record.ts'
import { bases, makeContest, soles } from '../make/contest.ts'
import { ayniBases, qhatuBases } from '../make/packs/contests.ts'

const full = fullRecord()
const { documents } = bases
const problemsOf = (change: Partial<RulePack['documents']>) =>
  contradictions({ documents: { ...documents, ...change } })
const stating = (change: Partial<RulePack['documents']['statements']>) =>
  problemsOf({ statements: { ...documents.statements, ...change } })

describe('the places of a text', () => {
  it('are filled; what is in no braces stays', () => {
    expect(filled('A las {hora} horas, {hora} en punto, de {nadie}.', { hora: '10:00' })).toBe(
      'A las 10:00 horas, 10:00 en punto, de {nadie}.',
    )
  })

  it.each([bases, ayniBases, qhatuBases].map((pack) => [pack.id, pack] as const))(
    'R-ACT-1: of the pack %s are there, and known',
    (_, pack) => {
      expect(contradictions({ documents: pack.documents })).toEqual([])
    },
  )

  it('R-ACT-1: that must be there are missed where they are not', () => {
    expect(problemsOf({ closing: 'Se cerró a las {hora} horas.' })).toEqual([
      { path: 'documents.closing', problem: 'falta el lugar {fecha}' },
    ])
    expect(stating({ award: 'Premiar a {postulacion} (RUC {ruc})' })).toEqual([
      { path: 'documents.statements.award', problem: 'falta el lugar {monto}' },
    ])
    expect(problemsOf({ opening: '{hora} {fecha} {lugar}', notice: '{miembro}' })).toEqual([
      { path: 'documents.opening', problem: 'falta el lugar {concurso}' },
      { path: 'documents.notice', problem: 'falta el lugar {concurso}' },
    ])
  })

  it('R-ACT-1: that nothing fills are told, with those that there are', () => {
    expect(stating({ desierto: 'Desierto{parte} por {motivos} y {causa}' })).toEqual([
      {
        path: 'documents.statements.desierto',
        problem: 'no existe el lugar {causa}; los de este texto son {motivos}, {parte}',
      },
    ])
  })

  it.each(['{hora} {fecha} {', '{hora} {fecha}}', '{{hora} {fecha}'])('R-ACT-1: have both braces: %s', (closing) => {
    expect(problemsOf({ closing })).toEqual([{ path: 'documents.closing', problem: 'hay una llave sin su pareja' }])
  })
})

describe('the words of another contest', () => {
  const contest = makeContest({ bases: { ...bases, documents: ayniBases.documents } })
  const [first] = contest.submissions
  const said = (subject: Parameters<typeof statementOf>[1]) => statementOf(contest, subject, () => 1)

  it('R-ACT-1: state its agreements', () => {
    expect(
      said({ kind: 'award', submissionId: first?.id ?? '', amountCentimos: soles(45_000), reductionReason: 'Ajuste' }),
    ).toMatch(
      /^Otorgar S\/\u00a045,000\.00 \(.* soles\) del Fondo al proyecto CDC-D-00001-25, .*, RUC\u00a0\d{11}, con una/,
    )
    expect(said({ kind: 'desierto', modalityId: 'circulacion', reason: 'Ninguna' })).toBe(
      'Declarar sin ganadores el Fondo en la modalidad «Circulación en televisión y/o plataformas». Razones: Ninguna.',
    )
    expect(said({ kind: 'desierto', modalityId: null, reason: 'Ninguna' })).toBe(
      'Declarar sin ganadores el Fondo. Razones: Ninguna.',
    )
    expect(said({ kind: 'desierto-reserve', modalityId: 'circulacion', leftCentimos: 100, reason: 'x' })).toMatch(
      /^No asignar S\/\u00a01\.00 \(.*\) de lo reservado en «Circulación .*»\. Razones: x\.$/,
    )
    expect(
      said({
        kind: 'waitlist',
        modalityId: null,
        entries: [{ submissionId: first?.id ?? '', amountCentimos: soles(50_000), reductionReason: null }],
      }),
    ).toMatch(/^Designar como suplentes, en este orden: 1\) CDC-D-00001-25/)
    const corrections = [{ path: 'session.place', before: 'a', after: 'b' }]
    expect(said({ kind: 'addendum', actaSha256: 'a', corrections, reason: 'Error' })).toBe(
      'Rectificar el acta con una precisión de forma. Razón: Error.',
    )
  })

  it('R-ACT-1: begin and end its Acta, and call who attends for the office', () => {
    const { opening, closing, representative } = qhatuBases.documents
    const record = { ...full, contest: { ...full.contest, wording: { opening, closing, representative } } }
    expect(actaText.opening(record)).toMatch(
      /^A las \d\d:\d\d horas del .* 2025 \(.*, sesión .*\), la Dirección .* reunió al Jurado del Concurso /,
    )
    expect(actaText.closing(record)).toMatch(
      /^Se cerró a las \d\d:\d\d horas del .* de 2025, con la firma del Jurado\.$/,
    )
    expect(actaText.sessionFacts(record).map(([name]) => name)).toContain('Representante de la Oficina de Cultura')
  })
})
