// What a juror's lists show of each submission.
import { describe, expect, it } from 'vitest'
import {
  doneCount,
  firstUnfinished,
  matches,
  nextUnfinished,
  noFilter,
  rowOf,
  rowsOf,
  tagOf,
} from '../../renderer/src/screens/juror/submission-rows.ts'
import { submissionOf } from '../../shared/domain/contest/contest.ts'
import { type DeskState, initialDesk } from '../../shared/domain/scoring/desk.ts'
import type { Entry } from '../../shared/domain/scoring/scoresheet.ts'
import { emptyEntry } from '../../shared/domain/scoring/scoresheet.ts'
import { missingText } from '../../shared/text/juror.ts'
import { abstainedEntry, makeContest, makeEntry } from '../make/contest.ts'

const contest = makeContest()
const [D1, D2, C1, C2] = contest.submissions.map((submission) => submission.id) as [string, string, string, string]

const deskWith = (entries: Readonly<Record<string, Entry>>): DeskState => ({
  ...initialDesk(contest, 'jurado-1'),
  entries,
})
const row = (entry: Entry) => rowOf(deskWith({ [D1]: entry }), submissionOf(contest, D1))

describe('the rows of a desk', () => {
  it('stay the same objects while their entries do, so that one score renders one row', () => {
    const before = deskWith({ [D1]: makeEntry(3) })
    const after: DeskState = { ...before, entries: { ...before.entries, [D2]: makeEntry(4) } }
    const [first, second] = rowsOf(before)
    expect(rowsOf(after)[0]).toBe(first)
    expect(rowsOf(after)[1]).not.toBe(second)
    expect(rowsOf(after)[1]?.total).toBe(36)
    expect(rowsOf(after)).toBe(rowsOf(after))
  })
})

describe('the state of a submission', () => {
  it('is pending until something is given, incomplete until nothing is missing', () => {
    expect(row(emptyEntry).state).toBe('pending')
    expect(row({ ...emptyEntry, comment: 'a' }).state).toBe('incomplete')
    expect(row({ ...emptyEntry, bonus: { points: 1, grounds: ['lenguas'] } }).state).toBe('incomplete')
    expect(row({ ...makeEntry(), comment: '' }).state).toBe('incomplete')
    expect(row(makeEntry()).state).toBe('complete')
  })

  it('says «Se abstuvo» and the cause, and has no total: neither zero nor pending (R-SCO-5)', () => {
    const abstained = row(abstainedEntry)
    expect(abstained).toMatchObject({ state: 'abstained', total: null })
    expect(tagOf(contest, abstained).state).toBe('abstained')
    expect(tagOf(contest, abstained).word).toMatch(/^Se abstuvo: \p{L}/u)
  })

  it('has a total with the bonus once every subcriterion is scored', () => {
    expect(row({ ...makeEntry(4), bonus: { points: 2, grounds: ['lenguas'] } }).total).toBe(38)
    expect(row({ ...makeEntry(4), scores: { '1.1': 4 } }).total).toBeNull()
  })
})

describe('what comes next', () => {
  const desk = deskWith({ [D1]: makeEntry(), [D2]: abstainedEntry, [C2]: makeEntry() })

  it('counts what is complete or abstained', () => {
    expect(doneCount(desk)).toBe(3)
  })

  it('goes to the next that misses something, going round', () => {
    expect(firstUnfinished(desk)?.id).toBe(C1)
    expect(nextUnfinished(desk, D1)?.id).toBe(C1)
    expect(nextUnfinished(desk, C2)?.id).toBe(C1)
    expect(nextUnfinished(desk, C1)?.id).toBe(C1)
    expect(nextUnfinished(deskWith({ ...desk.entries, [C1]: makeEntry() }), C1)).toBeUndefined()
  })
})

describe('the filter of a list', () => {
  const rows = rowsOf(deskWith({ [D1]: makeEntry() }))
  const idsWith = (filter: Partial<typeof noFilter>) =>
    rows
      .filter((candidate) => matches(candidate, { ...noFilter, ...filter }, candidate.submission.id === C1))
      .map(({ submission }) => submission.id)

  it('lets everything through at first', () => {
    expect(idsWith({})).toEqual([D1, D2, C1, C2])
  })

  it('keeps a modality, a state, and words without minding accents or case', () => {
    expect(idsWith({ modalityId: 'circulacion' })).toEqual([C1, C2])
    expect(idsWith({ state: 'complete' })).toEqual([D1])
    expect(idsWith({ search: D2.toLowerCase() })).toEqual([D2])
    expect(idsWith({ search: 'nada que exista' })).toEqual([])
  })

  it('keeps a region, and what the juror set aside', () => {
    expect(idsWith({ region: 'CUSCO' })).toEqual([D2, C2])
    expect(idsWith({ isSetAside: true })).toEqual([C1])
    expect(idsWith({ isSetAside: true, region: 'CUSCO' })).toEqual([])
  })
})

describe('what is missing, in words', () => {
  it('agrees in number', () => {
    expect(missingText({ subcriteria: ['1.1', '1.2'], comment: true })).toBe('faltan 2 puntajes y el comentario')
    expect(missingText({ subcriteria: ['1.1'], comment: false })).toBe('falta 1 puntaje')
    expect(missingText({ subcriteria: [], comment: true })).toBe('falta el comentario')
    expect(missingText({ subcriteria: [], comment: false })).toBe('')
  })
})
