// The library's operations. Runs in the core.
import { mkdir } from 'node:fs/promises'
import type { ContestCard, Letter, libraryOperations } from '../../../shared/contract/library.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import type { HandlersOf } from '../handlers.ts'
import { SAMPLE_CONTEST_ID, SAMPLE_JURORS } from '../sample/people.ts'
import type { Services } from '../services.ts'
import type { KnownPackage } from '../store/packages.ts'
import type { Library } from './library.ts'
import type { Desk, OpenContest, Session } from './open-contest.ts'
import { createPassphrases } from './passphrases.ts'

export function libraryHandlers(services: Services, library: Library): HandlersOf<typeof libraryOperations> {
  const passphrases = createPassphrases(services, library)
  const { secrets } = library.store
  // Asked for twice at once, the sample is still made once.
  let making: Promise<Result<KnownPackage, Refusal>> | undefined
  return {
    async 'library.contests'() {
      const known = library.known()
      const kept = await Promise.all(known.map((one) => library.glance(one)))
      return ok({
        contests: known.filter((_, index) => kept[index]?.ok).map((one) => card(library, one)),
        unreadable: known.flatMap(({ contestId }, index) => {
          const found = kept[index]
          return found === undefined || found.ok ? [] : [{ contestId, text: refusalText(found.error) }]
        }),
      })
    },
    async 'library.open'({ file }) {
      const granted = services.grants.needFile(file)
      if (!granted.ok) return refuse('file-gone')
      const { name, source } = granted.value
      const opened = await services.works.run('library.open', (work) => library.open(source.path, name, work))
      return opened.ok ? ok({ contest: card(library, opened.value.known), already: opened.value.already }) : opened
    },
    async 'library.supplement'({ contestId, file }) {
      const granted = services.grants.needFile(file)
      if (!granted.ok) return refuse('file-gone')
      const taken = await library.takeSupplement(contestId, granted.value.source.path, granted.value.name)
      return taken.ok ? ok({ number: taken.value.told.number, already: taken.value.already }) : taken
    },
    async 'library.sample'() {
      making ??= sampleContest(services, library).finally(() => {
        making = undefined
      })
      const known = await making
      if (!known.ok) return known
      return ok({ contest: card(library, known.value), letters: lettersOf(library, known.value.contestId) })
    },
    async 'library.unlock'({ contestId, jurorId, code }) {
      const unlocked = await library.unlock(contestId, code, jurorId)
      if (!unlocked.ok) return unlocked
      return ok({ jurorId: unlocked.value, passphrase: secrets.state(contestId, unlocked.value) })
    },
    async 'library.unlockWithPassphrase'({ contestId, jurorId, passphrase }) {
      const unlocked = await passphrases.unlock(contestId, passphrase, jurorId)
      return unlocked.ok ? ok({ jurorId: unlocked.value }) : unlocked
    },
    async 'library.setPassphrase'({ contestId, jurorId, proof, passphrase }) {
      const set = await passphrases.set(contestId, jurorId, proof, passphrase)
      return set.ok ? ok({}) : set
    },
    'library.skipPassphrase'({ contestId, jurorId }) {
      const desk = library.desk(contestId, jurorId)
      if (!desk.ok) return desk
      secrets.skip(contestId, jurorId)
      return ok({})
    },
    'library.lock'({ contestId, jurorId }) {
      library.lock(contestId, jurorId)
      return ok({})
    },
  }
}

/** Made once: from then on the same sample is found again by its codes. */
async function sampleContest(services: Services, library: Library): Promise<Result<KnownPackage, Refusal>> {
  const { packages } = library.store
  const before = library.known().find(({ contestId }) => packages.rehearsalCodes(contestId).length > 0)
  if (before) return ok(before)
  const folder = services.scratchPath('muestra')
  await mkdir(folder)
  const { makeSamplePackage } = await import('../sample/sample-package.ts')
  const tell = (done: number, total: number, label: string) =>
    services.emit('progress', { task: 'library.sample', done, total, label })
  const made = await makeSamplePackage(folder, services, tell, freeSampleId(library))
  if (!made.ok) return made
  const opened = await library.open(made.value.path)
  if (!opened.ok) return opened
  const { known } = opened.value
  library.store.atomically(() => {
    for (const { jurorId, code } of made.value.letters) packages.addRehearsalCode(known.contestId, { jurorId, code })
  })
  return ok(known)
}

/** The invented jurors of the sample are known without opening its package. */
const lettersOf = (library: Library, contestId: string): Letter[] =>
  library.store.packages.rehearsalCodes(contestId).flatMap(({ jurorId, code }, index) => {
    const juror = SAMPLE_JURORS[index]
    return juror ? [{ jurorId, code, ...juror }] : []
  })

function card(library: Library, known: KnownPackage): ContestCard {
  const { contestId, sha256, authorityFingerprint, rehearsal, submissions, jurors } = known
  const open = library.unlocked(contestId)
  return {
    contestId,
    packageSha256: sha256,
    authorityFingerprint,
    rehearsal,
    submissions,
    members: jurors,
    hasPassphrase: library.store.secrets.all(contestId).length > 0,
    unlocked: open === undefined ? null : unlockedCard(library, open),
  }
}

function unlockedCard({ store }: Library, open: OpenContest): NonNullable<ContestCard['unlocked']> {
  const { contest } = open.opened
  const room = open.room()
  return {
    title: contest.title,
    evaluationEnds: contest.evaluationEnds,
    jurors: open.members.map((juror) => {
      const own = open.desk(juror.id)
      return {
        jurorId: juror.id,
        name: juror.name,
        profile: contest.bases.jury.profiles.find((profile) => profile.id === juror.profileId)?.text ?? '',
        // R-SCO-4: how far a member is, that member alone sees, on a laptop that several use.
        desk: own ? stageOf(own.desk) : 'locked',
        hasPassphrase: store.secrets.state(contest.id, juror.id) === 'set',
      }
    }),
    session: room ? sessionStage(room.session) : 'none',
  }
}

const stageOf = (desk: Desk) => (desk.state().sealed ? 'sealed' : desk.entries().length > 0 ? 'draft' : 'none')

function sessionStage(session: Session): NonNullable<ContestCard['unlocked']>['session'] {
  const state = session.state()
  if (state.closedAt) return 'closed'
  if (state.approval) return 'approved'
  return session.entries().length > 0 ? 'under-way' : 'none'
}

/** Whoever prepared the sample by hand already has a contest of its name: the one made here takes the next. */
function freeSampleId(library: Library): string {
  const taken = new Set(library.known().map(({ contestId }) => contestId))
  for (let copy = 1; ; copy++) {
    const id = copy === 1 ? SAMPLE_CONTEST_ID : `${SAMPLE_CONTEST_ID}-${copy}`
    if (!taken.has(id)) return id
  }
}
