// Regions as lists write them (R-AMT-6). Runs in every process.

import { REGIONS, type Region } from '../../bases/regions.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { ok, type Result } from '../../result.ts'
import { foldText, tidyText } from './names.ts'

/** What a bare «LIMA» may mean: only a person can say which. */
export const LIMA_OPTIONS = ['LIMA METROPOLITANA', 'LIMA PROVINCIAS'] as const satisfies readonly Region[]

/** Letters alone: «LA LIBER TAD», «Lima - Provincias» and «JUNÌN» find their region. */
const key = (text: string) => foldText(text).replace(/[^\p{L}]/gu, '')

const OTHER_SPELLINGS: Readonly<Record<string, Region>> = {
  metropolitana: 'LIMA METROPOLITANA',
  limamet: 'LIMA METROPOLITANA',
  provincias: 'LIMA PROVINCIAS',
  limaregion: 'LIMA PROVINCIAS',
  regionlima: 'LIMA PROVINCIAS',
  regionlimaprovincias: 'LIMA PROVINCIAS',
  provinciaconstitucionaldelcallao: 'CALLAO',
  cuzco: 'CUSCO',
}

const KNOWN = new Map<string, Region>([
  ...REGIONS.map((region) => [key(region), region] as const),
  ...Object.entries(OTHER_SPELLINGS),
])

/**
 * The region a cell names: accents, case, split words, «REGIÓN …», «DEPARTAMENTO DE …» and a place in brackets do not
 * matter. Refusals: `region-missing`, `region-unknown`, `region-lima-undecided` (R-AMT-6: a bare «LIMA» is asked, with
 * `LIMA_OPTIONS`, never guessed).
 */
export function parseRegion(cell: string): Result<Region, Refusal> {
  const text = tidyText(cell)
  if (text === '') return refuse('region-missing')
  const withoutPlace = key(text.replace(/\([^)]*\)$/, ''))
  const spelling = withoutPlace.replace(/^(?:departamento(?:de)?|dpto(?:de)?)/, '')
  if (spelling === 'lima') return refuse('region-lima-undecided', { text })
  const region = KNOWN.get(spelling) ?? KNOWN.get(spelling.replace(/^region(?:de)?/, ''))
  return region === undefined ? refuse('region-unknown', { text }) : ok(region)
}
