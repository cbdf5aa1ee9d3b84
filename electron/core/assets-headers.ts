// The headers every answer carries, above all the Content-Security-Policy. Runs in the core and at build time.

/** Stands in the built page where each answer puts its own nonce. */
export const CSP_NONCE_PLACEHOLDER = '__CSP_NONCE__'

/**
 * Nothing but our own files, and no connection but to the host. The nonce is for the one `<style>` that
 * react-aria-components puts into the page (it reads the nonce from a `<meta>`).
 */
export const contentSecurityPolicy = (nonce?: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce === undefined ? '' : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** A file somebody else made must do nothing even when it is opened as a page. */
export const MEDIA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

export const securityHeaders = (nonce?: string): Record<string, string> => ({
  'Content-Security-Policy': contentSecurityPolicy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), microphone=(self), geolocation=(), display-capture=()',
})

export const emptyResponse = (status: number): Response => new Response(null, { status, headers: securityHeaders() })
