// Where the objects of a PDF lie (ISO 32000-1, 7.5.4 and 7.5.8): its cross-reference is read, and nothing else. Core (Node).
import { inflateSync } from 'node:zlib'

/** Up to `length` bytes of the file from `at` on; fewer at its end. */
export type ReadAt = (at: number, length: number) => Promise<Buffer>

/** At an offset of the file, or the `index`th object of an object stream. */
export type Place = { readonly at: number } | { readonly within: number; readonly index: number }
export type CrossReference = { readonly places: ReadonlyMap<number, Place>; readonly root: number }

type Section = { readonly entries: readonly (readonly [number, Place])[]; readonly trailer: string }

const MAX_SECTIONS = 200
const MAX_TABLE_BYTES = 16_000_000
const DICTIONARY_BYTES = 65_536

/** Null where it cannot be followed to its end; `start` is what `startxref` says. */
export async function readCrossReference(read: ReadAt, start: number): Promise<CrossReference | null> {
  const places = new Map<number, Place>()
  const waiting = [start]
  let root: number | null = null
  for (let count = 0; waiting.length > 0 && count < MAX_SECTIONS; count++) {
    const section = await readSection(read, waiting.shift() ?? 0)
    if (!section) return null
    // The newest section comes first, and what it says holds.
    for (const [number, place] of section.entries) if (!places.has(number)) places.set(number, place)
    root ??= numberIn(section.trailer, 'Root')
    for (const key of ['XRefStm', 'Prev']) {
      const next = numberIn(section.trailer, key)
      if (next !== null) waiting.push(next)
    }
  }
  return root === null ? null : { places, root }
}

/** The first number of a key's value in the text of a dictionary: an integer, or that of a reference. */
export function numberIn(dictionary: string, key: string): number | null {
  const [, value] = new RegExp(`/${key}\\s+(\\d{1,12})`).exec(dictionary) ?? []
  return value === undefined ? null : Number(value)
}

async function readSection(read: ReadAt, at: number): Promise<Section | null> {
  const begin = (await read(at, DICTIONARY_BYTES)).toString('latin1')
  if (/^\s*xref/.test(begin)) return readTable(await readToTrailer(read, at))
  const stream = await readStream(read, at)
  return stream && readCompressed(stream)
}

async function readToTrailer(read: ReadAt, at: number): Promise<string> {
  for (let length = DICTIONARY_BYTES; ; length *= 4) {
    const text = (await read(at, length)).toString('latin1')
    if (/trailer[\s\S]*startxref/.test(text) || text.length < length || length > MAX_TABLE_BYTES) return text
  }
}

function readTable(text: string): Section | null {
  const end = text.indexOf('trailer')
  if (end < 0) return null
  const entries: [number, Place][] = []
  let next = 0
  for (const [, first = '', second = '', kind] of text.slice(0, end).matchAll(/(\d+)\s+(\d+)(?:\s+([nf])\b)?/g)) {
    if (kind === undefined) next = Number(first)
    else {
      if (kind === 'n') entries.push([next, { at: Number(first) }])
      next += 1
    }
    if (second === '') return null
  }
  return { entries, trailer: text.slice(end).split('startxref')[0] ?? '' }
}

/** The dictionary of the object at an offset, and what its stream says once it is inflated. */
export type Stream = { readonly dictionary: string; readonly data: Buffer }

const MAX_STREAM_BYTES = 32_000_000

/** Null for anything that is no stream with a plain length, or that inflates to too much. */
export async function readStream(read: ReadAt, at: number, length?: number): Promise<Stream | null> {
  const begin = (await read(at, DICTIONARY_BYTES)).toString('latin1')
  const [head, dictionary = ''] = /^\s*\d+\s+\d+\s+obj([\s\S]*?)stream\r?\n/.exec(begin) ?? []
  const size = length ?? numberIn(dictionary, 'Length')
  if (head === undefined || size === null || size > MAX_STREAM_BYTES) return null
  const raw = await read(at + head.length, size)
  try {
    const isDeflated = /\/FlateDecode|\/Fl\b/.test(dictionary)
    return { dictionary, data: isDeflated ? inflateSync(raw, { maxOutputLength: MAX_STREAM_BYTES }) : raw }
  } catch {
    return null
  }
}

function readCompressed({ dictionary, data }: Stream): Section | null {
  const widths = numbersIn(dictionary, 'W')
  const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = widths
  const width = kindWidth + firstWidth + secondWidth
  const rows = plainRows(dictionary, data)
  if (widths.length !== 3 || width === 0 || !rows) return null
  const index = numbersIn(dictionary, 'Index')
  const ranges = index.length > 0 ? index : [0, numberIn(dictionary, 'Size') ?? 0]
  const entries: [number, Place][] = []
  let at = 0
  for (let range = 0; range + 1 < ranges.length; range += 2)
    for (let step = 0; step < (ranges[range + 1] ?? 0) && at + width <= rows.length; step++, at += width) {
      const kind = kindWidth === 0 ? 1 : valueAt(rows, at, kindWidth)
      const first = valueAt(rows, at + kindWidth, firstWidth)
      const second = valueAt(rows, at + kindWidth + firstWidth, secondWidth)
      const number = (ranges[range] ?? 0) + step
      if (kind === 1) entries.push([number, { at: first }])
      if (kind === 2) entries.push([number, { within: first, index: second }])
    }
  return { entries, trailer: dictionary }
}

function numbersIn(dictionary: string, key: string): number[] {
  const [, list = ''] = new RegExp(`/${key}\\s*\\[([\\d\\s]*)\\]`).exec(dictionary) ?? []
  return list.split(/\s+/).filter(Boolean).map(Number)
}

const valueAt = (bytes: Buffer, at: number, width: number) =>
  bytes.subarray(at, at + width).reduce((value, byte) => value * 256 + byte, 0)

/** Without the predictor (7.4.4.4) that every writer of such streams uses, PNG's «up»; null for another one. */
function plainRows(dictionary: string, data: Buffer): Buffer | null {
  if ((numberIn(dictionary, 'Predictor') ?? 1) < 10) return data
  const columns = numberIn(dictionary, 'Columns') ?? 1
  const rows = Buffer.alloc(Math.floor(data.length / (columns + 1)) * columns)
  for (let row = 0; row * columns < rows.length; row++) {
    const from = row * (columns + 1)
    const kind = data[from] ?? 0
    if (kind !== 0 && kind !== 2) return null
    for (let column = 0; column < columns; column++) {
      const above = kind === 2 && row > 0 ? (rows[(row - 1) * columns + column] ?? 0) : 0
      rows[row * columns + column] = (data[from + 1 + column] ?? 0) + above
    }
  }
  return rows
}
