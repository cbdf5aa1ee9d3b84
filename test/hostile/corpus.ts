// The corpus of hostile files: everything that somebody thought of, as cases that a package at hand is worked into. Node.
import { readFileSync } from 'node:fs'
import { partsOf } from '../exchange/containers.ts'
import type { HostileCase } from './case.ts'
import { headerCases, nameCases, type Seed, structureCases } from './container-cases.ts'
import { signatureCases } from './signature-cases.ts'

/** The package at `path` as the attacker holds it. */
export function seedOf(path: string): Seed {
  const zip = readFileSync(path)
  const parts = partsOf(zip)
  const entry = parts.find(({ name }) => name.startsWith('dossiers/'))?.name
  if (entry === undefined) throw new Error('a package without dossiers')
  return { zip, parts, entry }
}

/** Packages that `library.open` must refuse. */
export const packageCases = (seed: Seed): readonly HostileCase[] => [
  ...structureCases(seed),
  ...nameCases(seed),
  ...headerCases(seed),
  ...signatureCases(seed),
]
