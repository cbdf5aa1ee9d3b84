// One byte changed anywhere, and every larger act of a forger: refused, with the name of the entry.
import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeManifest, manifestName, signatureName } from '../../electron/core/exchange/asic-manifest.ts'
import { openContainer } from '../../electron/core/exchange/asic-open.ts'
import { directoryName } from '../../electron/core/exchange/zip-directory.ts'
import { canonicalBytes } from '../../shared/exchange/canonical.ts'
import type { Refusal } from '../../shared/refusal.ts'
import {
  authority,
  makeAuthority,
  makeFolder,
  makeSigner,
  type Part,
  packed,
  partsOf,
  refusalOf,
  sentenceOf,
  signer,
  trusted,
  zipOf,
} from './containers.ts'

const folder = makeFolder()
let zip: Buffer
let parts: Part[]

beforeAll(async () => {
  zip = await packed(folder.path)
  parts = partsOf(zip)
})
afterAll(() => folder.remove())

const names = () => [...parts.map(({ name }) => name), directoryName]

/** Where each part lies, so that the name in a refusal can be held against the place of the change. */
function partAt(position: number): string {
  let end = 0
  for (const { name, data } of parts) {
    end += 30 + name.length + data.length
    if (position < end) return name
  }
  return directoryName
}

function expectNamed(refusal: Refusal | undefined, position: number, path: string) {
  const text = sentenceOf(refusal, path)
  const named = names().filter((name) => text.includes(name))
  // A damaged record of the directory may show as its entry; damage within an entry must show as that very entry.
  const place = partAt(position)
  if (place === directoryName) expect(named, `byte ${position}: ${text}`).not.toEqual([])
  else expect(named, `byte ${position}: ${text}`).toContain(place)
}

