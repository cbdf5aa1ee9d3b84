// Checking a session file from nothing: container, sheets, chain, every decision again, record, Acta, signatures.
// Runs in the core.
import { basename } from 'node:path'
import { actaRecord } from '../../../shared/domain/acta/record.ts'
import { type Contest, jurorName } from '../../../shared/domain/contest/contest.ts'
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import { recheckSession } from '../../../shared/domain/session/recheck.ts'
import type { SessionState } from '../../../shared/domain/session/state.ts'
import { canonicalBytes, canonicalText } from '../../../shared/exchange/canonical.ts'
import { checkChain, type LogEntry } from '../../../shared/exchange/hash-chain.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import type { PublicSheet } from '../desk/public-sheet.ts'
import { checkScoresheet, publicSheet } from '../desk/scoresheet-file.ts'
import { openContainer } from '../exchange/asic-open.ts'
import { checkNotMixed } from '../exchange/rehearsal.ts'
import { sha256 } from '../exchange/sha256.ts'
import type { Ids } from '../ports.ts'
import { carriedSheets, isVersion } from '../session/carried-sheets.ts'
import { sessionEntries } from '../session/session-file.ts'
import { describeCertificate } from '../signing/certificate.ts'
import type { Entry } from '../store/aggregate.ts'
import { type SigningKey, signingKeys } from '../supplement/new-keys.ts'
import { checkActa } from './check-acta.ts'
import { checkIssue } from './check-issue.ts'
import { checkSupplements } from './check-supplements.ts'
import type { GivenPackage } from './given-package.ts'
import { inScratch } from './in-scratch.ts'
import { allHold, type Finding, finding } from './report.ts'
import { readParts, type SessionParts } from './session-parts.ts'

/** `state` and `contest` are null when what comes before them does not hold. */
export type SessionReport = {
  readonly holds: boolean
  readonly findings: readonly Finding[]
  readonly contest: Contest
  readonly state: SessionState | null
  readonly log: readonly Entry<SessionEvent>[]
  readonly acta: Uint8Array
}

/**
 * `at`: when certificates must be valid; `ids` names scratch files; `package`: DAFO's own copy of the contest's package,
 * without which a session only proves that it belongs to the authority that it brings; with its code it opens what is
 * sealed.
 */
export type Checker = { readonly at: Date; readonly ids: Ids; readonly package?: GivenPackage }

/**
 * Refuses a file that is not a whole session container, and one that does not mix with the package (`rehearsal-mixed`).
 * Otherwise answers every finding; it trusts no event of the log, but asks the rules again for each.
 */
export async function verifySession(path: string, checker: Checker): Promise<Result<SessionReport, Refusal>> {
  const apart = checker.package ? await checkNotMixed(path, basename(path), checker.package.locked) : ok(undefined)
  if (!apart.ok) return apart
  const opened = await openContainer(path, {
    expected: 'sesion',
    trust: { authorityEntry: sessionEntries.authority },
    at: checker.at,
  })
  if (!opened.ok) return opened
  const parts = await readParts(opened.value, checker.package?.reader ?? null)
  if (!parts.ok) return parts
  const { contest, chain, log, acta, record } = parts.value
  const findings: Finding[] = [
    finding('container', true, opened.value.file, {
      entries: opened.value.entries.length,
      signer: opened.value.signers.map((signer) => signer.subjectName).join(', '),
    }),
    finding('package', true, sessionEntries.contest, {
      contest: contest.title,
      submissions: contest.submissions.length,
      jurors: contest.jurors.length,
    }),
    originFinding(parts.value, checker.package),
    checkLog(chain),
  ]
  const rechecked = recheckSession(
    contest,
    log.map(({ at, actor, event }) => ({ ...event, at, actor })),
    sameEvent,
  )
  const state = rechecked.ok ? rechecked.value : null
  // With the members and the submissions that came later, as far as the rules let them in.
  const known = { ...parts.value, contest: state?.contest ?? contest }
  const supplements = await checkSupplements(parts.value, checker)
  const { inForce, replaced } = signingKeys(known.contest.jurors, supplements.known)
  const keys = [...inForce, ...replaced]
  if (supplements.finding) findings.push(supplements.finding)
  findings.push(...(await checkSheets(known, checker, keys)), rulesFinding(rechecked, log.length))
  if (state) {
    findings.push(...checkIssue(opened.value, parts.value, state, keys))
    findings.push(finding('closed', state.closedAt !== null, sessionEntries.log), recordFinding(state, record))
    findings.push(...(await checkActa(state, acta, checker.at)))
  }
  return ok({ holds: allHold(findings), findings, contest, state, log, acta })
}

