// What the Acta says around its record: background, session facts, amounts, what is void.
import { describe, expect, it } from 'vitest'
import type { ActaRecord, StatedDeparture } from '../../shared/domain/acta/record-schema.ts'
import { actaText } from '../../shared/text/acta-document.ts'
import { listedNames } from '../../shared/text/documents.ts'
import { formatSoles, NO_BREAK_SPACE } from '../../shared/text/format.ts'
import { fullRecord } from '../make/acta-record.ts'

const full = fullRecord()
const N = `N°${NO_BREAK_SPACE}`
const resolution = { number: '000777-2025-DGIA', date: '2025-09-22' }
const left: StatedDeparture = {
  at: '2025-09-22T15:00:00Z',
  name: 'LEE, ANA',
  cause: 'resignation',
  wasPresident: false,
  resolution,
  replacement: null,
  byConsensus: true,
}
const withDepartures = (...departures: StatedDeparture[]): ActaRecord => ({
  ...full,
  session: { ...full.session, departures },
})
const background = (record: ActaRecord) => actaText.background(record)
const by = `Mediante Resolución Directoral ${N}000777-2025-DGIA, del 22 de septiembre de 2025,`

describe('the background of an Acta', () => {
  it('tells the resolutions, the election and the opening', () => {
    expect(background(full)).toEqual([
      `Mediante Resolución Directoral ${N}000498-2025-DAFO-DGIA-VMPCIC/MC, del 10 de julio de 2025, se declararon aptas 4 postulaciones.`,
      `Mediante Resolución Directoral ${N}000512-2025-DGIA-VMPCIC/MC, del 15 de julio de 2025, se conformó el Jurado.`,
      'Instalado el Jurado, sus miembros eligieron por votación a quien lo preside: QUISPE PAREDES, INÉS (votos: QUISPE PAREDES, INÉS: 2; MAMANI PAREDES, LUZ: 1).',
      'Se recibieron las matrices de calificación selladas de QUISPE PAREDES, INÉS; MAMANI PAREDES, LUZ; y ROJAS PAREDES, RAÚL, y se abrieron conjuntamente por acuerdo del Jurado el 24 de septiembre de 2025 a las 10:00 horas.',
    ])
  })

  it('counts what a supplement added apart', () => {
    const supplement = (...submissionIds: string[]) => ({ at: '', resolution, submissionIds })
    const supplements = [supplement('A'), supplement('B', 'C')]
    expect(background({ ...full, supplements }).slice(0, 3)).toEqual([
      expect.stringContaining('se declaró apta 1 postulación.'),
      `${by} se incorporó como apta la postulación A.`,
      `${by} se incorporaron como aptas las postulaciones B y C.`,
    ])
  })

  it.each<[Partial<StatedDeparture>, string]>([
    [
      {},
      'por la renuncia de LEE, ANA. La vacante no fue cubierta; desde entonces el Jurado adopta sus acuerdos por consenso.',
    ],
    [{ cause: 'absence', byConsensus: false }, 'por la ausencia de LEE, ANA. La vacante no fue cubierta.'],
    [{ replacement: 'TTITO, LUZ', byConsensus: false }, 'por la renuncia de LEE, ANA. Cubre la vacante TTITO, LUZ.'],
  ])('tells who left and what came of it: %j', (changes, told) => {
    expect(background(withDepartures({ ...left, ...changes }))[3]).toBe(
      `${by} se señaló la nueva conformación del Jurado, ${told}`,
    )
  })

  it('tells a president’s departure before the election of the next', () => {
    const texts = background(withDepartures({ ...left, wasPresident: true }))
    expect(texts[2]).toContain('por la renuncia de LEE, ANA, quien presidía el Jurado.')
    expect(texts[3]).toMatch(
      /^En lugar de LEE, ANA, el Jurado eligió por votación para presidirlo a QUISPE PAREDES, INÉS \(votos: /,
    )
    expect(texts.join()).not.toContain('Instalado el Jurado')
  })

  it('tells whose scoresheet was opened after the others', () => {
    const scoresheets = full.scoresheets.map((sheet, index) =>
      index < 2 ? sheet : { ...sheet, openedAt: '2025-09-26T20:30:00.000Z' },
    )
    expect(background({ ...full, scoresheets }).slice(-2)).toEqual([
      expect.stringContaining('selladas de QUISPE PAREDES, INÉS y MAMANI PAREDES, LUZ, y se abrieron conjuntamente'),
      'Se recibió después la matriz de calificación sellada de ROJAS PAREDES, RAÚL, y se abrió por acuerdo del Jurado el 26 de septiembre de 2025 a las 15:30 horas.',
    ])
  })

  it('tells whose scoresheet counts no more', () => {
    const scoresheets = full.scoresheets.map((sheet, index) =>
      index === 0 ? sheet : { ...sheet, counts: false, openedAt: index === 1 ? full.openedAt : null },
    )
    expect(background({ ...full, scoresheets }).slice(-3)).toEqual([
      expect.stringContaining('selladas de QUISPE PAREDES, INÉS y MAMANI PAREDES, LUZ, y se abrieron'),
      'No forma parte de la calificación la matriz de MAMANI PAREDES, LUZ, que dejó el Jurado.',
      'No forma parte de la calificación la matriz de ROJAS PAREDES, RAÚL, que dejó el Jurado.',
    ])
  })
})

describe('the session facts of an Acta', () => {
  const factsOf = (record: ActaRecord) => Object.fromEntries(actaText.sessionFacts(record))

  it('say who left, and why in one word', () => {
    expect(factsOf(withDepartures({ ...left, cause: 'absence' }))['Dejó el Jurado']).toBe('LEE, ANA, por ausencia')
    expect(factsOf(full)).not.toHaveProperty('Dejó el Jurado')
  })

  it.each([
    [
      true,
      true,
      'Grabada con la aceptación de todos los miembros. La grabación forma parte del expediente del concurso',
    ],
    [true, false, 'No se grabó, aunque todos los miembros lo aceptaron'],
    [
      false,
      true,
      'Grabada mientras se contó con la aceptación de todos los miembros. La grabación forma parte del expediente del concurso',
    ],
    [false, false, 'No se grabó: no consta la aceptación de todos los miembros'],
  ])('say of the recording, consented %s and recorded %s', (consented, recorded, said) => {
    const record = { ...full, session: { ...full.session, recording: { consented, recorded } } }
    expect(factsOf(record)['Grabación de la sesión']).toBe(said)
  })
})

describe('what an Acta says of amounts', () => {
  const [entry] = full.modalities[0]?.beneficiaries.slice(1) ?? []
  const alternate = {
    ...{ place: 2, submissionId: 'A', applicant: '', ruc: '', region: '', title: 'ÑAWI' },
    ...{ requestedCentimos: 5_000_000, amountCentimos: 4_500_000, reductionReason: 'Se repite un rubro' },
  }

  it('ends each reason with one full stop', () => {
    expect(entry && actaText.beneficiaryAmounts(entry)).toMatch(
      / Motivo: El presupuesto de promoción puede ajustarse\.$/,
    )
  })

  it('numbers the places of a waitlist and assigns them nothing', () => {
    expect(actaText.waitlistAmounts(alternate)).toBe(
      `2. A, «ÑAWI»: ${formatSoles(4_500_000)} (Cuarenta y cinco mil y 00/100 soles). Solicitado: ${formatSoles(5_000_000)}; reducción: ${formatSoles(500_000)}. Motivo: Se repite un rubro.`,
    )
    expect(actaText.waitlistAmounts({ ...alternate, amountCentimos: 5_000_000 })).toMatch(
      / Se considera el monto solicitado\.$/,
    )
    expect(actaText.waitlistNote(7)).toContain('no forman parte de los asignados')
  })

  it('says which part is void', () => {
    const item = { number: 5, modality: 'Circulación', reserveCentimos: null, reason: 'No alcanzan' }
    expect([
      actaText.desierto(item),
      actaText.desierto({ ...item, modality: null }),
      actaText.desierto({ ...item, reserveCentimos: 6_500_000 }),
    ]).toEqual([
      'La modalidad «Circulación» se declara desierta (acuerdo 5). Motivos: No alcanzan.',
      'El concurso se declara desierto (acuerdo 5). Motivos: No alcanzan.',
      `Quedan sin asignar ${formatSoles(6_500_000)} (Sesenta y cinco mil y 00/100 soles) de la reserva para regiones de la modalidad «Circulación», parte en la que el concurso se declara desierto (acuerdo 5). Motivos: No alcanzan.`,
    ])
  })

  it('says what a point counts for where it is not one', () => {
    expect([actaText.weighted('1.1 Solidez', 1), actaText.weighted('1.1 Solidez', 3)]).toEqual([
      '1.1 Solidez',
      '1.1 Solidez (peso 3)',
    ])
  })
})

it('names with commas of their own are told apart', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(listedNames)).toEqual(['', 'A', 'A y B', 'A; B; y C'])
})
