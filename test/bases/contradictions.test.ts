// Rule packs that contradict themselves: each contradiction has a pack that is refused and one beside it that is read.
import { describe, expect, it } from 'vitest'
import { readRulePack } from '../../shared/bases/read-rule-pack.ts'
import { REGIONS } from '../../shared/bases/regions.ts'
import type { RulePack } from '../../shared/bases/rule-pack.ts'
import { bases } from '../make/contest.ts'
import { ayniBases } from '../make/packs/contests.ts'

const problemsOf = (data: unknown) => {
  const read = readRulePack(data)
  return read.ok ? [] : read.error.map(({ path, problem }) => [path, problem.replaceAll('\u00A0', ' ')])
}

const changed = (change: Partial<RulePack>): RulePack => ({ ...bases, ...change })
const [distribucion, circulacion] = bases.modalities
const [relevancia, tecnica, gestion] = bases.criteria
const [ground] = bases.bonus.grounds
const [cause] = bases.abstentionCauses
const [profile] = bases.jury.profiles
const [law] = bases.legalBase
if (!distribucion || !circulacion || !relevancia || !tecnica || !gestion || !ground || !cause || !profile || !law)
  throw new Error('the pack of 2025 has them')

const { funds, jury, scale } = bases
const modalities = (...reserves: readonly [number, number]) => [
  { ...distribucion, reserveCentimos: reserves[0] },
  { ...circulacion, reserveCentimos: reserves[1] },
]
const textFor = (modality: string) => [
  relevancia,
  { ...tecnica, subcriteria: [{ id: '2.2', weight: 1, text: 'Viabilidad.', textByModality: { [modality]: 'Otra.' } }] },
]
const { PUNO: _, ...populationWithoutPuno } = ayniBases.equity.population
const twice = (value: string) => `«${value}» está repetido`

type Row = readonly [what: string, path: string, problem: string, refused: RulePack, read: RulePack]

