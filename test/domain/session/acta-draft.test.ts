// What stands in the way of the draft: ties that nobody resolved, and reserved money without a word.
import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import { unassignedReserves } from '../../../shared/domain/session/acta.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import {
  abstainedEntry,
  makeContest,
  makeRegional,
  makeScoresheet,
  makeSubmission,
  person,
  soles,
} from '../../make/contest.ts'
import {
  abstention,
  agreement,
  award,
  decided,
  delivery,
  departure,
  desierto,
  draft,
  everyone,
  first,
  joined,
  notSelected,
  opened,
  proposal,
  removal,
  revocation,
  second,
  third,
} from '../../make/session.ts'
import { given } from '../given.ts'
import { sessionAfter } from './fold.ts'

const contest = makeContest()
const [D1, D2, C1, C2] = ['CDC-D-00001-25', 'CDC-D-00002-25', 'CDC-C-00001-25', 'CDC-C-00002-25'] as const
const described: SessionEvent = { type: 'DeliberationDescribed', text: 'El Jurado deliberó.' }
const draftIt = { ...draft, type: 'DraftActa' as const }
const [distribucion = '', circulacion = ''] = contest.bases.modalities.map(({ name }) => name)
const left = (modalityId: string, leftCentimos: number): Subject => ({
  kind: 'desierto-reserve',
  modalityId,
  leftCentimos,
  reason: 'Ninguna otra alcanza el puntaje.',
})

