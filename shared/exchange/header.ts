// header.json: the public face of a package, scoresheet or session file, and the version rules. Runs in every process.
import { fail, ok, type Result } from '../result.ts'
import { z } from '../zod.ts'
import type { Json } from './json.ts'

/** Also the extensions of the files. Inside the container the `mimetype` entry is ASiC-E's own, for all of them. */
export const fileKinds = ['aptos', 'matriz', 'sesion', 'suplemento', 'acuse'] as const
export type FileKind = (typeof fileKinds)[number]

/** Raised by every change that an older reader would misread. */
export const formatVersion = 2

/**
 * Public on purpose, so it names no person, company, title or score. `rehearsal`: of a contest that is none, so that no
 * list mixes both. `signatures`: how many the container carries, so that none can be taken out. `sealing`: how its
 * sealed entries are encrypted; 'none' when it has none.
 */
export const headerSchema = z.strictObject({
  format: z.literal('acta-jurado'),
  formatVersion: z.literal(formatVersion),
  kind: z.enum(fileKinds),
  contestId: z.string().min(1).max(64),
  fileId: z.uuid(),
  createdAt: z.iso.datetime({ offset: true }),
  rehearsal: z.boolean(),
  counts: z.record(z.string().regex(/^[a-z][A-Za-z]{0,31}$/), z.int().min(0)),
  signatures: z.int().min(1).max(9),
  sealing: z.enum(['none', 'aes-256-gcm']),
})

/** Version 1 knew no sealing, and told only inside whether it was a rehearsal. */
const headerV1Schema = headerSchema
  .omit({ rehearsal: true })
  .extend({ formatVersion: z.literal(1), sealing: z.literal('none') })

/** A header as today's code reads it; `formatVersion` is still that of the file. */
export type Header = Omit<z.infer<typeof headerSchema>, 'formatVersion'> & { readonly formatVersion: 1 | 2 }

/** What the writer of a file says of it; the rest follows from the format and from how it is signed. */
export type HeaderFacts = Pick<Header, 'kind' | 'contestId' | 'fileId' | 'rehearsal' | 'counts'>

/** What follows from how the file is made; `createdAt` is an ISO 8601 instant. */
export type MakingFacts = Pick<Header, 'createdAt' | 'signatures' | 'sealing'>

export const makeHeader = (facts: HeaderFacts, making: MakingFacts): Header => ({
  format: 'acta-jurado',
  formatVersion,
  kind: facts.kind,
  contestId: facts.contestId,
  fileId: facts.fileId,
  createdAt: making.createdAt,
  rehearsal: facts.rehearsal,
  counts: facts.counts,
  signatures: making.signatures,
  sealing: making.sealing,
})

export type HeaderProblem =
  | { readonly why: 'not-ours' }
  | { readonly why: 'newer'; readonly version: number }
  | { readonly why: 'invalid'; readonly at: string }

/** What every version, also a future one, keeps: without these three no reader can even say what the file is. */
const eternalSchema = z.object({
  format: z.literal('acta-jurado'),
  formatVersion: z.int().min(1),
  kind: z.string(),
})

/**
 * Reads a parsed header.json. An older version is brought up to today's here; a newer one is told apart from a broken
 * one, because the remedy differs: install the newer app.
 */
export function parseHeader(json: Json): Result<Header, HeaderProblem> {
  const eternal = eternalSchema.safeParse(json)
  if (!eternal.success) return fail({ why: 'not-ours' })
  if (eternal.data.formatVersion > formatVersion) return fail({ why: 'newer', version: eternal.data.formatVersion })
  const parsed =
    eternal.data.formatVersion === 1 ? headerV1Schema.transform(fromV1).safeParse(json) : headerSchema.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  return fail({ why: 'invalid', at: parsed.error.issues[0]?.path.join('.') ?? '' })
}

const fromV1 = (header: z.infer<typeof headerV1Schema>): Header => ({ ...header, rehearsal: false })
