// Names of people and titles as lists write them.
import { describe, expect, it } from 'vitest'
import { foldLetters, foldText, splitPeople, tidyText } from '../../../shared/domain/contest/names.ts'

describe('names', () => {
  it('tidies spaces and composes accents without touching the spelling', () => {
    expect(tidyText('  El\u00a0nin\u0303o \n y  la JUNÌN ')).toBe('El niño y la JUNÌN')
  })

  it('folds accents and case for comparison', () => {
    expect(foldText('JUNÌN')).toBe(foldText('Junín'))
    expect(foldText('Ñusta')).not.toBe(foldText('Nuestra'))
  })

  it('tells the same letters in another spelling: words keep apart, signs do not count', () => {
    expect(foldLetters(' «¡Ñan, WAYRA!» S.A.C. ')).toBe('nan wayra s a c')
    expect(foldLetters('La mar')).not.toBe(foldLetters('Lamar'))
    expect(foldLetters('Obra 2')).not.toBe(foldLetters('Obra 3'))
  })

  it('splits people at slashes, semicolons and line breaks, never at commas', () => {
    expect(splitPeople('QUISPE MAMANI, ROSA / ÑAUPARI CCORI,  JUAN\nDÍAZ, ANA; LEE, SUN')).toEqual({
      ok: true,
      value: ['QUISPE MAMANI, ROSA', 'ÑAUPARI CCORI, JUAN', 'DÍAZ, ANA', 'LEE, SUN'],
    })
  })

  it('refuses nobody, and the same person twice', () => {
    expect(splitPeople(' / ')).toMatchObject({ ok: false, error: { code: 'people-missing' } })
    expect(splitPeople('DÍAZ, ANA / Diaz, Ana')).toMatchObject({
      ok: false,
      error: { code: 'person-repeated', facts: { name: 'Diaz, Ana' } },
    })
  })
})
