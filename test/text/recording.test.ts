// What is said of a recording: how long, where it leads, how much room is left.
import { describe, expect, it } from 'vitest'
import type { MarkedEvent } from '../../shared/domain/session/markers.ts'
import { formatElapsed, placeText, recordingText } from '../../shared/text/session/recording.ts'
import { sessionAfter } from '../domain/session/fold.ts'
import { makeContest } from '../make/contest.ts'
import { award, proposal } from '../make/session.ts'

it.each([
  [0, '00:00'],
  [999, '00:00'],
  [249_000, '04:09'],
  [3_599_999, '59:59'],
  [3_849_000, '1:04:09'],
  [36_000_000, '10:00:00'],
])('%i ms are told as %s', (elapsedMs, told) => {
  expect(formatElapsed(elapsedMs)).toBe(told)
})

describe('a place', () => {
  const contest = makeContest()
  const { state } = sessionAfter(contest, proposal(1, award('CDC-D-00001-25', 5_000_000)))
  const told = (type: MarkedEvent, number: number | null = null) => placeText({ elapsedMs: 0, type, number }, state)

  it('of an agreement says which, and what about', () => {
    expect(told('AgreementProposed', 1)).toMatch(/^Acuerdo 1, propuesta: Beneficiaria: «.+»$/)
    expect(told('AgreementProposed', 2)).toBe('Acuerdo 2, propuesta')
    expect(told('VoteCast', 1)).toBe('Acuerdo 1, votación')
    expect(told('AgreementClosed', 1)).toBe('Acuerdo 1, resultado')
  })

  it('of a step says its name', () => {
    expect(told('ScoresheetsOpened')).toBe('Apertura de matrices')
    expect(told('SessionSuspended')).toBe('Suspensión de la sesión')
  })
})

it('the free space is told in hours once it is known what an hour takes', () => {
  expect(recordingText.freeFor(83_500_000_000, null)).toBe('83.5\u00A0GB')
  expect(recordingText.freeFor(83_500_000_000, 1)).toBe('83.5\u00A0GB, 1 hora más')
  expect(recordingText.freeFor(83_500_000_000, 40)).toBe('83.5\u00A0GB, unas 40 horas más')
})
