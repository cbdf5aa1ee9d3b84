// The database: strict tables, a log that only grows, and a chain that is checked before anything is believed.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { openAggregate, type Rules } from '../../electron/core/store/aggregate.ts'
import { openStore } from '../../electron/core/store/store.ts'
import { refuse } from '../../shared/refusal.ts'
import { ok } from '../../shared/result.ts'
import { z } from '../../shared/zod.ts'
import { makeTempDir } from '../setup/temp-dir.ts'

type Counted = { readonly type: 'Counted'; readonly by: number }

/** Counts upwards; refuses zero. */
const counter: Rules<number, { readonly by: number }, Counted> = {
  initial: 0,
  schema: z.strictObject({ type: z.literal('Counted'), by: z.int() }),
  decide: ({ by }) => (by === 0 ? refuse('desk-not-sealed') : ok({ type: 'Counted', by })),
  evolve: (total, { by }) => total + by,
}
const context = { at: '2025-11-20T15:04:05.000Z', actor: 'jurado-1' }

let path: string
beforeEach(() => {
  path = join(makeTempDir(), 'acta-jurado.sqlite')
})

function counted(...steps: readonly number[]): void {
  const store = openStore(path)
  const aggregate = openAggregate(store, 'cuenta', counter)
  for (const by of steps) aggregate.act({ by }, context)
  store.close()
}

/** Changes the database as somebody with a tool of their own could: without the app and its triggers. */
function meddle(statement: string): void {
  const db = new Database(path)
  db.exec(`drop trigger log_no_update; drop trigger log_no_delete; ${statement}`)
  db.close()
}

function reopened(): number {
  const store = openStore(path)
  try {
    return openAggregate(store, 'cuenta', counter).state()
  } finally {
    store.close()
  }
}

describe('the store', () => {
  it('keeps what was recorded', () => {
    counted(1, 2, 3)
    expect(reopened()).toBe(6)
  })

  it('records nothing when the rules refuse, or when what belongs to the event fails', () => {
    const store = openStore(path)
    const aggregate = openAggregate(store, 'cuenta', counter)
    expect(aggregate.act({ by: 0 }, context)).toMatchObject({ ok: false })
    const failing = () => {
      store.files.keep('acta.pdf', Buffer.from('%PDF'))
      throw new Error('no room')
    }
    expect(() => aggregate.act({ by: 1 }, context, failing)).toThrow('no room')
    expect([aggregate.state(), aggregate.entries(), store.log.read('cuenta')]).toEqual([0, [], []])
    store.close()
    const db = new Database(path)
    expect(db.prepare('select count(*) from file').pluck().get()).toBe(0)
    db.close()
  })

  it.each([
    "update log set data = '{}'",
    "update log set actor = 'otro' where seq = 2",
    'delete from log',
    'delete from log where seq = 3',
  ])('refuses: %s', (statement) => {
    counted(1, 2, 3)
    const db = new Database(path)
    expect(() => db.exec(statement)).toThrow('the log is append-only')
    db.close()
    expect(reopened()).toBe(6)
  })

  it.each([
    ['data', `update log set data = '{"by":9}' where seq = 2`, 2],
    ['the actor', "update log set actor = 'jurado-2' where seq = 1", 1],
    ['the moment', "update log set at = '2025-11-20T15:04:06.000Z' where seq = 3", 3],
    ['an entry left out', 'delete from log where seq = 2', 2],
    [
      'two entries swapped',
      'update log set seq = seq + 10 where seq > 1; update log set seq = 15 - seq where seq > 1',
      2,
    ],
  ])('throws at the place where the log was changed from outside: %s', (_, statement, seq) => {
    counted(1, 2, 3)
    meddle(statement)
    expect(reopened).toThrow(`log cuenta does not hold at ${seq}`)
  })

  it('gives a file back as it was kept, and throws when it was changed from outside', () => {
    const store = openStore(path)
    const hash = store.files.keep('acta.pdf', Buffer.from('%PDF'))
    expect(Buffer.from(store.files.need(hash).content).toString()).toBe('%PDF')
    meddle("update file set content = x'00'")
    expect(() => store.files.need(hash)).toThrow('is not what was kept')
    store.close()
  })

  it('has strict tables only, and turns away a newer database', () => {
    counted(1)
    const db = new Database(path)
    const tables = db.prepare("select name, strict from pragma_table_list where schema = 'main'").all()
    const own = z.array(z.object({ name: z.string(), strict: z.int() })).parse(tables)
    const named = own.filter(({ name }) => !name.startsWith('sqlite_'))
    expect(named.map(({ name }) => name).sort()).toEqual(['attempt', 'file', 'log', 'package', 'rehearsal_code'])
    expect(named.every(({ strict }) => strict === 1)).toBe(true)
    expect(() => db.prepare('insert into package values (?, ?, ?)').run('cdc', Buffer.of(1), 'ahora')).toThrow('TEXT')
    db.pragma('user_version = 99')
    db.close()
    expect(() => openStore(path)).toThrow('newer version')
  })
})
