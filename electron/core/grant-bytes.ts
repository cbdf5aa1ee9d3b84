// Bytes made in the core as a file that the renderer may show or save: they stay in memory. Runs in the core.
import type { FileRef } from '../../shared/contract/bridge.ts'
import { bytesSource, fileRefOf, type Grants } from './grants.ts'

/** `owner`: whose lock takes it back; none for what no lock protects. */
export const grantBytes = (
  grants: Grants,
  file: { readonly name: string; readonly mime: string; readonly bytes: Uint8Array; readonly owner?: string },
): FileRef => {
  const { bytes, ...rest } = file
  return fileRefOf(grants.hold({ ...rest, size: bytes.length, source: bytesSource(bytes) }))
}
