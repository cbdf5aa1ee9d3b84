// A member who leaves, and perhaps another who comes; how the jury goes on.
import { describe, expect, it } from 'vitest'
import type { Juror } from '../../../shared/domain/contest/contest.ts'
import type { CommandOf } from '../../../shared/domain/session/commands.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { fateOf, findAgreement } from '../../../shared/domain/session/state.ts'
import { bases, jurors, makeContest, soles } from '../../make/contest.ts'
import {
  agreement,
  approved,
  award,
  decided,
  delivery,
  departure,
  draft,
  election,
  first,
  installation,
  joined,
  opened,
  PDF,
  presided,
  proposal,
  second,
  third,
  vote,
} from '../../make/session.ts'
import { ballot, cast, close, D1, other, played, propose, room, variant } from '../agreement/room.ts'
import { given, recorded } from '../given.ts'

const contest = makeContest()
const D1Award = award(D1, soles(50_000))
const substitute = (profileId: string): Juror => ({
  id: 'jurado-4',
  name: 'LEE LEE, SUN',
  profileId,
  certificate: 'AAAA',
})
const leaves = (...given: Parameters<typeof departure>): CommandOf<'ChangeComposition'> => ({
  ...departure(...given),
  type: 'ChangeComposition',
})
const nameOf = (jurorId: string) => jurors.find(({ id }) => id === jurorId)?.name ?? ''

describe('a member leaves', () => {
  it('R-JUR-3: by the resolution that says so, at any moment before the approval of the Acta', () => {
    for (const events of [[], [installation], presided, opened(contest), [...decided(contest), draft]])
      given(contest, ...events)
        .when(leaves(third))
        .thenEvent(departure(third))
  })

  it('R-JUR-3: an absence too', () => {
    const absence = { ...departure(third), cause: 'absence' as const }
    given(contest, ...presided)
      .when({ ...absence, type: 'ChangeComposition' })
      .thenEvent(absence)
  })

  it.each([
    ['number', { number: ' ', date: '2025-09-22' }],
    ['date', { number: '000777-2025-DGIA-VMPCIC/MC', date: '' }],
  ])('R-JUR-3: not without the resolution’s %s', (_, resolution) => {
    given(contest, ...presided)
      .when({ ...leaves(third), resolution })
      .thenRefusal('resolution-missing', 'R-JUR-3')
  })

  it('R-JUR-3: not without the reason', () => {
    given(contest, ...presided)
      .when({ ...leaves(third), reason: ' ' })
      .thenRefusal('reason-missing', 'R-JUR-3')
  })

  it('R-JUR-1: only who is a member, and is one still', () => {
    given(contest, ...presided)
      .when(leaves('otra'))
      .thenRefusal('juror-unknown', 'R-JUR-1', { juror: 'otra' })
    given(contest, ...presided, departure(third))
      .when(leaves(third))
      .thenRefusal('juror-unknown', 'R-JUR-1', { juror: third })
  })

  it('R-JUR-4: as long as those who stay make a quorum', () => {
    given(contest, ...presided, departure(third))
      .when(leaves(second))
      .thenRefusal('quorum-missing', 'R-JUR-4', { present: 1, quorum: 2 })
    given(contest, ...presided, departure(third))
      .when(leaves(second, substitute('b')))
      .thenEvent(departure(second, substitute('b')))
    const strict = variant({ jury: { ...bases.jury, quorum: 3 } })
    given(strict, ...presided)
      .when(leaves(third))
      .thenRefusal('quorum-missing', 'R-JUR-4', { present: 2, quorum: 3 })
    given(strict, ...presided)
      .when(leaves(third, substitute('c')))
      .thenEvent(departure(third, substitute('c')))
  })

  it('R-ACT-2: also while the Acta is under vote, which lapses with its draft; not after its approval', () => {
    const voting = [...decided(contest), draft, proposal(3, { kind: 'acta', pdfSha256: PDF })]
    given(contest, ...voting)
      .when(leaves(third))
      .thenEvent(departure(third))
    const state = foldSession(contest, recorded([...voting, departure(third)]))
    expect([findAgreement(state, 'acuerdo-3')?.closed?.outcome, state.draft]).toEqual(['lapsed', null])
    given(contest, ...approved(contest))
      .when(leaves(third))
      .thenRefusal('acta-frozen', 'R-ACT-2')
  })
})

