// The feedback matrices: for every submission, under labels that change from one matrix to the next.
import { describe, expect, it } from 'vitest'
import { subcriteriaOf, subcriterionText } from '../../../shared/bases/rule-pack.ts'
import { feedbackMatrix } from '../../../shared/domain/acta/matrices.ts'
import type { Contest, Juror } from '../../../shared/domain/contest/contest.ts'
import type { Entry } from '../../../shared/domain/scoring/scoresheet.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import {
  abstainedEntry,
  bases,
  jurors,
  makeContest,
  makeEntry,
  makeScoresheet,
  makeSubmission,
} from '../../make/contest.ts'
import {
  abstention,
  agreement,
  approved,
  closed,
  decided,
  delivery,
  departure,
  draft,
  everyone,
  first,
  opened,
  PDF,
  revision,
  second,
  signature,
  supplement,
  third,
} from '../../make/session.ts'
import { given } from '../given.ts'
import { sessionAfter } from '../session/fold.ts'

const contest = makeContest()
const [D1, D2, C1, C2] = ['CDC-D-00001-25', 'CDC-D-00002-25', 'CDC-C-00001-25', 'CDC-C-00002-25'] as const
const mixed = {
  [D1]: [third, first, second],
  [D2]: [first, third, second],
  [C1]: [second, third, first],
  [C2]: [first, second, third],
}
const issue = (labels: Readonly<Record<string, string[]>>) => ({
  type: 'IssueMatrices' as const,
  labels: { ...labels },
})
const issued = (labels: Readonly<Record<string, string[]>>): SessionEvent => ({
  type: 'MatricesIssued',
  labels: { ...labels },
})

describe('R-ACT-6: the matrices are issued', () => {
  it('after the closing, once', () => {
    given(contest, ...closed(contest))
      .when(issue(mixed))
      .thenEvent(issued(mixed))
    given(contest, ...approved(contest))
      .when(issue(mixed))
      .thenRefusal('matrices-too-early', 'R-ACT-6')
    given(contest, ...closed(contest), issued(mixed))
      .when(issue(mixed))
      .thenRefusal('matrices-issued', 'R-ACT-6')
  })

  it.each<[string, Record<string, string[]>, string]>([
    ['without one of the submissions', { [D1]: mixed[D1], [D2]: mixed[D2], [C1]: mixed[C1] }, C2],
    ['without one of the members', { ...mixed, [C1]: [second, first] }, C1],
    ['with a member twice', { ...mixed, [C1]: [second, first, second] }, C1],
    ['with one who is no member', { ...mixed, [C1]: [second, first, 'otra'] }, C1],
    ['with one too many', { ...mixed, [D2]: [first, third, second, 'otra'] }, D2],
    ['with a submission that the contest does not have', { ...mixed, 'CDC-D-00099-25': everyone.slice() }, ''],
  ])('not %s', (_, labels, submission) => {
    given(contest, ...closed(contest))
      .when(issue(labels))
      .thenRefusal('matrices-incomplete', 'R-ACT-6', { submission })
  })

  it('not when all call the members the same: one that differs is enough', () => {
    const same = Object.fromEntries([D1, D2, C1, C2].map((id) => [id, [second, third, first]]))
    given(contest, ...closed(contest))
      .when(issue(same))
      .thenRefusal('matrices-followable', 'R-ACT-6', { count: 4 })
    const differing = { ...same, [C2]: [second, first, third] }
    given(contest, ...closed(contest))
      .when(issue(differing))
      .thenEvent(issued(differing))
  })

  it('a single one follows nobody', () => {
    const small = makeContest({ submissions: [makeSubmission('D', 1)] })
    const labels = { [D1]: [first, second, third] }
    given(small, ...closed(small))
      .when(issue(labels))
      .thenEvent(issued(labels))
  })
})

/** The session closed by two members, after what happened before its draft. */
const closedByTwo = (of: Contest, ...events: readonly SessionEvent[]): SessionEvent[] => [
  ...decided(of),
  ...events,
  draft,
  ...agreement(3, { kind: 'acta', pdfSha256: PDF }, ['for', 'for']),
  ...[signature(first, 0), signature(second, 1)],
  { type: 'SessionClosed' },
]

