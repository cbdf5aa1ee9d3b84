// The operations of the jury's session. Runs in the core.
import type { projectorOperations } from '../../../shared/contract/projector.ts'
import type { recordingOperations } from '../../../shared/contract/recording.ts'
import {
  actaOperations,
  type DescribedSheet,
  matrixOperations,
  type sessionOperations,
} from '../../../shared/contract/session.ts'
import { readableNow, readableSession } from '../../../shared/domain/abstention/readable.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import type { PublicSheet } from '../desk/public-sheet.ts'
import { fileRefOf } from '../grants.ts'
import { type HandlersOf, loadedOnCall } from '../handlers.ts'
import type { Library } from '../library/library.ts'
import { issueReceipt } from '../receipt/issue-receipt.ts'
import { createFinish } from '../recording/finish.ts'
import { recordingHandlers } from '../recording/handlers.ts'
import type { Recorders } from '../recording/recorders.ts'
import type { Services } from '../services.ts'
import { pendingInRoom, previewInRoom } from '../supplement/pending.ts'
import type { OpenedSupplement } from '../supplement/read-supplement.ts'
import { ownAct } from './own-act.ts'
import { projectorHandlers } from './projector-handlers.ts'
import { createRooms, type Room } from './room.ts'
import { createRoomDossiers } from './room-dossiers.ts'
import { describeSheet, openSheets, receiveSheet } from './sheets.ts'

type Acted = Extract<ReturnType<Room['act']>, { ok: true }>['value']

export function sessionHandlers(
  services: Services,
  library: Library,
  recorders: Recorders,
): HandlersOf<typeof sessionOperations & typeof projectorOperations & typeof recordingOperations> {
  const enter = createRooms(services, library, recorders)
  const showInRoom = createRoomDossiers(services.grants, library)
  const finish = createFinish(enter, recorders)
  async function supplementsOf({ contest, readers }: Room): Promise<Result<readonly OpenedSupplement[], Refusal>> {
    const [reader] = readers
    return reader ? await library.supplements(contest.id, reader) : refuse('desk-locked')
  }
  return {
    'session.load'({ contestId }) {
      const room = enter(contestId)
      if (!room.ok) return room
      const { contest, session } = room.value
      return ok({ contest, log: readableSession(session.entries(), session.state()) })
    },
    'session.act'({ contestId, command }) {
      const room = enter(contestId)
      return room.ok ? room.value.act(command) : room
    },
    async 'session.ownAct'(asked) {
      const room = enter(asked.contestId)
      return room.ok ? await ownAct(services, library, room.value, asked) : room
    },
    'session.dossier'({ contestId, submissionId }) {
      const room = enter(contestId)
      return room.ok ? showInRoom(room.value, submissionId) : room
    },
    'session.papers'({ contestId }) {
      const room = enter(contestId)
      return room.ok ? ok(room.value.papers.read()) : room
    },
    'session.keepPapers'({ contestId, papers }) {
      const room = enter(contestId)
      if (!room.ok) return room
      room.value.papers.keep(papers)
      return ok({})
    },
    async 'session.receive'({ contestId, file }) {
      const room = enter(contestId)
      const granted = services.grants.needFile(file)
      if (!granted.ok) return refuse('file-gone')
      return room.ok ? receiveSheet(services, room.value, granted.value) : room
    },
    async 'session.describeSheets'({ contestId, files }) {
      const room = enter(contestId)
      if (!room.ok) return room
      const sheets: DescribedSheet[] = []
      for (const id of files) {
        const granted = services.grants.needFile(id)
        if (!granted.ok) return refuse('file-gone')
        const told = await describeSheet(services, room.value, granted.value)
        const file = fileRefOf(granted.value)
        sheets.push(
          told.ok
            ? { file, sheet: publicFacts(told.value), problem: null }
            : { file, sheet: null, problem: refusalText(told.error) },
        )
      }
      return ok({ sheets })
    },
    async 'session.supplements'({ contestId }) {
      const room = enter(contestId)
      if (!room.ok) return room
      const supplements = await supplementsOf(room.value)
      return supplements.ok
        ? ok({ pending: previewInRoom(room.value.session.state(), supplements.value) })
        : supplements
    },
    async 'session.addSupplements'({ contestId }) {
      const room = enter(contestId)
      if (!room.ok) return room
      const supplements = await supplementsOf(room.value)
      if (!supplements.ok) return supplements
      const events: Acted[] = []
      for (const command of pendingInRoom(room.value.session.state(), supplements.value)) {
        const acted = room.value.act(command)
        if (!acted.ok) return acted
        events.push(acted.value)
      }
      return ok({ events })
    },
    async 'session.receipt'({ contestId, jurorId }) {
      const room = enter(contestId)
      return room.ok ? await issueReceipt(services, library, room.value, jurorId) : room
    },
    async 'session.open'({ contestId, agreementId }) {
      const room = enter(contestId)
      if (!room.ok) return room
      const opened = await openSheets(services, room.value, agreementId)
      return opened.ok ? ok(readableNow(opened.value, room.value.session.state())) : opened
    },
    ...projectorHandlers(services, enter),
    ...recordingHandlers(services, enter, { recorders, finish }),
    ...loadedOnCall(actaOperations, async () =>
      (await import('./acta-handlers.ts')).actaHandlers(services, library, { enter, finish }),
    ),
    ...loadedOnCall(matrixOperations, async () =>
      (await import('./matrix-handlers.ts')).matrixHandlers(services, enter),
    ),
  }
}

const publicFacts = ({ jurorId, version, sealedAt }: PublicSheet) => ({ jurorId, version, sealedAt })
