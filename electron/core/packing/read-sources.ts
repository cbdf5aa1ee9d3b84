// From the files a secretary picked and what was decided to everything that was read. Runs in the core (Node).
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { RulePack } from '../../../shared/bases/rule-pack.ts'
import type { PackingSources } from '../../../shared/contract/packing-sources.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { resourcePath } from '../resources.ts'
import type { Services } from '../services.ts'
import { stageOf, type Work } from '../work.ts'
import { asRehearsal } from './as-rehearsal.ts'
import { readColumnMemory } from './column-memory.ts'
import { SHEETS } from './columns.ts'
import { headingKey } from './map-columns.ts'
import { type Prepared, prepareContest, readTables, type SpreadsheetSource } from './prepare.ts'
import { readBases } from './read-bases.ts'
import type { Table } from './tables.ts'

/** Where the app remembers columns. */
export const columnMemoryPath = ({ dataDir }: Services) => join(dataDir.path, 'columnas.json')

/** Files that were read last, so that a decision does not read them again. */
const MOST_KEPT = 12

/** `bases`: the rules to read by, whatever the sources name. */
export type ReadSources = (
  given: PackingSources,
  how?: { readonly work?: Work; readonly bases?: RulePack },
) => Promise<Result<Prepared, Refusal>>

export function createSourceReader(services: Services): ReadSources {
  const kept = new Map<string, readonly Table[]>()

  async function tablesOf(source: SpreadsheetSource, work: Work): Promise<Result<readonly Table[], Refusal>> {
    const state = await stat(source.path).catch(() => null)
    const key = [source.path, source.sheet, state?.mtimeMs, state?.size].join('|')
    const known = kept.get(key)
    if (known) return ok(known)
    const read = await readTables([source], work)
    if (!read.ok) return read
    kept.set(key, read.value)
    for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest)
    return read
  }

  /** Refusals: `file-gone`, `work-cancelled`, those of `readTables` and of `readBases`. */
  return async function readSources(given, { work = {}, bases: own } = {}) {
    const files = needFiles(services, given)
    if (!files.ok) return files
    const tables: Table[] = []
    for (const source of files.value.spreadsheets) {
      const read = await tablesOf(source, stageOf(work, 0, 2))
      if (!read.ok) return read
      tables.push(...read.value)
    }
    const bases = own ? ok(own) : await readBases(files.value.bases)
    if (!bases.ok) return bases
    const memory = await readColumnMemory(columnMemoryPath(services))
    const sources = {
      tables: withReplaced(tables, given),
      dossiers: files.value.dossiers,
      bases: bases.value,
      guidance: { decisions: given.decisions, choices: given.choices, memory },
    }
    const prepared = await prepareContest(sources, stageOf(work, 1, 2))
    return prepared.ok && given.asRehearsal ? ok(asRehearsal(prepared.value)) : prepared
  }
}

function needFiles({ grants }: Services, given: PackingSources) {
  const need = (id: string) => {
    const granted = grants.needFile(id)
    return granted.ok ? [{ name: granted.value.name, path: granted.value.source.path }] : []
  }
  const [workbook] = need(given.workbook)
  const dossiers = given.dossiers.flatMap(need)
  const apart = SHEETS.flatMap(({ name }) => {
    const id = given.apart[name]
    return id === undefined ? [] : need(id).map(({ path }) => ({ path, sheet: name }))
  })
  const [own] = given.bases === null ? [] : need(given.bases)
  const isGone =
    dossiers.length < given.dossiers.length ||
    apart.length < Object.keys(given.apart).length ||
    (given.bases !== null && !own)
  if (!workbook || isGone) return refuse('file-gone')
  const list: SpreadsheetSource = /\.xlsx$/i.test(workbook.name)
    ? { path: workbook.path }
    : { path: workbook.path, sheet: 'Aptos' }
  return ok({ spreadsheets: [list, ...apart], dossiers, bases: own?.path ?? resourcePath('bases/cdc-2025.json') })
}

/** A sheet from a file of its own takes the place of the workbook's, and a typed one of both. */
function withReplaced(tables: readonly Table[], { apart, typed }: PackingSources): readonly Table[] {
  const isNamed = (table: Table, { name, otherNames }: (typeof SHEETS)[number]) =>
    [headingKey(name), ...otherNames].includes(headingKey(table.name))
  const others = SHEETS.reduce<readonly Table[]>((left, spec) => {
    const named = left.filter((table) => isNamed(table, spec))
    const stays = typed[spec.name] ? [] : apart[spec.name] ? named.slice(-1) : named
    return left.filter((table) => !named.includes(table) || stays.includes(table))
  }, tables)
  const written = SHEETS.flatMap(({ name }) => {
    const rows = typed[name]
    return rows ? [{ name, rows: rows.map((cells) => cells.map((cell) => (cell.trim() === '' ? null : cell))) }] : []
  })
  return [...others, ...written]
}
