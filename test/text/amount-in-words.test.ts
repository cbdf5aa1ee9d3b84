// Amounts in words: the numerals of Spanish up to nine hundred ninety-nine millions (R-ACT-1).
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountInWords, MAX_CENTIMOS_IN_WORDS } from '../../shared/text/amount-in-words.ts'

const soles = (amount: number) => amountInWords(amount * 100).replace(/ y 00\/100 soles$/, '')

describe('amount in words', () => {
  it('writes the sentence of the Bases', () => {
    expect(amountInWords(10_000_000)).toBe('Cien mil y 00/100 soles')
    expect(amountInWords(5_500_000)).toBe('Cincuenta y cinco mil y 00/100 soles')
    expect(amountInWords(42_000_000)).toBe('Cuatrocientos veinte mil y 00/100 soles')
  })

  it('writes céntimos as a fraction of one hundred, always with two digits', () => {
    expect(amountInWords(0)).toBe('Cero y 00/100 soles')
    expect(amountInWords(7)).toBe('Cero y 07/100 soles')
    expect(amountInWords(3_999_599)).toBe('Treinta y nueve mil novecientos noventa y cinco y 99/100 soles')
  })

  it.each([
    [1, 'Uno'],
    [10, 'Diez'],
    [16, 'Dieciséis'],
    [21, 'Veintiuno'],
    [22, 'Veintidós'],
    [23, 'Veintitrés'],
    [26, 'Veintiséis'],
    [30, 'Treinta'],
    [31, 'Treinta y uno'],
    [99, 'Noventa y nueve'],
    [100, 'Cien'],
    [101, 'Ciento uno'],
    [121, 'Ciento veintiuno'],
    [200, 'Doscientos'],
    [500, 'Quinientos'],
    [555, 'Quinientos cincuenta y cinco'],
    [700, 'Setecientos'],
    [900, 'Novecientos'],
    [999, 'Novecientos noventa y nueve'],
  ])('%i below one thousand', (amount, words) => expect(soles(amount)).toBe(words))

  it.each([
    [1000, 'Mil'],
    [1001, 'Mil uno'],
    [1100, 'Mil cien'],
    [2000, 'Dos mil'],
    [16_016, 'Dieciséis mil dieciséis'],
    [21_000, 'Veintiún mil'],
    [21_021, 'Veintiún mil veintiuno'],
    [31_000, 'Treinta y un mil'],
    [100_000, 'Cien mil'],
    [101_000, 'Ciento un mil'],
    [121_000, 'Ciento veintiún mil'],
    [200_001, 'Doscientos mil uno'],
    [999_999, 'Novecientos noventa y nueve mil novecientos noventa y nueve'],
  ])('%i in the thousands', (amount, words) => expect(soles(amount)).toBe(words))

  it.each([
    [1_000_000, 'Un millón'],
    [1_000_001, 'Un millón uno'],
    [1_001_000, 'Un millón mil'],
    [2_000_000, 'Dos millones'],
    [21_000_000, 'Veintiún millones'],
    [31_100_000, 'Treinta y un millones cien mil'],
    [100_000_000, 'Cien millones'],
    [101_101_101, 'Ciento un millones ciento un mil ciento uno'],
    [999_999_999, 'Novecientos noventa y nueve millones novecientos noventa y nueve mil novecientos noventa y nueve'],
  ])('%i in the millions', (amount, words) => expect(soles(amount)).toBe(words))

  it('gives every amount words of its own', () => {
    const amount = fc.integer({ min: 0, max: MAX_CENTIMOS_IN_WORDS })
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(amountInWords(a) === amountInWords(b)).toBe(a === b)
        expect(amountInWords(a)).toMatch(/^[A-ZÁÉÍÓÚ][a-záéíóú ]* y \d\d\/100 soles$/)
        expect(amountInWords(a)).not.toMatch(/uno mil| {2}|undefined/)
      }),
    )
  })

  it.each([-1, 0.5, Number.NaN, MAX_CENTIMOS_IN_WORDS + 1])('has no words for %d', (centimos) => {
    expect(() => amountInWords(centimos)).toThrow(RangeError)
  })
})
