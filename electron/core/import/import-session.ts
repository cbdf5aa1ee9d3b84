// DAFO takes a session back: checked again from nothing, then as SQLite, CSV and JSON. All or nothing. Runs in the core.
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { feedbackMatrix } from '../../../shared/domain/acta/matrices.ts'
import { actaRecord } from '../../../shared/domain/acta/record.ts'
import type { SessionState } from '../../../shared/domain/session/state.ts'
import { canonicalText } from '../../../shared/exchange/canonical.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { matrixWorkbook } from '../acta/matrix-sheet.ts'
import { renderMatrix } from '../acta/render-matrix.ts'
import { type Checker, type SessionReport, verifySession } from '../verify/verify-session.ts'
import { toCsv } from './csv.ts'
import type { DataTable } from './data-table.ts'
import { dataTables } from './tables.ts'

/** `rehearsal`: what is to be imported, a rehearsal or a real session; the other is refused. */
export type ImportChecker = Checker & { readonly rehearsal: boolean }

export type Imported = { readonly report: SessionReport; readonly files: readonly string[] }

/**
 * Writes `session.sqlite`, a CSV per table, `acta.json` and `acta.pdf` to the folder `out`, which is new or empty; and, where
 * they were issued, the feedback matrices: `matrices.xlsx`, and a PDF each in `matrices/`. Everything is made in a folder
 * beside it and moved into place at the end. Refusals: those of `verifySession`, `import-kind`, `session-does-not-hold`,
 * `folder-not-empty`.
 */
export async function importSession(
  path: string,
  out: string,
  checker: ImportChecker,
): Promise<Result<Imported, Refusal>> {
  const present = await readdir(out).catch(() => [])
  if (present.length > 0) return refuse('folder-not-empty', { folder: basename(out) })
  const verified = await verifySession(path, checker)
  if (!verified.ok) return verified
  const { holds, findings, state, log, acta, contest } = verified.value
  if (contest.rehearsal !== checker.rehearsal) return refuseKind(path, contest)
  const broken = findings.filter((finding) => !finding.holds).length
  if (!holds || !state?.draft) return refuse('session-does-not-hold', { file: basename(path), count: broken })
  const folder = join(dirname(out), `.${basename(out)}.${randomUUID()}`)
  await mkdir(folder, { recursive: true })
  try {
    const tables = dataTables(state, log)
    const record = canonicalText(actaRecord(state, state.draft.endedAt))
    writeDatabase(join(folder, 'session.sqlite'), tables)
    for (const table of tables) await writeFile(join(folder, `${table.name}.csv`), toCsv(table))
    await writeFile(join(folder, 'acta.json'), record)
    await writeFile(join(folder, 'acta.pdf'), acta)
    if (state.matrices) await writeMatrices(folder, state)
    const files = await readdir(folder)
    await rm(out, { recursive: true, force: true })
    await rename(folder, out)
    return ok({ report: verified.value, files: files.toSorted() })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** R-ACT-6: named by the submission's code, and by nothing else. */
async function writeMatrices(folder: string, state: SessionState): Promise<void> {
  const { contest } = state
  const matrices = contest.submissions.map(({ id }) => feedbackMatrix(state, id))
  await mkdir(join(folder, 'matrices'))
  for (const matrix of matrices)
    await writeFile(join(folder, 'matrices', `${matrix.submissionId}.pdf`), await renderMatrix(contest, matrix))
  await writeFile(join(folder, 'matrices.xlsx'), await matrixWorkbook(contest, matrices))
}

const refuseKind = (path: string, { rehearsal }: { readonly rehearsal: boolean }) =>
  refuse('import-kind', { file: basename(path), is: rehearsal ? 'rehearsal' : 'official' })

function writeDatabase(path: string, tables: readonly DataTable[]): void {
  const db = new Database(path)
  const fill = db.transaction(() => {
    for (const { name, columns, rows } of tables) {
      db.exec(`create table ${name} (${columns.map((column) => `${column.name} ${column.type}`).join(', ')}) strict`)
      const insert = db.prepare(`insert into ${name} values (${columns.map(() => '?').join(', ')})`)
      // An empty cell of a number is no number.
      for (const row of rows)
        insert.run(row.map((value, at) => (value === '' && columns[at]?.type === 'integer' ? null : value)))
    }
  })
  fill()
  db.close()
}
