// The published vectors: our own reader answers each of them as it says, and each kind of verdict is among them.
import { createPrivateKey } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openContainer } from '../../electron/core/exchange/asic-open.ts'
import { openSealedBytes, sealedInMemory } from '../../electron/core/exchange/sealed-stream.ts'
import { verifyPackage } from '../../electron/core/packing/locked-package.ts'
import { unlockJuror } from '../../electron/core/packing/unlock.ts'
import { openEnvelope } from '../../electron/core/signing/envelope.ts'
import {
  checkSequence,
  type LockedSupplement,
  openSupplement,
  verifySupplement,
} from '../../electron/core/supplement/read-supplement.ts'
import { hasSoundReopenings, ScoresheetSchema } from '../../shared/domain/scoring/scoresheet.ts'
import { z } from '../../shared/zod.ts'
import { makeContest, makeScoresheet } from '../make/contest.ts'
import { value } from '../make/supplements.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { containerVectors, envelopeVectors, FOLDER, sealedVectors } from './make-vectors.ts'
import { reopeningVectors, supplementVectors } from './supplement-vectors.ts'

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

describe('supplements', () => {
  const Vector = z.strictObject({ ...named, before: z.array(z.string()), file: bytes })
  const { at, reader, code, vectors, ...given } = published(
    'supplements.json',
    z.strictObject({
      at: z.iso.datetime(),
      package: bytes,
      reader: z.string(),
      code: z.string(),
      vectors: z.array(Vector),
    }),
  )
  const now = new Date(at)

  it.each(vectors)('$called: $verdict', async ({ called, verdict, before }) => {
    const folder = makeTempDir()
    const packagePath = join(folder, 'concurso.aptos')
    writeFileSync(packagePath, given.package)
    const locked = value(await verifyPackage(packagePath, { at: now }))
    const credential = value(await unlockJuror(locked, code, reader)).reading
    const taken: LockedSupplement[] = []
    const answer = async (name: string): Promise<string> => {
      const path = join(folder, `${vectors.findIndex((one) => one.called === name)}.suplemento`)
      writeFileSync(path, vectors.find((one) => one.called === name)?.file ?? '')
      const shut = await verifySupplement(path, 'vector.suplemento', locked, now, taken)
      if (!shut.ok) return shut.error.code
      const before = taken.map(({ sha256, told }) => ({ number: told.number, sha256 }))
      const place = checkSequence(shut.value, before)
      if (!place.ok) return place.error.code
      if (place.value === 'already') return 'already'
      const opened = await openSupplement(shut.value, locked, credential)
      if (!opened.ok) return opened.error.code
      taken.push(shut.value)
      return 'opens'
    }
    for (const name of before) expect(await answer(name)).toBe('opens')
    expect(await answer(called)).toBe(verdict)
  })

  it('are all that the script writes', async () => {
    expect(verdictsOf((await supplementVectors()).vectors)).toEqual(verdictsOf(vectors))
  })
})

describe('reopenings of a scoresheet', () => {
  const Vector = z.strictObject({ ...named, sheet: z.looseObject({ version: z.int() }) })
  const vectors = published('reopenings.json', z.array(Vector))
  const whole = makeScoresheet(makeContest(), 'jurado-1')

  it.each(vectors)('$called: $verdict', ({ verdict, sheet }) => {
    const parsed = ScoresheetSchema.safeParse({ ...whole, ...sheet })
    const answer = parsed.success && hasSoundReopenings(parsed.data) ? 'holds' : 'scoresheet-mismatch'
    expect(parsed.success ? answer : 'malformed').toBe(verdict)
  })

  it('are the ones that the script writes', () => {
    expect(vectors).toEqual(reopeningVectors())
  })
})
