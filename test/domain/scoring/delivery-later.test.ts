// Sheets after the first delivery: for what a supplement brought, and of a member who left.
import { describe, expect, it } from 'vitest'
import { awaiting } from '../../../shared/domain/scoring/delivery.ts'
import { emptyEntry, type Scoresheet } from '../../../shared/domain/scoring/scoresheet.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { bases, jurors, makeContest, makeScoresheet, makeSubmission, person, sha256 } from '../../make/contest.ts'
import {
  agreement,
  delivered,
  delivery,
  departure,
  everyone,
  first,
  opened,
  presided,
  removal,
  second,
  supplement,
  third,
} from '../../make/session.ts'
import { given } from '../given.ts'
import { sessionAfter } from '../session/fold.ts'

const contest = makeContest()
const D3 = makeSubmission('D', 3)
const larger = { ...contest, submissions: [...contest.submissions, D3] }
const nameOf = (jurorId: string) => jurors.find(({ id }) => id === jurorId)?.name ?? ''
const juror = nameOf(first)

describe('R-AMT-9: what a supplement adds', () => {
  const sheetsOf = (members: readonly string[], version = 2) =>
    members.map((id) => ({ ...makeScoresheet(larger, id), version }))
  const redelivered = everyone.map((id) => delivery(id, 2))
  const reopen = (sheets: readonly Scoresheet[], agreementId = 'acuerdo-9') => ({
    type: 'OpenScoresheets' as const,
    agreementId,
    sheets: [...sheets],
  })
  const agreedAgain = agreement(9, { kind: 'opening' })
  const afterwards = [...opened(contest), supplement(D3)]

  it('lets sheets in again after the opening, until they are open', () => {
    const receive = { ...delivery(first, 2), type: 'ReceiveScoresheet' as const }
    given(contest, ...afterwards)
      .when(receive)
      .thenEvent(delivery(first, 2))
    const sheets = sheetsOf(everyone)
    const reopened = [
      ...afterwards,
      ...redelivered,
      ...agreedAgain,
      { ...reopen(sheets), type: 'ScoresheetsOpened' as const },
    ]
    given(contest, ...reopened)
      .when({ ...receive, version: 3, fileSha256: sha256('e') })
      .thenRefusal('scoresheets-already-open', 'R-SCO-4', { juror, version: 3 })
  })

  it('lets no sheet in when it left again', () => {
    given(contest, ...afterwards, removal(D3.id))
      .when({ ...delivery(first, 2), type: 'ReceiveScoresheet' })
      .thenRefusal('scoresheets-already-open', 'R-SCO-4')
  })

  it('R-SCO-4: sheets come in while none is open, also when every submission left', () => {
    const small = makeContest({ submissions: [makeSubmission('D', 1)] })
    given(small, removal('CDC-D-00001-25'))
      .when({ ...delivery(first), type: 'ReceiveScoresheet' })
      .thenEvent(delivery(first))
  })

  it('takes the same file again: its desk may have known of the supplement before the room did', () => {
    const early = { ...delivery(first), type: 'ReceiveScoresheet' as const }
    given(contest, ...delivered, supplement(D3))
      .when(early)
      .thenEvent(delivery(first))
    given(contest, ...delivered, supplement(D3), delivery(first))
      .when(early)
      .thenRefusal('scoresheet-already-received', 'R-SCO-4', { juror, version: 1 })
    given(contest, ...delivered, supplement(D3))
      .when({ ...early, fileSha256: sha256('e') })
      .thenRefusal('scoresheet-conflict', 'R-SCO-4', { juror, version: 1 })
    const sheets = sheetsOf(everyone, 1)
    const again = [...delivered, supplement(D3), ...everyone.map((id) => delivery(id)), ...agreedAgain]
    given(contest, ...again)
      .when(reopen(sheets))
      .thenEvent({ type: 'ScoresheetsOpened', agreementId: 'acuerdo-9', sheets })
    given(contest, ...again)
      .when(reopen(everyone.map((id) => makeScoresheet(contest, id))))
      .thenRefusal('scoresheet-mismatch', 'R-SCO-3', { juror })
  })

  it('is opened when every member delivered since', () => {
    given(contest, ...afterwards, ...redelivered.slice(0, 2), ...agreedAgain)
      .when(reopen(sheetsOf(everyone)))
      .thenRefusal('scoresheets-missing', 'R-SCO-4', { count: 1, juror: nameOf(third) })
    const sheets = sheetsOf(everyone)
    given(contest, ...afterwards, ...redelivered, ...agreedAgain)
      .when(reopen(sheets))
      .thenEvent({ type: 'ScoresheetsOpened', agreementId: 'acuerdo-9', sheets })
  })

  it('R-SCO-4: not by the agreement of the first opening', () => {
    given(contest, ...afterwards, ...redelivered)
      .when(reopen(sheetsOf(everyone), 'acuerdo-1'))
      .thenRefusal('opening-not-agreed', 'R-SCO-4')
  })

  it('R-SCO-3: not while a sheet says nothing about it', () => {
    const old = everyone.map((id) => ({ ...makeScoresheet(contest, id), version: 2 }))
    given(contest, ...afterwards, ...redelivered, ...agreedAgain)
      .when(reopen(old))
      .thenRefusal('scoresheet-mismatch', 'R-SCO-3', { juror })
  })

  describe('and leaves again before the opening', () => {
    const gone = [...delivered, supplement(D3), removal(D3.id), ...agreedAgain]
    const unheard = everyone.map((id) => makeScoresheet(contest, id))

    it('is asked of nobody: the sheets that came in before it are opened', () => {
      expect(names(...gone)).toEqual([])
      given(contest, ...gone)
        .when(reopen(unheard))
        .thenEvent({ type: 'ScoresheetsOpened', agreementId: 'acuerdo-9', sheets: unheard })
    })

    it('stands in no sheet’s way: whoever knew of it spoke of it in full', () => {
      const [first1, second1, third1] = unheard
      const [known] = sheetsOf([first], 1)
      if (!known || !first1 || !second1 || !third1) throw new Error('there are three sheets')
      const mixed = [known, second1, third1]
      given(contest, ...gone)
        .when(reopen(mixed))
        .thenEvent({ type: 'ScoresheetsOpened', agreementId: 'acuerdo-9', sheets: mixed })
      const half = { ...known, entries: { ...known.entries, [D3.id]: { ...emptyEntry, scores: { '1.1': 3 } } } }
      given(contest, ...gone)
        .when(reopen([half, second1, third1]))
        .thenRefusal('scoresheet-mismatch', 'R-SCO-3', { juror })
    })

    it('leaves what else the supplement brought to be scored', () => {
      const D4 = makeSubmission('D', 4)
      const both = [...delivered, { ...supplement(D3), submissions: [D3, D4] }, removal(D3.id)]
      expect(names(...both)).toEqual(jurors.map(({ name }) => name))
      expect(names(...both, removal(D4.id))).toEqual([])
      expect(names(...both, delivery(first, 2), supplement(makeSubmission('D', 5)))).toHaveLength(3)
    })
  })

  it('before the opening makes every member deliver again', () => {
    expect(names(...delivered)).toEqual([])
    expect(names(...delivered, supplement(D3))).toEqual(jurors.map(({ name }) => name))
    expect(names(...delivered, supplement(D3), delivery(second, 2))).toEqual([nameOf(first), nameOf(third)])
  })

  const names = (...events: readonly SessionEvent[]) =>
    awaiting(sessionAfter(contest, ...events).state).map(({ name }) => name)
})

