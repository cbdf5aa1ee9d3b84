// Dossiers taken out of a package for a juror to read: one file each, taken away by an abstention (R-ABS-2). Core.
import { rm, writeFile } from 'node:fs/promises'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { attempt } from '../exchange/container-io.ts'
import type { Grant } from '../grants.ts'
import type { Services } from '../services.ts'

type Take = () => Promise<Result<Uint8Array, Refusal>>

export type Dossiers = {
  /** The address of the PDF under `key`, made from what `take` gives unless it is out already. */
  show(key: string, name: string, take: Take): Promise<Result<{ readonly url: string }, Refusal>>
  /** The file under `key` goes, and so does its address. */
  withdraw(key: string): Promise<void>
}

export function createDossiers({ grants, scratchPath }: Services): Dossiers {
  // Remembered from the start of their taking out: asked for twice at once, a dossier is still one file.
  const out = new Map<string, Promise<Result<Grant, Refusal>>>()

  async function takeOut(name: string, take: Take): Promise<Result<Grant, Refusal>> {
    const content = await take()
    if (!content.ok) return content
    const path = scratchPath(name)
    const written = await attempt('write', path, () => writeFile(path, content.value, { mode: 0o600 }))
    if (!written.ok) return written
    const granted = await grants.grant(path, { mime: 'application/pdf' })
    return granted.ok ? granted : refuse('file-gone')
  }

  return {
    async show(key, name, take) {
      const taking = out.get(key) ?? takeOut(name, take)
      out.set(key, taking)
      const taken = await taking
      if (taken.ok) return ok({ url: `/media/${taken.value.id}` })
      out.delete(key)
      return taken
    },
    async withdraw(key) {
      const taken = await out.get(key)
      out.delete(key)
      if (!taken?.ok) return
      grants.revoke(taken.value.id)
      // Where an open file cannot be removed (Windows) its address is gone all the same, and the next start empties the folder.
      await rm(taken.value.path, { force: true }).catch(() => undefined)
    },
  }
}
