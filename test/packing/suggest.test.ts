// What is proposed for a cell that cannot be read: one thing when there is only one, otherwise nothing.
import { expect, it } from 'vitest'
import {
  nearestRegion,
  plainAmount,
  plainRuc,
  splitJoinedPeople,
  wholeCode,
} from '../../electron/core/packing/suggest.ts'
import { ruc } from '../make/contest.ts'

it.each([
  ['JUNIM', ['JUNÍN']],
  ['Lambayeqe', ['LAMBAYEQUE']],
  ['PUMO', ['PUNO']],
  ['ICO', ['ICA']],
  ['Madrid', []],
  ['', []],
  ['PU', []],
])('the region nearest to %s', (text, options) => {
  expect(nearestRegion(text)).toEqual(options)
})

it.each([
  ['CDC-D-17-25', ['CDC-D-00017-25']],
  ['cdc d 0017 2025', ['CDC-D-00017-25']],
  ['CDCD-00017-25', ['CDC-D-00017-25']],
  ['17', []],
  ['CDC-D-1234567-25', []],
])('the whole code of %s', (text, options) => {
  expect(wholeCode(text)).toEqual(options)
})

it('a RUC between spaces or dashes is its digits, if they are one', () => {
  const digits = ruc(1)
  expect(plainRuc(`${digits.slice(0, 2)}-${digits.slice(2, 10)}-${digits.slice(10)}`)).toEqual([digits])
  expect(plainRuc(digits)).toEqual([])
  expect(plainRuc('20-00000001-8')).toEqual([])
})

it.each<[string | number | null, readonly string[]]>([
  [39_995.000000001, ['S/ 39,995.00']],
  [0.1 + 0.2, ['S/ 0.30']],
  [1_234.5678, []],
  ['98,500.00 soles', ['S/ 98,500.00']],
  ['S/ 98,500.00 (noventa y ocho mil quinientos y 00/100 soles)', ['S/ 98,500.00']],
  ['500', ['S/ 500.00']],
  ['entre 5 y 10', []],
  ['1,23,456', []],
  ['por definir', []],
  [null, []],
])('the amount in %s', (cell, options) => {
  expect(plainAmount(cell)).toEqual(options)
})

it.each<[string, ReturnType<typeof splitJoinedPeople>]>([
  ['ORTEGA Y GASSET, JOSÉ', null],
  ['QUISPE, ANA', null],
  ['QUISPE, ANA y MAMANI, LUIS', { apart: 'QUISPE, ANA / MAMANI, LUIS' }],
  ['QUISPE, ANA & MAMANI, LUIS', { apart: 'QUISPE, ANA / MAMANI, LUIS' }],
  ['QUISPE, ANA, MAMANI, LUIS', { apart: 'QUISPE, ANA / MAMANI, LUIS' }],
  ['QUISPE, ANA, LUIS', { apart: null }],
  ['QUISPE, ANA, , LUIS', { apart: null }],
])('people in «%s»', (name, joined) => {
  expect(splitJoinedPeople(name)).toEqual(joined)
})
