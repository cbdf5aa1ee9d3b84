// The corpus of messy sheets: each reads as its list, with exactly the findings that a person must decide.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decideByRules, NO_DECISIONS } from '../../../electron/core/packing/decisions.ts'
import { proposeContest } from '../../../electron/core/packing/propose-contest.ts'
import { readSpreadsheet } from '../../../electron/core/packing/read-spreadsheet.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import { bases } from '../../make/contest.ts'
import { makeTempDir } from '../../setup/temp-dir.ts'
import { messySheets } from './write-messy.ts'

const sheets = await messySheets()

async function tablesOf({ file, content }: (typeof sheets)[number]) {
  const path = join(makeTempDir(), file)
  writeFileSync(path, content)
  const read = await readSpreadsheet(path)
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}

describe('messy sheets', () => {
  it.each(sheets)('$file', async (sheet) => {
    const { findings } = proposeContest(await tablesOf(sheet), bases)
    expect(findings.map(({ code }) => code).toSorted()).toEqual(sheet.expected.toSorted())
    expect(findings.map(refusalText).join(' ')).not.toContain('undefined')
  })

  it('are settled by what a person says of each kind, and by nothing else', async () => {
    const sheet = sheets.find(({ file }) => file === 'con-de-todo.xlsx') ?? sheets[0]
    const tables = sheet ? await tablesOf(sheet) : []
    const lists = (decisions = NO_DECISIONS) =>
      proposeContest(tables, bases, { decisions }).findings.filter(({ sheet: name }) => name === 'Aptos')
    const all = [...new Set(lists().map(({ code }) => code))]
    const settled = decideByRules(lists(), NO_DECISIONS, {
      lima: 'LIMA METROPOLITANA',
      accept: all,
      keep: ['numbering-gap'],
    })
    const left = lists(settled ?? NO_DECISIONS)
    // A letter that is lost and a cross for an answer have no proposal.
    expect(left.map(({ code }) => code)).toEqual(['text-lost', 'yes-no-unreadable'])
    const corrections = [
      ...(settled?.corrections ?? []),
      { sheet: 'Aptos', cell: 'J4', was: 'EL A?O', now: 'EL AÑO' },
      { sheet: 'Aptos', cell: 'L4', was: 'X', now: 'SÍ' },
    ]
    expect(lists({ ...NO_DECISIONS, ...settled, corrections })).toEqual([])
  })
})
