// Where a listener of a recording may want to go: derived from the log and never kept (R-ACT-7). Runs in every process.
import type { Recorded } from '../decision.ts'
import type { SessionEvent } from './events.ts'

/**
 * What is heard up to an instant: `atEpochMs` by the clock, `elapsedMs` from the beginning of the recording, without its
 * pauses and without what a power cut took. In the order of time.
 */
export type Heard = { readonly atEpochMs: number; readonly elapsedMs: number }

/** `number` is that of the agreement, as it stands in the Acta; null where the event is about none. */
export type Marker = { readonly elapsedMs: number; readonly type: MarkedEvent; readonly number: number | null }

const MARKED = [
  'JuryInstalled',
  'PresidentElected',
  'AttendanceNoted',
  'SessionSuspended',
  'SessionResumed',
  'IncidentNoted',
  'ScoresheetsOpened',
  'AgreementProposed',
  'VoteCast',
  'AgreementClosed',
  'ActaDrafted',
] as const satisfies readonly SessionEvent['type'][]
export type MarkedEvent = (typeof MARKED)[number]

/**
 * The steps of the session and the agreements (proposed, first vote, closed) that fall into a recording, each where it is
 * heard; what happened in a pause stands where the recording goes on.
 */
export function markersOf(log: readonly Recorded<SessionEvent>[], heard: readonly Heard[]): Marker[] {
  const numbers = new Map<string, number>()
  const voted = new Set<string>()
  const markers: Marker[] = []
  for (const event of log) {
    if (event.type === 'AgreementProposed') numbers.set(event.agreementId, event.number)
    if (event.type === 'VoteCast' && voted.has(event.agreementId)) continue
    if (event.type === 'VoteCast') voted.add(event.agreementId)
    const type = MARKED.find((one) => one === event.type)
    const elapsedMs = type && elapsedAt(heard, Date.parse(event.at))
    if (elapsedMs === undefined) continue
    const number = 'agreementId' in event ? (numbers.get(event.agreementId) ?? null) : null
    markers.push({ elapsedMs, type: type as MarkedEvent, number })
  }
  return markers
}

/** Undefined before the recording and after it. What was heard in between two points was heard right before the later. */
function elapsedAt(heard: readonly Heard[], atEpochMs: number): number | undefined {
  const index = heard.findIndex((point) => point.atEpochMs >= atEpochMs)
  const [before, next] = [heard[index - 1], heard[index]]
  if (!before || !next) return undefined
  return Math.max(before.elapsedMs, next.elapsedMs - (next.atEpochMs - atEpochMs))
}
