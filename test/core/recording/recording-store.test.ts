// Parts of recordings on real files: what a power cut leaves, what can be read of them, and one webm out of several.
import { createHash } from 'node:crypto'
import { appendFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  CLUSTER,
  CUES,
  childrenOf,
  DURATION,
  EBML,
  INFO,
  SEGMENT,
  TIMECODE,
  TRACKS,
  unsigned,
} from '../../../electron/core/recording/ebml.ts'
import { openRecordings } from '../../../electron/core/recording/store.ts'
import type { Whole } from '../../../electron/core/recording/whole.ts'
import { createVault } from '../../../electron/core/store/vault.ts'
import { recorderPieces, soundOf } from '../../make/webm.ts'
import { makeTempDir } from '../../setup/temp-dir.ts'

const vault = createVault('session/prueba', Buffer.alloc(32, 7))
const START = Date.parse('2025-09-24T15:00:00Z')

/** A store on a folder of its own. `record` sends pieces a second apart, as a page does. */
function makeStore() {
  const folder = join(makeTempDir(), 'grabaciones')
  const store = openRecordings(folder, vault)
  async function record(pieces: readonly Uint8Array[], { number = 1, kind = 'audio', startMs = START }: Options = {}) {
    const part = await store.addPart(number, kind)
    if (!part.ok) throw new Error(part.error.code)
    for (const [index, bytes] of pieces.entries()) {
      const elapsedMs = (index + 1) * 1000
      expect(await part.value.append({ atEpochMs: startMs + elapsedMs, elapsedMs }, bytes)).toMatchObject({ ok: true })
    }
    await part.value.close()
  }
  // Read as a program that starts does: nothing is remembered.
  const again = () => openRecordings(folder, vault)
  const files = () => readdirSync(folder).map((name) => join(folder, name))
  return { store, again, record, folder, files }
}
type Options = { number?: number; kind?: 'audio' | 'video'; startMs?: number }

async function wholeOf({ again }: Pick<ReturnType<typeof makeStore>, 'again'>, number = 1): Promise<Whole> {
  const whole = await again().whole(number)
  if (!whole.ok || !whole.value) throw new Error('there is no such recording')
  return whole.value
}

async function bytesOf(whole: Whole, start = 0, end = whole.size): Promise<Buffer> {
  const bytes = await whole.read(start, end)
  if (!bytes.ok) throw new Error(bytes.error.code)
  return Buffer.from(bytes.value)
}

/** The elements of a finished webm: every size in it is known. */
function toldBy(webm: Buffer) {
  const [ebml, segment] = [...childrenOf(webm)]
  const inside = [...childrenOf(segment?.content ?? Buffer.alloc(0))]
  const info = inside.find(({ id }) => id === INFO)?.content ?? Buffer.alloc(0)
  const duration = [...childrenOf(info)].find(({ id }) => id === DURATION)?.content.readDoubleBE()
  const times = inside
    .filter(({ id }) => id === CLUSTER)
    .map(({ content }) =>
      unsigned([...childrenOf(content)].find(({ id }) => id === TIMECODE)?.content ?? Buffer.alloc(0)),
    )
  const cues = [...childrenOf(inside.find(({ id }) => id === CUES)?.content ?? Buffer.alloc(0))].map(({ content }) => {
    const [time, positions] = [...childrenOf(content)]
    const [track, place] = [...childrenOf(positions?.content ?? Buffer.alloc(0))]
    return [time, track, place].map((field) => unsigned(field?.content ?? Buffer.alloc(0)))
  })
  return {
    ids: [ebml?.id, segment?.id, ...inside.map(({ id }) => id)],
    duration,
    times,
    cues,
    segment: segment?.content,
  }
}

describe('one part', () => {
  it('is a webm that knows its length, with all that was recorded and an index that leads to it', async () => {
    const made = makeStore()
    await made.record(recorderPieces(12))
    const whole = await wholeOf(made)
    const webm = await bytesOf(whole)
    const told = toldBy(webm)
    expect(told.ids).toEqual([EBML, SEGMENT, INFO, TRACKS, CUES, ...Array(12).fill(CLUSTER)])
    expect(told.duration).toBe(11_500)
    expect(told.times).toEqual(Array.from({ length: 12 }, (_, second) => second * 1000))
    expect(told.cues.map(([time, track]) => [time, track])).toEqual([
      [0, 1],
      [5000, 1],
      [10_000, 1],
    ])
    for (const [, , place] of told.cues) expect(told.segment?.readUInt32BE(place)).toBe(CLUSTER)
    for (let second = 0; second < 12; second += 1)
      expect(webm.toString('latin1')).toContain(Buffer.from(soundOf(second)).toString('latin1'))
    expect(whole).toMatchObject({ kind: 'audio', elapsedMs: 12_000, size: webm.length })
    expect(whole.heard[0]).toEqual({ atEpochMs: START, elapsedMs: 0 })
    expect(whole.heard.at(-1)).toEqual({ atEpochMs: START + 12_000, elapsedMs: 12_000 })
  })

  it('gives the same bytes from any place to any other', async () => {
    const made = makeStore()
    await made.record(recorderPieces(9, { video: true }), { kind: 'video' })
    const whole = await wholeOf(made)
    const webm = await bytesOf(whole)
    for (let start = 0; start < webm.length; start += 97)
      for (const length of [1, 50, 401])
        expect(await bytesOf(whole, start, Math.min(start + length, webm.length))).toEqual(
          webm.subarray(start, start + length),
        )
    // Of pictures, only one that needs no other can be jumped to.
    expect(toldBy(webm).cues.map(([time, track]) => [time, track])).toEqual([
      [20, 2],
      [5020, 2],
    ])
  })

  it('has nothing on the disk that can be read, the name of its file included', async () => {
    const made = makeStore()
    await made.record(recorderPieces(3))
    const [path = ''] = made.files()
    const kept = readFileSync(path)
    for (const text of ['segundo', 'webm', 'Prueba', 'audio', 'A_OPUS']) expect(kept.includes(text)).toBe(false)
    expect(path).toMatch(/\/[0-9a-f]{64}\.parte$/)
    const stranger = openRecordings(made.folder, createVault('session/prueba', Buffer.alloc(32, 8)))
    expect(await stranger.outline(1)).toEqual({ ok: true, value: null })
  })
})

