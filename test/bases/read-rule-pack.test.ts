// Reading rule packs: those that are read, and those whose shape is wrong, with every problem at once.
import { describe, expect, it } from 'vitest'
import pack from '../../resources/bases/cdc-2025.json' with { type: 'json' }
import { readRulePack } from '../../shared/bases/read-rule-pack.ts'
import { MAX_COMMENT_LENGTH, type RulePack } from '../../shared/bases/rule-pack.ts'
import { bases } from '../make/contest.ts'
import ayni from '../make/packs/ayni-2026.json' with { type: 'json' }
import { ayniBases, qhatuBases } from '../make/packs/contests.ts'
import qhatu from '../make/packs/qhatu-2027.json' with { type: 'json' }

const problemsOf = (data: unknown) => {
  const read = readRulePack(data)
  return read.ok ? [] : read.error.map(({ path, problem }) => `${path}: ${problem}`)
}

/** The pack of 2025 with one part put in, or left out when it is undefined. */
const withPart = (part: string, value: unknown) => JSON.parse(JSON.stringify({ ...pack, [part]: value })) as unknown

it.each<[string, unknown, RulePack]>([
  ['the 2025 contest', pack, bases],
  ['a contest of three modalities, five jurors and a scale of 0–10', ayni, ayniBases],
  ['a contest of one modality, four jurors and a scale of 1–4', qhatu, qhatuBases],
])('the pack of %s is read', (_, data, read) => {
  expect(readRulePack(data)).toEqual({ ok: true, value: read })
})

