// What files say of themselves, for a person to choose from: two packages on a stick are two, and none is «the newest». Core.
import type { DescribedFile } from '../../shared/contract/app.ts'
import { ok } from '../../shared/result.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import { peekHeader } from './exchange/container-header.ts'
import { fileRefOf, type Grants } from './grants.ts'

/** In the order they were given; a file that went away is left out. Nothing of it is verified: opening does that. */
export async function describeFiles(grants: Grants, ids: readonly string[]) {
  const files: DescribedFile[] = []
  for (const id of ids) {
    const granted = grants.needFile(id)
    if (!granted.ok) continue
    const header = await peekHeader(granted.value.source.path)
    const file = fileRefOf(granted.value)
    files.push(
      header.ok
        ? { file, problem: null, facts: factsOf(header.value) }
        : { file, problem: refusalText(header.error), facts: null },
    )
  }
  return ok({ files })
}

type PeekedHeader = Extract<Awaited<ReturnType<typeof peekHeader>>, { ok: true }>['value']

const factsOf = ({ kind, contestId, createdAt, rehearsal, counts, fileId }: PeekedHeader) => ({
  kind,
  contestId,
  createdAt,
  rehearsal,
  fileId,
  version: counts['version'] ?? null,
})
