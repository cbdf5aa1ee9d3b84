// R-AMT-6: Lima provincias is a region, and a bare «LIMA» does not decide which Lima it is.
import { describe, expect, it } from 'vitest'
import { REGIONS } from '../../../shared/bases/regions.ts'
import { LIMA_OPTIONS, parseRegion } from '../../../shared/domain/contest/region.ts'

describe('R-AMT-6: regions', () => {
  it.each(REGIONS)('%s reads as itself, also without accents and in lower case', (region) => {
    expect(parseRegion(region)).toEqual({ ok: true, value: region })
    expect(parseRegion(region.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())).toEqual({
      ok: true,
      value: region,
    })
  })

  it.each([
    ['JUNÌN', 'JUNÍN'],
    ['JUNÍN (HUANCAYO)', 'JUNÍN'],
    ['La Liber tad', 'LA LIBERTAD'],
    ['Cuzco', 'CUSCO'],
    ['Región San Martín', 'SAN MARTÍN'],
    ['Departamento de Áncash', 'ÁNCASH'],
    ['Dpto. Ica', 'ICA'],
    ['Departamento Puno', 'PUNO'],
    ['JUNÍN (HUANCAYO) ', 'JUNÍN'],
    ['Provincia Constitucional del Callao', 'CALLAO'],
    ['LIMA REGIÓN (CAÑETE)', 'LIMA PROVINCIAS'],
    ['PROVINCIAS', 'LIMA PROVINCIAS'],
    ['Lima - Provincias', 'LIMA PROVINCIAS'],
    ['METROPOLITANA', 'LIMA METROPOLITANA'],
    ['Lima Met.', 'LIMA METROPOLITANA'],
  ])('%s is %s', (text, region) => {
    expect(parseRegion(text)).toEqual({ ok: true, value: region })
  })

  it.each(['LIMA', ' lima ', 'Lima (Cañete)', 'Departamento de Lima'])('%s is asked, not guessed', (text) => {
    expect(parseRegion(text)).toMatchObject({
      ok: false,
      error: { code: 'region-lima-undecided', facts: { text: text.trim() } },
    })
    expect(LIMA_OPTIONS).toEqual(['LIMA METROPOLITANA', 'LIMA PROVINCIAS'])
  })

  it.each(['Puno, departamento', 'Puno Región', 'Puno (Juli) y otros', 'Lima (Cañete) Provincias'])(
    '%s is no region: what it is called, or a place in brackets, stands where lists put it',
    (text) => {
      expect(parseRegion(text)).toMatchObject({ ok: false, error: { code: 'region-unknown', facts: { text } } })
    },
  )

  it('refuses an empty cell and a place that is no region', () => {
    expect(parseRegion(' ')).toMatchObject({ ok: false, error: { code: 'region-missing' } })
    expect(parseRegion('Madrid')).toMatchObject({
      ok: false,
      error: { code: 'region-unknown', facts: { text: 'Madrid' } },
    })
  })
})
