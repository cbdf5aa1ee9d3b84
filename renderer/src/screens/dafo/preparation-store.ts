// The preparation of a package, and of what a supplement brings: what was given and decided, and what was read of it. Each
// lasts as long as the window, so that one can look elsewhere and come back. Renderer.
import { useSyncExternalStore } from 'react'
import type { Failure, FileRef } from '../../../../shared/contract/bridge.ts'
import type { Output } from '../../../../shared/contract/operations.ts'
import type { PackingReading } from '../../../../shared/contract/packing-reading.ts'
import type { Correction, PackingSources, SheetChoice, SheetName } from '../../../../shared/contract/packing-sources.ts'
import { call } from '../../bridge/call.ts'
import { parseRoute } from '../../shell/route.ts'

export type Made = Output<'packing.make'>
export type TypedRows = readonly (readonly string[])[]

export type Given = {
  readonly workbook: FileRef | null
  readonly apart: { readonly [Name in SheetName]?: FileRef }
  readonly typed: { readonly [Name in SheetName]?: TypedRows }
  readonly bases: FileRef | null
  readonly dossiers: readonly FileRef[]
  readonly choices: { readonly [Name in SheetName]?: SheetChoice }
  readonly decisions: {
    readonly corrections: readonly Correction[]
    readonly standing: readonly string[]
    readonly dossiers: Readonly<Record<string, string>>
  }
}

export type Preparation = {
  readonly given: Given
  readonly reading: PackingReading | null
  readonly isReading: boolean
  readonly isMaking: boolean
  readonly made: Made | null
  readonly isMadeAsRehearsal: boolean
  readonly failure: Failure | null
}

const nothing: Preparation = {
  given: {
    workbook: null,
    apart: {},
    typed: {},
    bases: null,
    dossiers: [],
    choices: {},
    decisions: { corrections: [], standing: [], dossiers: {} },
  },
  reading: null,
  isReading: false,
  isMaking: false,
  made: null,
  isMadeAsRehearsal: false,
  failure: null,
}

/** What a list is read for. Where the person is says which one. */
export type Purpose = 'package' | 'supplement'

export function purposeNow(): Purpose {
  const route = parseRoute(window.location.hash)
  return route.at === 'dafo' && route.place === 'deliveries' ? 'supplement' : 'package'
}

const states: Record<Purpose, Preparation> = { package: nothing, supplement: nothing }
const turns: Record<Purpose, number> = { package: 0, supplement: 0 }
const listeners = new Set<() => void>()

function merge(change: Partial<Preparation>, purpose = purposeNow()): void {
  states[purpose] = { ...states[purpose], ...change }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const given = (): Given => states[purposeNow()].given

export const usePreparation = (): Preparation => useSyncExternalStore(subscribe, () => states[purposeNow()])

/** What the core reads from; null without a list. */
export function sourcesOf(given: Given, asRehearsal = false): PackingSources | null {
  const { workbook, apart, typed, bases, dossiers, choices, decisions } = given
  if (workbook === null) return null
  return {
    asRehearsal,
    workbook: workbook.id,
    apart: Object.fromEntries(Object.entries(apart).map(([sheet, file]) => [sheet, file.id])),
    typed: Object.fromEntries(Object.entries(typed).map(([sheet, rows]) => [sheet, rows.map((cells) => [...cells])])),
    bases: bases?.id ?? null,
    dossiers: dossiers.map((file) => file.id),
    choices: { ...choices },
    decisions: {
      corrections: [...decisions.corrections],
      standing: [...decisions.standing],
      dossiers: { ...decisions.dossiers },
    },
  }
}

/** Takes what is new and reads again; an answer that comes late for an earlier state is dropped. */
export async function give(change: Partial<Given>): Promise<void> {
  merge({ given: { ...given(), ...change }, failure: null, made: null, isMadeAsRehearsal: false })
  await readAgain()
}

/** A sheet that is written in the app. */
export const giveTyped = (typed: Given['typed']) => give({ typed: { ...given().typed, ...typed } })

/** The sheet as the files have it, or as another file does. */
export function giveSheet(sheet: SheetName, file?: FileRef): Promise<void> {
  const { [sheet]: _typed, ...typed } = given().typed
  const { [sheet]: _apart, ...apart } = given().apart
  return give({ typed, apart: file ? { ...apart, [sheet]: file } : apart })
}

export async function readAgain(): Promise<void> {
  const purpose = purposeNow()
  const sources = sourcesOf(given())
  if (sources === null) return
  turns[purpose] += 1
  const own = turns[purpose]
  merge({ isReading: true })
  const found = await read(purpose, sources)
  if (own !== turns[purpose]) return
  if (found.ok) merge({ isReading: false, reading: found.value, failure: null }, purpose)
  else merge({ isReading: false, reading: null, failure: found.error }, purpose)
}

/** The issued contest whose list is read for a supplement. */
let issue = ''

/** Lists are read by the rules of this contest from now on; those that were given stay. */
export function readFor(opened: string): void {
  issue = opened
}

const read = (purpose: Purpose, sources: PackingSources) =>
  purpose === 'package' ? call('packing.read', sources) : call('supplement.read', { issue, sources })

/** Remembers the chosen columns; the work goes on whether or not that succeeds. */
export async function rememberColumns(): Promise<void> {
  const sources = sourcesOf(given())
  if (sources !== null) await call('packing.rememberColumns', sources)
}

/** The readiness report; null when it could not be made, which is then the failure. */
export async function makeReport(asRehearsal: boolean): Promise<FileRef | null> {
  const sources = sourcesOf(given(), asRehearsal)
  if (sources === null) return null
  merge({ failure: null })
  const report = await call('packing.report', sources)
  if (report.ok) return report.value.file
  merge({ failure: report.error })
  return null
}

export async function make(asRehearsal: boolean): Promise<void> {
  const sources = sourcesOf(given(), asRehearsal)
  if (sources === null) return
  merge({ isMaking: true, failure: null })
  const made = await call('packing.make', sources)
  if (made.ok) merge({ isMaking: false, made: made.value, isMadeAsRehearsal: asRehearsal })
  else merge({ isMaking: false, failure: made.error })
}

export function startOver(purpose = purposeNow()): void {
  turns[purpose] += 1
  merge(nothing, purpose)
}
