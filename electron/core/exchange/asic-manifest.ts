// META-INF/ASiCManifest00N.xml: the signed list of entries and their digests (ETSI EN 319 162-1, annex A.4). Core.
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'

/** `name` needs no escaping, neither as URI nor in XML (`isEntryName`); `sha256` is 32 bytes. */
export type ManifestEntry = { readonly name: string; readonly mime: string; readonly sha256: Uint8Array }

export const manifestName = (number: number) => `META-INF/ASiCManifest${pad(number)}.xml`
export const signatureName = (number: number) => `META-INF/signature${pad(number)}.p7s`
export const mimePattern = /^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,80}$/

const pad = (number: number) => String(number).padStart(3, '0')

const opening = [
  '<?xml version="1.0" encoding="UTF-8" standalone="no"?>',
  '<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">',
]
const closing = '</asic:ASiCManifest>'

const signatureLine = (number: number) =>
  `<asic:SigReference URI="${signatureName(number)}" MimeType="application/pkcs7-signature"/>`

const entryLine = ({ name, mime, sha256 }: ManifestEntry) =>
  `<asic:DataObjectReference URI="${name}" MimeType="${mime}"><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>${Buffer.from(sha256).toString('base64')}</ds:DigestValue></asic:DataObjectReference>`

const entryPattern = /^<asic:DataObjectReference URI="([^"]+)" MimeType="([^"]+)">.*<ds:DigestValue>([^<]{44})</

/** The manifest of signature `number` (from 1): one element a line, LF after each. */
export function encodeManifest(number: number, entries: readonly ManifestEntry[]): Buffer {
  const lines = [...opening, signatureLine(number), ...entries.map(entryLine), closing]
  return Buffer.from(`${lines.join('\n')}\n`, 'latin1')
}

/**
 * Reads what `encodeManifest` wrote and nothing else: each line must be the one that its own values give. No XML
 * parser is involved, so there are no entities, comments or second spellings to be fooled by.
 */
export function decodeManifest(file: string, number: number, bytes: Buffer): Result<readonly ManifestEntry[], Refusal> {
  const lines = bytes.toString('latin1').split('\n')
  const entries = lines.slice(3, -2).map(decodeEntry)
  const known = entries.filter((entry) => entry !== undefined)
  const expected = encodeManifest(number, known).toString('latin1').split('\n')
  const differs = lines.findIndex((line, index) => line !== expected[index])
  if (differs < 0 && known.length === entries.length && lines.length === expected.length) return ok(known)
  return refuse('container-manifest-altered', { file, entry: manifestName(number), line: Math.max(differs, 0) + 1 })
}

function decodeEntry(line: string): ManifestEntry | undefined {
  const [, name, mime, digest] = entryPattern.exec(line) ?? []
  if (name === undefined || mime === undefined || digest === undefined || !mimePattern.test(mime)) return undefined
  return { name, mime, sha256: Buffer.from(digest, 'base64') }
}
