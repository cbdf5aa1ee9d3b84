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

/**
 * The handlers of an area whose code is loaded at its first call: what a start does not need (drawing PDFs, reading
 * spreadsheets) does not slow it.
 */
export function loadedOnCall<Area extends Operations>(
  area: Area,
  load: () => Promise<HandlersOf<Area>>,
): HandlersOf<Area> {
  let loading: Promise<HandlersOf<Area>> | undefined
  const handlerOf = (name: keyof Area) => async (input: never) => {
    loading ??= load()
    const handlers = await loading
    return await handlers[name](input)
  }
  // Each name keeps its own handler's type; Object.fromEntries forgets it.
  return Object.fromEntries(Object.keys(area).map((name) => [name, handlerOf(name)])) as HandlersOf<Area>
}
