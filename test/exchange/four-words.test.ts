// Four words of a hash: the list can be told apart by ear and by eye, and the places are the bits.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../electron/core/exchange/sha256.ts'
import { fourWords } from '../../shared/exchange/four-words.ts'
import { wordList } from '../../shared/exchange/word-list.ts'

const readme = readFileSync(join(import.meta.dirname, '../../shared/exchange/README.md'), 'utf8')

describe('the list of words', () => {
  it('has 1,024 words of 4 to 8 plain letters, sorted, each once', () => {
    expect(wordList).toHaveLength(1024)
    expect(wordList.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([])
    expect(wordList).toEqual([...new Set(wordList)].sort())
  })

  it('has no two words that one letter tells apart, as they are written and as they sound', () => {
    expect(tooNear(wordList)).toEqual([])
    expect(tooNear(wordList.map(asHeard))).toEqual([])
  })

  it.each([
    ['casa', 'cama'],
    ['casa', 'casas'],
    ['casa', 'caza'],
    ['vaca', 'baca'],
    ['valla', 'vaya'],
    ['hola', 'ola'],
  ])('%s and %s could not both be in it', (one, other) => {
    expect(tooNear([one, other].map(asHeard))).toHaveLength(1)
  })

  it('is what the hash of the list in the specification says', () => {
    expect(readme).toContain(sha256(new TextEncoder().encode(wordList.map((word) => `${word}\n`).join(''))))
  })
})

describe('four words', () => {
  const rows = [...readme.matchAll(/^\| `([0-9a-f]{64})` \| ([a-z]+ [a-z]+ [a-z]+ [a-z]+) \|$/gm)]

  it.each(rows.map(([, hash = '', words = '']) => [words, hash] as const))('%s', (words, hash) => {
    expect(fourWords(hash)).toBe(words)
  })

  it('has its table in the specification', () => {
    expect(rows.length).toBeGreaterThanOrEqual(5)
  })

  it('tells every bit of the first forty and none of the others', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(255), (bytes, bit) => {
        const flipped = Uint8Array.from(bytes, (byte, at) => (at === bit >> 3 ? byte ^ (0x80 >> (bit & 7)) : byte))
        expect(fourWords(hex(flipped)) === fourWords(hex(bytes))).toBe(bit >= 40)
      }),
    )
  })
})

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** Without what a Peruvian ear does not tell: z and soft c from s, v from b, ll from y, h. */
const asHeard = (word: string) =>
  word
    .replaceAll('ch', 'C')
    .replaceAll('ll', 'y')
    .replace(/qu(?=[ei])/g, 'k')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/c(?=[ei])/g, 's')
    .replace(/gu(?=[ei])/g, 'g')
    .replaceAll('rr', 'r')
    .replace(/[zx]/g, 's')
    .replaceAll('c', 'k')
    .replaceAll('v', 'b')
    .replaceAll('h', '')

const tooNear = (words: readonly string[]) =>
  words.flatMap((one, at) => words.slice(at + 1).flatMap((other) => (isNear(one, other) ? [`${one} ${other}`] : [])))

/** Equal, or one letter changed, added or left out. */
function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let same = 0
  while (same < short.length && short[same] === long[same]) same += 1
  return short.slice(short.length === long.length ? same + 1 : same) === long.slice(same + 1)
}
