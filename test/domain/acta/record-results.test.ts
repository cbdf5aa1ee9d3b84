// The result that the Acta states: the waitlist, the reserve left unassigned, and scores that were agreed or revised.
import { describe, expect, it } from 'vitest'
import { actaRecord } from '../../../shared/domain/acta/record.ts'
import { ActaRecordSchema } from '../../../shared/domain/acta/record-schema.ts'
import type { Subject, SubjectOf } from '../../../shared/domain/agreement/subjects/schema.ts'
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import type { Entry } from '../../../shared/domain/scoring/scoresheet.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import {
  abstainedEntry,
  bases,
  jurors,
  makeContest,
  makeEntry,
  makeRegional,
  makeScoresheet,
  makeSubmission,
  soles,
} from '../../make/contest.ts'
import {
  abstention,
  agreement,
  award,
  departure,
  desierto,
  everyone,
  first,
  notSelected,
  opened,
  removal,
  revision,
  revocation,
  second,
  third,
} from '../../make/session.ts'
import { recorded } from '../given.ts'

const [D1, D2, D3, D4, C1] = [
  'CDC-D-00001-25',
  'CDC-D-00002-25',
  'CDC-D-00003-25',
  'CDC-D-00004-25',
  'CDC-C-00001-25',
] as const
const submissions = [
  ...[1, 2, 3].map((n) => makeSubmission('D', n)),
  makeRegional('D', 4),
  ...[1, 2].map((n) => makeSubmission('C', n)),
]
const contest = makeContest({ submissions })

const record = (events: readonly SessionEvent[], given: Contest = contest) =>
  ActaRecordSchema.parse(actaRecord(foldSession(given, recorded(events)), '2025-09-24T20:00:00Z'))
const decided = (...events: SessionEvent[]) => record([...opened(contest), ...events])

const waitlist = (modalityId: string | null, ...ids: string[]): Subject => ({
  kind: 'waitlist',
  modalityId,
  entries: ids.map((submissionId) => ({ submissionId, amountCentimos: soles(50_000), reductionReason: null })),
})
const three = agreement(2, waitlist('distribucion', D3, D1, D2))

describe('R-VOT-2: the Acta states the waitlist', () => {
  const places = (...events: SessionEvent[]) =>
    decided(...three, ...events).waitlist.map(({ entries }) =>
      entries.map(({ place, submissionId }) => [place, submissionId]),
    )

  it('in its order, whole', () => {
    const reduced: Subject = {
      kind: 'waitlist',
      modalityId: 'distribucion',
      entries: [
        { submissionId: D4, amountCentimos: soles(45_000), reductionReason: 'Se repite un rubro' },
        { submissionId: D1, amountCentimos: soles(50_000), reductionReason: 'Ninguno' },
      ],
    }
    const [D1ruc, D4ruc] = [0, 3].map((at) => submissions[at]?.applicant.ruc)
    expect(decided(...agreement(2, reduced)).waitlist).toEqual([
      {
        number: 2,
        modality: 'Distribución comercial y/o alternativa',
        entries: [
          {
            place: 1,
            submissionId: D4,
            applicant: 'WAYRA D4 S.A.C.',
            ruc: D4ruc,
            region: 'CUSCO',
            title: 'OBRA D4',
            requestedCentimos: soles(50_000),
            amountCentimos: soles(45_000),
            reductionReason: 'Se repite un rubro',
          },
          {
            place: 2,
            submissionId: D1,
            applicant: 'WAYRA D1 S.A.C.',
            ruc: D1ruc,
            region: 'LIMA METROPOLITANA',
            title: 'OBRA D1',
            requestedCentimos: soles(50_000),
            amountCentimos: soles(50_000),
            reductionReason: null,
          },
        ],
      },
    ])
    expect(decided().waitlist).toEqual([])
  })

  it('without who left it: the others move up and keep their order', () => {
    expect(places()).toEqual([
      [
        [1, D3],
        [2, D1],
        [3, D2],
      ],
    ])
    const two = [
      [
        [1, D3],
        [2, D2],
      ],
    ]
    expect(places(...agreement(3, revocation(2, D1)))).toEqual(two)
    expect(places(removal(D1))).toEqual(two)
    expect(places(abstention(second, D1))).toEqual(two)
  })

  it('none that was revoked whole, or not adopted', () => {
    expect(places(...agreement(3, revocation(2, D1, D2, D3)))).toEqual([])
    expect(decided(...agreement(2, waitlist('distribucion', D1), ['for', 'against', 'against'])).waitlist).toEqual([])
  })

  it('in the order of the modalities, and one for the contest without a modality', () => {
    const lists = decided(...agreement(2, waitlist('circulacion', C1)), ...agreement(3, waitlist('distribucion', D1)))
    expect(lists.waitlist.map(({ number, modality }) => [number, modality])).toEqual([
      [3, 'Distribución comercial y/o alternativa'],
      [2, 'Circulación en televisión y/o plataformas'],
    ])
    const whole = decided(...agreement(2, waitlist(null, C1, D1))).waitlist
    expect(whole.map(({ number, modality, entries }) => [number, modality, entries.length])).toEqual([[2, null, 2]])
  })
})

