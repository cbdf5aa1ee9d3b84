// Packages made to hurt: what their ZIP, their names and their header claim. Each starts from one that opens. Runs in Node.
import { open, writeFile } from 'node:fs/promises'
import { deflateRawSync } from 'node:zlib'
import { maxFileSize } from '../../electron/core/exchange/zip-layout.ts'
import type { RefusalCode } from '../../shared/text/refusals.ts'
import { type Part, zipOf } from '../exchange/containers.ts'
import type { HostileCase } from './case.ts'
import {
  added,
  localOffset,
  renamed,
  withChangedHeader,
  withHeader,
  withMany,
  withPart,
  withRecordField,
  withWrongCrc,
} from './zip-parts.ts'

/** `seed` is an entry of the package to work on. */
export type Seed = { readonly parts: readonly Part[]; readonly zip: Buffer; readonly entry: string }

export const bytesCase = (name: string, code: RefusalCode, make: () => Buffer | Promise<Buffer>): HostileCase => ({
  name,
  code,
  file: 'hostil.aptos',
  write: async (path) => await writeFile(path, await make()),
})

export const structureCases = ({ parts, zip, entry }: Seed): HostileCase[] => [
  bytesCase('nothing', 'container-not-ours', () => Buffer.alloc(0)),
  bytesCase('a PDF under the name of a package', 'container-not-ours', () => Buffer.from('%PDF-1.7\n%%EOF\n')),
  bytesCase('a program before the archive', 'container-not-ours', () => Buffer.concat([Buffer.from('MZ\x90\0'), zip])),
  bytesCase('half of it', 'container-truncated', () => zip.subarray(0, zip.length / 2)),
  bytesCase('an archive after the archive', 'container-directory-altered', () =>
    Buffer.concat([zip, zipOf(parts.slice(0, 2))]),
  ),
  bytesCase('a byte at the end', 'container-truncated', () => Buffer.concat([zip, Buffer.alloc(1)])),
  bytesCase('a compressed bomb', 'container-directory-altered', () => {
    const data = deflateRawSync(Buffer.alloc(50_000_000))
    const bytes = zipOf(added(parts, { name: 'bomba.bin', data }))
    for (const at of [bytes.indexOf('bomba.bin') - 30 + 8, bytes.lastIndexOf('bomba.bin') - 46 + 10]) bytes[at] = 8
    return bytes
  }),
  bytesCase('20,000 entries', 'container-too-many-entries', () => withMany(parts, 20_000)),
  bytesCase('a million entries (ZIP64)', 'container-too-many-entries', () => withMany(parts, 1_000_000)),
  {
    name: 'more than a FAT32 stick takes (sparse)',
    file: 'hostil.aptos',
    code: 'container-too-large',
    async write(path) {
      await writeFile(path, zip)
      await using file = await open(path, 'r+')
      await file.truncate(maxFileSize + 1)
    },
  },
  bytesCase('entries that overlap', 'container-directory-altered', () => {
    const bytes = Buffer.from(zip)
    const [first, second] = [bytes.lastIndexOf('contest.json') - 46, bytes.lastIndexOf(entry) - 46]
    bytes.copy(bytes, second + 42, first + 42, first + 46)
    return bytes
  }),
  ...(
    [
      ['a size that lies', 24, 4],
      ['a compressed size that lies', 20, 4],
      ['a symbolic link', 40, 2],
      ['an encrypted entry', 8, 1],
      ['another method of compression', 10, 1],
      ['an extra field', 30, 1],
      ['a comment', 32, 1],
      ['another disk', 34, 1],
      ['a date', 14, 2],
    ] as const
  ).map(([name, at, length]) =>
    bytesCase(name, 'container-directory-altered', () => withRecordField(zip, entry, at, length)),
  ),
  bytesCase('a wrong CRC', 'container-entry-altered', () => withWrongCrc(parts, entry)),
  bytesCase('one bit of an entry', 'container-entry-altered', () => {
    const bytes = Buffer.from(zip)
    const at = localOffset(parts, entry) + 30 + entry.length
    bytes[at] = (bytes[at] ?? 0) ^ 1
    return bytes
  }),
  bytesCase('a local name that the directory does not know', 'container-names-differ', () => {
    const bytes = Buffer.from(zip)
    bytes.write('X', localOffset(parts, entry) + 30, 'latin1')
    return bytes
  }),
]

