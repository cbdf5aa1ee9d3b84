// What prepare.ts left for the specs: data directories of an app in the middle of the work, and the files that go from
// hand to hand. Runs in Playwright's workers.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Letter } from '../../shared/contract/library.ts'

/**
 * `sample`: the sample contest is opened. `declared`: its first juror denied every conflict. `almost-scored`: its first juror misses two submissions. `scored`: all three
 * desks are complete. `sealed`: all three are sealed. `deliberation`: the scoresheets are open, one award is adopted,
 * another under vote. `approved`: the Acta is approved and not signed. `closed`: signed by all, and the session is closed.
 */
export type PreparedState =
  | 'sample'
  | 'declared'
  | 'almost-scored'
  | 'scored'
  | 'sealed'
  | 'deliberation'
  | 'approved'
  | 'closed'

/** What the first juror misses in `almost-scored`. */
export const UNSCORED = ['CDC-D-00002-25', 'CDC-C-00001-25'] as const

export const FOLDER_VARIABLE = 'ACTA_E2E_PREPARED'

export type Prepared = {
  dataDir(state: PreparedState): string
  readonly contestId: string
  /** In the order of the contest's list. */
  readonly letters: readonly [Letter, Letter, Letter]
  readonly packagePath: string
  /** In the order of the letters. */
  readonly scoresheetPaths: readonly [string, string, string]
}

export function prepared(): Prepared {
  const folder = process.env[FOLDER_VARIABLE]
  if (folder === undefined) throw new Error('prepare.ts has not run')
  const { contestId, letters } = JSON.parse(readFileSync(join(folder, 'letters.json'), 'utf8')) as Prepared
  return {
    dataDir: (state) => join(folder, state),
    contestId,
    letters,
    packagePath: only(join(folder, 'sample', 'paquetes')),
    scoresheetPaths: readFolder(join(folder, 'matrices')) as unknown as Prepared['scoresheetPaths'],
  }
}

const readFolder = (folder: string) =>
  readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name))

function only(folder: string): string {
  const [path] = readFolder(folder)
  if (path === undefined) throw new Error(`nothing in ${folder}`)
  return path
}
