// Who issued a session file, what it holds beside what is read, and who recorded each event. Runs in the core.
import { findJuror } from '../../../shared/domain/contest/contest.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import type { SessionState } from '../../../shared/domain/session/state.ts'
import type { OpenContainer } from '../exchange/asic-open.ts'
import { sha256 } from '../exchange/sha256.ts'
import { checkContest } from '../packing/check-contest.ts'
import { PRESIDING_TABLE } from '../session/room.ts'
import { sessionEntries } from '../session/session-file.ts'
import type { Entry } from '../store/aggregate.ts'
import { type Finding, finding } from './report.ts'
import type { SessionParts } from './session-parts.ts'

/** Findings about a session whose events hold: its signer, its entries, its contest and the author of each event. */
export function checkIssue(container: OpenContainer, { contest, log }: SessionParts, state: SessionState): Finding[] {
  const president = findJuror(contest, state.election?.presidentId ?? '')
  const certificate = president ? sha256(Buffer.from(president.certificate, 'base64')) : ''
  const [signer, other] = container.signers
  const issued =
    signer?.sha256.toLowerCase() === certificate && other === undefined && container.header.contestId === contest.id
  const contradiction = checkContest(contest)
  return [
    finding('issuer', issued, container.file, { president: president?.name ?? '' }),
    finding('contest', contradiction === null, sessionEntries.contest, { path: contradiction ?? '' }),
    entriesFinding(container, state),
    authorshipFinding(log, state),
  ]
}

/** Exactly the entries that a session has: what nobody reads could say anything. */
function entriesFinding({ file, entries }: OpenContainer, { received }: SessionState): Finding {
  const { contest, authority, origin, log, record, acta, scoresheet } = sessionEntries
  const expected = new Set([contest, authority, origin, log, record, acta, ...Object.keys(received).map(scoresheet)])
  const names = new Set(entries.map(({ name }) => name))
  const odd = [...names, ...expected].filter((name) => !(names.has(name) && expected.has(name)))
  const sheets = Object.values(received).filter(
    ({ jurorId, fileSha256 }) => entries.find(({ name }) => name === scoresheet(jurorId))?.sha256 !== fileSha256,
  )
  const wrong = [...odd, ...sheets.map(({ jurorId }) => scoresheet(jurorId))]
  return finding('entries', wrong.length === 0, file, { names: [...new Set(wrong)].join(', ') })
}

/** Until the election the table records, and then the president; no event is older than the one before it. */
function authorshipFinding(log: readonly Entry<SessionEvent>[], { election }: SessionState): Finding {
  const elected = log.findIndex(({ event }) => event.type === 'PresidentElected')
  const wrong = log.find(({ seq, actor, at }, index) => {
    const author = elected < 0 || index <= elected ? PRESIDING_TABLE : election?.presidentId
    const before = log[index - 1]
    return actor !== author || seq !== index + 1 || (before !== undefined && Date.parse(at) < Date.parse(before.at))
  })
  return finding('authorship', wrong === undefined, sessionEntries.log, { seq: wrong?.seq ?? 0 })
}
