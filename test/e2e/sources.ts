// DAFO's spreadsheet and dossiers of the sample contest on the disk, as they should be and with mistakes. Runs in
// Playwright's workers.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx'
import { writeSampleSources } from '../../electron/core/sample/sample-sources.ts'

export type Sources = { readonly workbook: string; readonly dossiers: readonly string[] }

export async function sampleSources(folder: string): Promise<Sources> {
  const { workbook, dossiers } = await writeSampleSources(folder)
  const names = await readdir(dossiers)
  return { workbook, dossiers: names.toSorted().map((name) => join(dossiers, name)) }
}

/** The same lists as those of a contest that is no rehearsal. Answers the path of the copy. */
export async function asOfficial(workbook: string): Promise<string> {
  const { sheets } = await readXlsx(await readFile(workbook))
  const line = sheets.flatMap(({ rows }) => rows).find(([key]) => String(key).startsWith('Ensayo'))
  if (!line) throw new Error('the sample does not say that it is a rehearsal')
  line[1] = 'NO'
  const copy = workbook.replace('.xlsx', ' oficial.xlsx')
  await writeFile(copy, await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }))
  return copy
}

/** `cells` of the first sheet by their place: `E5`. Answers the path of the copy. */
export async function withCells(workbook: string, cells: Readonly<Record<string, CellValue>>): Promise<string> {
  const { sheets } = await readXlsx(await readFile(workbook))
  const [first] = sheets
  for (const [place, value] of Object.entries(cells)) {
    const row = first?.rows[Number(place.slice(1)) - 1]
    if (row) row[place.charCodeAt(0) - 'A'.charCodeAt(0)] = value
  }
  const copy = workbook.replace('.xlsx', ' con errores.xlsx')
  await writeFile(copy, await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }))
  return copy
}
