// Canonical JSON (RFC 8785) and the strict reading of JSON that others wrote.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalBytes, canonicalText } from '../../shared/exchange/canonical.ts'
import { type Json, parseCanonicalJson, parseJson } from '../../shared/exchange/json.ts'

// Numbers that a file may hold: `parseJson` refuses the doubles beyond 2^53.
const number = fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, min: -1e15, max: 1e15 }))
const string = fc.string({ unit: 'binary' })
const key = string.filter((name) => name !== '__proto__')
const anyJson = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constant(null),
    fc.boolean(),
    number,
    string,
    fc.array(tie('value')),
    fc.dictionary(key, tie('value')),
  ),
})).value

describe('canonicalText', () => {
  it('prints the example of RFC 8785, 3.2.2 to 3.2.4', () => {
    const text = canonicalText({
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    })
    expect(text).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('orders members by UTF-16 units, as in RFC 8785, 3.2.3', () => {
    const named = { '€': 'Euro', '\r': 'CR', '\ufb33': 'Dalet', '1': 'One', '😀': 'Emoji', '\u0080': 'Control', ö: 'O' }
    expect([...canonicalText(named).matchAll(/:"(\w+)"/g)].map((found) => found[1])).toEqual([
      'CR',
      'One',
      'Control',
      'O',
      'Euro',
      'Emoji',
      'Dalet',
    ])
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1, '\ud800'])('throws for %s', (value) => {
    expect(() => canonicalText(value)).toThrow()
  })

  it('gives the UTF-8 bytes of the text', () => {
    expect(Buffer.from(canonicalBytes({ ñ: 'é' })).toString('hex')).toBe('7b22c3b1223a22c3a9227d')
  })

  it('is one text for one value, however it was built or spelled', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = canonicalText(value)
        expect(canonicalText(JSON.parse(JSON.stringify(value, null, 2)))).toBe(text)
        expect(canonicalText(reversed(value))).toBe(text)
        expect(parseCanonicalJson(text)).toEqual({ ok: true, value: JSON.parse(text) })
      }),
    )
  })
})

describe('parseJson', () => {
  it.each<[string, string | Uint8Array]>([
    ['not-json', '{"a":1,}'],
    ['not-json', '\ufeff{}'],
    ['not-utf8', Uint8Array.of(0x22, 0xff, 0x22)],
    ['duplicate-key', '{"a":1,"a":2}'],
    ['duplicate-key', '{"b":[{"a":1,"\\u0061":2}]}'],
    ['forbidden-key', '{"__proto__":{"admin":true}}'],
    ['forbidden-key', '[{"a":{"__proto__":1}}]'],
    ['too-deep', `${'['.repeat(65)}${']'.repeat(65)}`],
    ['too-deep', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`],
    ['number-out-of-range', '1e999'],
    ['number-out-of-range', '9007199254740992'],
    ['lone-surrogate', '"\\ud83d"'],
    ['lone-surrogate', '{"\\udc00":1}'],
  ])('refuses as %s: %.40s', (problem, source) => {
    expect(parseJson(source)).toEqual({ ok: false, error: problem })
  })

  it('refuses more than the limit, before reading it', () => {
    expect(parseJson('[1,2,3]', { maxSize: 6, maxDepth: 64 })).toEqual({ ok: false, error: 'too-large' })
    expect(parseJson('[1,2,3]', { maxSize: 7, maxDepth: 64 })).toEqual({ ok: true, value: [1, 2, 3] })
  })

  it('takes 64 levels', () => {
    expect(parseJson(`${'['.repeat(64)}${']'.repeat(64)}`).ok).toBe(true)
  })

  it('does not take colons, quotes or backslashes within strings for members', () => {
    const text = '{"a:\\"b\\\\":"c:d\\\\","e":[":",{"f":"\\":"}]}'
    expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) })
  })

  it.each(['{"b":1,"a":2}', '{ "a":1}', '1.0', '-0', '"\\u0041"', '[1]\n'])('refuses as not canonical: %s', (text) => {
    expect(parseJson(text).ok).toBe(true)
    expect(parseCanonicalJson(text)).toEqual({ ok: false, error: 'not-canonical' })
  })
})

function reversed(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(reversed)
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, child]) => [name, reversed(child)] as const)
      .reverse(),
  )
}
