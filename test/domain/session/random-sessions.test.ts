// Random sessions: whatever a jury tries, what the rules let in never breaks them. The bounds are computed again here,
// from the log and the contest alone, as naively as can be.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contest, Submission } from '../../../shared/domain/contest/contest.ts'
import type { SessionCommand } from '../../../shared/domain/session/commands.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { commandOf, recheckSession } from '../../../shared/domain/session/recheck.ts'
import { canonicalText } from '../../../shared/exchange/canonical.ts'
import {
  abstainedEntry,
  makeContest,
  makeRegional,
  makeScoresheet,
  makeSubmission,
  person,
  soles,
} from '../../make/contest.ts'
import { everyone, opened } from '../../make/session.ts'
import { type Played, play } from '../play.ts'

/** Requests exceed every pocket; D3 has the company of D1, C3 the director of D2, C4 the representative of C1. */
const D = (serial: number, amount: number) => ({ requestedCentimos: soles(amount) + serial })
const submissions: Submission[] = [
  makeSubmission('D', 1, D(1, 99_000)),
  makeSubmission('D', 2, D(2, 95_000)),
  makeSubmission('D', 3, { ...D(3, 90_000), applicant: { ruc: makeSubmission('D', 1).applicant.ruc } }),
  makeRegional('D', 4, D(4, 80_000)),
  makeRegional('D', 5, D(5, 70_000)),
  makeSubmission('C', 1, D(1, 54_000)),
  makeSubmission('C', 2, D(2, 53_000)),
  makeRegional('C', 3, { ...D(3, 52_000), directors: makeSubmission('D', 2).directors }),
  makeRegional('C', 4, { ...D(4, 51_000), applicant: { legalRepresentative: person(21) } }),
  makeRegional('C', 5, { ...D(5, 50_000), applicant: { region: 'CALLAO' } }),
]
const contest = makeContest({ submissions })

type Move = {
  readonly submission: number
  readonly cut: number
  readonly senses: readonly boolean[]
  readonly kind: number
}

const move = fc.record({
  submission: fc.nat({ max: submissions.length - 1 }),
  /** In thousandths of the request; 100 is the deepest lawful cut, −1 is above the request. */
  cut: fc.oneof(fc.constantFrom(0, 0, 100, 101, -1), fc.integer({ min: 0, max: 120 })),
  senses: fc
    .array(fc.boolean(), { minLength: 3, maxLength: 3 })
    .map((given) => (given[0] ? [true, true, true] : given)),
  kind: fc.nat({ max: 9 }),
})

/** A proposal with its votes and its closing; sometimes one of them is forgotten. */
function commandsOf({ submission, cut, senses, kind }: Move, index: number): SessionCommand[] {
  const target = submissions[submission]
  if (!target) return []
  const agreementId = `movida-${index}`
  const amountCentimos = target.requestedCentimos - Math.floor((target.requestedCentimos * cut) / 1000)
  const subject =
    kind === 0
      ? { kind: 'not-selected' as const, submissionIds: [target.id], reason: 'Puntaje bajo.' }
      : {
          kind: 'award' as const,
          submissionId: target.id,
          amountCentimos,
          reductionReason: kind === 1 ? null : 'Rubro repetido.',
        }
  const votes = senses.map((inFavour, juror) => ({
    type: 'CastVote' as const,
    agreementId,
    jurorId: everyone[juror] ?? '',
    sense: inFavour ? ('for' as const) : ('against' as const),
    reason: kind === 2 ? '' : 'Por coherencia.',
  }))
  return [{ type: 'ProposeAgreement', agreementId, subject }, ...votes, { type: 'CloseAgreement', agreementId }]
}

const session = fc
  .record({
    moves: fc.array(move, { minLength: 1, maxLength: 25 }),
    abstentions: fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: submissions.length - 1 })), { maxLength: 4 }),
    /** Interleaves the commands of different agreements. */
    shuffle: fc.boolean(),
  })
  .map(({ moves, abstentions, shuffle }) => {
    const sheets = everyone.map((jurorId, juror) =>
      makeScoresheet(
        contest,
        jurorId,
        Object.fromEntries(
          abstentions
            .filter(([who]) => who === juror)
            .map(([, which]) => [submissions[which]?.id ?? '', abstainedEntry]),
        ),
      ),
    )
    const groups = moves.map(commandsOf)
    const longest = Math.max(...groups.map((group) => group.length))
    const woven = Array.from({ length: longest }, (_, step) =>
      groups.flatMap((group) => group.slice(step, step + 1)),
    ).flat()
    return play(contest, [...opened(contest, sheets).map(commandOf), ...(shuffle ? woven : groups.flat())])
  })

type Adopted = { readonly submission: Submission; readonly amountCentimos: number }

