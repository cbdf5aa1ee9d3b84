// Marks and notes of a reader: one mark a page, both in the order of the pages.
import { expect, it } from 'vitest'
import { isMarked, withMark, withNote, withoutMark, withoutNote } from '../../renderer/src/viewer/reader-papers.ts'
import { sectionAt } from '../../renderer/src/viewer/sections.ts'

it('keeps one mark a page, in their order', () => {
  const marks = withMark(withMark(withMark([], { page: 9, label: '' }), { page: 3, label: '' }), {
    page: 9,
    label: 'Sala',
  })
  expect(marks).toEqual([
    { page: 3, label: '' },
    { page: 9, label: 'Sala' },
  ])
  expect(isMarked(withoutMark(marks, 9), 9)).toBe(false)
  expect(isMarked(marks, 3)).toBe(true)
})

it('changes a note where it stands, and keeps several of one page as they were written', () => {
  const note = (id: string, page: number, text = id) => ({ id, page, text })
  const notes = [note('a', 4), note('b', 2), note('c', 4)].reduce(withNote, [])
  expect(notes.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  expect(withNote(notes, note('a', 4, 'otra'))[1]).toEqual(note('a', 4, 'otra'))
  expect(withoutNote(notes, 'a').map(({ id }) => id)).toEqual(['b', 'c'])
})

it('says in which section a page lies: the last that begins there or before', () => {
  const sections = [
    { id: '0', title: 'A', page: 1, inner: [{ id: '0.0', title: 'A1', page: 1, inner: [] }] },
    { id: '1', title: 'Sin lugar', page: null, inner: [] },
    { id: '2', title: 'B', page: 5, inner: [] },
  ]
  expect(sectionAt(sections, 4)?.title).toBe('A1')
  expect(sectionAt(sections, 5)?.title).toBe('B')
  expect(sectionAt(sections.slice(2), 4)).toBeUndefined()
})
