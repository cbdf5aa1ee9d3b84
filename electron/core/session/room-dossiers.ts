// The dossier in the room: read with the key of somebody who is there and did not abstain, and gone with that member's desk
// (R-ABS-2). Runs in the core.
import { citation } from '../../../shared/bases/rule-pack.ts'
import { findSubmission } from '../../../shared/domain/contest/contest.ts'
import { abstainedFrom } from '../../../shared/domain/session/state.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { createDossiers } from '../desk/dossiers.ts'
import { readDossier } from '../desk/read-dossier.ts'
import type { Grants } from '../grants.ts'
import type { Library } from '../library/library.ts'
import { deskOwner } from '../library/open-contest.ts'
import type { Room } from './room.ts'

export type ShowInRoom = (room: Room, submissionId: string) => Result<{ readonly url: string }, Refusal>

/** Refusals: `scoresheets-not-open` (R-SCO-4), `submission-unknown`, `abstained` (R-ABS-2). */
export function createRoomDossiers(grants: Grants, library: Library): ShowInRoom {
  const dossiers = createDossiers(grants)
  return (room, submissionId) => {
    const state = room.session.state()
    const { contest } = state
    if (!state.sheets) return refuse('scoresheets-not-open', {}, citation(contest.bases, 'R-SCO-4'))
    const submission = findSubmission(contest, submissionId)
    if (!submission) return refuse('submission-unknown', { submission: submissionId })
    const barred = (jurorId: string) => abstainedFrom(room.session.state(), submissionId).includes(jurorId)
    const refusal = refuse('abstained', { submission: submissionId }, citation(contest.bases, 'R-ABS-2'))
    const reader = state.members.flatMap((jurorId) => {
      const desk = library.desk(contest.id, jurorId)
      return desk.ok && !barred(jurorId) ? [{ jurorId, desk: desk.value }] : []
    })[0]
    if (!reader) return refusal
    const { jurorId, desk } = reader
    return ok(
      dossiers.show([contest.id, submissionId, jurorId].join('/'), {
        name: `${submissionId}.pdf`,
        size: submission.dossier.size,
        owner: deskOwner(contest.id, jurorId),
        async read(start, end) {
          if (barred(jurorId)) return refusal
          return await readDossier(library, contest.id, desk, submissionId, { start, end })
        },
      }),
    )
  }
}