describe('a power cut', () => {
  it('in the middle of a piece takes that piece and nothing before it, wherever it comes', async () => {
    const pieces = recorderPieces(4)
    const made = makeStore()
    await made.record(pieces)
    const [path = ''] = made.files()
    const kept = readFileSync(path)
    const three = makeStore()
    await three.record(pieces.slice(0, 3))
    const [shorter = ''] = three.files()
    const { length } = readFileSync(shorter)
    const expected = await bytesOf(await wholeOf(three))
    for (let cut = length; cut < kept.length; cut += 11) {
      writeFileSync(path, kept.subarray(0, cut))
      const whole = await wholeOf(made)
      expect(whole.elapsedMs).toBe(3000)
      expect(await bytesOf(whole)).toEqual(expected)
    }
  })

  it('that left the room of a piece empty, or half of it, takes no more', async () => {
    const made = makeStore()
    await made.record(recorderPieces(3))
    const [path = ''] = made.files()
    const kept = readFileSync(path)
    appendFileSync(path, Buffer.alloc(300))
    expect((await wholeOf(made)).elapsedMs).toBe(3000)
    const half = Buffer.from(kept)
    half.fill(0, kept.length - 40)
    writeFileSync(path, half)
    expect((await wholeOf(made)).elapsedMs).toBe(2000)
  })

  it('before the first piece leaves nothing, and the recording goes on', async () => {
    const made = makeStore()
    await made.record(recorderPieces(2))
    const [path = ''] = made.files()
    truncateSync(path, 5)
    expect(await made.again().whole(1)).toEqual({ ok: true, value: null })
    await made.record(recorderPieces(3))
    expect((await wholeOf(made)).elapsedMs).toBe(3000)
  })

  it('is not what a change from outside is', async () => {
    const made = makeStore()
    await made.record(recorderPieces(4))
    const [path = ''] = made.files()
    const kept = readFileSync(path)
    kept[200] = (kept[200] ?? 0) ^ 1
    writeFileSync(path, kept)
    expect(await made.again().outline(1)).toMatchObject({ ok: false, error: { code: 'recording-changed' } })
  })
})

describe('a recording that went on', () => {
  it('is one webm whose times go on, and the same one each time', async () => {
    const made = makeStore()
    await made.record(recorderPieces(4))
    await made.record(recorderPieces(3), { startMs: START + 60_000 })
    const whole = await wholeOf(made)
    const webm = await bytesOf(whole)
    const told = toldBy(webm)
    expect(told.times).toEqual([0, 1000, 2000, 3000, 4000, 5000, 6000])
    expect(told.duration).toBe(6500)
    expect(whole.elapsedMs).toBe(7000)
    // What was heard when: nothing in the minute between.
    expect(whole.heard.slice(4, 6)).toEqual([
      { atEpochMs: START + 4000, elapsedMs: 4000 },
      { atEpochMs: START + 60_000, elapsedMs: 4000 },
    ])
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
    expect(hash(await bytesOf(await wholeOf(made)))).toBe(hash(webm))
  })

  it('lets no part begin before the end of the one before, and leaves out what was cut', async () => {
    const made = makeStore()
    const torn = recorderPieces(4)
    // The page counted less than the recorder wrote.
    await made.record([Buffer.concat(torn.slice(0, 3)), (torn[3] ?? Buffer.alloc(0)).subarray(0, 40)])
    await made.record(recorderPieces(2))
    const { times } = toldBy(await bytesOf(await wholeOf(made)))
    expect(times).toEqual([0, 1000, 2000, 2501, 3501])
  })

  it('keeps the sound of others apart by its number', async () => {
    const made = makeStore()
    await made.record(recorderPieces(2))
    await made.record(recorderPieces(5), { number: 2 })
    expect((await wholeOf(made, 1)).elapsedMs).toBe(2000)
    expect((await wholeOf(made, 2)).elapsedMs).toBe(5000)
    expect(await made.store.whole(3)).toEqual({ ok: true, value: null })
  })
})

it('what is no webm of milliseconds stays as it came', async () => {
  for (const pieces of [
    [Buffer.from('esto no es un webm, '), Buffer.from('ni esto')],
    recorderPieces(2, { scale: 1000 }),
  ]) {
    const made = makeStore()
    await made.record(pieces)
    expect(await bytesOf(await wholeOf(made))).toEqual(Buffer.concat(pieces))
  }
})
