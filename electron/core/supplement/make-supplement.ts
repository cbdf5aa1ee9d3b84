// Makes a supplement to a package: submissions that come or go (R-AMT-9), members who leave and who come instead
// (R-JUR-3), and new codes. Core (Node).
import { basename } from 'node:path'
import { findJuror, type Submission } from '../../../shared/domain/contest/contest.ts'
import type { SessionState } from '../../../shared/domain/session/state.ts'
import type { Supplement } from '../../../shared/domain/session/supplement.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { writeContainer } from '../exchange/asic-write.ts'
import { issuingSeal } from '../packing/issuing-seal.ts'
import { type ActivationLetter, describeDossiers } from '../packing/make-package.ts'
import { stageOf } from '../work.ts'
import { earlierKeys } from './earlier-keys.ts'
import { makeMembers } from './members.ts'
import type { Reissued } from './reissue.ts'
import { checkSubmissions, type SupplementRequest } from './request.ts'
import { supplementContent } from './supplement-content.ts'

/** The letters of the new codes: of those whose code is another one, and of those who arrive. */
export type MadeSupplement = {
  readonly path: string
  readonly sha256: string
  readonly number: number
  readonly letters: readonly ActivationLetter[]
  readonly welcomes: readonly ActivationLetter[]
}

/** A session file carries the whole supplement, and is read back entry by entry in memory. */
const MAX_ADDED_BYTES = 1_000_000_000
/** The dossiers are read for their digests, then written, then read back. */
const STAGES = 3

/**
 * Writes the supplement that comes next, signed by a fresh issuing seal. Refusals: `supplement-empty`,
 * `submission-known`, `submission-unknown`, `package-contest-invalid`, `container-too-large`, `juror-not-in-package`,
 * those of `decideComposition`, of dossiers, keys and files, `work-cancelled`.
 */
export async function makeSupplement(request: SupplementRequest): Promise<Result<MadeSupplement, Refusal>> {
  const { locked, authority, target, ports, earlier, additions } = request
  const at = ports.clock.now()
  const bytes = [...(additions?.dossiers.values() ?? [])].reduce((sum, { size }) => sum + size, 0)
  if (bytes > MAX_ADDED_BYTES)
    return refuse('container-too-large', { file: basename(target), maxBytes: MAX_ADDED_BYTES })
  const added = await describeAdditions(request)
  if (!added.ok) return added
  const checked = checkSubmissions(request, added.value)
  if (!checked.ok) return checked
  const members = await makeMembers(request, at)
  if (!members.ok) return members
  const { jury, reissued, arrived, changes } = members.value
  const known = arrived.length > 0 ? await earlierKeys(request) : ok([])
  if (!known.ok) return known
  const number = earlier.length + 1
  const content: Supplement = {
    contestId: locked.contestId,
    number,
    issuedAt: at.toISOString(),
    additions: additions && { resolution: additions.resolution, submissions: [...added.value] },
    removals: request.removals,
    reissued: reissued.map(({ holder }) => holder.id),
    changes,
  }
  const written = await writeContainer(
    target,
    {
      header: {
        kind: 'suplemento',
        contestId: locked.contestId,
        fileId: ports.ids.uuid(),
        rehearsal: locked.rehearsal,
        counts: { number, submissions: added.value.length },
      },
      entries: supplementContent(request, content, members.value, known.value),
      signers: [issuingSeal(locked.contestId, authority, at)],
      at,
    },
    stageOf(request.work ?? {}, 1, STAGES, STAGES - 1),
  )
  if (!written.ok) return written
  const letters = (keys: readonly Reissued[]) => keys.map((key) => letterTo(jury, key))
  return ok({
    path: target,
    sha256: written.value.sha256,
    number,
    letters: letters(reissued),
    welcomes: letters(arrived),
  })
}

async function describeAdditions({
  additions,
  work = {},
}: SupplementRequest): Promise<Result<readonly Submission[], Refusal>> {
  if (!additions) return ok([])
  const { submissions, dossiers } = additions
  return await describeDossiers({ contest: { submissions }, dossiers }, stageOf(work, 0, STAGES))
}

function letterTo({ contest }: SessionState, { holder: { id }, code }: Reissued): ActivationLetter {
  const juror = findJuror(contest, id)
  const profile = contest.bases.jury.profiles.find((candidate) => candidate.id === juror?.profileId)?.text ?? ''
  return { jurorId: id, name: juror?.name ?? id, profile, code }
}