/** A name as its bytes in UTF-8: the writer takes each character for a byte. */
const utf8 = (name: string) => Buffer.from(name).toString('latin1')

const badNames: readonly (readonly [string, string])[] = [
  ['a path that leaves the folder', '../fuera.json'],
  ['a path that leaves it later', 'a/../../fuera.json'],
  ['an absolute path', '/etc/passwd'],
  ['a path of Windows that leaves the folder', '..\\fuera.json'],
  ['a drive', 'C:\\fuera.json'],
  ['a stream of NTFS', 'contest.json:oculto'],
  ['a device of Windows', 'nul'],
  ['a device of Windows with an extension', 'keys/COM1.json'],
  ['a name that Windows trims', 'contest.json.'],
  ['a name that ends in a blank', 'contest.json '],
  ['a zero inside', 'a\0.json'],
  ['an empty name', ''],
  ['a folder', 'carpeta/'],
  ['accents', utf8('título.json')],
  ['the same accents in Unicode’s other spelling', utf8('título.json'.normalize('NFD'))],
  ['a name of 121 characters', 'a'.repeat(121)],
  ['a name that reads backwards', utf8('a\u202egnp.json')],
]

const clashes: readonly (readonly [string, string])[] = [
  ['the same name twice', 'contest.json'],
  ['the same name in capitals', 'CONTEST.JSON'],
  ['a file where a folder is', 'dossiers'],
  ['a folder where a file is', 'contest.json/a'],
]

export const nameCases = ({ parts }: Seed): HostileCase[] => [
  ...badNames.map(([name, bad]) =>
    bytesCase(name, 'container-entry-name', () => zipOf(added(parts, { name: bad, data: Buffer.from('{}') }))),
  ),
  ...clashes.map(([name, twin]) =>
    bytesCase(name, 'container-name-clash', () => zipOf(added(parts, { name: twin, data: Buffer.from('{}') }))),
  ),
]

const header = (text: string) => Buffer.from(text, 'latin1')

const brokenJson: readonly (readonly [string, Buffer])[] = [
  ['JSON that stops', header('{"format":')],
  ['JSON that is no UTF-8', header('{"format":"\xff"}')],
  ['JSON with __proto__', header('{"__proto__":{"kind":"aptos"}}')],
  ['JSON with a key twice', header('{"format":"acta-jurado","format":"acta-jurado"}')],
  ['JSON nested ten thousand times', header(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)],
  ['JSON with a huge number', header('{"format":1e400}')],
  ['JSON with a number that loses digits', header('{"format":9007199254740993}')],
  ['JSON with half a character', header('{"format":"\\ud800"}')],
  ['JSON in another spelling', header('{ "format":"acta-jurado"}')],
]

export const headerCases = ({ parts }: Seed): HostileCase[] => [
  ...brokenJson.map(([name, text]) => bytesCase(name, 'json-invalid', () => zipOf(withHeader(parts, text)))),
  bytesCase('a header of another program', 'container-not-ours', () =>
    zipOf(withChangedHeader(parts, { format: 'otro' })),
  ),
  bytesCase('a header of a newer version', 'container-newer-version', () =>
    zipOf(withChangedHeader(parts, { formatVersion: 99, sealing: { method: 'otro' } })),
  ),
  bytesCase('a header with a title', 'container-header-invalid', () =>
    zipOf(withChangedHeader(parts, { titulo: 'x' })),
  ),
  bytesCase('a header that says another kind', 'container-wrong-kind', () =>
    zipOf(withChangedHeader(parts, { kind: 'sesion' })),
  ),
  bytesCase('a header of 65 KiB', 'container-entry-too-large', () => zipOf(withHeader(parts, ' '.repeat(65_537)))),
  bytesCase('a header that was changed', 'container-entry-altered', () =>
    zipOf(withChangedHeader(parts, { contestId: 'CDC-1999' })),
  ),
  bytesCase('an authority that is no certificate', 'container-authority', () =>
    zipOf(withPart(parts, 'authority.cer', () => 'no es')),
  ),
  bytesCase('an entry renamed', 'container-extra-entry', () => zipOf(renamed(parts, 'contest.json', 'concurso.json'))),
]
