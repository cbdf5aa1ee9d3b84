// Reads the sources of `acta pack` and decides what its flags say, as often as that opens something new. Runs in the
// command line (Node).
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { asRehearsal } from '../../core/packing/as-rehearsal.ts'
import { readColumnMemory } from '../../core/packing/column-memory.ts'
import { decideByRules } from '../../core/packing/decisions.ts'
import { listFolder } from '../../core/packing/dossiers.ts'
import type { SheetChoices } from '../../core/packing/find-sheets.ts'
import { headingKey } from '../../core/packing/map-columns.ts'
import { type Prepared, prepareContest, readTables } from '../../core/packing/prepare.ts'
import { type Guidance, type Proposal, proposeContest } from '../../core/packing/propose-contest.ts'
import { readBases } from '../../core/packing/read-bases.ts'
import { columnIndex } from '../../core/packing/tables.ts'
import type { Command, NamedColumn } from './command.ts'

/** A repaired text may show another damage: more rounds than there are kinds of it. */
const MOST_ROUNDS = 10

export async function prepare(command: Command): Promise<Result<Prepared, Refusal>> {
  const bases = await readBases(command.bases)
  if (!bases.ok) return bases
  const tables = await readTables(command.spreadsheets)
  if (!tables.ok) return tables
  const dossiers = await listFolder(command.dossiers)
  if (!dossiers.ok) return dossiers
  const memory = command.mapping === null ? [] : await readColumnMemory(command.mapping)
  const asFound = proposeContest(tables.value, bases.value, { memory })
  const choices = chooseColumns(command.columns, asFound)
  if (!choices.ok) return choices
  const sources = { tables: tables.value, bases: bases.value, dossiers: dossiers.value }
  const read = (guidance: Guidance) => prepareContest({ ...sources, guidance })
  let { decisions } = command
  let prepared = await read({ decisions, choices: choices.value, memory })
  if (!prepared.ok) return prepared
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const decided = decideByRules(prepared.value.findings, decisions, command.rules)
    if (decided === null) break
    decisions = decided
    prepared = await read({ decisions, choices: choices.value, memory })
    if (!prepared.ok) return prepared
  }
  return command.asRehearsal ? ok(asRehearsal(prepared.value)) : prepared
}

function chooseColumns(named: readonly NamedColumn[], { sheets }: Proposal): Result<SheetChoices, Refusal> {
  const choices: { -readonly [Name in keyof SheetChoices]: SheetChoices[Name] } = {}
  for (const { sheet, field, column } of named) {
    const headings = sheets.get(sheet)?.columns.headings ?? []
    const byLetters = /^[A-Z]{1,2}$/.test(column) ? columnIndex(column) : -1
    const index =
      byLetters >= 0 ? byLetters : headings.findIndex((heading) => headingKey(heading) === headingKey(column))
    if (column !== '' && index < 0) return refuse('column-not-in-list', { sheet, column })
    const { columns } = choices[sheet] ?? { columns: {} }
    choices[sheet] = { table: null, headerRow: null, columns: { ...columns, [field]: column === '' ? null : index } }
  }
  return ok(choices)
}
