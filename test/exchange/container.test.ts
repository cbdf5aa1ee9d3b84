// The container of the three files: what goes in comes out, signed, and checkable with tools that are not ours.
import { execFile } from 'node:child_process'
import { createHash, randomBytes, X509Certificate } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { BlobReader, ZipReader } from '@zip.js/zip.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openContainer } from '../../electron/core/exchange/asic-open.ts'
import { writeContainer } from '../../electron/core/exchange/asic-write.ts'
import { peekHeader } from '../../electron/core/exchange/container-header.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import {
  authority,
  bytesOf,
  content,
  json,
  makeFolder,
  makeSigner,
  packed,
  partsOf,
  signer,
  trusted,
} from './containers.ts'

const run = promisify(execFile)
let folder: ReturnType<typeof makeFolder>
beforeEach(() => {
  folder = makeFolder()
})
afterEach(() => folder.remove())

async function opened(path: string, options = trusted) {
  const container = await openContainer(path, options)
  if (!container.ok) throw new Error(refusalText(container.error))
  return container.value
}

describe('a container', () => {
  it('gives back what was put in', async () => {
    const path = folder.in('rosa.matriz')
    const written = await writeContainer(path, content)
    const file = readFileSync(path)
    expect(written).toEqual({
      ok: true,
      value: { sha256: createHash('sha256').update(file).digest('hex'), size: file.length },
    })

    const container = await opened(path)
    expect(container.file).toBe('rosa.matriz')
    expect({ sha256: container.sha256, size: container.size }).toEqual(written.ok && written.value)
    expect(container.header).toEqual({
      format: 'acta-jurado',
      formatVersion: 2,
      ...content.header,
      createdAt: '2025-09-01T15:00:00.000Z',
      signatures: 1,
      sealing: 'none',
    })
    expect(container.signers.map(({ subjectName }) => subjectName)).toEqual(['QUISPE HUAMÁN Rosa'])
    expect(container.entries.map(({ name, mime }) => ({ name, mime }))).toEqual(
      content.entries.map(({ name, mime }) => ({ name, mime })),
    )
    for (const { name, source } of content.entries) {
      const expected = 'bytes' in source ? Buffer.from(source.bytes) : Buffer.alloc(0)
      const read = await container.read(name)
      expect(read.ok && Buffer.from(read.value).equals(expected)).toBe(true)
      const entry = container.entries.find((each) => each.name === name)
      expect(entry?.sha256).toBe(createHash('sha256').update(expected).digest('hex'))
    }
  })

  it('shows its header before it is verified', async () => {
    const path = folder.in('rosa.matriz')
    await writeContainer(path, content)
    const header = await peekHeader(path)
    expect(header.ok && header.value.kind).toBe('matriz')
  })

  it('carries sealed entries, which are listed, digested and signed as they are stored', async () => {
    const [big, key, other] = [randomBytes(200_000), randomBytes(32), randomBytes(32)]
    writeFileSync(folder.in('expediente.pdf'), big)
    const small = json('contest.json', '{"title":"La ciudad y los muñecos"}')
    const dossier = { name: 'dossiers/1.pdf', mime: 'application/pdf', source: { path: folder.in('expediente.pdf') } }
    const entries = [{ ...small, key }, { ...dossier, key: other }, json('publico.json', '{}')]
    await writeContainer(folder.in('a.matriz'), { ...content, entries })
    const container = await opened(folder.in('a.matriz'))
    expect(container.header.sealing).toBe('aes-256-gcm')
    expect(container.entries.map(({ name, mime, size }) => [name, mime, size])).toEqual([
      ['contest.json', 'application/vnd.acta-jurado.sealed', 52],
      ['dossiers/1.pdf', 'application/vnd.acta-jurado.sealed', 200_064],
      ['publico.json', 'application/json', 2],
    ])
    expect(readFileSync(folder.in('a.matriz')).includes('ciudad')).toBe(false)
    const contest = await container.readSealed('contest.json', key)
    expect(contest).toEqual({ ok: true, value: Buffer.from(small.source.bytes) })
    expect(await container.readSealed('dossiers/1.pdf', other, 200_000)).toEqual({ ok: true, value: big })
    const range = { start: 70_000, end: 150_000 }
    const part = await container.readSealedRange('dossiers/1.pdf', other, range)
    expect(part).toEqual({ ok: true, value: big.subarray(range.start, range.end) })
  })

  it('does not open a sealed entry with another key, beyond a size, or once it is another', async () => {
    const [key, path] = [randomBytes(32), folder.in('a.matriz')]
    await writeContainer(path, { ...content, entries: [{ ...json('contest.json', '{"a":1}'), key }] })
    const container = await opened(path)
    const refused = async (answer: ReturnType<typeof container.readSealed>) => {
      const result = await answer
      return result.ok ? null : result.error.code
    }
    const range = { start: 0, end: 7 }
    expect(await refused(container.readSealed('contest.json', randomBytes(32)))).toBe('sealed-entry-altered')
    expect(await refused(container.readSealedRange('contest.json', randomBytes(32), range))).toBe(
      'sealed-entry-altered',
    )
    expect(await refused(container.readSealed('contest.json', key, 6))).toBe('container-entry-too-large')
    expect(await refused(container.readSealed('otra.json', key))).toBe('container-entry-missing')
    const bytes = readFileSync(path)
    const place = partsOf(bytes).find(({ name }) => name === 'contest.json')?.data.byteOffset ?? 0
    const at = place - bytes.byteOffset
    writeFileSync(path, bytes.fill(0, at, at + 1))
    expect(await refused(container.readSealed('contest.json', key))).toBe('container-entry-altered')
    expect(await refused(container.readSealedRange('contest.json', key, range))).toBe('sealed-entry-altered')
  })

  it('streams entries from and to disk that are larger than a chunk', async () => {
    const big = randomBytes(2_500_000)
    writeFileSync(folder.in('grande.pdf'), big)
    const entry = { name: 'grande.pdf', mime: 'application/pdf', source: { path: folder.in('grande.pdf') } }
    await writeContainer(folder.in('a.matriz'), { ...content, entries: [entry, json('z.json', '{}')] })
    const container = await opened(folder.in('a.matriz'))
    const chunks: Buffer[] = []
    const streamed = await container.stream('grande.pdf', (chunk) => {
      chunks.push(Buffer.from(chunk))
    })
    expect(streamed).toEqual({ ok: true, value: undefined })
    expect(chunks.length).toBeGreaterThan(1)
    expect(Buffer.concat(chunks).equals(big)).toBe(true)
    expect(await container.read('grande.pdf', 2_499_999)).toMatchObject({
      ok: false,
      error: { code: 'container-entry-too-large', facts: { entry: 'grande.pdf' } },
    })
  })

  it('carries several signatures, each over all entries', async () => {
    const president = makeSigner(authority, 'PAREDES SOTO Luz')
    const path = folder.in('dos.matriz')
    await writeContainer(path, { ...content, signers: [signer, president] })
    const container = await opened(path)
    expect(container.signers.map(({ subjectName }) => subjectName)).toEqual(['QUISPE HUAMÁN Rosa', 'PAREDES SOTO Luz'])
    expect(container.header.signatures).toBe(2)
  })

  it.each(['autoridad.cer', 'autoridad.pem'])('can bring its own authority, as %s', async (name) => {
    const pem = new X509Certificate(authority.certificate).toString()
    const bytes = name.endsWith('pem') ? bytesOf(pem) : authority.certificate
    const entries = [{ name, mime: 'application/pkix-cert', source: { bytes } }]
    await writeContainer(folder.in('a.matriz'), { ...content, entries })
    const container = await opened(folder.in('a.matriz'), { ...trusted, trust: { authorityEntry: name } })
    expect(container.signers).toHaveLength(1)
  })

  it('says so when the file changed after it was opened', async () => {
    const path = folder.in('rosa.matriz')
    await writeContainer(path, content)
    const container = await opened(path)
    const file = readFileSync(path)
    file[file.indexOf('[5,5,5]') + 1] = '1'.charCodeAt(0)
    writeFileSync(path, file)
    const name = 'puntajes/CDC-D-00002-25.json'
    const refusal = { ok: false, error: { code: 'container-entry-altered', facts: { entry: name } } }
    expect(await container.read(name)).toMatchObject(refusal)
    expect(await container.stream(name, () => undefined)).toMatchObject(refusal)
    expect((await container.read('matriz.json')).ok).toBe(true)
    expect(await container.read('otra.json')).toMatchObject({ error: { code: 'container-entry-missing' } })
  })
})

