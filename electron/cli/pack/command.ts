// The arguments of `acta pack`: sources, and a flag for every decision. Runs in the command line (Node).
import { LIMA_OPTIONS } from '../../../shared/domain/contest/region.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import {
  malformedCell,
  malformedColumn,
  malformedDossier,
  missingOption,
  surplusArgument,
  unknownKind,
  unknownLima,
} from '../../../shared/text/cli.ts'
import { importRefusals } from '../../../shared/text/refusals/import.ts'
import { SHEETS, type SheetName } from '../../core/packing/columns.ts'
import type { Decisions, Rules } from '../../core/packing/decisions.ts'
import type { SpreadsheetSource } from '../../core/packing/prepare.ts'
import { resourcePath } from '../../core/resources.ts'
import { parseOptions } from '../verb.ts'

const OPTIONS = {
  dossiers: { type: 'string' },
  out: { type: 'string' },
  cartas: { type: 'string' },
  ensayo: { type: 'boolean', default: false },
  informe: { type: 'string' },
  bases: { type: 'string' },
  jurado: { type: 'string' },
  recibidas: { type: 'string' },
  beneficiarios: { type: 'string' },
  concurso: { type: 'string' },
  mapping: { type: 'string' },
  columna: { type: 'string', multiple: true },
  celda: { type: 'string', multiple: true },
  dossier: { type: 'string', multiple: true },
  lima: { type: 'string' },
  accept: { type: 'string', multiple: true },
  keep: { type: 'string', multiple: true },
  revisar: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

const SHEET_OPTIONS = [
  ['jurado', 'Jurado'],
  ['recibidas', 'Recibidas'],
  ['beneficiarios', 'Beneficiarios del año'],
  ['concurso', 'Concurso'],
] as const

/** A field of a sheet, both by their titles, and the column's letters or heading; empty: the list has no such column. */
export type NamedColumn = { readonly sheet: SheetName; readonly field: string; readonly column: string }

export type Command = {
  readonly spreadsheets: readonly SpreadsheetSource[]
  readonly dossiers: string
  /** Null: check only. */
  readonly out: { readonly target: string; readonly letters: string } | null
  /** Where the readiness report goes; null: none is asked. */
  readonly report: string | null
  readonly asRehearsal: boolean
  readonly bases: string
  /** Where columns are remembered; null: nowhere. */
  readonly mapping: string | null
  readonly columns: readonly NamedColumn[]
  readonly decisions: Decisions
  readonly rules: Rules
  readonly json: boolean
}

/** The command, or what is wrong with it in words. */
export function parseCommand(args: readonly string[]): Result<Command, string> {
  const parsed = parseOptions({ args: [...args], options: OPTIONS, allowPositionals: true })
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const [list, surplus] = positionals
  if (!list) return fail(missingOption('LISTA'))
  if (surplus) return fail(surplusArgument(surplus))
  if (!values.dossiers) return fail(missingOption('--dossiers'))
  const out = outputOf(values)
  if (!out.ok) return out
  const decided = parseDecisions(values)
  if (!decided.ok) return decided
  const apart = SHEET_OPTIONS.flatMap(([option, sheet]) => {
    const path = values[option]
    return path ? [{ path, sheet }] : []
  })
  return ok({
    spreadsheets: [/\.(?:csv|tsv|txt)$/i.test(list) ? { path: list, sheet: 'Aptos' } : { path: list }, ...apart],
    dossiers: values.dossiers,
    out: out.value,
    report: values.informe ?? null,
    asRehearsal: values.ensayo,
    bases: values.bases ?? resourcePath('bases/cdc-2025.json'),
    mapping: values.mapping ?? null,
    ...decided.value,
    json: values.json,
  })
}

function outputOf(values: { revisar: boolean; out?: string; cartas?: string }): Result<Command['out'], string> {
  if (values.revisar) return ok(null)
  if (!values.out) return fail(missingOption('--out'))
  return values.cartas ? ok({ target: values.out, letters: values.cartas }) : fail(missingOption('--cartas'))
}

type DecisionOptions = {
  readonly [Option in 'celda' | 'columna' | 'dossier' | 'accept' | 'keep']?: readonly string[]
} & { readonly lima?: string }

function parseDecisions(given: DecisionOptions): Result<Pick<Command, 'columns' | 'decisions' | 'rules'>, string> {
  const { celda = [], columna = [], dossier = [], accept = [], keep = [], lima: region } = given
  const corrections = parseAll(celda, parseCorrection, malformedCell)
  if (!corrections.ok) return corrections
  const columns = parseAll(columna, parseColumn, malformedColumn)
  if (!columns.ok) return columns
  const dossiers = parseAll(dossier, parseDossier, malformedDossier)
  if (!dossiers.ok) return dossiers
  const wrong = [...accept, ...keep].find((kind) => !Object.hasOwn(importRefusals, kind))
  if (wrong !== undefined) return fail(unknownKind(wrong))
  const lima = LIMA_OPTIONS.find((option) => option === region?.trim().toUpperCase()) ?? null
  if (region !== undefined && lima === null) return fail(unknownLima(region, LIMA_OPTIONS))
  return ok({
    columns: columns.value,
    decisions: { corrections: corrections.value, standing: [], dossiers: Object.fromEntries(dossiers.value) },
    rules: { lima, accept, keep },
  })
}

function parseAll<T>(
  texts: readonly string[],
  parse: (text: string) => T | null,
  malformed: (text: string) => string,
): Result<readonly T[], string> {
  const values: T[] = []
  for (const text of texts) {
    const value = parse(text)
    if (value === null) return fail(malformed(text))
    values.push(value)
  }
  return ok(values)
}

function parseCorrection(text: string) {
  const [, sheet, cell, now] = /^([^!=]+)!([A-Za-z]{1,3}\d+)=(.*)$/s.exec(text) ?? []
  if (!sheet || !cell || now === undefined) return null
  return { sheet: sheet.trim(), cell: cell.toUpperCase(), was: null, now: now.trim() }
}

function parseColumn(text: string): NamedColumn | null {
  const [, sheetTitle, title, column] = /^([^!=]+)!([^=]+)=(.*)$/s.exec(text) ?? []
  const spec = SHEETS.find(({ name }) => name === sheetTitle?.trim())
  const columns: Readonly<Record<string, { readonly title: string }>> = spec?.columns ?? {}
  const field = Object.keys(columns).find((key) => columns[key]?.title === title?.trim())
  return spec && field && column !== undefined ? { sheet: spec.name, field, column: column.trim() } : null
}

function parseDossier(text: string): readonly [string, string] | null {
  const [, file, id] = /^(.+)=([^=]*)$/.exec(text) ?? []
  return file && id !== undefined ? [file.trim(), id.trim().toUpperCase()] : null
}
