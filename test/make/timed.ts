// Puts events at moments of their own, for what depends on who was there when.
import { AT } from './contest.ts'

/** The moment `minutes` after AT. */
export const atMinute = (minutes: number) => new Date(Date.parse(AT) + minutes * 60_000).toISOString()

/** Recorded a minute apart, the first one at AT. */
export const timed = <E extends object>(events: readonly E[]) =>
  events.map((event, minute) => ({ ...event, at: atMinute(minute), actor: 'prueba' }))
