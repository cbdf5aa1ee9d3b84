// Test vectors for readers and writers of the files that travel, each with its name and its verdict: what a reader must
// answer. `node test/exchange/make-vectors.ts && npm run format` writes them; vectors.test.ts holds our own reader to them.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sealBytes } from '../../electron/core/exchange/sealed-stream.ts'
import { issueCertificate } from '../../electron/core/signing/certificates.ts'
import { makeEnvelope } from '../../electron/core/signing/envelope.ts'
import { canonicalText } from '../../shared/exchange/canonical.ts'
import { at, authority, makeAuthority, makeSigner, type Part, packed, partsOf, zipOf } from './containers.ts'
import { reopeningVectors, supplementVectors } from './supplement-vectors.ts'

export const FOLDER = join(import.meta.dirname, 'vectors')

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const plainOf = (size: number) => Buffer.alloc(size, 'La ciudad y los muñecos. ')
const CHUNK = 65_536 + 16

/** Plain bytes are given by their size: «La ciudad y los muñecos. » in UTF-8, again and again, cut there. */
export function sealedVectors() {
  const key = Buffer.from('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 'hex')
  const name = 'contest.json'
  const seal = (size: number) => sealBytes({ key, name }, plainOf(size))
  const two = seal(65_537)
  const vector = (called: string, verdict: string, plainSize: number, sealed: Uint8Array, changes: object = {}) => ({
    called,
    verdict,
    plainSize,
    key: key.toString('hex'),
    name,
    sealed: base64(sealed),
    ...changes,
  })
  const refused = 'sealed-entry-altered'
  return [
    vector('nothing', 'opens', 0, seal(0)),
    vector('one byte', 'opens', 1, seal(1)),
    vector('two chunks', 'opens', 65_537, two),
    vector('under another name', refused, 1, seal(1), { name: 'otro.json' }),
    vector('with another key', refused, 1, seal(1), { key: 'ff'.repeat(32) }),
    vector('without its last chunk', refused, 65_537, two.subarray(0, CHUNK)),
    vector('without its first chunk', refused, 65_537, two.subarray(CHUNK)),
    vector('its chunks exchanged', refused, 65_537, Buffer.concat([two.subarray(CHUNK), two.subarray(0, CHUNK)])),
    vector('its last chunk twice', refused, 65_537, Buffer.concat([two, two.subarray(CHUNK)])),
    vector('cut within a tag', refused, 1, seal(1).subarray(0, -1)),
    vector('a byte added', refused, 1, Buffer.concat([seal(1), Buffer.of(0)])),
    vector('empty file', refused, 0, new Uint8Array()),
  ]
}

const validity = { notBefore: new Date('2025-01-01T00:00:00Z'), notAfter: new Date('2035-01-01T00:00:00Z') }

/** `reader`: certificate in DER and private key in PKCS#8; all bytes in Base64. */
export function envelopeVectors() {
  const reader = (id: string) => issueCertificate(authority, { commonName: id, usage: 'encrypt', ...validity })
  const [one, other, stranger] = [reader('jurado-1'), reader('jurado-2'), reader('jurado-3')]
  const content = randomBytes(32)
  const envelope = makeEnvelope(content, [one.certificate, other.certificate])
  const told = ({ certificate, privateKey }: typeof one) => ({
    certificate: base64(certificate),
    privateKey: base64(privateKey.export({ type: 'pkcs8', format: 'der' })),
  })
  const vector = (called: string, verdict: string, who: typeof one, bytes: Uint8Array) => ({
    called,
    verdict,
    reader: told(who),
    envelope: base64(bytes),
    content: base64(content),
  })
  return [
    vector('first recipient', 'opens', one, envelope),
    vector('second recipient', 'opens', other, envelope),
    vector('no recipient', 'envelope-not-for-reader', stranger, envelope),
    vector('a byte added', 'envelope-unreadable', one, Buffer.concat([envelope, Buffer.of(0)])),
    vector('cut', 'envelope-unreadable', one, envelope.subarray(0, -1)),
    vector('erased by an abstention', 'envelope-unreadable', one, new Uint8Array(envelope.length)),
  ]
}

/** Whole files of kind `matriz`, judged at `at` with `authority` as the only root. */
export async function containerVectors() {
  const folder = mkdtempSync(join(tmpdir(), 'acta-vectors-'))
  try {
    const file = await packed(folder)
    const parts = partsOf(file)
    const change = (name: string, data: (before: Buffer) => Buffer) =>
      zipOf(parts.map((part): Part => (part.name === name ? { name, data: data(part.data) } : part)))
    const header = (changes: object) =>
      change('header.json', (before) => Buffer.from(canonicalText({ ...JSON.parse(before.toString()), ...changes })))
    const flipped = Buffer.from(file)
    flipped[file.length >> 1] = (flipped[file.length >> 1] ?? 0) ^ 1
    const foreign = await packed(folder, { signers: [makeSigner(makeAuthority())] })
    const files: [string, string, Buffer][] = [
      ['as it was written', 'opens', file],
      ['cut', 'container-truncated', file.subarray(0, -1)],
      ['a byte added', 'container-truncated', Buffer.concat([file, Buffer.of(0)])],
      ['one bit changed', 'container-entry-altered', flipped],
      [
        'an entry changed, its CRC made right',
        'container-entry-altered',
        change('matriz.json', () => Buffer.from('{"juror":"jurado-2"}')),
      ],
      ['an entry left out', 'container-entry-missing', zipOf(parts.filter(({ name }) => name !== 'vacio.bin'))],
      [
        'an entry that nobody signed',
        'container-directory-altered',
        zipOf([...parts, { name: 'nota.txt', data: Buffer.from('x') }]),
      ],
      ['its entries in another order', 'container-not-ours', zipOf(parts.toReversed())],
      ['of a newer version', 'container-newer-version', header({ formatVersion: 99 })],
      ['of another program', 'container-not-ours', header({ format: 'otra' })],
      ['of another kind', 'container-wrong-kind', header({ kind: 'sesion' })],
      ['signed under another authority', 'container-signature', foreign],
      ['not a container', 'container-not-ours', Buffer.from('PK')],
    ]
    return files.map(([called, verdict, bytes]) => ({ called, verdict, file: base64(bytes) }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === import.meta.filename) {
  const write = (name: string, value: unknown) =>
    writeFileSync(join(FOLDER, name), `${JSON.stringify(value, null, 2)}\n`)
  write('sealed-entries.json', sealedVectors())
  write('envelopes.json', envelopeVectors())
  const judged = { at: at.toISOString(), authority: base64(authority.certificate) }
  write('containers.json', { ...judged, vectors: await containerVectors() })
  write('supplements.json', await supplementVectors())
  write('reopenings.json', reopeningVectors())
}
