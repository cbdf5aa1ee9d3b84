// Whom the loopback host listens to. Pure: decides on a request's headers. Runs in the core's process.
import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export type Question = { readonly path: string; readonly headers: IncomingHttpHeaders }

/**
 * The HTTP status that turns a request away, or undefined when it may go on. The name in `Host` must be exactly ours
 * (DNS rebinding); an `Origin`, when there is one, must be ours and `Sec-Fetch-Site` must not name another site
 * (requests that a foreign page makes). `none` is a person who typed the address: the page itself only.
 */
export function turnedAway({ path, headers }: Question, origin: string): 421 | 403 | undefined {
  if (headers.host !== new URL(origin).host) return 421
  if (headers.origin !== undefined && headers.origin !== origin) return 403
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin') return undefined
  return site === 'none' && path === '/' ? undefined : 403
}

/** Whether two secrets are the same, in a time that does not tell how much of them is. */
export function sameSecret(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
