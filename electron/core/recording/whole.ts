// A recording read whole out of its parts: its bytes from any place on, and when each moment of it is heard. Core.
import type { Heard } from '../../../shared/domain/session/markers.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Vault } from '../store/vault.ts'
import { assemble, type ScannedPart, type Stretch } from './assemble.ts'
import { type PartIndex, type Piece, type RecordingKind, readPartIndex, readPieces } from './part-file.ts'
import { createScanner, type Scanned } from './scan.ts'

export type PartPlace = { readonly path: string; readonly place: string }

/** Of all its parts, in their order. */
export type Outline = {
  readonly kind: RecordingKind
  readonly heard: readonly Heard[]
  readonly elapsedMs: number
  readonly bytes: number
}

/** `read` gives the bytes `start` to `end` of the webm. */
export type Whole = Outline & {
  readonly size: number
  read(start: number, end: number): Promise<Result<Uint8Array, Refusal>>
}

type Part = PartPlace & { readonly kind: RecordingKind; readonly pieces: readonly Piece[]; readonly startMs: number }

/** Pieces of at most that many clear bytes are opened at once. */
const AT_ONCE_BYTES = 1024 * 1024

/** `indexes`: what was read of parts before, by their paths. */
export type Shelf = { readonly vault: Vault; readonly indexes: Map<string, PartIndex> }

/** What is heard when. Null where nothing was kept. */
export async function outlineOf(shelf: Shelf, places: readonly PartPlace[]): Promise<Result<Outline | null, Refusal>> {
  const parts = await readParts(shelf, places)
  return parts.ok ? ok(outlined(parts.value)) : parts
}

/** The whole of it. What the parts hold is no webm only if it was no recorder that wrote it: then they follow as they are. */
export async function wholeOf(shelf: Shelf, places: readonly PartPlace[]): Promise<Result<Whole | null, Refusal>> {
  const { vault } = shelf
  const parts = await readParts(shelf, places)
  if (!parts.ok) return parts
  const outline = outlined(parts.value)
  if (!outline) return ok(null)
  const scanned: (Scanned | null)[] = []
  for (const part of parts.value) {
    const one = await scan(vault, part)
    if (!one.ok) return one
    scanned.push(one.value)
  }
  const stretches = placedStretches(stretchesOf(parts.value, scanned))
  const size = stretches.at(-1)?.until ?? 0
  return ok({ ...outline, size, read: (start, end) => readStretches(vault, parts.value, stretches, [start, end]) })
}

async function readParts({ vault, indexes }: Shelf, places: readonly PartPlace[]): Promise<Result<Part[], Refusal>> {
  const parts: Part[] = []
  let startMs = 0
  for (const { path, place } of places) {
    const index = await readPartIndex(path, vault, place, indexes.get(path))
    if (!index.ok) return index
    if (!index.value) continue
    indexes.set(path, index.value)
    const { kind, pieces } = index.value
    parts.push({ path, place, kind, pieces, startMs })
    startMs += pieces.at(-1)?.elapsedMs ?? 0
  }
  return ok(parts)
}

function outlined(parts: readonly Part[]): Outline | null {
  const [first] = parts
  if (!first) return null
  const heard = parts.flatMap(heardIn)
  const bytes = parts.reduce((sum, { pieces }) => sum + (pieces.at(-1)?.until ?? 0), 0)
  return { kind: first.kind, heard, elapsedMs: heard.at(-1)?.elapsedMs ?? 0, bytes }
}

/** A part is heard from as long before its first piece as that has sound. */
function heardIn({ pieces, startMs }: Part): Heard[] {
  const points = pieces.map(({ atEpochMs, elapsedMs }) => ({ atEpochMs, elapsedMs: startMs + elapsedMs }))
  const [first] = pieces
  return first ? [{ atEpochMs: first.atEpochMs - first.elapsedMs, elapsedMs: startMs }, ...points] : []
}

