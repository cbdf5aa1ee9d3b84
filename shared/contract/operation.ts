// How the contract states one operation, and the value schemas every area needs. Runs in every process.
import { z } from '../zod.ts'

/** Shapes of what an operation takes and gives: JSON types and `bytes` only (dates travel as ISO strings). */
export type Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly input: I
  readonly output: O
}

export type Operations = Readonly<Record<string, Operation>>

/** What the caller writes, and what the handler gets (defaults filled, brands on). */
export type InputOf<O extends Operation> = z.input<O['input']>
export type ParsedInputOf<O extends Operation> = z.output<O['input']>

/** What the handler returns, and what the caller gets. */
export type ReturnOf<O extends Operation> = z.input<O['output']>
export type OutputOf<O extends Operation> = z.output<O['output']>

/** The one value besides JSON that crosses: both transports carry it unchanged. */
export const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, 'expected bytes')

/** For an operation that takes or gives nothing. */
export const nothing = z.strictObject({})
