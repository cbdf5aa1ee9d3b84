// What the Acta states, and what it must never state.
import { describe, expect, it } from 'vitest'
import { actaRecord } from '../../../shared/domain/acta/record.ts'
import { ActaRecordSchema } from '../../../shared/domain/acta/record-schema.ts'
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import type { Entry, Scoresheet } from '../../../shared/domain/scoring/scoresheet.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { NO_BREAK_SPACE } from '../../../shared/text/format.ts'
import {
  AT,
  abstainedEntry,
  jurors,
  makeContest,
  makeEntry,
  makeRegional,
  makeScoresheet,
  soles,
} from '../../make/contest.ts'
import {
  agreement,
  award,
  delivered,
  draft,
  everyone,
  first,
  notSelected,
  opened,
  proposal,
  second,
  signature,
  third,
  vote,
} from '../../make/session.ts'
import { recorded } from '../given.ts'

const contest = makeContest()
const [D1, D2, C1, C2] = ['CDC-D-00001-25', 'CDC-D-00002-25', 'CDC-C-00001-25', 'CDC-C-00002-25'] as const
const endedAt = '2025-09-24T20:00:00Z'
const desierto: Subject = { kind: 'desierto', modalityId: 'circulacion', reason: 'Ninguna cumple los criterios ' }
const reduction = award(D2, soles(45_000), 'El presupuesto repite un rubro')

/** D1 scored 2, 2, 3; the third juror abstained from D2; D1 left out by two to one, D2 awarded, Circulación void. */
const sheets = (entries: Readonly<Record<string, Readonly<Record<string, Entry>>>> = {}): Scoresheet[] =>
  everyone.map((jurorId) =>
    makeScoresheet(contest, jurorId, {
      [D1]: makeEntry(jurorId === third ? 3 : 2),
      ...(jurorId === third ? { [D2]: abstainedEntry } : { [D2]: makeEntry(jurorId === first ? 4 : 5) }),
      ...entries[jurorId],
    }),
  )
const told = (given = sheets()): SessionEvent[] => [
  ...opened(contest, given),
  ...agreement(2, award(D1, soles(50_000)), ['for', 'against', 'against']),
  ...agreement(3, award(D2, soles(50_000)), ['for', 'against']),
  ...agreement(4, reduction, ['for', 'for']),
  ...agreement(5, notSelected(D1), ['against', 'for', 'for']),
  ...agreement(6, desierto),
  ...agreement(7, { kind: 'other', text: 'Felicitar a los equipos.' }),
  { type: 'DeliberationDescribed', text: ' El Jurado deliberó sobre cada postulación. ' },
]
const record = (events: readonly SessionEvent[] = told(), given: Contest = contest) =>
  actaRecord(foldSession(given, recorded(events)), endedAt)
const statement = (number: number) => record().agreements.find((one) => one.number === number)?.statement

