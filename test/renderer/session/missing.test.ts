// What the Acta still needs, each with the way to where it is done (R-ACT-1, R-AMT-7).
import { describe, expect, it } from 'vitest'
import { missingFor } from '../../../renderer/src/screens/session/acta/missing.ts'
import { agendaSteps } from '../../../renderer/src/screens/session/agenda/agenda-steps.ts'
import type { Subject } from '../../../shared/domain/agreement/subjects/schema.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { abstainedEntry, makeContest, makeScoresheet, soles } from '../../make/contest.ts'
import * as make from '../../make/session.ts'
import { sentences, sessionOf } from './given.ts'

const { agreement, award, notSelected } = make
const contest = makeContest()
const [d1, d2, c1, c2] = ['CDC-D-00001-25', 'CDC-D-00002-25', 'CDC-C-00001-25', 'CDC-C-00002-25'] as const
const prose: SessionEvent = { type: 'DeliberationDescribed', text: 'El Jurado deliberó.' }
const sessionAfter = (...events: readonly SessionEvent[]) => sessionOf(contest, ...make.opened(contest), ...events)
const reserve = (modalityId: string, leftCentimos: number) =>
  ({ kind: 'desierto-reserve', modalityId, leftCentimos, reason: 'Ninguna otra alcanza.' }) as const

/** D2 and C2 use the reserve: D2 has 50,000.00 of it, C2 nothing. */
const decided = [...agreement(2, award(d2, soles(50_000))), ...agreement(3, notSelected(d1, c1, c2))]

describe('what is missing for the Acta', () => {
  it('is a vote under way, what is undecided, the prose', () => {
    const missing = missingFor(sessionAfter(make.proposal(2, award(d2, soles(50_000)))))
    expect(sentences(missing)).toEqual([
      'Falta cerrar la votación del acuerdo 2.',
      'Falta decidir 4 postulaciones.',
      'Falta la descripción de la deliberación.',
    ])
    expect(missing.map(({ to }) => to?.item)).toEqual(['acuerdo-2', 'nuevo', undefined])
  })

  it('is what is left of a reserve, once everything is decided (R-AMT-7)', () => {
    const missing = missingFor(sessionAfter(...decided, prose))
    expect(missing).toEqual([
      {
        sentence: expect.stringContaining('S/\u00a0110,000.00 de la reserva de «Circulación'),
        to: { item: 'nuevo-reserva-circulacion', words: expect.stringContaining('Circulación') },
      },
    ])
    expect(missingFor(sessionAfter(...decided, ...agreement(4, reserve('circulacion', 11_000_000)), prose))).toEqual([])
  })

  it('is an agreement whose figure is no longer true, before another one', () => {
    const revocation: Subject = {
      kind: 'revocation',
      agreementId: 'acuerdo-3',
      submissionIds: [c2],
      reason: 'Error.',
    }
    const later = [
      ...decided,
      ...agreement(4, reserve('circulacion', 11_000_000)),
      ...agreement(5, revocation),
      ...agreement(6, award(c2, soles(50_000))),
      prose,
    ]
    expect(missingFor(sessionAfter(...later))).toEqual([
      {
        sentence: expect.stringContaining('El acuerdo 4 ya no dice el saldo de la reserva, que es S/\u00a060,000.00.'),
        to: { item: 'acuerdo-4', words: 'Ir al acuerdo 4' },
      },
    ])
  })

  it('is a tie that nothing resolved, while what it is about is undecided (R-VOT-3)', () => {
    const sheets = contest.jurors.map(({ id }) =>
      makeScoresheet(contest, id, id === make.third ? { [d1]: abstainedEntry } : {}),
    )
    const tie = [...make.opened(contest, sheets), ...agreement(2, award(d1, soles(50_000)), ['for', 'against'])]
    expect(sentences(missingFor(sessionOf(contest, ...tie)))).toContain('Falta resolver el empate del acuerdo 2.')
    const away = sessionOf(contest, ...tie, ...agreement(3, notSelected(d1), ['for', 'for']))
    expect(sentences(missingFor(away))).not.toContain('Falta resolver el empate del acuerdo 2.')
  })
})

describe('the agenda', () => {
  it('comes to what is desierto while a reserve is without a word', () => {
    const step = (...events: readonly SessionEvent[]) =>
      agendaSteps(sessionAfter(...events)).find(({ status }) => status === 'current')
    expect(step(...decided)).toMatchObject({ id: 'desierto', detail: expect.stringContaining('«Circulación') })
    expect(step(...decided, ...agreement(4, reserve('circulacion', 11_000_000)))).toMatchObject({ id: 'acta' })
  })
})
