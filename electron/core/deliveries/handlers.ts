// The operations with which DAFO makes supplements. Runs in the core.
import type { supplementOperations } from '../../../shared/contract/supplement.ts'
import { isCited } from '../../../shared/domain/session/guard.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { supplementFileName } from '../../../shared/text/deliveries.ts'
import { grantBytes } from '../grant-bytes.ts'
import { fileRefOf } from '../grants.ts'
import type { HandlersOf } from '../handlers.ts'
import { preview } from '../packing/preview.ts'
import { createSourceReader } from '../packing/read-sources.ts'
import { renderNewCodes } from '../packing/render-letter.ts'
import type { Services } from '../services.ts'
import { type MadeSupplement, makeSupplement } from '../supplement/make-supplement.ts'
import type { NamedFile } from '../supplement/read-earlier.ts'
import type { SupplementRequest } from '../supplement/request.ts'
import { stageOf, type Work } from '../work.ts'
import type { HeldIssue } from './held-issue.ts'
import { type Issue, openIssue, shownIssue } from './issue.ts'
import { readAdditions, readyAdditions } from './read-additions.ts'

type Handlers = HandlersOf<typeof supplementOperations>
type Changes = Parameters<Handlers['supplement.make']>[0]['changes']

/** Looking at the dossiers again takes little beside reading, writing and reading back. */
const MAKING_STAGES = 10

export function supplementHandlers(services: Services, held: HeldIssue): Handlers {
  const { grants, works, clock } = services
  const read = createSourceReader(services)
  const need = (id: string): Result<NamedFile, Refusal> => {
    const granted = grants.needFile(id)
    return granted.ok ? ok({ name: granted.value.name, path: granted.value.source.path }) : refuse('file-gone')
  }

  async function additionsOf(
    issue: Issue,
    { additions }: Changes,
    work: Work,
  ): Promise<Result<SupplementRequest['additions'], Refusal>> {
    if (!additions) return ok(null)
    const reading = await readAdditions(read, issue, additions.sources, work)
    return reading.ok ? readyAdditions(reading.value, additions.resolution) : reading
  }

  async function lettersOf(issue: Issue, { path: _, letters, welcomes, ...made }: MadeSupplement) {
    const { contest } = issue.opened
    const rendered = await renderNewCodes({
      contest,
      fingerprint: issue.locked.authorityFingerprint,
      packageName: issue.locked.container.file,
      supplementName: supplementFileName(contest.id, made.number),
      letters,
      welcomes,
      at: clock.now(),
    })
    return [...letters, ...welcomes].map(({ jurorId, name, profile }, at) => {
      const { name: fileName = '', bytes = new Uint8Array() } = rendered[at] ?? {}
      return { jurorId, name, profile, file: grantBytes(grants, { name: fileName, mime: 'application/pdf', bytes }) }
    })
  }

  return {
    async 'supplement.open'({ package: packageId, authority: authorityId, code, earlier: ids }) {
      const [main, authority] = [need(packageId), need(authorityId)]
      if (!main.ok) return main
      if (!authority.ok) return authority
      const earlier: NamedFile[] = []
      for (const id of ids) {
        const file = need(id)
        if (!file.ok) return file
        earlier.push(file.value)
      }
      const files = { package: main.value, authority: authority.value, code, earlier }
      const opened = await works.run('supplement.open', (work) => openIssue(files, clock.now(), work))
      if (!opened.ok) return opened
      const issue = held.hold(opened.value)
      services.emit('unlocked', {})
      return ok({ issue, ...shownIssue(opened.value) })
    },
    'supplement.close'() {
      held.close()
      return ok({})
    },
    async 'supplement.read'({ issue: id, sources }) {
      const issue = held.need(id)
      if (!issue.ok) return issue
      const reading = await works.run('supplement.read', (work) => readAdditions(read, issue.value, sources, work))
      return reading.ok ? ok(preview(reading.value)) : reading
    },
    async 'supplement.make'({ issue: id, changes }) {
      const issue = held.need(id)
      if (!issue.ok) return issue
      const documents = [...changes.removals.map(({ document }) => document), changes.additions?.resolution]
      if (!documents.every((document) => document === undefined || isCited(document))) return refuse('document-missing')
      const { removals, reissue, members } = changes
      const { contestId } = issue.value.locked
      const target = services.scratchPath(supplementFileName(contestId, issue.value.earlier.length + 1))
      const made = await works.run('supplement.make', async (work) => {
        const additions = await additionsOf(issue.value, changes, stageOf(work, 0, MAKING_STAGES))
        if (!additions.ok) return additions
        return await makeSupplement({
          ...issue.value,
          additions: additions.value,
          removals,
          reissue,
          changes: members,
          target,
          ports: services,
          work: stageOf(work, 1, MAKING_STAGES, MAKING_STAGES - 1),
        })
      })
      if (!made.ok) return made
      const granted = await grants.grant(target)
      if (!granted.ok) return refuse('file-gone')
      const { sha256, number } = made.value
      return ok({ file: fileRefOf(granted.value), sha256, number, letters: await lettersOf(issue.value, made.value) })
    },
  }
}
