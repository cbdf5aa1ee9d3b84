// Which entries a container has, in which order: what makes a ZIP of ours an ASiC-E of ours. Core (Node).
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { manifestName, signatureName } from './asic-manifest.ts'
import { directoryName } from './zip-directory.ts'

export const mimetypeName = 'mimetype'
export const headerName = 'header.json'
/** ETSI EN 319 162-1 clause 6.2.1: one type for every ASiC-E, whatever it carries. */
export const mimetypeBytes = Buffer.from('application/vnd.etsi.asic-e+zip', 'latin1')

const metaFolder = 'META-INF/'
const isMeta = (name: string) => name.toUpperCase().startsWith(metaFolder)

/** Header first, payload in the order of its writer, then manifest and signature of each signer. */
export const layOut = (payload: readonly string[], signatures: number): readonly string[] => [
  mimetypeName,
  headerName,
  ...payload,
  ...metaNames(signatures),
]

const metaNames = (signatures: number) =>
  Array.from({ length: signatures }, (_, index) => [manifestName(index + 1), signatureName(index + 1)]).flat()

/** The payload's names, where the entries are the ones that `signatures` signatures bring and stand in their places. */
export function checkLayout(
  file: string,
  names: readonly string[],
  signatures: number,
): Result<readonly string[], Refusal> {
  const expected = [mimetypeName, headerName, ...metaNames(signatures)]
  const missing = expected.find((name) => !names.includes(name))
  if (missing !== undefined) return refuse('container-entry-missing', { file, entry: missing })
  const extra = names.find((name) => isMeta(name) && !expected.includes(name))
  if (extra !== undefined) return refuse('container-extra-entry', { file, entry: extra })
  const payload = names.filter((name) => !expected.includes(name))
  const inPlace = layOut(payload, signatures).every((name, index) => name === names[index])
  return inPlace ? ok(payload) : refuse('container-directory-altered', { file, entry: directoryName })
}

/** A name that the container needs for itself. */
export const isReserved = (name: string) => isMeta(name) || name === mimetypeName || name === headerName