describe('who replaces', () => {
  it('R-JUR-1: has the profile of who leaves', () => {
    given(contest, ...presided)
      .when(leaves(second, substitute('b')))
      .thenEvent(departure(second, substitute('b')))
    given(contest, ...presided)
      .when(leaves(second, substitute('c')))
      .thenRefusal('replacement-profile', 'R-JUR-1', { juror: 'LEE LEE, SUN', leaver: nameOf(second) })
  })

  it.each([first, third])('R-JUR-1: is nobody who is or was in this jury (%s)', (id) => {
    given(contest, ...presided)
      .when(leaves(third, { ...substitute('c'), id }))
      .thenRefusal('replacement-known', 'R-JUR-1', { juror: 'LEE LEE, SUN' })
  })

  it('R-JUR-1: may be replaced in turn', () => {
    const next = { ...substitute('c'), id: 'jurado-5' }
    given(contest, ...presided, departure(third, substitute('c')))
      .when(leaves('jurado-4', next))
      .thenEvent(departure('jurado-4', next))
  })
})

describe('an incomplete jury', () => {
  const incomplete = [...opened(contest), departure(third)]

  it('R-JUR-3: decides by consensus', () => {
    given(contest, ...incomplete)
      .when(propose(2, D1Award))
      .thenEvent({ ...proposal(2, D1Award, [first, second]), members: 2, majority: 'consensus' })
    const all = ballot(2, D1Award, { [first]: 'for', [second]: 'for' })
    room(contest, incomplete, ...all.slice(0, -1))
      .when(close(2))
      .thenEvent({ type: 'AgreementClosed', agreementId: 'acuerdo-2', outcome: 'consensus' })
  })

  it('R-JUR-3: one vote against rejects, it ties nothing; who stood for it says why', () => {
    const apart = ballot(2, D1Award, { [first]: 'for', [second]: 'against' })
    room(contest, incomplete, ...apart.slice(0, -1))
      .when(close(2))
      .thenEvent({ type: 'AgreementClosed', agreementId: 'acuerdo-2', outcome: 'rejected' })
    room(contest, incomplete, propose(2, D1Award), cast(2, first, 'for'), cast(2, second, 'against', 'No.'))
      .when(close(2))
      .thenRefusal('dissent-without-reason', 'R-JUR-4', { number: 2 })
  })

  it('R-JUR-3: who left votes no more', () => {
    given(contest, ...incomplete, { ...proposal(2, D1Award, [first, second]), members: 2, majority: 'consensus' })
      .when(cast(2, third, 'for'))
      .thenRefusal('voter-barred', 'R-ABS-2', { juror: third, number: 2 })
  })

  it('R-JUR-3: what all had decided before stays decided', () => {
    const { state } = played(contest, [...opened(contest), ...agreement(2, D1Award)], leaves(third))
    expect(fateOf(state, D1)).toBe('awarded')
  })
})

/** The members after the third was replaced. */
const now = [first, second, 'jurado-4']
const byConsensus = (event: ReturnType<typeof proposal>) => ({ ...event, majority: 'consensus' as const })

describe('votes under way', () => {
  const voting: SessionEvent[] = [...presided, proposal(1, other), vote(1, first, 'for')]

  it.each([
    ['left', departure(third)],
    ['was replaced', departure(third, substitute('c'))],
  ])('R-JUR-3: lapse when a member %s: they take no vote and are not closed', (_, event) => {
    given(contest, ...voting, event)
      .when(cast(1, second, 'for'))
      .thenRefusal('agreement-closed', 'R-VOT-2', { number: 1 })
    given(contest, ...voting, event)
      .when(close(1))
      .thenRefusal('agreement-closed', 'R-VOT-2', { number: 1 })
  })

  it('R-JUR-3: and can begin anew with the members of now', () => {
    given(contest, ...voting, departure(third, substitute('c')))
      .when(propose(2, other))
      .thenEvent(byConsensus(proposal(2, other, now)))
  })
})

