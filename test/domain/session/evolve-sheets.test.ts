// The fold of the scoresheets: opened together, opened again for what came later, hidden where a member abstains.
import { describe, expect, it } from 'vitest'
import { type Entry, emptyEntry, type Scoresheet } from '../../../shared/domain/scoring/scoresheet.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { abstainedFrom, fateOf, type SessionState } from '../../../shared/domain/session/state.ts'
import {
  AT,
  abstainedEntry,
  makeContest,
  makeEntry,
  makeScoresheet,
  makeSubmission,
  soles,
} from '../../make/contest.ts'
import {
  abstention,
  agreement,
  award,
  delivered,
  delivery,
  departure,
  everyone,
  first,
  opened,
  removal,
  revision,
  second,
  sheetsOf,
  supplement,
  third,
} from '../../make/session.ts'
import { agreementIn, minute, sessionAfter } from './fold.ts'

const contest = makeContest()
const D3 = makeSubmission('D', 3)
const larger = { ...contest, submissions: [...contest.submissions, D3] }
const [D1, D2] = ['CDC-D-00001-25', 'CDC-D-00002-25'] as const

/** What the fold puts in the place of an entry by an abstention that the session declared. */
const hiddenAt = (at: string): Entry => ({
  ...emptyEntry,
  abstention: { causeId: 'vinculo', description: 'Asesoré a la empresa en 2023.', declaredAt: at },
})
const entryIn = ({ sheets }: SessionState, jurorId: string, submissionId: string) =>
  sheets?.find((sheet) => sheet.jurorId === jurorId)?.entries[submissionId]

/** The second version of each sheet, with the supplement's submission; `entries` are those of the third member. */
const again = (entries: Readonly<Record<string, Entry>> = {}, members: readonly string[] = everyone): Scoresheet[] =>
  members.map((id) => ({ ...makeScoresheet(larger, id, id === third ? entries : {}), version: 2 }))

/** A supplement comes after the opening, and is evaluated and opened too. */
const reopening = (sheets: readonly Scoresheet[]): SessionEvent[] => [
  supplement(D3),
  ...sheets.map(({ jurorId }) => delivery(jurorId, 2)),
  ...agreement(9, { kind: 'opening' }),
  { type: 'ScoresheetsOpened', agreementId: 'acuerdo-9', sheets: [...sheets] },
]

describe('R-SCO-4: the opening', () => {
  it('shows every sheet as it was sealed, and notes when and by which agreement', () => {
    const { state, at } = sessionAfter(contest, ...opened(contest))
    expect(state.sheets).toEqual(sheetsOf(contest))
    expect([state.openedAt, state.openings]).toEqual([at, [{ agreementId: 'acuerdo-1', at, jurorIds: [...everyone] }]])
  })

  it('before it nothing is known but who delivered', () => {
    const { state } = sessionAfter(contest, ...delivered)
    expect([state.sheets, state.openedAt, state.openings]).toEqual([null, null, []])
  })
})

describe('R-ABS-2: an abstention declared in the session', () => {
  it('after the opening hides what its member gave, and nothing else', () => {
    const { state, at } = sessionAfter(contest, ...opened(contest), abstention(second, D1))
    expect(entryIn(state, second, D1)).toEqual(hiddenAt(at))
    expect(entryIn(state, second, D2)).toEqual(makeEntry())
    expect(entryIn(state, first, D1)).toEqual(makeEntry())
    expect(abstainedFrom(state, D1)).toEqual([second])
  })

  it('before the opening hides it from the opening on', () => {
    const [opening, ...rest] = opened(contest).toReversed()
    const events = [...rest.toReversed(), abstention(second, D1), ...(opening ? [opening] : [])]
    const { state } = sessionAfter(contest, ...events)
    expect(entryIn(state, second, D1)).toEqual(hiddenAt(minute(events.length - 1)))
    expect(state.abstentions.map(({ jurorId, submissionId }) => [jurorId, submissionId])).toEqual([[second, D1]])
  })

  it('is noted whole, also before any sheet is there', () => {
    const { state, at } = sessionAfter(contest, abstention(second, D1))
    const { type: _, ...data } = abstention(second, D1)
    expect([state.abstentions, state.sheets]).toEqual([[{ ...data, at }], null])
    expect(abstainedFrom(state, D1)).toEqual([second])
  })

  it('stands beside those before it', () => {
    const { state } = sessionAfter(contest, ...opened(contest), abstention(second, D1), abstention(first, D1))
    expect(abstainedFrom(state, D1)).toEqual([first, second])
    expect(entryIn(state, second, D1)?.abstention?.causeId).toBe('vinculo')
    expect(entryIn(state, first, D1)?.abstention?.causeId).toBe('vinculo')
  })

  it('takes the member’s own revisions of that submission, and no others', () => {
    const revisions = [revision(first, D1, '1.1', 5), revision(first, D2, '1.1', 4), revision(second, D1, '1.1', 2)]
    const { state } = sessionAfter(contest, ...opened(contest), ...revisions, abstention(first, D1))
    expect(state.revisions.map(({ jurorId, submissionId }) => [jurorId, submissionId])).toEqual([
      [first, D2],
      [second, D1],
    ])
  })

  it('of a submission that the sheet does not know leaves the sheet as it is', () => {
    const { state } = sessionAfter(contest, ...opened(contest), supplement(D3), abstention(second, D3.id))
    expect(entryIn(state, second, D3.id)).toBeUndefined()
    expect(abstainedFrom(state, D3.id)).toEqual([second])
  })
})

