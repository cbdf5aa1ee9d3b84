// Activation codes: 128 random bits that a person copies from a letter, and a check character. Runs in the core (Node).
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'

/** `bytes` unguessable octets. */
export type Random = (bytes: number) => Uint8Array

/** Crockford's base 32: no I, L, O or U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const RANDOM_BYTES = 16
const DIGITS = 26
const LENGTH = DIGITS + 1
/** Prime and above 32, so that every single wrong character and every swap of two neighbours changes the check. */
const CHECK_MODULUS = 37n

/**
 * A fresh code as printed: `7ZZZ-…`, 26 characters and a check character, in groups of four. Crockford's five extra check
 * symbols are avoided by drawing again; that leaves 127.8 of the 128 bits.
 */
export function createActivationCode(random: Random): string {
  for (;;) {
    const value = BigInt(`0x${Buffer.from(random(RANDOM_BYTES)).toString('hex')}`)
    const check = ALPHABET[Number(value % CHECK_MODULUS)]
    if (check !== undefined) return inGroups(encode(value) + check)
  }
}

/**
 * What a person typed, in its printed form. Case, spaces, hyphens, O for 0 and I or L for 1 do not matter.
 * Refusals: `activation-code-length`, `activation-code-character`, `activation-code-check`.
 */
export function parseActivationCode(typed: string): Result<string, Refusal> {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const foreign = [...plain].find((character) => !ALPHABET.includes(character))
  if (foreign !== undefined) return refuse('activation-code-character', { character: foreign })
  if (plain.length !== LENGTH) return refuse('activation-code-length', { length: plain.length, expected: LENGTH })
  const value = decode(plain.slice(0, DIGITS))
  const holds = value < 1n << BigInt(RANDOM_BYTES * 8) && ALPHABET[Number(value % CHECK_MODULUS)] === plain[DIGITS]
  return holds ? ok(inGroups(plain)) : refuse('activation-code-check')
}

const inGroups = (plain: string) => plain.replace(/.{4}(?=.)/g, '$&-')

/** Most significant digit first. */
const encode = (value: bigint) =>
  Array.from(
    { length: DIGITS },
    (_, index) => ALPHABET[Number((value >> BigInt(5 * (DIGITS - 1 - index))) & 31n)],
  ).join('')

const decode = (digits: string) =>
  [...digits].reduce((value, digit) => (value << 5n) | BigInt(ALPHABET.indexOf(digit)), 0n)
