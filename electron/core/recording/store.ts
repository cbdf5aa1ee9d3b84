// The recordings of one session on the disk, sealed under its vault. Their names say nothing. Runs in the core.
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { utf8Bytes } from '../../../shared/exchange/utf8.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import type { Result } from '../../../shared/result.ts'
import { recordingText } from '../../../shared/text/session/recording.ts'
import { attempt } from '../exchange/container-io.ts'
import { sha256 } from '../exchange/sha256.ts'
import type { Vault } from '../store/vault.ts'
import { createPart, type PartWriter, type RecordingKind } from './part-file.ts'
import { type Outline, outlineOf, type PartPlace, type Whole, wholeOf } from './whole.ts'

/** By their number in the session, the first is 1. */
export type RecordingStore = {
  readonly folder: string
  /** A further part of a recording: the one before it stays as it is. */
  addPart(number: number, kind: RecordingKind): Promise<Result<PartWriter, Refusal>>
  /** Null where nothing was kept under that number. */
  outline(number: number): Promise<Result<Outline | null, Refusal>>
  whole(number: number): Promise<Result<Whole | null, Refusal>>
}

export function openRecordings(folder: string, vault: Vault): RecordingStore {
  const shelf = { vault, indexes: new Map() }
  const placeOf = (number: number, part: number): PartPlace => {
    const place = `recording/${number}/${part}`
    return { path: join(folder, `${vault.alias(sha256(utf8Bytes(place)))}.parte`), place }
  }
  function partsOf(number: number): PartPlace[] {
    const parts: PartPlace[] = []
    for (let part = 0; ; part += 1) {
      const one = placeOf(number, part)
      if (!existsSync(one.path)) return parts
      parts.push(one)
    }
  }
  return {
    folder,
    async addPart(number, kind) {
      const made = await attempt('write', recordingText.kept, () => mkdir(folder, { recursive: true, mode: 0o700 }))
      if (!made.ok) return made
      const { path, place } = placeOf(number, partsOf(number).length)
      return await createPart(path, vault, place, kind)
    },
    outline: (number) => outlineOf(shelf, partsOf(number)),
    whole: (number) => wholeOf(shelf, partsOf(number)),
  }
}
