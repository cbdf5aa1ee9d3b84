// What does not depend on the order in which it was done: deliveries, votes, proposals, abstentions, sheets.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Subject } from '../../shared/domain/agreement/subjects/schema.ts'
import type { SessionCommand } from '../../shared/domain/session/commands.ts'
import { commandOf } from '../../shared/domain/session/recheck.ts'
import { fateOf, type SessionState } from '../../shared/domain/session/state.ts'
import { consolidated } from '../../shared/domain/session/table.ts'
import { play } from '../domain/play.ts'
import { makeContest, makeRegional, makeSubmission, soles } from '../make/contest.ts'
import { award, delivered, delivery, everyone, notSelected, opened, presided, sheetsOf } from '../make/session.ts'
import { diceOf } from './drive/dice.ts'
import { drawSheets } from './drive/sheets.ts'

const contest = makeContest({
  submissions: [
    makeSubmission('D', 1),
    makeRegional('D', 2),
    makeSubmission('D', 3),
    makeSubmission('C', 1),
    makeRegional('C', 2, { requestedCentimos: soles(55_000) }),
  ],
})
const ids = contest.submissions.map(({ id }) => id)

const anyOrder = <T>(items: readonly T[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length })

/** Commands that are done in any order among themselves, and all of them are accepted. */
const reached = (base: readonly SessionCommand[], ...commands: readonly SessionCommand[]): SessionState => {
  const { state, refusals } = play(contest, [...base, ...commands])
  expect(refusals).toEqual([])
  return state
}

const fates = (state: SessionState) => ids.map((id) => [id, fateOf(state, id)])

/** What an agreement decides, without its place among the others. */
const decisions = ({ agreements }: SessionState) =>
  Object.fromEntries(
    agreements.map(({ id, subject, votes, closed }) => [id, { subject, votes, outcome: closed?.outcome }]),
  )

const propose = (subject: Subject, index: number): SessionCommand => ({
  type: 'ProposeAgreement',
  agreementId: `propuesta-${index}`,
  subject,
})

const votesOn = (index: number, senses: readonly boolean[]): SessionCommand[] =>
  everyone.map((jurorId, juror) => ({
    type: 'CastVote',
    agreementId: `propuesta-${index}`,
    jurorId,
    sense: senses[juror] ? 'for' : 'against',
    reason: 'Por coherencia.',
  }))

const close = (_: Subject, index: number): SessionCommand => ({
  type: 'CloseAgreement',
  agreementId: `propuesta-${index}`,
})

const OPENED = opened(contest).map(commandOf)
const SUBJECTS = [
  ...ids.slice(0, 3).map((id) => award(id, soles(50_000))),
  notSelected(ids[3] ?? ''),
  award(ids[4] ?? '', soles(49_500), 'Rubro repetido.'),
]

describe('the order does not matter', () => {
  it('R-SCO-4: of deliveries by different members', () => {
    const [base, deliveries] = [presided.map(commandOf), everyone.map((jurorId) => commandOf(delivery(jurorId)))]
    const expected = reached(base, ...deliveries)
    fc.assert(
      fc.property(anyOrder(deliveries), (shuffled) => {
        expect(reached(base, ...shuffled)).toEqual(expected)
      }),
    )
  })

  it('R-SCO-5: of the sheets in an opening', () => {
    const sheets = sheetsOf(contest)
    const upToOpening = OPENED.slice(0, -1)
    const open = (some: typeof sheets) =>
      reached(upToOpening, { type: 'OpenScoresheets', agreementId: 'acuerdo-1', sheets: some })
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { state } = play(contest, delivered.map(commandOf))
        const drawn = drawSheets({ session: { contest, log: [] }, state, dice: diceOf(seed), mood: () => 1, step: 1 })
        expect(consolidated(open([...drawn].reverse()))).toEqual(consolidated(open(drawn)))
      }),
    )
  })

  it('R-VOT-1: of the votes of different members on one agreement', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.boolean(), { minLength: 3, maxLength: 3 })
          .chain((senses) => fc.tuple(fc.constant(senses), anyOrder(votesOn(0, senses)))),
        ([senses, shuffled]) => {
          const [subject] = SUBJECTS
          if (!subject) return
          const way = (votes: readonly SessionCommand[]) =>
            reached(OPENED, propose(subject, 0), ...votes, close(subject, 0))
          expect(way(shuffled)).toEqual(way(votesOn(0, senses)))
        },
      ),
    )
  })

  it('R-VOT-2: of proposals about different submissions, of all their votes, and of closings that leave money for all', () => {
    const proposals = SUBJECTS.map(propose)
    const votes = SUBJECTS.flatMap((_, index) => votesOn(index, [true, index % 2 === 0, true]))
    const closings = SUBJECTS.map(close)
    const expected = reached(OPENED, ...proposals, ...votes, ...closings)
    fc.assert(
      fc.property(anyOrder(proposals), anyOrder(votes), anyOrder(closings), (some, cast, closed) => {
        const state = reached(OPENED, ...some, ...cast, ...closed)
        expect(fates(state)).toEqual(fates(expected))
        expect(decisions(state)).toEqual(decisions(expected))
      }),
    )
  })

  it('R-ABS-2: of abstentions by different members, and of withdrawals', () => {
    const [first = '', second = '', third = ''] = everyone
    const decided = SUBJECTS.flatMap((subject, index) => [
      propose(subject, index),
      ...votesOn(index, [true, true, true]),
      close(subject, index),
    ])
    const meanwhile: SessionCommand[] = [
      abstain(first, ids[0] ?? ''),
      abstain(second, ids[0] ?? ''),
      abstain(third, ids[1] ?? ''),
      { type: 'RemoveSubmission', submissionId: ids[2] ?? '', cause: 'withdrawn', document, reason: 'Desistimiento.' },
    ]
    const expected = reached([...OPENED, ...decided], ...meanwhile)
    fc.assert(
      fc.property(anyOrder(meanwhile), (shuffled) => {
        const state = reached([...OPENED, ...decided], ...shuffled)
        expect(fates(state)).toEqual(fates(expected))
        expect(consolidated(state)).toEqual(consolidated(expected))
      }),
    )
  })
})

const document = { number: '000777-2025-DAFO', date: '2025-09-23' }

const abstain = (jurorId: string, submissionId: string): SessionCommand => ({
  type: 'DeclareAbstention',
  jurorId,
  submissionId,
  causeId: 'vinculo',
  description: 'Trabajé con la empresa en 2024.',
})
