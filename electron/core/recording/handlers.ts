// The operations of the recording: consents, start and end, pieces, places, files (R-ACT-7). Runs in the core.
import { createHash } from 'node:crypto'
import { statfs } from 'node:fs/promises'
import { citation } from '../../../shared/bases/rule-pack.ts'
import type { RecordingFacts, recordingOperations } from '../../../shared/contract/recording.ts'
import { foldable } from '../../../shared/contract/values.ts'
import { type Heard, markersOf } from '../../../shared/domain/session/markers.ts'
import type { Recording } from '../../../shared/domain/session/state.ts'
import { utf8Bytes } from '../../../shared/exchange/utf8.ts'
import { refuse } from '../../../shared/refusal.ts'
import { fail, ok } from '../../../shared/result.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import { placeText, recordingText } from '../../../shared/text/session/recording.ts'
import { fileChunks } from '../exchange/file-chunks.ts'
import { grantBytes } from '../grant-bytes.ts'
import { fileRefOf } from '../grants.ts'
import type { HandlersOf } from '../handlers.ts'
import type { Services } from '../services.ts'
import type { EnterRoom, Room } from '../session/room.ts'
import { chaptersFile } from './chapters.ts'
import type { FinishRecordings } from './finish.ts'
import type { Recorders } from './recorders.ts'

const ATTACH_TASK = 'recording.attach'

type Parts = { readonly recorders: Recorders; readonly finish: FinishRecordings }

