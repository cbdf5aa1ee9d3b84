// Which packages this laptop has opened, and the codes of rehearsals it made itself. Runs in the core.
import type Database from 'better-sqlite3'
import { z } from '../../../shared/zod.ts'

const Row = z.strictObject({
  contestId: z.string(),
  sha256: z.string(),
  size: z.int(),
  indexSha256: z.string(),
  openedAt: z.string(),
  authorityFingerprint: z.string(),
  rehearsal: z.int().transform((flag) => flag === 1),
  submissions: z.int(),
  jurors: z.int(),
})
const CodeRow = z.strictObject({ jurorId: z.string(), code: z.string() })

/** What anyone may know of a package without a code: `size` in bytes; how many submissions and jurors it has. */
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
  const columns = `contest_id as contestId, sha256, size, index_sha256 as indexSha256, opened_at as openedAt,
    authority_fingerprint as authorityFingerprint, rehearsal, submissions, jurors`
  const selectAll = db.prepare(`select ${columns} from package order by opened_at desc`)
  const selectOne = db.prepare(`select ${columns} from package where contest_id = ?`)
  const insert = db.prepare(`
    insert into package
      (contest_id, sha256, size, index_sha256, opened_at, authority_fingerprint, rehearsal, submissions, jurors)
    values (@contestId, @sha256, @size, @indexSha256, @openedAt, @authorityFingerprint, @rehearsal, @submissions, @jurors)
  `)
  const selectCodes = db.prepare('select juror_id as jurorId, code from rehearsal_code where contest_id = ? order by 1')
  const insertCode = db.prepare('insert into rehearsal_code (contest_id, juror_id, code) values (?, ?, ?)')
  return {
    all: () => selectAll.all().map((row) => Row.parse(row)),
    find: (contestId) => Row.optional().parse(selectOne.get(contestId)),
    add: (known) => void insert.run({ ...known, rehearsal: known.rehearsal ? 1 : 0 }),
    rehearsalCodes: (contestId) => selectCodes.all(contestId).map((row) => CodeRow.parse(row)),
    addRehearsalCode: (contestId, { jurorId, code }) => void insertCode.run(contestId, jurorId, code),
  }
}
