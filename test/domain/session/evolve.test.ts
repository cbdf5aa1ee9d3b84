// The fold: what each event leaves in the state of the session, and which of them make a draft of the Acta stale.
import { describe, expect, it } from 'vitest'
import { actaRecord } from '../../../shared/domain/acta/record.ts'
import type { Juror } from '../../../shared/domain/contest/contest.ts'
import type { EventOf, SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { initialSession, remaining } from '../../../shared/domain/session/state.ts'
import { jurors, makeContest, makeSubmission, person, sha256 } from '../../make/contest.ts'
import {
  abstention,
  agreement,
  closed,
  decided,
  delivery,
  departure,
  draft,
  election,
  everyone,
  first,
  installation,
  opened,
  PDF,
  presided,
  proposal,
  removal,
  revision,
  second,
  sheetsOf,
  signature,
  supplement,
  third,
  vote,
} from '../../make/session.ts'
import { inTurn, minute, sessionAfter } from './fold.ts'

const contest = makeContest()
const [D1, D2] = ['CDC-D-00001-25', 'CDC-D-00002-25'] as const
const D3 = makeSubmission('D', 3)
const successor: Juror = { id: 'jurado-4', name: person(83), profileId: 'c', certificate: 'AAAA' }
const recording: EventOf<'RecordingStarted'> = { type: 'RecordingStarted', device: 'app' }
const consent = (jurorId: string, consents: boolean): EventOf<'RecordingConsentStated'> => ({
  type: 'RecordingConsentStated',
  jurorId,
  consents,
})
const file: EventOf<'RecordingAttached'> = {
  type: 'RecordingAttached',
  fileSha256: sha256('7'),
  fileName: 'fallo.webm',
}
const question: EventOf<'InformationRequested'> = {
  type: 'InformationRequested',
  requestId: 'consulta-1',
  submissionId: D1,
  question: '¿Cuándo se estrenó?',
}
const answer: EventOf<'InformationAnswered'> = {
  type: 'InformationAnswered',
  requestId: 'consulta-1',
  answer: 'En 2024.',
}
const other = { kind: 'other', text: 'Saludar.' } as const

const { startedAt: AT, type: _installed, ...resumption } = installation

/** A draft was made after an agreement about something else, which is still under vote where the event needs one. */
const drafted = [...decided(contest), proposal(3, other), ...everyone.map((id) => vote(3, id, 'for')), draft]

const last = <T>(events: readonly T[]): T => {
  const event = events.at(-1)
  if (event === undefined) throw new Error('there is none')
  return event
}

describe('R-ACT-2: a draft of the Acta', () => {
  const stays: { readonly [T in SessionEvent['type']]: readonly [EventOf<T>, boolean] } = {
    JuryInstalled: [installation, false],
    PresidentElected: [election, false],
    CompositionChanged: [departure(third), false],
    ScoresheetReceived: [delivery(first, 2), false],
    ScoresheetsOpened: [{ type: 'ScoresheetsOpened', agreementId: 'acuerdo-1', sheets: sheetsOf(contest) }, false],
    ScoreRevised: [revision(first, D1, '1.1', 4), false],
    AbstentionDeclared: [abstention(first, D1), false],
    AttendanceNoted: [
      { type: 'AttendanceNoted', person: { role: 'member', jurorId: third }, movement: 'leaves', hour: AT },
      false,
    ],
    SessionSuspended: [{ type: 'SessionSuspended', hour: AT, reason: 'Corte.', continuesAt: null, place: '' }, false],
    SessionResumed: [{ ...resumption, type: 'SessionResumed', hour: AT }, false],
    IncidentNoted: [{ type: 'IncidentNoted', hour: AT, text: 'Corte de luz.' }, false],
    AgreementProposed: [proposal(4, other), true],
    VoteCast: [vote(3, first, 'against'), true],
    AgreementClosed: [{ type: 'AgreementClosed', agreementId: 'acuerdo-3', outcome: 'rejected' }, false],
    ProposalWithdrawn: [
      { type: 'ProposalWithdrawn', agreementId: 'acuerdo-3', reason: 'Ya no.', rule: 'R-AMT-4', article: '6.5' },
      false,
    ],
    TieResolved: [
      {
        type: 'TieResolved',
        agreementId: 'acuerdo-3',
        means: 'equity',
        rivals: [],
        article: '6.6',
        outcome: 'rejected',
      },
      false,
    ],
    VoteCorrected: [{ ...vote(2, first, 'for'), type: 'VoteCorrected', why: 'Error.', outcome: 'unanimity' }, false],
    SupplementAdded: [supplement(D3), false],
    SubmissionRemoved: [removal(D1), false],
    InformationRequested: [question, true],
    InformationAnswered: [answer, true],
    RecordingConsentStated: [consent(first, true), false],
    RecordingStarted: [recording, false],
    RecordingStopped: [{ type: 'RecordingStopped' }, true],
    RecordingAttached: [file, true],
    DeliberationDescribed: [{ type: 'DeliberationDescribed', text: 'Otra.' }, false],
    ActaDrafted: [draft, true],
    ActaSigned: [signature(first, 0), true],
    SessionClosed: [{ type: 'SessionClosed' }, true],
    MatricesIssued: [{ type: 'MatricesIssued', labels: {} }, true],
  }

  it.each(Object.values(stays))('and $type: it stays $1', (event, isKept) => {
    expect(sessionAfter(contest, ...drafted, event).state.draft !== null).toBe(isKept)
  })

  it('is the last one drawn', () => {
    const again = { ...draft, pdfSha256: sha256('8') }
    const { state, at } = sessionAfter(contest, ...decided(contest), draft, again)
    const { type: _, ...data } = again
    expect(state.draft).toEqual({ ...data, at })
  })

  it.each(['acta', 'addendum'] as const)('stays while the vote on the %s comes to its end', (kind) => {
    const subject =
      kind === 'acta'
        ? { kind, pdfSha256: PDF }
        : { kind, actaSha256: PDF, corrections: [{ path: 'session.place', before: 'a', after: 'b' }], reason: 'x' }
    const before = kind === 'acta' ? [...decided(contest), draft] : closed(contest)
    const { state } = sessionAfter(contest, ...before, ...agreement(9, subject, ['for', 'against', 'against']))
    expect(state.draft?.pdfSha256).toBe(PDF)
  })
})

describe('the jury', () => {
  it('R-JUR-1, R-JUR-2: is installed and presided', () => {
    const { state, at } = sessionAfter(contest, ...presided)
    const { type: _, ...installed } = installation
    expect(state.installation).toEqual({ ...installed, at: minute(1) })
    expect(state.election).toEqual({ ballots: election.ballots, presidentId: first, at })
  })

  it('R-JUR-3: goes on without the one who left, and remembers the departure', () => {
    const { state, at } = sessionAfter(contest, ...presided, departure(third))
    const { type: _, ...left } = departure(third)
    expect(state.members).toEqual([first, second])
    expect(state.departures).toEqual([{ ...left, at, wasPresident: false, duringEvaluation: true }])
    expect(sessionAfter(contest, departure(third)).state.departures).toMatchObject([{ duringEvaluation: false }])
    expect(state.contest.jurors).toEqual(jurors)
    expect(state.election?.presidentId).toBe(first)
  })

  it('R-JUR-3: takes the successor in, after the others', () => {
    const { state } = sessionAfter(contest, ...presided, departure(second, successor))
    expect(state.members).toEqual([first, third, 'jurado-4'])
    expect(state.contest.jurors).toEqual([...jurors, successor])
  })

  it('R-JUR-2: has no president when the president left', () => {
    const { state } = sessionAfter(contest, ...presided, departure(first))
    expect(state.election).toBeNull()
    expect(state.departures.map(({ wasPresident }) => wasPresident)).toEqual([true])
  })
})

describe('a delivery', () => {
  it('R-SCO-4, R-AMT-9: is noted with how many supplements it could know of; the later version counts', () => {
    const { type: _, ...noted } = delivery(first, 2)
    const { state, at } = sessionAfter(contest, delivery(second), delivery(first), supplement(D3), delivery(first, 2))
    expect(state.received[first]).toEqual({ ...noted, at, supplements: 1 })
    expect(state.received[second]).toMatchObject({ version: 1, supplements: 0 })
  })
})

describe('R-AMT-9: a submission that leaves', () => {
  it('is noted with its document, and remains no more', () => {
    const { state, at } = sessionAfter(contest, removal(D1))
    const { type: _, ...data } = removal(D1)
    expect(state.removals).toEqual([{ ...data, at }])
    expect(remaining(state).map(({ id }) => id)).toEqual([D2, 'CDC-C-00001-25', 'CDC-C-00002-25'])
  })
})

describe('R-ACT-7: the recording', () => {
  const consents = everyone.map((id) => consent(id, true))
  const recordings = (...events: readonly SessionEvent[]) =>
    sessionAfter(contest, installation, ...consents, ...events).state.recordings
  const started = { device: 'app', startedAt: minute(5), stoppedAt: null, file: null }

  it('starts, stops once, and gets its file', () => {
    const stop: SessionEvent = { type: 'RecordingStopped' }
    const kept = { fileSha256: sha256('7'), fileName: 'fallo.webm' }
    expect(recordings(recording)).toEqual([started])
    expect(recordings(recording, stop, stop)).toEqual([{ ...started, stoppedAt: minute(6) }])
    expect(recordings(recording, stop, file)).toEqual([{ ...started, stoppedAt: minute(6), file: kept }])
  })

  it('keeps apart what each file belongs to: the first without one', () => {
    const stop: SessionEvent = { type: 'RecordingStopped' }
    const twice = [recording, stop, { ...recording, device: 'other' as const }, stop]
    const names = (...events: SessionEvent[]) => recordings(...twice, ...events).map((one) => one.file?.fileName)
    expect(names(file)).toEqual(['fallo.webm', undefined])
    expect(names(file, { ...file, fileName: 'fallo-2.webm' })).toEqual(['fallo.webm', 'fallo-2.webm'])
    expect(recordings(...twice).map(({ device }) => device)).toEqual(['app', 'other'])
  })

  it('stops when a member takes the consent back, not when another gives it again', () => {
    expect(recordings(recording, consent(second, false))).toEqual([{ ...started, stoppedAt: minute(6) }])
    expect(recordings(recording, consent(second, true))).toEqual([started])
  })

  it('stops when a successor comes, who has not consented; not when a member only leaves', () => {
    expect(recordings(recording, departure(third, successor))).toEqual([{ ...started, stoppedAt: minute(6) }])
    expect(recordings(recording, departure(third))).toEqual([started])
  })

  it('the consents are those said last', () => {
    const { state } = sessionAfter(
      contest,
      installation,
      consent(first, true),
      consent(second, false),
      consent(first, false),
    )
    expect(state.consents).toEqual({ [first]: false, [second]: false })
  })
})

describe('R-ACT-8: a request for information', () => {
  it('waits for its answer, and no other gets it', () => {
    const second = { ...question, requestId: 'consulta-2', submissionId: null }
    const { state, at } = sessionAfter(contest, question, second, answer)
    const { type: _, ...asked } = question
    expect(state.requests).toEqual([
      { ...asked, at: minute(1), answer: { text: 'En 2024.', at } },
      { ...asked, requestId: 'consulta-2', submissionId: null, at: minute(2), answer: null },
    ])
  })
})

describe('the end', () => {
  it('R-ACT-2: notes every signature, the closing, and what was issued after it', () => {
    const labels = { [D1]: [first, second, third] }
    const { state, at } = sessionAfter(contest, ...closed(contest), { type: 'MatricesIssued', labels })
    const { type: _, ...signed } = signature(third, 2)
    expect(state.signatures.map(({ jurorId }) => jurorId)).toEqual([first, second, third])
    expect(last(state.signatures)).toMatchObject(signed)
    expect(state.closedAt).toBe(minute(closed(contest).length))
    expect(state.matrices).toEqual({ labels, at })
  })

  it('R-ACT-1: what was drafted, approved and signed changes nothing that the Acta states', () => {
    const before = sessionAfter(contest, ...decided(contest)).state
    const end = sessionAfter(contest, ...closed(contest)).state
    expect(actaRecord(end, draft.endedAt)).toEqual(actaRecord(before, draft.endedAt))
  })
})

describe('folding', () => {
  it('begins with the contest as its package states it', () => {
    expect(foldSession(contest, [])).toEqual(initialSession(contest))
    expect(initialSession(contest)).toMatchObject({ contest, members: everyone, sheets: null, received: {} })
  })

  it('changes no state that somebody holds', () => {
    const events = inTurn([...opened(contest), ...agreement(2, { kind: 'desierto', modalityId: null, reason: 'x' })])
    const early = foldSession(contest, events.slice(0, 7))
    const copy = structuredClone(early)
    foldSession(contest, events)
    expect(early).toEqual(copy)
  })
})
