// Submission codes: CDC-D-00017-25 is line, modality letter, serial and year. Runs in every process.
import { type Refusal, refuse } from '../../refusal.ts'
import { ok, type Result } from '../../result.ts'

/** `id` is the code in its one spelling; `year` has two digits, as in the code. */
export type SubmissionCode = {
  readonly id: string
  readonly line: string
  readonly letter: string
  readonly serial: string
  readonly year: string
}

const CODE = /^[A-Z]{3}-[A-Z]-\d{5}-\d{2}$/
const CODE_IN_TEXT = /(?<![A-Z0-9])[A-Z]{3}-[A-Z]-\d{5}-\d{2}(?![0-9])/g

const withPlainDashes = (text: string) => text.replace(/[‐‑‒–—−_]/g, '-').toUpperCase()

/** A code from a cell; case, spaces and kinds of dash do not matter. Refusals: `code-missing`, `code-malformed`. */
export function parseSubmissionCode(cell: string): Result<SubmissionCode, Refusal> {
  const id = withPlainDashes(cell.replace(/\s/g, ''))
  if (id === '') return refuse('code-missing')
  if (!CODE.test(id)) return refuse('code-malformed', { text: cell.trim() })
  const [line, letter, serial, year] = id.split('-') as [string, string, string, string]
  return ok({ id, line, letter, serial, year })
}

/** Every different code inside a text, as in the name of a dossier's file. */
export const codesIn = (text: string): readonly string[] => [...new Set(withPlainDashes(text).match(CODE_IN_TEXT))]
