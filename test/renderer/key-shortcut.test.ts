// The keys that a button shows, in the names that assistive technology knows.
import { expect, it } from 'vitest'
import { keyShortcut } from '../../renderer/src/kit/KeyHint.tsx'

it('names the shown keys as aria-keyshortcuts does', () => {
  expect(keyShortcut(['N'])).toEqual({ 'aria-keyshortcuts': 'N' })
  expect(keyShortcut(['Ctrl', 'Intro'])).toEqual({ 'aria-keyshortcuts': 'Control+Enter' })
  expect(keyShortcut(['Mayús', 'C'])).toEqual({ 'aria-keyshortcuts': 'Shift+C' })
})
