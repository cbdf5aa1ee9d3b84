// Who had to record each event of a session (R-JUR-2): the table while there is no president, and then the president.
import { expect, it } from 'vitest'
import { authorsOf } from '../../electron/core/verify/check-issue.ts'
import type { SessionEvent } from '../../shared/domain/session/events.ts'

const elected = (presidentId: string): SessionEvent => ({ type: 'PresidentElected', ballots: [], presidentId })
const left = (leaves: string): SessionEvent => ({
  type: 'CompositionChanged',
  leaves,
  cause: 'resignation',
  replacement: null,
  resolution: { number: '000600-2025-DGIA-VMPCIC/MC', date: '2025-09-24' },
  reason: 'Renunció por motivos de salud.',
})
const written: SessionEvent = { type: 'DeliberationDescribed', text: 'El Jurado deliberó.' }

const authors = (...events: SessionEvent[]) =>
  authorsOf(events.map((event, index) => ({ seq: index + 1, at: '', actor: '', hash: '', event })))

it('the table records until the election, and again after the president left', () => {
  expect(
    authors(written, elected('jurado-2'), written, left('jurado-2'), written, elected('jurado-1'), written),
  ).toEqual(['mesa', 'mesa', 'jurado-2', 'jurado-2', 'mesa', 'mesa', 'jurado-1'])
})

it('a president stays in charge when another member leaves', () => {
  expect(authors(elected('jurado-2'), left('jurado-3'), written)).toEqual(['mesa', 'jurado-2', 'jurado-2'])
})
