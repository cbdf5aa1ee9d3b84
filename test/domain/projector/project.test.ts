// What the wall of the room shows in each state, and what it never shows (R-ABS-2, R-SCO-4, R-ACT-1).
import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import type { ProjectorShow } from '../../../shared/domain/projector/facts.ts'
import { headlineOf } from '../../../shared/domain/projector/headline.ts'
import { projectorOf } from '../../../shared/domain/projector/project.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { makeContest, makeSubmission, sha256, soles } from '../../make/contest.ts'
import {
  agreement,
  approved,
  award,
  closed,
  delivered,
  first,
  installation,
  notSelected,
  opened,
  PDF,
  presided,
  proposal,
  removal,
  revocation,
  second,
  third,
  tieBreak,
  vote,
} from '../../make/session.ts'
import { leftReserve, openedWith, other, waitlist } from '../agreement/room.ts'
import { recorded } from '../given.ts'

const contest = makeContest()
const [D1, D2, C1] = ['CDC-D-00001-25', 'CDC-D-00002-25', 'CDC-C-00001-25'] as const
const everyone = [first, second, third]
const ITEM: ProjectorShow = { kind: 'item' }
const [modalityD] = contest.bases.modalities.map(({ id }) => id) as [string]
const TABLE: ProjectorShow = { kind: 'table', modalityId: modalityD }

const on = (events: readonly SessionEvent[], show: ProjectorShow = ITEM, of = contest) =>
  projectorOf(foldSession(of, recorded(events)), show)

describe('the step of the session', () => {
  it.each([
    ['installation', []],
    ['election', [installation]],
    ['reception', presided],
    ['opening', delivered],
    ['agreements', opened(contest)],
    ['signatures', approved(contest)],
    ['closed', closed(contest)],
  ] as const)('%s', (step, events) => {
    expect(on(events as readonly SessionEvent[]).step).toBe(step)
  })
})

describe('the vote in hand', () => {
  it('shows who votes, each sense as it comes, and the sentence of the result', () => {
    const open = [...opened(contest), proposal(2, award(D1, soles(90_000)), everyone), vote(2, first, 'for')]
    expect(on(open).item).toMatchObject({
      number: 2,
      isOpen: true,
      isReserved: false,
      headline: expect.stringMatching(/^Beneficiaria: «.+», S\/\s90,000\.00$/),
      members: [
        { mark: 'J1', sense: 'for', votes: true },
        { mark: 'J2', sense: null, votes: true },
        { mark: 'J3', sense: null, votes: true },
      ],
      sentence: 'Faltan 2 votos: J2 y J3.',
    })
  })

  it('stays until the next one, with its result and the money that is left', () => {
    const facts = on([...opened(contest), ...agreement(2, award(D1, soles(90_000)), ['for', 'for', 'against'])])
    expect(facts.item).toMatchObject({ number: 2, isOpen: false, sentence: 'Mayoría 2–1.' })
    expect(facts.money?.leftCentimos).toBe(contest.bases.funds.totalCentimos - soles(90_000))
  })

  it('says what ended a vote by another way than by its votes', () => {
    const lapsed = [...opened(contest), proposal(2, award(D1, soles(90_000)), everyone), removal(D1)]
    expect(on(lapsed).item?.sentence).toBe('Votación sin efecto.')
    const tied = foldSession(
      contest,
      recorded([
        ...opened(contest),
        ...agreement(2, award(D1, soles(90_000)), ['for', 'against'], [first, second]),
        {
          type: 'TieResolved',
          agreementId: 'acuerdo-2',
          means: 'casting-vote',
          article: 'x',
          rivals: [],
          outcome: 'adopted',
        },
      ]),
    )
    expect(projectorOf(tied, ITEM).item?.sentence).toBe('Empate resuelto: aprobado.')
  })

  it('holds no reason of a vote', () => {
    const facts = on([...opened(contest), ...agreement(2, award(D1, soles(90_000)), ['for', 'for', 'against'])])
    expect(JSON.stringify(facts)).not.toContain('Por coherencia')
  })
})

describe('what a member abstained from', () => {
  const hidden = makeSubmission('D', 1, { title: 'La casa del puente' })
  const own = makeContest({ submissions: [hidden, ...contest.submissions.filter(({ id }) => id !== D1)] })
  const absent = openedWith(own, { [third]: [D1] })
  const voters = [first, second]

  it.each<[string, Subject, readonly string[]]>([
    ['an award', award(D1, soles(90_000)), voters],
    ['a list of others', notSelected(D2, D1), voters],
    ['other words that name its code', { kind: 'other', text: `Felicitar a ${D1.toLowerCase()}.` }, everyone],
    ['other words that name its title', { kind: 'other', text: 'Felicitar a «La casa del puente».' }, everyone],
  ])('is not shown in %s, nor how it is voted', (_case, subject, eligible) => {
    const facts = on([...absent, proposal(2, subject, eligible), vote(2, first, 'for')], ITEM, own)
    expect(facts.item).toMatchObject({ isReserved: true, headline: null })
    expect(facts.item?.members.map(({ mark, sense }) => [mark, sense])).toEqual([
      ['J1', null],
      ['J2', null],
      ['J3', null],
    ])
    expect(JSON.stringify(facts)).not.toMatch(/00001-25|La casa del puente/i)
  })

  it('is not shown in what takes the effect of such an agreement, and is in another', () => {
    const awarded = [...absent, ...agreement(2, award(D1, soles(90_000)), ['for', 'for'], voters)]
    expect(on([...awarded, proposal(3, revocation(2), voters)], ITEM, own).item?.isReserved).toBe(true)
    const fine = [...absent, ...agreement(2, award(D2, soles(90_000))), proposal(3, revocation(2), everyone)]
    expect(on(fine, ITEM, own).item).toMatchObject({ isReserved: false, headline: 'Deja sin efecto un acuerdo' })
  })

  it('is not in the table, which counts it alone', () => {
    const facts = on(absent, TABLE, own)
    expect(facts.shows).toBe('table')
    expect(facts.table?.reserved).toBe(1)
    expect(facts.table?.rows.map(({ code }) => code)).not.toContain(D1)
    expect(JSON.stringify(facts)).not.toMatch(/00001-25|La casa del puente/i)
  })
})

