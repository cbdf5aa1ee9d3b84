// Which columns a person chose for a list, remembered for the next one with the same headings. Nothing of the list itself
// is kept: its headings only as a digest. Runs in the core (Node).
import { readFile } from 'node:fs/promises'
import { parseJson } from '../../../shared/exchange/json.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import type { Result } from '../../../shared/result.ts'
import { z } from '../../../shared/zod.ts'
import { writeFileAtomically } from '../exchange/atomic-file.ts'
import { sha256 } from '../exchange/sha256.ts'
import { SHEETS } from './columns.ts'

const LIMITS = { maxSize: 1_000_000, maxDepth: 8 }
const MAX_REMEMBERED = 200

const RememberedSchema = z.strictObject({
  sheet: z.enum(SHEETS.map(({ name }) => name)),
  /** SHA-256 of the headings, hexadecimal. */
  signature: z.string().regex(/^[0-9a-f]{64}$/),
  /** Column by field, counted from 0; null: the list has none. */
  columns: z.record(z.string(), z.int().nonnegative().nullable()),
})

const MemorySchema = z.strictObject({
  format: z.literal('acta-jurado-columnas'),
  version: z.literal(1),
  lists: z.array(RememberedSchema).max(MAX_REMEMBERED),
})

export type RememberedColumns = z.output<typeof RememberedSchema>
/** The latest first. */
export type ColumnMemory = readonly RememberedColumns[]

/** The same for two lists whose headings have the same letters in the same order. */
export const headingSignature = (keys: readonly string[]): string => sha256(Buffer.from(keys.join('\n')))

/** What the file remembers; nothing when it is missing or is something else. */
export async function readColumnMemory(path: string): Promise<ColumnMemory> {
  const bytes = await readFile(path).catch(() => null)
  const json = bytes === null ? null : parseJson(bytes, LIMITS)
  const memory = json?.ok ? MemorySchema.safeParse(json.value) : null
  return memory?.success ? memory.data.lists : []
}

/** Puts these lists before the remembered ones, in the place of those with the same headings. */
export async function rememberColumns(
  path: string,
  lists: readonly RememberedColumns[],
): Promise<Result<unknown, Refusal>> {
  const names = (list: RememberedColumns) => `${list.sheet} ${list.signature}`
  const isNew = new Set(lists.map(names))
  const others = (await readColumnMemory(path)).filter((list) => !isNew.has(names(list)))
  const memory = { format: 'acta-jurado-columnas', version: 1, lists: [...lists, ...others].slice(0, MAX_REMEMBERED) }
  return await writeFileAtomically(path, Buffer.from(`${JSON.stringify(memory, null, 2)}\n`))
}
