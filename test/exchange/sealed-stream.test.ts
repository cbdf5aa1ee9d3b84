// Sealed entries: what comes out is what went in, from any part; whatever was done to the bytes in between is refused.
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createSealer,
  openSealedBytes,
  type PlainRange,
  plainSize,
  sealBytes,
  sealedInMemory,
  sealedSize,
} from '../../electron/core/exchange/sealed-stream.ts'

const chunk = 64 * 1024
const sealedChunk = chunk + 16
const sealing = { key: randomBytes(32), name: 'dossiers/CDC-D-00001-25.pdf' }

/** Sizes around the borders of chunks, where the format has its corners. */
const size = fc.oneof(
  fc.constantFrom(0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk - 1, 2 * chunk, 2 * chunk + 1, 3 * chunk),
  fc.nat(3 * chunk),
)
const plain = size.map((bytes) => Buffer.alloc(bytes, 'La ciudad y los muñecos '))

const open = (bytes: Uint8Array, how = sealing, range?: PlainRange) =>
  openSealedBytes(sealedInMemory('concurso.aptos', bytes), how, range)

const altered = {
  code: 'sealed-entry-altered',
  facts: { file: 'concurso.aptos', entry: sealing.name },
}

async function refused(bytes: Uint8Array, how = sealing) {
  const opened = await open(bytes, how)
  expect(opened.ok ? null : opened.error).toMatchObject({ ...altered, facts: { ...altered.facts, entry: how.name } })
}

describe('a sealed entry', () => {
  it('opens to what was sealed, and its size tells the plain one', async () => {
    await fc.assert(
      fc.asyncProperty(plain, async (bytes) => {
        const sealed = sealBytes(sealing, bytes)
        expect(sealed.length).toBe(sealedSize(bytes.length))
        expect(plainSize(sealed.length)).toBe(bytes.length)
        expect(await open(sealed)).toEqual({ ok: true, value: bytes })
      }),
    )
  })

  it('is the same however the plain bytes arrive', () => {
    fc.assert(
      fc.property(plain, fc.array(fc.nat(3 * chunk), { maxLength: 5 }), (bytes, cuts) => {
        const sealer = createSealer(sealing)
        const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).toSorted((a, b) => a - b), bytes.length]
        const pieces = places.slice(1).map((end, index) => sealer.add(bytes.subarray(places[index], end)))
        expect(Buffer.concat([...pieces, sealer.end()]).equals(sealBytes(sealing, bytes))).toBe(true)
      }),
    )
  })

  it('gives any part of it without the rest', async () => {
    await fc.assert(
      fc.asyncProperty(plain, fc.nat(), fc.nat(), async (bytes, one, other) => {
        const [start = 0, end = 0] = [one % (bytes.length + 1), other % (bytes.length + 1)].toSorted((a, b) => a - b)
        const part = await open(sealBytes(sealing, bytes), sealing, { start, end })
        expect(part).toEqual({ ok: true, value: bytes.subarray(start, end) })
      }),
    )
  })

  it('reads only the chunks that a part lies in', async () => {
    const bytes = randomBytes(3 * chunk)
    const sealed = sealBytes(sealing, bytes)
    const asked: number[] = []
    const source = {
      ...sealedInMemory('concurso.aptos', sealed),
      read: async (offset: number, length: number) => {
        asked.push(offset)
        return { ok: true as const, value: sealed.subarray(offset, offset + length) }
      },
    }
    const part = await openSealedBytes(source, sealing, { start: chunk, end: chunk + 10 })
    expect(part).toEqual({ ok: true, value: bytes.subarray(chunk, chunk + 10) })
    expect(asked).toEqual([sealedChunk])
  })

  it('is not read outside its plain bytes', async () => {
    const sealed = sealBytes(sealing, Buffer.from('abc'))
    await expect(open(sealed, sealing, { start: 0, end: 4 })).rejects.toThrow(RangeError)
    await expect(open(sealed, sealing, { start: 2, end: 1 })).rejects.toThrow(RangeError)
  })

  it('shows nothing of what it holds', () => {
    const title = Buffer.from('La ciudad y los muñecos')
    expect(title.includes(title)).toBe(true)
    expect(sealBytes(sealing, title).includes(title)).toBe(false)
  })
})

describe('a sealed entry is refused', () => {
  it('cut anywhere, also at the end of a chunk', async () => {
    await fc.assert(
      fc.asyncProperty(plain, fc.nat(), async (bytes, cut) => {
        const sealed = sealBytes(sealing, bytes)
        await refused(sealed.subarray(0, cut % sealed.length))
      }),
    )
    const three = sealBytes(sealing, randomBytes(3 * chunk))
    await refused(three.subarray(0, 2 * sealedChunk))
    await refused(new Uint8Array())
  })

  it('with anything added', async () => {
    await fc.assert(
      fc.asyncProperty(plain, fc.uint8Array({ minLength: 1, maxLength: 40 }), async (bytes, more) =>
        refused(Buffer.concat([sealBytes(sealing, bytes), more])),
      ),
    )
    const two = sealBytes(sealing, randomBytes(2 * chunk))
    await refused(Buffer.concat([two, sealBytes(sealing, new Uint8Array())]))
  })

  it('with its chunks in another order, repeated or left out', async () => {
    const sealed = sealBytes(sealing, randomBytes(3 * chunk))
    const [first, second, third] = [0, 1, 2].map((at) => sealed.subarray(at * sealedChunk, (at + 1) * sealedChunk))
    const put = (...parts: (Buffer | undefined)[]) => Buffer.concat(parts.flatMap((part) => part ?? []))
    expect(await open(put(first, second, third))).toMatchObject({ ok: true })
    for (const order of [
      put(second, first, third),
      put(first, third, second),
      put(first, second, second, third),
      put(first, second, third, third),
      put(first, third),
      put(second, third),
      put(third),
    ])
      await refused(order)
  })

  it('with any byte changed', async () => {
    await fc.assert(
      fc.asyncProperty(plain, fc.nat(), fc.integer({ min: 1, max: 255 }), async (bytes, at, change) => {
        const sealed = Buffer.from(sealBytes(sealing, bytes))
        const place = at % sealed.length
        sealed[place] = (sealed[place] ?? 0) ^ change
        await refused(sealed)
      }),
    )
  })

  it('with another key or under another name', async () => {
    const sealed = sealBytes(sealing, Buffer.from('guion'))
    await refused(sealed, { ...sealing, key: randomBytes(32) })
    await refused(sealed, { ...sealing, name: 'dossiers/CDC-D-00002-25.pdf' })
  })
})
