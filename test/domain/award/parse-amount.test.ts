// R-AMT-1: amounts as real lists write them; what has two readings is never guessed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAmount } from '../../../shared/domain/award/parse-amount.ts'

const centimosOf = (cell: string | number) => {
  const amount = parseAmount(cell)
  return amount.ok ? amount.value : amount.error.code
}

describe('R-AMT-1: text', () => {
  it.each([
    ['S/ 39,995.00', 3_999_500],
    ['S/. 378,000.00', 37_800_000],
    ['S/.313.200,00', 31_320_000],
    ['S/ 100 000,00', 10_000_000],
    ['S/\u00a0100\u202f000,00', 10_000_000],
    ['s / 55,000', 5_500_000],
    ['100000', 10_000_000],
    ['100000.5', 10_000_050],
    ['1234567.89', 123_456_789],
    ['1,234', 123_400],
    ['100.000', 10_000_000],
    ['313.200.00', 31_320_000],
    ['1,234,567.8', 123_456_780],
    ['0.50', 50],
    ['007', 700],
    ['5', 500],
    // Zeros before it do not make an amount long.
    ['0000000000000005', 500],
    ['999999999999.99', 99_999_999_999_999],
  ])('%s', (text, centimos) => {
    expect(centimosOf(text)).toBe(centimos)
  })

  it.each([
    ['1,23,456', 'amount-ambiguous'],
    ['12.34.5', 'amount-ambiguous'],
    ['1.234,567.89', 'amount-ambiguous'],
    ['1,234.5678', 'amount-ambiguous'],
    ['1234,567', 'amount-ambiguous'],
    ['0,500', 'amount-ambiguous'],
    ['100 00', 'amount-ambiguous'],
    ['100,,00', 'amount-ambiguous'],
    ['', 'amount-missing'],
    ['S/ ', 'amount-missing'],
    ['-5', 'amount-unreadable'],
    ['5.', 'amount-unreadable'],
    ['cien mil', 'amount-unreadable'],
    ['US$ 100', 'amount-unreadable'],
    ['1000000000000', 'amount-too-large'],
  ])('%s is refused: %s', (text, code) => {
    expect(centimosOf(text)).toBe(code)
  })

  it('refuses an empty cell and quotes what it could not read', () => {
    expect(parseAmount(null)).toMatchObject({ ok: false, error: { code: 'amount-missing' } })
    for (const text of ['12.34.5', 'cien mil', '1000000000000'])
      expect(parseAmount(` ${text} `)).toMatchObject({ ok: false, error: { facts: { text } } })
  })
})

describe('R-AMT-1: numbers of a spreadsheet', () => {
  it.each([
    [100000, 10_000_000],
    [39995.5, 3_999_550],
    [0.07, 7],
    [0, 0],
  ])('%d', (amount, centimos) => {
    expect(centimosOf(amount)).toBe(centimos)
  })

  it.each([
    [0.1 + 0.2, 'amount-not-exact'],
    [1.005, 'amount-not-exact'],
    [-1, 'amount-unreadable'],
    [Number.NaN, 'amount-unreadable'],
    [1e21, 'amount-unreadable'],
    [1e15, 'amount-too-large'],
  ])('%d is refused: %s', (amount, code) => {
    expect(centimosOf(amount)).toBe(code)
    expect(parseAmount(amount)).toMatchObject({ error: { facts: { text: String(amount) } } })
  })
})

describe('R-AMT-1: every way of writing one amount reads as that amount', () => {
  const centimos = fc.integer({ min: 0, max: 99_999_999_999_999 })
  const marks = fc.constantFrom(['.', ','], [',', '.'], [' ', ','], ['\u00a0', '.'], ['', '.'], ['', ','])
  const prefix = fc.constantFrom('', 'S/ ', 'S/. ', 'S/.', 'S/\u00a0')

  it('with any prefix, thousands sign and decimal mark', () => {
    fc.assert(
      fc.property(centimos, marks, prefix, (amount, [thousands = '', mark = ''], before) => {
        const soles = String(Math.floor(amount / 100)).replace(/\B(?=(\d{3})+$)/g, thousands)
        const decimals = String(amount % 100).padStart(2, '0')
        expect(centimosOf(`${before}${soles}${mark}${decimals}`)).toBe(amount)
      }),
    )
  })

  it('as the number of a cell, up to where doubles hold two decimals', () => {
    fc.assert(fc.property(centimos, (amount) => centimosOf(amount / 100) === amount))
  })

  it('and no text makes it throw or answer anything but whole céntimos', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789., S/-') }), (text) => {
        const amount = parseAmount(text)
        expect(!amount.ok || Number.isSafeInteger(amount.value)).toBe(true)
      }),
    )
  })
})
