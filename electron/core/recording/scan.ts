// Finds the clusters of a webm as a browser's recorder writes it, piece by piece: sizes unknown, and maybe cut at the end.
// Pure. Runs in the core.
import {
  BLOCK_GROUP,
  CLUSTER,
  childrenOf,
  EBML,
  elementHead,
  INFO,
  SEGMENT,
  SIMPLE_BLOCK,
  TIMECODE,
  TIMECODE_SCALE,
  TRACK_ENTRY,
  TRACK_NUMBER,
  TRACK_TYPE,
  TRACKS,
  unsigned,
} from './ebml.ts'

/** Blocks `from` to `until` in the part's bytes; times in milliseconds. `keyMs`: of the first picture that needs no other. */
export type Cluster = {
  readonly timeMs: number
  readonly from: number
  readonly until: number
  readonly lastMs: number
  readonly keyMs: number | null
}

/** `ebml` and `tracks` with their heads, `info` the content alone; `mainTrack` that of the pictures, or the only one. */
export type Scanned = {
  readonly ebml: Buffer
  readonly info: Buffer
  readonly tracks: Buffer
  readonly mainTrack: number
  readonly clusters: readonly Cluster[]
}

export type Scanner = {
  take(bytes: Uint8Array): void
  /** Null for what is no webm with milliseconds for its times; what is cut at the end is left out. */
  result(): Scanned | null
}

/** No single element of a recording is that large: what says so is none. */
const MOST_BYTES = 64 * 1024 * 1024
const VIDEO = 1
const MILLISECONDS = 1_000_000
const KEYFRAME = 0x80

export function createScanner(): Scanner {
  let rest = Buffer.alloc(0)
  let restAt = 0
  let isBroken = false
  const found: { ebml?: Buffer; info?: Buffer; tracks?: Buffer } = {}
  let mainTrack = 1
  const clusters: (Cluster | null)[] = []
  let timeMs: number | undefined

  function block(id: number, whole: Buffer, content: Buffer, at: number): void {
    if (timeMs === undefined) return
    const inner = id === SIMPLE_BLOCK ? content : [...childrenOf(content)][0]?.content
    if (!inner || inner.length < 4) return
    const track = (inner[0] ?? 0) & 0x7f
    const blockMs = timeMs + inner.readInt16BE(1)
    const isKey = id === SIMPLE_BLOCK && track === mainTrack && ((inner[3] ?? 0) & KEYFRAME) !== 0
    const last = clusters.at(-1)
    const until = at + whole.length
    const before = last ?? { timeMs, from: at, lastMs: blockMs, keyMs: null }
    clusters[clusters.length - 1] = {
      ...before,
      until,
      lastMs: Math.max(before.lastMs, blockMs),
      keyMs: before.keyMs ?? (isKey ? blockMs : null),
    }
  }

  function whole(id: number, bytes: Buffer, content: Buffer, at: number): void {
    if (id === EBML) found.ebml = Buffer.from(bytes)
    else if (id === INFO) found.info = Buffer.from(content)
    else if (id === TRACKS) {
      found.tracks = Buffer.from(bytes)
      mainTrack = mainTrackOf(content)
    } else if (id === TIMECODE) timeMs = unsigned(content)
    else if (id === SIMPLE_BLOCK || id === BLOCK_GROUP) block(id, bytes, content, at)
  }

  /** The end of the first element of `rest`; undefined where it is not whole yet. */
  function step(at: number): number | undefined {
    const head = elementHead(rest, at)
    if (!head) return undefined
    const { id, size, contentAt } = head
    if (id === SEGMENT || id === CLUSTER) {
      if (id === CLUSTER) {
        clusters.push(null)
        timeMs = undefined
      }
      return contentAt
    }
    if (size === null || size > MOST_BYTES) {
      isBroken = true
      return undefined
    }
    if (contentAt + size > rest.length) return undefined
    whole(id, rest.subarray(at, contentAt + size), rest.subarray(contentAt, contentAt + size), restAt + at)
    return contentAt + size
  }

  return {
    take(bytes) {
      if (isBroken) return
      rest = Buffer.concat([rest, bytes])
      let at = 0
      for (let end = step(0); end !== undefined; end = step(at)) at = end
      restAt += at
      rest = Buffer.from(rest.subarray(at))
    },
    result() {
      const { ebml, info, tracks } = found
      if (isBroken || !ebml || !info || !tracks || scaleOf(info) !== MILLISECONDS) return null
      return { ebml, info, tracks, mainTrack, clusters: clusters.flatMap((cluster) => cluster ?? []) }
    },
  }
}

function scaleOf(info: Buffer): number {
  for (const { id, content } of childrenOf(info)) if (id === TIMECODE_SCALE) return unsigned(content)
  return MILLISECONDS
}

function mainTrackOf(tracks: Buffer): number {
  const entries = [...childrenOf(tracks)].filter(({ id }) => id === TRACK_ENTRY)
  const facts = entries.map(({ content }) => {
    const fields = new Map([...childrenOf(content)].map((field) => [field.id, field.content]))
    const numberOf = (id: number) => unsigned(fields.get(id) ?? Buffer.alloc(0))
    return { number: numberOf(TRACK_NUMBER), type: numberOf(TRACK_TYPE) }
  })
  return (facts.find(({ type }) => type === VIDEO) ?? facts[0])?.number ?? 1
}
