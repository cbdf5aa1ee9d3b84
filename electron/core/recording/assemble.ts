// Several parts of a recording as one webm that plays through and can be searched: the clusters of all of them behind one
// another in time, with the length and an index in front. The same parts give the same bytes. Pure. Runs in the core.
import {
  CLUSTER,
  CUES,
  childrenOf,
  DURATION,
  element,
  floatElement,
  headBytes,
  INFO,
  SEGMENT,
  TIMECODE,
  unsignedElement,
} from './ebml.ts'
import type { Cluster, Scanned } from './scan.ts'

/** A stretch of the whole: new bytes, or those `from` to `until` of a part. */
export type Stretch = Uint8Array | { readonly part: number; readonly from: number; readonly until: number }

/** `startMs`: where the part begins in the whole, by what was heard before it. */
export type ScannedPart = { readonly scanned: Scanned; readonly startMs: number }

const [CUE_POINT, CUE_TIME, CUE_POSITIONS, CUE_TRACK, CUE_CLUSTER] = [0xbb, 0xb3, 0xb7, 0xf7, 0xf1] as const
/** A player finds its way from there; one for each second would be more index than it needs. */
const CUE_EVERY_MS = 5_000

type Placed = { readonly cluster: Cluster; readonly part: number; readonly shiftMs: number }

export function assemble(parts: readonly [ScannedPart, ...ScannedPart[]]): Stretch[] {
  const [{ scanned: first }] = parts
  const placed = placedClusters(parts)
  const end = placed.at(-1)
  const info = infoElement(first.info, end ? end.cluster.lastMs + end.shiftMs : 0)
  const bodies = placed.map(({ cluster, shiftMs }) => clusterHead(cluster, shiftMs))
  const cuesBytes = cuesOf(placed, first.mainTrack, () => 0).length
  const firstAt = info.length + first.tracks.length + cuesBytes
  const places: number[] = []
  let at = firstAt
  for (const [index, { cluster }] of placed.entries()) {
    places.push(at)
    at += (bodies[index]?.length ?? 0) + cluster.until - cluster.from
  }
  const cues = cuesOf(placed, first.mainTrack, (index) => places[index] ?? 0)
  const head = Buffer.concat([first.ebml, headBytes(SEGMENT, at), info, first.tracks, cues])
  return [
    head,
    ...placed.flatMap(({ cluster: { from, until }, part }, index) => [
      bodies[index] ?? new Uint8Array(),
      { part, from, until },
    ]),
  ]
}

/** A part begins where the one before it was heard to end, and never before its last block. */
function placedClusters(parts: readonly ScannedPart[]): Placed[] {
  const placed: Placed[] = []
  for (const [part, { scanned, startMs }] of parts.entries()) {
    const last = placed.at(-1)
    const shiftMs = last ? Math.max(startMs, last.cluster.lastMs + last.shiftMs + 1) : 0
    placed.push(...scanned.clusters.map((cluster) => ({ cluster, part, shiftMs })))
  }
  return placed
}

/** What the recorder said of itself, with the length that it could not know. */
const infoElement = (info: Buffer, durationMs: number): Buffer => {
  const kept = [...childrenOf(info)].filter(({ id }) => id !== DURATION)
  return element(INFO, ...kept.map(({ id, content }) => element(id, content)), floatElement(DURATION, durationMs))
}

function clusterHead({ timeMs, from, until }: Cluster, shiftMs: number): Buffer {
  const time = unsignedElement(TIMECODE, timeMs + shiftMs)
  return Buffer.concat([headBytes(CLUSTER, time.length + until - from), time])
}

function cuesOf(placed: readonly Placed[], track: number, placeOf: (index: number) => number): Buffer {
  const points: Buffer[] = []
  let nextMs = 0
  for (const [index, { cluster, shiftMs }] of placed.entries()) {
    if (cluster.keyMs === null || cluster.keyMs + shiftMs < nextMs) continue
    const positions = [unsignedElement(CUE_TRACK, track), unsignedElement(CUE_CLUSTER, placeOf(index))]
    const timeMs = cluster.keyMs + shiftMs
    points.push(element(CUE_POINT, unsignedElement(CUE_TIME, timeMs), element(CUE_POSITIONS, ...positions)))
    nextMs = timeMs + CUE_EVERY_MS
  }
  return points.length === 0 ? Buffer.alloc(0) : element(CUES, ...points)
}
