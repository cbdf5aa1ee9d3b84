// Files the renderer may name: only by an unguessable id that the core gave out. Runs in the core.
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FileRef } from '../../shared/contract/bridge.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Ids } from './ports.ts'

/** `path` never leaves the core; `size` in bytes; `mime` is what /media/<id> answers with. */
export type Grant = FileRef & { readonly path: string; readonly mime: string }

export type Grants = {
  /** A new id for a file; `unreadable` when there is no regular file at `path`. */
  grant(path: string, options?: { name?: string; mime?: string }): Promise<Result<Grant, 'unreadable'>>
  /** The file behind an id; `unknown` when this run of the core never gave that id out. */
  need(id: string): Result<Grant, 'unknown'>
  /** From now on that id is unknown; the file stays where it is. */
  revoke(id: string): void
}

export function createGrants(ids: Ids): Grants {
  const given = new Map<string, Grant>()
  return {
    async grant(path, { name = basename(path), mime = 'application/octet-stream' } = {}) {
      const found = await stat(path).catch(() => undefined)
      if (!found?.isFile()) return fail('unreadable')
      const grant: Grant = { id: ids.uuid(), name: plainName(name), size: found.size, path, mime }
      given.set(grant.id, grant)
      return ok(grant)
    },
    need(id) {
      const grant = given.get(id)
      return grant ? ok(grant) : fail('unknown')
    },
    revoke: (id) => void given.delete(id),
  }
}

/** What of a grant the renderer sees. */
export const fileRefOf = ({ id, name, size }: Grant): FileRef => ({ id, name, size })

const NAME_MAX = 255

/** A name without path separators or control characters, never empty, and never a way to another folder. */
export function plainName(name: string): string {
  const plain = name.replace(/[/\\:]|\p{Cc}/gu, '_').slice(0, NAME_MAX)
  return /^\.*$/.test(plain) ? 'archivo' : plain
}
