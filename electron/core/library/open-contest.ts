// A contest while somebody has it unlocked: all that is readable of it on this laptop is held here, and goes with it.
// Runs in the core.
import type { Contest, Juror } from '../../../shared/domain/contest/contest.ts'
import { type DeskState, decideDesk, entryOf, evolveDesk, initialDesk } from '../../../shared/domain/scoring/desk.ts'
import { type DeskCommand, type DeskEvent, DeskEventSchema } from '../../../shared/domain/scoring/desk-events.ts'
import type { SessionCommand } from '../../../shared/domain/session/commands.ts'
import { decideSession } from '../../../shared/domain/session/decide.ts'
import { type SessionEvent, SessionEventSchema } from '../../../shared/domain/session/events.ts'
import { evolveSession } from '../../../shared/domain/session/evolve.ts'
import { initialSession, type SessionState } from '../../../shared/domain/session/state.ts'
import { type Notebooks, openNotebook } from '../desk/notebook.ts'
import { derOf } from '../packing/locked-package.ts'
import type { OpenedPackage } from '../packing/open-contest.ts'
import type { UnlockedJuror } from '../packing/unlock.ts'
import type { Random } from '../ports.ts'
import { openRecordings, type RecordingStore } from '../recording/store.ts'
import { openRoomPapers, type RoomPapersStore } from '../session/papers.ts'
import type { Credential } from '../signing/certificates.ts'
import type { Signer } from '../signing/cms.ts'
import { makeEnvelope, openEnvelope } from '../signing/envelope.ts'
import { type Aggregate, openAggregate } from '../store/aggregate.ts'
import type { Files } from '../store/files.ts'
import type { Store } from '../store/store.ts'
import { createVault, type Vault, vaultKeyBytes } from '../store/vault.ts'
import type { Jury } from '../supplement/jury.ts'

/** Whose lock takes back the addresses of a desk; those of a session go with their contest's. */
export const deskOwner = (contestId: string, jurorId: string) => `${contestId}/${jurorId}`

export type Desk = Aggregate<DeskState, DeskCommand, DeskEvent>
export type Session = Aggregate<SessionState, SessionCommand, SessionEvent>

/**
 * `opened` is the package as that member sees it; `contest` where the desk begins: the package's, with the members who came
 * later; `members` those to whom a sheet is sealed: who left is not among them (R-JUR-3).
 */
export type OpenDesk = {
  readonly opened: OpenedPackage
  readonly contest: Contest
  readonly members: readonly Juror[]
  readonly desk: Desk
  readonly notebook: Notebooks
  readonly signer: Signer
  readonly reading: Credential
}
/** `files` are those of the session, sealed like its log; `readers` are the keys of the members who are in the room. */
export type OpenRoom = {
  readonly opened: OpenedPackage
  readonly readers: readonly Credential[]
  readonly session: Session
  readonly files: Files
  readonly papers: RoomPapersStore
  readonly recordings: RecordingStore
}

type Room = Pick<OpenRoom, 'session' | 'files' | 'papers' | 'recordings'> & {
  readonly key: Uint8Array
  readonly vault: Vault
}

export type OpenContest = {
  readonly opened: OpenedPackage
  /** Who makes up the jury by the supplements on this laptop (R-JUR-3). */
  readonly members: readonly Juror[]
  /** The juror's desk, and with it the jury's session: any member may open that. */
  admit(juror: UnlockedJuror, opened: OpenedPackage): void
  dismiss(jurorId: string): void
  has(jurorId: string): boolean
  readonly isEmpty: () => boolean
  desk(jurorId: string): OpenDesk | undefined
  /** The submissions from which an open desk's juror stepped out. */
  abstainedFrom(jurorId: string): string[]
  room(): OpenRoom | undefined
}

type Parts = {
  readonly store: Store
  readonly random: Random
  readonly opened: OpenedPackage
  readonly jury: Jury
  readonly recordingsFolder: string
}