describe('R-AMT-7: the Acta states as desierto', () => {
  const reserve: Subject = {
    kind: 'desierto-reserve',
    modalityId: 'distribucion',
    leftCentimos: soles(100_000),
    reason: ' No alcanzan ',
  }

  it('what stays unassigned of a reserve, beside what is void as a whole', () => {
    expect(decided(...agreement(2, reserve), ...agreement(3, desierto('circulacion'))).desierto).toEqual([
      {
        number: 2,
        modality: 'Distribución comercial y/o alternativa',
        reserveCentimos: soles(100_000),
        reason: 'No alcanzan',
      },
      {
        number: 3,
        modality: 'Circulación en televisión y/o plataformas',
        reserveCentimos: null,
        reason: 'Ninguna postulación cumple los criterios de evaluación.',
      },
    ])
  })

  it('nothing that was revoked, and nothing of another kind', () => {
    expect(decided(...agreement(2, reserve), ...agreement(3, revocation(2))).desierto).toEqual([])
    expect(decided(...agreement(2, notSelected(D1))).desierto).toEqual([])
  })
})

const premio = agreement(3, award(D1, soles(50_000)))
const scoresOf = (events: readonly SessionEvent[], given: Contest = contest) =>
  record(events, given).modalities[0]?.scores[0]
const cells = (stated: ReturnType<typeof scoresOf>) =>
  stated?.criteria.flatMap(({ subcriteria }) => subcriteria.map(({ figure }) => figure?.exact ?? null))

const consensus: SubjectOf<'consensus-score'> = {
  kind: 'consensus-score',
  submissionId: D1,
  scores: Object.fromEntries(bases.criteria.flatMap(({ subcriteria }) => subcriteria.map(({ id }) => [id, 5]))),
  reason: 'En conjunto.',
}

/** Sheets in which the members gave D1 these scores; null: abstained. */
const given = (...scores: (number | null)[]) =>
  everyone.map((jurorId, index) => {
    const score = scores[index] ?? null
    const entry: Entry =
      score === null ? abstainedEntry : makeEntry(score, { bonus: { points: 1, grounds: ['lenguas'] } })
    return makeScoresheet(contest, jurorId, { [D1]: entry })
  })

describe('R-SCO-6: beside the score of who was selected, the Acta states', () => {
  const sheets = given(2, 3, 5)

  it('nothing where the figures are those of the sheets', () => {
    expect(scoresOf([...opened(contest, sheets), ...premio])).toMatchObject({
      agreedIn: null,
      revised: false,
      withheld: false,
      points: { exact: '30', display: '30.00' },
      bonus: { exact: '1' },
      total: { exact: '31' },
    })
  })

  it('the agreement that set it', () => {
    const agreed = scoresOf([...opened(contest, sheets), ...agreement(2, consensus), ...premio])
    expect(agreed).toMatchObject({ agreedIn: 2, revised: false, points: { exact: '45' }, total: { exact: '46' } })
    expect(cells(agreed)).toEqual(Array(9).fill('5'))
    const ofAnother = agreement(2, { ...consensus, submissionId: D2 })
    expect(scoresOf([...opened(contest, sheets), ...ofAnother, ...premio])?.agreedIn).toBeNull()
  })

  it('that somebody revised a score, without a word on who did and which', () => {
    const by = (jurorId: string, submissionId: string = D1) =>
      scoresOf([...opened(contest, sheets), revision(jurorId, submissionId, '1.1', 3), ...premio])
    expect([by(first)?.revised, by(first, D2)?.revised]).toEqual([true, false])
    expect(cells(by(first))?.[0]).toBe('11/3')
    const same = (jurorId: string) =>
      record([...opened(contest, given(2, 2, 5)), revision(jurorId, D1, '1.1', 3), ...premio])
    expect(same(first)).toEqual(same(second))
  })

  it('nothing of a revision by a member whose sheet counts no more', () => {
    const events = [...opened(contest, sheets), revision(third, D1, '1.1', 3), ...premio, departure(third)]
    expect(scoresOf(events)).toMatchObject({ revised: false, withheld: false, points: { exact: '45/2' } })
  })

  it('what a point in each subcriterion counts for', () => {
    const [criterion, ...rest] = bases.criteria
    if (!criterion) throw new Error('the pack has criteria')
    const heavy = { ...criterion, subcriteria: criterion.subcriteria.map((sub) => ({ ...sub, weight: 3 })) }
    const weighed = makeContest({ submissions, bases: { ...bases, criteria: [heavy, ...rest] } })
    const stated = scoresOf([...opened(weighed, sheets), ...premio], weighed)
    expect(stated?.criteria.map(({ subcriteria }) => subcriteria.map(({ weight }) => weight))).toEqual([
      [3, 3, 3, 3],
      [1, 1],
      [1, 1],
      [1],
    ])
  })
})

