// Reads the cells of one row, gathering every problem instead of stopping at the first. Runs in the core (Node).

import { REGIONS, type Region } from '../../../shared/bases/regions.ts'
import { LIMA_OPTIONS, parseRegion } from '../../../shared/domain/contest/region.ts'
import { parseRuc, splitCompany } from '../../../shared/domain/contest/ruc.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { refuse } from '../../../shared/refusal.ts'
import type { Result } from '../../../shared/result.ts'
import type { MappedRow } from './map-columns.ts'
import { parseText } from './parse-cells.ts'
import type { Answers, Findings } from './problems.ts'
import type { Cell } from './tables.ts'

/** A cell's value through its parser; null when it was refused, which is then among the findings. */
export function readCell<Field extends string, T>(
  row: MappedRow<Field>,
  field: Field,
  parse: (cell: Cell) => Result<T, Refusal>,
  findings: Findings,
): T | null {
  const value = parse(row.cell(field))
  if (value.ok) return value.value
  findings.report(row.place(field), value.error)
  return null
}

/** The same for text, named in the refusal by its column. */
export const readText = <Field extends string>(
  row: MappedRow<Field>,
  field: Field,
  title: string,
  findings: Findings,
) => readCell(row, field, (cell) => parseText(cell, title), findings)

/**
 * Name and RUC of a company, the RUC from its own column, from brackets after or under the name, or from both when they
 * agree. Refusals: those of `parseRuc`, `text-missing`, `ruc-contradictory`.
 */
export function readCompany(
  row: MappedRow<'company' | 'ruc'>,
  findings: Findings,
): { readonly name: string | null; readonly ruc: string | null } {
  const beside = splitCompany(String(row.cell('company') ?? ''))
  const name = readCell(row, 'company', () => parseText(beside.name, 'Persona jurídica'), findings)
  const own = row.cell('ruc')
  if (own === null) return { name, ruc: readCell(row, 'ruc', () => parseRuc(beside.ruc), findings) }
  const ruc = readCell(row, 'ruc', parseRuc, findings)
  if (beside.ruc === null || ruc === null) return { name, ruc }
  const other = parseRuc(beside.ruc)
  if (other.ok && other.value === ruc) return { name, ruc }
  findings.report(row.place('ruc'), refuse('ruc-contradictory', { ruc, other: beside.ruc }).error)
  return { name, ruc: null }
}

/** The region of a row; a bare «LIMA» becomes a question, or its answer when there is one already (R-AMT-6). */
export function readRegion(
  row: MappedRow<'region'>,
  answers: Answers,
  article: { rule: string; article: string },
  findings: Findings,
): Region | null {
  const region = parseRegion(String(row.cell('region') ?? ''))
  if (region.ok) return region.value
  const place = row.place('region')
  if (region.error.code !== 'region-lima-undecided') {
    findings.report(place, region.error)
    return null
  }
  const id = `${place.sheet}!${place.column?.split(' ')[0] ?? ''}${row.row}`
  const answer = answers[id]
  if (answer === undefined) {
    findings.ask(place, { ...region.error, ...article }, { id, options: LIMA_OPTIONS })
    return null
  }
  const chosen = REGIONS.find((option) => option === answer && LIMA_OPTIONS.some((lima) => lima === option))
  if (chosen) {
    findings.settle(place, { ...region.error, ...article }, chosen)
    return chosen
  }
  const facts = { question: id, text: answer, options: LIMA_OPTIONS.join(', ') }
  findings.report(place, refuse('answer-not-an-option', facts).error)
  return null
}
