// Which scoresheet files a session file carries: what is in force, and what an opening read.
import { describe, expect, it } from 'vitest'
import { carriedSheets } from '../../electron/core/session/carried-sheets.ts'
import type { SessionEvent } from '../../shared/domain/session/events.ts'
import { makeContest, makeScoresheet } from '../make/contest.ts'

const contest = makeContest()

const received = (jurorId: string, version: number, file = String(version)): SessionEvent => ({
  type: 'ScoresheetReceived',
  jurorId,
  version,
  fileSha256: file.repeat(64),
  fileName: `${jurorId}.matriz`,
})

const openedAt = (...versions: (readonly [jurorId: string, version: number])[]): SessionEvent => ({
  type: 'ScoresheetsOpened',
  agreementId: 'apertura',
  sheets: versions.map(([jurorId, version]) => ({ ...makeScoresheet(contest, jurorId), version })),
})

const named = (events: readonly SessionEvent[]) => carriedSheets(events).map(({ entry, version }) => [entry, version])

describe('a session file carries', () => {
  it('the version in force of each member, opened or not', () => {
    expect(named([received('jurado-1', 1), received('jurado-2', 3), openedAt(['jurado-1', 1])])).toEqual([
      ['matrices/jurado-1.matriz', 1],
      ['matrices/jurado-2.matriz', 3],
    ])
  })

  it('an earlier version that was opened, beside the later one', () => {
    const events = [
      received('jurado-1', 1),
      openedAt(['jurado-1', 1]),
      received('jurado-1', 2),
      received('jurado-2', 1),
    ]
    expect(named(events)).toEqual([
      ['matrices/jurado-1-v1.matriz', 1],
      ['matrices/jurado-1.matriz', 2],
      ['matrices/jurado-2.matriz', 1],
    ])
  })

  it('no version that another replaced before any opening', () => {
    expect(
      named([received('jurado-1', 1), received('jurado-1', 2), openedAt(['jurado-1', 2], ['jurado-2', 1])]),
    ).toEqual([['matrices/jurado-1.matriz', 2]])
  })

  it('once the file that came again after a supplement', () => {
    const events = [
      received('jurado-1', 1),
      openedAt(['jurado-1', 1]),
      received('jurado-1', 1),
      openedAt(['jurado-1', 1]),
    ]
    expect(carriedSheets(events)).toEqual([
      { jurorId: 'jurado-1', version: 1, fileSha256: '1'.repeat(64), entry: 'matrices/jurado-1.matriz' },
    ])
  })
})
