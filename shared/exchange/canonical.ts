// Canonical JSON (RFC 8785): the one text of a value, so that it can be hashed and signed. Runs in every process.
import canonicalize from 'canonicalize'
import { utf8Bytes } from './utf8.ts'

/**
 * The RFC 8785 text: members ordered by UTF-16 code units, no white space, numbers as ECMAScript prints them. Any
 * finite double is a JSON number here; that money and scores are integers is the business of their schemas. Members
 * that are `undefined` are left out, as JSON.stringify does. Throws (a bug of the caller) for NaN, an infinity, a lone
 * surrogate, a cycle, or a value that JSON cannot say at all: what came through `parseJson` is never any of them.
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError(`JSON cannot say a ${typeof value}`)
  return text
}

/** The UTF-8 bytes of `canonicalText`: what is hashed, signed and written. */
export const canonicalBytes = (value: unknown): Uint8Array => utf8Bytes(canonicalText(value))
