// The JSON Schemas of the JSON entries of the files that travel, made from the schemas that read them.
// `node test/exchange/json-schema.ts && npm run format` writes them; json-schema.test.ts checks that they are current.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PublicSheetSchema } from '../../electron/core/desk/public-sheet.ts'
import { PublicPartSchema } from '../../electron/core/packing/public-part.ts'
import { SupplementPublicSchema } from '../../electron/core/supplement/layout.ts'
import { NoticeRecordSchema } from '../../shared/domain/abstention/notice-record.ts'
import { ContestSchema } from '../../shared/domain/contest/contest.ts'
import { ReceiptSchema } from '../../shared/domain/scoring/receipt.ts'
import { ScoresheetSchema } from '../../shared/domain/scoring/scoresheet.ts'
import { headerSchema } from '../../shared/exchange/header.ts'
import { z } from '../../shared/zod.ts'

export const SCHEMA_FILE = join(import.meta.dirname, '../../shared/exchange/exchange.schema.json')

/** By kind of file and entry; `header.json` is in every file. */
const entries = {
  'header.json': headerSchema,
  'aptos/publico.json': PublicPartSchema,
  'aptos/contest.json': ContestSchema,
  'matriz/publico.json': PublicSheetSchema,
  'matriz/matriz.json': ScoresheetSchema,
  'suplemento/publico.json': SupplementPublicSchema,
  'acuse/acuse.json': ReceiptSchema,
  'abstencion.json': NoticeRecordSchema,
} as const satisfies Record<string, z.ZodType>

export function exchangeJsonSchema() {
  const $defs = Object.entries(entries).map(([name, schema]) => {
    const { $schema: _, ...body } = z.toJSONSchema(schema, { io: 'input' })
    return [name, body] as const
  })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:acta-jurado:exchange:2',
    title: 'Entradas JSON de los archivos de Acta Jurado, formato 2',
    $defs: Object.fromEntries($defs),
  }
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(SCHEMA_FILE, `${JSON.stringify(exchangeJsonSchema(), null, 2)}\n`)