describe('R-JUR-3: members who left', () => {
  const keeping = makeContest({ bases: { ...bases, jury: { ...bases.jury, leaverScoresheet: 'kept' } } })
  const D3 = makeSubmission('D', 3)
  const two = { [D1]: [first, second], [D2]: [second, first], [C1]: [first, second], [C2]: [first, second] }

  it('have no part in them where the pack withdraws their sheets', () => {
    given(contest, ...closedByTwo(contest, departure(third)))
      .when(issue(two))
      .thenEvent(issued(two))
    given(contest, ...closedByTwo(contest, departure(third)))
      .when(issue(mixed))
      .thenRefusal('matrices-incomplete', 'R-ACT-6', { submission: D1 })
  })

  it('have it where the pack keeps them', () => {
    given(keeping, ...closedByTwo(keeping, departure(third)))
      .when(issue(mixed))
      .thenEvent(issued(mixed))
  })

  const larger = { ...keeping, submissions: [...keeping.submissions, D3] }
  const later: SessionEvent[] = [
    departure(third),
    supplement(D3),
    ...[delivery(first, 2), delivery(second, 2)],
    {
      type: 'ScoresheetsOpened',
      agreementId: 'acuerdo-9',
      sheets: [first, second].map((id) => makeScoresheet(larger, id)),
    },
  ]
  const same = Object.fromEntries([D1, D2, C1, C2].map((id) => [id, [second, third, first]]))

  it('but in what came after them; the others may not be followed there either', () => {
    given(keeping, ...closedByTwo(keeping, ...later))
      .when(issue({ ...same, [D3.id]: [second, first] }))
      .thenRefusal('matrices-followable', 'R-ACT-6', { count: 5 })
    const labels = { ...same, [D3.id]: [first, second] }
    given(keeping, ...closedByTwo(keeping, ...later))
      .when(issue(labels))
      .thenEvent(issued(labels))
    const { state } = sessionAfter(keeping, ...closedByTwo(keeping, ...later), issued(labels))
    expect(feedbackMatrix(state, D3.id).columns.map(({ label }) => label)).toEqual([1, 2])
    expect(feedbackMatrix(state, D1).columns).toHaveLength(3)
  })

  it('one that a single member evaluated lets nobody follow the others there', () => {
    const kept = makeContest({ bases: { ...bases, jury: { ...bases.jury, leaverScoresheet: 'kept', quorum: 1 } } })
    const alone: SessionEvent[] = [
      ...[departure(third), departure(second), supplement(D3), delivery(first, 2)],
      { type: 'ScoresheetsOpened', agreementId: 'acuerdo-9', sheets: [makeScoresheet(larger, first)] },
    ]
    given(kept, ...closedByTwo(kept, ...alone))
      .when(issue({ ...same, [D3.id]: [first] }))
      .thenRefusal('matrices-followable', 'R-ACT-6', { count: 4 })
    given(kept, ...closedByTwo(kept, ...alone))
      .when(issue({ ...mixed, [D3.id]: [first] }))
      .thenEvent(issued({ ...mixed, [D3.id]: [first] }))
  })

  it('a member who is alone in being in all of them is not followed by an order', () => {
    const newcomer = { ...jurors[1], id: 'jurado-4' } as Juror
    const late = { ...makeScoresheet(larger, 'jurado-4'), entries: { [D3.id]: makeEntry() } }
    const changed: SessionEvent[] = [
      ...[departure(third), departure(second, newcomer), supplement(D3)],
      ...[delivery(first, 2), delivery('jurado-4')],
      {
        type: 'ScoresheetsOpened',
        agreementId: 'acuerdo-9',
        sheets: [makeScoresheet(larger, first), late],
      },
    ]
    const before = Object.fromEntries([D1, D2, C1, C2].map((id) => [id, [first, third]]))
    const labels = { ...before, [D3.id]: [first, 'jurado-4'] }
    given(keeping, ...closedByTwo(keeping, ...changed))
      .when(issue(labels))
      .thenEvent(issued(labels))
  })

  it('a submission that nobody evaluated has an empty one', () => {
    const labels = { ...mixed, [D3.id]: [] }
    const withdrawn = closedByTwo(keeping, departure(third), supplement(D3))
    given(keeping, ...withdrawn)
      .when(issue(labels))
      .thenEvent(issued(labels))
    expect(feedbackMatrix(sessionAfter(keeping, ...withdrawn, issued(labels)).state, D3.id).columns).toEqual([])
  })

  it('one member alone has no order to follow', () => {
    const alone = { [D1]: [first], [D2]: [first], [C1]: [first], [C2]: [first] }
    given(contest, ...closedByTwo(contest, departure(third), departure(second)))
      .when(issue(alone))
      .thenEvent(issued(alone))
  })
})

