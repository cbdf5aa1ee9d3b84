// Amounts, dates and exact figures read the same on every machine, whatever its ICU or time zone.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatAmount,
  formatBytes,
  formatDate,
  formatDateTime,
  formatHour,
  formatPercent,
  formatPlainDate,
  formatRatio,
  formatSoles,
  formatTime,
} from '../../shared/text/format.ts'

const at = (iso: string) => Date.parse(iso)

describe('amounts', () => {
  it('writes soles with a no-break space, groups of three and two decimals', () => {
    expect(formatSoles(10_000_000)).toBe('S/\u00A0100,000.00')
    expect(formatSoles(3_999_500)).toBe('S/\u00A039,995.00')
    expect(formatSoles(0)).toBe('S/\u00A00.00')
    expect(formatSoles(5)).toBe('S/\u00A00.05')
    expect(formatSoles(123_456_789)).toBe('S/\u00A01,234,567.89')
    expect(formatSoles(-250)).toBe('\u2212S/\u00A02.50')
  })

  it('writes the amount of a field without a symbol', () => {
    expect(formatAmount(3_999_500)).toBe('39,995.00')
    expect(formatAmount(Number.MAX_SAFE_INTEGER)).toBe('90,071,992,547,409.91')
  })

  it('loses no céntimo', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (centimos) => {
        expect(Number(formatAmount(centimos).replace(/[,.]/g, ''))).toBe(centimos)
      }),
    )
  })
})

describe('exact figures', () => {
  it('rounds half up, away from zero', () => {
    expect(formatRatio(11, 3)).toBe('3.67')
    expect(formatRatio(1, 8)).toBe('0.13')
    expect(formatRatio(-1, 8)).toBe('\u22120.13')
    expect(formatRatio(1, 3)).toBe('0.33')
    expect(formatRatio(2999, 1000)).toBe('3.00')
    expect(formatRatio(5, 2, 0)).toBe('3')
    expect(formatRatio(123_456_7n, 10n, 1)).toBe('123,456.7')
  })

  it('never writes minus zero, and takes the sign from either part', () => {
    expect(formatRatio(-1, 1000)).toBe('0.00')
    expect(formatRatio(1, -2)).toBe('\u22120.50')
    expect(formatRatio(-1, -2)).toBe('0.50')
  })

  it('refuses a zero denominator as a bug', () => expect(() => formatRatio(1, 0)).toThrow(RangeError))

  it('writes percentages with two decimals', () => {
    expect(formatPercent(1, 8)).toBe('12.50\u00A0%')
    expect(formatPercent(-1, 10)).toBe('\u221210.00\u00A0%')
    expect(formatPercent(1, 1, 0)).toBe('100\u00A0%')
  })

  it('writes the size of a file', () => {
    expect(formatBytes(1)).toBe('1\u00A0byte')
    expect(formatBytes(999)).toBe('999\u00A0bytes')
    expect(formatBytes(12_400)).toBe('12.4\u00A0kB')
    expect(formatBytes(999_949)).toBe('999.9\u00A0kB')
    expect(formatBytes(999_950)).toBe('1.0\u00A0MB')
    expect(formatBytes(3_100_000)).toBe('3.1\u00A0MB')
    expect(formatBytes(999_949_999)).toBe('999.9\u00A0MB')
    expect(formatBytes(83_532_300_000)).toBe('83.5\u00A0GB')
  })
})

describe('dates in America/Lima', () => {
  it('spells September as the Bases do', () => {
    expect(formatDate(at('2025-09-24T12:00:00Z'))).toBe('24 de septiembre de 2025')
    expect(formatPlainDate('2025-09-24')).toBe('24 de septiembre de 2025')
  })

  it('is five hours behind UTC, across midnight and the year', () => {
    expect(formatDate(at('2026-01-01T04:59:59Z'))).toBe('31 de diciembre de 2025')
    expect(formatDate(at('2026-01-01T05:00:00Z'))).toBe('1 de enero de 2026')
    expect(formatTime(at('2025-09-25T01:41:07Z'))).toBe('20:41:07')
    expect(formatHour(at('2025-09-25T05:03:59Z'))).toBe('00:03')
    expect(formatDateTime(at('2025-09-25T01:41:07Z'))).toBe('24 de septiembre de 2025, 20:41')
  })

  it.each([
    ['2025-03-24', '24 de marzo de 2025'],
    ['2025-12-01', '1 de diciembre de 2025'],
    ['2025-13-01', '2025-13-01'],
    ['mañana', 'mañana'],
  ])('reads the day %s', (day, text) => expect(formatPlainDate(day)).toBe(text))
})
