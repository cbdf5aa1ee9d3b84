import { describe, expect, it } from 'vitest'
import { keyLines, keyLists, shownKeys } from '../../shared/text/keys.ts'

describe('keys as a person reads them', () => {
  it.each([
    ['Ctrl+Shift+L', ['Ctrl', 'Mayús', 'L']],
    ['ArrowUp', ['↑']],
    ['+', ['+']],
  ])('%s', (name, shown) => {
    expect(shownKeys(name)).toEqual(shown)
  })

  it('keys that do the same are one line; keys that are not bound now are left out', () => {
    const list = { title: '', does: { '1': 'pone', '2': 'pone', N: 'sigue' }, within: { Escape: 'vuelve' } }
    expect(keyLines(list, (key) => key !== 'N')).toEqual([
      { keys: ['1', '2'], does: 'pone' },
      { keys: ['Escape'], does: 'vuelve' },
    ])
  })

  it('a list may have no keys of a control', () => {
    expect(keyLines(keyLists.prepare, () => true)).toEqual([
      { keys: ['Ctrl+Enter'], does: keyLists.prepare.does['Ctrl+Enter'] },
    ])
  })
})