describe('R-AMT-7: the draft and the reserve', () => {
  /** D2 and C2 may use the reserves, of S/ 100,000.00 and S/ 110,000.00; each asked for S/ 50,000.00. */
  const draftOf = (of: Contest, ...events: readonly SessionEvent[]) =>
    given(of, ...opened(of), ...events, described).when(draftIt)
  const none = agreement(2, notSelected(D1, D2, C1, C2))
  const both = [...agreement(2, notSelected(D1, C1)), ...agreement(3, award(D2, soles(50_000)))]

  it('waits for a word on what is left of each, while somebody could receive it', () => {
    draftOf(contest, ...none).thenRefusal('reserve-unassigned', 'R-AMT-7', {
      modality: distribucion,
      leftCentimos: soles(100_000),
      first: D2,
    })
    draftOf(contest, ...none, ...agreement(3, left('distribucion', soles(100_000)))).thenRefusal(
      'reserve-unassigned',
      'R-AMT-7',
      { modality: circulacion, leftCentimos: soles(110_000), first: C2 },
    )
    const words = [
      ...agreement(3, left('distribucion', soles(100_000))),
      ...agreement(4, left('circulacion', soles(110_000))),
    ]
    draftOf(contest, ...none, ...words).thenEvent(draft)
  })

  it('needs none of what was assigned, nor when everybody who could receive it did', () => {
    draftOf(contest, ...both, ...agreement(4, award(C2, soles(50_000)))).thenEvent(draft)
    const full = makeContest({
      submissions: [
        makeRegional('D', 1, { requestedCentimos: soles(100_000) }),
        makeRegional('D', 2, { applicant: { region: 'PUNO' } }),
      ],
    })
    const whole = (amountCentimos: number) => [
      ...agreement(2, award(D1, amountCentimos, 'Rubro repetido.')),
      ...agreement(3, notSelected(D2)),
    ]
    draftOf(full, ...whole(soles(100_000))).thenEvent(draft)
    draftOf(full, ...whole(soles(100_000) - 1)).thenRefusal('reserve-unassigned', 'R-AMT-7', {
      modality: distribucion,
      leftCentimos: 1,
      first: D2,
    })
  })

  it('needs none when nobody who could receive it is left', () => {
    draftOf(contest, ...both, removal(C2)).thenEvent(draft)
    const lima = makeContest({ submissions: [makeSubmission('D', 1), makeSubmission('C', 1)] })
    draftOf(lima, ...agreement(2, notSelected(D1, C1))).thenEvent(draft)
  })

  it.each<[string, Subject[]]>([
    ['of the contest', [desierto()]],
    ['of both modalities', [desierto('distribucion'), desierto('circulacion')]],
  ])('a desierto %s says it too', (_, subjects) => {
    draftOf(contest, ...subjects.flatMap((subject, index) => agreement(2 + index, subject))).thenEvent(draft)
  })

  it('a desierto of the other modality does not', () => {
    draftOf(contest, ...agreement(2, notSelected(D1, D2)), ...agreement(3, desierto('circulacion'))).thenRefusal(
      'reserve-unassigned',
      'R-AMT-7',
      { modality: distribucion },
    )
  })

  it('nor does a word that was rejected, revoked or speaks of another modality', () => {
    const words = left('circulacion', soles(110_000))
    const expected = { modality: circulacion, leftCentimos: soles(110_000), first: C2 }
    const decided = [...both, ...agreement(4, notSelected(C2))]
    for (const events of [
      agreement(5, words, ['for', 'against', 'against']),
      [...agreement(5, words), ...agreement(6, revocation(5))],
    ])
      draftOf(contest, ...decided, ...events).thenRefusal('reserve-unassigned', 'R-AMT-7', expected)
    draftOf(contest, ...decided, ...agreement(5, words)).thenEvent(draft)
  })

  it('nor does one of another modality that happens to name the same figure', () => {
    const alike = makeContest({
      submissions: [...contest.submissions, makeRegional('C', 3, { requestedCentimos: soles(10_000) })],
    })
    const decided = [
      ...agreement(2, notSelected(D1, D2, C1, C2)),
      ...agreement(3, award('CDC-C-00003-25', soles(10_000))),
      ...agreement(4, left('distribucion', soles(100_000))),
    ]
    draftOf(alike, ...decided).thenRefusal('reserve-unassigned', 'R-AMT-7', {
      modality: circulacion,
      leftCentimos: soles(100_000),
      first: C2,
    })
    draftOf(alike, ...decided, ...agreement(5, left('circulacion', soles(100_000)))).thenEvent(draft)
  })

  it('a word that awards have overtaken says the wrong figure: at the céntimo', () => {
    const decided = [...both, ...agreement(4, notSelected(C2))]
    for (const leftCentimos of [soles(110_000) - 1, soles(110_000) + 1])
      draftOf(contest, ...decided, ...agreement(5, left('circulacion', leftCentimos))).thenRefusal(
        'reserve-unassigned',
        'R-AMT-7',
        { modality: circulacion, leftCentimos: soles(110_000), first: C2 },
      )
    const overtaken = [
      ...agreement(2, notSelected(D1, C1)),
      ...agreement(3, left('distribucion', soles(100_000))),
      ...agreement(4, award(D2, soles(50_000))),
      ...agreement(5, award(C2, soles(50_000))),
    ]
    draftOf(contest, ...overtaken).thenRefusal('reserve-left-differs', 'R-AMT-7', {
      modality: distribucion,
      leftCentimos: soles(50_000),
    })
    draftOf(contest, ...overtaken, ...agreement(6, revocation(3))).thenEvent(draft)
  })

  it('what waits for a word can be asked for before', () => {
    const waiting = (...events: readonly SessionEvent[]) =>
      unassignedReserves(sessionAfter(contest, ...opened(contest), ...events).state)
    expect(waiting()).toEqual([
      { modalityId: 'distribucion', facts: { modality: distribucion, leftCentimos: soles(100_000), first: D2 } },
      { modalityId: 'circulacion', facts: { modality: circulacion, leftCentimos: soles(110_000), first: C2 } },
    ])
    expect(waiting(...agreement(2, award(D2, soles(50_000)))).map(({ modalityId }) => modalityId)).toEqual([
      'circulacion',
    ])
  })
})