describe('a jury that was made whole again', () => {
  const replaced = [...opened(contest), departure(third, substitute('c'))]
  const whole = [...replaced, ...joined(2, contest, 'jurado-4', now)]

  it('R-JUR-3: decides by consensus, with who came instead', () => {
    given(contest, ...whole)
      .when(propose(3, D1Award))
      .thenEvent(byConsensus(proposal(3, D1Award, now)))
    const votes = ballot(3, D1Award, { [first]: 'for', [second]: 'for', 'jurado-4': 'against' })
    room(contest, whole, ...votes.slice(0, -1))
      .when(close(3))
      .thenEvent({ type: 'AgreementClosed', agreementId: 'acuerdo-3', outcome: 'rejected' })
  })

  it('R-SCO-3: decides on no submission before the new member has scored it, and opens that sheet alone to do so', () => {
    given(contest, ...replaced)
      .when(propose(2, D1Award))
      .thenRefusal('submission-not-evaluated', 'R-SCO-3', { submission: D1 })
    given(contest, ...replaced)
      .when(propose(2, { kind: 'opening' }))
      .thenRefusal('scoresheets-missing', 'R-SCO-4', { juror: 'LEE LEE, SUN', count: 1 })
    given(contest, ...replaced)
      .when({ ...delivery('jurado-4'), type: 'ReceiveScoresheet' })
      .thenEvent(delivery('jurado-4'))
    given(contest, ...replaced, delivery('jurado-4'))
      .when(propose(2, { kind: 'opening' }))
      .thenEvent(byConsensus(proposal(2, { kind: 'opening' }, now)))
    given(contest, ...whole)
      .when({ ...delivery('jurado-4', 2), type: 'ReceiveScoresheet' })
      .thenRefusal('scoresheets-already-open', 'R-SCO-4')
  })

  it('R-SCO-4: opens its sheets when the new member has delivered', () => {
    const story = [...presided, ...[first, second, third].map((id) => delivery(id)), departure(third, substitute('c'))]
    given(contest, ...story)
      .when(propose(1, { kind: 'opening' }))
      .thenRefusal('scoresheets-missing', 'R-SCO-4', { juror: 'LEE LEE, SUN', count: 1 })
    given(contest, ...story, delivery('jurado-4'))
      .when(propose(1, { kind: 'opening' }))
      .thenEvent(byConsensus(proposal(1, { kind: 'opening' }, now)))
  })
})

describe('a president who leaves', () => {
  const electing = (...candidates: string[]) => ({
    type: 'ElectPresident' as const,
    ballots: [second, third].map((jurorId, index) => ({ jurorId, candidateId: candidates[index] ?? '' })),
  })

  it('R-JUR-2: leaves the jury to elect another, by more than half of who stayed', () => {
    const without = given(contest, ...presided, departure(first))
    const ballots = electing(third, third)
    without.when(ballots).thenEvent({ type: 'PresidentElected', ballots: ballots.ballots, presidentId: third })
    without.when(electing(second, third)).thenRefusal('election-undecided', 'R-JUR-2')
    without.when(electing(second, first)).thenRefusal('ballots-wrong', 'R-JUR-2', { members: 2 })
  })

  it('R-JUR-2: the new one presides from then on', () => {
    const ballots = [second, third].map((jurorId) => ({ jurorId, candidateId: third }))
    given(contest, ...opened(contest), departure(first), { ...election, ballots, presidentId: third })
      .when(propose(2, D1Award))
      .thenEvent({
        ...proposal(2, D1Award, [second, third]),
        presidedBy: third,
        members: 2,
        majority: 'consensus',
      })
  })

  it('R-JUR-2: another member who leaves does not end the presidency', () => {
    given(contest, ...presided, departure(third))
      .when({ type: 'ElectPresident', ballots: [first, second].map((jurorId) => ({ jurorId, candidateId: first })) })
      .thenRefusal('president-already-elected', 'R-JUR-2')
  })
})
