// Frames of the loopback host carry values and bytes unchanged.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeFrame, encodeFrame } from '../../shared/contract/frame.ts'

const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array(),
    fc.array(tie('value')),
    // JSON.parse's reviver cannot define it, and no schema of the contract has it.
    fc.dictionary(
      fc.string().filter((key) => key !== '__proto__' && key !== '$bytes'),
      tie('value'),
      { noNullPrototype: true },
    ),
  ),
})).value

describe('frames', () => {
  it('give back what went in', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(decodeFrame(encodeFrame(given))).toEqual(given)
      }),
    )
  })

  it('carry nothing as null', () => {
    expect(decodeFrame(encodeFrame(undefined))).toBeNull()
  })

  it('are read from the middle of a buffer', () => {
    const frame = encodeFrame({ a: new Uint8Array([1, 2]) })
    const inside = new Uint8Array(frame.length + 7)
    inside.set(frame, 7)
    expect(decodeFrame(inside.subarray(7))).toEqual({ a: new Uint8Array([1, 2]) })
  })

  it('start with the length of their JSON, big-endian', () => {
    expect([...encodeFrame(1)]).toEqual([0, 0, 0, 1, 0x31])
  })

  it.each([
    ['cut inside the JSON', (frame: Uint8Array) => frame.subarray(0, 6)],
    ['cut inside the bytes', (frame: Uint8Array) => frame.subarray(0, -1)],
    ['empty', () => new Uint8Array(0)],
  ])('that are %s are no frames', (_what, cut) => {
    expect(() => decodeFrame(cut(encodeFrame({ a: new Uint8Array([1, 2, 3]) })))).toThrow(RangeError)
  })

  it('hold UTF-8', () => {
    expect(() => decodeFrame(new Uint8Array([0, 0, 0, 3, 0x22, 0xff, 0x22]))).toThrow(TypeError)
  })
})
