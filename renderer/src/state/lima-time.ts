// Days and hours as people write them in forms ("24/09/2025", "20:41"), always in America/Lima (UTC−5 all year).
// Native date fields would follow the system's language: the same digits would be another day. Runs in the renderer.
import { LIMA_OFFSET_MS } from '../../../shared/lima.ts'

export type LimaMoment = { readonly day: string; readonly hour: string }

/** Epoch milliseconds → day and hour in Lima. */
export function limaMoment(epochMs: number): LimaMoment {
  const iso = new Date(epochMs + LIMA_OFFSET_MS).toISOString()
  return { day: `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`, hour: iso.slice(11, 16) }
}

/** "24/9/2025" → "2025-09-24"; null for what is not a day of the calendar. */
export function isoDay(day: string): string | null {
  const [, date = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(day.trim()) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const epochMs = Date.parse(`${iso}T00:00:00Z`)
  // 31/02 would roll over into March.
  return !Number.isNaN(epochMs) && new Date(epochMs).toISOString().startsWith(iso) ? iso : null
}

/** "9:30" → "09:30"; null for what is not an hour of the day. */
export function isoHour(hour: string): string | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d{2})$/.exec(hour.trim()) ?? []
  return hours !== '' && Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : null
}

/** The ISO instant in UTC of a day and an hour in Lima; null when either is not one. */
export function limaInstant({ day, hour }: LimaMoment): string | null {
  const date = isoDay(day)
  const time = isoHour(hour)
  return date === null || time === null ? null : new Date(`${date}T${time}:00-05:00`).toISOString()
}