describe('one byte changed', () => {
  it('anywhere, its lowest bit or its case in turn: refused, naming the entry or the directory', async () => {
    const path = folder.in('muestra.matriz')
    const file = openSync(path, 'r+')
    try {
      for (let position = 0; position < zip.length; position++) {
        const mask = position % 2 === 0 ? 0x01 : 0x20
        writeSync(file, Uint8Array.of((zip[position] ?? 0) ^ mask), 0, 1, position)
        const opened = await openContainer(path, trusted)
        expect(opened.ok, `byte ${position} of ${partAt(position)}`).toBe(false)
        expectNamed(opened.ok ? undefined : opened.error, position, path)
        writeSync(file, Uint8Array.of(zip[position] ?? 0), 0, 1, position)
      }
    } finally {
      closeSync(file)
    }
    expect((await openContainer(path, trusted)).ok).toBe(true)
  }, 60_000)

  it('to any value, wherever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (position, mask) => {
        const bytes = Buffer.from(zip)
        bytes[position] = (bytes[position] ?? 0) ^ mask
        expectNamed(await refusalOf(folder.path, bytes), position, 'atacado.matriz')
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})

describe('bytes taken away, added or moved', () => {
  it('cut at any length: refused', async () => {
    for (let length = 0; length < zip.length; length += 7) {
      const refusal = await refusalOf(folder.path, zip.subarray(0, length))
      expect(['container-truncated', 'container-not-ours']).toContain(refusal?.code)
      sentenceOf(refusal)
    }
  }, 60_000)

  it.each([1, 22, 4096])('%i bytes appended: refused', async (count) => {
    const refusal = await refusalOf(folder.path, Buffer.concat([zip, Buffer.alloc(count)]))
    expect(refusal?.code).toBe('container-truncated')
  })

  it('something before it, or between entries: refused', async () => {
    expect((await refusalOf(folder.path, Buffer.concat([Buffer.from('MZ'), zip])))?.code).toBe('container-not-ours')
    const gap = zip.indexOf('matriz.json') - 30
    const gapped = Buffer.concat([zip.subarray(0, gap), Buffer.alloc(3), zip.subarray(gap)])
    gapped.writeUInt32LE(gapped.readUInt32LE(gapped.length - 6) + 3, gapped.length - 6)
    expect((await refusalOf(folder.path, gapped))?.code).toBe('container-directory-altered')
  })

  it('random edits: refused or untouched', async () => {
    const edit = fc.record({ from: fc.nat(zip.length), length: fc.nat(40), insert: fc.uint8Array({ maxLength: 40 }) })
    await fc.assert(
      fc.asyncProperty(edit, async ({ from, length, insert }) => {
        const bytes = Buffer.concat([zip.subarray(0, from), insert, zip.subarray(from + length)])
        fc.pre(!bytes.equals(zip))
        sentenceOf(await refusalOf(folder.path, bytes))
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})

/** The forger mends sizes, CRCs and directory, so that only what is signed can tell. */
describe('a careful forger', () => {
  const forged = (change: (parts: Part[]) => readonly Part[]) => refusalOf(folder.path, zipOf(change([...parts])))
  const replaced = (name: string, data: Uint8Array | string) => (all: Part[]) =>
    all.map((part) => (part.name === name ? { name, data: Buffer.from(data as Uint8Array) } : part))

  it('starts from bytes that do open', async () => {
    expect(zipOf(parts).equals(zip)).toBe(true)
    expect(await refusalOf(folder.path, zipOf(parts))).toBeUndefined()
  })

  it('changes an entry', async () => {
    const refusal = await forged(replaced('matriz.json', '{"juror":"jurado-2"}'))
    expect(refusal).toMatchObject({ code: 'container-entry-altered', facts: { entry: 'matriz.json' } })
  })

  it('changes the header', async () => {
    const header = JSON.parse(String(parts[1]?.data))
    const refusal = await forged(replaced('header.json', canonicalBytes({ ...header, counts: { submissions: 3 } })))
    expect(refusal).toMatchObject({ code: 'container-entry-altered', facts: { entry: 'header.json' } })
  })

  it('adds, removes, renames, swaps or doubles an entry', async () => {
    const extra = { name: 'zz.json', data: Buffer.from('{}') }
    expect(await forged((all) => [...all.slice(0, 7), extra, ...all.slice(7)])).toMatchObject({
      code: 'container-extra-entry',
      facts: { entry: 'zz.json' },
    })
    expect(await forged((all) => all.filter(({ name }) => name !== 'vacio.bin'))).toMatchObject({
      code: 'container-entry-missing',
      facts: { entry: 'vacio.bin' },
    })
    const renamed = await forged((all) =>
      all.map((part) => (part.name === 'vacio.bin' ? { ...part, name: 'lleno.bin' } : part)),
    )
    expect(renamed).toMatchObject({ code: 'container-extra-entry', facts: { entry: 'lleno.bin' } })
    const [a, b, c, d, e, ...rest] = parts as [Part, Part, Part, Part, Part]
    expect(await forged(() => [a, b, c, e, d, ...rest])).toMatchObject({ code: 'container-manifest-altered' })
    expect(await forged(() => [a, b, c, c, d, e, ...rest])).toMatchObject({
      code: 'container-name-clash',
      facts: { listed: 'matriz.json' },
    })
  })

  it('hides something in META-INF or moves it', async () => {
    const extra = { name: 'META-INF/signature002.p7s', data: Buffer.alloc(3) }
    expect(await forged((all) => [...all, extra])).toMatchObject({
      code: 'container-extra-entry',
      facts: { entry: extra.name },
    })
    const [mimetype, header, ...rest] = parts as [Part, Part]
    expect(await forged(() => [mimetype, header, ...rest.slice(-2), ...rest.slice(0, -2)])).toMatchObject({
      code: 'container-directory-altered',
    })
    expect(await forged(() => [header, mimetype, ...rest])).toMatchObject({ code: 'container-not-ours' })
  })

  it('rewrites the list to fit a changed entry', async () => {
    const data = Buffer.from('{"juror":"jurado-2"}')
    const refusal = await forged((all) => {
      const changed = replaced('matriz.json', data)(all)
      return replaced(manifestName(1), listOf(changed))(changed)
    })
    expect(refusal).toMatchObject({
      code: 'container-signature',
      facts: { entry: signatureName(1), problem: 'content-changed' },
    })
    expect(sentenceOf(refusal)).toContain('cambió después de la firma')
  })

  it.each([
    ['a comment', (list: string) => list.replace('</asic:ASiCManifest>', '<!-- -->\n</asic:ASiCManifest>')],
    ['a blank', (list: string) => list.replace('/>\n<asic:Data', '/> \n<asic:Data')],
    ['a doctype', (list: string) => list.replace('?>\n', '?>\n<!DOCTYPE x [<!ENTITY a "b">]>\n')],
    ['no end', (list: string) => list.slice(0, -1)],
    ['nothing', () => ''],
    ['a digest of another spelling', (list: string) => list.replace(/=<\/ds/, '</ds')],
    ['SHA-1', (list: string) => list.replace('xmlenc#sha256', 'xmldsig#sha1')],
  ])('writes the list in another form: %s', async (_, change) => {
    const list = String(parts.find(({ name }) => name === manifestName(1))?.data)
    expect(change(list)).not.toBe(list)
    const refusal = await forged(replaced(manifestName(1), Buffer.from(change(list))))
    expect(refusal).toMatchObject({ code: 'container-manifest-altered', facts: { entry: manifestName(1) } })
  })

  it('brings the signature of another file, or none', async () => {
    const other = partsOf(await packed(folder.path, { entries: [] }))
    const signature = other.find(({ name }) => name === signatureName(1))?.data ?? Buffer.alloc(0)
    expect(await forged(replaced(signatureName(1), signature))).toMatchObject({ code: 'container-signature' })
    expect(await forged(replaced(signatureName(1), ''))).toMatchObject({
      code: 'container-signature',
      facts: { problem: 'signature-unreadable' },
    })
    expect(await forged((all) => all.slice(0, -2))).toMatchObject({
      code: 'container-entry-missing',
      facts: { entry: manifestName(1) },
    })
  })

  it('changes one byte of the signature or the list', async () => {
    const change = fc.record({ last: fc.constantFrom(1, 2), at: fc.nat(), mask: fc.integer({ min: 1, max: 255 }) })
    await fc.assert(
      fc.asyncProperty(change, async ({ last, at, mask }) => {
        const part = parts.at(-last) ?? parts[0]
        const data = Buffer.from(part?.data ?? '')
        data[at % data.length] = (data[at % data.length] ?? 0) ^ mask
        const refusal = await forged(replaced(part?.name ?? '', data))
        expect(refusal?.facts['entry']).toBeOneOf([manifestName(1), signatureName(1), ...names()])
        sentenceOf(refusal)
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  it('takes one of two signatures away', async () => {
    const both = partsOf(await packed(folder.path, { signers: [signer, makeSigner(authority, 'OTRA PERSONA')] }))
    expect(await refusalOf(folder.path, zipOf(both))).toBeUndefined()
    expect(await refusalOf(folder.path, zipOf(both.slice(0, -2)))).toMatchObject({
      code: 'container-entry-missing',
      facts: { entry: manifestName(2) },
    })
  })

  it('signs with the key of another contest that has the same name', async () => {
    const foreign = makeSigner(makeAuthority())
    const bytes = await packed(folder.path, { signers: [foreign] })
    const refusal = await refusalOf(folder.path, bytes)
    expect(refusal).toMatchObject({ code: 'container-signature', facts: { entry: signatureName(1) } })
    const trust = { authorityEntry: 'autoridad.cer' }
    expect(await refusalOf(folder.path, bytes, { trust })).toMatchObject({ code: 'container-signature' })
  })

  it('names an authority that is none', async () => {
    const trust = (authorityEntry: string) => ({ trust: { authorityEntry } })
    expect(await refusalOf(folder.path, zip, trust('matriz.json'))).toMatchObject({ code: 'container-authority' })
    expect(await refusalOf(folder.path, zip, trust('falta.cer'))).toMatchObject({ code: 'container-entry-missing' })
  })

  it('uses a certificate after its time', async () => {
    const refusal = await refusalOf(folder.path, zip, { at: new Date('2030-01-01T00:00:00Z') })
    expect(refusal).toMatchObject({ code: 'container-signature', facts: { problem: 'certificate-expired' } })
  })
})

function listOf(all: readonly Part[]): Buffer {
  const mimes = new Map(
    [...String(all.find(({ name }) => name === manifestName(1))?.data).matchAll(/URI="(.*?)" MimeType="(.*?)"/g)].map(
      ([, name = '', mime = '']) => [name, mime],
    ),
  )
  const listed = all.filter(({ name }) => mimes.has(name) && !name.startsWith('META-INF/'))
  return encodeManifest(
    1,
    listed.map(({ name, data }) => ({
      name,
      mime: mimes.get(name) ?? '',
      sha256: createHash('sha256').update(data).digest(),
    })),
  )
}