describe('a pack is refused in words that a person understands', () => {
  const missing = 'falta este dato'
  const id = 'debe tener de 1 a 40 letras sin tilde, cifras, puntos o guiones, y empezar con letra o cifra'
  const [relevancia, ...others] = pack.criteria

  it.each<[string, string, unknown, string]>([
    ['a part is missing', 'title', undefined, `title: ${missing}`],
    ['a choice is missing', 'waitlist', {}, `waitlist.scope: ${missing}`],
    ['it is of another format', 'format', 'otro', 'format: solo puede ser «acta-jurado/bases»'],
    ['it is of another version', 'formatVersion', 2, 'formatVersion: solo puede ser «1»'],
    [
      'an unknown field is there',
      'acta',
      { ...pack.acta, color: 'rojo' },
      'acta.color: este campo no existe; bórrelo o corrija su nombre',
    ],
    ['a text is none', 'title', 2025, 'title: debe ser un texto entre comillas'],
    ['a text is blank', 'title', '  ', 'title: el texto está vacío'],
    ['a text is too long', 'title', 'a'.repeat(4_001), 'title: el texto pasa de 4000 caracteres'],
    ['a number is none', 'year', '2025', 'year: debe ser un número'],
    ['a number has decimals', 'year', 2025.5, 'year: debe ser un número entero'],
    ['a list is none', 'legalBase', 'Ley', 'legalBase: debe ser una lista entre corchetes'],
    ['a group is none', 'scale', [], 'scale: debe ser un grupo de campos entre llaves'],
    ['a record is none', 'citations', 'Bases', 'citations: debe ser un grupo de campos entre llaves'],
    ['an id has an accent', 'id', 'edición', `id: ${id}`],
    [
      'a line has two letters',
      'line',
      'CD',
      'line: debe ser el código de tres letras mayúsculas del concurso, como CDC',
    ],
    [
      'a modality has a small letter',
      'modalities',
      pack.modalities.map((modality) => ({ ...modality, letter: modality.letter.toLowerCase() })),
      'modalities.0.letter: debe ser una sola letra mayúscula',
    ],
    ['there is no legal base', 'legalBase', [], 'legalBase: la lista necesita al menos 1'],
    ['a total is 0', 'funds', { ...pack.funds, totalCentimos: 0 }, 'funds.totalCentimos: debe ser mayor que 0'],
    ['a scale starts below 0', 'scale', { ...pack.scale, min: -1 }, 'scale.min: debe ser 0 o más'],
    [
      'R-AMT-3: a reduction is above 100 %',
      'funds',
      { ...pack.funds, maxReductionPercent: 101 },
      'funds.maxReductionPercent: no puede pasar de 100',
    ],
    [
      'R-SCO-1: a criterion has no subcriteria',
      'criteria',
      [...others, { ...relevancia, subcriteria: [] }],
      'criteria.3.subcriteria: la lista necesita al menos 1',
    ],
    [
      'R-VOT-3: a means against ties is unknown',
      'tieMeans',
      [{ id: 'sorteo', article: 'Bases 6.6' }],
      'tieMeans.0.id: solo puede ser «revote», «equity», «casting-vote»',
    ],
    ['R-VOT-3: there is no means against ties', 'tieMeans', [], 'tieMeans: la lista necesita al menos 1'],
    [
      'R-VOT-1: a kind of agreement has no majority',
      'majorities',
      { ...pack.majorities, award: undefined },
      `majorities.award: ${missing}`,
    ],
    [
      'R-VOT-1: a kind of agreement is unknown',
      'majorities',
      { ...pack.majorities, premio: 'simple' },
      'majorities.premio: este campo no existe; bórrelo o corrija su nombre',
    ],
    [
      'a rule has no article',
      'citations',
      { ...pack.citations, 'R-AMT-3': undefined },
      `citations.R-AMT-3: ${missing}`,
    ],
    [
      'a population is of no region',
      'equity',
      { base: 'received', population: { LIMA: 1 } },
      'equity.population.LIMA: este campo no existe; bórrelo o corrija su nombre',
    ],
    [
      'a text is for what cannot be a modality',
      'criteria',
      [{ ...relevancia, subcriteria: [{ id: '1', weight: 1, text: 'Uno.', textByModality: { ficción: 'Otro.' } }] }],
      `criteria.0.subcriteria.0.textByModality.ficción: ${id}`,
    ],
  ])('when %s', (_, part, value, problem) => {
    expect(problemsOf(withPart(part, value))).toContain(problem)
  })

  it('when it allows comments that a scoresheet cannot carry', () => {
    const allowing = (maxLength: number) => problemsOf({ ...pack, comments: { minLength: 20, maxLength } })
    expect(allowing(MAX_COMMENT_LENGTH)).toEqual([])
    expect(allowing(MAX_COMMENT_LENGTH + 1)).toEqual(['comments.maxLength: no puede pasar de 4000'])
  })

  it('when it is none at all', () => {
    for (const data of [null, 'bases', 1, []])
      expect(problemsOf(data)).toEqual([': debe ser un grupo de campos entre llaves'])
    expect(problemsOf(undefined)).toEqual([`: ${missing}`])
    expect(problemsOf({})).toEqual(
      Object.keys(pack)
        .map((part) => `${part}: ${missing}`)
        .toSorted(byPack),
    )
  })
})

const order = Object.keys(pack)
const byPack = (a: string, b: string) => order.indexOf(a.split(':')[0] ?? '') - order.indexOf(b.split(':')[0] ?? '')

describe('all problems of a pack are told at once', () => {
  it('those of its shape and those of its sense', () => {
    const wrong = {
      ...pack,
      year: '2025',
      extra: true,
      scale: { ...pack.scale, min: 0.5, words: [] },
      funds: { ...pack.funds, reserveCentimos: 42_000_001 },
      jury: { ...pack.jury, quorum: 4 },
    }
    expect(problemsOf(wrong).map((problem) => problem.split(':')[0])).toEqual([
      'year',
      'scale.min',
      'extra',
      'funds.reserveCentimos',
      'modalities',
      'jury.quorum',
    ])
  })

  it('but a part without its shape is not compared with another', () => {
    const wrong = { ...pack, funds: { ...pack.funds, totalCentimos: 0, reserveCentimos: 1 } }
    expect(problemsOf(wrong)).toEqual(['funds.totalCentimos: debe ser mayor que 0'])
  })
})
