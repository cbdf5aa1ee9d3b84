// The keys of a supplement's members: new codes for those who lost theirs, and everything for those who arrive. Core.
import type { Juror } from '../../../shared/domain/contest/contest.ts'
import type { SessionState } from '../../../shared/domain/session/state.ts'
import type { Supplement } from '../../../shared/domain/session/supplement.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { type JurorKey, makeJurorKey } from '../packing/juror-keys.ts'
import type { Credential } from '../signing/certificates.ts'
import { custodies, type Reissued, reissue } from './reissue.ts'
import { checkChanges, juryBefore, type SupplementRequest } from './request.ts'

/** A member who arrives; `reading` is the key to be kept in DAFO's custody. */
export type Arrived = Reissued & { readonly juror: Juror; readonly reading: Credential }

/** `jury` is the one after the changes. */
export type Members = {
  readonly jury: SessionState
  readonly reissued: readonly Reissued[]
  readonly arrived: readonly Arrived[]
  readonly changes: Supplement['changes']
}

/** Refusals: `replacement-unnamed`, `juror-not-in-package`, those of `decideComposition` and of reading what is in custody. */
export async function makeMembers(request: SupplementRequest, at: Date): Promise<Result<Members, Refusal>> {
  const before = juryBefore(request)
  const { random } = request.ports
  const arrived: Arrived[] = []
  const changes: Supplement['changes'] = []
  for (const { replacement, ...change } of request.changes) {
    if (replacement?.name.trim() === '') return refuse('replacement-unnamed', { jurorId: change.leaves })
    const id = freeId(before, arrived.length)
    const key = replacement && (await makeJurorKey({ ...request, ...replacement, id, random, at }))
    if (key) arrived.push(arrivedBy(key))
    changes.push({ ...change, replacement: key?.juror ?? null })
  }
  const jury = checkChanges(before, changes)
  if (!jury.ok) return jury
  const reissued: Reissued[] = []
  const held = custodies(
    request.locked,
    request.earlier.map(({ locked }) => locked),
  )
  for (const jurorId of request.reissue) {
    const custody = held.find(({ holder }) => holder.id === jurorId)
    if (!custody || !jury.value.members.includes(jurorId)) return refuse('juror-not-in-package', { jurorId })
    const key = await reissue(request, custody, { random, at })
    if (!key.ok) return key
    reissued.push(key.value)
  }
  return ok({ jury: jury.value, reissued, arrived, changes })
}

/** The next after every member whom the contest ever had: `jurado-4`. */
function freeId({ contest }: SessionState, more: number): string {
  const taken = new Set(contest.jurors.map(({ id }) => id))
  const free: string[] = []
  for (let number = contest.jurors.length + 1; free.length <= more; number++)
    if (!taken.has(`jurado-${number}`)) free.push(`jurado-${number}`)
  return free[more] ?? ''
}

function arrivedBy({ juror, code, sealedKey, sealedReadingKey, reading }: JurorKey): Arrived {
  const readingCertificate = Buffer.from(reading.certificate).toString('base64')
  const holder = { id: juror.id, certificate: juror.certificate, readingCertificate }
  return { juror, holder, code, sealedKey, sealedReadingKey, reading }
}