describe('the table', () => {
  it('has at most ten rows, counts the rest, and leaves out who left the contest', () => {
    const many = makeContest({ submissions: Array.from({ length: 13 }, (_, index) => makeSubmission('D', index + 1)) })
    const { table, item } = on([...opened(many), removal(D2)], TABLE, many)
    expect(item).toBeNull()
    expect(table).toMatchObject({ more: 2, reserved: 0, modality: many.bases.modalities[0]?.name })
    expect(table?.rows).toHaveLength(10)
    expect(table?.rows[0]).toMatchObject({ code: D1, total: '27.00', fate: 'Sin decisión' })
  })

  it('is not there before the opening: the item is', () => {
    expect(on(delivered, TABLE)).toMatchObject({ shows: 'item', table: null, item: null, money: null })
  })

  it('nor for a modality that the contest has not', () => {
    expect(on(opened(contest), { kind: 'table', modalityId: 'otra' })).toMatchObject({ shows: 'item', table: null })
  })
})

it('shows nothing when the presidency says so', () => {
  const facts = on([...opened(contest), proposal(2, award(D1, soles(90_000)), everyone)], { kind: 'blank' })
  expect(facts).toMatchObject({ shows: 'blank', item: null, table: null, money: null })
})

it('says whether it is recorded', () => {
  const started: SessionEvent = { type: 'RecordingStarted', device: 'app' }
  expect(on([...presided, started]).isRecording).toBe(true)
  expect(on([...presided, started, { type: 'RecordingStopped' }]).isRecording).toBe(false)
})

describe('the headline of a subject', () => {
  const reason = 'Motivo que no se proyecta.'
  it.each<[string, Subject]>([
    ['Apertura de matrices', { kind: 'opening' }],
    ['No seleccionar 2 postulaciones', notSelected(D1, D2)],
    ['Lista de espera', waitlist(null, D1)],
    ['Desierto', { kind: 'desierto', modalityId: null, reason }],
    ['Reserva sin asignar', leftReserve(modalityD, 1, reason)],
    ['Orden de un empate', tieBreak(D1, D2)],
    [`Calificación acordada de ${C1}`, { kind: 'consensus-score', submissionId: C1, scores: { '1.1': 5 }, reason }],
    [`Puntos adicionales de ${C1}`, { kind: 'jury-bonus', submissionId: C1, points: 1, grounds: [], reason }],
    [
      'Adenda',
      { kind: 'addendum', actaSha256: sha256('a'), corrections: [{ path: 'x', before: 'a', after: 'b' }], reason },
    ],
    ['Aprobación del Acta', { kind: 'acta', pdfSha256: PDF }],
    ['Felicitar a los equipos.', other],
    ['Otro acuerdo', { kind: 'other', text: ' ' }],
  ])('%s', (words, subject) => {
    expect(headlineOf(contest, subject)).toBe(words)
  })
})

describe('a submission under discussion', () => {
  const showing = (submissionId: string): ProjectorShow => ({ kind: 'submission', submissionId })

  it('is named with what it asks for, and with no score', () => {
    const facts = on(opened(contest), showing(D1))
    expect(facts).toMatchObject({ shows: 'submission', item: null, table: null })
    expect(facts.submission).toMatchObject({ code: D1, requestedCentimos: soles(50_000), fate: 'Sin decisión' })
    expect(Object.keys(facts.submission ?? {})).not.toContain('total')
  })

  it('R-ABS-2: is not named while a member abstained from it', () => {
    const facts = on(openedWith(contest, { [second]: [D1] }), showing(D1))
    expect(facts).toMatchObject({ shows: 'submission', submission: null, item: null })
  })

  it('gives way to a vote, and is not there before the opening nor for what the contest has not', () => {
    const voting = [...opened(contest), proposal(2, award(D2, soles(50_000)), everyone)]
    expect(on(voting, showing(D1))).toMatchObject({ shows: 'item', submission: null, item: { number: 2 } })
    expect(on(delivered, showing(D1))).toMatchObject({ shows: 'item', submission: null })
    expect(on(opened(contest), showing('CDC-D-99999-25'))).toMatchObject({ shows: 'item', submission: null })
  })
})
