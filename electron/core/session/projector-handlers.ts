// The operations of the wall: what it shows, who chooses, and its window. Runs in the core.
import type { projectorOperations } from '../../../shared/contract/projector.ts'
import type { ProjectorShow } from '../../../shared/domain/projector/facts.ts'
import { projectorOf } from '../../../shared/domain/projector/project.ts'
import { ok } from '../../../shared/result.ts'
import type { HandlersOf } from '../handlers.ts'
import type { Services } from '../services.ts'
import type { EnterRoom } from './room.ts'

const FIRST: ProjectorShow = { kind: 'item' }

/** All are refused with `desk-locked` until a member's code opened the room: a locked room has a dark wall. */
export function projectorHandlers({ emit }: Services, enter: EnterRoom): HandlersOf<typeof projectorOperations> {
  const shown = new Map<string, ProjectorShow>()
  return {
    'session.projector'({ contestId }) {
      const room = enter(contestId)
      return room.ok ? ok(projectorOf(room.value.session.state(), shown.get(contestId) ?? FIRST)) : room
    },
    'session.show'({ contestId, show }) {
      const room = enter(contestId)
      if (!room.ok) return room
      shown.set(contestId, show)
      emit('session-changed', { contestId })
      return ok({})
    },
    'session.openProjector'({ contestId }) {
      const room = enter(contestId)
      if (!room.ok) return room
      emit('projector-wanted', { contestId })
      return ok({})
    },
  }
}
