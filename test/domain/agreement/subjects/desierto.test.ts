// The contest, a modality or what is left of a reserve declared void.
import { describe, expect, it } from 'vitest'
import { reserveLeft } from '../../../../shared/domain/agreement/subjects/desierto.ts'
import type { SessionEvent } from '../../../../shared/domain/session/events.ts'
import { foldSession } from '../../../../shared/domain/session/evolve.ts'
import { fateOf } from '../../../../shared/domain/session/state.ts'
import { jurors, makeContest, makeSubmission, soles } from '../../../make/contest.ts'
import {
  abstention,
  agreement,
  award,
  delivered,
  departure,
  desierto,
  draft,
  everyone,
  joined,
  notSelected,
  opened,
  proposal,
  removal,
  revocation,
  supplement,
  third,
  vote,
} from '../../../make/session.ts'
import { given, recorded } from '../../given.ts'
import { C1, C2, close, D1, D2, leftReserve, openedWith, propose, waitlist } from '../room.ts'

const contest = makeContest()
const open = opened(contest)
const whole = desierto()
const distribution = desierto('distribucion')
const D1Award = award(D1, soles(50_000))
const D2Award = award(D2, soles(50_000))
const stateAfter = (...events: SessionEvent[]) => foldSession(contest, recorded([...open, ...events]))
const allFor = (number: number) => everyone.map((jurorId) => vote(number, jurorId, 'for'))

