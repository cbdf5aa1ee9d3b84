// Taking scoresheets in, and opening them together.
import { describe, it } from 'vitest'
import type { Entry, Scoresheet } from '../../../shared/domain/scoring/scoresheet.ts'
import {
  AT,
  abstainedEntry,
  bases,
  jurors,
  makeContest,
  makeEntry,
  makeScoresheet,
  sha256,
} from '../../make/contest.ts'
import {
  agreement,
  approved,
  delivered,
  delivery,
  everyone,
  first,
  installation,
  opened,
  presided,
  second,
  third,
} from '../../make/session.ts'
import { given } from '../given.ts'

const contest = makeContest()
/** Comments of at most 200 characters. */
const brief = makeContest({ bases: { ...bases, comments: { ...bases.comments, maxLength: 200 } } })
const D1 = 'CDC-D-00001-25'
const nameOf = (jurorId: string) => jurors.find(({ id }) => id === jurorId)?.name ?? ''
const juror = nameOf(first)

describe('receiving', () => {
  const receive = (version = 1, file?: string) => ({
    ...delivery(first, version),
    ...(file ? { fileSha256: sha256(file) } : {}),
    type: 'ReceiveScoresheet' as const,
  })

  it('R-SCO-4: a sheet is taken in unread', () => {
    given(contest, ...presided)
      .when(receive())
      .thenEvent(delivery(first))
  })

  it('R-SCO-4: a later version takes the place of the earlier one', () => {
    given(contest, delivery(first, 1)).when(receive(2)).thenEvent(delivery(first, 2))
  })

  it('R-SCO-4: the same file twice changes nothing, before and after the opening', () => {
    for (const events of [[delivery(first)], opened(contest)])
      given(contest, ...events)
        .when(receive())
        .thenRefusal('scoresheet-already-received', 'R-SCO-4', { juror, version: 1 })
  })

  it('R-SCO-4: the same version with other content is refused', () => {
    given(contest, delivery(first)).when(receive(1, 'e')).thenRefusal('scoresheet-conflict', 'R-SCO-4', { version: 1 })
  })

  it('R-SCO-4: an older version is refused', () => {
    given(contest, delivery(first, 2)).when(receive(1, 'e')).thenRefusal('scoresheet-older', 'R-SCO-4', { version: 1 })
  })

  it('R-SCO-4: no sheet comes in after the opening', () => {
    given(contest, ...opened(contest))
      .when(receive(2))
      .thenRefusal('scoresheets-already-open', 'R-SCO-4')
  })

  it('R-JUR-1: only from members of the jury', () => {
    given(contest)
      .when({ ...receive(), jurorId: 'otra' })
      .thenRefusal('juror-unknown', 'R-JUR-1', { juror: 'otra' })
  })

  it('R-ACT-2: not after the approval of the Acta', () => {
    given(contest, ...approved(contest))
      .when(receive(2))
      .thenRefusal('acta-frozen', 'R-ACT-2')
  })
})

