// Letters that went wrong on their way are told from those that are right, and said as they were.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDamage, fullyRepaired } from '../../electron/core/packing/repair-text.ts'

const asWindows = (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text, 'utf8'))
const RIGHT = [
  'MUÑOZ, JOSÉ',
  'Ángel Íñigo',
  '¿DÓNDE ESTÁ?',
  '«Título» – n.º 3',
  'GÜERO Y ÚNICO',
  'La 2ª 50 % £ 3',
  'ÇA VA',
]

describe('text that is right', () => {
  it.each([...RIGHT, 'O’Higgins', 'WI-FI LIBRE', 'SAFI UNO', '“Comillas”', 'ÍÑIGO ÓÉÁ', ''])('%s stays', (text) => {
    expect(findDamage(text)).toBeNull()
  })
})

describe('text that went wrong', () => {
  it.each(RIGHT.map((text) => [asWindows(text), text]))('%s was UTF-8 read as Windows', (shown, text) => {
    expect(findDamage(shown)).toEqual({ damage: 'text-mojibake', repaired: text })
    expect(fullyRepaired(asWindows(shown))).toBe(text)
  })

  it.each([
    ['text-mojibake', 'MU¥OZ, JOS‚', 'MUÑOZ, JOSé'],
    ['text-mojibake', 'Regi¢n', 'Región'],
    ['text-apart', 'JUNI\u0301N', 'JUNÍN'],
    ['text-apart', 'JUNI´N', 'JUNÍN'],
    ['text-apart', 'MUN~OZ', 'MUÑOZ'],
    ['text-grave', 'JUNÌN', 'JUNÍN'],
    ['text-hidden', 'bene\ufb01ciaria', 'beneficiaria'],
    ['text-hidden', 'benefi ciaria', 'beneficiaria'],
    ['text-hidden', 'cin\u00ade\u200b', 'cine'],
    ['text-lost', 'MU\ufffdOZ', null],
    ['text-lost', 'MU?OZ', null],
    ['text-lost', 'LA NIÃ‘A Y EL RÃO', null],
  ])('%s: %s', (damage, text, repaired) => {
    expect(findDamage(text)).toEqual({ damage, repaired })
  })

  it('is repaired beside letters that are right', () => {
    expect(findDamage('PEÑA, JOSÃ‰')).toEqual({ damage: 'text-mojibake', repaired: 'PEÑA, JOSÉ' })
  })
})

it('a repair ends: what it gives needs none of the same kind', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aÁÃ©ñ´?ﬁ ¢\u0301\u0080'), maxLength: 12 }), (text) => {
      const repaired = fullyRepaired(text)
      expect(findDamage(repaired)?.repaired ?? null).toBeNull()
    }),
  )
})
