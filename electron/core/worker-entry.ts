// Where the code of a thread lies. Core (Node).
import { extname, join } from 'node:path'

/**
 * The file of the worker `name`: from sources a TypeScript file beside the module that asks, in the bundle an entry of its
 * own (`renderer/vite.config.ts`) beside the chunks.
 */
export const workerEntry = ({ dirname, filename }: Pick<ImportMeta, 'dirname' | 'filename'>, name: string): string =>
  join(dirname, name + extname(filename))
