// Which packages this laptop has opened, and the codes of rehearsals it made itself. Runs in the core.
import type Database from 'better-sqlite3'
import { z } from '../../../shared/zod.ts'

const Row = z.strictObject({ contestId: z.string(), sha256: z.string(), openedAt: z.string() })
const CodeRow = z.strictObject({ jurorId: z.string(), code: z.string() })

export type KnownPackage = z.output<typeof Row>
export type RehearsalCode = z.output<typeof CodeRow>

export type Packages = {
  all(): KnownPackage[]
  find(contestId: string): KnownPackage | undefined
  add(known: KnownPackage): void
  /** Codes of invented jurors only: those of a real contest never reach a laptop's database. */
  rehearsalCodes(contestId: string): RehearsalCode[]
  addRehearsalCode(contestId: string, code: RehearsalCode): void
}

export function createPackages(db: Database.Database): Packages {
  const columns = 'contest_id as contestId, sha256, opened_at as openedAt'
  const selectAll = db.prepare(`select ${columns} from package order by opened_at desc`)
  const selectOne = db.prepare(`select ${columns} from package where contest_id = ?`)
  const insert = db.prepare('insert into package (contest_id, sha256, opened_at) values (?, ?, ?)')
  const selectCodes = db.prepare('select juror_id as jurorId, code from rehearsal_code where contest_id = ? order by 1')
  const insertCode = db.prepare('insert into rehearsal_code (contest_id, juror_id, code) values (?, ?, ?)')
  return {
    all: () => selectAll.all().map((row) => Row.parse(row)),
    find: (contestId) => Row.optional().parse(selectOne.get(contestId)),
    add: ({ contestId, sha256, openedAt }) => void insert.run(contestId, sha256, openedAt),
    rehearsalCodes: (contestId) => selectCodes.all(contestId).map((row) => CodeRow.parse(row)),
    addRehearsalCode: (contestId, { jurorId, code }) => void insertCode.run(contestId, jurorId, code),
  }
}