describe('desierto', () => {
  it.each([whole, distribution])('R-VOT-2: of %j, with its reasons', (subject) => {
    given(contest, ...open)
      .when(propose(2, subject))
      .thenEvent(proposal(2, subject))
    given(contest, ...open)
      .when(propose(2, { ...subject, reason: '\n' } as typeof subject))
      .thenRefusal('reason-missing', 'R-VOT-2')
  })

  it('R-SCO-4: not before the sheets are open', () => {
    given(contest, ...delivered)
      .when(propose(1, whole))
      .thenRefusal('scoresheets-not-open', 'R-SCO-4')
  })

  it('R-VOT-2: not of a modality that the Bases do not have', () => {
    given(contest, ...open)
      .when(propose(2, desierto('otra')))
      .thenRefusal('modality-unknown', 'R-VOT-2', { modality: 'otra' })
  })

  it('R-VOT-2: decides the submissions of its modality', () => {
    const state = stateAfter(...agreement(2, distribution))
    expect([D1, D2, C1, C2].map((id) => fateOf(state, id))).toEqual(['desierto', 'desierto', 'undecided', 'undecided'])
    given(contest, ...open, ...agreement(2, distribution))
      .when(propose(3, D1Award))
      .thenRefusal('submission-decided', 'R-VOT-2', { submission: D1 })
    given(contest, ...open, ...agreement(2, distribution))
      .when(propose(3, award(C1, soles(50_000))))
      .thenEvent(proposal(3, award(C1, soles(50_000))))
  })

  it('R-VOT-2: not where there is an award; the other modality stays free', () => {
    const awarded = [...open, ...agreement(2, D1Award)]
    for (const subject of [whole, distribution])
      given(contest, ...awarded)
        .when(propose(3, subject))
        .thenRefusal('desierto-with-awards', 'R-VOT-2', { submission: D1 })
    given(contest, ...awarded)
      .when(propose(3, desierto('circulacion')))
      .thenEvent(proposal(3, desierto('circulacion')))
  })

  it('R-VOT-2: nor where there is a waitlist; its own modality’s list alone is in the way', () => {
    const listed = [...open, ...agreement(2, waitlist('distribucion', D2))]
    for (const subject of [whole, distribution])
      given(contest, ...listed)
        .when(propose(3, subject))
        .thenRefusal('desierto-with-waitlist', 'R-VOT-2', { submission: D2 })
    given(contest, ...listed)
      .when(propose(3, desierto('circulacion')))
      .thenEvent(proposal(3, desierto('circulacion')))
  })

  it('R-VOT-2: of what is left, when some were left out before', () => {
    given(contest, ...open, ...agreement(2, notSelected(D1, D2)))
      .when(propose(3, distribution))
      .thenEvent(proposal(3, distribution))
  })

  it('R-AMT-9: an award of who left the contest is in nobody’s way', () => {
    given(contest, ...open, ...agreement(2, D1Award), removal(D1))
      .when(propose(3, distribution))
      .thenEvent(proposal(3, distribution))
  })

  it('R-VOT-2: once; of the rest after that of a modality, and not of a modality after that of all', () => {
    given(contest, ...open, ...agreement(2, distribution))
      .when(propose(3, distribution))
      .thenRefusal('already-agreed', 'R-VOT-2', { number: 2 })
    given(contest, ...open, proposal(2, whole))
      .when(propose(3, distribution))
      .thenRefusal('already-agreed', 'R-VOT-2', { number: 2 })
    for (const subject of [whole, desierto('circulacion')])
      given(contest, ...open, ...agreement(2, distribution))
        .when(propose(3, subject))
        .thenEvent(proposal(3, subject))
  })

  it('R-VOT-2: again after it was revoked', () => {
    given(contest, ...open, ...agreement(2, whole), ...agreement(3, revocation(2)))
      .when(propose(4, whole))
      .thenEvent(proposal(4, whole))
  })

  it('R-VOT-2: not over a submission under another vote, also when that began later', () => {
    const facts = { submission: D1, number: 2 }
    given(contest, ...open, proposal(2, D1Award))
      .when(propose(3, whole))
      .thenRefusal('submission-under-vote', 'R-VOT-2', facts)
    given(contest, ...open, proposal(2, D1Award))
      .when(propose(3, desierto('circulacion')))
      .thenEvent(proposal(3, desierto('circulacion')))
    given(contest, ...open, proposal(2, whole), proposal(3, D1Award), ...allFor(2))
      .when(close(2))
      .thenRefusal('submission-under-vote', 'R-VOT-2', { submission: D1, number: 3 })
  })

  it('R-VOT-2: not when an award was adopted while it was under vote', () => {
    given(contest, ...open, proposal(2, whole), ...agreement(3, D1Award), ...allFor(2))
      .when(close(2))
      .thenRefusal('desierto-with-awards', 'R-VOT-2', { submission: D1 })
  })

  it('R-SCO-3: not over what nobody evaluated yet', () => {
    const D3 = makeSubmission('D', 3)
    given(contest, ...open, supplement(D3))
      .when(propose(2, distribution))
      .thenRefusal('submission-not-evaluated', 'R-SCO-3', { submission: D3.id })
    given(contest, ...open, supplement(D3))
      .when(propose(2, desierto('circulacion')))
      .thenEvent(proposal(2, desierto('circulacion')))
  })

  describe('R-ABS-2: not over a submission from which somebody abstained', () => {
    const absent = openedWith(contest, { [third]: [D1] })

    it('until that one was voted apart', () => {
      given(contest, ...absent)
        .when(propose(2, distribution))
        .thenRefusal('mixed-abstentions', 'R-ABS-2')
      given(contest, ...absent, ...agreement(2, notSelected(D1), ['for', 'for']))
        .when(propose(3, distribution))
        .thenEvent(proposal(3, distribution))
      given(contest, ...absent)
        .when(propose(2, desierto('circulacion')))
        .thenEvent(proposal(2, desierto('circulacion')))
    })

    it('unless that member left the jury, for then all members vote', () => {
      const [, , last] = jurors
      const replacement = last ? { ...last, id: 'jurado-4' } : null
      const now = ['jurado-1', 'jurado-2', 'jurado-4']
      given(contest, ...absent, departure(third, replacement), ...joined(2, contest, 'jurado-4', now))
        .when(propose(3, distribution))
        .thenEvent({ ...proposal(3, distribution, now), majority: 'consensus' })
    })

    it('and one declared later takes its effect', () => {
      expect(fateOf(stateAfter(...agreement(2, distribution), abstention(third, D1)), D2)).toBe('undecided')
    })
  })
})