describe('a pack is refused for', () => {
  it.each<Row>([
    [
      'R-AMT-5: a reserve above the total',
      'funds.reserveCentimos',
      'la reserva (S/ 210,000.00) supera el total (S/ 209,999.99)',
      changed({ funds: { ...funds, totalCentimos: 20_999_999 } }),
      changed({ funds: { ...funds, totalCentimos: 21_000_000 } }),
    ],
    [
      'R-AMT-5: reserves that do not add up',
      'modalities',
      'las reservas de las modalidades suman S/ 209,999.99 y la reserva total es S/ 210,000.00',
      changed({ modalities: modalities(10_000_000, 10_999_999) }),
      changed({ modalities: modalities(9_999_999, 11_000_001) }),
    ],
    [
      'R-AMT-5: a reserve that no region can use',
      'funds.reserveExcludedRegions',
      'hay una reserva y todas las regiones están fuera de ella',
      changed({ funds: { ...funds, reserveExcludedRegions: [...REGIONS] } }),
      changed({ funds: { ...funds, reserveExcludedRegions: REGIONS.slice(1) } }),
    ],
    [
      'R-AMT-6: a region left out twice',
      'funds.reserveExcludedRegions.1',
      twice('CALLAO'),
      changed({ funds: { ...funds, reserveExcludedRegions: ['CALLAO', 'CALLAO'] } }),
      changed({ funds: { ...funds, reserveExcludedRegions: [] } }),
    ],
    [
      'R-AMT-2: a maximum above the total',
      'modalities.1.maxRequestCentimos',
      'el máximo de la modalidad (S/ 420,000.01) supera el total del concurso (S/ 420,000.00)',
      changed({ modalities: [distribucion, { ...circulacion, maxRequestCentimos: 42_000_001 }] }),
      changed({ modalities: [distribucion, { ...circulacion, maxRequestCentimos: 42_000_000 }] }),
    ],
    [
      'a modality twice',
      'modalities.1.id',
      twice('distribucion'),
      changed({ modalities: [distribucion, { ...circulacion, id: 'distribucion' }], criteria: [relevancia] }),
      changed({ modalities: [distribucion, { ...circulacion, id: 'otra' }], criteria: [relevancia] }),
    ],
    [
      'a letter twice',
      'modalities.1.letter',
      twice('D'),
      changed({ modalities: [distribucion, { ...circulacion, letter: 'D' }] }),
      changed({ modalities: [distribucion, { ...circulacion, letter: 'E' }] }),
    ],
    [
      'R-SCO-1: a scale of one value',
      'scale.max',
      'la escala va de 5 a 5: el máximo debe ser mayor que el mínimo',
      changed({ scale: { min: 5, max: 5, words: ['Excelente'] } }),
      changed({ scale: { min: 4, max: 5, words: ['Bueno', 'Excelente'] } }),
    ],
    [
      'R-SCO-1: a value without its word',
      'scale.words',
      'la escala tiene 5 valores y aquí hay 4 palabras',
      changed({ scale: { ...scale, words: scale.words.slice(1) } }),
      changed({ scale: { ...scale, min: 2, words: scale.words.slice(1) } }),
    ],
    [
      'R-SCO-1: a word without its value',
      'scale.words',
      'la escala tiene 5 valores y aquí hay 6 palabras',
      changed({ scale: { ...scale, words: [...scale.words, 'Sublime'] } }),
      changed({ scale: { min: 0, max: 5, words: [...scale.words, 'Bueno'] } }),
    ],
    [
      'R-SCO-1: a criterion twice',
      'criteria.1.id',
      twice('relevancia'),
      changed({ criteria: [relevancia, { ...gestion, id: 'relevancia' }] }),
      changed({ criteria: [relevancia, { ...gestion, id: 'otro' }] }),
    ],
    [
      'R-SCO-1: a subcriterion twice, even in another criterion',
      'criteria.2.subcriteria.1.id',
      twice('1.1'),
      changed({
        criteria: [
          relevancia,
          tecnica,
          {
            ...gestion,
            subcriteria: [
              { id: '3.1', weight: 1, text: 'Uno.' },
              { id: '1.1', weight: 1, text: 'Dos.' },
            ],
          },
        ],
      }),
      changed({
        criteria: [relevancia, tecnica, { ...gestion, subcriteria: [{ id: '3.1', weight: 1, text: 'Uno.' }] }],
      }),
    ],
    [
      'R-SCO-1: a text for a modality that is not there',
      'criteria.1.subcriteria.0.textByModality.otra',
      'no existe la modalidad «otra»',
      changed({ criteria: textFor('otra') }),
      changed({ criteria: textFor('circulacion') }),
    ],
    [
      'R-SCO-2: a bonus without grounds',
      'bonus.grounds',
      'se dan hasta 2 puntos adicionales y no hay ninguna causal',
      changed({ bonus: { max: 2, scope: 'juror', grounds: [] } }),
      changed({ bonus: { max: 2, scope: 'jury', grounds: [ground] } }),
    ],
    [
      'R-SCO-2: grounds without a bonus',
      'bonus.max',
      'hay causales y el máximo de puntos adicionales es 0',
      changed({ bonus: { max: 0, scope: 'juror', grounds: [ground] } }),
      changed({ bonus: { max: 0, scope: 'jury', grounds: [] } }),
    ],
    [
      'R-SCO-2: a ground twice',
      'bonus.grounds.1.id',
      twice('lenguas'),
      changed({ bonus: { ...bases.bonus, grounds: [ground, { ...ground, text: 'Otra.' }] } }),
      changed({ bonus: { ...bases.bonus, grounds: [ground, { ...ground, id: 'otra' }] } }),
    ],
    [
      'R-SCO-3: no comment that is long enough',
      'comments.minLength',
      'el comentario mínimo (41) supera el máximo (40)',
      changed({ comments: { minLength: 41, maxLength: 40 } }),
      changed({ comments: { minLength: 40, maxLength: 40 } }),
    ],
    [
      'R-JUR-4: a quorum above the jury',
      'jury.quorum',
      'el quórum (4) supera al número de miembros del jurado (3)',
      changed({ jury: { ...jury, quorum: 4 } }),
      changed({ jury: { ...jury, quorum: 3 } }),
    ],
    [
      'R-JUR-4: a quorum of one half',
      'jury.quorum',
      'el quórum (2) no es más de la mitad de los miembros del jurado (4)',
      changed({ jury: { ...jury, size: 4, profiles: [...jury.profiles, { ...profile, id: 'd' }] } }),
      changed({ jury: { ...jury, size: 4, quorum: 3, profiles: [...jury.profiles, { ...profile, id: 'd' }] } }),
    ],
    [
      'R-JUR-1: a profile too few',
      'jury.profiles',
      'hay 2 perfiles y el jurado tiene 3 miembros: va un perfil por miembro',
      changed({ jury: { ...jury, profiles: jury.profiles.slice(1) } }),
      changed({ jury: { ...jury, size: 2, profiles: jury.profiles.slice(1) } }),
    ],
    [
      'R-JUR-1: a profile twice',
      'jury.profiles.2.id',
      twice('a'),
      changed({ jury: { ...jury, profiles: [...jury.profiles.slice(0, 2), profile] } }),
      changed({ jury: { ...jury, profiles: jury.profiles.toReversed() } }),
    ],
    [
      'R-VOT-3: a means against ties twice',
      'tieMeans.1.id',
      twice('revote'),
      changed({
        tieMeans: [
          { id: 'revote', article: 'Uno' },
          { id: 'revote', article: 'Dos' },
        ],
      }),
      changed({
        tieMeans: [
          { id: 'revote', article: 'Uno' },
          { id: 'casting-vote', article: 'Uno' },
        ],
      }),
    ],
    [
      'R-EQU-1: shares per population without that of a region',
      'equity.population.PUNO',
      'la equidad se mide por población y falta la de esta región',
      changed({ equity: { base: 'received-per-population', population: populationWithoutPuno } }),
      changed({ equity: { base: 'received-per-population', population: ayniBases.equity.population } }),
    ],
    [
      'R-AMT-8: a party twice',
      'uniqueness.parties.1',
      twice('director'),
      changed({ uniqueness: { ...bases.uniqueness, parties: ['director', 'director'] } }),
      changed({ uniqueness: { ...bases.uniqueness, parties: [] } }),
    ],
    [
      'R-AMT-8: a contest left out twice',
      'uniqueness.excludedWorksOf.1',
      twice('Premio'),
      changed({ uniqueness: { ...bases.uniqueness, excludedWorksOf: ['Premio', 'Premio'] } }),
      changed({ uniqueness: { ...bases.uniqueness, excludedWorksOf: ['Premio', 'Estímulo'] } }),
    ],
    [
      'R-ACT-1: one waitlist for several Actas',
      'waitlist.scope',
      'la lista de espera es del concurso y cada modalidad tiene su propia acta',
      changed({ waitlist: { scope: 'contest' }, acta: { ...bases.acta, scope: 'modality' } }),
      changed({ waitlist: { scope: 'modality' }, acta: { ...bases.acta, scope: 'modality' } }),
    ],
    [
      'R-ACT-1: a law twice',
      'legalBase.1',
      twice('Ley 27444'),
      changed({ legalBase: ['Ley 27444', 'Ley 27444'] }),
      changed({ legalBase: ['Ley 27444', law] }),
    ],
    [
      'R-ABS-1: a cause twice',
      'abstentionCauses.1.id',
      twice('parentesco'),
      changed({ abstentionCauses: [cause, { ...cause, text: 'Otra.' }] }),
      changed({ abstentionCauses: [cause, { ...cause, id: 'otra' }] }),
    ],
  ])('%s', (_, path, problem, refused, read) => {
    expect(problemsOf(refused)).toEqual([[path, problem]])
    expect(problemsOf(read)).toEqual([])
  })

  it('R-AMT-5: the reserve of a modality above the whole, which cannot add up either', () => {
    const reserves = (first: number, second: number) =>
      problemsOf(changed({ modalities: modalities(first, second) })).map(([path]) => path)
    expect(reserves(21_000_001, 0)).toEqual(['modalities', 'modalities.0.reserveCentimos'])
    expect(problemsOf(changed({ modalities: modalities(0, 21_000_001) }))[1]).toEqual([
      'modalities.1.reserveCentimos',
      'la reserva de la modalidad (S/ 210,000.01) supera la reserva total (S/ 210,000.00)',
    ])
    expect(reserves(21_000_000, 0)).toEqual([])
  })
})

