// The database: strict tables, a log that only grows, and a chain that is checked before anything is believed.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { openAggregate, type Rules } from '../../electron/core/store/aggregate.ts'
import { openStore } from '../../electron/core/store/store.ts'
import { createVault } from '../../electron/core/store/vault.ts'
import { canonicalBytes } from '../../shared/exchange/canonical.ts'
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

const vault = createVault('cuenta', Buffer.alloc(32, 7))

let path: string
beforeEach(() => {
  path = join(makeTempDir(), 'acta-jurado.sqlite')
})

function counted(...steps: readonly number[]): void {
  const store = openStore(path)
  const aggregate = openAggregate(store, vault, counter)
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
    return openAggregate(store, vault, counter).state()
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
    const aggregate = openAggregate(store, vault, counter)
    expect(aggregate.act({ by: 0 }, context)).toMatchObject({ ok: false })
    const failing = () => {
      store.files(vault).keep('acta.pdf', Buffer.from('%PDF'))
      throw new Error('no room')
    }
    expect(() => aggregate.act({ by: 1 }, context, failing)).toThrow('no room')
    expect([aggregate.state(), aggregate.entries(), store.log.read(vault)]).toEqual([0, [], []])
    store.close()
    const db = new Database(path)
    expect(db.prepare('select count(*) from file').pluck().get()).toBe(0)
    db.close()
  })

  it.each([
    "update log set sealed = x'00'",
    "update log set stream = 'otra' where seq = 2",
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
    ['a row', "update log set sealed = x'00' where seq = 2", 2],
    ['a byte too few', 'update log set sealed = cast(substr(sealed, 2) as blob) where seq = 3', 3],
    ['an entry left out', 'delete from log where seq = 2', 2],
    [
      'two entries swapped',
      'update log set seq = seq + 10 where seq > 1; update log set seq = 15 - seq where seq > 1',
      2,
    ],
    [
      'an entry of another stream',
      "update log set stream = 'otra' where seq = 1; insert into log select 'cuenta', 1, sealed from log where seq = 2",
      1,
    ],
  ])('throws at the place where the log was changed from outside: %s', (_, statement, seq) => {
    counted(1, 2, 3)
    meddle(statement)
    expect(reopened).toThrow(`log cuenta does not hold at ${seq}`)
  })

  it.each([
    ['data', { data: { by: 9 } }],
    ['the actor', { actor: 'jurado-2' }],
    ['the moment', { at: '2025-11-20T15:04:06.000Z' }],
  ])('throws even when who changed it has the key: %s', (_, change) => {
    counted(1, 2, 3)
    const store = openStore(path)
    const second = store.log.read(vault)[1]
    store.close()
    meddle('select 1')
    const db = new Database(path)
    const sealed = vault.seal('log/2', canonicalBytes({ ...second, ...change }))
    db.prepare('update log set sealed = ? where seq = 2').run(sealed)
    db.close()
    expect(reopened).toThrow('log cuenta does not hold at 2: hash')
  })

  it('gives nothing to another key', () => {
    counted(1)
    const store = openStore(path)
    expect(() => store.log.read(createVault('cuenta', Buffer.alloc(32, 8)))).toThrow('does not open')
    store.close()
  })

  it('gives a file back as it was kept, and throws when it was changed from outside', () => {
    const store = openStore(path)
    const hash = store.files(vault).keep('acta.pdf', Buffer.from('%PDF'))
    expect(Buffer.from(store.files(vault).need(hash).content).toString()).toBe('%PDF')
    meddle("update file set content = x'00'")
    expect(() => store.files(vault).need(hash)).toThrow('is not what was kept')
    store.close()
  })

  it('gives papers back as they were written last, under the key that wrote them, and throws when one was changed', () => {
    const store = openStore(path)
    const papers = store.papers(vault)
    papers.put('una', { page: 2 })
    papers.put('una', { page: 3 })
    papers.put('otra', 'x')
    papers.drop('otra')
    papers.drop('ninguna')
    expect([...papers.all()]).toEqual([['una', { page: 3 }]])
    expect([...store.papers(createVault('otra', Buffer.alloc(32, 7))).all()]).toEqual([])
    store.close()
    meddle(`update paper set sealed = zeroblob(60)`)
    const again = openStore(path)
    expect(() => again.papers(vault).all()).toThrow()
    again.close()
  })

  it('has strict tables only, and turns away a newer database', () => {
    counted(1)
    const db = new Database(path)
    const tables = db.prepare("select name, strict from pragma_table_list where schema = 'main'").all()
    const own = z.array(z.object({ name: z.string(), strict: z.int() })).parse(tables)
    const named = own.filter(({ name }) => !name.startsWith('sqlite_'))
    expect(named.map(({ name }) => name).sort()).toEqual([
      'attempt',
      'file',
      'juror_secret',
      'log',
      'package',
      'paper',
      'rehearsal_code',
      'supplement',
      'vault_key',
    ])
    expect(named.every(({ strict }) => strict === 1)).toBe(true)
    expect(() =>
      db
        .prepare('insert into package values (?, ?, ?, ?, ?, ?, ?, ?, ?)')
        .run('cdc', Buffer.of(1), 1, 'ab', 'ahora', 'AB', 0, 1, 3),
    ).toThrow('TEXT')
    db.pragma('user_version = 99')
    db.close()
    expect(() => openStore(path)).toThrow('newer version')
  })
})
