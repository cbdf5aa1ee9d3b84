// The addendum: formal corrections of a signed Acta, and nothing that would change its result.
import { describe, expect, it } from 'vitest'
import { actaRecord } from '../../../shared/domain/acta/record.ts'
import type { Correction, Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { abstainedEntry, makeContest, makeScoresheet, makeSubmission, sha256, soles } from '../../make/contest.ts'
import {
  agreement,
  award,
  departure,
  desierto,
  draft,
  everyone,
  first,
  notSelected,
  opened,
  PDF,
  removal,
  second,
  signature,
  supplement,
  third,
} from '../../make/session.ts'
import { given, recorded } from '../given.ts'
import { sessionAfter } from '../session/fold.ts'

const [D1, D2, D3, C1] = ['CDC-D-00001-25', 'CDC-D-00002-25', 'CDC-D-00003-25', 'CDC-C-00001-25'] as const
const contest = makeContest({
  submissions: [makeSubmission('D', 1), makeSubmission('D', 2), makeSubmission('D', 3), makeSubmission('C', 1)],
})
const waitlist: Subject = {
  kind: 'waitlist',
  modalityId: 'distribucion',
  entries: [{ submissionId: D2, amountCentimos: soles(50_000), reductionReason: null }],
}
const sheets = everyone.map((id) => makeScoresheet(contest, id, id === second ? { [C1]: abstainedEntry } : {}))

/** D1 awarded, D2 waits, D3 left out; the third member left; a supplement came and was withdrawn. */
const approved: readonly SessionEvent[] = [
  ...opened(contest, sheets),
  ...agreement(2, award(D1, soles(45_000), 'Rubro repetido.')),
  ...agreement(3, waitlist),
  ...agreement(4, notSelected(D3)),
  ...agreement(5, desierto('circulacion')),
  departure(third),
  supplement(makeSubmission('C', 2)),
  removal('CDC-C-00002-25'),
  { type: 'DeliberationDescribed', text: 'El Jurado deliberó.' },
  draft,
  ...agreement(6, { kind: 'acta', pdfSha256: PDF }, ['for', 'for']),
]
const signed = [...approved, signature(first, 0), signature(second, 1)]
const closed: readonly SessionEvent[] = [...signed, { type: 'SessionClosed' }]
const SIGNED = sha256('2')

const addendum = (corrections: Correction[], changes: { actaSha256?: string; reason?: string } = {}): Subject => ({
  kind: 'addendum',
  actaSha256: SIGNED,
  corrections,
  reason: 'Se escribió mal.',
  ...changes,
})
const place = { path: 'session.place', before: 'San Borja, Lima', after: 'San Borja, Lima Metropolitana' }

/** What the Acta says at a path. */
const said = (path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key],
      actaRecord(foldSession(contest, recorded(closed)), draft.endedAt),
    )
const propose = (subject: Subject, events = closed) =>
  given(contest, ...events).when({ type: 'ProposeAgreement', agreementId: 'adenda', subject })
const accepted = (subject: Subject) =>
  propose(subject).thenEvent({
    type: 'AgreementProposed',
    agreementId: 'adenda',
    subject,
    number: 7,
    eligible: [first, second],
    presidedBy: first,
    majority: 'consensus',
    members: 2,
    revoteOf: null,
  })

