// The operations of the jury's session. Runs in the core.
import { actaOperations, type sessionOperations } from '../../../shared/contract/session.ts'
import { readableNow, readableSession } from '../../../shared/domain/abstention/readable.ts'
import { refuse } from '../../../shared/refusal.ts'
import { ok } from '../../../shared/result.ts'
import { type HandlersOf, loadedOnCall } from '../handlers.ts'
import type { Library } from '../library/library.ts'
import { issueReceipt } from '../receipt/issue-receipt.ts'
import type { Services } from '../services.ts'
import { createRooms } from './room.ts'
import { openSheets, receiveSheet } from './sheets.ts'

export function sessionHandlers(services: Services, library: Library): HandlersOf<typeof sessionOperations> {
  const enter = createRooms(services, library)
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
    async 'session.receive'({ contestId, file }) {
      const room = enter(contestId)
      const granted = services.grants.needFile(file)
      if (!granted.ok) return refuse('file-gone')
      return room.ok ? receiveSheet(services, room.value, granted.value) : room
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
    ...loadedOnCall(actaOperations, async () =>
      (await import('./acta-handlers.ts')).actaHandlers(services, library, enter),
    ),
  }
}
