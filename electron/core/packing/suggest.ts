// What a cell that cannot be read may mean, for a person to accept or not. Runs in the core (Node).
import { REGIONS } from '../../../shared/bases/regions.ts'
import type { RulePack } from '../../../shared/bases/rule-pack.ts'
import { foldText, tidyText } from '../../../shared/domain/contest/names.ts'
import { parseRuc } from '../../../shared/domain/contest/ruc.ts'
import { formatSoles } from '../../../shared/text/format.ts'
import type { Cell } from './tables.ts'

export const YES_NO = ['SÍ', 'NO'] as const
export const modalityNames = ({ modalities }: RulePack) => modalities.map(({ name }) => name)
export const profileNames = ({ jury }: RulePack) => jury.profiles.map(({ id, text }) => `${id}) ${text}`)

/** The one region at most two letters away. */
export function nearestRegion(cell: Cell): readonly string[] {
  const text = foldText(String(cell ?? ''))
  if (text.length < 3) return []
  const near = REGIONS.map((region) => ({ region, distance: editDistance(text, foldText(region)) }))
    .filter(({ distance, region }) => distance <= (region.length > 5 ? 2 : 1))
    .sort((one, other) => one.distance - other.distance)
  const [best, second] = near
  return best && best.distance !== second?.distance ? [best.region] : []
}

function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...one].entries()) {
    const here = [row + 1]
    for (const [column, against] of [...other].entries()) {
      const changed = (above[column] ?? 0) + (letter === against ? 0 : 1)
      here.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (here[column] ?? 0) + 1))
    }
    above = here
  }
  return above[other.length] ?? 0
}

/** «CDC D 17 2025» to CDC-D-00017-25. */
export function wholeCode(cell: Cell): readonly string[] {
  const pattern = /^\W*([a-z]{3})\W*([a-z])\W+0*(\d{1,5})\W+(?:20)?(\d{2})\W*$/i
  const [, line, letter, serial, year] = pattern.exec(String(cell ?? '')) ?? []
  if (!line || !letter || !serial || !year) return []
  return [`${line}-${letter}-${serial.padStart(5, '0')}-${year}`.toUpperCase()]
}

/** The eleven digits of a RUC written with spaces, dots or dashes between them. */
export function plainRuc(cell: Cell): readonly string[] {
  const digits = String(cell ?? '').replace(/\D/g, '')
  return digits !== String(cell ?? '') && parseRuc(digits).ok ? [digits] : []
}

/** A number with the noise of a calculation (39995.000000001), or one amount among words. */
export function plainAmount(cell: Cell): readonly string[] {
  if (typeof cell === 'number') {
    const centimos = Math.round(cell * 100)
    return Number.isSafeInteger(centimos) && Math.abs(cell * 100 - centimos) < 0.01 ? [soles(centimos)] : []
  }
  const amounts = String(cell ?? '').match(/\d[\d.,]*\d|\d/g) ?? []
  const [amount, second] = amounts
  const [, whole = '', decimals = ''] = /^(\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d{2}))?$/.exec(amount ?? '') ?? []
  const isCents = second !== undefined && /^(?:00|100)$/.test(second)
  if (whole === '' || (second !== undefined && !isCents)) return []
  return [soles(Number(whole.replace(/,/g, '')) * 100 + Number(decimals || 0))]
}

const soles = (centimos: number) => formatSoles(centimos).replace(/\s/gu, ' ')

export type JoinedPeople = { readonly apart: string | null }

/**
 * One «person» with two or more commas seems to be several: «A, B y C, D» and «A, B, C, D» come apart in pairs; an odd
 * number of commas does not. Null for one person.
 */
export function splitJoinedPeople(name: string): JoinedPeople | null {
  if ((name.match(/,/g) ?? []).length < 2) return null
  const byWord = name.split(/\s+(?:y|e|&)\s+/i)
  if (byWord.length > 1 && byWord.every((part) => /^[^,]+,[^,]+$/.test(part))) return { apart: byWord.join(' / ') }
  const parts = name.split(',').map(tidyText)
  if (parts.length % 2 !== 0 || parts.includes('')) return { apart: null }
  const pairs = parts.flatMap((part, index) => (index % 2 === 0 ? [`${part}, ${parts[index + 1]}`] : []))
  return { apart: pairs.join(' / ') }
}
