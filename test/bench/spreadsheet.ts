// Memory of a process that reads the largest ordinary list, and of ones that read the corpus' heaviest files.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { writeXlsx } from 'hucre/xlsx'
import { spreadsheetCases } from '../hostile/spreadsheet-cases.ts'
import type { Row } from './start.ts'

const run = promisify(execFile)
const HEAVY = ['one shared text in a hundred thousand cells', 'a sheet that inflates to 61 MB of rows']

export async function spreadsheetRows(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'acta-bench-'))
  try {
    const list = join(folder, 'lista.xlsx')
    const rows = Array.from({ length: 4_999 }, (_, row) => Array.from({ length: 30 }, (__, cell) => `${row} ${cell}`))
    await writeFile(list, await writeXlsx({ sheets: [{ name: 'Aptos', rows }] }))
    const lines = join(folder, 'filas.csv')
    await writeFile(lines, 'a\n'.repeat(4_900_000))
    const named: [string, string][] = [
      ['list of 4,999 rows by 30', list],
      ['CSV of 4,900,000 rows', lines],
    ]
    for (const { name, file, write } of spreadsheetCases.filter(({ name }) => HEAVY.includes(name))) {
      const path = join(folder, `${named.length}-${file}`)
      await write(path)
      named.push([name, path])
    }
    const measured: Row[] = []
    for (const [name, path] of named)
      measured.push({ name: `memory (below 512): ${name}`, unit: 'MB', values: [await memoryOf(path)] })
    return measured
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function memoryOf(path: string): Promise<number> {
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'read-once.ts'), path])
  return Number(stdout) / 1e6
}