export function createOpenContest({ store, random, opened, jury, recordingsFolder }: Parts): OpenContest {
  const { contest } = opened
  const deskContest = { ...contest, jurors: [...jury.everyone] }
  const inForce = jury.everyone.filter(({ id }) => !jury.left.includes(id))
  const members = new Map<string, OpenDesk>()
  const sessionName = `session/${contest.id}`
  let room: Room | undefined

  /** The key of a vault: out of the reader's envelope, or a fresh one for `readers` when the vault is new. */
  function keyOf(name: string, reader: UnlockedJuror, readers: readonly Juror[]): Uint8Array | undefined {
    const envelope = store.vaultKeys.find(name, reader.jurorId)
    if (envelope) {
      const key = openEnvelope(envelope, reader.reading)
      if (!key.ok) throw new Error(`the key of ${name} does not open: ${key.error}`)
      return key.value
    }
    if (store.vaultKeys.readers(name).length > 0) return undefined
    const key = random(vaultKeyBytes)
    share(name, key, readers)
    return key
  }

  function share(name: string, key: Uint8Array, readers: readonly Juror[]): void {
    store.atomically(() => {
      for (const { id, certificate, readingCertificate } of readers)
        store.vaultKeys.add(name, id, makeEnvelope(key, [derOf(readingCertificate ?? certificate)]))
    })
  }

  function openDesk(juror: UnlockedJuror): Pick<OpenDesk, 'desk' | 'notebook'> {
    const name = `desk/${contest.id}/${juror.jurorId}`
    const key = keyOf(
      name,
      juror,
      jury.everyone.filter(({ id }) => id === juror.jurorId),
    )
    if (!key) throw new Error(`${name} was made for somebody else`)
    const vault = createVault(name, key)
    const desk = openAggregate(store, vault, {
      initial: initialDesk(deskContest, juror.jurorId),
      schema: DeskEventSchema,
      decide: decideDesk,
      evolve: evolveDesk,
    })
    return { desk, notebook: openNotebook(store.papers(vault)) }
  }

  function openRoom(juror: UnlockedJuror): Room | undefined {
    const key = keyOf(sessionName, juror, inForce)
    if (!key) return undefined
    const vault = createVault(sessionName, key)
    const session = openAggregate(store, vault, {
      initial: initialSession(contest),
      schema: SessionEventSchema,
      decide: decideSession,
      evolve: evolveSession,
    })
    const recordings = openRecordings(recordingsFolder, vault)
    return { key, vault, session, files: store.files(vault), papers: openRoomPapers(store.papers(vault)), recordings }
  }

  /** Members who came later get an envelope of their own from whoever is in the room. */
  function shareWithNew({ key }: Room): void {
    const readers = store.vaultKeys.readers(sessionName)
    const newcomers = inForce.filter(({ id }) => !readers.includes(id))
    if (newcomers.length > 0) share(sessionName, key, newcomers)
  }

  return {
    opened,
    members: inForce,
    admit(juror, seen) {
      const { jurorId, signer, reading } = juror
      members.set(jurorId, {
        opened: seen,
        contest: deskContest,
        members: inForce,
        signer,
        reading,
        ...openDesk(juror),
      })
      room ??= openRoom(juror)
    },
    dismiss: (jurorId) => void members.delete(jurorId),
    has: (jurorId) => members.has(jurorId),
    isEmpty: () => members.size === 0,
    desk: (jurorId) => members.get(jurorId),
    abstainedFrom(jurorId) {
      const state = members.get(jurorId)?.desk.state()
      if (!state) return []
      return state.contest.submissions.flatMap(({ id }) => (entryOf(state, id).abstention ? [id] : []))
    },
    room() {
      if (!room) return undefined
      shareWithNew(room)
      const { session, files, papers, recordings } = room
      return {
        opened,
        readers: [...members.values()].map(({ reading }) => reading),
        session,
        files,
        papers,
        recordings,
      }
    },
  }
}