describe('opening', () => {
  const agreed = [...delivered, ...agreement(1, { kind: 'opening' })]
  const sheetsWith = (entries: Readonly<Record<string, Entry>>, changes: Partial<Scoresheet> = {}) =>
    everyone.map((id) =>
      id === second ? { ...makeScoresheet(contest, id, entries), ...changes } : makeScoresheet(contest, id),
    )
  const open = (sheets = sheetsWith({}), agreementId = 'acuerdo-1') => ({
    type: 'OpenScoresheets' as const,
    agreementId,
    sheets,
  })

  it('R-SCO-4: by an adopted agreement, all together', () => {
    const sheets = sheetsWith({ [D1]: abstainedEntry })
    given(contest, ...agreed)
      .when(open(sheets))
      .thenEvent({ type: 'ScoresheetsOpened', agreementId: 'acuerdo-1', sheets })
  })

  it.each([
    ['there is none', delivered, 'acuerdo-1'],
    [
      'it was rejected',
      [...delivered, ...agreement(1, { kind: 'opening' }, ['for', 'against', 'against'])],
      'acuerdo-1',
    ],
    ['it is about something else', [...agreed, ...agreement(2, { kind: 'other', text: 'Saludar.' })], 'acuerdo-2'],
  ])('R-SCO-4: not by an agreement when %s', (_, events, agreementId) => {
    given(contest, ...events)
      .when(open(sheetsWith({}), agreementId))
      .thenRefusal('opening-not-agreed', 'R-SCO-4')
  })

  it('R-SCO-4: not while one is missing', () => {
    given(contest, ...presided, delivery(first), ...agreement(1, { kind: 'opening' }))
      .when(open())
      .thenRefusal('scoresheets-missing', 'R-SCO-4', { count: 2, juror: nameOf(second) })
  })

  it('R-SCO-4: once', () => {
    given(contest, ...opened(contest))
      .when(open())
      .thenRefusal('scoresheets-already-open', 'R-SCO-4')
  })

  it('R-JUR-2: not before there is a president', () => {
    given(contest, installation).when(open()).thenRefusal('president-missing', 'R-JUR-2')
  })

  it.each<[string, Scoresheet[], string]>([
    ['is of another version', sheetsWith({}, { version: 2 }), nameOf(second)],
    ['is of another contest', sheetsWith({}, { contestId: 'otro' }), nameOf(second)],
    ['is of another juror', sheetsWith({}, { jurorId: first }), nameOf(second)],
    ['misses a score', sheetsWith({ [D1]: makeEntry(3, { scores: { '1.1': 3 } }) }), nameOf(second)],
    ['is missing', sheetsWith({}).slice(0, 2), nameOf(third)],
    ['lies beside a fourth one', [...sheetsWith({}), makeScoresheet(contest, first)], ''],
  ])('R-SCO-3: not when a sheet %s', (_, sheets, name) => {
    given(contest, ...agreed)
      .when(open(sheets))
      .thenRefusal('scoresheet-mismatch', 'R-SCO-3', { juror: name })
  })

  it.each<[string, Entry]>([
    ['a score off the scale', makeEntry(6)],
    ['a score below the scale', makeEntry(0)],
    ['a score for an unknown subcriterion', makeEntry(3, { scores: { ...makeEntry().scores, '9.9': 5 } })],
    ['a comment on an unknown subcriterion', makeEntry(3, { comments: { '9.9': 'Bien.' } })],
    ['a bonus above the most', makeEntry(3, { bonus: { points: 3, grounds: ['lenguas'] } })],
    ['a bonus without ground', makeEntry(3, { bonus: { points: 1, grounds: [] } })],
    ['a bonus on an unknown ground', makeEntry(3, { bonus: { points: 1, grounds: ['otra'] } })],
    ['a comment longer than the longest', makeEntry(3, { comment: 'x'.repeat(201) })],
    ['a subcriterion’s comment longer than the longest', makeEntry(3, { comments: { '1.1': 'x'.repeat(201) } })],
    ['an abstention that says nothing', { ...abstainedEntry, abstention: { ...abstention(), description: 'Nada.' } }],
    ['a subcriterion’s comment beside an abstention', { ...abstainedEntry, comments: { '1.1': 'Bien.' } }],
    ['scores alone beside an abstention', { ...abstainedEntry, scores: { '1.1': 5 } }],
    ['an abstention of unknown cause', { ...abstainedEntry, abstention: { ...abstention(), causeId: 'porque-si' } }],
    ['scores beside an abstention', { ...makeEntry(5, { comment: '' }), abstention: abstention() }],
    ['a comment beside an abstention', { ...abstainedEntry, comment: 'Excelente.' }],
    ['a bonus beside an abstention', { ...abstainedEntry, bonus: { points: 1, grounds: ['lenguas'] } }],
    ['points alone beside an abstention', { ...abstainedEntry, bonus: { points: 1, grounds: [] } }],
    ['grounds beside an abstention', { ...abstainedEntry, bonus: { points: 0, grounds: ['lenguas'] } }],
  ])('R-SCO-3: not when a sheet holds %s', (_, entry) => {
    given(brief, ...agreed)
      .when(open(sheetsWith({ [D1]: entry })))
      .thenRefusal('scoresheet-mismatch', 'R-SCO-3', { juror: nameOf(second) })
  })

  it('R-SCO-3: not when a sheet holds a submission that the contest does not have', () => {
    given(contest, ...agreed)
      .when(open(sheetsWith({ 'CDC-D-00099-25': makeEntry() })))
      .thenRefusal('scoresheet-mismatch', 'R-SCO-3')
  })

  const why = (version: number, reason = 'Me equivoqué de fila.') => ({ version, reason, at: AT })
  const inThree = [...presided, delivery(first), delivery(second, 3), delivery(third)]
  const later = [...inThree, ...agreement(1, { kind: 'opening' })]

  it('R-SCO-3: a later version says why earlier ones were opened again', () => {
    for (const reopenings of [[why(1)], [why(2)], [why(1), why(2)]]) {
      const sheets = sheetsWith({}, { version: 3, reopenings })
      given(contest, ...later)
        .when(open(sheets))
        .thenEvent({ type: 'ScoresheetsOpened', agreementId: 'acuerdo-1', sheets })
    }
  })

  it.each([
    ['this version', [why(3)]],
    ['one version twice', [why(1), why(1)]],
    ['versions out of their order', [why(2), why(1)]],
    ['a version without its reason', [why(1, '  porque sí  ')]],
  ])('R-SCO-3: not when a sheet was opened again for %s', (_, reopenings) => {
    given(contest, ...later)
      .when(open(sheetsWith({}, { version: 3, reopenings })))
      .thenRefusal('scoresheet-mismatch', 'R-SCO-3', { juror: nameOf(second) })
  })

  it('R-SCO-3: comments of the longest are fine', () => {
    const longest = makeEntry(3, { comment: 'x'.repeat(200), comments: { '1.1': 'x'.repeat(200) } })
    const sheets = sheetsWith({ [D1]: longest })
    given(brief, ...agreed)
      .when(open(sheets))
      .thenEvent({ type: 'ScoresheetsOpened', agreementId: 'acuerdo-1', sheets })
  })

  it('R-SCO-2: a bonus of the jury as a whole is on no sheet', () => {
    const byJury = makeContest({ bases: { ...bases, bonus: { ...bases.bonus, scope: 'jury' } } })
    given(byJury, ...agreed)
      .when(open(sheetsWith({ [D1]: makeEntry(3, { bonus: { points: 1, grounds: ['lenguas'] } }) })))
      .thenRefusal('scoresheet-mismatch', 'R-SCO-3', { juror: nameOf(second) })
    given(byJury, ...agreed)
      .when(open())
      .thenEvent({ type: 'ScoresheetsOpened', agreementId: 'acuerdo-1', sheets: sheetsWith({}) })
  })

  it('R-SCO-2: a bonus with its grounds is fine', () => {
    const sheets = sheetsWith({ [D1]: makeEntry(3, { bonus: { points: 2, grounds: ['lenguas', 'paridad'] } }) })
    given(contest, ...agreed)
      .when(open(sheets))
      .thenEvent({ type: 'ScoresheetsOpened', agreementId: 'acuerdo-1', sheets })
  })
})

function abstention() {
  if (!abstainedEntry.abstention) throw new Error('it abstains')
  return abstainedEntry.abstention
}
