// Makes containers for the tests: a small real one, and the same bytes after someone worked on them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { type OpenOptions, openContainer } from '../../electron/core/exchange/asic-open.ts'
import { type ContainerContent, writeContainer } from '../../electron/core/exchange/asic-write.ts'
import {
  decodeCentralRecord,
  decodeEndRecord,
  encodeCentralRecord,
  encodeEndRecord,
  encodeLocalHeader,
} from '../../electron/core/exchange/zip-layout.ts'
import {
  type Credential,
  createAuthority,
  issueCertificate,
  signerFromKey,
} from '../../electron/core/signing/certificates.ts'
import type { Signer } from '../../electron/core/signing/cms.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { refusalText } from '../../shared/text/refusals.ts'

export const at = new Date('2025-09-01T15:00:00.000Z')
const validity = { notBefore: new Date('2025-01-01T00:00:00Z'), notAfter: new Date('2026-12-31T00:00:00Z') }

export const makeAuthority = (): Credential =>
  createAuthority({ contestId: 'CDC-2025', title: 'Concurso de prueba', ...validity })

export function makeSigner(authority: Credential, commonName = 'QUISPE HUAMÁN Rosa'): Signer {
  const credential = issueCertificate(authority, { commonName, usage: 'sign', ...validity })
  return signerFromKey(credential.privateKey, credential.certificate, [authority.certificate])
}

export const authority = makeAuthority()
export const signer = makeSigner(authority)
export const trusted: OpenOptions = { expected: 'matriz', trust: { roots: [authority.certificate] }, at }

export const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'))
export const json = (name: string, text: string) => ({
  name,
  mime: 'application/json',
  source: { bytes: bytesOf(text) },
})

export const content: ContainerContent = {
  header: {
    kind: 'matriz',
    contestId: 'CDC-2025',
    fileId: '0b6c1f4e-6a52-4d9c-9b1e-1f2a3b4c5d6e',
    rehearsal: false,
    counts: { submissions: 2 },
  },
  entries: [
    json('matriz.json', '{"juror":"jurado-1"}'),
    json('puntajes/CDC-D-00001-25.json', '{"scores":[1,2,3]}'),
    json('puntajes/CDC-D-00002-25.json', '{"scores":[5,5,5]}'),
    { name: 'vacio.bin', mime: 'application/octet-stream', source: { bytes: new Uint8Array() } },
    {
      name: 'autoridad.cer',
      mime: 'application/pkix-cert',
      source: { bytes: authority.certificate },
    },
  ],
  signers: [signer],
  at,
}

/** A folder that is removed when its owner calls `remove`. */
export function makeFolder() {
  const path = mkdtempSync(join(tmpdir(), 'acta-exchange-'))
  return { path, in: (name: string) => join(path, name), remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** The bytes of a container with this content. */
export async function packed(folder: string, changes: Partial<ContainerContent> = {}): Promise<Buffer> {
  const path = join(folder, 'muestra.matriz')
  const written = await writeContainer(path, { ...content, ...changes })
  if (!written.ok) throw new Error(refusalText(written.error))
  return readFileSync(path)
}

export type Part = { readonly name: string; readonly data: Buffer }

/** The entries of a container of ours, in file order. */
export function partsOf(zip: Buffer): Part[] {
  const end = decodeEndRecord(zip.subarray(-22))
  const parts: Part[] = []
  let offset = 0
  for (let at = end?.directoryOffset ?? 0; parts.length < (end?.count ?? 0); ) {
    const record = decodeCentralRecord(zip.subarray(at))
    if (!record) throw new Error('not a container of ours')
    at += encodeCentralRecord(record, 0).length
    offset += encodeLocalHeader(record).length
    parts.push({ name: record.name, data: zip.subarray(offset, offset + record.size) })
    offset += record.size
  }
  return parts
}

/** A ZIP in our profile with right sizes and CRCs, whatever its entries are: the work of a careful forger. */
export function zipOf(parts: readonly Part[]): Buffer {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data } of parts) {
    const record = { name, size: data.length, crc32: crc32(data) }
    const header = encodeLocalHeader(record)
    chunks.push(header, data)
    directory.push(encodeCentralRecord(record, offset))
    offset += header.length + data.length
  }
  const central = Buffer.concat(directory)
  return Buffer.concat([...chunks, central, encodeEndRecord(parts.length, central.length, offset)])
}

/** Opens these bytes as a file; its refusal, or undefined when it opens. */
export async function refusalOf(folder: string, bytes: Buffer, options: Partial<OpenOptions> = {}) {
  const path = join(folder, 'atacado.matriz')
  writeFileSync(path, bytes)
  const opened = await openContainer(path, { ...trusted, ...options })
  return opened.ok ? undefined : opened.error
}

/** A refusal must be a sentence that names the file, and the place in it. */
export const sentenceOf = (refusal: Refusal | undefined, path = 'atacado.matriz') => {
  const text = refusal ? refusalText(refusal) : ''
  if (!text.includes(basename(path)) || text.includes('undefined')) throw new Error(`unclear refusal: ${text}`)
  return text
}