describe('R-ACT-6: a matrix', () => {
  const bonus = { points: 2, grounds: ['lenguas'] }
  const entries: Readonly<Record<string, Entry>> = {
    [first]: makeEntry(4, { comments: { '1.1': 'Sólido.' }, bonus }),
    [second]: makeEntry(2, { comment: 'No convence a este miembro.' }),
    [third]: abstainedEntry,
  }
  const sheets = everyone.map((id) => makeScoresheet(contest, id, { [D1]: entries[id] ?? makeEntry() }))
  const [, ...rest] = closed(contest).slice(opened(contest).length - 1)
  const matrix = (submissionId: string, ...events: readonly SessionEvent[]) =>
    feedbackMatrix(
      sessionAfter(contest, ...opened(contest, sheets), ...events, ...rest, issued(mixed)).state,
      submissionId,
    )

  it('shows scores and comments in the order of its own labels', () => {
    const { columns } = matrix(D1)
    expect(columns).toEqual([
      { label: 1, abstained: true, scores: {}, comments: {}, comment: '', bonus: 0, total: null },
      {
        label: 2,
        abstained: false,
        scores: makeEntry(4).scores,
        comments: { '1.1': 'Sólido.' },
        comment: makeEntry().comment,
        bonus: 2,
        total: 38,
      },
      {
        label: 3,
        abstained: false,
        scores: makeEntry(2).scores,
        comments: {},
        comment: 'No convence a este miembro.',
        bonus: 0,
        total: 18,
      },
    ])
  })

  it('names its submission and the subcriteria as they read in its modality, with their weights', () => {
    expect(matrix(D1)).toMatchObject({ submissionId: D1, title: 'OBRA D1' })
    for (const [id, modalityId] of [
      [D1, 'distribucion'],
      [C1, 'circulacion'],
    ] as const)
      expect(matrix(id).criteria).toEqual(
        subcriteriaOf(bases).map((sub) => ({
          id: sub.id,
          criterionId: sub.criterionId,
          text: subcriterionText(sub, modalityId),
          weight: sub.weight,
        })),
      )
  })

  it('holds no name, no code of a member and no cause of an abstention', () => {
    const text = JSON.stringify([D1, D2, C1, C2].map((id) => matrix(id)))
    for (const { id, name } of jurors) {
      expect(text).not.toContain(id)
      expect(text).not.toContain(name)
    }
    expect(text).not.toContain('vinculo')
    expect(text).not.toContain('lenguas')
  })

  it('R-SCO-6: shows the score that a member revised, R-ABS-2: and nothing of who abstained since', () => {
    const { columns } = matrix(D1, revision(second, D1, '1.1', 5), abstention(first, D1))
    expect(columns[2]?.scores['1.1']).toBe(5)
    expect(columns[2]?.total).toBe(21)
    expect(columns[1]).toEqual({
      label: 2,
      abstained: true,
      scores: {},
      comments: {},
      comment: '',
      bonus: 0,
      total: null,
    })
  })

  it('does not exist before it is issued: asking for it is a bug', () => {
    const { state } = sessionAfter(contest, ...closed(contest))
    expect(() => feedbackMatrix(state, D1)).toThrow(/no feedback matrix was issued for CDC-D-00001-25/)
    const after = sessionAfter(contest, ...closed(contest), issued(mixed)).state
    expect(() => feedbackMatrix(after, 'CDC-D-00099-25')).toThrow(/CDC-D-00099-25/)
  })
})
