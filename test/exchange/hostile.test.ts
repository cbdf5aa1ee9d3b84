// Files made to hurt: every ZIP that is not of our profile is refused with a sentence, quickly and in little memory.
import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openContainer } from '../../electron/core/exchange/asic-open.ts'
import { canonicalText } from '../../shared/exchange/canonical.ts'
import { makeFolder, type Part, packed, partsOf, refusalOf, sentenceOf, trusted, zipOf } from './containers.ts'

const run = promisify(execFile)
const folder = makeFolder()
let zip: Buffer
let parts: Part[]

beforeAll(async () => {
  zip = await packed(folder.path)
  parts = partsOf(zip)
})
afterAll(() => folder.remove())

const withName = (name: string) => zipOf(parts.map((part) => (part.name === 'vacio.bin' ? { ...part, name } : part)))

const withHeader = (text: string) =>
  zipOf(parts.map((part) => (part.name === 'header.json' ? { ...part, data: Buffer.from(text) } : part)))

/** The sample's header with some members changed, canonical again. */
const withChanged = (changes: object) =>
  withHeader(canonicalText({ ...JSON.parse(String(parts[1]?.data)), ...changes }))

/** Where the directory's record of an entry starts. */
const recordOf = (name: string) => zip.lastIndexOf(name) - 46

describe('names', () => {
  it.each([
    '../fuera.json',
    'a/../../fuera.json',
    '/etc/passwd',
    '..\\fuera.json',
    'C:\\fuera.json',
    'C:fuera.json',
    'nul',
    'puntajes/COM1.json',
    'a\0.json',
    'carpeta/',
    'título.json',
    'a.',
    '__proto__/.',
  ])('%j is refused', async (name) => {
    const refusal = await refusalOf(folder.path, withName(name))
    expect(refusal?.code).toBe('container-entry-name')
    expect(sentenceOf(refusal)).toContain('directorio')
  })

  it.each([
    ['matriz.json', 'matriz.json'],
    ['MATRIZ.JSON', 'MATRIZ.JSON'],
    ['Puntajes', 'Puntajes'],
    ['matriz.json/a', 'matriz.json/a'],
  ])('%s beside one that it clashes with is refused', async (name, listed) => {
    expect(await refusalOf(folder.path, withName(name))).toMatchObject({
      code: 'container-name-clash',
      facts: { listed },
    })
  })

  it('__proto__ is only a name that nobody signed', async () => {
    expect(await refusalOf(folder.path, withName('__proto__'))).toMatchObject({ code: 'container-extra-entry' })
  })

  it('a local name of its own is refused, and both are named', async () => {
    const bytes = Buffer.from(zip)
    bytes.write('otrasí.json', bytes.indexOf('matriz.json'), 'latin1')
    const refusal = await refusalOf(folder.path, bytes)
    expect(refusal).toMatchObject({ code: 'container-names-differ', facts: { listed: 'matriz.json' } })
    expect(sentenceOf(refusal)).toContain('otras·.json')
  })
})

describe('what the directory declares', () => {
  it.each([
    ['a size that lies', 24, 4],
    ['a compressed size that lies', 20, 4],
    ['an offset into another entry', 42, 4],
    ['a symbolic link (attributes)', 40, 2],
    ['a date', 14, 2],
    ['a flag', 8, 1],
    ['deflate', 10, 1],
    ['an extra field', 30, 1],
    ['a comment', 32, 1],
    ['a disk', 34, 1],
  ])('%s: refused', async (_, at, length) => {
    const bytes = Buffer.from(zip)
    const field = recordOf('puntajes/CDC-D-00001-25.json') + at
    bytes.writeUIntLE(bytes.readUIntLE(field, length) + 1, field, length)
    expect(await refusalOf(folder.path, bytes)).toMatchObject({ code: 'container-directory-altered' })
  })

  it.each([
    ['container-too-many-entries', 10, 60_000, 2],
    ['container-directory-altered', 10, 3, 2],
    ['container-directory-altered', 12, 0xffffffff, 4],
    ['container-directory-altered', 16, 0xfffffff0, 4],
    ['container-directory-altered', 20, 1, 2],
  ])('%s for a false end record (%i ← %i)', async (code, at, value, length) => {
    const bytes = Buffer.from(zip)
    bytes.writeUIntLE(value, zip.length - 22 + at, length)
    expect((await refusalOf(folder.path, bytes))?.code).toBe(code)
  })

  it('a directory without end of its own is not searched for one', async () => {
    expect((await refusalOf(folder.path, zip.subarray(0, -22)))?.code).toBe('container-truncated')
  })

  it('65 535 entries, which in ZIP64 stand for any number, are refused before they are read', async () => {
    const many = Array.from({ length: 65_533 }, (_, index) => ({ name: `n${index}`, data: Buffer.alloc(0) }))
    const refusal = await refusalOf(folder.path, zipOf([...parts.slice(0, 2), ...many]))
    expect(refusal?.code).toBe('container-too-many-entries')
  })

  it('more than 16 384 entries that fit a ZIP are refused too', async () => {
    const many = Array.from({ length: 16_400 }, (_, index) => ({ name: `n${index}`, data: Buffer.alloc(0) }))
    expect(await refusalOf(folder.path, zipOf([...parts.slice(0, 2), ...many]))).toMatchObject({
      code: 'container-too-many-entries',
      facts: { count: 16_402, max: 16_384 },
    })
  })

  it('entries that overlap are refused: each must start where the one before ends', async () => {
    const bytes = Buffer.from(zip)
    const first = recordOf('puntajes/CDC-D-00001-25.json')
    const second = recordOf('puntajes/CDC-D-00002-25.json')
    bytes.copy(bytes, second + 42, first + 42, first + 46)
    expect((await refusalOf(folder.path, bytes))?.code).toBe('container-directory-altered')
  })
})

