// Makes the sample contest's package by the way every package is made: workbook and dossiers, read, checked, packed. Core.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Refusal } from '../../../shared/refusal.ts'
import type { Result } from '../../../shared/result.ts'
import { makingSample } from '../../../shared/text/packing.ts'
import { listFolder } from '../packing/dossiers.ts'
import { type MadePackage, makePackage } from '../packing/make-package.ts'
import { prepareContest, readTables, readyToPack } from '../packing/prepare.ts'
import { readBases } from '../packing/read-bases.ts'
import type { Clock, Ids } from '../ports.ts'
import { resourcePath } from '../resources.ts'
import { SAMPLE_CONTEST_ID } from './people.ts'
import { writeSampleSources } from './sample-sources.ts'

/**
 * Writes sources and package under `folder`. `contestId`: another id than the sample's own, where that one is taken. `progress`: done of total steps, with what is being done in words. */
export async function makeSamplePackage(
  folder: string,
  ports: { readonly clock: Clock; readonly ids: Ids },
  progress: (done: number, total: number, label: string) => void = () => undefined,
  contestId: string = SAMPLE_CONTEST_ID,
): Promise<Result<MadePackage, Refusal>> {
  const sources = await writeSampleSources(folder, ({ done, total }) => progress(done, 2 * total, makingSample))
  const bases = await readBases(resourcePath('bases/cdc-2025.json'))
  if (!bases.ok) return bases
  const tables = await readTables([{ path: sources.workbook }])
  if (!tables.ok) return tables
  const dossiers = await listFolder(sources.dossiers)
  if (!dossiers.ok) return dossiers
  const prepared = await prepareContest({ tables: tables.value, bases: bases.value, dossiers: dossiers.value })
  if (!prepared.ok) return prepared
  const ready = readyToPack(prepared.value)
  if (!ready.ok) return ready
  return await makePackage({
    contest: { ...ready.value.contest, id: contestId },
    dossiers: ready.value.dossiers,
    target: join(folder, `${contestId}.aptos`),
    ports: { ...ports, random: randomBytes },
    work: { progress: ({ done, total }) => progress(total + done, 2 * total, makingSample) },
  })
}
