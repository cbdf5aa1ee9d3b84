// What the room shows of a session: its next step, its live results, whom a proposal lets vote, what money is left.
import { describe, expect, it } from 'vitest'
import { agendaSteps } from '../../../renderer/src/screens/session/agenda/agenda-steps.ts'
import { countBallots } from '../../../renderer/src/screens/session/agenda/ballot-count.ts'
import { fitOf, previewAward } from '../../../renderer/src/screens/session/agreements/award-preview.ts'
import { candidateRows, groupsByVoters } from '../../../renderer/src/screens/session/agreements/candidates.ts'
import { membersOf } from '../../../renderer/src/screens/session/members.ts'
import { filterRows, noFigure, noFilters, tableRows } from '../../../renderer/src/screens/session/table/table-rows.ts'
import { voteState } from '../../../renderer/src/screens/session/voting/vote-state.ts'
import { submissionOf } from '../../../shared/domain/contest/contest.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import type { Agreement } from '../../../shared/domain/session/state.ts'
import { recorded } from '../../domain/given.ts'
import { abstainedEntry, makeContest, makeEntry, makeScoresheet, makeSubmission, soles } from '../../make/contest.ts'
import * as make from '../../make/session.ts'

const { first, second, third, vote, award } = make
const contest = makeContest()
const [d1, d2, c1, c2] = ['CDC-D-00001-25', 'CDC-D-00002-25', 'CDC-C-00001-25', 'CDC-C-00002-25'] as const

const sessionAfter = (...events: readonly SessionEvent[]) => foldSession(contest, recorded(events))

/** The second juror abstained from D1; D2 has the better scores. */
const sheets = [
  makeScoresheet(contest, first, { [d2]: makeEntry(5) }),
  makeScoresheet(contest, second, { [d1]: abstainedEntry, [d2]: makeEntry(4) }),
  makeScoresheet(contest, third),
]
const open = make.opened(contest, sheets)

describe('the agenda', () => {
  const currentAfter = (...events: readonly SessionEvent[]) =>
    agendaSteps(sessionAfter(...events)).find((step) => step.status === 'current')?.id

  it('names the one step to do next, from the installation to the file', () => {
    expect(currentAfter()).toBe('installation')
    expect(currentAfter(make.installation)).toBe('election')
    expect(currentAfter(...make.presided)).toBe('reception')
    expect(currentAfter(...make.delivered)).toBe('opening')
    expect(currentAfter(...open)).toBe('deliberation')
    expect(currentAfter(...make.decided(contest))).toBe('acta')
    expect(currentAfter(...make.approved(contest))).toBe('signatures')
  })

  it('R-ACT-7: waits for nobody’s word on the recording, and says how it came out', () => {
    const said = (...consents: readonly boolean[]) =>
      agendaSteps(
        sessionAfter(
          ...make.presided,
          ...consents.map((one, at) => ({
            type: 'RecordingConsentStated' as const,
            jurorId: [first, second, third][at] ?? '',
            consents: one,
          })),
        ),
      ).find(({ id }) => id === 'recording')
    expect(said(true)).toMatchObject({ status: 'todo', detail: '1 de 3 miembros respondieron' })
    expect(said(true, true, true)).toMatchObject({ status: 'done', detail: 'Todos aceptan que se grabe' })
    expect(said(true, false, true)).toMatchObject({
      status: 'done',
      detail: 'Sin el consentimiento de todos no se graba; el Acta lo dice',
    })
  })

  it('has no current step once the session is closed', () => {
    const signed = [first, second, third].map((jurorId, index) => make.signature(jurorId, index))
    expect(currentAfter(...make.approved(contest), ...signed)).toBe('export')
    expect(currentAfter(...make.approved(contest), ...signed, { type: 'SessionClosed' })).toBeUndefined()
  })
})