/** The awards as the log says them: proposed, and closed with more votes for than against. */
function awardsIn({ log }: Played, { submissions }: Contest): Adopted[] {
  return log.flatMap((event) => {
    if (event.type !== 'AgreementProposed' || event.subject.kind !== 'award') return []
    const { submissionId, amountCentimos } = event.subject
    const closed = log.find((other) => other.type === 'AgreementClosed' && other.agreementId === event.agreementId)
    const submission = submissions.find(({ id }) => id === submissionId)
    if (!submission || closed?.type !== 'AgreementClosed') return []
    const last = new Map(
      log.flatMap((other) =>
        other.type === 'VoteCast' && other.agreementId === event.agreementId ? [[other.jurorId, other.sense]] : [],
      ),
    )
    const inFavour = [...last.values()].filter((sense) => sense === 'for').length
    return 2 * inFavour > last.size ? [{ submission, amountCentimos }] : []
  })
}

const total = (awards: readonly Adopted[]) => awards.reduce((sum, award) => sum + award.amountCentimos, 0)
const regional = ({ submission }: Adopted) =>
  submission.appliesToReserve && !['LIMA METROPOLITANA', 'CALLAO'].includes(submission.applicant.region)

describe('in any session', () => {
  const runs = { numRuns: 150 }

  it('R-AMT-4: all awards together never pass S/ 420,000.00', () => {
    fc.assert(
      fc.property(session, (played) => {
        expect(total(awardsIn(played, contest))).toBeLessThanOrEqual(soles(420_000))
      }),
      runs,
    )
  })

  it('R-AMT-5: awards outside the reserve and beyond it never pass S/ 210,000.00', () => {
    fc.assert(
      fc.property(session, (played) => {
        const awards = awardsIn(played, contest)
        const outside = total(awards.filter((award) => !regional(award)))
        const beyond = (modalityId: string, reserve: number) =>
          Math.max(
            0,
            total(awards.filter((award) => regional(award) && award.submission.modalityId === modalityId)) - reserve,
          )
        const free = outside + beyond('distribucion', soles(100_000)) + beyond('circulacion', soles(110_000))
        expect(free).toBeLessThanOrEqual(soles(210_000))
      }),
      runs,
    )
  })

  it('R-AMT-3: no award is above the request or more than 10 % below it', () => {
    fc.assert(
      fc.property(session, (played) => {
        for (const { submission, amountCentimos } of awardsIn(played, contest)) {
          expect(amountCentimos).toBeLessThanOrEqual(submission.requestedCentimos)
          expect(BigInt(amountCentimos) * 10n >= BigInt(submission.requestedCentimos) * 9n).toBe(true)
        }
      }),
      runs,
    )
  })

  it('R-AMT-8: no company, representative or director has two awards', () => {
    fc.assert(
      fc.property(session, (played) => {
        const awards = awardsIn(played, contest).map(({ submission }) => submission)
        for (const people of [
          awards.map(({ applicant }) => applicant.ruc),
          awards.map(({ applicant }) => applicant.legalRepresentative),
          awards.flatMap(({ directors }) => directors),
        ])
          expect(new Set(people).size).toBe(people.length)
      }),
      runs,
    )
  })

  it('R-ABS-2: nobody votes on a submission from which they abstained', () => {
    fc.assert(
      fc.property(session, ({ state, log }) => {
        for (const { subject, votes } of state.agreements) {
          const about =
            subject.kind === 'award'
              ? [subject.submissionId]
              : subject.kind === 'not-selected'
                ? subject.submissionIds
                : []
          for (const { jurorId, entries } of state.sheets ?? [])
            if (about.some((id) => entries[id]?.abstention)) expect(Object.keys(votes)).not.toContain(jurorId)
        }
        expect(foldSession(contest, log)).toEqual(state)
      }),
      runs,
    )
  })

  it('the log that the rules made is accepted when it is decided again', () => {
    const same = (a: SessionEvent, b: SessionEvent) => canonicalText(a) === canonicalText(b)
    fc.assert(
      fc.property(session, ({ log, state }) => {
        expect(recheckSession(contest, log, same)).toEqual({ ok: true, value: state })
      }),
      { numRuns: 30 },
    )
  })

  it('the sessions tried are not idle: awards are adopted, and every bound is tried beyond', () => {
    const seen = fc.sample(session, { numRuns: 150, seed: 20_250_924 })
    const codes = new Set(seen.flatMap(({ refusals }) => refusals.map((refusal) => refusal.code)))
    expect(Math.max(...seen.map((played) => awardsIn(played, contest).length))).toBeGreaterThanOrEqual(4)
    expect([...codes]).toEqual(
      expect.arrayContaining([
        'reserve-invaded',
        'award-above-request',
        'reduction-too-deep',
        'reduction-without-reason',
        'already-awarded-this-year',
        'voter-barred',
        'submission-under-vote',
      ]),
    )
  })
})
