// The lines of a juror's matrix: their order, their groups with exact means, and what two submissions differ in.
import { describe, expect, it } from 'vitest'
import { differenceOf } from '../../renderer/src/screens/juror/matrix/difference.ts'
import { matrixItems, valueIn } from '../../renderer/src/screens/juror/matrix/matrix-items.ts'
import { rowsOf } from '../../renderer/src/screens/juror/submission-rows.ts'
import { initialDesk } from '../../shared/domain/scoring/desk.ts'
import { toText } from '../../shared/domain/scoring/rational.ts'
import { abstainedEntry, bases, makeContest, makeEntry } from '../make/contest.ts'

const contest = makeContest()
const [D1, D2, C1, C2] = contest.submissions.map(({ id }) => id) as [string, string, string, string]
const rows = rowsOf({
  ...initialDesk(contest, 'jurado-1'),
  entries: { [D1]: makeEntry(3), [D2]: makeEntry(4, { scores: { '1.1': 5 } }), [C1]: abstainedEntry },
})
const row = (id: string) => {
  const found = rows.find(({ submission }) => submission.id === id)
  if (!found) throw new Error(id)
  return found
}
const idsBy = (order: Parameters<typeof matrixItems>[2]) => matrixItems(bases, rows, order).map(({ id }) => id)

describe('the lines of the matrix', () => {
  it('stand in the order of the contest, or sorted by any column with an abstention at the end', () => {
    expect(idsBy({ groupBy: 'none', sort: null })).toEqual([D1, D2, C1, C2])
    expect(idsBy({ groupBy: 'none', sort: { column: '1.1', direction: 'descending' } })).toEqual([D2, D1, C1, C2])
    expect(idsBy({ groupBy: 'none', sort: { column: 'submission', direction: 'ascending' } })).toEqual([C1, C2, D1, D2])
  })

  it('stand under their groups, by name, and the order holds inside each', () => {
    expect(idsBy({ groupBy: 'region', sort: { column: 'submission', direction: 'descending' } })).toEqual([
      'grupo CUSCO',
      D2,
      C2,
      'grupo LIMA METROPOLITANA',
      D1,
      C1,
    ])
    expect(idsBy({ groupBy: 'modality', sort: null }).filter((id) => id.startsWith('grupo'))).toHaveLength(2)
  })

  it('tell the exact means of a group, over what was scored (R-SCO-5)', () => {
    const [circulation, distribution] = matrixItems(bases, rows, { groupBy: 'modality', sort: null }).flatMap((item) =>
      item.kind === 'group' ? [item.group] : [],
    )
    const first = distribution?.means.bySubcriterion['1.1']
    expect(first && toText(first)).toBe('4')
    expect(distribution).toMatchObject({ size: 2, means: { counted: 1 } })
    expect(circulation?.means.bySubcriterion['1.1']).toBeNull()
  })
})

describe('a cell', () => {
  it('is a score, the bonus or the total; nothing where nothing was given', () => {
    expect([valueIn(row(D1), '1.1'), valueIn(row(D1), 'bonus'), valueIn(row(D1), 'total')]).toEqual([3, 0, 27])
    expect([valueIn(row(C2), '1.1'), valueIn(row(C2), 'bonus'), valueIn(row(C2), 'total')]).toEqual([null, null, null])
    expect([valueIn(row(D2), '1.2'), valueIn(row(D2), 'total')]).toEqual([null, null])
    expect([valueIn(row(C1), 'bonus'), valueIn(row(C1), 'total')]).toEqual([null, null])
  })
})

describe('a difference', () => {
  it('says in words which one has more, and how much', () => {
    expect(differenceOf(D1, 5, D2, 3)).toBe(`${D1}: 2 más`)
    expect(differenceOf(D1, 3, D2, 4)).toBe(`${D2}: 1 más`)
    expect(differenceOf(D1, 3, D2, 3)).toBe('igual')
    expect(differenceOf(D1, null, D2, 3)).toBe('falta un puntaje')
    expect(differenceOf(D1, 3, D2, null)).toBe('falta un puntaje')
  })
})
