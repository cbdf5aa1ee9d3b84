// The supplements that a session file carries: of the contest's authority, in their order, and the only source of what was
// added (R-AMT-9). Runs in the core.
import type { SessionEvent } from '../../../shared/domain/session/events.ts'
import type { Supplement } from '../../../shared/domain/session/supplement.ts'
import { canonicalText } from '../../../shared/exchange/canonical.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import type { Credential } from '../signing/certificates.ts'
import {
  checkSequence,
  type LockedSupplement,
  openSupplement,
  type Supplemented,
  verifySupplement,
} from '../supplement/read-supplement.ts'
import { inScratch } from './in-scratch.ts'
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
  const carried: Carried[] = []
  for (const [entry, bytes] of supplements) {
    const one = await inScratch(bytes, checker.ids, (path) =>
      check({ path, entry, to, before: carried, at: checker.at, reader: checker.package?.reader ?? null }),
    )
    if (!one.ok)
      return { known: knownOf(carried), finding: finding('supplements', false, entry, { why: refusalText(one.error) }) }
    carried.push(one.value)
  }
  const added = log.flatMap(({ event }) => (event.type === 'SupplementAdded' ? [event] : []))
  if (carried.length === 0 && added.length === 0) return { known: [], finding: null }
  const odd = added.flatMap((event) => notFrom(event, carried))
  const why = `${odd.join(', ')} no consta en ninguno de ellos.`
  const count = carried.length
  return { known: knownOf(carried), finding: finding('supplements', odd.length === 0, 'suplementos', { count, why }) }
}

const knownOf = (carried: readonly Carried[]) => carried.map(({ locked }) => locked)

async function check(one: {
  readonly path: string
  readonly entry: string
  readonly to: Supplemented
  readonly before: readonly Carried[]
  readonly at: Date
  readonly reader: Credential | null
}): Promise<Result<Carried, Refusal>> {
  const { path, entry, to, before, at, reader } = one
  const locked = await verifySupplement(path, entry, to, at)
  if (!locked.ok) return locked
  const taken = before.map(({ locked: { sha256, told } }) => ({ number: told.number, sha256 }))
  const order = checkSequence(locked.value, taken)
  if (!order.ok) return order
  if (order.value === 'already') return refuse('supplement-conflict', { file: entry, number: locked.value.told.number })
  if (!reader) return ok({ locked: locked.value, content: null })
  const opened = await openSupplement(locked.value, to, reader)
  return opened.ok ? ok({ locked: locked.value, content: opened.value.content }) : opened
}

type Added = Extract<SessionEvent, { type: 'SupplementAdded' }>

/** The ids of what no supplement brought as it was added. */
function notFrom({ submissions, resolution }: Added, carried: readonly Carried[]): string[] {
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
