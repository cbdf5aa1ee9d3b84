// The code of an activation letter, as a person reads it off the paper. Runs in vitest and in Playwright's workers.
import { execFileSync } from 'node:child_process'

const CODE = /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){5}-[0-9A-Z]{3}\b/g

/** The one code that stands on the letter. */
export function codeOn(letter: Uint8Array): string {
  const text = execFileSync('pdftotext', ['-', '-'], { input: letter, encoding: 'utf8' })
  const [code, other] = text.match(CODE) ?? []
  if (code === undefined || other !== undefined) throw new Error('a letter has one code')
  return code
}
