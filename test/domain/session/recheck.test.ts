// Deciding a log again: what the rules answered passes, what they did not answer is refused with its place.
import { describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { commandOf, recheckSession } from '../../../shared/domain/session/recheck.ts'
import { canonicalText } from '../../../shared/exchange/canonical.ts'
import { makeContest, sha256, soles } from '../../make/contest.ts'
import {
  agreement,
  approved,
  award,
  decided,
  first,
  installation,
  notSelected,
  opened,
  second,
  signature,
  third,
} from '../../make/session.ts'
import { recorded } from '../given.ts'
import { play } from '../play.ts'

const contest = makeContest()
const same = (a: SessionEvent, b: SessionEvent) => canonicalText(a) === canonicalText(b)
const recheck = (events: readonly SessionEvent[]) => recheckSession(contest, recorded(events), same)

const whole: readonly SessionEvent[] = [
  ...approved(contest),
  signature(first, 0),
  signature(second, 1),
  signature(third, 2),
  { type: 'SessionClosed' },
]
const awarded: readonly SessionEvent[] = [
  ...opened(contest),
  ...agreement(2, award('CDC-D-00001-25', soles(50_000)), ['for', 'for', 'against']),
]

type Change = (event: SessionEvent) => Partial<SessionEvent>

/** The log with its first event of a type changed. */
function tampered(events: readonly SessionEvent[], type: SessionEvent['type'], change: Change): SessionEvent[] {
  const index = events.findIndex((event) => event.type === type)
  return events.map((event, at) => (at === index ? ({ ...event, ...change(event) } as SessionEvent) : event))
}

describe('a log decided again', () => {
  it('gives the state that its fold gives', () => {
    expect(recheck(whole)).toEqual({ ok: true, value: foldSession(contest, recorded(whole)) })
    expect(recheck([])).toMatchObject({ ok: true })
  })

  it('is the log that its own commands make', () => {
    const { log, refusals } = play(contest, whole.map(commandOf))
    expect(refusals).toEqual([])
    expect(log.map(canonicalText)).toEqual(recorded(whole).map(canonicalText))
  })

  it('stops at the event that a rule refuses, with the refusal', () => {
    const twice = [...whole.slice(0, 2), installation]
    expect(recheck(twice)).toMatchObject({
      ok: false,
      error: { index: 2, type: 'JuryInstalled', refusal: { code: 'jury-already-installed', rule: 'R-JUR-2' } },
    })
  })

  it.each<[string, SessionEvent['type'], Change]>([
    ['another president', 'PresidentElected', () => ({ presidentId: second })],
    ['another number of an agreement', 'AgreementProposed', () => ({ number: 9 })],
    ['a voter taken out', 'AgreementProposed', () => ({ eligible: [first, second] })],
    ['another outcome', 'AgreementClosed', () => ({ outcome: 'majority' })],
  ])('refuses %s, which no rule answered', (_, type, change) => {
    expect(recheck(tampered(whole, type, change))).toMatchObject({ ok: false, error: { type, refusal: null } })
  })

  it('R-VOT-1: refuses a vote turned round, at the closing that it belies', () => {
    const turned = awarded.map((event) =>
      event.type === 'VoteCast' && event.agreementId === 'acuerdo-2' ? { ...event, sense: 'for' as const } : event,
    )
    expect(recheck(awarded)).toMatchObject({ ok: true })
    expect(recheck(turned)).toMatchObject({ ok: false, error: { type: 'AgreementClosed', refusal: null } })
  })

  it('R-VOT-2: refuses a log from which a vote was taken', () => {
    const at = awarded.findLastIndex((event) => event.type === 'VoteCast')
    expect(recheck(awarded.toSpliced(at, 1))).toMatchObject({
      ok: false,
      error: { refusal: { code: 'votes-missing' } },
    })
  })

  it('R-AMT-2: refuses an award above the request', () => {
    const dearer = awarded.map((event) =>
      event.type === 'AgreementProposed' && event.subject.kind === 'award'
        ? { ...event, subject: award('CDC-D-00001-25', soles(50_001)) }
        : event,
    )
    expect(recheck(dearer)).toMatchObject({ ok: false, error: { refusal: { rule: 'R-AMT-2' } } })
  })

  it('R-ACT-2: refuses what was slipped in after the approval', () => {
    const late = [...approved(contest), ...agreement(4, notSelected('CDC-D-00001-25'))]
    expect(recheck(late)).toMatchObject({ ok: false, error: { refusal: { code: 'acta-frozen' } } })
  })

  it('R-ACT-2: refuses a signature on another file', () => {
    const swapped = tampered(whole, 'ActaSigned', () => ({ previousSha256: sha256('f') }))
    expect(recheck(swapped)).toMatchObject({ ok: false, error: { refusal: { code: 'acta-not-the-approved-one' } } })
  })

  it('R-ACT-1: refuses an Acta drafted before everything was decided', () => {
    const early = decided(contest).filter((event) => !('agreementId' in event && event.agreementId === 'acuerdo-2'))
    const log: SessionEvent[] = [
      ...early,
      { type: 'ActaDrafted', endedAt: '2025-09-24T20:00:00Z', pdfSha256: sha256('a'), recordSha256: sha256('b') },
    ]
    expect(recheck(log)).toMatchObject({ ok: false, error: { refusal: { code: 'submissions-undecided' } } })
  })
})
