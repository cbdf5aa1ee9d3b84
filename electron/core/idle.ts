// Locks what is unlocked when nobody has done anything for too long: every call asks first. Runs in the core.
import { DESK_IDLE_MS, ROOM_IDLE_MS } from '../../shared/access/idle.ts'
import type { Clock } from './ports.ts'

/** What only asks, or what a machine sends by itself: it does not show that somebody is there. */
const passive: ReadonlySet<string> = new Set([
  'app.idle',
  'app.info',
  'app.opened',
  'app.leave',
  'session.projector',
  'recording.append',
  'recording.status',
])

export type IdleLock = {
  /** To be called before anything is answered: locks when the time is over. */
  check(): void
  /** Somebody asked for an operation: the time begins anew, and is the longer one while the room is in front. */
  seen(operation: string): void
  /** Until it locks, rounded up; null when nothing is unlocked. */
  secondsLeft(): number | null
}

type Doors = { readonly isOpen: () => boolean; readonly lockAll: () => void }

/** `doors`: what it shuts. */
export function createIdleLock({ now }: Clock, doors: Doors): IdleLock {
  let limitMs = DESK_IDLE_MS
  let lastMs = now().getTime()

  function leftMs(): number {
    // A clock that is set back gives nobody more time than the whole of it.
    lastMs = Math.min(lastMs, now().getTime())
    return lastMs + limitMs - now().getTime()
  }
  return {
    check() {
      if (doors.isOpen() && leftMs() <= 0) doors.lockAll()
    },
    seen(operation) {
      if (passive.has(operation)) return
      lastMs = now().getTime()
      if (operation.startsWith('session.') || operation.startsWith('recording.')) limitMs = ROOM_IDLE_MS
      if (operation.startsWith('desk.')) limitMs = DESK_IDLE_MS
    },
    secondsLeft: () => (doors.isOpen() ? Math.ceil(leftMs() / 1000) : null),
  }
}
