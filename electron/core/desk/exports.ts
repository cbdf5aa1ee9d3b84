// The files of sealed scoresheets: made for a person to save, and noted at the desk once they left. Runs in the core.
import { refuse } from '../../../shared/refusal.ts'
import { ok } from '../../../shared/result.ts'
import { deskOwner, type OpenDesk } from '../library/open-contest.ts'
import type { Services } from '../services.ts'
import { writeScoresheet } from './scoresheet-file.ts'

type Where = { readonly contestId: string; readonly jurorId: string }
type Made = { readonly owner: string; readonly version: number; readonly sha256: string }

export function createExports(services: Services) {
  const { grants, clock } = services
  const made = new Map<string, Made>()
  return {
    /** Refusals: `desk-not-sealed`, and those of writing a file. Its address goes with the lock of the desk. */
    async make({ contestId, jurorId }: Where, { desk, opened, members, signer, reading }: OpenDesk) {
      const state = desk.state()
      const version = state.sealed?.version ?? 1
      const name = `${contestId}-${jurorId}-v${version}.matriz`
      const path = services.scratchPath(name)
      const written = await writeScoresheet(path, { state, opened, members, signer, reading, ids: services.ids })
      if (!written.ok) return written
      const owner = deskOwner(contestId, jurorId)
      const granted = await grants.grant(path, { owner })
      if (!granted.ok) return refuse('file-gone')
      const { id, size } = granted.value
      made.set(id, { owner, version, sha256: written.value.sha256 })
      return ok({ file: { id, name, size }, sha256: written.value.sha256 })
    },
    /**
     * Records that a file which was made here was saved. Only what this program wrote and read again counts as read back;
     * a browser saves out of its sight. Refusals: `file-gone`, and those of `decideExport`.
     */
    note({ contestId, jurorId }: Where, { desk }: OpenDesk, fileId: string) {
      const known = made.get(fileId)
      const granted = grants.need(fileId)
      if (known?.owner !== deskOwner(contestId, jurorId) || !granted.ok) return refuse('file-gone')
      const saved = grants.savedCopy(fileId)
      const { name: fileName, size, sha256: fileSha256 } = saved ?? { ...granted.value, sha256: known.sha256 }
      const { version } = known
      return desk.act(
        { type: 'NoteExport', version, fileName, size, fileSha256, isReadBack: saved !== undefined },
        { at: clock.now().toISOString(), actor: jurorId },
      )
    },
  }
}