describe('writing refuses', () => {
  it.each([
    ['container-entry-name', '../fuera.json'],
    ['container-entry-name', 'título.json'],
    ['container-name-clash', 'MATRIZ.json'],
    ['container-name-clash', 'header.json'],
    ['container-name-clash', 'META-INF/extra.xml'],
    ['container-name-clash', 'meta-inf/extra.xml'],
    ['container-name-clash', 'matriz.json/x'],
  ])('%s: %s', async (code, name) => {
    const entries = [...content.entries, json(name, '{}')]
    const written = await writeContainer(folder.in('a.matriz'), { ...content, entries })
    expect(written).toMatchObject({ ok: false, error: { code } })
    expect(readdirSync(folder.path)).toEqual([])
  })

  it('a source that is not there, and leaves nothing behind', async () => {
    const entry = { name: 'a.pdf', mime: 'application/pdf', source: { path: folder.in('no-existe.pdf') } }
    const written = await writeContainer(folder.in('a.matriz'), { ...content, entries: [entry] })
    expect(written).toMatchObject({ error: { code: 'file-unreadable', facts: { file: 'no-existe.pdf' } } })
    expect(readdirSync(folder.path)).toEqual([])
  })
})

describe('tools that are not ours', () => {
  it('openssl verifies the CAdES signature with the documented commands', async () => {
    await packed(folder.path)
    const pem = new X509Certificate(authority.certificate).toString()
    writeFileSync(folder.in('autoridad.pem'), pem)
    const commands = documentedCommands()
    expect(commands).toContain('openssl cms -verify -cades')
    const { stderr } = await run('bash', ['-euc', commands], {
      cwd: folder.path,
      env: { ...process.env, F: 'muestra.matriz' },
    })
    expect(stderr).toContain('CAdES Verification successful')
  })

  it('openssl refuses it over another list', async () => {
    await packed(folder.path)
    writeFileSync(folder.in('autoridad.pem'), new X509Certificate(authority.certificate).toString())
    const commands = documentedCommands().replace(/(ASiCManifest001\.xml > \S+)/, '$1; echo >> lista.xml')
    await expect(
      run('bash', ['-euc', commands], { cwd: folder.path, env: { ...process.env, F: 'muestra.matriz' } }),
    ).rejects.toThrow(/verification failure|digest/i)
  })

  it('unzip and zip.js take it for a sound ZIP, file(1) rules for ASiC-E included', async () => {
    const zip = await packed(folder.path)
    await run('unzip', ['-tq', folder.in('muestra.matriz')])
    expect(zip.toString('latin1', 30, 69)).toBe('mimetypeapplication/vnd.etsi.asic-e+zip')
    const reader = new ZipReader(new BlobReader(new Blob([new Uint8Array(zip)])), {
      checkSignature: true,
      checkOverlappingEntry: true,
      useWebWorkers: false,
    })
    const names = (await reader.getEntries()).map(({ filename }) => filename)
    await reader.close()
    expect(names).toEqual([
      'mimetype',
      'header.json',
      ...content.entries.map(({ name }) => name),
      'META-INF/ASiCManifest001.xml',
      'META-INF/signature001.p7s',
    ])
  })
})

/** The specification's commands for a signature; `F` names the file. Here the authority's certificate is given, not in it. */
function documentedCommands(): string {
  const text = readFileSync(new URL('../../shared/exchange/README.md', import.meta.url), 'utf8')
  const block = /```sh\n([\s\S]*?)```/.exec(text)?.[1]
  if (!block) throw new Error('the specification has no commands')
  return block.replace(/^.*"\$P".*\n/m, '')
}

it('is the same file for the same content, but for the signature', async () => {
  const [one, two] = [await packed(folder.path), await packed(folder.path)]
  const signatureAt = one.indexOf('META-INF/signature001.p7s') - 30
  expect(one.subarray(0, signatureAt).equals(two.subarray(0, signatureAt))).toBe(true)
})
