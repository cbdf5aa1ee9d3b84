// The schema of a file that the core can read: apart from the bridge, whose start needs no schemas. Every process.
import { z } from '../zod.ts'

/** A file the core can read, by an unguessable id: the renderer never names a path. `size` in bytes. */
export const fileRef = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(255),
  size: z.int().nonnegative(),
})

export type FileRef = z.output<typeof fileRef>