describe('R-AMT-9: a second opening', () => {
  it('brings what the supplement added and keeps what was opened', () => {
    const changed = again({ [D1]: makeEntry(1), [D3.id]: makeEntry(4) })
    const { state } = sessionAfter(contest, ...opened(contest), ...reopening(changed))
    expect(entryIn(state, third, D1)).toEqual(makeEntry(3))
    expect(entryIn(state, third, D3.id)).toEqual(makeEntry(4))
    expect(entryIn(state, first, D3.id)).toEqual(makeEntry(3))
    expect(state.openings.map(({ agreementId }) => agreementId)).toEqual(['acuerdo-1', 'acuerdo-9'])
    expect(state.openedAt).toBe(minute(opened(contest).length))
    expect(state.sheets?.map(({ jurorId, version }) => [jurorId, version])).toEqual([
      [first, 1],
      [second, 1],
      [third, 1],
    ])
  })

  it('R-ABS-2: hides what was opened where the later sheet abstains, and the agreements fall', () => {
    const events = [
      ...opened(contest),
      ...agreement(2, award(D1, soles(50_000))),
      ...agreement(3, award(D2, soles(50_000))),
      revision(third, D1, '1.1', 5),
      ...reopening(again({ [D1]: abstainedEntry })),
    ]
    const { state, at } = sessionAfter(contest, ...events)
    expect(entryIn(state, third, D1)).toEqual(abstainedEntry)
    expect(agreementIn(state, 2).losses).toEqual([{ at, cause: 'abstention', submissionId: null }])
    expect([fateOf(state, D1), fateOf(state, D2)]).toEqual(['undecided', 'awarded'])
    expect(state.revisions).toEqual([])
  })

  it('R-ABS-2: hides what the session’s own abstentions hid before', () => {
    const abstentions = [abstention(second, D1), abstention(second, D3.id)]
    const [added, ...rest] = reopening(again())
    const events = [...opened(contest), ...(added ? [added] : []), ...abstentions, ...rest]
    const { state } = sessionAfter(contest, ...events)
    const declared = opened(contest).length + 2
    expect(entryIn(state, second, D1)).toEqual(hiddenAt(minute(declared)))
    expect(entryIn(state, second, D3.id)).toEqual(hiddenAt(minute(declared + 1)))
  })

  it('R-ABS-2: takes nothing from an agreement that its member could not vote on', () => {
    const sheets = [first, second, third].map((id) =>
      makeScoresheet(contest, id, id === third ? { [D1]: abstainedEntry } : {}),
    )
    const { state } = sessionAfter(
      contest,
      ...opened(contest, sheets),
      ...agreement(2, award(D1, soles(50_000)), ['for', 'for']),
      ...reopening(again({ [D1]: { ...abstainedEntry, abstention: null, comment: 'x' } })),
    )
    expect(agreementIn(state, 2).losses).toEqual([])
    expect(entryIn(state, third, D1)?.abstention?.declaredAt).toBe(AT)
  })

  it('R-ABS-2: repeats an abstention without taking what was agreed in its knowledge', () => {
    const desierto = { kind: 'desierto', modalityId: 'distribucion', reason: 'Ninguna cumple.' } as const
    const sheets = everyone.map((id) => makeScoresheet(contest, id, id === third ? { [D1]: abstainedEntry } : {}))
    for (const events of [opened(contest, sheets), [...opened(contest), abstention(third, D1)]]) {
      const agreed = [...events, ...agreement(2, desierto)]
      const { state } = sessionAfter(contest, ...agreed, ...reopening(again({ [D1]: abstainedEntry })))
      expect(agreementIn(state, 2).losses.map(({ cause }) => cause)).toEqual(['supplement'])
    }
    const { state } = sessionAfter(
      contest,
      ...opened(contest),
      ...agreement(2, desierto),
      ...reopening(again({ [D1]: abstainedEntry })),
    )
    expect(agreementIn(state, 2).losses.map(({ cause }) => cause)).toEqual(['supplement', 'abstention'])
  })

  it('R-ABS-2: takes nothing from a desierto when the submission had left before', () => {
    const desierto = { kind: 'desierto', modalityId: 'distribucion', reason: 'Ninguna cumple.' } as const
    const { state } = sessionAfter(
      contest,
      ...opened(contest),
      removal(D1),
      ...agreement(2, desierto),
      ...reopening(again({ [D1]: abstainedEntry })),
    )
    expect(agreementIn(state, 2).losses.map(({ cause }) => cause)).toEqual(['supplement'])
    expect(fateOf(state, D2)).toBe('desierto')
    expect(entryIn(state, third, D1)).toEqual(abstainedEntry)
  })

  it('R-JUR-3: keeps the sheet of a member who left beside the new ones', () => {
    const { state } = sessionAfter(
      contest,
      ...opened(contest),
      departure(second),
      ...reopening(again({}, [first, third])),
    )
    expect(state.sheets?.map(({ jurorId }) => jurorId)).toEqual([second, first, third])
    expect([entryIn(state, second, D1), entryIn(state, second, D3.id)]).toEqual([makeEntry(), undefined])
  })
})
