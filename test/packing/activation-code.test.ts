// Activation codes: read as a person types them; a slip is always noticed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createActivationCode, parseActivationCode } from '../../electron/core/packing/activation-code.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codes = fc
  .infiniteStream(fc.uint8Array({ minLength: 16, maxLength: 16 }))
  .map((drawn) => createActivationCode(() => drawn.next().value))

describe('a new code', () => {
  it('carries the 16 random bytes and a check character in groups of four', () => {
    expect(createActivationCode((bytes) => new Uint8Array(bytes))).toBe('0000-0000-0000-0000-0000-0000-000')
    // 2^128 − 2 mod 37 is 31.
    const most = Buffer.from('fe'.padStart(32, 'f'), 'hex')
    expect(createActivationCode(() => most)).toBe('7ZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZYZ')
  })

  it('is drawn again when its check would need a symbol beyond the alphabet', () => {
    const draws = [Buffer.from('20'.padStart(32, '0'), 'hex'), Buffer.from('01'.padStart(32, '0'), 'hex')]
    expect(createActivationCode(() => draws.shift() ?? new Uint8Array())).toBe('0000-0000-0000-0000-0000-0000-011')
  })
})

describe('a typed code', () => {
  it('reads whatever its case, spaces, hyphens, O for 0 and I or L for 1', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom(' ', '', '–', '-\n'), fc.constantFrom('I', 'l'), (code, gap, one) => {
        const typed = code.toLowerCase().replaceAll('-', gap).replaceAll('0', 'o').replaceAll('1', one)
        expect(parseActivationCode(typed)).toEqual({ ok: true, value: code })
      }),
    )
  })

  it('with any one character wrong is refused', () => {
    fc.assert(
      fc.property(codes, fc.nat(26), fc.constantFrom(...ALPHABET), (code, at, character) => {
        const plain = code.replaceAll('-', '')
        fc.pre(plain[at] !== character)
        const typed = plain.slice(0, at) + character + plain.slice(at + 1)
        expect(parseActivationCode(typed)).toMatchObject({ ok: false, error: { code: 'activation-code-check' } })
      }),
    )
  })

  it('with two neighbours swapped is refused', () => {
    fc.assert(
      fc.property(codes, fc.nat(24), (code, at) => {
        const plain = code.replaceAll('-', '')
        fc.pre(plain[at] !== plain[at + 1])
        const typed = `${plain.slice(0, at)}${plain[at + 1]}${plain[at]}${plain.slice(at + 2)}`
        expect(parseActivationCode(typed)).toMatchObject({ error: { code: 'activation-code-check' } })
      }),
    )
  })

  it.each([
    ['', 'activation-code-length'],
    ['0000-0000-0000-0000-0000-0000-00', 'activation-code-length'],
    ['0000-0000-0000-0000-0000-0000-0000', 'activation-code-length'],
    ['U000-0000-0000-0000-0000-0000-000', 'activation-code-character'],
    ['8000-0000-0000-0000-0000-0000-000', 'activation-code-check'],
  ])('«%s» is refused: %s', (typed, code) => {
    expect(parseActivationCode(typed)).toMatchObject({ ok: false, error: { code } })
  })
})
