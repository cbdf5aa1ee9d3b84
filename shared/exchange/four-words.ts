// A hash as four Spanish words, to read over the telephone (README: Four words). Runs in every process.
import { wordList } from './word-list.ts'

const BITS = 10
const WORDS = 4

/** The first 40 bits of a SHA-256 (64 hexadecimal digits), ten to a word, the highest first: "loro menta faro tigre". */
export function fourWords(sha256: string): string {
  const first = BigInt(`0x${sha256.slice(0, (BITS * WORDS) / 4)}`)
  const places = Array.from({ length: WORDS }, (_, word) => Number(BigInt.asUintN(BITS, first >> shiftOf(word))))
  return places.map((place) => wordList[place]).join(' ')
}

const shiftOf = (word: number) => BigInt(BITS * (WORDS - 1 - word))
