// Dispatch: what goes in and comes out fits the contract, and nothing else comes out.
import { describe, expect, it } from 'vitest'
import { createDispatchFor } from '../../electron/core/dispatch.ts'
import type { HandlersOf } from '../../electron/core/handlers.ts'
import { nothing, type Operations } from '../../shared/contract/operation.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { fail, ok } from '../../shared/result.ts'
import { z } from '../../shared/zod.ts'
import { makeCore } from './make-core.ts'

const contract = {
  'sum.add': {
    input: z.strictObject({ a: z.int(), b: z.int() }),
    output: z.strictObject({ sum: z.int() }),
  },
  'sum.fail': { input: nothing, output: nothing },
} as const satisfies Operations

const handlers: HandlersOf<typeof contract> = {
  'sum.add': ({ a, b }) => ok({ sum: a + b }),
  'sum.fail': () => ok({}),
}

function dispatchWith(changes: Partial<HandlersOf<typeof contract>> = {}) {
  const faults: [string, unknown][] = []
  const dispatch = createDispatchFor(contract, { ...handlers, ...changes }, (where, error) => {
    faults.push([where, error])
    return 'ref'
  })
  return { dispatch, faults }
}

describe('dispatch', () => {
  it('gives what the handler gives', async () => {
    expect(await dispatchWith().dispatch('sum.add', { a: 2, b: 3 })).toEqual(ok({ sum: 5 }))
  })

  it('waits for a handler that promises', async () => {
    const { dispatch } = dispatchWith({ 'sum.add': async ({ a }) => ok({ sum: a }) })
    expect(await dispatch('sum.add', { a: 2, b: 3 })).toEqual(ok({ sum: 2 }))
  })

  it('passes a refusal on as it is', async () => {
    const refusal = { code: 'amount-missing', facts: { a: 1 } } as unknown as Refusal
    const { dispatch } = dispatchWith({ 'sum.fail': () => fail(refusal) })
    expect(await dispatch('sum.fail', {})).toEqual(fail({ kind: 'refused', refusal }))
  })

  it.each([
    ['a missing value', { a: 1 }, 'b: '],
    ['a value of another type', { a: 1, b: '2' }, 'b: '],
    ['a value too many', { a: 1, b: 2, c: 3 }, 'input: '],
    ['no object', null, 'input: '],
  ])('calls an input with %s invalid and says where', async (_what, input, where) => {
    const reply = await dispatchWith().dispatch('sum.add', input)
    expect(reply).toMatchObject({ ok: false, error: { kind: 'invalid', issues: [expect.stringContaining(where)] } })
  })

  it.each(['sum.none', '__proto__', 'constructor', 'toString', ''])('knows no operation «%s»', async (name) => {
    expect(await dispatchWith().dispatch(name, {})).toEqual(fail({ kind: 'invalid', issues: ['unknown operation'] }))
  })

  it.each([
    ['an error', new Error('secreto')],
    ['nothing', undefined],
    ['null', null],
    ['a text', 'secreto'],
  ])('turns a thrown %s into a fault and keeps the details', async (_what, thrown) => {
    const { dispatch, faults } = dispatchWith({
      'sum.fail': () => {
        throw thrown
      },
    })
    const reply = await dispatch('sum.fail', {})
    expect(reply).toEqual(fail({ kind: 'fault', reference: 'ref' }))
    expect(faults).toEqual([['sum.fail', thrown]])
  })

  it('lets nothing out that the contract does not promise', async () => {
    const leaking = () => ok({ sum: 1, secret: 'x' })
    const { dispatch, faults } = dispatchWith({ 'sum.add': leaking })
    expect(await dispatch('sum.add', { a: 1, b: 1 })).toEqual(fail({ kind: 'fault', reference: 'ref' }))
    expect(faults).toHaveLength(1)
  })
})

describe('the core', () => {
  it('says what it is', async () => {
    const { core } = makeCore({ version: '9.8.7', host: 'electron' })
    expect(await core.dispatch('app.info', {})).toEqual(ok({ version: '9.8.7', host: 'electron' }))
  })

  it('closes twice without harm', async () => {
    const { core } = makeCore()
    await core.close()
    await expect(core.close()).resolves.toBeUndefined()
  })
})
