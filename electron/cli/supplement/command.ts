// The arguments of `acta supplement`. Runs in the command line (Node).
import { fail, ok, type Result } from '../../../shared/result.ts'
import { missingOption, surplusArgument } from '../../../shared/text/cli.ts'
import { parseOptions } from '../verb.ts'

const OPTIONS = {
  paquete: { type: 'string' },
  autoridad: { type: 'string' },
  codigo: { type: 'string' },
  anterior: { type: 'string', multiple: true },
  incorporar: { type: 'string' },
  dossiers: { type: 'string' },
  retirar: { type: 'string', multiple: true },
  excluir: { type: 'string', multiple: true },
  resolucion: { type: 'string' },
  fecha: { type: 'string' },
  motivo: { type: 'string' },
  recodificar: { type: 'string', multiple: true },
  cartas: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/** `resolution` is the document by which submissions come and go; `code` is DAFO's, of the letter. */
export type Command = {
  readonly packagePath: string
  readonly authorityPath: string
  readonly code: string
  readonly earlier: readonly string[]
  readonly list: { readonly path: string; readonly dossiers: string } | null
  readonly withdrawn: readonly string[]
  readonly excluded: readonly string[]
  readonly resolution: { readonly number: string; readonly date: string }
  readonly reason: string
  readonly reissue: readonly string[]
  readonly letters: string | null
  readonly out: string
  readonly json: boolean
}

type Values = { readonly [Name in keyof typeof OPTIONS]?: string | readonly string[] | boolean | undefined }

/** The command, or what is wrong with it in words. `environmentCode`: the code where no option gives it. */
export function parseCommand(args: readonly string[], environmentCode: string | undefined): Result<Command, string> {
  const parsed = parseOptions({ args: [...args], options: OPTIONS, allowPositionals: true })
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  if (positionals[0] !== undefined) return fail(surplusArgument(positionals[0]))
  const code = values.codigo ?? environmentCode
  const { paquete, autoridad, out } = values
  const missing = missingOf({ ...values, codigo: code })
  if (missing !== null || !paquete || !autoridad || !code || !out) return fail(missingOption(missing ?? '--out'))
  return ok({
    packagePath: paquete,
    authorityPath: autoridad,
    code,
    earlier: values.anterior ?? [],
    list: values.incorporar && values.dossiers ? { path: values.incorporar, dossiers: values.dossiers } : null,
    withdrawn: values.retirar ?? [],
    excluded: values.excluir ?? [],
    resolution: { number: values.resolucion ?? '', date: values.fecha ?? '' },
    reason: values.motivo ?? '',
    reissue: values.recodificar ?? [],
    letters: values.cartas ?? null,
    out,
    json: values.json,
  })
}

/** The first option that the others ask for and that is not there. */
function missingOf(values: Values): string | null {
  const removes = values.retirar !== undefined || values.excluir !== undefined
  const changesList = removes || values.incorporar !== undefined
  const needed: readonly (readonly [string, boolean, unknown])[] = [
    ['--paquete', true, values.paquete],
    ['--autoridad', true, values.autoridad],
    ['--codigo', true, values.codigo],
    ['--dossiers', values.incorporar !== undefined, values.dossiers],
    ['--resolucion', changesList, values.resolucion],
    ['--fecha', changesList, values.fecha],
    ['--motivo', removes, values.motivo],
    ['--cartas', values.recodificar !== undefined, values.cartas],
    ['--out', true, values.out],
  ]
  return needed.find(([, isNeeded, value]) => isNeeded && !value)?.[0] ?? null
}
