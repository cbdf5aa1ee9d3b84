// The contests of this laptop: opened packages, unlocked jurors, and the streams of each. Runs in the core.
import { mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Contest, findJuror } from '../../../shared/domain/contest/contest.ts'
import { type DeskState, decideDesk, evolveDesk, initialDesk } from '../../../shared/domain/scoring/desk.ts'
import { type DeskCommand, type DeskEvent, DeskEventSchema } from '../../../shared/domain/scoring/desk-events.ts'
import type { SessionCommand } from '../../../shared/domain/session/commands.ts'
import { decideSession } from '../../../shared/domain/session/decide.ts'
import { type SessionEvent, SessionEventSchema } from '../../../shared/domain/session/events.ts'
import { evolveSession } from '../../../shared/domain/session/evolve.ts'
import { initialSession, type SessionState } from '../../../shared/domain/session/state.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { copyAtomically } from '../exchange/atomic-file.ts'
import { parseActivationCode } from '../packing/activation-code.ts'
import { type OpenedPackage, openPackage, unlockJuror } from '../packing/open-package.ts'
import type { Services } from '../services.ts'
import type { Signer } from '../signing/cms.ts'
import { type Aggregate, openAggregate } from '../store/aggregate.ts'
import type { Store } from '../store/store.ts'

export type Desk = Aggregate<DeskState, DeskCommand, DeskEvent>
export type Session = Aggregate<SessionState, SessionCommand, SessionEvent>
export type Taken = { readonly contestId: string; readonly already: boolean }
export type Known = { readonly contestId: string; readonly sha256: string }

export type Library = {
  readonly store: Store
  known(): readonly Known[]
  /** Checks a package and keeps a copy of it. All or nothing; the same file twice changes nothing. */
  open(path: string, name?: string): Promise<Result<Taken, Refusal>>
  package(contestId: string): Promise<Result<OpenedPackage, Refusal>>
  unlock(contestId: string, jurorId: string, code: string): Promise<Result<null, Refusal>>
  lock(contestId: string, jurorId: string): void
  isUnlocked(contestId: string, jurorId: string): boolean
  /** The juror's key; refused with `desk-locked` while it is shut. */
  signer(contestId: string, jurorId: string): Result<Signer, Refusal>
  /** Refused with `desk-locked` unless some member of the jury is unlocked. */
  inTheRoom(contest: Contest): Result<null, Refusal>
  desk(contest: Contest, jurorId: string): Desk
  session(contest: Contest): Session
}

/** Keeps packages in `<data>/paquetes/<sha256>.aptos`. */
export function createLibrary(services: Services, store: Store): Library {
  const folder = join(services.dataDir.path, 'paquetes')
  const packages = new Map<string, Promise<Result<OpenedPackage, Refusal>>>()
  const inTurn = createTurns()
  const keys = new Map<string, Signer>()
  const desks = new Map<string, Desk>()
  const sessions = new Map<string, Session>()
  const keyOf = (contestId: string, jurorId: string) => `${contestId}/${jurorId}`
  const pathOf = (sha256: string) => join(folder, `${sha256}.aptos`)

  async function load(contestId: string): Promise<Result<OpenedPackage, Refusal>> {
    const known = store.packages.find(contestId)
    if (!known) return refuse('contest-unknown')
    const opening = packages.get(contestId) ?? openPackage(pathOf(known.sha256), { at: services.clock.now() })
    packages.set(contestId, opening)
    const opened = await opening
    if (!opened.ok) packages.delete(contestId)
    return opened
  }

  /** Checks our own copy and keeps it: the stick may change under our hands. */
  async function take(copy: string): Promise<Result<Taken, Refusal>> {
    const opened = await openPackage(copy, { at: services.clock.now() })
    if (!opened.ok) return opened
    const { contest, sha256 } = opened.value
    const known = store.packages.find(contest.id)
    if (known && known.sha256 !== sha256) return refuse('package-conflict', { contest: contest.id })
    if (known) return ok({ contestId: contest.id, already: true })
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const kept = await copyAtomically(copy, pathOf(sha256))
    if (!kept.ok) return kept
    store.packages.add({ contestId: contest.id, sha256, openedAt: services.clock.now().toISOString() })
    return ok({ contestId: contest.id, already: false })
  }

  return {
    store,
    known: () => store.packages.all(),
    open: (path, name = basename(path)) =>
      inTurn(async () => {
        const copy = services.scratchPath(name)
        try {
          const copied = await copyAtomically(path, copy)
          return copied.ok ? await take(copy) : copied
        } finally {
          await rm(copy, { force: true })
        }
      }),
    package: load,
    async unlock(contestId, jurorId, code) {
      const opened = await load(contestId)
      if (!opened.ok) return opened
      if (!findJuror(opened.value.contest, jurorId)) return refuse('juror-not-in-contest')
      // What is only misspelt is no guess.
      const spelt = parseActivationCode(code)
      if (!spelt.ok) return spelt
      const begun = store.attempts.begin(contestId, services.clock.now())
      if (!begun.ok) return begun
      const signer = await unlockJuror(opened.value, jurorId, spelt.value)
      if (!signer.ok) {
        const seconds = store.attempts.waitSeconds(contestId, services.clock.now())
        return refuse(signer.error.code, { ...signer.error.facts, seconds })
      }
      store.attempts.succeeded(contestId)
      keys.set(keyOf(contestId, jurorId), signer.value)
      return ok(null)
    },
    lock: (contestId, jurorId) => void keys.delete(keyOf(contestId, jurorId)),
    isUnlocked: (contestId, jurorId) => keys.has(keyOf(contestId, jurorId)),
    signer(contestId, jurorId) {
      const signer = keys.get(keyOf(contestId, jurorId))
      return signer ? ok(signer) : refuse('desk-locked')
    },
    inTheRoom: (contest) =>
      contest.jurors.some((juror) => keys.has(keyOf(contest.id, juror.id))) ? ok(null) : refuse('desk-locked'),
    desk: (contest, jurorId) =>
      remember(desks, keyOf(contest.id, jurorId), () =>
        openAggregate(store, `desk/${contest.id}/${jurorId}`, {
          initial: initialDesk(contest, jurorId),
          schema: DeskEventSchema,
          decide: decideDesk,
          evolve: evolveDesk,
        }),
      ),
    session: (contest) =>
      remember(sessions, contest.id, () =>
        openAggregate(store, `session/${contest.id}`, {
          initial: initialSession(contest),
          schema: SessionEventSchema,
          decide: decideSession,
          evolve: evolveSession,
        }),
      ),
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

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const already = known.get(key)
  if (already !== undefined) return already
  const made = make()
  known.set(key, made)
  return made
}
