// Names of people and titles as lists write them: tidied, folded for comparison, split. Runs in every process.
import { type Refusal, refuse } from '../../refusal.ts'
import { ok, type Result } from '../../result.ts'

/** Composed Unicode, single ordinary spaces, nothing around. What is stored and printed; spelling is left alone. */
export const tidyText = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** For comparing only: without accents, case or repeated spaces, so that «JUNÌN» equals «Junín». */
export const foldText = (text: string) =>
  tidyText(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC')

/** For telling the same name in another spelling: letters and digits alone, folded; words keep apart. */
export const foldLetters = (text: string) =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * «APELLIDOS, NOMBRES / APELLIDOS, NOMBRES» to its people in order. Line breaks and semicolons part people too; a comma
 * never does. Refuses a cell with nobody in it (`people-missing`) and the same person twice (`person-repeated`).
 */
export function splitPeople(text: string): Result<readonly string[], Refusal> {
  const people = text
    .split(/[/;\r\n]/)
    .map(tidyText)
    .filter((person) => person !== '')
  if (people.length === 0) return refuse('people-missing')
  const folded = people.map(foldText)
  const repeated = people.find((person, index) => folded.indexOf(foldText(person)) !== index)
  return repeated === undefined ? ok(people) : refuse('person-repeated', { name: repeated })
}
