// What the Acta states of the jury and its session: who is in force, who left, who abstained, what was recorded.
import { describe, expect, it } from 'vitest'
import { actaRecord } from '../../../shared/domain/acta/record.ts'
import { abstentionsOf } from '../../../shared/domain/acta/record-abstentions.ts'
import { ActaRecordSchema } from '../../../shared/domain/acta/record-schema.ts'
import type { Contest, Juror } from '../../../shared/domain/contest/contest.ts'
import type { EventOf, SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { abstainedFrom } from '../../../shared/domain/session/state.ts'
import {
  abstainedEntry,
  bases,
  jurors,
  makeContest,
  makeScoresheet,
  makeSubmission,
  person,
  sha256,
} from '../../make/contest.ts'
import {
  abstention,
  agreement,
  delivered,
  delivery,
  departure,
  desierto,
  everyone,
  first,
  joined,
  opened,
  presided,
  removal,
  resolution,
  second,
  sheetsOf,
  supplement,
  third,
} from '../../make/session.ts'
import { atMinute, timed } from '../../make/timed.ts'

const contest = makeContest()
const [D1, D2] = ['CDC-D-00001-25', 'CDC-D-00002-25'] as const
const names = jurors.map(({ name }) => name)
const endedAt = '2025-09-24T20:00:00Z'
const replacing = (leaver: number): Juror => ({
  id: 'jurado-9',
  name: person(99),
  profileId: jurors[leaver]?.profileId ?? '',
  certificate: 'AAAA',
})
const kept = makeContest({ bases: { ...bases, jury: { ...bases.jury, leaverScoresheet: 'kept' } } })

const stateOf = (events: readonly SessionEvent[], given: Contest = contest) => foldSession(given, timed(events))
const record = (events: readonly SessionEvent[], given: Contest = contest) =>
  ActaRecordSchema.parse(actaRecord(stateOf(events, given), endedAt))
const sessionOf = (...after: SessionEvent[]) => record([...opened(contest), ...after]).session

/** The moment of the first event after the opening. */
const openedAt = atMinute(opened(contest).length)

const elected = (presidentId: string, ...voters: string[]): EventOf<'PresidentElected'> => ({
  type: 'PresidentElected',
  ballots: voters.map((jurorId) => ({ jurorId, candidateId: presidentId })),
  presidentId,
})

describe('R-JUR-3: of who left the jury, the Acta states', () => {
  it('nothing when nobody did', () => {
    expect(sessionOf().departures).toEqual([])
    expect(sessionOf().attending.map(({ jurorId }) => jurorId)).toEqual(everyone)
  })

  it('when, why, by which resolution, and that the others decide by consensus', () => {
    const { departures, attending } = sessionOf(departure(third))
    expect(departures).toEqual([
      {
        at: openedAt,
        name: names[2],
        cause: 'resignation',
        wasPresident: false,
        resolution,
        replacement: null,
        byConsensus: true,
      },
    ])
    expect(attending.map(({ jurorId }) => jurorId)).toEqual([first, second])
  })

  it('who came instead', () => {
    const { departures, attending } = sessionOf({ ...departure(third, replacing(2)), cause: 'absence' })
    expect(departures).toMatchObject([{ cause: 'absence', replacement: person(99), byConsensus: true }])
    expect(attending.map(({ name, profile }) => [name, profile])).toEqual([
      [names[0], bases.jury.profiles[0]?.text],
      [names[1], bases.jury.profiles[1]?.text],
      [person(99), bases.jury.profiles[2]?.text],
    ])
  })

  it('how the jury stood after each departure, whatever came later', () => {
    const wide = (...events: SessionEvent[]) => sessionOf(...events).departures.map((one) => one.byConsensus)
    expect(wide(departure(third, replacing(2)), departure(second))).toEqual([true, true])
    expect(wide(departure(third), departure(second, replacing(1)))).toEqual([true, true])
    const early: SessionEvent[] = [departure(third, replacing(2)), ...opened(contest), departure(second)]
    expect(record(early).session.departures.map((one) => one.byConsensus)).toEqual([false, true])
  })

  it('no consensus of a jury made whole where the Bases ask for it only while one is missing', () => {
    const given = makeContest({ bases: { ...bases, jury: { ...bases.jury, consensus: 'while-incomplete' } } })
    const events = [...opened(given), departure(third, replacing(2)), departure(second)]
    expect(record(events, given).session.departures.map((one) => one.byConsensus)).toEqual([false, true])
    const later = [...opened(given), departure(third), departure(second, replacing(1))]
    expect(record(later, given).session.departures.map((one) => one.byConsensus)).toEqual([true, true])
  })

  it('no consensus where the Bases leave the jury its majorities', () => {
    const given = makeContest({ bases: { ...bases, jury: { ...bases.jury, consensus: 'never' } } })
    const [left] = record([...opened(given), departure(third)], given).session.departures
    expect(left?.byConsensus).toBe(false)
  })

  it('the id of a leaver whom the contest does not know', () => {
    expect(sessionOf(departure('jurado-x')).departures[0]?.name).toBe('jurado-x')
  })

  it('never the reason', () => {
    const other = { ...departure(third), reason: 'Se mudó a otra ciudad.' }
    expect(sessionOf(other)).toEqual(sessionOf(departure(third)))
  })
})

describe('R-JUR-2: of the presidency, the Acta states', () => {
  it('who left it, and who was elected then by whom', () => {
    const session = sessionOf(departure(first), elected(third, second, third))
    expect(session.presidentId).toBe(third)
    expect(session.departures.map(({ wasPresident }) => wasPresident)).toEqual([true])
    expect(session.election).toEqual([
      { jurorId: second, name: names[1], votes: 0 },
      { jurorId: third, name: names[2], votes: 2 },
    ])
  })

  it('the votes of its own election, also of a member who left since', () => {
    const session = sessionOf(departure(second, replacing(1)))
    expect(session.presidentId).toBe(first)
    expect(session.election.map(({ jurorId, votes }) => [jurorId, votes])).toEqual([
      [first, 2],
      [second, 1],
      [third, 0],
    ])
  })
})

describe('R-ACT-7: of the recording, the Acta states', () => {
  const consent = (jurorId: string, consents = true): SessionEvent => ({
    type: 'RecordingConsentStated',
    jurorId,
    consents,
  })
  const all = everyone.map((jurorId) => consent(jurorId))
  const start: SessionEvent = { type: 'RecordingStarted', device: 'other' }
  const recording = (...events: SessionEvent[]) => sessionOf(...events).recording

  it.each<[string, SessionEvent[], boolean, boolean]>([
    ['nobody said anything', [], false, false],
    ['one has not said yes', all.slice(1), false, false],
    ['one said no', [...all, consent(second, false)], false, false],
    ['all consent and nothing is recorded', all, true, false],
    ['all consent and it is recorded', [...all, start], true, true],
    ['one took the consent back', [...all, start, consent(third, false)], false, true],
    ['who came later has not consented', [...all, start, departure(third, replacing(2))], false, true],
    ['who did not consent left', [...all.slice(1), departure(first), elected(second, second, third)], true, false],
  ])('whether all consent and whether anything was recorded: %s', (_, events, consented, recorded) => {
    expect(recording(...events)).toEqual({ consented, recorded })
  })

  it('nothing that may still come after the approval: its end, its file', () => {
    const file: SessionEvent = { type: 'RecordingAttached', fileSha256: sha256('7'), fileName: 'sesion.mp4' }
    const before = [...opened(contest), ...all, start]
    expect(record([...before, { type: 'RecordingStopped' }, file])).toEqual(record(before))
  })
})

describe('R-JUR-3: of the scoresheets, the Acta states', () => {
  const standing = (events: readonly SessionEvent[], given: Contest = contest) =>
    record(events, given).scoresheets.map(({ jurorId, openedAt, counts }) => [jurorId, openedAt !== null, counts])

  it('that each was opened and counts, with its version and hash', () => {
    expect(record(opened(contest)).scoresheets[0]).toEqual({
      jurorId: first,
      name: names[0],
      version: 1,
      receivedAt: atMinute(presided.length),
      fileSha256: sha256('1'),
      openedAt: record(opened(contest)).openedAt,
      counts: true,
    })
    expect(standing(opened(contest))).toEqual(everyone.map((jurorId) => [jurorId, true, true]))
  })

  it('that one of who left counts no more, unless the Bases keep it', () => {
    const whenLeft = (given: Contest) => standing([...opened(given), departure(third)], given)
    expect(whenLeft(contest).at(2)).toEqual([third, true, false])
    expect(whenLeft(kept).at(2)).toEqual([third, true, true])
  })

  it('that one of who left before the opening stayed shut', () => {
    const sheets = sheetsOf(contest).slice(0, 2)
    const events: SessionEvent[] = [
      ...delivered,
      departure(third),
      ...agreement(1, { kind: 'opening' }, ['for', 'for']),
      { type: 'ScoresheetsOpened', agreementId: 'acuerdo-1', sheets },
    ]
    expect(standing(events).at(2)).toEqual([third, false, false])
  })

  it('that one of who came after the opening was opened later', () => {
    const events = [...opened(contest), departure(third, replacing(2))]
    const given = { ...contest, jurors: [...contest.jurors.slice(0, 2), replacing(2)] }
    const later = [...events, ...joined(2, given, replacing(2).id, [first, second, replacing(2).id])]
    const { scoresheets, openedAt } = record(later)
    expect(scoresheets.map((sheet) => sheet.openedAt)).toEqual([
      openedAt,
      openedAt,
      openedAt,
      atMinute(later.length - 1),
    ])
  })

  it('the version in force', () => {
    expect(record([...opened(contest), delivery(second, 2)]).scoresheets[1]?.version).toBe(2)
  })
})

describe('R-AMT-9: of the list of aptos, the Acta states', () => {
  it('what a supplement added, and counts it', () => {
    const added = [makeSubmission('D', 8), makeSubmission('C', 9)]
    const stated = record([...opened(contest), supplement(...added)])
    expect(stated.supplements).toEqual([
      { at: openedAt, resolution, submissionIds: ['CDC-D-00008-25', 'CDC-C-00009-25'] },
    ])
    expect(stated.contest.aptos).toBe(6)
    expect(record(opened(contest))).toMatchObject({ supplements: [], contest: { aptos: 4 } })
  })

  it('what left the contest, by which document, and never for which reason', () => {
    const left = removal(D2)
    const stated = record([...opened(contest), left])
    expect(stated.removals).toEqual([
      {
        at: openedAt,
        submissionId: D2,
        title: 'OBRA D2',
        applicant: 'WAYRA D2 S.A.C.',
        cause: 'withdrawn',
        document: { number: 'Carta 12-2025', date: '2025-09-23' },
      },
    ])
    expect(record([...opened(contest), { ...left, reason: 'Otra razón, muy distinta.' }])).toEqual(stated)
  })
})

describe('R-ABS-1: of the abstentions, the Acta states', () => {
  const sheets = everyone.map((jurorId) =>
    makeScoresheet(contest, jurorId, jurorId === third ? { [D2]: abstainedEntry } : {}),
  )
  const cause = 'Vínculo laboral, societario o comercial con el postulante'

  it('those of the sheets and those declared in the session, by submission and member', () => {
    const events = [...opened(contest, sheets), abstention(second, D2), abstention(first, D1)]
    expect(record(events).abstentions).toEqual([
      { submissionId: D1, title: 'OBRA D1', juror: names[0], cause, moment: 'session' },
      { submissionId: D2, title: 'OBRA D2', juror: names[1], cause, moment: 'session' },
      { submissionId: D2, title: 'OBRA D2', juror: names[2], cause, moment: 'evaluation' },
    ])
    const state = stateOf(events)
    for (const id of [D1, D2])
      expect(abstentionsOf(state).flatMap(({ submission, juror }) => (submission.id === id ? [juror.id] : []))).toEqual(
        abstainedFrom(state, id),
      )
  })

  it('one that is in the sheet and was declared before the opening once, as of the session', () => {
    const events = [...delivered, { ...abstention(third, D2), causeId: 'parentesco' }]
    const all = [...events, ...opened(contest, sheets).slice(delivered.length)]
    expect(record(all).abstentions).toEqual([
      {
        submissionId: D2,
        title: 'OBRA D2',
        juror: names[2],
        cause: 'Parentesco o vínculo conyugal o de convivencia',
        moment: 'session',
      },
    ])
    expect(abstentionsOf(stateOf(all))[0]?.declaredAt).toBe(atMinute(delivered.length))
  })

  it('when each was declared, for whoever asks', () => {
    const [sealed] = abstentionsOf(stateOf(opened(contest, sheets)))
    expect([sealed?.causeId, sealed?.declaredAt]).toEqual(['vinculo', abstainedEntry.abstention?.declaredAt])
    expect(abstentionsOf(stateOf([...delivered, abstention(first, D1)]))[0]?.declaredAt).toBe(
      atMinute(delivered.length),
    )
  })

  it('those of a member who left since', () => {
    const events = [...opened(contest, sheets), departure(third)]
    expect(record(events).abstentions.map(({ juror }) => juror)).toEqual([names[2]])
  })

  it('a cause that the Bases do not know by its id, and never the description', () => {
    const events = (description: string) => [
      ...opened(contest),
      { ...abstention(first, D1), causeId: 'ajena', description },
    ]
    expect(record(events('Fuimos socios.')).abstentions[0]?.cause).toBe('ajena')
    expect(record(events('Fuimos socios.'))).toEqual(record(events('Fuimos pareja.')))
  })
})

it('R-ACT-1: the Acta has the title that the Bases give it', () => {
  const given = makeContest({ bases: { ...bases, acta: { ...bases.acta, title: 'Acta de Fallo' } } })
  expect(record([...opened(given), ...agreement(2, desierto())], given).contest.actaTitle).toBe('Acta de Fallo')
  expect(record(opened(contest)).contest.actaTitle).toBe('Acta de Evaluación')
})