describe('R-JUR-3: the sheet of a member who left', () => {
  const keeping = makeContest({ bases: { ...bases, jury: { ...bases.jury, leaverScoresheet: 'kept' } } })
  const successor = { id: 'jurado-4', name: person(83), profileId: 'c', certificate: 'AAAA' }
  const sheets = everyone.map((id) => makeScoresheet(contest, id))
  const open = (given: readonly Scoresheet[]) => ({
    type: 'OpenScoresheets' as const,
    agreementId: 'acuerdo-1',
    sheets: [...given],
  })
  const agreed = agreement(1, { kind: 'opening' }, ['for', 'for'])
  const left = [...delivered, departure(third), ...agreed]

  it('is opened with the others where the pack keeps it', () => {
    given(keeping, ...left)
      .when(open(sheets))
      .thenEvent({ type: 'ScoresheetsOpened', agreementId: 'acuerdo-1', sheets })
    given(keeping, ...left)
      .when(open(sheets.slice(0, 2)))
      .thenRefusal('scoresheet-mismatch', 'R-SCO-3', { juror: nameOf(third) })
  })

  it('stays closed where the pack withdraws it', () => {
    given(contest, ...left)
      .when(open(sheets.slice(0, 2)))
      .thenEvent({ type: 'ScoresheetsOpened', agreementId: 'acuerdo-1', sheets: sheets.slice(0, 2) })
    given(contest, ...left)
      .when(open(sheets))
      .thenRefusal('scoresheet-mismatch', 'R-SCO-3', { juror: '' })
  })

  it('is not waited for, and none comes in from who left', () => {
    given(keeping, ...presided, delivery(first), delivery(second), departure(third), ...agreed)
      .when(open(sheets.slice(0, 2)))
      .thenEvent({ type: 'ScoresheetsOpened', agreementId: 'acuerdo-1', sheets: sheets.slice(0, 2) })
    given(keeping, departure(third))
      .when({ ...delivery(third), type: 'ReceiveScoresheet' })
      .thenRefusal('juror-unknown', 'R-JUR-1', { juror: third })
  })

  it('needs no word on what a supplement brought after it (R-AMT-9); those of the members do', () => {
    const events = [...left, supplement(D3), delivery(first, 2), delivery(second, 2)]
    const now = [first, second].map((id) => ({ ...makeScoresheet(larger, id), version: 2 }))
    const [, , leavers] = sheets
    const all = [...now, ...(leavers ? [leavers] : [])]
    given(keeping, ...events)
      .when(open(all))
      .thenEvent({ type: 'ScoresheetsOpened', agreementId: 'acuerdo-1', sheets: all })
    const stale = { ...makeScoresheet(contest, second), version: 2 }
    given(keeping, ...events)
      .when(open(all.map((sheet) => (sheet.jurorId === second ? stale : sheet))))
      .thenRefusal('scoresheet-mismatch', 'R-SCO-3', { juror: nameOf(second) })
  })

  it('is awaited of the one who comes instead', () => {
    given(keeping, ...delivered, departure(third, successor), ...agreement(1, { kind: 'opening' }))
      .when(open(sheets))
      .thenRefusal('scoresheets-missing', 'R-SCO-4', { count: 1, juror: successor.name })
    const others = [...sheets.slice(0, 2), makeScoresheet(contest, successor.id)]
    given(
      keeping,
      ...delivered,
      departure(third, successor),
      delivery(successor.id),
      ...agreement(1, { kind: 'opening' }),
    )
      .when(open(others))
      .thenEvent({ type: 'ScoresheetsOpened', agreementId: 'acuerdo-1', sheets: others })
  })
})