describe('R-ACT-5: an addendum', () => {
  it('comes after the closing', () => {
    accepted(addendum([place]))
    for (const events of [approved, signed])
      propose(addendum([place], { actaSha256: events === signed ? SIGNED : PDF }), events).thenRefusal(
        'addendum-too-early',
        'R-ACT-5',
      )
  })

  it.each([PDF, sha256('1'), sha256('f')])('names the Acta as it was signed last, not %s', (actaSha256) => {
    propose(addendum([place], { actaSha256 })).thenRefusal('addendum-wrong-acta', 'R-ACT-5')
  })

  it('has its reason', () => {
    propose(addendum([place], { reason: ' ' })).thenRefusal('reason-missing', 'R-ACT-5')
  })

  it.each([
    'session.place',
    'session.dafoRepresentative',
    'deliberation',
    'legalBase.0',
    'contest.aptosResolution.number',
    'contest.juryResolution.date',
    'session.departures.0.resolution.number',
    'supplements.0.resolution.date',
    'removals.0.document.number',
  ])('may word %s anew', (path) => {
    accepted(addendum([{ path, before: String(said(path)), after: 'otra cosa' }]))
  })

  it.each([
    'session.attending.1.name',
    'session.departures.0.name',
    'modalities.0.beneficiaries.0.applicant',
    'modalities.0.beneficiaries.0.title',
    'modalities.0.beneficiaries.0.responsible.0',
    'modalities.0.beneficiaries.0.directors.0',
    'modalities.0.scores.0.title',
    'waitlist.0.entries.0.applicant',
    'waitlist.0.entries.0.title',
    'removals.0.title',
  ])('may spell %s right, and name nobody else', (path) => {
    const before = String(said(path))
    accepted(addendum([{ path, before, after: before.toLowerCase().replace(' ', '  ') }]))
    propose(addendum([{ path, before, after: `${before} X` }])).thenRefusal('addendum-changes-result', 'R-ACT-5', {
      path,
    })
  })

  it.each([
    'session.mode',
    'session.endedAt',
    'session.presidentId',
    'session.attending.0.jurorId',
    'openedAt',
    'abstentions.0.juror',
    'agreements.1.statement',
    'agreements.1.votes.0.sense',
    'agreements.1.outcome',
    'modalities.0.name',
    'modalities.0.beneficiaries.0.ruc',
    'modalities.0.beneficiaries.0.region',
    'modalities.0.beneficiaries.0.submissionId',
    'modalities.0.beneficiaries.0.reductionReason',
    'modalities.0.scores.0.total.exact',
    'waitlist.0.entries.0.submissionId',
    'desierto.0.reason',
    'contest.title',
  ])('may not touch %s, not even its spelling', (path) => {
    const before = said(path)
    expect(before).toBeTypeOf('string')
    const correction = { path, before: String(before), after: String(before).toUpperCase() }
    propose(addendum([correction])).thenRefusal('addendum-changes-result', 'R-ACT-5', { path })
  })

  it.each([
    ['session.place', 'Otro lugar'],
    ['session.nothing', ''],
    ['session.place.length', '15'],
    ['deliberation.0', 'E'],
    ['nothing.at.all', ''],
    ['session.departures.0.replacement', ''],
    ['session.departures.0.replacement.name', 'LEE LEE, SUN'],
    ['modalities.0.beneficiaries.0.awardedCentimos', '4500000'],
  ])('corrects what the Acta says: at %s it does not say «%s»', (path, before) => {
    propose(addendum([{ path, before, after: 'otra cosa' }])).thenRefusal('addendum-not-found', 'R-ACT-5', { path })
  })

  it('holds several corrections; one wrong is enough', () => {
    const wrong = { path: 'session.mode', before: 'presencial', after: 'virtual' }
    const more = { path: 'deliberation', before: 'El Jurado deliberó.', after: 'El Jurado deliberó a fondo.' }
    accepted(addendum([place, more]))
    propose(addendum([place, wrong])).thenRefusal('addendum-changes-result', 'R-ACT-5', { path: 'session.mode' })
  })

  it('R-VOT-1: is voted on after the closing, as every agreement', () => {
    const subject = addendum([place])
    const { state } = sessionAfter(contest, ...closed, ...agreement(7, subject, ['for', 'for']))
    expect(state.agreements.at(-1)).toMatchObject({ subject, closed: { outcome: 'unanimity' } })
    expect([state.approval?.agreementId, state.closedAt === null]).toEqual(['acuerdo-6', false])
  })
})
