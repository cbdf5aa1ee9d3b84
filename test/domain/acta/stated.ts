// An agreement as the Acta states it, of a session in which events followed the opening.
import { actaRecord } from '../../../shared/domain/acta/record.ts'
import { ActaRecordSchema } from '../../../shared/domain/acta/record-schema.ts'
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { foldSession } from '../../../shared/domain/session/evolve.ts'
import { makeContest } from '../../make/contest.ts'
import { opened } from '../../make/session.ts'
import { timed } from '../../make/timed.ts'

/** Events a minute apart. */
export const statedOf = (events: readonly SessionEvent[], contest: Contest = makeContest()) =>
  ActaRecordSchema.parse(actaRecord(foldSession(contest, timed(events)), '2025-09-24T20:00:00Z')).agreements

export function stated(number: number, events: readonly SessionEvent[], contest: Contest = makeContest()) {
  const found = statedOf([...opened(contest), ...events], contest).find((one) => one.number === number)
  if (!found) throw new Error(`the Acta states no agreement ${number}`)
  return found
}