describe('a tie on a submission without decision', () => {
  const others = agreement(2, notSelected(D2, C1, C2))
  const tied = agreement(3, award(D1, soles(50_000)), ['for', 'against'])
  const sheets = everyone.map((id) => makeScoresheet(contest, id, id === third ? { [D1]: abstainedEntry } : {}))
  const draftAfter = (...events: readonly SessionEvent[]) =>
    given(contest, ...opened(contest), ...others, ...events, described).when(draftIt)
  const undecided = { count: 1, first: D1 }

  it('R-ABS-3: of the two left by an abstention is a state of its own: never resolved by itself', () => {
    given(contest, ...opened(contest, sheets), ...others, ...tied, described)
      .when(draftIt)
      .thenRefusal('tie-unresolved', 'R-ABS-3', { submission: D1, number: 3 })
  })

  it('R-VOT-3: of an even jury too', () => {
    draftAfter(...tied).thenRefusal('tie-unresolved', 'R-VOT-3', { submission: D1, number: 3 })
  })

  it.each<[string, readonly SessionEvent[]]>([
    ['it was voted again and rejected', agreement(4, award(D1, soles(50_000)), ['against', 'against', 'for'])],
    [
      'a lawful means rejected it',
      [
        {
          type: 'TieResolved',
          agreementId: 'acuerdo-3',
          means: 'equity',
          rivals: [D2],
          article: '6.6',
          outcome: 'rejected',
        },
      ],
    ],
    ['a voter abstained since, so that it binds nobody', [abstention(second, D1)]],
  ])('is behind it when %s: then the decision is missing', (_, events) => {
    draftAfter(...tied, ...events).thenRefusal('submissions-undecided', 'R-ACT-1', undecided)
  })

  it('of a list is behind it too for whom an abstention took from it', () => {
    const list = agreement(3, notSelected(D1, D2), ['for', 'against'])
    const events = [...opened(contest), ...agreement(2, notSelected(C1, C2)), ...list, abstention(first, D1)]
    given(contest, ...events)
      .when(draftIt)
      .thenRefusal('tie-unresolved', 'R-VOT-3', { submission: D2, number: 3 })
    given(contest, ...events, ...agreement(4, notSelected(D2)))
      .when(draftIt)
      .thenRefusal('submissions-undecided', 'R-ACT-1', undecided)
  })

  it('is no matter when the submission was decided after it', () => {
    draftAfter(...tied, ...agreement(4, notSelected(D1))).thenRefusal('reserve-unassigned', 'R-AMT-7')
  })

  it('comes after a vote under way, and before the rest', () => {
    draftAfter(...tied, proposal(4, { kind: 'other', text: 'Saludar.' })).thenRefusal(
      'agreement-under-way',
      'R-ACT-1',
      {
        number: 4,
      },
    )
    given(contest, ...opened(contest), ...tied)
      .when(draftIt)
      .thenRefusal('tie-unresolved', 'R-VOT-3', { submission: D1, number: 3 })
  })
})

describe('the draft and who came after the opening', () => {
  const others = ['a', 'b', 'c'].map((profileId, index) => ({
    id: `jurado-${index + 4}`,
    name: person(90 + index),
    profileId,
    certificate: 'AAAA',
  }))
  const [fourth, fifth, sixth] = others
  if (!fourth || !fifth || !sixth) throw new Error('three come')
  const now = [first, second, sixth.id]
  const replaced = [...decided(contest), departure(third, sixth)]

  it('R-JUR-3: waits for that one’s sheet, and for its opening', () => {
    given(contest, ...replaced)
      .when(draftIt)
      .thenRefusal('scoresheets-missing', 'R-SCO-4', { juror: sixth.name, count: 1 })
    given(contest, ...replaced, delivery(sixth.id))
      .when(draftIt)
      .thenRefusal('scoresheets-not-open', 'R-SCO-4')
    given(contest, ...replaced, ...joined(3, contest, sixth.id, now))
      .when(draftIt)
      .thenEvent(draft)
  })

  it('R-JUR-3: but not when nothing is left to score', () => {
    const gone = [D1, D2, C1, C2].map((id) => removal(id))
    given(contest, ...replaced, ...gone)
      .when(draftIt)
      .thenEvent(draft)
  })

  it('R-ACT-1: an award rests on the scores of somebody', () => {
    const agreed = [
      ...opened(contest),
      ...agreement(2, award(D1, soles(50_000))),
      ...agreement(3, notSelected(D2, C1, C2)),
    ]
    const members = others.map(({ id }) => id)
    const ballots = members.map((jurorId) => ({ jurorId, candidateId: members[0] ?? '' }))
    const opening = (abstaining: readonly string[]): SessionEvent => ({
      type: 'ScoresheetsOpened',
      agreementId: 'acuerdo-4',
      sheets: members.map((id) => makeScoresheet(contest, id, abstaining.includes(id) ? { [D1]: abstainedEntry } : {})),
    })
    const anew = (abstaining: readonly string[]): SessionEvent[] => [
      ...agreed,
      departure(first, fourth),
      departure(second, fifth),
      departure(third, sixth),
      { type: 'PresidentElected', ballots, presidentId: fourth.id },
      ...members.map((id) => delivery(id)),
      ...agreement(4, { kind: 'opening' }, ['for', 'for', 'for'], members),
      opening(abstaining),
      described,
    ]
    given(contest, ...anew(members))
      .when(draftIt)
      .thenRefusal('award-without-scores', 'R-ACT-1', { submission: D1 })
    given(contest, ...anew(members.slice(1)))
      .when(draftIt)
      .thenRefusal('reserve-unassigned', 'R-AMT-7')
  })
})
