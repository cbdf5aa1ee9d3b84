// The recording of the session: only with everybody's consent.
import { describe, expect, it } from 'vitest'
import type { Juror } from '../../../shared/domain/contest/contest.ts'
import type { SessionCommand } from '../../../shared/domain/session/commands.ts'
import type { EventOf, SessionEvent } from '../../../shared/domain/session/events.ts'
import { fileless, isRecording, mayRecord } from '../../../shared/domain/session/recording.ts'
import { jurors, makeContest, person, sha256 } from '../../make/contest.ts'
import {
  approved,
  closed,
  decided,
  departure,
  draft,
  everyone,
  first,
  installation,
  PDF,
  proposal,
  second,
  third,
} from '../../make/session.ts'
import { given } from '../given.ts'
import { sessionAfter } from './fold.ts'

const contest = makeContest()
const successor: Juror = { id: 'jurado-4', name: person(83), profileId: 'c', certificate: 'AAAA' }
const said = (jurorId: string, consents = true): EventOf<'RecordingConsentStated'> => ({
  type: 'RecordingConsentStated',
  jurorId,
  consents,
})
const say = (jurorId: string, consents = true) =>
  ({ ...said(jurorId, consents), type: 'StateRecordingConsent' }) satisfies SessionCommand
const started: EventOf<'RecordingStarted'> = { type: 'RecordingStarted', device: 'app' }
const start = { ...started, type: 'StartRecording' as const }
const stopped: SessionEvent = { type: 'RecordingStopped' }
const stop = { type: 'StopRecording' as const }
const attached: EventOf<'RecordingAttached'> = {
  type: 'RecordingAttached',
  fileSha256: sha256('7'),
  fileName: 'fallo.webm',
}
const attach = { ...attached, type: 'AttachRecording' as const }

const ready = [installation, ...everyone.map((id) => said(id))]
const voting = [...decided(contest), draft, proposal(3, { kind: 'acta', pdfSha256: PDF })]
const nameOf = (jurorId: string) => jurors.find(({ id }) => id === jurorId)?.name ?? ''

describe('R-ACT-7: a consent', () => {
  it.each([true, false])('is a member’s own word, and may change: %s', (consents) => {
    given(contest, installation).when(say(second, consents)).thenEvent(said(second, consents))
    given(contest, installation, said(second, !consents)).when(say(second, consents)).thenEvent(said(second, consents))
  })

  it('R-JUR-1, R-JUR-2: of a member, once the jury is installed', () => {
    given(contest, installation).when(say('otra')).thenRefusal('juror-unknown', 'R-JUR-1', { juror: 'otra' })
    given(contest, installation, departure(third))
      .when(say(third))
      .thenRefusal('juror-unknown', 'R-JUR-1', { juror: third })
    given(contest).when(say(second)).thenRefusal('jury-not-installed', 'R-JUR-2')
  })
})