describe('R-ACT-1: a figure that would be one member’s own', () => {
  const alone = [...opened(contest, given(4, 2, null)), ...premio, departure(second)]

  it('is withheld: others with other scores give the same Acta', () => {
    const stated = scoresOf(alone)
    expect(stated).toMatchObject({ withheld: true, points: null, bonus: null, total: null })
    expect(cells(stated)).toEqual(Array(9).fill(null))
    expect(record([...opened(contest, given(1, 2, null)), ...premio, departure(second)])).toEqual(record(alone))
  })

  it('is stated while two scored', () => {
    expect(scoresOf([...opened(contest, given(2, 4, null)), ...premio])).toMatchObject({
      withheld: false,
      points: { exact: '27' },
    })
  })

  it('is stated where the jury agreed on it, except the points that it did not agree on', () => {
    const agreed = [...opened(contest, given(4, 2, null)), ...agreement(2, consensus), ...premio, departure(second)]
    expect(scoresOf(agreed)).toMatchObject({ withheld: true, points: { exact: '45' }, bonus: null, total: null })
    expect(cells(scoresOf(agreed))).toEqual(Array(9).fill('5'))
    const withBonus = (bonus: Partial<Contest['bases']['bonus']>) =>
      scoresOf(agreed, makeContest({ submissions, bases: { ...bases, bonus: { ...bases.bonus, ...bonus } } }))
    expect(withBonus({ scope: 'jury' })).toMatchObject({
      withheld: false,
      bonus: { exact: '0' },
      total: { exact: '45' },
    })
    expect(withBonus({ max: 0 })).toMatchObject({ withheld: false, bonus: { exact: '0' } })
  })

  it('is withheld where the jury agreed on a part of the scores only', () => {
    const part: Subject = { ...consensus, scores: { '1.1': 5 } }
    const events = [...opened(contest, given(4, 2, null)), ...agreement(2, part), ...premio, departure(second)]
    expect(scoresOf(events)).toMatchObject({ withheld: true, points: null })
    expect(cells(scoresOf(events))).toEqual(Array(9).fill(null))
  })

  it('is the jury’s where the jury has one member', () => {
    const sole = makeContest({
      submissions,
      jurors: jurors.slice(0, 1),
      bases: { ...bases, jury: { ...bases.jury, size: 1 } },
    })
    const sheets = given(4).slice(0, 1)
    expect(scoresOf([...opened(sole, sheets), ...premio], sole)).toMatchObject({
      withheld: false,
      points: { exact: '36' },
      total: { exact: '37' },
    })
  })

  it('nobody’s, where nobody scored: then nothing is withheld', () => {
    const nobody = scoresOf([...opened(contest, given(null, null, null)), ...premio])
    expect(nobody).toMatchObject({ withheld: false, points: { exact: '0' } })
    expect(cells(nobody)).toEqual(Array(9).fill(null))
    const agreed = [...opened(contest, given(null, null, null)), ...agreement(2, consensus), ...premio]
    expect(cells(scoresOf(agreed))).toEqual(Array(9).fill('5'))
  })
})