describe('what is left of a reserve', () => {
  const left = (centimos: number) => leftReserve('distribucion', centimos)

  it('R-AMT-7: is what the awards leave of it, at the céntimo', () => {
    const awarded = [...open, ...agreement(2, award(D2, soles(45_000.5), 'Repite un rubro.'))]
    const exact = soles(54_999.5)
    given(contest, ...awarded)
      .when(propose(3, left(exact)))
      .thenEvent(proposal(3, left(exact)))
    for (const wrong of [exact - 1, exact + 1, soles(100_000)])
      given(contest, ...awarded)
        .when(propose(3, left(wrong)))
        .thenRefusal('reserve-left-differs', 'R-AMT-7', {
          modality: 'Distribución comercial y/o alternativa',
          leftCentimos: exact,
        })
  })

  it('R-AMT-7: counts what goes to those whom the reserve is for, of its own modality', () => {
    const state = stateAfter(
      ...agreement(2, D1Award),
      ...agreement(3, D2Award),
      ...agreement(4, award(C2, soles(49_000), 'Repite un rubro.')),
    )
    expect([reserveLeft(state, 'distribucion'), reserveLeft(state, 'circulacion'), reserveLeft(state, 'otra')]).toEqual(
      [soles(50_000), soles(61_000), 0],
    )
  })

  it('R-AMT-7: nothing is left to declare of a reserve that is spent', () => {
    const reserveCentimos = soles(50_000)
    const [first, ...others] = contest.bases.modalities
    if (!first) throw new Error('the pack has modalities')
    const small = makeContest({
      bases: { ...contest.bases, modalities: [{ ...first, reserveCentimos }, ...others] },
    })
    given(small, ...opened(small), ...agreement(2, D2Award))
      .when(propose(3, left(0)))
      .thenRefusal('reserve-assigned', 'R-AMT-7', { modality: first.name })
  })

  it('R-AMT-7: with its reasons', () => {
    given(contest, ...open)
      .when(propose(2, leftReserve('distribucion', soles(100_000), ' ')))
      .thenRefusal('reason-missing', 'R-AMT-7')
  })

  it('R-VOT-2: of a modality of the Bases, once the sheets are open', () => {
    given(contest, ...open)
      .when(propose(2, leftReserve('otra', soles(100_000))))
      .thenRefusal('modality-unknown', 'R-VOT-2', { modality: 'otra' })
    given(contest, ...delivered)
      .when(propose(1, left(soles(100_000))))
      .thenRefusal('scoresheets-not-open', 'R-SCO-4')
  })

  it('R-VOT-2: once for each modality', () => {
    const declared = [...open, ...agreement(2, left(soles(100_000)))]
    given(contest, ...declared)
      .when(propose(3, left(soles(100_000))))
      .thenRefusal('already-agreed', 'R-VOT-2', { number: 2 })
    given(contest, ...declared)
      .when(propose(3, leftReserve('circulacion', soles(110_000))))
      .thenEvent(proposal(3, leftReserve('circulacion', soles(110_000))))
    given(contest, ...open, ...agreement(2, waitlist('distribucion', D1)))
      .when(propose(3, left(soles(100_000))))
      .thenEvent(proposal(3, left(soles(100_000))))
  })

  it('R-AMT-7: not while an award under vote could take of it', () => {
    given(contest, ...open, proposal(2, D2Award))
      .when(propose(3, left(soles(100_000))))
      .thenRefusal('agreement-under-way', 'R-AMT-7', { number: 2 })
    given(contest, ...open, proposal(2, notSelected(D2)))
      .when(propose(3, left(soles(100_000))))
      .thenEvent(proposal(3, left(soles(100_000))))
    given(contest, ...open, proposal(2, left(soles(100_000))), proposal(3, D2Award), ...allFor(2))
      .when(close(2))
      .thenRefusal('agreement-under-way', 'R-AMT-7', { number: 3 })
  })

  it('R-AMT-7: not when an award took of it while it was under vote', () => {
    given(contest, ...open, proposal(2, left(soles(100_000))), ...agreement(3, D2Award), ...allFor(2))
      .when(close(2))
      .thenRefusal('reserve-left-differs', 'R-AMT-7', { leftCentimos: soles(50_000) })
  })
})

describe('R-AMT-7: the Acta', () => {
  const described: SessionEvent = { type: 'DeliberationDescribed', text: 'El Jurado deliberó.' }
  const draftActa = { ...draft, type: 'DraftActa' as const }
  const story = (...events: SessionEvent[]) =>
    given(
      contest,
      ...open,
      ...agreement(2, notSelected(D1)),
      ...agreement(3, D2Award),
      ...agreement(4, leftReserve('distribucion', soles(50_000))),
      ...agreement(5, desierto('circulacion')),
      described,
      ...events,
    )
  const facts = { modality: 'Distribución comercial y/o alternativa', leftCentimos: soles(100_000) }

  it('states what was agreed of a reserve while that is so', () => {
    story().when(draftActa).thenEvent(draft)
  })

  it('does not when an award came to nothing since, though nobody is left who could receive it', () => {
    story(removal(D2)).when(draftActa).thenRefusal('reserve-left-differs', 'R-AMT-7', facts)
  })

  it('does again when that agreement was revoked', () => {
    story(removal(D2), ...agreement(6, revocation(4)))
      .when(draftActa)
      .thenEvent(draft)
  })
})
