// What was verified of a container, kept so that it can be opened again without reading all of it. Core (Node).
import type { Header } from '../../../shared/exchange/header.ts'
import { z } from '../../../shared/zod.ts'

/** `mime` is null for what is not payload; `offset` is that of the content; digests in lower-case hexadecimal. */
const IndexedEntry = z.strictObject({
  name: z.string(),
  mime: z.string().nullable(),
  size: z.int(),
  crc32: z.int(),
  offset: z.int(),
  sha256: z.string(),
})

/** Whoever keeps one keeps its digest elsewhere: nothing in it proves itself. */
export const ContainerIndexSchema = z.strictObject({
  header: z.custom<Header>((value) => typeof value === 'object' && value !== null),
  sha256: z.string(),
  size: z.int(),
  entries: z.array(IndexedEntry),
})
export type ContainerIndex = z.output<typeof ContainerIndexSchema>