describe('R-ACT-7: the recording', () => {
  it.each(['app', 'other'] as const)('starts on the device %s when all consented', (device) => {
    given(contest, ...ready)
      .when({ ...start, device })
      .thenEvent({ ...started, device })
  })

  it('does not start while a consent is missing, and says whose', () => {
    given(contest, installation, said(first))
      .when(start)
      .thenRefusal('recording-consent-missing', 'R-ACT-7', { count: 2, juror: nameOf(second) })
    given(contest, ...ready, said(third, false))
      .when(start)
      .thenRefusal('recording-consent-missing', 'R-ACT-7', { count: 1, juror: nameOf(third) })
  })

  it('R-JUR-3: needs the consent of the members as they are now', () => {
    given(contest, installation, said(first), said(second), departure(third)).when(start).thenEvent(started)
    given(contest, ...ready, departure(third, successor))
      .when(start)
      .thenRefusal('recording-consent-missing', 'R-ACT-7', { count: 1, juror: successor.name })
  })

  it('does not start twice, and may start again when it stopped', () => {
    given(contest, ...ready, started)
      .when(start)
      .thenRefusal('recording-under-way', 'R-ACT-7')
    given(contest, ...ready, started, stopped)
      .when(start)
      .thenEvent(started)
  })

  it('stops when it is under way, also after the approval of the Acta', () => {
    given(contest, ...ready, started)
      .when(stop)
      .thenEvent(stopped)
    const [installed, ...rest] = approved(contest)
    given(contest, ...(installed ? [installed] : []), ...ready.slice(1), started, ...rest)
      .when(stop)
      .thenEvent(stopped)
    for (const events of [ready, [...ready, started, stopped], [...ready, started, said(second, false)]])
      given(contest, ...events)
        .when(stop)
        .thenRefusal('recording-not-started', 'R-ACT-7')
  })

  it('is under way from its start to its end', () => {
    const underWay = (...events: readonly SessionEvent[]) => isRecording(sessionAfter(contest, ...events).state)
    expect(underWay(...ready)).toBe(false)
    expect(underWay(...ready, started)).toBe(true)
    expect(underWay(...ready, started, stopped)).toBe(false)
    expect(underWay(...ready, started, stopped, started)).toBe(true)
  })

  it('gets its file when it stopped, one for each', () => {
    given(contest, ...ready, started, stopped)
      .when(attach)
      .thenEvent(attached)
    given(contest, ...ready, started)
      .when(attach)
      .thenRefusal('recording-under-way', 'R-ACT-7')
    for (const events of [ready, [...ready, started, stopped, attached]])
      given(contest, ...events)
        .when(attach)
        .thenRefusal('recording-not-started', 'R-ACT-7')
    given(contest, ...ready, started, stopped, attached, started, stopped)
      .when(attach)
      .thenEvent(attached)
  })

  it('gets it by its number, also when an earlier one has none yet', () => {
    const two = [...ready, started, stopped, started, stopped]
    given(contest, ...two)
      .when({ ...attach, recording: 2 })
      .thenEvent({ ...attached, recording: 2 })
    for (const recording of [2, 3])
      given(contest, ...two, { ...attached, recording: 2 })
        .when({ ...attach, recording })
        .thenRefusal('recording-not-started', 'R-ACT-7')
    const { state } = sessionAfter(contest, ...two, { ...attached, recording: 2 })
    expect(state.recordings.map(({ file }) => file?.fileName)).toEqual([undefined, 'fallo.webm'])
    expect(fileless(state.recordings)).toBe(state.recordings[0])
  })

  it('may be made while everybody consents, and while it is under way', () => {
    const may = (...events: readonly SessionEvent[]) => mayRecord(sessionAfter(contest, ...events).state)
    expect(may(installation)).toBe(false)
    expect(may(...ready)).toBe(true)
    expect(may(...ready, started)).toBe(true)
    expect(may(...ready, started, said(second, false))).toBe(false)
    expect(may(...closed(contest), ...ready.slice(1))).toBe(false)
  })

  it('R-ACT-2: gets it until the session is closed', () => {
    given(contest, ...approved(contest), ...ready.slice(1), started, stopped)
      .when(attach)
      .thenEvent(attached)
    given(contest, ...ready.slice(1), started, stopped, ...closed(contest))
      .when(attach)
      .thenRefusal('session-closed', 'R-ACT-2')
  })

  it('R-JUR-2: not before the installation', () => {
    given(contest).when(start).thenRefusal('jury-not-installed', 'R-JUR-2')
  })

  it.each<SessionCommand>([start, say(first, false)])(
    'R-ACT-2: $type waits while the Acta is under vote, and comes too late after its approval',
    (command) => {
      given(contest, ...voting)
        .when(command)
        .thenRefusal('agreement-under-way', 'R-ACT-2', { number: 3 })
      given(contest, ...approved(contest))
        .when(command)
        .thenRefusal('acta-frozen', 'R-ACT-2')
    },
  )
})
