// The arguments of `acta supplement`. Runs in the command line (Node).
import { fail, ok, type Result } from '../../../shared/result.ts'
import { malformedReplacement, missingOption, surplusArgument, unknownCause } from '../../../shared/text/cli.ts'
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
  reemplazo: { type: 'string', multiple: true },
  causa: { type: 'string' },
  recodificar: { type: 'string', multiple: true },
  cartas: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

type Cause = 'resignation' | 'absence'
const CAUSES: Readonly<Record<string, Cause>> = { renuncia: 'resignation', ausencia: 'absence' }

/** Who leaves, by id, and the name of who comes instead; null for nobody. */
export type Replacement = { readonly leaves: string; readonly name: string | null }

/** `resolution` is the document by which submissions and members come and go; `code` is DAFO's, of the letter. */
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
  readonly replacements: readonly Replacement[]
  readonly cause: Cause
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
  const cause = CAUSES[values.causa ?? 'renuncia']
  if (!cause) return fail(unknownCause(values.causa ?? '', Object.keys(CAUSES)))
  const replacements = (values.reemplazo ?? []).map((text) => ({ text, parsed: parseReplacement(text) }))
  const malformed = replacements.find(({ parsed }) => parsed === null)
  if (malformed) return fail(malformedReplacement(malformed.text))
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
    replacements: replacements.flatMap(({ parsed }) => parsed ?? []),
    cause,
    letters: values.cartas ?? null,
    out,
    json: values.json,
  })
}

/** `jurado-2=APELLIDOS, NOMBRES`; with nothing after the sign nobody comes instead. */
function parseReplacement(text: string): Replacement | null {
  const [, leaves, name] = /^([^=]+)=(.*)$/.exec(text) ?? []
  if (leaves === undefined || name === undefined) return null
  return { leaves: leaves.trim(), name: name.trim() || null }
}

/** The first option that the others ask for and that is not there. */
function missingOf(values: Values): string | null {
  const removes = values.retirar !== undefined || values.excluir !== undefined
  const replaces = values.reemplazo !== undefined
  const isCited = removes || replaces || values.incorporar !== undefined
  const needed: readonly (readonly [string, boolean, unknown])[] = [
    ['--paquete', true, values.paquete],
    ['--autoridad', true, values.autoridad],
    ['--codigo', true, values.codigo],
    ['--dossiers', values.incorporar !== undefined, values.dossiers],
    ['--resolucion', isCited, values.resolucion],
    ['--fecha', isCited, values.fecha],
    ['--causa', replaces, values.causa],
    ['--motivo', removes || replaces, values.motivo],
    ['--cartas', values.recodificar !== undefined || replaces, values.cartas],
    ['--out', true, values.out],
  ]
  return needed.find(([, isNeeded, value]) => isNeeded && !value)?.[0] ?? null
}
