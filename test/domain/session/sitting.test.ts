// The sitting: who is in the room, suspensions, incidents, and what a jury does not do without them.
import { describe, expect, it } from 'vitest'
import { actaRecord } from '../../../shared/domain/acta/record.ts'
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import { decideSession } from '../../../shared/domain/session/decide.ts'
import type { EventOf, SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { commandOf } from '../../../shared/domain/session/recheck.ts'
import { hoursOf, lastMovement, membersPresent } from '../../../shared/domain/session/sitting.ts'
import { courseLine } from '../../../shared/text/acta-course.ts'
import { AT, makeContest, person } from '../../make/contest.ts'
import {
  approved,
  closed,
  decided,
  departure,
  draft,
  first,
  installation,
  opened,
  PDF,
  proposal,
  second,
  third,
  vote,
} from '../../make/session.ts'
import { timed } from '../../make/timed.ts'
import { expectRefusal, given, recorded } from '../given.ts'

const contest = makeContest()
const sessionAfter = (of: Contest, ...events: readonly SessionEvent[]) => foldSession(of, recorded(events))
const other = { kind: 'other', text: 'Se agradece a la DAFO.' } as const
const EARLIER = '2025-09-24T14:59:00Z'
const LATER = '2025-09-24T16:30:00Z'

const member = (jurorId: string) => ({ role: 'member', jurorId }) as const
const moves = (
  movement: 'arrives' | 'leaves',
  who: EventOf<'AttendanceNoted'>['person'],
  hour = AT,
): EventOf<'AttendanceNoted'> => ({ type: 'AttendanceNoted', person: who, movement, hour })
const suspended: EventOf<'SessionSuspended'> = {
  type: 'SessionSuspended',
  hour: AT,
  reason: 'Se fue la luz.',
  continuesAt: '2025-09-25T14:00:00Z',
  place: 'San Borja, Lima',
}
const resumed: EventOf<'SessionResumed'> = {
  type: 'SessionResumed',
  hour: LATER,
  place: 'Sala virtual',
  mode: 'virtual',
  attending: [first, second],
  dafoRepresentative: '',
  observers: ['TTITO LEE, JUAN'],
}
const incident: EventOf<'IncidentNoted'> = { type: 'IncidentNoted', hour: AT, text: 'Corte de luz de diez minutos.' }
const propose = { type: 'ProposeAgreement', agreementId: 'acuerdo-2', subject: other } as const
const cast = (jurorId: string) => commandOf(vote(2, jurorId, 'for'))

describe('R-JUR-4: arrivals and departures', () => {
  const office = { role: 'representative', name: installation.dafoRepresentative } as const
  const guest = { role: 'observer', name: 'TTITO LEE, JUAN' } as const

  it.each<[string, readonly SessionEvent[], EventOf<'AttendanceNoted'>]>([
    ['a member leaves', [installation], moves('leaves', member(third))],
    ['and comes back', [installation, moves('leaves', member(third))], moves('arrives', member(third))],
    ['the representative leaves', [installation], moves('leaves', office)],
    ['an observer arrives', [installation], moves('arrives', guest)],
  ])('%s', (_, before, event) => {
    given(contest, ...before)
      .when(commandOf(event))
      .thenEvent(event)
  })

  it('refuses who is no member, nobody, a movement twice, and a moment without a session', () => {
    const room = given(contest, installation)
    room.when(commandOf(moves('leaves', member('otra')))).thenRefusal('juror-unknown', 'R-JUR-1', { juror: 'otra' })
    room.when(commandOf(moves('arrives', { ...guest, name: ' ' }))).thenRefusal('person-unnamed', 'R-ACT-1')
    room.when(commandOf(moves('arrives', office))).thenRefusal('movement-repeated', 'R-JUR-4', { movement: 'arrives' })
    room.when(commandOf(moves('leaves', guest))).thenRefusal('movement-repeated', 'R-JUR-4', { movement: 'leaves' })
    given(contest)
      .when(commandOf(moves('leaves', member(third))))
      .thenRefusal('jury-not-installed', 'R-JUR-2')
    given(contest, installation, suspended)
      .when(commandOf(moves('leaves', member(third))))
      .thenRefusal('session-suspended', 'R-JUR-4')
  })

  it('refuses hours before the session, before the last movement, before an own vote, and ahead', () => {
    const early = commandOf(moves('leaves', member(third), EARLIER))
    given(contest, installation).when(early).thenRefusal('hour-out-of-order', 'R-ACT-1')
    given(contest, { ...installation, startedAt: EARLIER }, moves('leaves', member(third), AT))
      .when(commandOf(moves('arrives', member(third), EARLIER)))
      .thenRefusal('hour-out-of-order', 'R-ACT-1')
    const voted = opened(contest).map((event) =>
      event.type === 'JuryInstalled' ? { ...event, startedAt: EARLIER } : event,
    )
    given(contest, ...voted)
      .when(early)
      .thenRefusal('hour-out-of-order', 'R-ACT-1')
    const late = commandOf(moves('leaves', member(third), LATER))
    const state = sessionAfter(contest, installation)
    expectRefusal(decideSession(late, state, AT), contest, 'hour-ahead', 'R-ACT-1')
    expect(decideSession(late, state, LATER).ok).toBe(true)
  })

  it('a vote waits for who is out, and the quorum for enough', () => {
    const before = [...opened(contest), moves('leaves', member(third))]
    const voting = [...before, proposal(2, other), vote(2, first, 'for'), vote(2, second, 'for')]
    given(contest, ...voting)
      .when(cast(third))
      .thenRefusal('voter-absent', 'R-JUR-4')
    given(contest, ...voting)
      .when({ type: 'CloseAgreement', agreementId: 'acuerdo-2' })
      .thenRefusal('votes-missing', 'R-JUR-4', { count: 1 })
    given(contest, ...voting, moves('arrives', member(third)))
      .when(cast(third))
      .thenEvent(vote(2, third, 'for'))
    given(contest, ...before, moves('leaves', member(second)))
      .when(propose)
      .thenRefusal('quorum-absent', 'R-JUR-4', { present: 1, quorum: 2 })
    const ballots = [first, second, third].map((jurorId) => ({ jurorId, candidateId: first }))
    given(contest, installation, moves('leaves', member(third)))
      .when({ type: 'ElectPresident', ballots })
      .thenRefusal('voter-absent', 'R-JUR-4')
  })

  it('where the pack lets those present decide, who is out is no voter', () => {
    const { bases } = contest
    const lenient = makeContest({ bases: { ...bases, jury: { ...bases.jury, absentMember: 'quorum-of-present' } } })
    const out = sessionAfter(lenient, ...opened(lenient), moves('leaves', member(third)))
    expect(decideSession(propose, out)).toMatchObject({ value: { eligible: [first, second] } })
    const during = [...opened(lenient), proposal(2, other), moves('leaves', member(third))]
    expect(sessionAfter(lenient, ...during).agreements[1]?.eligible).toEqual([first, second])
    // Who voted before leaving is one of its voters, and a vote never loses its quorum.
    const voted = [...opened(lenient), proposal(2, other), vote(2, third, 'for'), moves('leaves', member(third))]
    expect(sessionAfter(lenient, ...voted).agreements[1]?.eligible).toHaveLength(3)
    expect(sessionAfter(lenient, ...during, moves('leaves', member(second))).agreements[1]?.eligible).toHaveLength(2)
  })

  it('R-JUR-3: who replaces another is in the room, who left is not', () => {
    const comes = { id: 'jurado-4', name: person(83), profileId: 'c', certificate: 'AAAA' }
    const changed = { ...departure(third), replacement: comes }
    expect(membersPresent(sessionAfter(contest, installation, changed))).toEqual([first, second, 'jurado-4'])
    expect(membersPresent(sessionAfter(contest, installation, departure(third)))).toEqual([first, second])
  })
})

describe('R-ACT-1: suspension and second day', () => {
  it('is suspended with a reason, and until when if that is known', () => {
    const room = given(contest, installation)
    room.when(commandOf(suspended)).thenEvent(suspended)
    const open = { ...suspended, continuesAt: null, place: '' }
    room.when(commandOf(open)).thenEvent(open)
    room.when(commandOf({ ...suspended, reason: ' ' })).thenRefusal('reason-missing', 'R-ACT-1')
    room.when(commandOf({ ...suspended, place: ' ' })).thenRefusal('place-missing', 'R-ACT-1')
    room.when(commandOf({ ...suspended, continuesAt: EARLIER })).thenRefusal('hour-out-of-order', 'R-ACT-1')
    room.when(commandOf({ ...suspended, hour: EARLIER })).thenRefusal('hour-out-of-order', 'R-ACT-1')
    given(contest).when(commandOf(suspended)).thenRefusal('jury-not-installed', 'R-JUR-2')
    given(contest, installation, suspended).when(commandOf(suspended)).thenRefusal('session-suspended', 'R-JUR-4')
  })

  it('meanwhile nothing is proposed, and it goes on with a quorum', () => {
    const room = given(contest, ...opened(contest), suspended)
    room.when(propose).thenRefusal('session-suspended', 'R-JUR-4')
    room.when(commandOf(resumed)).thenEvent(resumed)
    room.when(commandOf({ ...resumed, place: '' })).thenRefusal('place-missing', 'R-ACT-1')
    room.when(commandOf({ ...resumed, attending: ['otra'] })).thenRefusal('juror-unknown', 'R-JUR-1')
    room.when(commandOf({ ...resumed, attending: [first, first] })).thenRefusal('quorum-absent', 'R-JUR-4')
    room.when(commandOf({ ...resumed, hour: EARLIER })).thenRefusal('hour-out-of-order', 'R-ACT-1')
    given(contest).when(commandOf(resumed)).thenRefusal('jury-not-installed', 'R-JUR-2')
    given(contest, installation).when(commandOf(resumed)).thenRefusal('session-not-suspended', 'R-ACT-1')
    expect(membersPresent(sessionAfter(contest, installation, suspended, resumed))).toEqual([first, second])
    given(contest, installation, suspended, resumed)
      .when(commandOf(moves('arrives', member(third), AT)))
      .thenRefusal('hour-out-of-order', 'R-ACT-1')
  })

  it('R-ACT-2: an Acta under vote lapses with it, and nothing comes after the approval', () => {
    const voting = [...decided(contest), draft, proposal(3, { kind: 'acta', pdfSha256: PDF })]
    for (const event of [suspended, moves('leaves', member(third))]) {
      const state = sessionAfter(contest, ...voting, event)
      expect(state.agreements.at(-1)?.closed?.outcome).toBe('lapsed')
      expect(state.draft).toBeNull()
    }
    for (const event of [suspended, moves('leaves', member(third)), incident, resumed])
      given(contest, ...approved(contest))
        .when(commandOf(event))
        .thenRefusal('acta-frozen', 'R-ACT-2')
    given(contest, ...closed(contest))
      .when(commandOf(suspended))
      .thenRefusal('session-closed', 'R-ACT-2')
  })

  it('tells its hours, and since when somebody is where they are', () => {
    const nothing = sessionAfter(contest)
    expect(hoursOf(nothing)).toEqual([])
    expect(lastMovement(nothing, member(third))).toBeNull()
    const gone = [installation, moves('leaves', member(third), EARLIER)]
    const pause = sessionAfter(contest, ...gone, suspended)
    expect(hoursOf(pause)).toEqual([installation.startedAt, EARLIER, suspended.hour])
    expect(lastMovement(pause, member(third))).toBe(EARLIER)
    expect(lastMovement(sessionAfter(contest, ...gone, suspended, resumed), member(third))).toBe(LATER)
  })

  it('the Acta does not end before what it tells', () => {
    given(contest, ...decided(contest), { ...incident, hour: '2025-09-25T23:00:00Z' })
      .when(commandOf(draft))
      .thenRefusal('hour-out-of-order', 'R-ACT-1')
  })
})

describe('R-ACT-1: incidents', () => {
  it('are told with their hour, also while the session is suspended', () => {
    given(contest, installation).when(commandOf(incident)).thenEvent(incident)
    given(contest, installation, { ...suspended, hour: AT })
      .when(commandOf(incident))
      .thenEvent(incident)
    const room = given(contest, installation)
    room.when(commandOf({ ...incident, text: ' ' })).thenRefusal('incident-empty', 'R-ACT-1')
    room.when(commandOf({ ...incident, hour: EARLIER })).thenRefusal('hour-out-of-order', 'R-ACT-1')
    given(contest).when(commandOf(incident)).thenRefusal('jury-not-installed', 'R-JUR-2')
  })
})

describe('what the Acta states of it', () => {
  it('nothing where nothing happened, everything in the order of its hours otherwise', () => {
    expect(actaRecord(sessionAfter(contest, ...decided(contest)), LATER).session.course).toBeUndefined()
    const events = [
      moves('leaves', { role: 'observer', name: 'TTITO LEE, JUAN' }, AT),
      moves('leaves', member(third), AT),
      suspended,
      resumed,
      { ...incident, hour: LATER },
      { ...suspended, hour: LATER, continuesAt: null },
      { ...resumed, dafoRepresentative: 'SALAS LEE, MARTA', observers: [] },
    ]
    const { course = [] } = actaRecord(sessionAfter(contest, ...decided(contest), ...events), LATER).session
    const sameMinute = timed([...decided(contest), incident, suspended, resumed, incident]).map((event) =>
      'hour' in event ? { ...event, hour: LATER } : event,
    )
    const told = actaRecord(foldSession(contest, sameMinute), LATER).session.course
    expect(told?.map(({ what }) => what)).toEqual(['incident', 'suspension', 'resumption', 'incident'])
    const pause = actaRecord(sessionAfter(contest, ...decided(contest), suspended), LATER).session.course
    expect(pause?.map(({ what }) => what)).toEqual(['suspension'])
    const lines = course.map(courseLine)
    expect(course.map(({ what }) => what)).toEqual([
      'attendance',
      'attendance',
      'suspension',
      'resumption',
      'suspension',
      'resumption',
      'incident',
    ])
    expect(lines[1]).toContain(`se retiró de la sesión ${contest.jurors[2]?.name}, miembro del Jurado.`)
    expect(lines[2]).toContain('Motivo: Se fue la luz. Se acordó continuarla el')
    expect(lines[3]).toContain('de modo virtual, en Sala virtual.')
    expect(lines[4]).toContain('La fecha en que continúa quedó por definirse.')
    expect(lines[5]).toContain('representante de la oficina: SALAS LEE, MARTA')
    expect(lines[6]).toContain('Corte de luz de diez minutos.')
  })
})
