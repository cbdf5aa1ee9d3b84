// The supplements that a session file carries: of the contest's authority, in their order, and the only source of what was
// added (R-AMT-9) and of who left and came (R-JUR-3). Runs in the core.
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import type { Supplement } from '../../../shared/domain/session/supplement.ts'
import { canonicalText } from '../../../shared/exchange/canonical.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import { supplementEntry } from '../session/carried-supplements.ts'
import type { Credential } from '../signing/certificates.ts'
import { arrivalOf } from '../supplement/arrival.ts'
import {
  checkSequence,
  type LockedSupplement,
  openSupplement,
  type Supplemented,
  verifySupplement,
} from '../supplement/read-supplement.ts'
import { inScratchAll, type ScratchFile } from './in-scratch.ts'
import { type Finding, finding } from './report.ts'
import type { SessionParts } from './session-parts.ts'
import type { Checker } from './verify-session.ts'

type Carried = { readonly locked: LockedSupplement; readonly content: Supplement | null }

/** `known`: those that hold, whose keys count. `finding` is null for a session without supplements. */
export type CheckedSupplements = { readonly known: readonly LockedSupplement[]; readonly finding: Finding | null }

/** What was added is compared whole with a reader's key, and by its ids without one. */
export async function checkSupplements(parts: SessionParts, checker: Checker): Promise<CheckedSupplements> {
  const { contest, packageSha256, authority, supplements, log } = parts
  const jurors = contest.jurors.map(({ id, certificate, readingCertificate = certificate }) => ({
    id,
    certificate,
    readingCertificate,
  }))
  const { id: contestId, rehearsal } = contest
  const to: Supplemented = { contestId, rehearsal, sha256: packageSha256, authority, jurors }
  const reader = checker.package?.reader ?? null
  const carried = await inScratchAll([...supplements], checker.ids, (files) => openAll(files, to, checker.at, reader))
  const known = carried.all.map(({ locked }) => locked)
  if (carried.fault) {
    const { entry, refusal } = carried.fault
    return { known, finding: finding('supplements', false, entry, { why: refusalText(refusal) }) }
  }
  const events = log.map(({ event }) => event)
  const rest = events.filter(({ type }) => type === 'SupplementAdded' || type === 'CompositionChanged')
  if (known.length === 0 && rest.length === 0) return { known: [], finding: null }
  const odd = events.flatMap((event) => notFrom(event, carried.all))
  const why = `${odd.join(', ')} no consta en ninguno de ellos.`
  const count = known.length
  return { known, finding: finding('supplements', odd.length === 0, 'suplementos', { count, why }) }
}

type Opening = {
  readonly all: readonly Carried[]
  readonly fault: { readonly entry: string; readonly refusal: Refusal } | null
}

/** Those before the first that does not hold, and why it does not. */
async function openAll(
  files: readonly ScratchFile[],
  to: Supplemented,
  at: Date,
  reader: Credential | null,
): Promise<Opening> {
  const known: LockedSupplement[] = []
  for (const { name: entry, path } of files) {
    const locked = await checkNext(path, entry, to, known, at)
    if (!locked.ok) return { all: known.map(unread), fault: { entry, refusal: locked.error } }
    known.push(locked.value)
  }
  const all: Carried[] = []
  for (const locked of known) {
    const opened = reader ? await openSupplement(locked, to, reader, arrivalOf(known, reader)) : ok(null)
    if (!opened.ok) {
      const entry = supplementEntry(locked.told.number)
      return { all: known.map(unread), fault: { entry, refusal: opened.error } }
    }
    all.push({ locked, content: opened.value?.content ?? null })
  }
  return { all, fault: null }
}

const unread = (locked: LockedSupplement): Carried => ({ locked, content: null })

async function checkNext(
  path: string,
  entry: string,
  to: Supplemented,
  before: readonly LockedSupplement[],
  at: Date,
): Promise<Result<LockedSupplement, Refusal>> {
  const locked = await verifySupplement(path, entry, to, at, before)
  if (!locked.ok) return locked
  const order = checkSequence(
    locked.value,
    before.map(({ sha256, told }) => ({ number: told.number, sha256 })),
  )
  if (!order.ok) return order
  const { number } = locked.value.told
  return order.value === 'next' ? locked : refuse('supplement-conflict', { file: entry, number })
}

/** What of an event no supplement says as it was recorded: a submission by its id, a member who left by the id. */
function notFrom(event: SessionEvent, carried: readonly Carried[]): string[] {
  if (event.type === 'SupplementAdded') return addedFromNone(event, carried)
  return event.type === 'CompositionChanged' && !carried.some(isChangeOf(event)) ? [event.leaves] : []
}

/** Who left and who came, with the resolution (R-JUR-3): compared whole with a reader's key, and by ids without one. */
const isChangeOf =
  ({ type: _, ...change }: Extract<SessionEvent, { type: 'CompositionChanged' }>) =>
  ({ locked, content }: Carried) =>
    content
      ? content.changes.some((one) => canonicalText(one) === canonicalText(change))
      : locked.told.changes.some(
          ({ leaves, arrives }) => leaves === change.leaves && arrives === (change.replacement?.id ?? null),
        )

type Added = Extract<SessionEvent, { type: 'SupplementAdded' }>

/** The ids of what no supplement brought as it was added. */
function addedFromNone({ submissions, resolution }: Added, carried: readonly Carried[]): string[] {
  const isFrom =
    (submission: Added['submissions'][number]) =>
    ({ locked, content }: Carried) => {
      if (!content) return locked.told.submissions.includes(submission.id)
      const found = content.additions?.submissions.find(({ id }) => id === submission.id)
      return (
        found !== undefined &&
        canonicalText([found, content.additions?.resolution]) === canonicalText([submission, resolution])
      )
    }
  return submissions.filter((submission) => !carried.some(isFrom(submission))).map(({ id }) => id)
}
