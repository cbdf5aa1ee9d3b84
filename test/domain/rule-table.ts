// The table of rules in shared/domain/README.md, made from the files that cite them.
// `node test/domain/rule-table.ts` writes it; rule-table.test.ts checks that it is current.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import pack from '../../resources/bases/cdc-2025.json' with { type: 'json' }
import { RULE_IDS, type RuleId } from '../../shared/bases/rule-pack.ts'

const ROOT = join(import.meta.dirname, '../..')
export const README = join(ROOT, 'shared/domain/README.md')
const BEGIN = '<!-- rules: node test/domain/rule-table.ts -->'
const END = '<!-- end of rules -->'

/** Where the pack holds what a rule reads, beside its citation. */
const FIELDS: Partial<Record<RuleId, string>> = {
  'R-JUR-1': 'jury.size, jury.profiles',
  'R-JUR-4': 'jury.quorum',
  'R-SCO-1': 'scale, criteria',
  'R-SCO-2': 'bonus',
  'R-SCO-3': 'comments',
  'R-ABS-1': 'abstentionCauses',
  'R-ABS-4': 'jury.quorum',
  'R-VOT-3': 'tieMeans',
  'R-AMT-2': 'modalities.maxRequestCentimos',
  'R-AMT-3': 'funds.maxReductionPercent',
  'R-AMT-4': 'funds.totalCentimos',
  'R-AMT-5': 'funds.reserveCentimos, modalities.reserveCentimos',
  'R-AMT-6': 'funds.reserveExcludedRegions',
  'R-ACT-1': 'legalBase',
}

const filesIn = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|json)$/.test(file))
    .map((file) => ({ path: relative('.', file), text: readFileSync(join(ROOT, folder, file), 'utf8') }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))

type Cited = ReturnType<typeof filesIn>

export function ruleTable(): string {
  const code = filesIn('shared/domain')
  const tests = filesIn('test/domain').filter(({ path }) => /(?<!rule-table)\.test\.ts$/.test(path))
  const scenarios = filesIn('test/scenarios')
  const row = (rule: RuleId) =>
    [
      rule,
      pack.citations[rule],
      FIELDS[rule] ?? '',
      named(code, rule),
      named(tests, rule),
      named(scenarios, rule),
    ].join(' | ')
  return [
    '| Rule | Article (2025) | Pack field | Code in shared/domain | Tests in test/domain | Scenarios that refuse by it |',
    '| --- | --- | --- | --- | --- | --- |',
    ...RULE_IDS.filter((rule) => named(code, rule) !== '').map((rule) => `| ${row(rule)} |`),
  ].join('\n')
}

const named = (files: Cited, rule: RuleId) =>
  files
    .filter(({ text }) => new RegExp(`${rule}\\b`).test(text.replace(/(R-[A-Z]{3}-)(\d+)…(\d+)/g, spelledOut)))
    .map(({ path }) => path.replace(/(\.test)?\.(ts|json)$/, ''))
    .join(', ')

/** R-AMT-2…5 cites four rules. */
const spelledOut = (_: string, area: string, from: string, to: string) =>
  Array.from({ length: Number(to) - Number(from) + 1 }, (_, step) => `${area}${Number(from) + step}`).join(' ')

/** The README with its table as it stands now. */
export function withTable(readme: string): string {
  const [head = '', rest = ''] = readme.split(BEGIN)
  const [, tail = ''] = rest.split(END)
  return `${head}${BEGIN}\n\n${ruleTable()}\n\n${END}${tail}`
}

if (process.argv[1] === import.meta.filename) writeFileSync(README, withTable(readFileSync(README, 'utf8')))
