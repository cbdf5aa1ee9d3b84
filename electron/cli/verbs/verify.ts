// `acta verify`: checks a package, a scoresheet, a session file or a PDF. Runs in the command line (Node).
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { missingOption, surplusArgument, verifySummary, verifyUsage } from '../../../shared/text/cli.ts'
import { verifyOutcome } from '../../../shared/text/verify.ts'
import { type FileReport, verifyFile } from '../../core/verify/verify-file.ts'
import { type ExitCode, parseOptions, print, printJson, refused, type Verb, wrongUsage } from '../verb.ts'

const OPTIONS = { paquete: { type: 'string' }, json: { type: 'boolean', default: false } } as const

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
    const report = await verifyFile(file, checker, values.paquete ?? null)
    return report.ok ? tell(file, report.value, values.json) : refused(report.error, values.json)
  },
}

function tell(file: string, { holds, kind, findings }: FileReport, json: boolean): ExitCode {
  const broken = findings.filter((found) => !found.holds).length
  if (json) printJson({ ok: holds, kind, findings })
  else {
    const lines = findings.map((found) => `  ${found.holds ? '✓' : '✗'} ${found.where}: ${found.sentence}`)
    const name = basename(file)
    print([holds ? verifyOutcome.holds(name) : verifyOutcome.broken(name, broken), ...lines])
  }
  return holds ? 0 : 1
}
