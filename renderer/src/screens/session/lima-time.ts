// Days and hours as people write them in forms, always in America/Lima (UTC−5 the whole year). Runs in the renderer.

export type LimaMoment = { readonly day: string; readonly hour: string }

const OFFSET_MS = -5 * 60 * 60 * 1000

/** Epoch milliseconds → "2025-09-24" and "20:41", as date and time fields take them. */
export function limaMoment(epochMs: number): LimaMoment {
  const iso = new Date(epochMs + OFFSET_MS).toISOString()
  return { day: iso.slice(0, 10), hour: iso.slice(11, 16) }
}

/** The ISO instant in UTC of a day and an hour in Lima; null when either is not one. */
export function limaInstant({ day, hour }: LimaMoment): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(hour)) return null
  const epochMs = Date.parse(`${day}T${hour}:00-05:00`)
  return Number.isNaN(epochMs) ? null : new Date(epochMs).toISOString()
}
