// Texts that are not on the disk yet.
import { expect, it } from 'vitest'
import { createDrafts } from '../../renderer/src/state/drafts.ts'

it('tells whether any text is not kept yet, and forgets them all at the end', () => {
  const drafts = createDrafts()
  const heard: boolean[] = []
  const leave = drafts.subscribe(() => heard.push(drafts.view()))
  drafts.set('a', 'Una nota')
  drafts.set('a', 'Una nota')
  expect(drafts.get('a')).toBe('Una nota')
  drafts.set('b', 'Otra')
  drafts.set('a', undefined)
  expect(drafts.get('a')).toBeUndefined()
  drafts.clear()
  expect(heard).toEqual([true, true, true, false])
  leave()
  drafts.set('a', 'x')
  expect(heard).toHaveLength(4)
})
