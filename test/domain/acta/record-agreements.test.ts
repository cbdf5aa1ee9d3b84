// What the Acta states of each agreement: its majority, who presided, how it came out, and what became of it.
import { describe, expect, it } from 'vitest'
import { actaRecord } from '../../../shared/domain/acta/record.ts'
import type { StatedAgreement } from '../../../shared/domain/acta/record-agreement-schema.ts'
import type { NeededMajority } from '../../../shared/domain/agreement/outcome.ts'
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import type { EventOf, SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { bases, jurors, makeContest, person, sha256, soles } from '../../make/contest.ts'
import {
  agreement,
  award,
  closed,
  departure,
  draft,
  election,
  everyone,
  first,
  opened,
  second,
  third,
  vote,
} from '../../make/session.ts'
import { atMinute, timed } from '../../make/timed.ts'
import { stated, statedOf } from './stated.ts'

const contest = makeContest()
const [D1, D2] = ['CDC-D-00001-25', 'CDC-D-00002-25'] as const
const [ROSA, JUAN, ANA] = jurors.map(({ name }) => name) as [string, string, string]
const other: Subject = { kind: 'other', text: 'Felicitar a los equipos.' }
const premio = award(D1, soles(50_000))

/** The same events, as if the kind needed another majority and the vote came out so. */
const needing = (
  majority: NeededMajority,
  outcome: EventOf<'AgreementClosed'>['outcome'],
  events: readonly SessionEvent[],
): SessionEvent[] =>
  events.map((event) => {
    if (event.type === 'AgreementProposed') return { ...event, majority }
    return event.type === 'AgreementClosed' ? { ...event, outcome } : event
  })

const presidedBy = (jurorId: string | null, events: readonly SessionEvent[]): SessionEvent[] =>
  events.map((event) => (event.type === 'AgreementProposed' ? { ...event, presidedBy: jurorId } : event))

const resolved = (number: number, tie: Partial<EventOf<'TieResolved'>> = {}): SessionEvent => ({
  type: 'TieResolved',
  agreementId: `acuerdo-${number}`,
  means: 'equity',
  rivals: [D2],
  article: 'Bases 6.6',
  outcome: 'adopted',
  ...tie,
})

const corrected = (jurorId: string, sense: 'for' | 'against', why: string): EventOf<'VoteCorrected'> => ({
  type: 'VoteCorrected',
  agreementId: 'acuerdo-2',
  jurorId,
  sense,
  reason: '',
  why,
  outcome: 'unanimity',
})

describe('R-VOT-1: the Acta states the majority that an agreement needed, and how it came out', () => {
  const mixed = agreement(2, other, ['for', 'for', 'against'])
  it.each<[NeededMajority, EventOf<'AgreementClosed'>['outcome'], SessionEvent[], string]>([
    ['simple', 'majority', mixed, 'Aprobado por mayoría simple: 2 votos a favor y 1 en contra.'],
    ['absolute', 'majority', mixed, 'Aprobado por mayoría absoluta: 2 votos a favor y 1 en contra.'],
    ['absolute', 'unanimity', agreement(2, other), 'Aprobado por unanimidad: 3 votos a favor.'],
    ['consensus', 'consensus', agreement(2, other, ['for', 'for']), 'Aprobado por consenso: 2 votos a favor.'],
    ['simple', 'rejected', mixed, 'No aprobado: 2 votos a favor y 1 en contra.'],
    ['absolute', 'rejected', mixed, 'No aprobado: 2 votos a favor y 1 en contra. Requería mayoría absoluta.'],
    ['unanimity', 'rejected', mixed, 'No aprobado: 2 votos a favor y 1 en contra. Requería unanimidad.'],
    ['consensus', 'rejected', mixed, 'No aprobado: 2 votos a favor y 1 en contra. Requería consenso.'],
  ])('%s, %s', (majority, outcome, events, outcomeText) => {
    expect(stated(2, needing(majority, outcome, events))).toMatchObject({ majority, outcome, outcomeText })
  })

  it('whole, where nothing special happened', () => {
    expect(stated(2, agreement(2, premio))).toEqual({
      number: 2,
      agreementId: 'acuerdo-2',
      kind: 'award',
      statement: expect.stringContaining(`Declarar beneficiaria a la postulación ${D1}, `),
      majority: 'simple',
      presidedBy: null,
      revoteOf: null,
      eligible: [ROSA, JUAN, ANA],
      abstained: [],
      votes: [ROSA, JUAN, ANA].map((juror) => ({ juror, sense: 'for', reason: 'Por coherencia.' })),
      corrections: [],
      outcome: 'unanimity',
      outcomeText: 'Aprobado por unanimidad: 3 votos a favor.',
      withdrawal: null,
      tie: null,
      losses: [],
      inForce: true,
    })
  })

  it('the reason of a vote without the space around it', () => {
    const events = agreement(2, premio).map((event) =>
      event.type === 'VoteCast' ? { ...event, reason: ' Por su alcance ' } : event,
    )
    expect(stated(2, events).votes[0]?.reason).toBe('Por su alcance')
  })

  it('that one which was not adopted is not in force', () => {
    expect(stated(2, agreement(2, other, ['for', 'against', 'against']))).toMatchObject({
      outcome: 'rejected',
      inForce: false,
    })
    expect(stated(2, agreement(2, other, ['for', 'against']))).toMatchObject({ outcome: 'tie', inForce: false })
  })

  it('nothing of the votes on the Acta itself nor of an addendum: the draft could not hold them', () => {
    const addendum: Subject = {
      kind: 'addendum',
      actaSha256: sha256('3'),
      corrections: [{ path: 'session.place', before: 'San Borja, Lima', after: 'San Borja' }],
      reason: 'El lugar.',
    }
    const events = [...closed(contest), ...agreement(4, addendum)]
    expect(statedOf(events).map(({ kind }) => kind)).toEqual(['opening', 'desierto'])
    expect(actaRecord(foldSession(contest, timed(events)), draft.endedAt)).toEqual(
      actaRecord(foldSession(contest, timed(closed(contest))), draft.endedAt),
    )
  })
})

describe('R-ABS-2: the Acta states who presided an agreement', () => {
  it('when another member did, because the president could not vote', () => {
    const without = presidedBy(second, agreement(2, premio, ['for', 'for'], [second, third]))
    expect(stated(2, without).presidedBy).toBe(JUAN)
    expect(stated(2, presidedBy(first, agreement(2, premio))).presidedBy).toBeNull()
  })

  it('only where it was not the president of that moment', () => {
    const elected: SessionEvent = { ...election, presidentId: second }
    const events = [
      ...agreement(2, other),
      ...presidedBy(third, agreement(3, premio, ['for', 'for'], [second, third])),
      departure(first),
      ...presidedBy(null, agreement(4, other, ['for', 'for'], [second, third])),
      elected,
      ...presidedBy(second, agreement(5, other, ['for', 'for'], [second, third])),
      ...presidedBy(third, agreement(6, other, ['for'], [third])),
    ]
    const presidents = [1, 2, 3, 4, 5, 6].map((number) => stated(number, events).presidedBy)
    expect(presidents).toEqual([null, null, ANA, null, null, ANA])
  })

  it('of each president while that one was', () => {
    const events = [
      ...presidedBy(first, agreement(2, other)),
      departure(third),
      departure(first),
      { ...election, presidentId: second },
      ...presidedBy(second, agreement(3, other, ['for'], [second])),
      departure(second),
      { ...election, presidentId: 'jurado-9' },
    ]
    expect([2, 3].map((number) => stated(number, events).presidedBy)).toEqual([null, null])
  })

  it('who came into the presidency in an instant has it then, and who left it in that instant has not', () => {
    const presiding = (presidentId: string, electedAt: number, leftAt: number) => {
      const events = [
        ...opened(contest),
        { ...election, presidentId: second },
        ...presidedBy(second, agreement(2, other)),
      ]
      const state = foldSession(contest, timed(events))
      const elected = state.election && { ...state.election, presidentId, at: atMinute(electedAt) }
      const left = { ...departure(first), at: atMinute(leftAt), wasPresident: true, duringEvaluation: true }
      const departures = [left, { ...left, leaves: second, at: atMinute(99) }]
      return actaRecord({ ...state, election: elected, departures }, draft.endedAt).agreements[1]?.presidedBy
    }
    const proposedAt = opened(contest).length + 1
    expect(presiding(second, proposedAt, 0)).toBeNull()
    expect(presiding(third, proposedAt, 0)).toBe(JUAN)
    expect(presiding(third, proposedAt + 1, proposedAt)).toBeNull()
    expect(presiding(third, proposedAt + 1, proposedAt + 1)).toBe(JUAN)
  })

  it('after another member left, the president is still the president', () => {
    expect(stated(2, [departure(third), ...agreement(2, other, ['for', 'for'])]).presidedBy).toBeNull()
    expect(stated(2, [...agreement(2, other), departure(third)]).presidedBy).toBeNull()
  })
})

describe('R-ABS-2: the Acta states who abstained from an agreement', () => {
  const replacement = { id: 'jurado-9', name: person(99), profileId: 'c', certificate: 'AAAA' }
  const abstained = (events: readonly SessionEvent[], number = 2) => stated(number, events).abstained

  it('every member who could not vote', () => {
    expect(abstained(agreement(2, premio, ['for', 'for']))).toEqual([ANA])
    expect(abstained(agreement(2, premio))).toEqual([])
  })

  it('nobody who had left, nor who came later', () => {
    const two = (number: number) => agreement(number, other, ['for', 'for'])
    const events = [...two(2), departure(third), ...two(3)]
    expect([abstained(events, 2), abstained(events, 3)]).toEqual([[ANA], []])
    const replaced = [...two(2), departure(third, replacement), ...two(3)]
    expect([abstained(replaced, 2), abstained(replaced, 3)]).toEqual([[ANA], [person(99)]])
  })

  it('in the instant of a departure, not who leaves but who comes', () => {
    const moment = atMinute(0)
    const inOneMoment = (...events: SessionEvent[]) => {
      const all = [...opened(contest), ...events, ...agreement(2, other, ['for', 'for'])]
      const recorded = all.map((event) => ({ ...event, at: moment, actor: 'prueba' }))
      return actaRecord(foldSession(contest, recorded), moment).agreements[1]?.abstained
    }
    expect(inOneMoment(departure(third))).toEqual([])
    expect(inOneMoment(departure(third, replacement))).toEqual([person(99)])
  })
})

describe('R-VOT-3: of a tied vote, the Acta states', () => {
  const tie = agreement(2, premio, ['for', 'against'])

  it('that equity resolved it, with the article and the rivals, and that it is in force', () => {
    expect(stated(2, [...tie, resolved(2)])).toMatchObject({
      outcome: 'tie',
      tie: { means: 'equity', article: 'Bases 6.6', rivals: [D2], outcome: 'adopted' },
      outcomeText: `Empate: 1 voto a favor y 1 en contra. Por el criterio de equidad (Bases 6.6), frente a ${D2}, se adopta el acuerdo.`,
      inForce: true,
    })
  })

  it('that the casting vote decided against it', () => {
    const casting: NonNullable<StatedAgreement['tie']> = {
      means: 'casting-vote',
      article: 'Artículo 11',
      rivals: [],
      outcome: 'rejected',
    }
    expect(stated(2, [...tie, resolved(2, casting)])).toMatchObject({
      tie: casting,
      outcomeText:
        'Empate: 1 voto a favor y 1 en contra. Por el voto dirimente de la presidencia (Artículo 11), no se adopta el acuerdo.',
      inForce: false,
    })
  })

  const again = agreement(3, premio, ['for', 'for']).map((event) =>
    event.type === 'AgreementProposed' ? { ...event, revoteOf: 'acuerdo-2' } : event,
  )

  it('that it was voted again, with the article', () => {
    const article = 'TUO de la Ley 27444, votación de órganos colegiados'
    expect(stated(3, [...tie, ...again]).revoteOf).toEqual({ number: 2, article })
    expect(stated(2, [...tie, ...again])).toMatchObject({
      revoteOf: null,
      outcomeText: 'Empate: 1 voto a favor y 1 en contra. No se adopta el acuerdo.',
    })
  })

  it('no second vote that the Bases or the session do not know', () => {
    const unlawful = makeContest({ bases: { ...bases, tieMeans: bases.tieMeans.slice(0, 1) } })
    const onTies = unlawful.bases.citations['R-VOT-3']
    expect(stated(3, [...tie, ...again], unlawful).revoteOf).toEqual({ number: 2, article: onTies })
    expect(stated(3, again).revoteOf).toBeNull()
  })
})

describe('R-VOT-2: of a vote that was noted wrongly, the Acta states', () => {
  const noted = agreement(2, premio, ['for', 'for', 'against'])

  it('what was noted, what it is, and how the mistake came about', () => {
    const events = [...noted, corrected(third, 'for', ' Se anotó al revés ')]
    expect(stated(2, events)).toMatchObject({
      corrections: [{ juror: ANA, was: 'against', is: 'for', why: 'Se anotó al revés' }],
      outcome: 'unanimity',
      outcomeText: 'Aprobado por unanimidad: 3 votos a favor.',
    })
    expect(stated(2, events).votes[2]).toEqual({ juror: ANA, sense: 'for', reason: '' })
  })

  it('each correction in its order, also of the same member', () => {
    const events = [
      ...noted,
      corrected(third, 'for', 'Primera'),
      corrected(first, 'for', 'Solo el motivo'),
      corrected(third, 'against', 'Segunda'),
    ]
    expect(stated(2, events).corrections).toEqual([
      { juror: ANA, was: 'against', is: 'for', why: 'Primera' },
      { juror: ROSA, was: 'for', is: 'for', why: 'Solo el motivo' },
      { juror: ANA, was: 'for', is: 'against', why: 'Segunda' },
    ])
  })

  it('of each member’s own vote alone', () => {
    const both = agreement(2, premio, ['against', 'for', 'against'])
    const events = [...both, corrected(third, 'for', 'Primera'), corrected(first, 'for', 'Segunda')]
    expect(stated(2, events).corrections.map(({ juror, was, is }) => [juror, was, is])).toEqual([
      [ANA, 'against', 'for'],
      [ROSA, 'against', 'for'],
    ])
  })

  it('nothing of whom the contest does not know, nor of a vote that is gone', () => {
    const stranger = [...noted, vote(2, 'jurado-x', 'for'), corrected('jurado-x', 'against', 'Ajeno')]
    expect(stated(2, stranger).corrections).toEqual([])
    const state = foldSession(contest, timed([...opened(contest), ...noted, corrected(third, 'for', 'Se fue')]))
    const emptied = state.agreements.map((one) => ({ ...one, votes: {} }))
    expect(actaRecord({ ...state, agreements: emptied }, draft.endedAt).agreements[1]?.corrections).toEqual([])
  })
})

it('R-ACT-1: everybody who may vote is named in the order of the contest', () => {
  expect(stated(2, agreement(2, other, ['for', 'for', 'for'], [...everyone].reverse())).eligible).toEqual([
    ROSA,
    JUAN,
    ANA,
  ])
})