export function recordingHandlers(
  services: Services,
  enter: EnterRoom,
  { recorders, finish }: Parts,
): HandlersOf<typeof recordingOperations> {
  const freeBytes = async () => {
    const { bavail, bsize } = await statfs(services.dataDir.path)
    return bavail * bsize
  }
  const notStarted = ({ contest }: Room) => refuse('recording-not-started', {}, citation(contest.bases, 'R-ACT-7'))

  return {
    // What a no ends is finished by whoever asks for the status next.
    'recording.consent'({ contestId, jurorId, consents }) {
      const room = enter(contestId)
      return room.ok ? room.value.act({ type: 'StateRecordingConsent', jurorId, consents }) : room
    },
    async 'recording.start'({ contestId, device, kind }) {
      const room = enter(contestId)
      if (!room.ok) return room
      const { session, act, recordings: store } = room.value
      const number = session.state().recordings.length + 1
      const allowed = session.preview({ type: 'StartRecording', device })
      if (!allowed.ok) return allowed
      // What has nowhere to go does not begin.
      const handle = device === 'app' ? await recorders.begin({ contestId, number, kind, store }) : ok(null)
      if (!handle.ok) return handle
      const event = act({ type: 'StartRecording', device })
      return event.ok ? ok({ event: event.value, handle: handle.value }) : event
    },
    async 'recording.continue'({ contestId }) {
      const room = enter(contestId)
      if (!room.ok) return room
      const { session, recordings: store } = room.value
      const { recordings } = session.state()
      const number = recordings.findIndex(({ stoppedAt, device }) => stoppedAt === null && device === 'app') + 1
      if (number === 0) return notStarted(room.value)
      const outline = await store.outline(number)
      if (!outline.ok) return outline
      const kind = outline.value?.kind ?? 'audio'
      const handle = await recorders.begin({ contestId, number, kind, store })
      return handle.ok ? ok({ handle: handle.value, kind }) : handle
    },
    async 'recording.append'({ handle, elapsedMs, bytes }) {
      const kept = await recorders.append(handle, elapsedMs, bytes)
      if (!kept.ok) return kept.error === 'ended' ? refuse('recording-ended') : fail(kept.error)
      return ok({ bytes: kept.value.bytes, elapsedMs: kept.value.elapsedMs, freeBytes: await freeBytes() })
    },
    async 'recording.stop'({ contestId }) {
      const room = enter(contestId)
      if (!room.ok) return room
      const stopped = room.value.act({ type: 'StopRecording' })
      if (!stopped.ok) return stopped
      // What hinders it is told by the status, which tries again.
      await finish(contestId)
      return stopped
    },
    async 'recording.status'({ contestId }) {
      const finished = await finish(contestId)
      const room = enter(contestId)
      if (!room.ok) return room
      const hindered = finished.ok ? null : refusalText(finished.error)
      const recordings: RecordingFacts[] = []
      for (const [index, recording] of room.value.session.state().recordings.entries()) {
        const facts = await factsOf(room.value, recording, index + 1, services.clock.now())
        const isOpen = recording.device === 'app' && recording.stoppedAt !== null && recording.file === null
        recordings.push(isOpen ? { ...facts, problem: facts.problem ?? hindered } : facts)
      }
      const current = recorders.current(contestId)
      return ok({ isHeard: current !== null && !current.isSilent, freeBytes: await freeBytes(), recordings })
    },
    async 'recording.save'({ contestId, number }) {
      const room = enter(contestId)
      if (!room.ok) return room
      const { session, recordings, contest } = room.value
      const recording = session.state().recordings[number - 1]
      if (!recording?.file || recording.device !== 'app') return notStarted(room.value)
      const whole = await recordings.whole(number)
      if (!whole.ok) return whole
      if (!whole.value) return notStarted(room.value)
      const { kind, size, read, heard, elapsedMs } = whole.value
      const name = recording.file.fileName
      const held = { name, mime: `${kind}/webm`, size, source: { read }, owner: contestId }
      const file = fileRefOf(services.grants.hold(held))
      const title = recordingText.chaptersTitle(contest.title, number)
      const chapters = grantBytes(services.grants, {
        name: recordingText.chaptersName(name),
        mime: 'text/vtt',
        bytes: utf8Bytes(chaptersFile(title, placesOf(room.value, heard), elapsedMs)),
        owner: contestId,
      })
      return ok({ file, url: `/media/${file.id}`, chapters })
    },
    async 'recording.attach'({ contestId, number, file }) {
      const room = enter(contestId)
      const granted = services.grants.needFile(file)
      if (!room.ok) return room
      if (!granted.ok) return refuse('file-gone')
      const { name, source } = granted.value
      const fileSha256 = await services.works.run(ATTACH_TASK, async (work) => {
        const hash = createHash('sha256')
        const read = await fileChunks(source.path, work)(async (chunk) => ok(void hash.update(chunk)))
        return read.ok ? ok(hash.digest('hex')) : read
      })
      if (!fileSha256.ok) return fileSha256
      const now = enter(contestId)
      if (!now.ok) return now
      const attach = { fileName: name, fileSha256: fileSha256.value, recording: number }
      return now.value.act({ type: 'AttachRecording', ...attach })
    },
  }
}

async function factsOf(room: Room, recording: Recording, number: number, now: Date): Promise<RecordingFacts> {
  const { device, startedAt, stoppedAt, file } = recording
  const read = device === 'app' ? await room.recordings.outline(number) : ok(null)
  const outline = read.ok ? read.value : null
  const heard = outline?.heard ?? (device === 'app' ? [] : heardElsewhere(recording, now))
  const { kind, elapsedMs, bytes } = outline ?? { kind: null, elapsedMs: null, bytes: null }
  const problem = read.ok ? null : refusalText(read.error)
  const places = placesOf(room, heard)
  return { number, device, startedAt, stoppedAt, file, kind, elapsedMs, bytes, problem, places }
}

/** Another device is taken to record from its start to its end without a pause. */
function heardElsewhere({ startedAt, stoppedAt }: Recording, now: Date): Heard[] {
  const start = Date.parse(startedAt)
  const end = stoppedAt === null ? now.getTime() : Date.parse(stoppedAt)
  return [
    { atEpochMs: start, elapsedMs: 0 },
    { atEpochMs: end, elapsedMs: end - start },
  ]
}

function placesOf({ session }: Room, heard: readonly Heard[]) {
  const state = session.state()
  return markersOf(session.entries().map(foldable), heard).map((marker) => ({
    elapsedMs: marker.elapsedMs,
    text: placeText(marker, state),
  }))
}
