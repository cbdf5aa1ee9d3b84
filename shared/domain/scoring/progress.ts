// How far a juror is: the days left to score in, what they ask for a day, and what was finished today. The clock comes
// in as a parameter; days are those of Lima. Runs in every process.
import { LIMA_OFFSET_MS } from '../../lima.ts'
import { type Contest, findSubmission } from '../contest/contest.ts'
import type { Recorded } from '../decision.ts'
import { entryOf, foldDesk } from './desk.ts'
import type { DeskEvent } from './desk-events.ts'
import { isComplete, missingIn } from './scoresheet.ts'

const DAY_MS = 86_400_000

/** The day in America/Lima (fixed UTC−5) of an instant, as an integer: days since 1970-01-01. */
export const limaDay = (epochMs: number): number => Math.floor((epochMs + LIMA_OFFSET_MS) / DAY_MS)

/** The same number for a plain day, "2025-09-24". */
export const dayOf = (isoDay: string): number => Math.floor(Date.parse(`${isoDay}T00:00:00Z`) / DAY_MS)

/** The plain day of such a number: 20355 → "2025-09-24". */
export const isoDayOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

export type PlanFacts = {
  /** Today, as `limaDay` counts. */
  readonly today: number
  /** The contest's `evaluationEnds`: the scoring ends with that day. */
  readonly evaluationEnds: string
  /** Submissions that still miss something. */
  readonly left: number
  readonly doneToday: number
  /** Submissions a day that the juror means to finish; null: what the time left asks for. */
  readonly goal: number | null
}

export type Plan = {
  /** Days until the last one: 0 on the last day, negative after it. */
  readonly daysUntilEnd: number
  /** Days to work in, today and the last one included; 0 when the time is over. */
  readonly daysLeft: number
  /** Submissions a day that the time left asks for; null when the time is over. It does not shrink while one works. */
  readonly needed: number | null
  /** Submissions a day that the juror goes by: the own pace, else what is needed. */
  readonly pace: number | null
  /** The day on which the last submission is finished at that pace; null without a pace, or with nothing left. */
  readonly finishDay: number | null
  /** Whether the pace reaches: all is finished by the last day. */
  readonly suffices: boolean
}

/** What the time left asks of the juror. An own pace that is already met today leaves nothing more to do today. */
export function planOf({ today, evaluationEnds, left, doneToday, goal }: PlanFacts): Plan {
  const daysUntilEnd = dayOf(evaluationEnds) - today
  const daysLeft = Math.max(0, daysUntilEnd + 1)
  const needed = daysLeft === 0 ? null : Math.ceil((left + doneToday) / daysLeft)
  const pace = goal ?? needed
  const finishDay = left === 0 || pace === null ? null : today + daysAt(pace, left, doneToday)
  return {
    daysUntilEnd,
    daysLeft,
    needed,
    pace,
    finishDay,
    suffices: left === 0 || (finishDay !== null && finishDay <= dayOf(evaluationEnds)),
  }
}

/** Days after today that a pace takes: what today still admits first. */
const daysAt = (pace: number, left: number, doneToday: number) =>
  Math.ceil(Math.max(0, left - Math.max(0, pace - doneToday)) / pace)

/**
 * The submissions that were finished on a day of Lima: complete or abstained from at its end (R-SCO-3), and not before
 * it. What came before an abstention is not in a juror's log (R-ABS-2), so the abstention counts as finishing. `contest` is
 * the desk's as it is now: what a supplement took out is no work any more (R-AMT-9).
 */
export function finishedOn(
  day: number,
  contest: Contest,
  jurorId: string,
  log: readonly Recorded<DeskEvent>[],
): readonly string[] {
  const isThere = (id: string) => findSubmission(contest, id) !== undefined
  const touched = new Set(
    log
      .filter((event) => dayOfEvent(event) === day)
      .flatMap(submissionIn)
      .filter(isThere),
  )
  const about = log.filter((event) => submissionIn(event).some((id) => touched.has(id)))
  const doneAfter = (lastDay: number) => {
    const desk = foldDesk(
      contest,
      jurorId,
      about.filter((event) => dayOfEvent(event) <= lastDay),
    )
    return (id: string) => isComplete(missingIn(contest.bases, entryOf(desk, id)))
  }
  const [wasDone, isDone] = [doneAfter(day - 1), doneAfter(day)]
  return [...touched].filter((id) => isDone(id) && !wasDone(id))
}

const dayOfEvent = ({ at }: Recorded<DeskEvent>) => limaDay(Date.parse(at))
const submissionIn = (event: DeskEvent) => ('submissionId' in event ? [event.submissionId] : [])
