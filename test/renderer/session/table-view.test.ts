// How the room looks at the consolidated table: what is pinned stands first, groups have their order and their counts.
import { describe, expect, it } from 'vitest'
import { sectionsOf } from '../../../renderer/src/kit/table-sort.ts'
import { tableRows } from '../../../renderer/src/screens/session/table/table-rows.ts'
import {
  firstView,
  sectionsIn,
  type TableView,
  togglePin,
} from '../../../renderer/src/screens/session/table/table-view.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { recorded } from '../../domain/given.ts'
import { makeContest, makeScoresheet, makeSubmission } from '../../make/contest.ts'
import * as make from '../../make/session.ts'

const contest = makeContest({
  submissions: [
    makeSubmission('D', 1, { applicant: { region: 'PUNO' } }),
    makeSubmission('D', 2, { applicant: { region: 'ÁNCASH' } }),
    makeSubmission('D', 3, { applicant: { region: 'CUSCO' } }),
    makeSubmission('D', 4, { applicant: { region: 'PUNO' } }),
  ],
})
const sheets = [make.first, make.second, make.third].map((jurorId) => makeScoresheet(contest, jurorId))
const rows = Object.values(tableRows(foldSession(contest, recorded(make.opened(contest, sheets)))) ?? {}).flat()

const shownIn = (view: Partial<TableView>) =>
  sectionsOf(rows, sectionsIn(rows, { ...firstView, ...view })).map(({ name, rows: own }) => [
    name,
    own.map(({ submission }) => submission.id.slice(6, 11)),
  ])

describe('the sections of the table', () => {
  it('are one without a name while nothing is grouped nor pinned', () => {
    expect(shownIn({})).toEqual([[null, ['00001', '00002', '00003', '00004']]])
  })

  it('put what is pinned first, in the order of the table', () => {
    expect(shownIn({ pinned: ['CDC-D-00004-25', 'CDC-D-00002-25'] })).toEqual([
      ['Fijadas arriba · 2 postulaciones', ['00002', '00004']],
      ['Las demás · 2 postulaciones', ['00001', '00003']],
    ])
  })

  it('are the regions in the order of the alphabet, without what is pinned', () => {
    expect(shownIn({ groupBy: 'region', pinned: ['CDC-D-00001-25'] })).toEqual([
      ['Fijadas arriba · 1 postulación', ['00001']],
      ['ÁNCASH · 1 postulación', ['00002']],
      ['CUSCO · 1 postulación', ['00003']],
      ['PUNO · 1 postulación', ['00004']],
    ])
  })

  it('are the decisions in the order in which a session reads them', () => {
    expect(shownIn({ groupBy: 'fate' })).toEqual([
      ['Sin decisión · 4 postulaciones', ['00001', '00002', '00003', '00004']],
    ])
  })
})

describe('a pin', () => {
  it('is set and taken away, and keeps the order of the others', () => {
    const pinned = togglePin({ ...firstView, pinned: ['a', 'b'] }, 'c')
    expect(pinned).toEqual(['a', 'b', 'c'])
    expect(togglePin({ ...firstView, pinned }, 'b')).toEqual(['a', 'c'])
  })
})