describe('R-ACT-1: the Acta states', () => {
  it('what its schema says, and the same whatever was drafted or signed since', () => {
    expect(ActaRecordSchema.parse(record())).toEqual(record())
    const later = [...told(), draft, ...agreement(8, { kind: 'acta', pdfSha256: draft.pdfSha256 })]
    expect(record(later)).toEqual(record())
  })

  it('the words of the jury and of the Bases', () => {
    expect(record()).toMatchObject({
      deliberation: 'El Jurado deliberó sobre cada postulación.',
      legalBase: contest.bases.legalBase,
    })
    expect(record().legalBase).toHaveLength(4)
  })

  it('the observers', () => {
    const watched = told().map((event) =>
      event.type === 'JuryInstalled' ? { ...event, observers: ['LEE SALAS, ANA'] } : event,
    )
    expect(record(watched).session.observers).toEqual(['LEE SALAS, ANA'])
  })

  it('the contest and the session with who attended', () => {
    expect(record().contest).toMatchObject({ basesId: 'cdc-2025', year: 2025, aptos: 4, rehearsal: false })
    expect(record().session).toMatchObject({
      place: 'San Borja, Lima',
      startedAt: AT,
      endedAt,
      presidentId: first,
      election: [
        { jurorId: first, votes: 2 },
        { jurorId: second, votes: 1 },
        { jurorId: third, votes: 0 },
      ],
    })
    expect(record().session.attending[0]).toEqual({
      jurorId: first,
      name: jurors[0]?.name,
      profile: 'Profesional especializado(a) en distribución y/o promoción de obras audiovisuales',
    })
    expect(record().scoresheets.map((sheet) => [sheet.jurorId, sheet.version])).toEqual(everyone.map((id) => [id, 1]))
  })

  it('each agreement with the sense of each vote, and how it came out', () => {
    const [opening, rejected, tie, adopted] = record().agreements
    expect(opening).toMatchObject({
      number: 1,
      kind: 'opening',
      outcomeText: 'Aprobado por unanimidad: 3 votos a favor.',
    })
    expect(rejected).toMatchObject({
      outcome: 'rejected',
      outcomeText: 'No aprobado: 1 voto a favor y 2 en contra.',
      votes: [
        { juror: jurors[0]?.name, sense: 'for' },
        { juror: jurors[1]?.name, sense: 'against', reason: 'Por coherencia.' },
        { juror: jurors[2]?.name, sense: 'against' },
      ],
    })
    expect(tie).toMatchObject({
      outcome: 'tie',
      eligible: jurors.slice(0, 2).map((juror) => juror.name),
      outcomeText: 'Empate: 1 voto a favor y 1 en contra. No se adopta el acuerdo.',
    })
    expect(adopted?.outcomeText).toBe('Aprobado por unanimidad: 2 votos a favor.')
    expect(record().agreements.at(4)?.outcomeText).toBe('Aprobado por mayoría simple: 2 votos a favor y 1 en contra.')
  })

  it('no agreement that is still under vote', () => {
    const open = [...told(), proposal(8, { kind: 'other', text: 'Saludar.' }), vote(8, first, 'for')]
    expect(record(open)).toEqual(record())
  })

  it('what was agreed in plain sentences', () => {
    const sol = (amount: string) => `S/${NO_BREAK_SPACE}${amount}`
    expect(statement(1)).toBe('Abrir conjuntamente las matrices de calificación de los miembros del Jurado.')
    expect(statement(2)).toBe(
      `Declarar beneficiaria a la postulación ${D1}, «OBRA D1», de WAYRA D1 S.A.C. (RUC${NO_BREAK_SPACE}${contest.submissions[0]?.applicant.ruc}), con ${sol('50,000.00')} (Cincuenta mil y 00/100 soles).`,
    )
    expect(statement(4)).toMatch(
      `con ${sol('45,000.00')} (Cuarenta y cinco mil y 00/100 soles), con una reducción de ${sol('5,000.00')} respecto de lo solicitado, ${sol('50,000.00')}. Motivo: El presupuesto repite un rubro.`,
    )
    expect(statement(5)).toBe(`No seleccionar la postulación ${D1}. Motivos: No alcanzan los criterios de evaluación.`)
    expect(statement(6)).toBe(
      'Declarar desierto el concurso en la modalidad «Circulación en televisión y/o plataformas». Motivos: Ninguna cumple los criterios.',
    )
    expect(statement(7)).toBe('Felicitar a los equipos.')
  })

  it('several that were left out, and a contest void as a whole', () => {
    const state = [
      ...opened(contest),
      ...agreement(2, notSelected(D1, D2, C1)),
      ...agreement(3, { kind: 'desierto', modalityId: null, reason: '¿Qué más? ¡Nada!' }),
    ]
    expect(
      record(state)
        .agreements.slice(1)
        .map((one) => one.statement),
    ).toEqual([
      `No seleccionar las postulaciones ${D1}, ${D2} y ${C1}. Motivos: No alcanzan los criterios de evaluación.`,
      'Declarar desierto el concurso. Motivos: ¿Qué más? ¡Nada!',
    ])
    expect(record(state).desierto).toEqual([
      { number: 3, modality: null, reserveCentimos: null, reason: '¿Qué más? ¡Nada!' },
    ])
  })

  it('the beneficiaries, the reduction and its reason, and the money', () => {
    const [distribucion, circulacion] = record().modalities
    expect(distribucion?.beneficiaries).toMatchObject([
      {
        submissionId: D2,
        responsible: contest.submissions[1]?.responsible,
        directors: contest.submissions[1]?.directors,
        region: 'CUSCO',
        requestedCentimos: soles(50_000),
        awardedCentimos: soles(45_000),
        reductionCentimos: soles(5_000),
        reductionReason: 'El presupuesto repite un rubro',
        usesReserve: true,
      },
    ])
    expect(circulacion).toMatchObject({ id: 'circulacion', beneficiaries: [], scores: [] })
    expect(record().money).toMatchObject({
      awardedCentimos: soles(45_000),
      free: { usedCentimos: 0 },
      reserves: [{ usedCentimos: soles(45_000) }, { usedCentimos: 0 }],
    })
    expect(record().desierto).toEqual([
      {
        number: 6,
        modality: 'Circulación en televisión y/o plataformas',
        reserveCentimos: null,
        reason: 'Ninguna cumple los criterios',
      },
    ])
  })

  it('an award without reduction has no reason for one', () => {
    const events = [...opened(contest), ...agreement(2, award(C1, soles(50_000), 'Ninguno.'))]
    expect(record(events).modalities[1]?.beneficiaries[0]).toMatchObject({
      reductionCentimos: 0,
      reductionReason: null,
    })
    expect(record(events).agreements[1]?.statement).not.toContain('reducción')
  })

  it('the beneficiaries of a modality by their code', () => {
    const better = Object.fromEntries(everyone.map((jurorId) => [jurorId, { [D2]: makeEntry(5), [C2]: makeEntry(1) }]))
    const events = [D2, C2, D1, C1].flatMap((id, index) => agreement(2 + index, award(id, soles(50_000))))
    const stated = record([...opened(contest, sheets(better)), ...events])
    expect(stated.modalities.map(({ beneficiaries }) => beneficiaries.map((one) => one.submissionId))).toEqual([
      [D1, D2],
      [C1, C2],
    ])
  })

  it('R-SCO-5: the score of who was selected, exact and as shown', () => {
    const [score] = record().modalities[0]?.scores ?? []
    expect(score).toMatchObject({
      submissionId: D2,
      points: { exact: '81/2', display: '40.50' },
      bonus: { exact: '0', display: '0.00' },
      total: { exact: '81/2', display: '40.50' },
    })
    expect(score?.criteria.flatMap((criterion) => criterion.subcriteria)).toHaveLength(9)
    expect(score?.criteria[1]?.subcriteria[1]).toEqual({
      id: '2.2',
      text: 'Viabilidad de la estrategia de comunicación y promoción.',
      weight: 1,
      figure: { exact: '9/2', display: '4.50' },
    })
  })

  it('no figure where nobody scored', () => {
    const all = Object.fromEntries(everyone.map((jurorId) => [jurorId, { [D2]: abstainedEntry }]))
    expect(record(told(sheets(all))).modalities[0]?.scores[0]?.criteria[0]?.subcriteria[0]?.figure).toBeNull()
  })

  it('the abstentions with their cause', () => {
    expect(record().abstentions).toEqual([
      {
        submissionId: D2,
        title: 'OBRA D2',
        juror: jurors[2]?.name,
        cause: 'Vínculo laboral, societario o comercial con el postulante',
        moment: 'evaluation',
      },
    ])
  })

  it('a profile that the Bases do not know by its id', () => {
    const strange = makeContest({ jurors: jurors.map((juror) => ({ ...juror, profileId: 'z' })) })
    expect(record(told(), strange).session.attending[0]?.profile).toBe('z')
  })

  it('only scoresheets that were received', () => {
    const state = foldSession(contest, recorded(told()))
    const { [third]: _, ...received } = state.received
    expect(actaRecord({ ...state, received }, endedAt).scoresheets).toHaveLength(2)
  })

  it('only votes that were cast', () => {
    const state = foldSession(contest, recorded(told()))
    const emptied = state.agreements.map((one) => ({ ...one, votes: {} }))
    expect(actaRecord({ ...state, agreements: emptied }, endedAt).agreements[0]?.votes).toEqual([])
  })

  it('nothing before the scoresheets are open: to ask is a bug', () => {
    for (const events of [[], delivered.slice(0, 1), delivered]) expect(() => record(events)).toThrow(/no Acta before/)
    const state = foldSession(contest, recorded(told()))
    for (const missing of ['openedAt', 'sheets', 'installation', 'election'])
      expect(() => actaRecord({ ...state, [missing]: null }, endedAt), missing).toThrow(/no Acta before/)
  })
})

