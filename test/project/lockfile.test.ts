// The lockfile serves every platform: npm drops an optional package that it could not find when the lock was made, and
// then refuses the lock on the machine that needs it.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

type Packages = Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>

/** Where Node looks for a module from inside a folder of node_modules, nearest first. */
function lookups(from: string, name: string): string[] {
  const own = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  if (from === '') return [own]
  const above = from.lastIndexOf('/node_modules/')
  return [own, ...lookups(above < 0 ? '' : from.slice(0, above), name)]
}

const missing = (packages: Packages): string[] =>
  Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !lookups(from, name).some((path) => packages[path] !== undefined))
      .map((name) => `${from}: ${name}`),
  )

it('has every optional package that a locked one names', () => {
  const path = join(resolve(import.meta.dirname, '../..'), 'package-lock.json')
  const { packages } = JSON.parse(readFileSync(path, 'utf8')) as { packages: Packages }
  expect(missing(packages)).toEqual([])
})

it('would find one that is not there', () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-mac': '1' } },
    'node_modules/a-linux': {},
  }
  expect(missing(packages)).toEqual(['node_modules/a: a-mac'])
})

it('looks where Node looks', () => {
  const packages = {
    'node_modules/a/node_modules/b': { optionalDependencies: { c: '1', d: '1' } },
    'node_modules/a/node_modules/c': {},
    'node_modules/d': {},
  }
  expect(missing(packages)).toEqual([])
})
