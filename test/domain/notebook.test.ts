// The juror's private papers: what was never written is there, and empty.
import { describe, expect, it } from 'vitest'
import { emptyNotebook, noPapers, papersOf } from '../../shared/domain/notebook/notebook.ts'

describe('papers', () => {
  it('are those of the submission, or none', () => {
    const papers = { ...noPapers, page: 17 }
    const notebook = { ...emptyNotebook, submissions: { 'CDC-D-00001-25': papers } }
    expect(papersOf(notebook, 'CDC-D-00001-25')).toBe(papers)
    expect(papersOf(notebook, 'CDC-D-00002-25')).toBe(noPapers)
  })
})
