// Random damage to bytes, from one bit to a stretch doubled or gone. Runs in vitest.
import fc from 'fast-check'

type Edit =
  | { readonly kind: 'flip'; readonly at: number; readonly mask: number }
  | { readonly kind: 'set'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'remove' | 'double'; readonly at: number; readonly length: number }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array }

/** Places are taken as shares of the length, so that one edit fits any file. */
const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
/** Lengths, counts and marks at which readers break. */
const telling = fc
  .constantFrom('00', 'ff', '80', '7f', 'ffffffff', '00000080', 'ffffff7f', '504b0304', '3080', '22', '3c', '26', '0a')
  .map((hex) => new Uint8Array(Buffer.from(hex, 'hex')))
const some = fc.oneof(telling, fc.uint8Array({ minLength: 1, maxLength: 16 }))
const length = fc.integer({ min: 1, max: 64 })

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('flip'), at, mask: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('set'), at, bytes: some }),
  fc.record({ kind: fc.constantFrom('remove', 'double'), at, length }),
  fc.record({ kind: fc.constant('insert'), at, bytes: some }),
)

function apply(bytes: Buffer, change: Edit): Buffer {
  const from = Math.floor(change.at * bytes.length)
  switch (change.kind) {
    case 'flip':
      return spliced(bytes, from, 1, Uint8Array.of((bytes[from] ?? 0) ^ change.mask))
    case 'set':
      return spliced(bytes, from, change.bytes.length, change.bytes)
    case 'insert':
      return spliced(bytes, from, 0, change.bytes)
    case 'remove':
      return spliced(bytes, from, change.length, Buffer.alloc(0))
    case 'double':
      return spliced(bytes, from, 0, bytes.subarray(from, from + change.length))
  }
}

const spliced = (bytes: Buffer, from: number, count: number, put: Uint8Array) =>
  Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + count)])

/** These bytes after one to four edits; sometimes they are the same again. */
export const mutated = (bytes: Uint8Array): fc.Arbitrary<Buffer> =>
  fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) => edits.reduce(apply, Buffer.from(bytes)))

/** So many runs in a test run of every day; a hundred times as many with SLOW=1. */
export const runs = (usual: number) => ({ numRuns: process.env['SLOW'] ? usual * 100 : usual })

/** For the tests that take them. */
export const patience = process.env['SLOW'] ? 3_600_000 : 60_000
