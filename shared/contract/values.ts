// Values that several areas of the contract share. Runs in every process.
import type { Context } from '../domain/decision.ts'
import type { DeskEvent } from '../domain/scoring/desk-events.ts'
import { DeskEventSchema } from '../domain/scoring/desk-events.ts'
import { type SessionEvent, SessionEventSchema } from '../domain/session/events.ts'
import { z } from '../zod.ts'

export const contestId = z.string().min(1).max(60)
export const jurorId = z.string().min(1).max(60)
export const submissionId = z.string().min(1).max(60)
export const fileId = z.uuid()

/** A member who leaves and who comes instead, by name, and the number of the resolution (R-JUR-3). */
export const juryChange = z.strictObject({ leaves: z.string(), arrives: z.string().nullable(), resolution: z.string() })
export type JuryChange = z.output<typeof juryChange>

/** What a supplement that was taken in would change at a desk or in a room, for a person to read first. */
export const pendingSupplement = z.strictObject({
  number: z.int().positive(),
  added: z.array(z.strictObject({ id: submissionId, title: z.string() })),
  removed: z.array(z.strictObject({ id: submissionId, title: z.string() })),
  changes: z.array(juryChange),
})
export type PendingSupplement = z.output<typeof pendingSupplement>

/** Where a juror works on one contest. */
export const deskOf = { contestId, jurorId }

/** An event as the log recorded it: `hash` ends the chain so far, so the last one names the state of the log. */
/** An activation code as it is typed. */
export const activationCode = z.string().max(100)

const recorded = z.strictObject({ seq: z.int().positive(), at: z.iso.datetime(), actor: z.string(), hash: z.string() })

export const recordedDeskEvent = z.strictObject({ ...recorded.shape, event: DeskEventSchema })
export const recordedSessionEvent = z.strictObject({ ...recorded.shape, event: SessionEventSchema })
export type RecordedSessionEvent = z.output<typeof recordedSessionEvent>

/** What a fold takes: the event with its instant and its actor. */
export const foldable = <E extends DeskEvent | SessionEvent>(entry: {
  readonly at: string
  readonly actor: string
  readonly event: E
}): E & Context => ({ ...entry.event, at: entry.at, actor: entry.actor })
