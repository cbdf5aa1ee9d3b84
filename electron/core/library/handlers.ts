// The library's operations. Runs in the core.
import { mkdir } from 'node:fs/promises'
import type { ContestCard, Letter, libraryOperations } from '../../../shared/contract/library.ts'
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import type { HandlersOf } from '../handlers.ts'
import type { OpenedPackage } from '../packing/open-package.ts'
import { SAMPLE_CONTEST_ID } from '../sample/people.ts'
import type { Services } from '../services.ts'
import type { Desk, Library } from './library.ts'

export function libraryHandlers(services: Services, library: Library): HandlersOf<typeof libraryOperations> {
  // Asked for twice at once, the sample is still made once.
  let making: Promise<Result<string, Refusal>> | undefined
  const cardOf = async (contestId: string): Promise<Result<ContestCard, Refusal>> => {
    const opened = await library.package(contestId)
    return opened.ok ? ok(card(library, opened.value)) : opened
  }
  return {
    async 'library.contests'() {
      const all = library.known().map(async ({ contestId }) => ({ contestId, found: await cardOf(contestId) }))
      const cards = await Promise.all(all)
      return ok({
        contests: cards.flatMap(({ found }) => (found.ok ? [found.value] : [])),
        unreadable: cards.flatMap(({ contestId, found }) =>
          found.ok ? [] : [{ contestId, text: refusalText(found.error) }],
        ),
      })
    },
    async 'library.open'({ file }) {
      const granted = services.grants.need(file)
      if (!granted.ok) return refuse('file-gone')
      const opened = await library.open(granted.value.path, granted.value.name)
      if (!opened.ok) return opened
      const found = await cardOf(opened.value.contestId)
      return found.ok ? ok({ contest: found.value, already: opened.value.already }) : found
    },
    async 'library.sample'() {
      making ??= sampleContestId(services, library).finally(() => {
        making = undefined
      })
      const contestId = await making
      if (!contestId.ok) return contestId
      const found = await cardOf(contestId.value)
      return found.ok ? ok({ contest: found.value, letters: lettersOf(library, found.value) }) : found
    },
    async 'library.unlock'({ contestId, jurorId, code }) {
      const unlocked = await library.unlock(contestId, jurorId, code)
      return unlocked.ok ? ok({}) : unlocked
    },
    'library.lock'({ contestId, jurorId }) {
      library.lock(contestId, jurorId)
      return ok({})
    },
  }
}

/** Made once: from then on the same sample is found again by its codes. */
async function sampleContestId(services: Services, library: Library): Promise<Result<string, Refusal>> {
  const { packages } = library.store
  const before = library.known().find(({ contestId }) => packages.rehearsalCodes(contestId).length > 0)
  if (before) return ok(before.contestId)
  const folder = services.scratchPath('muestra')
  await mkdir(folder)
  const { makeSamplePackage } = await import('../sample/sample-package.ts')
  const tell = (done: number, total: number, label: string) =>
    services.emit('progress', { task: 'library.sample', done, total, label })
  const made = await makeSamplePackage(folder, services, tell, freeSampleId(library))
  if (!made.ok) return made
  const opened = await library.open(made.value.path)
  if (!opened.ok) return opened
  const { contestId } = opened.value
  library.store.atomically(() => {
    for (const { jurorId, code } of made.value.letters) packages.addRehearsalCode(contestId, { jurorId, code })
  })
  return ok(contestId)
}

function lettersOf(library: Library, contest: ContestCard): Letter[] {
  return library.store.packages.rehearsalCodes(contest.contestId).flatMap(({ jurorId, code }) => {
    const juror = contest.jurors.find((known) => known.jurorId === jurorId)
    return juror ? [{ jurorId, name: juror.name, profile: juror.profile, code }] : []
  })
}

function card(library: Library, { contest, sha256, authorityFingerprint }: OpenedPackage): ContestCard {
  return {
    contestId: contest.id,
    packageSha256: sha256,
    authorityFingerprint,
    title: contest.title,
    rehearsal: contest.rehearsal,
    evaluationEnds: contest.evaluationEnds,
    submissions: contest.submissions.length,
    jurors: contest.jurors.map((juror) => {
      const unlocked = library.isUnlocked(contest.id, juror.id)
      const desk = library.desk(contest, juror.id)
      return {
        jurorId: juror.id,
        name: juror.name,
        profile: contest.bases.jury.profiles.find((profile) => profile.id === juror.profileId)?.text ?? '',
        // R-SCO-4: how far a member is, that member alone sees, on a laptop that several use.
        desk: unlocked ? stageOf(desk) : 'locked',
        unlocked,
      }
    }),
    session: sessionStage(library, contest),
  }
}

const stageOf = (desk: Desk) => (desk.state().sealed ? 'sealed' : desk.entries().length > 0 ? 'draft' : 'none')

function sessionStage(library: Library, contest: Contest): ContestCard['session'] {
  const session = library.session(contest)
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
