// The published vectors: our own reader answers each of them as it says, and each kind of verdict is among them.
import { createPrivateKey } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openContainer } from '../../electron/core/exchange/asic-open.ts'
import { openSealedBytes, sealedInMemory } from '../../electron/core/exchange/sealed-stream.ts'
import { openEnvelope } from '../../electron/core/signing/envelope.ts'
import { z } from '../../shared/zod.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { containerVectors, envelopeVectors, FOLDER, sealedVectors } from './make-vectors.ts'

const published = <T>(name: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')))
const bytes = z.base64().transform((text) => Buffer.from(text, 'base64'))
const named = { called: z.string(), verdict: z.string() }
const verdictsOf = (vectors: readonly { readonly called: string; readonly verdict: string }[]) =>
  vectors.map(({ called, verdict }) => [called, verdict])

describe('sealed entries', () => {
  const Vector = z.strictObject({ ...named, plainSize: z.int(), key: z.string(), name: z.string(), sealed: bytes })
  const vectors = published('sealed-entries.json', z.array(Vector))

  it.each(vectors)('$called: $verdict', async ({ verdict, plainSize, key, name, sealed }) => {
    const opened = await openSealedBytes(sealedInMemory('x', sealed), { key: Buffer.from(key, 'hex'), name })
    expect(opened.ok ? 'opens' : opened.error.code).toBe(verdict)
    const plain = Buffer.alloc(plainSize, 'La ciudad y los muñecos. ')
    expect(!opened.ok || opened.value.equals(plain)).toBe(true)
  })

  it('are the ones that the script writes, byte for byte', () => {
    expect(JSON.parse(readFileSync(join(FOLDER, 'sealed-entries.json'), 'utf8'))).toEqual(sealedVectors())
  })
})

describe('envelopes', () => {
  const Reader = z.strictObject({ certificate: bytes, privateKey: bytes })
  const Vector = z.strictObject({ ...named, reader: Reader, envelope: bytes, content: bytes })
  const vectors = published('envelopes.json', z.array(Vector))

  it.each(vectors)('$called: $verdict', ({ verdict, reader, envelope, content }) => {
    const privateKey = createPrivateKey({ key: reader.privateKey, format: 'der', type: 'pkcs8' })
    const opened = openEnvelope(envelope, { certificate: reader.certificate, privateKey })
    expect(opened.ok ? 'opens' : opened.error).toBe(verdict)
    expect(!opened.ok || opened.value.equals(content)).toBe(true)
  })

  it('are all that the script writes', () => {
    expect(verdictsOf(envelopeVectors())).toEqual(verdictsOf(vectors))
  })
})

describe('containers', () => {
  const Vector = z.strictObject({ ...named, file: bytes })
  const { at, authority, vectors } = published(
    'containers.json',
    z.strictObject({ at: z.iso.datetime(), authority: bytes, vectors: z.array(Vector) }),
  )

  it.each(vectors)('$called: $verdict', async ({ verdict, file }) => {
    const path = join(makeTempDir(), 'vector.matriz')
    writeFileSync(path, file)
    const opened = await openContainer(path, { expected: 'matriz', trust: { roots: [authority] }, at: new Date(at) })
    expect(opened.ok ? 'opens' : opened.error.code).toBe(verdict)
  })

  it('are all that the script writes, and only the one as it was written opens', async () => {
    expect(verdictsOf(await containerVectors())).toEqual(verdictsOf(vectors))
    expect(vectors.filter(({ verdict }) => verdict === 'opens').map(({ called }) => called)).toEqual([
      'as it was written',
    ])
  })
})
