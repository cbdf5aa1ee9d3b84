// Bytes made in the core as a file that the renderer may show or save. Runs in the core.
import { writeFile } from 'node:fs/promises'
import type { FileRef } from '../../shared/contract/bridge.ts'
import { fileRefOf } from './grants.ts'
import type { Services } from './services.ts'

/** A scratch file with `content`, granted under `name`. It lives no longer than this run. */
export async function grantBytes(
  services: Services,
  name: string,
  mime: string,
  content: Uint8Array,
): Promise<FileRef> {
  const path = services.scratchPath(name)
  await writeFile(path, content, { mode: 0o600 })
  const granted = await services.grants.grant(path, { name, mime })
  if (!granted.ok) throw new Error('a file just written is not there')
  return fileRefOf(granted.value)
}
