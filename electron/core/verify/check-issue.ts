// Who issued a session file, what it holds beside what is read, and who recorded each event. Runs in the core.
import { findJuror } from '../../../shared/domain/contest/contest.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import type { SessionState } from '../../../shared/domain/session/state.ts'
import type { OpenContainer } from '../exchange/asic-open.ts'
import { sha256 } from '../exchange/sha256.ts'
import { checkContest } from '../packing/check-contest.ts'
import { carriedSheets } from '../session/carried-sheets.ts'
import { PRESIDING_TABLE } from '../session/room.ts'
import { sessionEntries } from '../session/session-file.ts'
import { SESSION_KEY_ENTRY } from '../session/session-keys.ts'
import type { Entry } from '../store/aggregate.ts'
import type { SigningKey } from '../supplement/new-keys.ts'
import { type Finding, finding } from './report.ts'
import type { SessionParts } from './session-parts.ts'

/**
 * Findings about a session whose events hold: its signer (by one of the members' `keys`), its entries, its contest and the
 * author of each event.
 */
export function checkIssue(
  container: OpenContainer,
  parts: SessionParts,
  state: SessionState,
  keys: readonly SigningKey[],
): Finding[] {
  const { contest, log } = parts
  const president = findJuror(state.contest, state.election?.presidentId ?? '')
  const [signer, other] = container.signers
  const isPresident = keys.some(
    ({ id, certificate }) =>
      id === president?.id && signer?.sha256.toLowerCase() === sha256(Buffer.from(certificate, 'base64')),
  )
  const issued = isPresident && other === undefined && container.header.contestId === contest.id
  const contradiction = checkContest(contest) ?? rehearsalOf(container.header, contest)
  return [
    finding('issuer', issued, container.file, { president: president?.name ?? '' }),
    finding('contest', contradiction === null, sessionEntries.contest, { path: contradiction ?? '' }),
    entriesFinding(container, parts),
    authorshipFinding(log),
  ]
}

/** A file says outside whether it is a rehearsal's, since version 2, and its contest says it inside. */
const rehearsalOf = ({ formatVersion, rehearsal }: OpenContainer['header'], contest: SessionParts['contest']) =>
  formatVersion === 1 || rehearsal === contest.rehearsal ? null : 'rehearsal'

/** Exactly the entries that a session has: what nobody reads could say anything. */
function entriesFinding(
  { file, header, entries }: OpenContainer,
  { log, sheets: carried, supplements }: SessionParts,
): Finding {
  const { contest, authority, origin, log: events, record, acta } = sessionEntries
  const sheets = carriedSheets(log.map(({ event }) => event))
  const keys = header.sealing === 'none' ? [] : [SESSION_KEY_ENTRY]
  const fixed = [contest, authority, origin, events, record, acta, ...keys]
  const expected = new Set([...fixed, ...sheets.map(({ entry }) => entry), ...supplements.keys()])
  const names = new Set(entries.map(({ name }) => name))
  const odd = [...names, ...expected].filter((name) => !(names.has(name) && expected.has(name)))
  const others = sheets.filter(({ entry, fileSha256 }) => sha256(carried.get(entry) ?? new Uint8Array()) !== fileSha256)
  const wrong = [...odd, ...others.map(({ entry }) => entry)]
  return finding('entries', wrong.length === 0, file, { names: [...new Set(wrong)].join(', ') })
}

/** The president records, and the table while there is none; no event is older than the one before it. */
function authorshipFinding(log: readonly Entry<SessionEvent>[]): Finding {
  const authors = authorsOf(log)
  const wrong = log.find(({ seq, actor, at }, index) => {
    const before = log[index - 1]
    return (
      actor !== authors[index] || seq !== index + 1 || (before !== undefined && Date.parse(at) < Date.parse(before.at))
    )
  })
  return finding('authorship', wrong === undefined, sessionEntries.log, { seq: wrong?.seq ?? 0 })
}

/** Who had to record each event: a president who leaves leaves the table in charge until the next election (R-JUR-2). */
export function authorsOf(log: readonly Entry<SessionEvent>[]): string[] {
  let author = PRESIDING_TABLE
  return log.map(({ event }) => {
    const now = author
    if (event.type === 'PresidentElected') author = event.presidentId
    if (event.type === 'CompositionChanged' && event.leaves === author) author = PRESIDING_TABLE
    return now
  })
}
