// The operations of a juror's desk. Runs in the core.
import { citation } from '../../../shared/bases/rule-pack.ts'
import type { deskOperations } from '../../../shared/contract/desk.ts'
import { checkDeclared } from '../../../shared/domain/abstention/conflicts.ts'
import { readableDesk } from '../../../shared/domain/abstention/readable.ts'
import { findSubmission } from '../../../shared/domain/contest/contest.ts'
import { entryOf } from '../../../shared/domain/scoring/desk.ts'
import { wasRemoved } from '../../../shared/domain/scoring/desk-supplement.ts'
import { refuse } from '../../../shared/refusal.ts'
import { ok } from '../../../shared/result.ts'
import { grantBytes } from '../grant-bytes.ts'
import type { HandlersOf } from '../handlers.ts'
import type { Library } from '../library/library.ts'
import { type Desk, deskOwner } from '../library/open-contest.ts'
import { takeReceipt } from '../receipt/take-receipt.ts'
import type { Services } from '../services.ts'
import { juryChanges, pendingAtDesk, previewAtDesk } from '../supplement/pending.ts'
import { createDossiers } from './dossiers.ts'
import { createExports } from './exports.ts'
import { readDossier } from './read-dossier.ts'

type Acted = Extract<ReturnType<Desk['act']>, { ok: true }>['value']

export function deskHandlers(services: Services, library: Library): HandlersOf<typeof deskOperations> {
  const dossiers = createDossiers(services.grants)
  const exports = createExports(services)
  const now = () => services.clock.now().toISOString()

  return {
    'desk.load'({ contestId, jurorId }) {
      const found = library.desk(contestId, jurorId)
      if (!found.ok) return found
      const { desk, opened, contest } = found.value
      const log = readableDesk(desk.entries(), desk.state())
      return ok({ contest, packageSha256: opened.sha256, log })
    },
    async 'desk.act'({ contestId, jurorId, command }) {
      const found = library.desk(contestId, jurorId)
      if (!found.ok) return found
      const { desk, notebook } = found.value
      const acted = desk.act(command, { at: now(), actor: jurorId }, () => {
        if (command.type === 'DeclareAbstention') notebook.drop(command.submissionId)
      })
      if (acted.ok && command.type === 'DeclareAbstention') {
        dossiers.withdraw(keyOf(contestId, jurorId, command.submissionId))
        await library.dropDossierKey(contestId, jurorId, command.submissionId)
      }
      return acted
    },
    'desk.notebook'({ contestId, jurorId }) {
      const found = library.desk(contestId, jurorId)
      return found.ok ? ok(found.value.notebook.read()) : found
    },
    'desk.keepPapers'({ contestId, jurorId, submissionId, papers }) {
      const found = library.desk(contestId, jurorId)
      if (!found.ok) return found
      const state = found.value.desk.state()
      if (!findSubmission(state.contest, submissionId))
        return refuse('submission-unknown', { submission: submissionId })
      if (entryOf(state, submissionId).abstention)
        return refuse('abstained', { submission: submissionId }, citation(state.contest.bases, 'R-ABS-2'))
      found.value.notebook.keep(submissionId, papers)
      return ok({})
    },
    'desk.keepDeskPapers'({ contestId, jurorId, papers }) {
      const found = library.desk(contestId, jurorId)
      if (!found.ok) return found
      found.value.notebook.keepOfDesk(papers)
      return ok({})
    },
    'desk.dossier'({ contestId, jurorId, submissionId }) {
      const found = library.desk(contestId, jurorId)
      if (!found.ok) return found
      const { desk } = found.value
      // With what supplements brought.
      const { contest } = desk.state()
      const submission = findSubmission(contest, submissionId)
      if (!submission) return refuse('submission-unknown', { submission: submissionId })
      // R-ABS-2: who abstained no longer opens the dossier.
      const barred = () => entryOf(found.value.desk.state(), submissionId).abstention !== null
      const refusal = refuse('abstained', { submission: submissionId }, citation(contest.bases, 'R-ABS-2'))
      if (barred()) return refusal
      const declared = checkDeclared(desk.state(), submissionId)
      if (!declared.ok) return declared
      return ok(
        dossiers.show(keyOf(contestId, jurorId, submissionId), {
          name: `${submissionId}.pdf`,
          size: submission.dossier.size,
          owner: deskOwner(contestId, jurorId),
          async read(start, end) {
            if (barred()) return refusal
            return await readDossier(library, contestId, found.value, submissionId, { start, end })
          },
        }),
      )
    },
    async 'desk.notice'({ contestId, jurorId, submissionId }) {
      const found = library.desk(contestId, jurorId)
      if (!found.ok) return found
      const { desk, signer } = found.value
      const { abstention } = entryOf(desk.state(), submissionId)
      if (!abstention) return refuse('no-abstention', { submission: submissionId })
      // R-AMT-9: what DAFO took out has nobody to tell any more, and its names went with it.
      if (wasRemoved(desk.state(), submissionId))
        return refuse(
          'submission-removed',
          { submission: submissionId },
          citation(desk.state().contest.bases, 'R-AMT-9'),
        )
      const { abstentionNotice } = await import('./notice.ts')
      const notice = await abstentionNotice({
        contest: desk.state().contest,
        jurorId,
        submissionId,
        abstention,
        signer,
      })
      if (!notice.ok) return notice
      return ok(
        grantBytes(services.grants, {
          name: `abstencion-${submissionId}-${jurorId}.pdf`,
          mime: 'application/pdf',
          bytes: notice.value,
          owner: deskOwner(contestId, jurorId),
        }),
      )
    },
    async 'desk.export'(where) {
      const found = library.desk(where.contestId, where.jurorId)
      return found.ok ? await exports.make(where, found.value) : found
    },
    'desk.noteExport'({ file, ...where }) {
      const found = library.desk(where.contestId, where.jurorId)
      return found.ok ? exports.note(where, found.value, file) : found
    },
    async 'desk.supplements'({ contestId, jurorId }) {
      const found = library.desk(contestId, jurorId)
      if (!found.ok) return found
      const supplements = await library.supplements(contestId, found.value.reading)
      if (!supplements.ok) return supplements
      const state = found.value.desk.state()
      return ok({
        pending: previewAtDesk(state, supplements.value),
        jury: juryChanges(state.contest, supplements.value, jurorId),
      })
    },
    async 'desk.addSupplements'({ contestId, jurorId }) {
      const found = library.desk(contestId, jurorId)
      if (!found.ok) return found
      const { desk, reading } = found.value
      const supplements = await library.supplements(contestId, reading)
      if (!supplements.ok) return supplements
      const events: Acted[] = []
      const pending = pendingAtDesk(desk.state(), supplements.value)
      for (const command of pending.flatMap(({ additions, removals }) => [...additions, ...removals])) {
        const acted = desk.act(command, { at: now(), actor: jurorId })
        if (!acted.ok) return acted
        // Nobody reads it any more (R-AMT-9).
        if (command.type === 'RemoveSubmission') dossiers.withdraw(keyOf(contestId, jurorId, command.submissionId))
        events.push(acted.value)
      }
      return ok({ events })
    },
    async 'desk.receipt'({ contestId, jurorId, file }) {
      const found = library.desk(contestId, jurorId)
      if (!found.ok) return found
      const granted = services.grants.needFile(file)
      if (!granted.ok) return refuse('file-gone')
      const supplements = await library.shutSupplements(contestId)
      if (!supplements.ok) return supplements
      return await takeReceipt(services, found.value, jurorId, granted.value, supplements.value)
    },
  }
}

const keyOf = (...ids: readonly string[]) => ids.join('/')