describe('the ballots for the presidency', () => {
  const members = membersOf(sessionAfter(make.installation))

  it('wait for every member, then elect whoever has more than half', () => {
    expect(countBallots(members, { [first]: second })).toMatchObject({ kind: 'missing' })
    expect(countBallots(members, { [first]: second, [second]: second, [third]: third })).toMatchObject({
      kind: 'elected',
      presidentId: second,
    })
  })

  it('elect nobody when each votes for another', () => {
    expect(countBallots(members, { [first]: second, [second]: third, [third]: first }).kind).toBe('undecided')
  })
})

describe('a vote under way', () => {
  const state = sessionAfter(...open)
  const agreementWith = (eligible: readonly string[], ...votes: readonly ReturnType<typeof vote>[]): Agreement => ({
    id: 'acuerdo-2',
    number: 2,
    subject: { kind: 'other', text: 'Suspender la sesión.' },
    eligible,
    votes: Object.fromEntries(votes.map((cast) => [cast.jurorId, cast])),
    proposedAt: '2025-09-24T15:00:00Z',
    closed: null,
    presidedBy: first,
    majority: 'simple',
    members: 3,
    revoteOf: null,
    withdrawal: null,
    tie: null,
    corrections: [],
    losses: [],
  })

  it('says whose vote is missing and cannot be closed', () => {
    const { sentence, canClose } = voteState(state, agreementWith(make.everyone, vote(2, first, 'for')))
    expect(sentence).toBe('Faltan 2 votos: J2 y J3.')
    expect(canClose).toBe(false)
  })

  it('waits for the reason of whoever is left in the minority (R-JUR-4)', () => {
    const votes = [vote(2, first, 'for'), vote(2, second, 'for')]
    const silent = voteState(state, agreementWith(make.everyone, ...votes, vote(2, third, 'against')))
    expect(silent.sentence).toBe('Mayoría 2–1.')
    expect(silent.silent.map((member) => member.mark)).toEqual(['J3'])
    expect(silent.canClose).toBe(false)
    const spoken = voteState(state, agreementWith(make.everyone, ...votes, vote(2, third, 'against', 'No conviene.')))
    expect(spoken.canClose).toBe(true)
  })

  it('asks the jury to deliberate again after a tie (R-ABS-3)', () => {
    const tie = voteState(state, agreementWith([first, third], vote(2, first, 'for'), vote(2, third, 'against')))
    expect(tie.sentence).toBe(
      'Empate 1–1: falta 1 voto a favor. El Jurado debe deliberar y votar otra vez, o elegir otro medio de las Bases.',
    )
    expect(tie.canClose).toBe(true)
  })
})

describe('proposals', () => {
  const state = sessionAfter(...open)

  it('offer what has no decision and is not under vote, in the order of the ranking', () => {
    expect(candidateRows(state, 'distribucion').map((row) => row.submission.id)).toEqual([d2, d1])
    const busy = sessionAfter(...open, make.proposal(2, award(d2, soles(50_000))))
    expect(candidateRows(busy, 'distribucion').map((row) => row.submission.id)).toEqual([d1])
    expect(candidateRows(sessionAfter(...make.delivered), null)).toEqual([])
  })

  it('part the rest by who may vote on it (R-ABS-2)', () => {
    expect(groupsByVoters(state, [d1, d2, c1, c2])).toEqual([
      { submissionIds: [d1], absent: [second], eligible: [first, third], hasQuorum: true },
      { submissionIds: [d2, c1, c2], absent: [], eligible: [first, second, third], hasQuorum: true },
    ])
  })

  it('show what an award takes: the reserve first, then free money (R-AMT-5)', () => {
    const preview = previewAward(state, submissionOf(contest, d2), {
      submissionId: d2,
      amount: '50,000.00',
      reason: '',
    })
    expect(preview.refusal).toBeNull()
    expect(preview.takes).toEqual([expect.stringContaining('de la reserva de Distribución')])
    expect(preview.eligible).toEqual([first, second, third])
  })

  it('ask for the reason of a reduction, and refuse one that is too deep (R-AMT-3)', () => {
    const previewOf = (amount: string, reason = '') =>
      previewAward(state, submissionOf(contest, d1), { submissionId: d1, amount, reason })
    expect(previewOf('45,000.00')).toMatchObject({ isReduced: true, needsReason: true, refusal: null })
    expect(previewOf('45,000.00', 'Se ajusta un rubro.').needsReason).toBe(false)
    expect(previewOf('44,999.99').refusal).toMatchObject({ code: 'reduction-too-deep', rule: 'R-AMT-3' })
    expect(previewOf('mil')).toMatchObject({ subject: null, refusal: { code: 'amount-unreadable' } })
  })

  it('tell beforehand what fits whole, reduced, or not at all', () => {
    const big = makeContest({
      submissions: [1, 2, 3, 4].map((serial) => makeSubmission('D', serial, { requestedCentimos: soles(100_000) })),
    })
    const given = (amount: number) =>
      foldSession(
        big,
        recorded([
          ...make.opened(big),
          ...make.agreement(2, award(d1, soles(100_000))),
          ...(amount === 0 ? [] : make.agreement(3, award(d2, soles(amount), 'Se ajusta.'))),
        ]),
      )
    const next = submissionOf(big, 'CDC-D-00003-25')
    expect(fitOf(given(0), next)).toBe('whole')
    expect(fitOf(given(20_000), next)).toBe('reduced')
    expect(fitOf(given(90_000), next)).toBe('no')
  })
})

