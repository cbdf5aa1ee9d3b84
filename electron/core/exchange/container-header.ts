// Reads the header at the start of a container, before and without anything else of it. Core (Node).
import { basename } from 'node:path'
import { crc32 } from 'node:zlib'
import { formatVersion, type Header, type HeaderProblem, parseHeader } from '../../../shared/exchange/header.ts'
import { parseCanonicalJson } from '../../../shared/exchange/json.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { assertNever, ok, type Result } from '../../../shared/result.ts'
import { headerName, mimetypeBytes, mimetypeName } from './asic-layout.ts'
import { withFile } from './container-io.ts'
import { readStretch, type ZipSource } from './zip-bytes.ts'
import { decodeLocalHeader, encodeLocalHeader, localHeaderLength } from './zip-layout.ts'

export const maxHeaderSize = 64 * 1024

/** How every container begins, in this and any later version. */
const beginning = Buffer.concat([
  encodeLocalHeader({ name: mimetypeName, size: mimetypeBytes.length, crc32: crc32(mimetypeBytes) }),
  mimetypeBytes,
])

/** What a file says of itself, for a list to choose from. Nothing of it is verified: `openContainer` does that. */
export async function peekHeader(path: string): Promise<Result<Header, Refusal>> {
  return await withFile(path, async (handle, size) => {
    const read = await readHeader({ handle, path, file: basename(path) }, size)
    return read.ok ? ok(read.value.header) : read
  })
}

/**
 * The header and its bytes. It stands at a fixed place, so that a file from a newer version is told to be that even
 * where the rest of the format has changed; and only an undamaged header (CRC) is believed to be newer.
 */
export async function readHeader(
  source: ZipSource,
  fileSize: number,
): Promise<Result<{ readonly header: Header; readonly bytes: Buffer }, Refusal>> {
  const { file } = source
  const notOurs = refuse('container-not-ours', { file, entry: mimetypeName })
  if (fileSize < beginning.length) return notOurs
  const start = await readStretch(source, { name: mimetypeName, offset: 0, size: beginning.length })
  if (!start.ok) return start
  if (!start.value.equals(beginning)) return notOurs
  const bytes = await readHeaderBytes(source)
  if (!bytes.ok) return bytes
  const json = parseCanonicalJson(bytes.value)
  if (!json.ok) return refuse('json-invalid', { file, entry: headerName, why: json.error })
  const header = parseHeader(json.value)
  return header.ok ? ok({ header: header.value, bytes: bytes.value }) : refuseHeader(file, header.error)
}

function refuseHeader(file: string, problem: HeaderProblem) {
  const where = { file, entry: headerName }
  switch (problem.why) {
    case 'not-ours':
      return refuse('container-not-ours', where)
    case 'newer':
      return refuse('container-newer-version', { ...where, version: problem.version, known: formatVersion })
    case 'invalid':
      return refuse('container-header-invalid', { ...where, at: problem.at })
    default:
      return assertNever(problem)
  }
}

async function readHeaderBytes(source: ZipSource): Promise<Result<Buffer, Refusal>> {
  const where = { file: source.file, entry: headerName }
  const length = localHeaderLength + headerName.length
  const local = await readStretch(source, { name: headerName, offset: beginning.length, size: length })
  if (!local.ok) return local
  const record = decodeLocalHeader(local.value)
  if (record.name !== headerName || !encodeLocalHeader(record).equals(local.value)) {
    return refuse('container-entry-altered', where)
  }
  if (record.size > maxHeaderSize) return refuse('container-entry-too-large', { ...where, maxBytes: maxHeaderSize })
  const bytes = await readStretch(source, { name: headerName, offset: beginning.length + length, size: record.size })
  if (!bytes.ok) return bytes
  return crc32(bytes.value) === record.crc32 ? bytes : refuse('container-entry-altered', where)
}
