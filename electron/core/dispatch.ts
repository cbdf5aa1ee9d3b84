// The only way into the core: checks both directions against the contract and never throws. Runs in the core.
import type { Failure, Reply } from '../../shared/contract/bridge.ts'
import type { Operation, Operations } from '../../shared/contract/operation.ts'
import { operations } from '../../shared/contract/operations.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { z } from '../../shared/zod.ts'
import type { FaultLog } from './fault-log.ts'
import type { Handlers, HandlersOf } from './handlers.ts'

export type Dispatch = (operation: string, input: unknown) => Promise<Reply>

/**
 * Answers `invalid` for an operation or an input that the contract does not know, `refused` with what the handler
 * refused, and `fault` when a handler throws or gives what the contract does not promise. Details of a fault go to
 * `faults` alone.
 */
export const createDispatch = (handlers: Handlers, faults: FaultLog): Dispatch =>
  createDispatchFor(operations, handlers, faults)

type AnyHandler = (input: unknown) => Result<unknown, Refusal> | Promise<Result<unknown, Refusal>>

/** The same for any list of operations. */
export function createDispatchFor<Ops extends Operations>(
  contract: Ops,
  handlers: HandlersOf<Ops>,
  faults: FaultLog,
): Dispatch {
  // Each pair fits by HandlersOf; which pair it is, is only known at run time.
  const handlerOf = (name: string) => handlers[name as keyof Ops] as AnyHandler
  return async (name, input) => {
    const operation = Object.hasOwn(contract, name) ? contract[name] : undefined
    if (operation === undefined) return failure({ kind: 'invalid', issues: ['unknown operation'] })
    try {
      return await answer(operation, handlerOf(name), input)
    } catch (error) {
      return failure({ kind: 'fault', reference: faults(name, error) })
    }
  }
}

async function answer(operation: Operation, handler: AnyHandler, input: unknown): Promise<Reply> {
  const parsed = operation.input.safeParse(input)
  if (!parsed.success) return failure({ kind: 'invalid', issues: issuesOf(parsed.error) })
  const result = await handler(parsed.data)
  if (!result.ok) return failure({ kind: 'refused', refusal: result.error })
  return ok(operation.output.parse(result.value))
}

const failure = (error: Failure): Reply => fail(error)

const issuesOf = (error: z.ZodError): string[] =>
  error.issues.map((issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`)