describe('bombs and other archives', () => {
  it('a compressed bomb does not get to inflate a byte', async () => {
    const data = deflateRawSync(Buffer.alloc(30_000_000))
    const bytes = zipOf([...parts.slice(0, 2), { name: 'bomba.bin', data }])
    for (const at of [bytes.indexOf('bomba.bin') - 30 + 8, bytes.lastIndexOf('bomba.bin') - 46 + 10]) bytes[at] = 8
    expect((await refusalOf(folder.path, bytes))?.code).toBe('container-directory-altered')
  })

  it('an archive of another program is not ours', async () => {
    mkdirSync(folder.in('otro'))
    writeFileSync(folder.in('otro/a.txt'), 'hola')
    await run('zip', ['-rq', folder.in('otro.zip'), '.'], { cwd: folder.in('otro') })
    const opened = await openContainer(folder.in('otro.zip'), trusted)
    expect(opened).toMatchObject({ ok: false, error: { code: 'container-not-ours' } })
  })

  it('the same entries packed by another program are refused', async () => {
    for (const { name, data } of parts) {
      mkdirSync(folder.in(`igual/${name.split('/').slice(0, -1).join('/')}`), { recursive: true })
      writeFileSync(folder.in(`igual/${name}`), data)
    }
    const names = parts.map(({ name }) => name)
    await run('zip', ['-0qX', folder.in('igual.matriz'), ...names], { cwd: folder.in('igual') })
    const opened = await openContainer(folder.in('igual.matriz'), trusted)
    expect(opened.ok).toBe(false)
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from('P')],
    ['zeros', Buffer.alloc(100_000)],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['only an end record', Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex')],
  ])('%s is not ours', async (_, bytes) => {
    expect((await refusalOf(folder.path, bytes))?.code).toBe('container-not-ours')
  })

  it('a folder or a file that is not there is unreadable', async () => {
    for (const path of [folder.path, folder.in('no-existe.matriz')]) {
      expect(await openContainer(path, trusted)).toMatchObject({ error: { code: 'file-unreadable' } })
    }
  })
})

describe('the header', () => {
  it('of another kind: refused, saying which', async () => {
    const refusal = await refusalOf(folder.path, zip, { expected: 'aptos' })
    expect(refusal).toMatchObject({ code: 'container-wrong-kind', facts: { kind: 'matriz', expected: 'aptos' } })
    expect(sentenceOf(refusal)).toContain('.aptos')
  })

  it('of a newer version: says to install the newer app, whatever follows', async () => {
    const newer = withChanged({ formatVersion: 3, sealing: { method: 'otro' } })
    newer.fill(0, newer.length - 100)
    const refusal = await refusalOf(folder.path, newer)
    expect(refusal).toMatchObject({ code: 'container-newer-version', facts: { version: 3, known: 2 } })
    expect(sentenceOf(refusal)).toContain('Instale la versión nueva')
  })

  it.each([
    ['container-not-ours', { format: 'otro' }],
    ['container-header-invalid', { fileId: 'x' }],
    ['container-header-invalid', { titulo: 'x' }],
    ['container-header-invalid', { signatures: 0 }],
  ])('%s: %j', async (code, changes) => {
    const refusal = await refusalOf(folder.path, withChanged(changes))
    expect(refusal).toMatchObject({ code, facts: { entry: 'header.json' } })
    sentenceOf(refusal)
  })

  it('that claims more signatures than there are: the missing list is named', async () => {
    expect(await refusalOf(folder.path, withChanged({ signatures: 2 }))).toMatchObject({
      code: 'container-entry-missing',
      facts: { entry: 'META-INF/ASiCManifest002.xml' },
    })
  })

  it.each([
    ['not-json', '{'],
    ['not-canonical', '{ }'],
    ['forbidden-key', '{"__proto__":1}'],
    ['duplicate-key', '{"format":"acta-jurado","format":"acta-jurado"}'],
    ['too-deep', `${'['.repeat(9999)}${']'.repeat(9999)}`],
  ])('%s: refused', async (why, text) => {
    const refusal = await refusalOf(folder.path, withHeader(text))
    expect(refusal).toMatchObject({ code: 'json-invalid', facts: { entry: 'header.json', why } })
    sentenceOf(refusal)
  })

  it('of 64 KiB and more: refused before it is read', async () => {
    const refusal = await refusalOf(folder.path, withHeader(' '.repeat(65_537)))
    expect(refusal).toMatchObject({ code: 'container-entry-too-large', facts: { entry: 'header.json' } })
  })
})
