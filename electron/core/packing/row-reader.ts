// Reads the cells of one row, gathering every problem instead of stopping at the first. Runs in the core (Node).

import type { Region } from '../../../shared/bases/regions.ts'
import { splitPeople, tidyText } from '../../../shared/domain/contest/names.ts'
import { LIMA_OPTIONS, parseRegion } from '../../../shared/domain/contest/region.ts'
import { parseRuc, splitCompany } from '../../../shared/domain/contest/ruc.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import type { Result } from '../../../shared/result.ts'
import type { MappedRow } from './map-columns.ts'
import { parseText } from './parse-cells.ts'
import type { Findings, Place } from './problems.ts'
import { findDamage } from './repair-text.ts'
import { nearestRegion, plainRuc, splitJoinedPeople } from './suggest.ts'
import type { Cell } from './tables.ts'

/**
 * A cell's value through its parser; null when it was refused, which is then among the findings. `suggest` gives what the
 * cell may say instead; where nothing does, a damaged text is proposed as it was, if that can be read.
 */
export function readCell<Field extends string, T>(
  row: MappedRow<Field>,
  field: Field,
  parse: (cell: Cell) => Result<T, Refusal>,
  findings: Findings,
  suggest: (cell: Cell) => readonly string[] = () => [],
): T | null {
  const cell = row.cell(field)
  const value = parse(cell)
  if (value.ok) return value.value
  const options = suggest(cell)
  const damage = typeof cell === 'string' && options.length === 0 ? findDamage(cell) : null
  if (damage?.repaired && parse(damage.repaired).ok) reportDamage(row.place(field), String(cell), findings)
  else findings.report(row.place(field), value.error, { options })
  return null
}

/** The same for text, named in the refusal by its column; letters that went wrong are proposed for repair. */
export function readText<Field extends string>(row: MappedRow<Field>, field: Field, title: string, findings: Findings) {
  reportDamage(row.place(field), String(row.cell(field) ?? ''), findings)
  return readCell(row, field, (cell) => parseText(cell, title), findings)
}

/** «APELLIDOS, NOMBRES / APELLIDOS, NOMBRES»; people who seem to be joined by something else are proposed apart. */
export function readPeople<Field extends string>(
  row: MappedRow<Field>,
  field: Field,
  findings: Findings,
): readonly string[] | null {
  const text = String(row.cell(field) ?? '')
  reportDamage(row.place(field), text, findings)
  const people = readCell(row, field, () => splitPeople(text), findings)
  for (const name of people ?? []) {
    const joined = splitJoinedPeople(name)
    if (joined === null) continue
    const options = joined.apart === null ? [] : [text.replace(/\s+/g, ' ').replace(name, joined.apart)]
    findings.report(row.place(field), refuse('people-joined', { name }).error, { options, mayStand: true })
  }
  return people
}

/** Reports `text-mojibake`, `text-apart`, `text-hidden`, `text-grave` or `text-lost` with the text as it was. */
export function reportDamage(place: Place, text: string, findings: Findings): void {
  const damage = findDamage(text)
  if (damage === null) return
  const { repaired } = damage
  const facts = repaired === null ? { text: tidyText(text) } : { text: tidyText(text), repaired: tidyText(repaired) }
  // The name of a company that has its RUC under it is repaired in its own cell.
  const options = repaired === null ? [] : [findDamage(place.content ?? '')?.repaired ?? repaired]
  findings.report(place, refuse(damage.damage, facts).error, { options, mayStand: true })
}

/**
 * Name and RUC of a company, the RUC from its own column, from brackets after or under the name, or from both when they
 * agree. Refusals: those of `parseRuc`, `text-missing`, `ruc-contradictory`.
 */
export function readCompany(
  row: MappedRow<'company' | 'ruc'>,
  findings: Findings,
): { readonly name: string | null; readonly ruc: string | null } {
  const text = String(row.cell('company') ?? '')
  const beside = splitCompany(text)
  reportDamage(row.place('company'), text, findings)
  const name = readCell(row, 'company', () => parseText(beside.name, 'Persona jurídica'), findings)
  const own = row.cell('ruc')
  if (own === null) return { name, ruc: readCell(row, placeOfRuc(row), () => parseRuc(beside.ruc), findings) }
  const ruc = readCell(row, 'ruc', parseRuc, findings, plainRuc)
  if (beside.ruc === null || ruc === null) return { name, ruc }
  const other = parseRuc(beside.ruc)
  if (other.ok && other.value === ruc) return { name, ruc }
  const options = [...new Set([ruc, ...(other.ok ? [other.value] : [])])]
  const contradiction = refuse('ruc-contradictory', { ruc, other: beside.ruc }).error
  findings.report(row.place('ruc'), contradiction, { options: options.length > 1 ? options : [] })
  return { name, ruc: null }
}

/** Without a column of its own, the RUC is missing or wrong in the cell of the company. */
const placeOfRuc = (row: MappedRow<'company' | 'ruc'>) => (row.place('ruc').cell === null ? 'company' : 'ruc')

/** The region of a row; a bare «LIMA» is a question (R-AMT-6). */
export function readRegion(
  row: MappedRow<'region'>,
  article: { rule: string; article: string },
  findings: Findings,
): Region | null {
  const cell = row.cell('region')
  const region = parseRegion(String(cell ?? ''))
  if (!region.ok && region.error.code === 'region-lima-undecided') {
    findings.report(row.place('region'), { ...region.error, ...article }, { options: LIMA_OPTIONS })
    return null
  }
  return readCell(row, 'region', () => region, findings, nearestRegion)
}