describe('a pack is read', () => {
  it('R-AMT-5: without a reserve, whatever regions it leaves out', () => {
    const without = (reserveExcludedRegions: RulePack['funds']['reserveExcludedRegions']) =>
      problemsOf(
        changed({ funds: { ...funds, reserveCentimos: 0, reserveExcludedRegions }, modalities: modalities(0, 0) }),
      )
    expect([without([]), without(['CALLAO']), without([...REGIONS])]).toEqual([[], [], []])
  })

  it('R-EQU-1: with a population that its equity does not ask for, or with none', () => {
    for (const population of [{}, { PUNO: 1 }])
      expect(problemsOf(changed({ equity: { base: 'received', population } }))).toEqual([])
  })

  it('R-ACT-1: with one waitlist and an Acta per modality, when it has a single modality', () => {
    const single = {
      modalities: [{ ...distribucion, reserveCentimos: funds.reserveCentimos }],
      criteria: [relevancia],
    }
    const lists = { waitlist: { scope: 'contest' }, acta: { ...bases.acta, scope: 'modality' } } as const
    expect(problemsOf(changed({ ...single, ...lists }))).toEqual([])
  })
})

it('all contradictions are told at once', () => {
  const wrong = changed({
    jury: { ...jury, quorum: 4, profiles: [] },
    bonus: { ...bases.bonus, grounds: [ground, ground, ground] },
    equity: { base: 'received-per-population', population: {} },
    comments: { minLength: 2, maxLength: 1 },
  })
  const withProfiles = { ...wrong, jury: { ...wrong.jury, profiles: [profile, profile] } }
  expect(problemsOf(withProfiles).map(([path]) => path)).toEqual([
    'bonus.grounds.1.id',
    'bonus.grounds.2.id',
    'comments.minLength',
    'jury.quorum',
    'jury.profiles',
    'jury.profiles.1.id',
    ...REGIONS.map((region) => `equity.population.${region}`),
  ])
})
