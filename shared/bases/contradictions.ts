// Where a rule pack contradicts itself, each time with the path of the very item. Runs in every process.
import { packContradictions as text } from '../text/bases.ts'
import { type PackProblem, repeats, when } from './pack-problem.ts'
import { REGIONS } from './regions.ts'
import { type RulePack, subcriteriaOf } from './rule-pack.ts'
import { wordingProblems } from './wording.ts'

type Problems = readonly PackProblem[]
type Part = keyof RulePack
type Check = (parts: PackParts) => Problems

/** The parts of a pack that have their shape. */
export type PackParts = { readonly [K in Part]?: RulePack[K] | undefined }

/** All contradictions at once, of the parts that are there. */
export const contradictions = (parts: PackParts): Problems => CHECKS.flatMap((check) => check(parts))

const CHECKS: readonly Check[] = [
  reading(['funds', 'modalities'], funding),
  reading(['funds'], ({ funds }) => listed('funds.reserveExcludedRegions', funds.reserveExcludedRegions)),
  reading(['modalities'], ({ modalities }) => [
    ...identified('modalities', modalities),
    ...repeats(
      modalities.map(({ letter }) => letter),
      (index) => `modalities.${index}.letter`,
    ),
  ]),
  reading(['scale'], scaled),
  reading(['criteria'], criteria),
  reading(['criteria', 'modalities'], textsByModality),
  reading(['bonus'], bonus),
  reading(['comments'], ({ comments: { minLength, maxLength } }) =>
    when(minLength > maxLength, 'comments.minLength', text.commentMinimum(minLength, maxLength)),
  ),
  reading(['jury'], jury),
  reading(['tieMeans'], ({ tieMeans }) => identified('tieMeans', tieMeans)),
  reading(['equity'], equity),
  reading(['uniqueness'], ({ uniqueness }) => [
    ...listed('uniqueness.parties', uniqueness.parties),
    ...listed('uniqueness.excludedWorksOf', uniqueness.excludedWorksOf),
  ]),
  reading(['waitlist', 'acta', 'modalities'], ({ waitlist, acta, modalities }) =>
    when(
      waitlist.scope === 'contest' && acta.scope === 'modality' && modalities.length > 1,
      'waitlist.scope',
      text.waitlistAcrossActas,
    ),
  ),
  reading(['documents'], wordingProblems),
  reading(['legalBase'], ({ legalBase }) => listed('legalBase', legalBase)),
  reading(['abstentionCauses'], ({ abstentionCauses }) => identified('abstentionCauses', abstentionCauses)),
]

/** A check that is asked when all the parts that it reads are there. */
function reading<K extends Part>(needed: readonly K[], find: (parts: Pick<RulePack, K>) => Problems): Check {
  return (parts) => (has(parts, needed) ? find(parts) : [])
}

const has = <K extends Part>(parts: PackParts, needed: readonly K[]): parts is PackParts & Pick<RulePack, K> =>
  needed.every((part) => parts[part] !== undefined)

function identified(path: string, items: readonly { readonly id: string }[]): Problems {
  return repeats(
    items.map(({ id }) => id),
    (index) => `${path}.${index}.id`,
  )
}

function listed(path: string, values: readonly string[]): Problems {
  return repeats(values, (index) => `${path}.${index}`)
}

/** R-AMT-2, R-AMT-4, R-AMT-5: what is reserved and what may be requested fit into what there is. */
function funding({ funds, modalities }: Pick<RulePack, 'funds' | 'modalities'>): Problems {
  const { totalCentimos: total, reserveCentimos: reserve, reserveExcludedRegions: excluded } = funds
  const sum = modalities.reduce((reserved, modality) => reserved + modality.reserveCentimos, 0)
  const isForNobody = reserve > 0 && REGIONS.every((region) => excluded.includes(region))
  return [
    ...when(reserve > total, 'funds.reserveCentimos', text.reserveAboveTotal(reserve, total)),
    ...when(isForNobody, 'funds.reserveExcludedRegions', text.reserveForNobody),
    ...when(sum !== reserve, 'modalities', text.reservesDoNotAddUp(sum, reserve)),
    ...modalities.flatMap(({ maxRequestCentimos: max, reserveCentimos: own }, index) => [
      ...when(own > reserve, `modalities.${index}.reserveCentimos`, text.modalityReserveAboveReserve(own, reserve)),
      ...when(max > total, `modalities.${index}.maxRequestCentimos`, text.maximumAboveTotal(max, total)),
    ]),
  ]
}

/** R-SCO-1: at least two values, each with its word. */
function scaled({ scale: { min, max, words } }: Pick<RulePack, 'scale'>): Problems {
  if (min >= max) return [{ path: 'scale.max', problem: text.scaleWithoutValues(min, max) }]
  const values = max - min + 1
  return when(words.length !== values, 'scale.words', text.scaleWords(words.length, values))
}

/** A score names its subcriterion alone, so that no two may share an id, not even in different criteria. */
function criteria(pack: Pick<RulePack, 'criteria'>): Problems {
  const paths = pack.criteria.flatMap(({ subcriteria }, at) =>
    subcriteria.map((_, index) => `criteria.${at}.subcriteria.${index}.id`),
  )
  const ids = subcriteriaOf(pack).map(({ id }) => id)
  return [...identified('criteria', pack.criteria), ...repeats(ids, (index) => paths[index] ?? 'criteria')]
}

function textsByModality({ criteria: list, modalities }: Pick<RulePack, 'criteria' | 'modalities'>): Problems {
  const known = new Set(modalities.map(({ id }) => id))
  return list.flatMap(({ subcriteria }, at) =>
    subcriteria.flatMap(({ textByModality = {} }, index) =>
      Object.keys(textByModality).flatMap((id) =>
        when(!known.has(id), `criteria.${at}.subcriteria.${index}.textByModality.${id}`, text.unknownModality(id)),
      ),
    ),
  )
}

/** R-SCO-2: points need grounds, and grounds give points. */
function bonus({ bonus: { max, grounds } }: Pick<RulePack, 'bonus'>): Problems {
  return [
    ...when(max > 0 && grounds.length === 0, 'bonus.grounds', text.bonusWithoutGrounds(max)),
    ...when(max === 0 && grounds.length > 0, 'bonus.max', text.groundsWithoutBonus),
    ...identified('bonus.grounds', grounds),
  ]
}

/** R-JUR-1, R-JUR-4: a profile per member, and a quorum of more than half of them. */
function jury({ jury: { size, quorum, profiles } }: Pick<RulePack, 'jury'>): Problems {
  return [
    ...when(quorum > size, 'jury.quorum', text.quorumAboveSize(quorum, size)),
    ...when(quorum * 2 <= size, 'jury.quorum', text.quorumTooSmall(quorum, size)),
    ...when(profiles.length !== size, 'jury.profiles', text.profilesAndSize(profiles.length, size)),
    ...identified('jury.profiles', profiles),
  ]
}

/** R-EQU-1: a share per inhabitant needs the inhabitants of every region. */
function equity({ equity: { base, population } }: Pick<RulePack, 'equity'>): Problems {
  if (base === 'received') return []
  return REGIONS.flatMap((region) =>
    when(population[region] === undefined, `equity.population.${region}`, text.populationMissing),
  )
}
