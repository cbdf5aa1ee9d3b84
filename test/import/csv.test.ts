// Tables as CSV: a spreadsheet opens them without running anything.
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../electron/core/import/csv.ts'
import { integer, text } from '../../electron/core/import/data-table.ts'

const table = (...rows: (string | number)[][]) => ({ name: 't', columns: [text('codigo'), integer('monto')], rows })
const cells = (...rows: (string | number)[][]) =>
  toCsv(table(...rows))
    .split('\r\n')
    .slice(1, -1)

describe('a table as CSV', () => {
  it('begins with a byte order mark and ends each line as RFC 4180 says', () => {
    expect(toCsv(table(['D1', 5]))).toBe('\u{FEFF}codigo,monto\r\nD1,5\r\n')
  })

  it.each(['=1+1', '+51 999', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠A1'])(
    'keeps «%s» from running as a formula',
    (value) => {
      expect(cells([value, 1])[0]).toMatch(/^"?'/)
    },
  )

  it('leaves a negative number a number, and quotes what would break a line', () => {
    expect(cells(['D1', -5], ['A, B', 0], ['dijo «"sí"»', 0], ['uno\ndos', 0])).toEqual([
      'D1,-5',
      '"A, B",0',
      '"dijo «""sí""»",0',
      '"uno\ndos",0',
    ])
  })
})
