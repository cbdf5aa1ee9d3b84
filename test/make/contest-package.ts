// Makes a real package of a small contest: four submissions with dossiers of one line, three jurors. Runs in Node.
import { randomBytes, randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MadePackage, makePackage } from '../../electron/core/packing/make-package.ts'
import type { Contest } from '../../shared/domain/contest/contest.ts'
import { makeContest } from './contest.ts'

/** The moment at which everything of these tests happens. */
export const NOW = new Date('2025-11-20T15:04:05.000Z')

const oneLine = (id: string) => Buffer.from(`%PDF-1.7 expediente de ${id}`)

/** Two submissions per modality of which D2 and C2 use the reserve; a rehearsal unless told otherwise. */
export async function makeContestPackage(
  folder: string,
  overrides: Partial<Contest> = {},
  dossierOf: (id: string) => Uint8Array = oneLine,
): Promise<MadePackage> {
  const { createdAt: _, submissions, ...contest } = makeContest({ rehearsal: true, ...overrides })
  const dossiers = new Map(
    submissions.map(({ id }) => {
      const path = join(folder, `${randomUUID()}.pdf`)
      const bytes = dossierOf(id)
      writeFileSync(path, bytes)
      return [id, { path, size: bytes.length }]
    }),
  )
  const made = await makePackage({
    contest: { ...contest, submissions: submissions.map(({ dossier: __, ...submission }) => submission) },
    dossiers,
    target: join(folder, `${randomUUID()}.aptos`),
    ports: { clock: { now: () => NOW }, ids: { uuid: () => randomUUID() }, random: randomBytes },
  })
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}
