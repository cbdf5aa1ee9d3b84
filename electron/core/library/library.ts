// The contests of this laptop: kept packages, and those that somebody has unlocked. Runs in the core.
import { rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { outlineContainer } from '../exchange/asic-open.ts'
import { copyAtomically } from '../exchange/atomic-file.ts'
import { parseActivationCode } from '../packing/activation-code.ts'
import { type LockedPackage, verifyPackage } from '../packing/locked-package.ts'
import { openContest } from '../packing/open-contest.ts'
import { type UnlockedJuror, unlockJuror } from '../packing/unlock.ts'
import type { Services } from '../services.ts'
import type { Credential } from '../signing/certificates.ts'
import type { KnownPackage } from '../store/packages.ts'
import type { Store } from '../store/store.ts'
import { arrivalOf, packageEnvelopes } from '../supplement/arrival.ts'
import { juryOf } from '../supplement/jury.ts'
import { laterKeys } from '../supplement/new-keys.ts'
import type { LockedSupplement, OpenedSupplement } from '../supplement/read-supplement.ts'
import { stageOf, type Work } from '../work.ts'
import { createKeptPackages } from './kept-packages.ts'
import { createKeptSupplements, type TakenSupplement } from './kept-supplements.ts'
import { createOpenContest, deskOwner, type OpenContest, type OpenDesk, type OpenRoom } from './open-contest.ts'

export type Taken = { readonly known: KnownPackage; readonly already: boolean }

export type Library = {
  readonly store: Store
  known(): readonly KnownPackage[]
  /** Refused with `kept-package-changed` when the kept copy is gone or has another size: a look, not a check. */
  glance(known: KnownPackage): Promise<Result<null, Refusal>>
  /** Checks a package and keeps a copy of it. All or nothing; the same file twice changes nothing. */
  open(path: string, name?: string, work?: Work): Promise<Result<Taken, Refusal>>
  /**
   * Opens the desk of the juror whose activation code it is (with `jurorId`: of no other), and answers whose. Slowed
   * down after wrong ones (`unlock-wait`).
   */
  unlock(contestId: string, code: string, jurorId?: string): Promise<Result<string, Refusal>>
  /** The same proof of who somebody is, counted and slowed down like an unlock; it opens no desk. */
  prove(contestId: string, code: string, jurorId: string): Promise<Result<UnlockedJuror, Refusal>>
  /** Takes the juror's key of a dossier out of the kept package (R-ABS-2); what hinders it is tried again at the next unlock. */
  dropDossierKey(contestId: string, jurorId: string, submissionId: string): Promise<void>
  /** Shuts one desk, or all of a contest; with the last one, everything of that contest leaves the memory. */
  lock(contestId: string, jurorId?: string): void
  lockAll(): void
  isAnyUnlocked(): boolean
  /** What is readable of a contest while somebody has it unlocked; else undefined. */
  unlocked(contestId: string): OpenContest | undefined
  /** Takes a supplement to a contest's package in (`KeptSupplements.take`); whoever has a new code by it needs that one now. */
  takeSupplement(contestId: string, path: string, name: string): Promise<Result<TakenSupplement, Refusal>>
  /** The supplements of a contest that were taken in, as `reader` sees them. */
  supplements(contestId: string, reader: Credential): Promise<Result<readonly OpenedSupplement[], Refusal>>
  /** The same, still shut. */
  shutSupplements(contestId: string): Promise<Result<readonly LockedSupplement[], Refusal>>
  /** Refused with `contest-unknown`, and with `desk-locked` while that juror's desk is shut. */
  desk(contestId: string, jurorId: string): Result<OpenDesk, Refusal>
  /** Refused with `contest-unknown`, and with `desk-locked` until some member of the jury is unlocked. */
  room(contestId: string): Result<OpenRoom, Refusal>
  /** Those of every contest that somebody has unlocked. */
  openRooms(): readonly OpenRoom[]
}

type Identified = {
  readonly locked: LockedPackage
  readonly supplements: readonly LockedSupplement[]
  readonly juror: UnlockedJuror
}

/** Keeps packages in `<data>/paquetes`. */
export function createLibrary(services: Services, store: Store): Library {
  const kept = createKeptPackages(join(services.dataDir.path, 'paquetes'))
  const recordings = join(services.dataDir.path, 'grabaciones')
  const packages = new Map<string, Promise<Result<LockedPackage, Refusal>>>()
  const added = createKeptSupplements(join(services.dataDir.path, 'suplementos'), store)
  const inTurn = createTurns()
  const oneUnlock = createTurns()
  const unlocked = new Map<string, OpenContest>()

  /** The kept copy, opened once in a run. */
  async function load(contestId: string): Promise<Result<LockedPackage, Refusal>> {
    const known = store.packages.find(contestId)
    if (!known) return refuse('contest-unknown')
    const opening = packages.get(contestId) ?? kept.open(known)
    packages.set(contestId, opening)
    const opened = await opening
    if (!opened.ok) packages.delete(contestId)
    return opened
  }

  /** Checks our own copy and keeps it: the stick may change under our hands. */
  async function take(copy: string, work: Work): Promise<Result<Taken, Refusal>> {
    const checked = await verifyPackage(copy, { at: services.clock.now(), work })
    if (!checked.ok) return checked
    const { contestId, sha256, authorityFingerprint, rehearsal, submissions, jurors } = checked.value
    const before = store.packages.find(contestId)
    if (before && before.sha256 !== sha256) return refuse('package-conflict', { contest: contestId })
    if (before && (await kept.glance(before)).ok) return ok({ known: before, already: true })
    const taken = await kept.keep(copy, checked.value.container.index)
    if (!taken.ok) return taken
    const openedAt = services.clock.now().toISOString()
    const counts = { submissions: submissions.length, jurors: jurors.length }
    const known = { ...taken.value, contestId, openedAt, authorityFingerprint, rehearsal, ...counts }
    if (!before) store.packages.add(known)
    return ok({ known: before ?? known, already: before !== undefined })
  }

  /** Counts a wrong code and says the wait that it brings. */
  async function tryCode(
    locked: LockedPackage,
    supplements: readonly LockedSupplement[],
    code: string,
    jurorId?: string,
  ): Promise<Result<UnlockedJuror, Refusal>> {
    // What is only misspelt is no guess.
    const spelt = parseActivationCode(code)
    if (!spelt.ok) return spelt
    const { contestId: id } = locked
    const begun = store.attempts.begin(id, services.clock.now())
    if (!begun.ok) return begun
    const juror = await unlockJuror(locked, spelt.value, jurorId, laterKeys(supplements))
    if (juror.ok) store.attempts.succeeded(id)
    else {
      const seconds = store.attempts.waitSeconds(id, services.clock.now())
      return refuse(juror.error.code, { ...juror.error.facts, seconds })
    }
    return juror
  }

  /** Whose code it is, with what it was tried on. */
  async function identify(contestId: string, code: string, jurorId?: string): Promise<Result<Identified, Refusal>> {
    const locked = await load(contestId)
    if (!locked.ok) return locked
    const supplements = await added.shut(locked.value)
    if (!supplements.ok) return supplements
    const holders = [...locked.value.jurors, ...laterKeys(supplements.value).keys.map(({ holder }) => holder)]
    const isKnown = jurorId === undefined || holders.some(({ id }) => id === jurorId)
    if (!isKnown) return refuse('juror-not-in-contest')
    const juror = await tryCode(locked.value, supplements.value, code, jurorId)
    return juror.ok ? ok({ locked: locked.value, supplements: supplements.value, juror: juror.value }) : juror
  }

  async function unlock(contestId: string, code: string, jurorId?: string): Promise<Result<string, Refusal>> {
    const identified = await identify(contestId, code, jurorId)
    if (!identified.ok) return identified
    const { locked, supplements, juror } = identified.value
    const arrival = arrivalOf(supplements, juror.reading)
    const opened = await openContest(locked, juror.reading, arrival ? packageEnvelopes(arrival) : undefined)
    if (!opened.ok) return opened
    const contents = await added.open(locked, juror.reading)
    if (!contents.ok) return contents
    const jury = juryOf(opened.value.contest, contents.value)
    const { random } = services
    const contest =
      unlocked.get(contestId) ??
      createOpenContest({ store, random, opened: opened.value, jury, recordingsFolder: recordings })
    contest.admit(juror, opened.value)
    unlocked.set(contestId, contest)
    // Whatever hindered it when the abstention was declared: it is made up for here.
    for (const submissionId of contest.abstainedFrom(juror.jurorId))
      await dropDossierKey(contestId, juror.jurorId, submissionId)
    services.emit('unlocked', {})
    return ok(juror.jurorId)
  }

  async function dropDossierKey(contestId: string, jurorId: string, submissionId: string): Promise<void> {
    const known = store.packages.find(contestId)
    // A disk that refuses does not take the declaration back: the next unlock tries again.
    if (known) await kept.dropDossierKey(known, jurorId, submissionId)
    const room = unlocked.get(contestId)?.room()
    if (room) await added.dropDossierKey(contestId, jurorId, submissionId, room.files)
  }

  async function takeSupplement(
    contestId: string,
    path: string,
    name: string,
  ): Promise<Result<TakenSupplement, Refusal>> {
    const locked = await load(contestId)
    if (!locked.ok) return locked
    const from = { path, name, scratch: services.scratchPath(name) }
    const taken = await added.take(locked.value, from, services.clock.now())
    if (!taken.ok || taken.value.already) return taken
    const { jurors, changes } = taken.value.told
    // The passphrase stands for a code that is none any more.
    for (const id of [...jurors.map((juror) => juror.id), ...changes.map(({ leaves }) => leaves)])
      store.secrets.forget(contestId, id)
    // Another jury: everybody comes in again, but for who left (R-JUR-3).
    if (changes.length > 0) lock(contestId)
    for (const { id } of jurors) if (unlocked.get(contestId)?.has(id)) lock(contestId, id)
    return taken
  }

  /** With the keys go the addresses of what they opened. */
  function lock(contestId: string, jurorId?: string): void {
    const contest = unlocked.get(contestId)
    if (!contest) return
    if (jurorId !== undefined) {
      contest.dismiss(jurorId)
      services.grants.revokeOf(deskOwner(contestId, jurorId))
    }
    if (jurorId === undefined || contest.isEmpty()) {
      unlocked.delete(contestId)
      services.grants.revokeOf(contestId)
    }
    services.emit('locked', {})
  }

  const found = <T>(contestId: string, open: T | undefined): Result<T, Refusal> => {
    if (open !== undefined) return ok(open)
    return refuse(store.packages.find(contestId) ? 'desk-locked' : 'contest-unknown')
  }

  return {
    store,
    known: () => store.packages.all(),
    async glance(known) {
      const found = await kept.glance(known)
      return found.ok ? ok(null) : found
    },
    dropDossierKey,
    open: (path, name = basename(path), work = {}) =>
      inTurn(async () => {
        const outline = await outlineContainer(path, 'aptos')
        if (!outline.ok) return outline
        const copy = services.scratchPath(name)
        try {
          const copied = await copyAtomically(path, copy, stageOf(work, 0, 2))
          return copied.ok ? await take(copy, stageOf(work, 1, 2)) : copied
        } finally {
          await rm(dirname(copy), { recursive: true, force: true })
        }
      }),
    takeSupplement: (contestId, path, name) => inTurn(() => takeSupplement(contestId, path, name)),
    async shutSupplements(contestId) {
      const locked = await load(contestId)
      return locked.ok ? await added.shut(locked.value) : locked
    },
    async supplements(contestId, reader) {
      const locked = await load(contestId)
      return locked.ok ? await added.open(locked.value, reader) : locked
    },
    // In turn, so that a vault is made once.
    unlock: (contestId, code, jurorId) => oneUnlock(() => unlock(contestId, code, jurorId)),
    prove: (contestId, code, jurorId) =>
      oneUnlock(async () => {
        const identified = await identify(contestId, code, jurorId)
        return identified.ok ? ok(identified.value.juror) : identified
      }),
    lock,
    lockAll() {
      for (const contestId of [...unlocked.keys()]) lock(contestId)
    },
    isAnyUnlocked: () => unlocked.size > 0,
    unlocked: (contestId) => unlocked.get(contestId),
    desk: (contestId, jurorId) => found(contestId, unlocked.get(contestId)?.desk(jurorId)),
    openRooms: () => [...unlocked.values()].flatMap((contest) => contest.room() ?? []),
    room: (contestId) => found(contestId, unlocked.get(contestId)?.room()),
  }
}

/** Runs what it is given one after another: two windows that open one package at once open it once. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
}
