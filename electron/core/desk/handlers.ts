// The operations of a juror's desk. Runs in the core.
import { citation } from '../../../shared/bases/rule-pack.ts'
import type { deskOperations } from '../../../shared/contract/desk.ts'
import { readableDesk } from '../../../shared/domain/abstention/readable.ts'
import { findSubmission } from '../../../shared/domain/contest/contest.ts'
import { entryOf } from '../../../shared/domain/scoring/desk.ts'
import { refuse } from '../../../shared/refusal.ts'
import { ok } from '../../../shared/result.ts'
import { grantBytes } from '../grant-bytes.ts'
import type { HandlersOf } from '../handlers.ts'
import type { Library } from '../library/library.ts'
import type { Services } from '../services.ts'
import { createDossiers } from './dossiers.ts'
import { writeScoresheet } from './scoresheet-file.ts'

export function deskHandlers(services: Services, library: Library): HandlersOf<typeof deskOperations> {
  const dossiers = createDossiers(services)
  const now = () => services.clock.now().toISOString()

  return {
    'desk.load'({ contestId, jurorId }) {
      const found = library.desk(contestId, jurorId)
      if (!found.ok) return found
      const { desk, opened } = found.value
      const log = readableDesk(desk.entries(), desk.state())
      return ok({ contest: opened.contest, packageSha256: opened.sha256, log })
    },
    async 'desk.act'({ contestId, jurorId, command }) {
      const found = library.desk(contestId, jurorId)
      if (!found.ok) return found
      const acted = found.value.desk.act(command, { at: now(), actor: jurorId })
      if (acted.ok && command.type === 'DeclareAbstention')
        await dossiers.withdraw(keyOf(contestId, jurorId, command.submissionId))
      return acted
    },
    async 'desk.dossier'({ contestId, jurorId, submissionId }) {
      const found = library.desk(contestId, jurorId)
      if (!found.ok) return found
      const { contest, dossier } = found.value.opened
      if (!findSubmission(contest, submissionId)) return refuse('submission-unknown', { submission: submissionId })
      // R-ABS-2: who abstained no longer opens the dossier.
      const barred = () => entryOf(found.value.desk.state(), submissionId).abstention !== null
      const refusal = refuse('abstained', { submission: submissionId }, citation(contest.bases, 'R-ABS-2'))
      if (barred()) return refusal
      const key = keyOf(contestId, jurorId, submissionId)
      const shown = await dossiers.show(key, `${submissionId}.pdf`, () => dossier(submissionId))
      if (!barred()) return shown
      // The abstention came while the file was on its way.
      await dossiers.withdraw(key)
      return refusal
    },
    async 'desk.notice'({ contestId, jurorId, submissionId }) {
      const found = library.desk(contestId, jurorId)
      if (!found.ok) return found
      const { desk, opened, signer } = found.value
      const { abstention } = entryOf(desk.state(), submissionId)
      if (!abstention) return refuse('no-abstention', { submission: submissionId })
      const { abstentionNotice } = await import('./notice.ts')
      const notice = await abstentionNotice({ contest: opened.contest, jurorId, submissionId, abstention, signer })
      if (!notice.ok) return notice
      return ok(
        await grantBytes(services, `abstencion-${submissionId}-${jurorId}.pdf`, 'application/pdf', notice.value),
      )
    },
    async 'desk.export'({ contestId, jurorId }) {
      const found = library.desk(contestId, jurorId)
      if (!found.ok) return found
      const { desk, opened, signer } = found.value
      const name = `${contestId}-${jurorId}-v${desk.state().sealed?.version ?? 1}.matriz`
      const path = services.scratchPath(name)
      const written = await writeScoresheet(path, { state: desk.state(), opened, signer, ids: services.ids })
      if (!written.ok) return written
      const granted = await services.grants.grant(path)
      if (!granted.ok) return refuse('file-gone')
      const { id, size } = granted.value
      return ok({ file: { id, name, size }, sha256: written.value.sha256 })
    },
  }
}

const keyOf = (...ids: readonly string[]) => ids.join('/')
