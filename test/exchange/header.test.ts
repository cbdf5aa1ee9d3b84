// The public header and the names of entries: what is taken, what is refused, and what a newer version says.
import { describe, expect, it } from 'vitest'
import { findNameClash, isEntryName } from '../../shared/exchange/entry-name.ts'
import { parseHeader } from '../../shared/exchange/header.ts'

const header = {
  format: 'acta-jurado',
  formatVersion: 2,
  kind: 'matriz',
  contestId: 'CDC-2025',
  fileId: '0b6c1f4e-6a52-4d9c-9b1e-1f2a3b4c5d6e',
  createdAt: '2025-09-01T10:00:00-05:00',
  rehearsal: false,
  counts: { submissions: 24 },
  signatures: 1,
  sealing: 'none',
}

describe('parseHeader', () => {
  it('takes a header of this version', () => {
    expect(parseHeader(header)).toEqual({ ok: true, value: header })
    const sealed = { ...header, rehearsal: true, sealing: 'aes-256-gcm' }
    expect(parseHeader(sealed)).toEqual({ ok: true, value: sealed })
  })

  it('takes a header of version 1, which said nothing of a rehearsal and sealed nothing', () => {
    const { rehearsal: _, ...first } = { ...header, formatVersion: 1 }
    expect(parseHeader(first)).toEqual({ ok: true, value: { ...first, rehearsal: false } })
    expect(parseHeader({ ...first, sealing: 'aes-256-gcm' })).toMatchObject({ error: { at: 'sealing' } })
    expect(parseHeader({ ...first, rehearsal: true })).toMatchObject({ error: { why: 'invalid' } })
  })

  it('tells a newer version apart, whatever else it holds', () => {
    const newer = { ...header, formatVersion: 3, kind: 'otra', sealing: { method: 'x' }, extra: [] }
    expect(parseHeader(newer)).toEqual({ ok: false, error: { why: 'newer', version: 3 } })
  })

  it.each([{}, [], null, 'acta-jurado', { ...header, format: 'otra' }, { ...header, formatVersion: '1' }])(
    'does not take as ours: %j',
    (json) => {
      expect(parseHeader(json)).toEqual({ ok: false, error: { why: 'not-ours' } })
    },
  )

  it.each([
    ['kind', { ...header, kind: 'acta' }],
    ['fileId', { ...header, fileId: 'x' }],
    ['createdAt', { ...header, createdAt: 'ayer' }],
    ['counts.submissions', { ...header, counts: { submissions: -1 } }],
    ['signatures', { ...header, signatures: 0 }],
    ['rehearsal', { ...header, rehearsal: 'no' }],
    ['sealing', { ...header, sealing: 'aes' }],
    ['', { ...header, title: 'x' }],
  ])('names the member that does not hold: %s', (at, json) => {
    expect(parseHeader(json)).toEqual({ ok: false, error: { why: 'invalid', at } })
  })
})

describe('entry names', () => {
  it.each(['header.json', 'META-INF/ASiCManifest001.xml', 'dossiers/CDC-D-00017-25/01-ficha.pdf', 'a', '_x/-y'])(
    'takes %s',
    (name) => expect(isEntryName(name)).toBe(true),
  )

  it.each([
    '',
    '..',
    '../a',
    'a/../b',
    './a',
    'a//b',
    '/a',
    'a/',
    'a\\b',
    'C:a',
    'a\0b',
    'a b',
    'ñ',
    'a.',
    '.a',
    'CON',
    'x/nul.txt',
    'lpt1',
    'a%2fb',
    'a'.repeat(121),
  ])('refuses %j', (name) => expect(isEntryName(name)).toBe(false))

  it('finds names that clash on some system', () => {
    expect(findNameClash(['a.txt', 'b/a.txt', 'b/c.txt'])).toBeUndefined()
    expect(findNameClash(['a.txt', 'a.txt'])).toBe('a.txt')
    expect(findNameClash(['a.txt', 'A.TXT'])).toBe('A.TXT')
    expect(findNameClash(['a', 'A/b'])).toBe('A/b')
    expect(findNameClash(['a/b/c', 'a/B'])).toBe('a/B')
  })
})
