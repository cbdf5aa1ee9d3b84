// The sheets «Jurado», «Recibidas» and «Beneficiarios del año» to proposals. Runs in the core (Node).

import type { Region } from '../../../shared/bases/regions.ts'
import { citation, type RulePack } from '../../../shared/bases/rule-pack.ts'
import type { Winner } from '../../../shared/domain/contest/contest.ts'
import { tidyText } from '../../../shared/domain/contest/names.ts'
import { JURY, RECEIVED, WINNERS } from './columns.ts'
import { type FoundColumns, mapColumns } from './map-columns.ts'
import { parseCount, parseProfile } from './parse-cells.ts'
import type { Findings, Place } from './problems.ts'
import { readCell, readCompany, readPeople, readRegion, readText } from './row-reader.ts'
import { profileNames } from './suggest.ts'
import type { Table } from './tables.ts'

export type ProposedJuror = {
  readonly row: number
  readonly name: string
  readonly profileId: string
  readonly place: (field: keyof typeof JURY.columns) => Place
}
export type ProposedCount = {
  readonly row: number
  readonly region: Region
  readonly count: number
  readonly place: (field: keyof typeof RECEIVED.columns) => Place
}

/** Members of the jury with their profiles (R-JUR-1). */
export function proposeJurors(
  table: Table,
  columns: FoundColumns,
  bases: RulePack,
  findings: Findings,
): readonly ProposedJuror[] {
  return mapColumns(table, JURY, findings, columns).flatMap((row) => {
    const name = readText(row, 'name', JURY.columns.name.title, findings)
    const profileId = readCell(
      row,
      'profile',
      (cell) => parseProfile(cell, bases),
      findings,
      () => profileNames(bases),
    )
    return name && profileId ? [{ row: row.row, name, profileId, place: row.place }] : []
  })
}

/** Submissions received per region, for the equity criterion (R-EQU-1). */
export function proposeReceived(
  table: Table,
  columns: FoundColumns,
  bases: RulePack,
  findings: Findings,
): readonly ProposedCount[] {
  return mapColumns(table, RECEIVED, findings, columns).flatMap((row) => {
    const region = readRegion(row, citation(bases, 'R-EQU-1'), findings)
    const count = readCell(row, 'count', parseCount, findings)
    return region && count !== null ? [{ row: row.row, region, count, place: row.place }] : []
  })
}

/** Winners of the year's other contests, with the work that won where the list says it (R-AMT-8). */
export function proposeWinners(table: Table, columns: FoundColumns, findings: Findings): readonly Winner[] {
  return mapColumns(table, WINNERS, findings, columns).flatMap((row) => {
    const contest = readText(row, 'contest', WINNERS.columns.contest.title, findings)
    const { name: applicant, ruc } = readCompany(row, findings)
    const legalRepresentative = readText(
      row,
      'legalRepresentative',
      WINNERS.columns.legalRepresentative.title,
      findings,
    )
    const directors = readPeople(row, 'directors', findings)
    const work = tidyText(String(row.cell('work') ?? ''))
    const complete = contest && applicant && ruc && legalRepresentative && directors
    return complete
      ? [{ contest, applicant, ruc, legalRepresentative, directors: [...directors], ...(work && { work }) }]
      : []
  })
}
