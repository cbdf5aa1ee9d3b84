// Submission codes in cells and in the names of files.
import { describe, expect, it } from 'vitest'
import { codesIn, parseSubmissionCode } from '../../../shared/domain/contest/codes.ts'

describe('a code in a cell', () => {
  it.each(['CDC-D-00017-25', ' cdc-d-00017-25 ', 'CDC – D – 00017 – 25', 'CDC_D_00017_25'])('%s', (cell) => {
    expect(parseSubmissionCode(cell)).toEqual({
      ok: true,
      value: { id: 'CDC-D-00017-25', line: 'CDC', letter: 'D', serial: '00017', year: '25' },
    })
  })

  it.each([
    ['  ', 'code-missing', {}],
    [' CDC-D-0017-25 ', 'code-malformed', { text: 'CDC-D-0017-25' }],
    ['17', 'code-malformed', { text: '17' }],
    ['CDC-D-00017-25 bis', 'code-malformed', { text: 'CDC-D-00017-25 bis' }],
  ])('%s is refused: %s', (cell, code, facts) => {
    expect(parseSubmissionCode(cell)).toMatchObject({ ok: false, error: { code, facts } })
  })
})

describe('codes in a name', () => {
  it.each([
    ['CDC-D-00017-25.pdf', ['CDC-D-00017-25']],
    ['01_cdc-d-00017-25_final 2.pdf', ['CDC-D-00017-25']],
    ['CDC-D-00017-25 (CDC-D-00017-25).pdf', ['CDC-D-00017-25']],
    ['CDC-D-00017-25 y CDC-C-00002-25.pdf', ['CDC-D-00017-25', 'CDC-C-00002-25']],
    ['XCDC-D-00017-25.pdf', []],
    ['CDC-D-00017-2025.pdf', []],
    ['presupuesto.pdf', []],
  ])('%s', (name, codes) => {
    expect(codesIn(name)).toEqual(codes)
  })
})
