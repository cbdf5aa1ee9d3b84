// Where a name of a submission coincides with the juror's own, a relative's or a company's: a hint of a conflict of
// interest (R-ABS-1), never a decision. Runs in every process; what the juror told of relatives stays private.
import type { Submission } from '../contest/contest.ts'
import { foldLetters } from '../contest/names.ts'
import type { HintField } from './conflicts.ts'

/** The juror's own name, and what the juror told: surnames of relatives; companies by name or RUC. */
export type Known = {
  readonly ownName: string
  readonly relatives: readonly string[]
  readonly companies: readonly string[]
}

export type HintSource = 'own-name' | 'relative' | 'company'

/** `found` is what the submission says in `field`; `told` what it coincides with. */
export type Hint = {
  readonly field: HintField
  readonly found: string
  readonly source: HintSource
  readonly told: string
}

/**
 * Each coincidence once, the applicant's first. People coincide by any of their surnames, «de la» and initials apart,
 * however it is accented or ends in s or z; companies by their own words, without the kind of company, or by RUC.
 */
export function hintsOf(submission: Submission, { ownName, relatives, companies }: Known): readonly Hint[] {
  const { applicant, responsible, directors } = submission
  const people: readonly (readonly [HintField, string])[] = [
    ['representative', applicant.legalRepresentative],
    ...responsible.map((name) => ['responsible', name] as const),
    ...directors.map((name) => ['director', name] as const),
  ]
  const families = [
    { source: 'own-name' as const, told: ownName, surnames: ownSurnames(ownName) },
    ...relatives.map((told) => ({ source: 'relative' as const, told, surnames: surnamesOf(told) })),
  ]
  const ofFamilies = families.flatMap(({ source, told, surnames }): Hint[] =>
    [['applicant', applicant.name] as const, ...people]
      .filter(([field, name]) => shares(surnames, field === 'applicant' ? new Set(namesIn(name)) : surnamesOf(name)))
      .map(([field, found]) => ({ field, found, source, told })),
  )
  const ofCompanies = companies
    .filter((told) => isSameCompany(told, applicant))
    .map((told): Hint => ({ field: 'applicant', found: applicant.name, source: 'company', told }))
  return [...ofCompanies, ...ofFamilies].toSorted((a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field))
}

const ORDER: readonly HintField[] = ['applicant', 'representative', 'responsible', 'director']

const shares = (some: ReadonlySet<string>, others: ReadonlySet<string>) => [...some].some((name) => others.has(name))

const PARTICLES = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'el',
  'y',
  'e',
  'da',
  'do',
  'dos',
  'di',
  'van',
  'von',
  'vda',
])
/** «Santa Cruz», «San Martín»: one surname in two words. */
const SAINTS = new Set(['san', 'santa', 'santo'])

/** The words of a name that can be a surname: no particles, no initials; a saint goes with the next word. */
function namesIn(text: string): readonly string[] {
  const words = foldLetters(text).split(' ')
  const joined = words.flatMap((word, at) => {
    if (SAINTS.has(words[at - 1] ?? '')) return []
    const next = words[at + 1]
    return SAINTS.has(word) && next !== undefined ? [`${word} ${next}`] : [word]
  })
  return joined.filter((word) => word.length > 1 && !PARTICLES.has(word)).map((word) => word.replaceAll('z', 's'))
}

/** «APELLIDOS, NOMBRES»: what stands before the comma. Without one nobody can tell them apart, and every word counts. */
function surnamesOf(name: string): ReadonlySet<string> {
  const [surnames = ''] = name.split(',')
  return new Set(namesIn(surnames))
}

/** The juror's own name is written either way: without a comma the first word is a given name. */
const ownSurnames = (name: string): ReadonlySet<string> =>
  name.includes(',') ? surnamesOf(name) : new Set(namesIn(name).slice(1))

/** Words that kinds of companies share and that tell none from another. */
const COMMON = new Set(
  `sa sac saa srl scrl eirl ltda sociedad anonima cerrada abierta comercial responsabilidad limitada empresa individual
  asociacion civil cultural cine cinematografica cinematografico film films filmes producciones produccion productora
  audiovisual audiovisuales comunicaciones grupo peru peruana del de la las los el y e`.split(/\s+/),
)

/** The words that are the company's own. Letters with points between them are one word: «S.A.C.» is «SAC». */
function ownWords(company: string): ReadonlySet<string> {
  const words = foldLetters(company).replace(/\b(\w) (?=\w\b)/g, '$1')
  return new Set(words.split(' ').filter((word) => word !== '' && !COMMON.has(word) && !/^\d{11}$/.test(word)))
}

function isSameCompany(told: string, { name, ruc }: Submission['applicant']): boolean {
  if (told.replace(/\D/g, '').includes(ruc)) return true
  const [mine, theirs] = [ownWords(told), ownWords(name)]
  const [less, more] = mine.size < theirs.size ? [mine, theirs] : [theirs, mine]
  return less.size > 0 && [...less].every((word) => more.has(word))
}
