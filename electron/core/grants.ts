// Files the renderer may name: only by an unguessable id that the core gave out. Runs in the core.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FileRef } from '../../shared/contract/bridge.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { copyAtomically, type WrittenFile, writeChunksAtomically } from './exchange/atomic-file.ts'
import { attempt } from './exchange/container-io.ts'
import type { Chunks } from './exchange/file-chunks.ts'
import { chunkSize } from './exchange/zip-bytes.ts'
import type { Ids } from './ports.ts'
import { countTo, stageOf, type Work } from './work.ts'

/** Where the content is: in a file, or in the core alone, which gives any part of it from `start` up to `end`. */
export type Source =
  | { readonly path: string }
  | { readonly read: (start: number, end: number) => Promise<Result<Uint8Array, Refusal>> }

/** `source` never leaves the core; `size` in bytes; `mime` is what /media/<id> answers with. */
export type Grant = FileRef & { readonly mime: string; readonly source: Source }
export type FileGrant = Grant & { readonly source: { readonly path: string } }

/** `owner`: what it belongs to, for `revokeOf`. */
export type Held = {
  readonly name: string
  readonly mime: string
  readonly size: number
  readonly source: Source
  readonly owner?: string
}

type GrantOptions = { readonly name?: string; readonly mime?: string; readonly owner?: string }

/** `name` without its folder. */
export type SavedCopy = WrittenFile & { readonly name: string }

export type Grants = {
  /** A new id for a file; `unreadable` when there is no regular file at `path`. `owner` as in `Held`. */
  grant(path: string, options?: GrantOptions): Promise<Result<FileGrant, 'unreadable'>>
  /** A new id for content that is in no file. */
  hold(held: Held): Grant
  /** What is behind an id; `unknown` when this run of the core never gave that id out, or took it back. */
  need(id: string): Result<Grant, 'unknown'>
  /** The same for a file on a disk, as a person picks it. */
  needFile(id: string): Result<FileGrant, 'unknown'>
  /** A copy was written under that name, read back from its place and found equal. */
  noteSaved(id: string, saved: SavedCopy): void
  /** The last copy of a file whose id is known; undefined where nobody saw one being written. */
  savedCopy(id: string): SavedCopy | undefined
  /** From now on that id is unknown; the file stays where it is. */
  revoke(id: string): void
  /** The same for every id of what belongs to `owner`, or to what is under it (`owner/…`). */
  revokeOf(owner: string): void
}

export function createGrants(ids: Ids): Grants {
  const given = new Map<string, { readonly grant: Grant; readonly owner: string | undefined; saved?: SavedCopy }>()
  function give<G extends Omit<Grant, 'id'>>(grant: G, owner?: string): G & { readonly id: string } {
    const withId = { ...grant, id: ids.uuid(), name: plainName(grant.name) }
    given.set(withId.id, { grant: withId, owner })
    return withId
  }
  const need = (id: string): Result<Grant, 'unknown'> => {
    const found = given.get(id)
    return found ? ok(found.grant) : fail('unknown')
  }
  return {
    async grant(path, { name = basename(path), mime = 'application/octet-stream', owner } = {}) {
      const found = await stat(path).catch(() => undefined)
      if (!found?.isFile()) return fail('unreadable')
      return ok(give({ name, size: found.size, mime, source: { path } }, owner))
    },
    hold: ({ owner, ...grant }) => give(grant, owner),
    need,
    needFile(id) {
      const found = need(id)
      return found.ok && isFile(found.value) ? ok(found.value) : fail('unknown')
    },
    noteSaved(id, saved) {
      const known = given.get(id)
      if (known) known.saved = saved
    },
    savedCopy: (id) => given.get(id)?.saved,
    revoke: (id) => void given.delete(id),
    revokeOf(owner) {
      for (const [id, known] of given)
        if (known.owner === owner || known.owner?.startsWith(`${owner}/`)) given.delete(id)
    },
  }
}

const isFile = (grant: Grant): grant is FileGrant => 'path' in grant.source

/** Content that is in memory already. */
export const bytesSource = (bytes: Uint8Array): Source => ({
  read: async (start, end) => ok(bytes.subarray(start, end)),
})

/** All of it: who calls has looked at the size. */
export async function readGrant({ source, size }: Grant): Promise<Result<Uint8Array, Refusal>> {
  if (!('path' in source)) return await source.read(0, size)
  return await attempt('read', source.path, () => readFile(source.path))
}

/** A copy at `target`, whole or not at all. */
export async function saveGrant(grant: Grant, target: string, work: Work = {}): Promise<Result<WrittenFile, Refusal>> {
  const { source, size } = grant
  if ('path' in source) return await copyAtomically(source.path, target, work)
  return await writeChunksAtomically(target, heldChunks(source, size, stageOf(work, 0, 2)), stageOf(work, 1, 2))
}

/** What is in no file, a piece at a time: a recording of hours fits into no memory. */
const heldChunks =
  ({ read }: Extract<Source, { read: unknown }>, size: number, work: Work): Chunks =>
  async (sink) => {
    const passed = countTo(size, work)
    for (let at = 0; at < size; at += chunkSize) {
      const end = Math.min(at + chunkSize, size)
      const piece = await read(at, end)
      if (!piece.ok) return piece
      const taken = await sink(piece.value)
      if (!taken.ok) return taken
      const going = passed(end - at)
      if (!going.ok) return going
    }
    return ok(undefined)
  }

/** What of a grant the renderer sees. */
export const fileRefOf = ({ id, name, size }: Grant): FileRef => ({ id, name, size })

const NAME_MAX = 255

/** A name without path separators or control characters, never empty, and never a way to another folder. */
export function plainName(name: string): string {
  const plain = name.replace(/[/\\:]|\p{Cc}/gu, '_').slice(0, NAME_MAX)
  return /^\.*$/.test(plain) ? 'archivo' : plain
}
