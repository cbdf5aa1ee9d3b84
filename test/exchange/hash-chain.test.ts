// The hash chain: whatever is done to a log is noticed, at the entry where it was done.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../electron/core/exchange/sha256.ts'
import {
  checkChain,
  genesisHash,
  type LogEntry,
  type LogEntryBody,
  sealEntry,
} from '../../shared/exchange/hash-chain.ts'

const body: fc.Arbitrary<LogEntryBody> = fc.record({
  at: fc.constantFrom('2025-09-01T15:00:00.000Z', '2025-09-01T15:00:00.001Z'),
  actor: fc.constantFrom('jurado-1', 'presidencia'),
  type: fc.constantFrom('VoteCast', 'ScoreSet'),
  data: fc.dictionary(fc.constantFrom('a', 'b', 'score'), fc.oneof(fc.integer(), fc.string({ unit: 'grapheme' }))),
})
const log = fc.array(body, { minLength: 1, maxLength: 8 }).map(sealAll)

function sealAll(bodies: readonly LogEntryBody[]): LogEntry[] {
  const entries: LogEntry[] = []
  for (const each of bodies) entries.push(sealEntry(entries.at(-1), each, sha256))
  return entries
}

describe('the hash chain', () => {
  it('hashes the canonical text of the entry without its hash', () => {
    const entry = sealEntry(
      undefined,
      { at: '2025-09-01T15:00:00.000Z', actor: 'ñ', type: 'VoteCast', data: { b: 1, a: [] } },
      sha256,
    )
    const text = `{"actor":"ñ","at":"2025-09-01T15:00:00.000Z","data":{"a":[],"b":1},"prevHash":"${genesisHash}","seq":1,"type":"VoteCast"}`
    expect(entry.hash).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
  })

  it('accepts an empty log and every sealed one, also after a trip through JSON', () => {
    expect(checkChain([], sha256)).toEqual({ ok: true, value: undefined })
    fc.assert(
      fc.property(log, (entries) => {
        expect(checkChain(JSON.parse(JSON.stringify(entries)), sha256)).toEqual({ ok: true, value: undefined })
      }),
    )
  })

  it('names the entry whose content was changed', () => {
    fc.assert(
      fc.property(log, fc.nat(), (entries, pick) => {
        const index = pick % entries.length
        const changed = entries.map((entry, at) => (at === index ? { ...entry, actor: `${entry.actor}x` } : entry))
        expect(checkChain(changed, sha256)).toEqual({ ok: false, error: { seq: index + 1, why: 'hash' } })
      }),
    )
  })

  it('notices an added member', () => {
    const [entry] = sealAll([{ at: '2025-09-01T15:00:00.000Z', actor: 'a', type: 'b', data: null }])
    expect(checkChain([{ ...entry, note: 'x' } as unknown as LogEntry], sha256)).toEqual({
      ok: false,
      error: { seq: 1, why: 'hash' },
    })
  })

  it('notices a removed, a repeated and a swapped entry', () => {
    const entries = sealAll(
      ['a', 'b', 'c', 'd'].map((actor) => ({ at: '2025-09-01T15:00:00.000Z', actor, type: 't', data: {} })),
    )
    const [a, b, c, d] = entries as [LogEntry, LogEntry, LogEntry, LogEntry]
    expect(checkChain([a, c, d], sha256)).toEqual({ ok: false, error: { seq: 2, why: 'sequence' } })
    expect(checkChain([a, b, b, c], sha256)).toEqual({ ok: false, error: { seq: 3, why: 'sequence' } })
    expect(checkChain([a, c, b, d], sha256)).toEqual({ ok: false, error: { seq: 2, why: 'sequence' } })
    expect(checkChain([a, { ...c, seq: 2 }, d], sha256)).toEqual({ ok: false, error: { seq: 2, why: 'link' } })
  })

  it('notices an entry that was sealed anew after a changed one', () => {
    fc.assert(
      fc.property(
        log.filter((entries) => entries.length > 2),
        (entries) => {
          const [first, second, ...rest] = entries as [LogEntry, LogEntry, ...LogEntry[]]
          const forged = sealEntry(first, { ...second, actor: 'otra persona' }, sha256)
          expect(checkChain([first, forged, ...rest], sha256)).toEqual({ ok: false, error: { seq: 3, why: 'link' } })
        },
      ),
    )
  })
})
