// `acta pack`: spreadsheet, dossiers, jury and rule pack to a signed aptos package. Runs in the command line (Node).
import { join } from 'node:path'
import {
  correctionLine,
  findingLines,
  packAuthority,
  packChecked,
  packLetters,
  packMade,
  packRefused,
  packStanding,
  packSummary,
  packUsage,
  rehearsalLine,
} from '../../../shared/text/cli.ts'
import { groupedFingerprint } from '../../../shared/text/letters.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import { rememberColumns } from '../../core/packing/column-memory.ts'
import { columnsToRemember } from '../../core/packing/find-sheets.ts'
import type { Prepared } from '../../core/packing/prepare.ts'
import type { Finding } from '../../core/packing/problems.ts'
import type { LetterFile } from '../../core/packing/render-letter.ts'
import { parseCommand } from '../pack/command.ts'
import { type Made, make, writeReport } from '../pack/make.ts'
import { prepare } from '../pack/prepare.ts'
import { type ExitCode, print, printError, printJson, refused, type Verb, wrongUsage } from '../verb.ts'

export const pack: Verb = {
  summary: packSummary,
  usage: packUsage,
  async run(args) {
    const command = parseCommand(args)
    if (!command.ok) return wrongUsage(command.error, packUsage)
    const { json, out, report, mapping } = command.value
    const prepared = await prepare(command.value)
    if (!prepared.ok) return refused(prepared.error, json)
    if (prepared.value.findings.length > 0) return unfinished(prepared.value, json)
    const reported = await writeReport(prepared.value, report)
    if (!reported.ok) return refused(reported.error, json)
    const remembered = columnsToRemember(prepared.value.sheets)
    if (mapping !== null && remembered.length > 0) {
      const kept = await rememberColumns(mapping, remembered)
      if (!kept.ok) return refused(kept.error, json)
    }
    if (out === null) return checked(prepared.value, json)
    const made = await make(prepared.value, out)
    return made.ok ? announce(made.value, prepared.value, json) : refused(made.error, json)
  },
}

const told = (finding: Finding) => ({ ...finding, text: refusalText(finding) })

function unfinished({ findings }: Prepared, json: boolean): ExitCode {
  if (json) printJson({ ok: false, findings: findings.map(told) })
  else printError([...findings.flatMap(findingLines), packRefused(findings.length)])
  return 1
}

/** What differs from the list as it was given, because a person said so. */
function decided({ settled, standing }: Prepared) {
  const corrections = settled.map(({ sheet, cell, was, now }) => ({ sheet, cell, was, now }))
  return { corrections, standing: standing.map(told) }
}

function decidedLines(prepared: Prepared): readonly string[] {
  const { corrections, standing } = decided(prepared)
  return [...corrections.map(correctionLine), ...standing.map(packStanding)]
}

function checked(prepared: Prepared, json: boolean): ExitCode {
  const submissions = prepared.rows.length
  if (json) printJson({ ok: true, submissions, ...decided(prepared) })
  else print([...decidedLines(prepared), packChecked(submissions)])
  return 0
}

function announce({ written, folder, ...made }: Made, prepared: Prepared, json: boolean): ExitCode {
  const { path, sha256, size, authorityFingerprint: fingerprint, authorityPath } = made
  const submissions = prepared.rows.length
  const rehearsal = prepared.details?.rehearsal ?? false
  const pathOf = ({ name }: LetterFile) => join(folder, name)
  const letter = pathOf(written.authority)
  if (json) {
    const letters = written.jurors.map(({ file, ...to }) => ({ ...to, path: pathOf(file) }))
    const authority = { path: authorityPath, fingerprint, letter }
    const made = { path, sha256, size, submissions }
    printJson({ ok: true, rehearsal, package: made, letters, authority, ...decided(prepared) })
    return 0
  }
  const facts = { path, sha256, fingerprint: groupedFingerprint(fingerprint), submissions }
  const letters = [...written.jurors.map(({ file }) => pathOf(file)), letter]
  print([
    ...(rehearsal ? [rehearsalLine] : []),
    ...decidedLines(prepared),
    ...packMade(facts),
    '',
    ...packLetters(letters),
    '',
    ...packAuthority(authorityPath),
  ])
  return 0
}
