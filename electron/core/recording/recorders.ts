// The recordings under way: each takes what its own page sends, by a handle that the start gave it. A lock shuts what can be
// read, and does not stop what is being heard: a recorder keeps its vault until the recording ends. Runs in the core.
import type { Refusal } from '../../../shared/refusal.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Emit } from '../events.ts'
import type { Ports } from '../ports.ts'
import type { PartWriter, RecordingKind } from './part-file.ts'
import type { RecordingStore } from './store.ts'

/** Of one recording, with the parts before. */
export type Progress = { readonly bytes: number; readonly elapsedMs: number }

export type Begin = {
  readonly contestId: string
  readonly number: number
  readonly kind: RecordingKind
  readonly store: RecordingStore
}

export type Recorders = {
  /** A further part of a recording; whoever sent pieces to the part before is not listened to any more. */
  begin(what: Begin): Promise<Result<string, Refusal>>
  /** Keeps a piece; on the device when this answers. `elapsedMs`: what is heard in this part with it. */
  append(handle: string, elapsedMs: number, bytes: Uint8Array): Promise<Result<Progress & Begin, Refusal | 'ended'>>
  /** What is being heard of a contest; `isSilent` when nothing came for a while. */
  current(contestId: string): (Progress & { readonly number: number; readonly isSilent: boolean }) | null
  isAny(): boolean
  /** Resolves when what was on its way is on the device. */
  end(contestId: string): Promise<void>
  endAll(): Promise<void>
}

type Live = Begin & {
  readonly handle: string
  readonly writer: PartWriter
  readonly before: Progress
  now: Progress
  heardAtMs: number
  last: Promise<unknown>
}

/** A page sends once a second; whose does not, is not there any more. */
const SILENT_MS = 3_000

export function createRecorders({ ids, clock }: Pick<Ports, 'ids' | 'clock'>, emit: Emit): Recorders {
  const live = new Map<string, Live>()
  const nowMs = () => clock.now().getTime()

  async function end(contestId: string): Promise<void> {
    const one = live.get(contestId)
    if (!one) return
    live.delete(contestId)
    emit('recording', { isOn: live.size > 0 })
    await one.last
    await one.writer.close()
  }

  async function keep(one: Live, elapsedMs: number, bytes: Uint8Array): Promise<Result<Progress & Begin, Refusal>> {
    const appended = await one.writer.append({ atEpochMs: nowMs(), elapsedMs }, bytes)
    if (!appended.ok) return appended
    one.now = { bytes: one.now.bytes + bytes.length, elapsedMs: one.before.elapsedMs + elapsedMs }
    one.heardAtMs = nowMs()
    const { contestId, number, kind, store } = one
    return ok({ ...one.now, contestId, number, kind, store })
  }

  return {
    async begin(what) {
      const { contestId, number, kind, store } = what
      await end(contestId)
      const outline = await store.outline(number)
      if (!outline.ok) return outline
      const writer = await store.addPart(number, kind)
      if (!writer.ok) return writer
      const { bytes, elapsedMs } = outline.value ?? { bytes: 0, elapsedMs: 0 }
      const before = { bytes, elapsedMs }
      const handle = ids.uuid()
      const last = Promise.resolve()
      live.set(contestId, { ...what, handle, writer: writer.value, before, now: before, heardAtMs: nowMs(), last })
      emit('recording', { isOn: true })
      return ok(handle)
    },
    async append(handle, elapsedMs, bytes) {
      const one = [...live.values()].find((each) => each.handle === handle)
      if (!one) return fail('ended')
      // One after another, however they come.
      const kept = one.last.then(() => keep(one, elapsedMs, bytes))
      one.last = kept
      return await kept
    },
    current(contestId) {
      const one = live.get(contestId)
      return one ? { ...one.now, number: one.number, isSilent: nowMs() - one.heardAtMs > SILENT_MS } : null
    },
    isAny: () => live.size > 0,
    end,
    async endAll() {
      await Promise.all([...live.keys()].map(end))
    },
  }
}
