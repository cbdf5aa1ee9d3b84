// Wrong codes and passphrases of a contest in a row, and the wait that they bring. Runs in the core.
import type Database from 'better-sqlite3'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { z } from '../../../shared/zod.ts'

export type Attempts = {
  /**
   * Counts a try as wrong before it is made, so that nothing is won by ending the app half-way. Refused with
   * `unlock-wait` (`seconds`) while the wait of the wrong ones before it lasts; then nothing is counted.
   */
  begin(contestId: string, now: Date): Result<null, Refusal>
  /** The try that began was right: the count starts anew. */
  succeeded(contestId: string): void
  /** Whole seconds until the next try is taken; 0 for at once. */
  waitSeconds(contestId: string, now: Date): number
}

/** That many wrong ones in a row cost nothing but themselves. */
const FREE = 2
const LONGEST_WAIT_MS = 5 * 60_000

/** How long after the last of `wrong` tries in a row the next one is taken: 2 s after the third, then twice as long. */
export const waitAfter = (wrong: number): number =>
  wrong <= FREE ? 0 : Math.min(LONGEST_WAIT_MS, 1000 * 2 ** (wrong - FREE))

const Row = z.strictObject({ wrong: z.int(), lastAt: z.iso.datetime() })

/** A contest has one count, whoever tries: who changes the juror does not begin anew. */
export function createAttempts(db: Database.Database): Attempts {
  const select = db.prepare('select wrong, last_at as lastAt from attempt where contest_id = ?')
  const count = db.prepare(`
    insert into attempt (contest_id, wrong, last_at) values (?, 1, ?)
    on conflict (contest_id) do update set wrong = wrong + 1, last_at = excluded.last_at
  `)
  const forget = db.prepare('delete from attempt where contest_id = ?')

  function waitSeconds(contestId: string, now: Date): number {
    const row = Row.optional().parse(select.get(contestId))
    if (!row) return 0
    const waitMs = waitAfter(row.wrong)
    // A clock that is set back does not make the wait longer than it ever was.
    const passedMs = Math.max(0, now.getTime() - Date.parse(row.lastAt))
    return Math.ceil(Math.max(0, waitMs - passedMs) / 1000)
  }

  return {
    waitSeconds,
    begin(contestId, now) {
      const seconds = waitSeconds(contestId, now)
      if (seconds > 0) return refuse('unlock-wait', { seconds })
      count.run(contestId, now.toISOString())
      return ok(null)
    },
    succeeded: (contestId) => void forget.run(contestId),
  }
}
