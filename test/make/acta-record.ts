// Makes records of Actas, as the log would give them, for documents to be drawn from. Runs in vitest.
import { actaRecord } from '../../shared/domain/acta/record.ts'
import { type ActaRecord, ActaRecordSchema } from '../../shared/domain/acta/record-schema.ts'
import type { Contest } from '../../shared/domain/contest/contest.ts'
import type { Entry, Scoresheet } from '../../shared/domain/scoring/scoresheet.ts'
import type { SessionEvent } from '../../shared/domain/session/events.ts'
import { evolveSession } from '../../shared/domain/session/evolve.ts'
import { initialSession } from '../../shared/domain/session/state.ts'
import { AT, abstainedEntry, makeContest, makeEntry, makeScoresheet, makeSubmission, soles } from './contest.ts'
import { richSession } from './rich-session.ts'
import { agreement, award, notSelected, opened } from './session.ts'

/** The session's log folded, and its record. */
export function recordOf(contest: Contest, events: readonly SessionEvent[]): ActaRecord {
  const state = events.reduce(
    (folded, event) => evolveSession(folded, { ...event, at: AT, actor: 'jurado-1' }),
    initialSession(contest),
  )
  return ActaRecordSchema.parse(actaRecord(state, '2025-09-24T20:00:00Z'))
}

const described: SessionEvent = { type: 'DeliberationDescribed', text: 'El Jurado deliberó sobre cada postulación.' }
const [D1, D2, C1, C2] = ['CDC-D-00001-25', 'CDC-D-00002-25', 'CDC-C-00001-25', 'CDC-C-00002-25'] as const

/** Everything that can be in an Acta once: a reduction, a dissent, a tie, an abstention, a modality without award. */
export function fullRecord(contest: Contest = makeContest()): ActaRecord {
  const sheets = sheetsWith(contest, 'jurado-3', { [C1]: abstainedEntry })
  return recordOf(contest, [
    ...opened(contest, sheets),
    ...agreement(2, award(D1, soles(50_000))),
    ...agreement(3, award(D2, soles(45_000), 'El presupuesto de promoción puede ajustarse'), ['for', 'for', 'against']),
    ...agreement(4, notSelected(C1), ['for', 'against']),
    ...agreement(5, { kind: 'desierto', modalityId: 'circulacion', reason: 'Ninguna alcanza la solidez esperada' }),
    described,
  ])
}

/** Nearly everything that a session can hold, as the rules decided it. */
export const richRecord = (): ActaRecord => ActaRecordSchema.parse(actaRecord(richSession(), '2025-09-24T20:00:00Z'))

export function sheetsWith(contest: Contest, jurorId: string, entries: Readonly<Record<string, Entry>>): Scoresheet[] {
  return contest.jurors.map(({ id }) => makeScoresheet(contest, id, id === jurorId ? entries : {}))
}

export const noAwardRecord = (): ActaRecord => {
  const contest = makeContest()
  return recordOf(contest, [...opened(contest), ...agreement(2, notSelected(D1, D2, C1, C2)), described])
}

export const allVoidRecord = (): ActaRecord => {
  const contest = makeContest()
  const subject = { kind: 'desierto', modalityId: null, reason: 'Ninguna postulación reúne lo pedido' } as const
  return recordOf(contest, [...opened(contest), ...agreement(2, subject), described])
}

export const oneAwardRecord = (contest: Contest = makeContest()): ActaRecord =>
  recordOf(contest, [
    ...opened(contest),
    ...agreement(2, award(D1, soles(50_000))),
    ...agreement(3, notSelected(D2, C1, C2)),
    described,
  ])

/** A waitlist longer than a page. */
export function manyAlternatesRecord(count: number, title: (n: number) => string): ActaRecord {
  const submissions = Array.from({ length: count }, (_, index) =>
    makeSubmission('D', index + 1, { title: title(index) }),
  )
  const contest = makeContest({ submissions })
  const entries = submissions.map(({ id }) => ({
    submissionId: id,
    amountCentimos: soles(50_000),
    reductionReason: null,
  }))
  const subject = { kind: 'waitlist', modalityId: 'distribucion', entries } as const
  return recordOf(contest, [...opened(contest), ...agreement(2, { ...subject, entries }), described])
}

/** More awards than the money of one year pays: what is tried is the paper. */
export function manyAwardsRecord(count: number, title: (n: number) => string): ActaRecord {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const submissions = numbers.map((n) => makeSubmission('D', n, { title: title(n) }))
  const contest = makeContest({ submissions })
  const entries = Object.fromEntries(submissions.map(({ id }, index) => [id, makeEntry(1 + (index % 5))]))
  const awards = submissions.flatMap(({ id }, index) => agreement(index + 2, award(id, soles(50_000))))
  return recordOf(contest, [...opened(contest, sheetsWith(contest, 'jurado-1', entries)), ...awards, described])
}