async function scan(vault: Vault, part: Part): Promise<Result<Scanned | null, Refusal>> {
  const scanner = createScanner()
  const end = part.pieces.at(-1)?.until ?? 0
  for (let at = 0; at < end; at += AT_ONCE_BYTES) {
    const bytes = await readClear(vault, part, at, Math.min(at + AT_ONCE_BYTES, end))
    if (!bytes.ok) return bytes
    scanner.take(bytes.value)
  }
  return ok(scanner.result())
}

function stretchesOf(parts: readonly Part[], scanned: readonly (Scanned | null)[]): Stretch[] {
  const [first, ...others] = scanned.flatMap((one, index): ScannedPart[] =>
    one ? [{ scanned: one, startMs: parts[index]?.startMs ?? 0 }] : [],
  )
  if (first && others.length === parts.length - 1) return assemble([first, ...others])
  return parts.map(({ pieces }, part) => ({ part, from: 0, until: pieces.at(-1)?.until ?? 0 }))
}

type PlacedStretch = { readonly from: number; readonly until: number; readonly stretch: Stretch }

function placedStretches(stretches: readonly Stretch[]): PlacedStretch[] {
  let at = 0
  return stretches.map((stretch) => {
    const from = at
    at += stretch instanceof Uint8Array ? stretch.length : stretch.until - stretch.from
    return { from, until: at, stretch }
  })
}

type Cut = { readonly stretch: Stretch; readonly from: number; readonly until: number }

/** What of each stretch lies between two places of the whole: in the bytes of its part, or in its own. */
function cutsOf(stretches: readonly PlacedStretch[], start: number, end: number): Cut[] {
  const cuts: Cut[] = []
  for (let index = firstBehind(stretches, start); index < stretches.length; index += 1) {
    const placed = stretches[index]
    if (!placed || placed.from >= end) break
    const { stretch } = placed
    const shift = (stretch instanceof Uint8Array ? 0 : stretch.from) - placed.from
    cuts.push({
      stretch,
      from: Math.max(start, placed.from) + shift,
      until: Math.min(end, placed.until) + shift,
    })
  }
  return cuts
}

/** Of each part all that is asked for is read at once: its stretches lie close behind one another. */
async function readStretches(
  vault: Vault,
  parts: readonly Part[],
  stretches: readonly PlacedStretch[],
  [start, end]: readonly [number, number],
): Promise<Result<Uint8Array, Refusal>> {
  const cuts = cutsOf(stretches, start, end)
  const read = new Map<number, { readonly from: number; readonly bytes: Uint8Array }>()
  for (const [index, part] of parts.entries()) {
    const own = cuts.filter(({ stretch }) => !(stretch instanceof Uint8Array) && stretch.part === index)
    const [from, until] = [own[0]?.from, own.at(-1)?.until]
    if (from === undefined || until === undefined) continue
    const bytes = await readClear(vault, part, from, until)
    if (!bytes.ok) return bytes
    read.set(index, { from, bytes: bytes.value })
  }
  const found = cuts.map(({ stretch, from, until }) => {
    if (stretch instanceof Uint8Array) return stretch.subarray(from, until)
    const part = read.get(stretch.part)
    return part ? part.bytes.subarray(from - part.from, until - part.from) : new Uint8Array()
  })
  return ok(Buffer.concat(found))
}

async function readClear(vault: Vault, part: Part, from: number, until: number): Promise<Result<Uint8Array, Refusal>> {
  const { path, place, pieces } = part
  const wanted: { piece: Piece; index: number }[] = []
  for (let index = firstBehind(pieces, from); index < pieces.length; index += 1) {
    const piece = pieces[index]
    if (!piece || piece.from >= until) break
    wanted.push({ piece, index })
  }
  const read = await readPieces(path, vault, place, wanted)
  if (!read.ok) return read
  const begin = wanted[0]?.piece.from ?? from
  return ok(Buffer.concat(read.value).subarray(from - begin, until - begin))
}

/** The first of some that lie behind one another which reaches past a place. */
function firstBehind(items: readonly { readonly until: number }[], place: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.until ?? 0) > place) high = middle
    else low = middle + 1
  }
  return low
}
