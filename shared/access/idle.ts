// After how long without anybody there the laptop locks itself. Runs in every process.

/** A juror's desk. */
export const DESK_IDLE_MS = 10 * 60_000

/** The jury's room, where people talk for a while without touching anything. */
export const ROOM_IDLE_MS = 30 * 60_000

/** How long before it the person is told. */
export const IDLE_WARNING_SECONDS = 60
