// `acta verify`: checks a package, a scoresheet, a session file or a PDF. Runs in the command line (Node).
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { missingOption, rehearsalLine, surplusArgument, verifySummary, verifyUsage } from '../../../shared/text/cli.ts'
import { verifyOutcome } from '../../../shared/text/verify.ts'
import { saysRehearsal } from '../../core/exchange/rehearsal.ts'
import type { FileReport } from '../../core/verify/report.ts'
import { verifyFile } from '../../core/verify/verify-file.ts'
import { type ExitCode, parseOptions, print, printJson, refused, type Verb, wrongUsage } from '../verb.ts'

const OPTIONS = {
  paquete: { type: 'string' },
  suplemento: { type: 'string', multiple: true },
  codigo: { type: 'string' },
  grabacion: { type: 'string', multiple: true },
  json: { type: 'boolean', default: false },
} as const

export const verify: Verb = {
  summary: verifySummary,
  usage: verifyUsage,
  async run(args) {
    const parsed = parseOptions({ args: [...args], options: OPTIONS, allowPositionals: true })
    if (!parsed.ok) return wrongUsage(parsed.error, verifyUsage)
    const { values, positionals } = parsed.value
    const [file, surplus] = positionals
    if (file === undefined) return wrongUsage(missingOption('ARCHIVO'), verifyUsage)
    if (surplus !== undefined) return wrongUsage(surplusArgument(surplus), verifyUsage)
    const checker = { at: new Date(), ids: { uuid: randomUUID } }
    const code = values.codigo ?? process.env['ACTA_CODIGO'] ?? null
    const report = await verifyFile(file, checker, {
      packagePath: values.paquete ?? null,
      supplements: values.suplemento ?? [],
      code,
      recordings: values.grabacion ?? [],
    })
    if (!report.ok) return refused(report.error, values.json)
    return tell(file, { ...report.value, rehearsal: await saysRehearsal(file) }, values.json)
  },
}

type Told = FileReport & { readonly rehearsal: boolean }

function tell(file: string, { holds, kind, rehearsal, findings }: Told, json: boolean): ExitCode {
  const broken = findings.filter((found) => !found.holds).length
  if (json) printJson({ ok: holds, kind, rehearsal, findings })
  else {
    const lines = findings.map((found) => `  ${found.holds ? '✓' : '✗'} ${found.where}: ${found.sentence}`)
    const name = basename(file)
    const first = rehearsal ? [rehearsalLine] : []
    print([...first, holds ? verifyOutcome.holds(name) : verifyOutcome.broken(name, broken), ...lines])
  }
  return holds ? 0 : 1
}
