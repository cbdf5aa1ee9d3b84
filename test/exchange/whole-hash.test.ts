// The digest of a whole file beside those of its parts, in this thread and in one of its own.
import { createHash, randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { createWholeHash } from '../../electron/core/exchange/whole-hash.ts'

const MIB = 1024 * 1024

it.each([
  ['here', 3 * MIB],
  ['in a thread of its own', 3_000 * MIB],
])('%s: the same digest, whatever of it came in borrowed memory', async (_, declared) => {
  const expected = createHash('sha256')
  const whole = createWholeHash(declared)
  try {
    const ahead = [await whole.buffer(), await whole.buffer()]
    for (let chunk = 0; chunk < 40; chunk++) {
      const header = randomBytes(30)
      const borrowed = ahead.shift() ?? Buffer.alloc(0)
      const filled = borrowed.subarray(0, chunk === 39 ? 7 : MIB)
      randomBytes(filled.length).copy(filled)
      expected.update(header).update(filled)
      whole.update(header)
      whole.update(filled)
      ahead.push(await whole.buffer())
    }
    expect(await whole.digest()).toBe(expected.digest('hex'))
  } finally {
    await whole.close()
  }
})
