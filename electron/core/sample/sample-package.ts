// Makes the sample contest's package by the way every package is made: workbook and dossiers, read, checked, packed. Core.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Refusal } from '../../../shared/refusal.ts'
import type { Result } from '../../../shared/result.ts'
import { listFolder, matchDossiers } from '../packing/dossiers.ts'
import { type MadePackage, makePackage } from '../packing/make-package.ts'
import { proposeContest, readyContest } from '../packing/propose-contest.ts'
import { readBases } from '../packing/read-bases.ts'
import { readSpreadsheet } from '../packing/read-spreadsheet.ts'
import type { Clock, Ids } from '../ports.ts'
import { resourcePath } from '../resources.ts'
import { writeSampleSources } from './sample-sources.ts'

const packing = 'Preparando el concurso de muestra'

/** Writes sources and package under `folder`. `progress`: done of total steps, with what is being done in words. */
export async function makeSamplePackage(
  folder: string,
  ports: { readonly clock: Clock; readonly ids: Ids },
  progress: (done: number, total: number, label: string) => void = () => undefined,
): Promise<Result<MadePackage, Refusal>> {
  const sources = await writeSampleSources(folder, ({ done, total }) => progress(done, 2 * total, packing))
  const bases = await readBases(resourcePath('bases/cdc-2025.json'))
  if (!bases.ok) return bases
  const tables = await readSpreadsheet(sources.workbook)
  if (!tables.ok) return tables
  const contest = readyContest(proposeContest(tables.value, bases.value))
  if (!contest.ok) return contest
  const candidates = await listFolder(sources.dossiers)
  if (!candidates.ok) return candidates
  const submissionIds = contest.value.submissions.map(({ id }) => id)
  const { files } = await matchDossiers(candidates.value, submissionIds)
  return await makePackage({
    contest: contest.value,
    dossiers: files,
    target: join(folder, `${contest.value.id}.aptos`),
    ports: { ...ports, random: randomBytes },
    progress: ({ done, total }) => progress(total + done, 2 * total, packing),
  })
}