describe('the consolidated table', () => {
  it('is not there before the opening (R-SCO-4)', () => {
    expect(tableRows(sessionAfter(...make.delivered))).toBeNull()
  })

  it('carries what was decided and finds rows without regard to accents or case', () => {
    const rows =
      tableRows(sessionAfter(...open, ...make.agreement(2, award(d2, soles(50_000)))))?.['distribucion'] ?? []
    expect(rows.map((row) => [row.submission.id, row.fate, row.awardedCentimos])).toEqual([
      [d2, 'awarded', soles(50_000)],
      [d1, 'undecided', null],
    ])
    const found = (filters: Partial<typeof noFilters>) =>
      filterRows(rows, { ...noFilters, ...filters }).map((row) => row.submission.id)
    expect(found({ search: 'obra d1' })).toEqual([d1])
    expect(found({ region: 'CUSCO' })).toEqual([d2])
    expect(found({ fate: 'awarded' })).toEqual([d2])
    expect(found({ search: 'no hay' })).toEqual([])
  })

  it('gives a waitlisted submission its place and its amount, and who leaves the list makes room (R-AMT-9)', () => {
    const entries = [d2, d1].map((submissionId) => ({
      submissionId,
      amountCentimos: soles(50_000),
      reductionReason: null,
    }))
    const listed = make.agreement(2, { kind: 'waitlist', modalityId: 'distribucion', entries })
    const placesAfter = (...events: readonly SessionEvent[]) =>
      tableRows(sessionAfter(...open, ...listed, ...events))?.['distribucion']?.map((row) => [
        row.submission.id,
        row.fate,
        row.alternate?.place ?? null,
        row.rank,
      ])
    expect(placesAfter()).toEqual([
      [d2, 'waitlisted', 1, 1],
      [d1, 'waitlisted', 2, 2],
    ])
    const document = { number: 'Carta 1', date: '2025-09-24' }
    const removal = {
      type: 'SubmissionRemoved',
      submissionId: d2,
      cause: 'excluded',
      document,
      reason: 'Falta.',
    } as const
    expect(placesAfter(removal)).toEqual([
      [d1, 'waitlisted', 1, 1],
      [d2, 'excluded', null, null],
    ])
  })

  it('calls nothing an abstention that is none (R-SCO-5)', () => {
    const row = tableRows(sessionAfter(...open))?.['distribucion']?.find(({ submission }) => submission.id === d1)
    const [, abstained, other] = membersOf(sessionAfter(...open))
    if (!row || !abstained || !other) throw new Error('D1 and its jury are there')
    expect(noFigure(row, abstained)).toBe('Se abstuvo')
    expect(noFigure(row, other)).toBe('–')
  })
})