/** Every text of a value, with the path to it. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
}

describe('R-ACT-1: the Acta is published, so', () => {
  it('one juror’s scores leave no trace: others with the same mean give the same Acta', () => {
    const swapped = sheets({ [first]: { [D2]: makeEntry(5) }, [second]: { [D2]: makeEntry(4) } })
    expect(record(told(swapped))).toEqual(record())
  })

  it('the scores of who was not selected leave no trace', () => {
    const generous = Object.fromEntries(
      everyone.map((jurorId) => [jurorId, { [D1]: makeEntry(5), [C1]: makeEntry(1), [C2]: makeEntry(4) }]),
    )
    expect(record(told(sheets(generous)))).toEqual(record())
  })

  it('comments, grounds of the bonus and descriptions of abstentions leave no trace', () => {
    const D1entry = makeEntry(2, { comment: 'Otro comentario, muy distinto.', comments: { '1.1': 'Débil.' } })
    const abstention = { causeId: 'vinculo', description: 'Fue mi pareja hasta 2023.', declaredAt: AT }
    const said = sheets({ [first]: { [D1]: D1entry }, [third]: { [D2]: { ...abstainedEntry, abstention } } })
    expect(record(told(said))).toEqual(record())
    const ground = (id: string) => sheets({ [first]: { [D2]: makeEntry(4, { bonus: { points: 2, grounds: [id] } }) } })
    expect(record(told(ground('lenguas')))).toEqual(record(told(ground('discapacidad'))))
  })

  it('there is no identity number and no legal representative in it, though the session holds them', () => {
    const D3 = makeRegional('D', 3, { applicant: { legalRepresentative: 'APODERADA RESERVADA, LUZ' } })
    const wider = makeContest({ submissions: [D3] })
    const signing = { ...signature(first, 0), certificateSubject: 'CN=QUISPE ROSA FIR 40302010 hard' }
    const events = [...opened(wider), ...agreement(2, award(D3.id, soles(50_000))), draft, signing]
    const stated = record(events, wider)
    expect(stated.modalities[0]?.beneficiaries).toHaveLength(1)
    for (const [path, text] of texts(stated)) {
      expect(text, path).not.toMatch(/\b\d{8}\b/)
      expect(text, path).not.toContain('APODERADA')
      expect(path).not.toMatch(/byJuror|legalRepresentative|certificate|description/i)
    }
  })
})
