// `acta import`: a session file, checked again, to SQLite, CSV and JSON. Runs in the command line (Node).
import { randomUUID } from 'node:crypto'
import {
  importDone,
  importSummary,
  importUsage,
  missingOption,
  rehearsalLine,
  surplusArgument,
} from '../../../shared/text/cli.ts'
import { importSession } from '../../core/import/import-session.ts'
import { openGiven } from '../../core/verify/given-package.ts'
import { parseOptions, print, printJson, refused, type Verb, wrongUsage } from '../verb.ts'

const OPTIONS = {
  out: { type: 'string' },
  paquete: { type: 'string' },
  suplemento: { type: 'string', multiple: true },
  codigo: { type: 'string' },
  ensayo: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

export const importVerb: Verb = {
  summary: importSummary,
  usage: importUsage,
  async run(args) {
    const parsed = parseOptions({ args: [...args], options: OPTIONS, allowPositionals: true })
    if (!parsed.ok) return wrongUsage(parsed.error, importUsage)
    const { values, positionals } = parsed.value
    const [file, surplus] = positionals
    if (file === undefined) return wrongUsage(missingOption('ARCHIVO'), importUsage)
    if (surplus !== undefined) return wrongUsage(surplusArgument(surplus), importUsage)
    if (values.out === undefined) return wrongUsage(missingOption('--out'), importUsage)
    const at = new Date()
    const code = values.codigo ?? process.env['ACTA_CODIGO'] ?? null
    const given = values.paquete === undefined ? null : await openGiven(values.paquete, code, at, values.suplemento)
    if (given && !given.ok) return refused(given.error, values.json)
    const imported = await importSession(file, values.out, {
      ...(given ? { package: given.value } : {}),
      at,
      ids: { uuid: randomUUID },
      rehearsal: values.ensayo,
    })
    if (!imported.ok) return refused(imported.error, values.json)
    const { files, report } = imported.value
    const { findings, contest } = report
    if (values.json) printJson({ ok: true, rehearsal: contest.rehearsal, out: values.out, files, findings })
    else print([...(contest.rehearsal ? [rehearsalLine] : []), ...importDone(values.out, contest.title, files)])
    return 0
  },
}
