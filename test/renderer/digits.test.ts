// Digits in a row on scales of all lengths.
import { describe, expect, it } from 'vitest'
import { settleDigits, typeDigit } from '../../renderer/src/screens/juror/evaluate/digits.ts'

const scale = (min: number, max: number) => Array.from({ length: max - min + 1 }, (_, at) => min + at)

/** What a row of digits gives, one after another, with what waits at the end. */
function type(values: readonly number[], digits: string) {
  const given: number[] = []
  let pending = ''
  for (const digit of digits) {
    const typed = typeDigit(values, pending, digit)
    given.push(...typed.given)
    pending = typed.pending
  }
  return { given, pending }
}

describe('digits on a scale', () => {
  it('give one score each up to 9, and nothing outside the scale', () => {
    expect(type(scale(1, 5), '5160')).toEqual({ given: [5, 1], pending: '' })
  })

  it.each([
    ['10', [10], ''],
    ['1', [], '1'],
    ['15', [1, 5], ''],
    ['110', [1, 10], ''],
    ['0', [0], ''],
    ['70', [7, 0], ''],
    ['101', [10], '1'],
  ])('0–10: %s', (digits, given, pending) => {
    expect(type(scale(0, 10), digits)).toEqual({ given, pending })
  })

  it.each([
    ['18', [18], ''],
    ['20', [20], ''],
    ['25', [2, 5], ''],
    ['2', [], '2'],
    ['9', [9], ''],
  ])('0–20: %s', (digits, given, pending) => {
    expect(type(scale(0, 20), digits)).toEqual({ given, pending })
  })

  it('are what they are after a pause', () => {
    expect(settleDigits(scale(0, 10), '1').given).toEqual([1])
    expect(settleDigits(scale(0, 10), '').given).toEqual([])
    // "1" only begins a score here.
    expect(settleDigits(scale(10, 12), '1').given).toEqual([])
  })
})
