// Every refusal has its sentence: whole, ended, and complete once its facts are there.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { domainRefusals } from '../../shared/text/refusals/domain.ts'
import { exchangeRefusals } from '../../shared/text/refusals/exchange.ts'
import { importRefusals } from '../../shared/text/refusals/import.ts'
import { laptopRefusals } from '../../shared/text/refusals/laptop.ts'
import { signingRefusals } from '../../shared/text/refusals/signing.ts'
import { type RefusalCode, refusalText } from '../../shared/text/refusals.ts'
import type { Facts } from '../../shared/text/sentence.ts'

const areas = [domainRefusals, exchangeRefusals, importRefusals, laptopRefusals, signingRefusals]
const codes = areas.flatMap((area) => Object.keys(area)) as RefusalCode[]

/** 2025 for whatever a sentence asks for: it reads as a count, an amount, a name or a date. A problem is a code. */
const anyFacts: Facts = new Proxy({}, { get: (_, key) => (key === 'problem' ? 'content-changed' : 2025) })

describe('the sentence of a refusal', () => {
  it.each(codes)('%s', (code) => {
    const sentence = refusalText({ code, facts: anyFacts })
    expect(sentence).not.toMatch(/undefined|NaN|null|\[object|Invalid/)
    expect(sentence).toMatch(/([.?…»)]|content-changed)$/)
    expect(sentence).not.toMatch(/ {2}|\.\./)
  })

  it('belongs to one area only', () => {
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('begins with the article of its rule where one is cited', () => {
    const facts = { submission: 'CDC-D-00001-25', percent: 10, leastCentimos: 900, amountCentimos: 800 }
    const sentence = 'la reducción no puede pasar de 10 %: lo mínimo para CDC-D-00001-25 es S/\u00a09.00.'
    expect(refusalText({ code: 'reduction-too-deep', facts })).toBe(sentence)
    expect(refusalText({ code: 'reduction-too-deep', article: 'Bases 6.5', facts })).toBe(`Bases 6.5: ${sentence}`)
  })

  it.each([
    ['scoresheet-incomplete', { count: 1, first: 'A' }, 'falta completar 1 postulación; la primera es A.'],
    ['scoresheet-incomplete', { count: 2, first: 'A' }, 'faltan completar 2 postulaciones; la primera es A.'],
    ['votes-missing', { count: 1, number: 3 }, 'falta 1 voto en el acuerdo 3.'],
    ['votes-missing', { count: 2, number: 3 }, 'faltan 2 votos en el acuerdo 3.'],
    ['signatures-missing', { count: 1 }, 'falta 1 firma en el Acta.'],
    ['signatures-missing', { count: 3 }, 'faltan 3 firmas en el Acta.'],
    ['submissions-undecided', { count: 1, first: 'A' }, '1 postulación sigue sin decisión; la primera es A.'],
  ] as const)('agrees in number: %s', (code, facts, sentence) => {
    expect(refusalText({ code, facts })).toBe(sentence)
  })
})

describe('the refusals of the rules', () => {
  const folder = join(import.meta.dirname, '../domain')
  const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')

  // The tests of the domain render each refusal they see with the facts that the rule gave (test/domain/given.ts).
  it.each(Object.keys(domainRefusals))('%s is met in a test of the domain', (code) => {
    expect(tests).toContain(`'${code}'`)
  })
})
