// The wording of documents that a rule pack gives: texts with named places in braces. Runs in every process.
import { packContradictions } from '../text/bases.ts'
import { type PackProblem, when } from './pack-problem.ts'
import type { RulePack } from './rule-pack.ts'

type Wording = RulePack['documents']
type Statements = Wording['statements']

/** The places that a text must have, and those that it may have. */
type Places = { readonly must: readonly string[]; readonly may: readonly string[] }

const PLACES: Readonly<Record<Exclude<keyof Wording, 'statements' | 'representative'>, Places>> = {
  opening: { must: ['hora', 'fecha', 'lugar', 'concurso'], may: ['modo', 'entidad', 'oficina'] },
  closing: { must: ['hora', 'fecha'], may: ['concurso'] },
  notice: { must: ['miembro', 'concurso'], may: [] },
}

const STATEMENTS: Readonly<Record<keyof Statements, Places>> = {
  award: { must: ['postulacion', 'ruc', 'monto'], may: [] },
  waitlist: { must: ['lugares'], may: ['parte'] },
  desierto: { must: ['motivos'], may: ['parte'] },
  reserve: { must: ['monto', 'modalidad', 'motivos'], may: [] },
  addendum: { must: ['precisiones', 'motivo'], may: [] },
}

const PLACE = /\{([^{}]*)\}/g

/** A text with its places filled; each of them is known, for contradictions were asked when the pack was read. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(PLACE, (place, name: string) => values[name] ?? place)

/** R-ACT-1: places that a text lacks, or that nothing will fill. */
export const wordingProblems = ({ documents }: Pick<RulePack, 'documents'>): readonly PackProblem[] => [
  ...problemsOf('documents', documents, PLACES),
  ...problemsOf('documents.statements', documents.statements, STATEMENTS),
]

const problemsOf = <K extends string>(
  path: string,
  texts: Readonly<Record<K, string>>,
  places: Readonly<Record<K, Places>>,
): readonly PackProblem[] =>
  (Object.keys(places) as K[]).flatMap((key) => textProblems(`${path}.${key}`, texts[key], places[key]))

function textProblems(path: string, text: string, { must, may }: Places): readonly PackProblem[] {
  const named = [...text.matchAll(PLACE)].flatMap(([, name]) => name ?? [])
  const known = [...must, ...may]
  return [
    ...must.flatMap((name) => when(!named.includes(name), path, packContradictions.placeMissing(name))),
    ...named.flatMap((name) => when(!known.includes(name), path, packContradictions.placeUnknown(name, known))),
    ...when(/[{}]/.test(text.replace(PLACE, '')), path, packContradictions.looseBrace),
  ]
}
