// How documents name resolutions and number their sections.
import { describe, expect, it } from 'vitest'
import { resolutionName, romanNumber, withBoundNumbers } from '../../shared/text/documents.ts'

describe('a resolution', () => {
  const number = '000498-2025-DAFO-DGIA-VMPCIC/MC'
  const full = `Resolución Directoral N°\u00a0${number}`

  it.each([
    number,
    `N° ${number}`,
    `N.° ${number}`,
    `Nº ${number}`,
    `Nro. ${number}`,
    `No. ${number}`,
    `RD ${number}`,
    `R.D. N° ${number}`,
    `Resolución Directoral N° ${number}`,
    `RESOLUCION DIRECTORAL N°${number}`,
    `  Resolución directoral ${number} `,
  ])('typed as "%s" is named in full', (typed) => {
    expect(resolutionName(typed)).toBe(full)
  })

  it('keeps another kind, and a number that begins like an abbreviation', () => {
    expect(resolutionName('RESOLUCIÓN VICEMINISTERIAL N° 12-2025')).toBe('Resolución Viceministerial N°\u00a012-2025')
    expect(resolutionName('RDX-1')).toBe('Resolución Directoral N°\u00a0RDX-1')
  })
})

it('sections are numbered in Roman figures', () => {
  expect([1, 2, 4, 5, 9, 10, 14, 39].map(romanNumber)).toEqual(['I', 'II', 'IV', 'V', 'IX', 'X', 'XIV', 'XXXIX'])
})

it('"N°" and its number never part', () => {
  expect(withBoundNumbers('Ley N° 27444 y DS N° 004')).toBe('Ley N°\u00a027444 y DS N°\u00a0004')
})