/** Against DAFO's own package when it is given; else the authority's fingerprint, for a person to compare. */
function originFinding({ contest, packageSha256, authority }: SessionParts, given: GivenPackage | undefined): Finding {
  if (!given)
    return finding('authority', true, sessionEntries.authority, { fingerprint: describeCertificate(authority).sha256 })
  const same =
    packageSha256 === given.locked.sha256 &&
    (given.opened === null || canonicalText(contest) === canonicalText(given.opened.contest)) &&
    Buffer.from(authority).equals(given.locked.authority)
  return finding('origin', same, sessionEntries.contest)
}

function checkLog(chain: readonly LogEntry[]): Finding {
  const checked = checkChain(chain, sha256)
  return checked.ok
    ? finding('chain', true, sessionEntries.log, { events: chain.length })
    : finding('chain', false, sessionEntries.log, { seq: checked.error.seq })
}

/** Each sheet of each opening must be the one to which its juror's own signed file of that version commits. */
async function checkSheets(parts: SessionParts, checker: Checker, keys: readonly SigningKey[]): Promise<Finding[]> {
  const { contest, log } = parts
  const files = carriedSheets(log.map(({ event }) => event))
  const sheets = log.flatMap(({ event }) => (event.type === 'ScoresheetsOpened' ? event.sheets : []))
  const findings: Finding[] = []
  for (const sheet of sheets) {
    const juror = jurorName(contest, sheet.jurorId)
    const entry = files.find((file) => isVersion(file, sheet))?.entry ?? sheet.jurorId
    const told = await readCarried(entry, parts, checker, keys)
    const why = told.ok ? '' : refusalText(told.error)
    const same = told.ok && canonicalText(told.value) === canonicalText(publicSheet(sheet))
    findings.push(finding('scoresheet', same, entry, { juror, why: why || 'su contenido es otro.' }))
  }
  return findings
}

async function readCarried(
  entry: string,
  { contest, packageSha256, authority, sheets }: SessionParts,
  { at, ids }: Checker,
  jurors: readonly SigningKey[],
): Promise<Result<PublicSheet, Refusal>> {
  const bytes = sheets.get(entry)
  if (!bytes) return refuse('container-entry-missing', { file: entry, entry })
  const { id: contestId, rehearsal } = contest
  const expected = { contestId, rehearsal, jurors, packageSha256, authority }
  return await inScratch(bytes, ids, async (path) => {
    const sheet = await checkScoresheet(path, entry, expected, at)
    return sheet.ok ? ok(sheet.value.told) : sheet
  })
}

const sameEvent = (a: SessionEvent, b: SessionEvent) => canonicalText(a) === canonicalText(b)

function rulesFinding(rechecked: ReturnType<typeof recheckSession>, events: number): Finding {
  if (rechecked.ok) return finding('rules', true, sessionEntries.log, { events })
  const { index, type, refusal } = rechecked.error
  const why = refusal ? refusalText(refusal) : 'el resultado no es el que corresponde.'
  return finding('rules', false, sessionEntries.log, { seq: index + 1, type, why })
}

function recordFinding(state: SessionState, record: Uint8Array): Finding {
  const expected = state.draft && canonicalBytes(actaRecord(state, state.draft.endedAt))
  const holds =
    expected !== null && Buffer.from(expected).equals(record) && sha256(record) === state.draft?.recordSha256
  return finding('record', holds, sessionEntries.record)
}
