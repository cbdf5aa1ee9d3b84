// What a handler of an operation looks like. Runs in the core.
import type { Operation, Operations, ParsedInputOf, ReturnOf } from '../../shared/contract/operation.ts'
import type { operations } from '../../shared/contract/operations.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Result } from '../../shared/result.ts'

export type Answer<O extends Operation> = Result<ReturnOf<O>, Refusal>

/** One handler per operation of an area: gets input that fits the contract, answers a value or a refusal. */
export type HandlersOf<Area extends Operations> = {
  readonly [K in keyof Area]: (input: ParsedInputOf<Area[K]>) => Answer<Area[K]> | Promise<Answer<Area[K]>>
}

/** The handlers of every area together: a missing one does not compile. */
export type Handlers = HandlersOf<typeof operations>
