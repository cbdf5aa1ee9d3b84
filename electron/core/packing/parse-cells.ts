// Cells whose meaning the rule pack or the spreadsheet decides: modality, profile, yes or no, dates, counts. Core (Node).
import type { RulePack } from '../../../shared/bases/rule-pack.ts'
import { foldText, tidyText } from '../../../shared/domain/contest/names.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Cell } from './tables.ts'

const MAX_TEXT = 400
const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')

/** Tidied text of 1 to 400 characters. Refusals: `text-missing`, `text-too-long`, both with the column's title. */
export function parseText(cell: Cell, column: string): Result<string, Refusal> {
  const text = tidyText(String(cell ?? ''))
  if (text === '') return refuse('text-missing', { column })
  return text.length > MAX_TEXT ? refuse('text-too-long', { column, max: MAX_TEXT }) : ok(text)
}

/** SÍ or NO in any spelling of those two words; an X or an empty cell is not an answer (`yes-no-unreadable`). */
export function parseYesNo(cell: Cell): Result<boolean, Refusal> {
  const word = foldText(String(cell ?? ''))
  if (word === 'si' || word === 's') return ok(true)
  if (word === 'no' || word === 'n') return ok(false)
  return refuse('yes-no-unreadable', { text: String(cell ?? '') })
}

/** A whole number of submissions (`count-unreadable`). */
export function parseCount(cell: Cell): Result<number, Refusal> {
  const text = tidyText(String(cell ?? ''))
  return /^\d{1,6}$/.test(text) ? ok(Number(text)) : refuse('count-unreadable', { text })
}

/**
 * An ISO day from a date cell (already ISO), «24/03/2025» or «24 de marzo de(l) 2025». Day before month, as Peru writes;
 * a day that the calendar does not have is refused (`date-unreadable`).
 */
export function parseDay(cell: Cell): Result<string, Refusal> {
  const text = tidyText(String(cell ?? ''))
  const day = isoDay(text) ?? slashedDay(text) ?? longDay(text)
  return day !== null && onCalendar(day) ? ok(day) : refuse('date-unreadable', { text })
}

const isoDay = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null)

function slashedDay(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null
}

function longDay(text: string): string | null {
  const [, day, name = '', year] = /^(\d{1,2}) de ([a-z]+) del? (\d{4})$/.exec(foldText(text)) ?? []
  const month = MONTHS.indexOf(name === 'setiembre' ? 'septiembre' : name) + 1
  return day && year && month > 0 ? `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}` : null
}

function onCalendar(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/**
 * The modality a cell names: its id, letter or name, or the first word of its name when no other modality begins so
 * (the code's letter must then agree). Refusal: `modality-unreadable`, with the names to choose from.
 */
export function parseModality(cell: Cell, bases: RulePack): Result<RulePack['modalities'][number], Refusal> {
  const text = foldText(String(cell ?? ''))
  const named = bases.modalities.filter(({ id, letter, name }) => [id, letter, name].map(foldText).includes(text))
  const begun = bases.modalities.filter(({ name }) => firstWord(foldText(name)) === firstWord(text))
  const [modality, other] = named.length > 0 ? named : begun
  if (modality && !other) return ok(modality)
  const options = bases.modalities.map(({ name }) => `«${name}»`).join(', ')
  return refuse('modality-unreadable', { text: String(cell ?? ''), options })
}

const firstWord = (text: string) => text.split(' ', 1)[0]

/** A jury profile by its letter («a», «a)», «a) Profesional…») or its whole text. Refusal: `jury-profile-unknown`. */
export function parseProfile(cell: Cell, bases: RulePack): Result<string, Refusal> {
  const text = foldText(String(cell ?? ''))
  const [, letter = text] = /^(\w+)\)/.exec(text) ?? []
  const profile = bases.jury.profiles.find(({ id, text: whole }) => foldText(id) === letter || foldText(whole) === text)
  if (profile) return ok(profile.id)
  const options = bases.jury.profiles.map(({ id }) => `${id})`).join(', ')
  return refuse('jury-profile-unknown', { text: String(cell ?? ''), options })
}
