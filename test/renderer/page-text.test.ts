// Searching the text of a page: accents, case, words across pieces and lines.
import { describe, expect, it } from 'vitest'
import { findIn, fold, pageText, slicesOf } from '../../renderer/src/viewer/page-text.ts'

const page = pageText({
  items: [
    { str: 'Región ', hasEOL: false },
    { type: 'beginMarkedContent' },
    { str: 'de Ju', hasEOL: false },
    { str: 'nín', hasEOL: true },
    { str: 'región', hasEOL: false },
  ],
})

const find = (query: string) => findIn(page, 3, fold(query))

describe('text of a page', () => {
  it('folds case and accents, one character for each', () => {
    expect(fold('REGIÓN Ñandú')).toBe('region nandu')
    expect(fold('İx')).toHaveLength(2)
  })

  it('finds a word however it is written', () => {
    expect(find('REGION')).toEqual([
      { page: 3, start: 0, end: 6 },
      { page: 3, start: 16, end: 22 },
    ])
  })

  it('finds a word that is split between pieces, and marks its part in each', () => {
    const [match] = find('junín')
    expect(match && slicesOf(match, page)).toEqual([
      { piece: 1, from: 3, to: 5 },
      { piece: 2, from: 0, to: 3 },
    ])
  })

  it('takes the end of a line for a space', () => expect(find('junin region')).toHaveLength(1))

  it('finds nothing for nothing, nor what is not there', () => {
    expect(find('')).toEqual([])
    expect(find('puno')).toEqual([])
  })
})
