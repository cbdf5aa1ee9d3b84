// The figures on which a decision rests stay as they were when it was taken (R-SCO-6): nobody scores afterwards.
import { decisionsOn } from './agreements.ts'
import { before, type Case, type Log, type Objections, object } from './case.ts'
import { row } from './figures.ts'
import { isEqual } from './fractions.ts'
import { submissions } from './submissions.ts'

/** What a jury does about figures. An abstention or a departure takes scores away whenever it comes. */
const SCORING: readonly Log[number]['type'][] = ['ScoreRevised', 'AgreementClosed', 'TieResolved', 'VoteCorrected']

export function movedFigures(session: Case): Objections {
  const last = session.log.at(-1)
  if (!last || !SCORING.includes(last.type)) return []
  const then = before(session, session.log.length - 1)
  return submissions(session).flatMap(({ id }) => {
    const was = decisionsOn(then, id)[0]?.proposal.agreementId
    const isSame = was !== undefined && was === decisionsOn(session, id)[0]?.proposal.agreementId
    const isMoved = isSame && !isEqual(row(then, id).total, row(session, id).total)
    return object(isMoved, 'R-SCO-6', `the figures of ${id} moved after its decision`)
  })
}
