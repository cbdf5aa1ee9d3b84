// R-DAT-2: RUC numbers and their check digit. Every number here is invented.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRuc, rucCheckDigit, splitCompany } from '../../../shared/domain/contest/ruc.ts'

const withCheckDigit = (tenDigits: string) => `${tenDigits}${rucCheckDigit(tenDigits)}`

describe('R-DAT-2: the check digit', () => {
  it.each([
    ['2000000000', 1], // 5·2 = 10, and 11 − 10 = 1
    ['2000000001', 0], // 12 mod 11 = 1, and 11 − 1 = 10 reads 0
    ['2010000021', 1], // 10 + 3·1 + 3·2 + 2·1 = 21, 21 mod 11 = 10, and 11 − 10 = 1
  ])('%s-%d', (digits, check) => {
    expect(rucCheckDigit(digits)).toBe(check)
  })

  it('only one digit of ten completes ten others', () => {
    const digits = fc.stringMatching(/^20\d{8}$/)
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 9 }), (ten, check) => {
        const accepted = parseRuc(`${ten}${check}`).ok
        expect(accepted).toBe(check === rucCheckDigit(ten))
      }),
    )
  })
})

describe('a RUC in a cell', () => {
  const ruc = withCheckDigit('2060012345')

  it.each([ruc, ` ${ruc} `, `(${ruc})`, `RUC ${ruc}`, `R.U.C. N° ${ruc}`, `(RUC: ${ruc} )`])('%s', (cell) => {
    expect(parseRuc(cell)).toEqual({ ok: true, value: ruc })
  })

  it('as the number of a spreadsheet', () => {
    expect(parseRuc(Number(ruc))).toEqual({ ok: true, value: ruc })
  })

  it.each([
    [null, 'ruc-missing'],
    ['', 'ruc-missing'],
    ['2060012345', 'ruc-malformed'],
    ['30600123451', 'ruc-malformed'],
    ['20-600123451', 'ruc-malformed'],
    [`${ruc}0`, 'ruc-malformed'],
    [`20${ruc}`, 'ruc-malformed'],
    [`${ruc.slice(0, 4)}(${ruc.slice(4)}`, 'ruc-malformed'],
    [`${ruc.slice(0, 4)})${ruc.slice(4)}`, 'ruc-malformed'],
  ])('%s is refused: %s', (cell, code) => {
    expect(parseRuc(cell)).toMatchObject({ ok: false, error: { code, facts: cell ? { text: cell } : {} } })
  })

  it('with another check digit is refused, and told', () => {
    const wrong = `${ruc.slice(0, 10)}${(Number(ruc[10]) + 1) % 10}`
    expect(parseRuc(`RUC ${wrong}`)).toMatchObject({
      ok: false,
      error: { code: 'ruc-check-digit', facts: { ruc: wrong } },
    })
  })
})

describe('a company cell', () => {
  it.each([
    ['WAYRA CINE S.A.C.\n(20600123451)', { name: 'WAYRA CINE S.A.C.', ruc: '20600123451' }],
    ['Wayra Cine (RUC N° 20600123451)', { name: 'Wayra Cine', ruc: 'RUC N° 20600123451' }],
    ['Wayra Cine(20600123451 )', { name: 'Wayra Cine', ruc: '20600123451' }],
    ['Wayra Cine (R. U. C. 20600123451)', { name: 'Wayra Cine', ruc: 'R. U. C. 20600123451' }],
    ['Wayra Cine (20600123451) S.A.', { name: 'Wayra Cine (20600123451) S.A.', ruc: null }],
    ['ASOCIACIÓN (CULTURAL) ÑAN', { name: 'ASOCIACIÓN (CULTURAL) ÑAN', ruc: null }],
    ['(20600123451)', { name: '(20600123451)', ruc: null }],
  ])('%s', (cell, company) => {
    expect(splitCompany(cell)).toEqual(company)
  })
})
