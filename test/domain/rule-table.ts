// The table of rules in shared/domain/README.md, made from the files that cite them and from the scenarios as they play.
// `node test/domain/rule-table.ts` writes it; rule-table.test.ts checks that it is current.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pack from '../../resources/bases/cdc-2025.json' with { type: 'json' }
import { RULE_IDS, type RuleId } from '../../shared/bases/rule-pack.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import { play, readScenario, type Shown, scenarioFiles, shownIn } from './scenarios-played.ts'

const ROOT = join(import.meta.dirname, '../..')
export const README = join(ROOT, 'shared/domain/README.md')
const BEGIN = '<!-- rules: node test/domain/rule-table.ts -->'
const END = '<!-- end of rules -->'

/** Where the pack holds what a rule reads, beside its citation. */
export const FIELDS: Partial<Record<RuleId, readonly string[]>> = {
  'R-JUR-1': ['jury.size', 'jury.profiles'],
  'R-JUR-3': ['jury.consensus', 'jury.leaverScoresheet'],
  'R-JUR-4': ['jury.quorum'],
  'R-SCO-1': ['scale', 'criteria'],
  'R-SCO-2': ['bonus'],
  'R-SCO-3': ['comments'],
  'R-SCO-5': ['criteria.subcriteria.weight'],
  'R-ABS-1': ['abstentionCauses'],
  'R-ABS-4': ['jury.quorum'],
  'R-VOT-1': ['majorities'],
  'R-VOT-2': ['majorities', 'waitlist.scope'],
  'R-VOT-3': ['tieMeans'],
  'R-EQU-1': ['equity'],
  'R-AMT-2': ['modalities.maxRequestCentimos'],
  'R-AMT-3': ['funds.maxReductionPercent'],
  'R-AMT-4': ['funds.totalCentimos'],
  'R-AMT-5': ['funds.reserveCentimos', 'modalities.reserveCentimos'],
  'R-AMT-6': ['funds.reserveExcludedRegions'],
  'R-AMT-7': ['modalities.reserveCentimos'],
  'R-AMT-8': ['uniqueness'],
  'R-ACT-1': ['acta', 'documents', 'legalBase'],
}

type Source = { readonly path: string; readonly text: string }

const filesIn = (folder: string): Source[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((path) => ({ path, text: readFileSync(join(ROOT, folder, path), 'utf8') }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))

/** Steps of all scenarios but that of the sample, whose package is made anew each time. */
async function shownSteps(): Promise<Shown[]> {
  const read = await Promise.all(scenarioFiles.map(async (file) => ({ file, scenario: await readScenario(file) })))
  const named = read.filter(({ scenario: { contest } }) => typeof contest === 'string' || !('muestra' in contest))
  const shown = named.map(async ({ file, scenario }) => shownIn(file, await play(scenario)))
  return (await Promise.all(shown)).flat()
}

export async function ruleTable(): Promise<string> {
  const rules = filesIn('shared/domain')
  const core = filesIn('electron/core')
  const shown = await shownSteps()
  const row = (rule: RuleId) => {
    const own = shown.filter((one) => one.rule === rule)
    return [
      rule,
      pack.citations[rule],
      (FIELDS[rule] ?? []).join(', '),
      [...citing(rules, rule), ...citing(core, rule).map((path) => `core/${path}`)].join(', '),
      scenarios(own.filter(({ refusal }) => refusal === null)),
      scenarios(own.filter(({ refusal }) => refusal !== null)),
      sentence(own),
    ].join(' | ')
  }
  return [
    '| Rule | Article (2025) | Pack field | Code | Scenarios that accept | Scenarios that refuse | What a person reads |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...RULE_IDS.map((rule) => `| ${row(rule)} |`),
  ].join('\n')
}

const citing = (files: readonly Source[], rule: RuleId): string[] =>
  files
    .filter(({ text }) => new RegExp(`${rule}\\b`).test(text.replace(/(R-[A-Z]{3}-)(\d+)…(\d+)/g, spelledOut)))
    .map(({ path }) => path.replace(/\.ts$/, ''))

/** R-AMT-2…5 cites four rules. */
const spelledOut = (_: string, area: string, from: string, to: string) =>
  Array.from({ length: Number(to) - Number(from) + 1 }, (_, step) => `${area}${Number(from) + step}`).join(' ')

const scenarios = (shown: readonly Shown[]) =>
  [...new Set(shown.map(({ file }) => file.replace(/\.json$/, '')))].join(', ')

/** Every code by which the scenarios meet the rule, the commonest with its sentence: by the Bases of 2025 if it can be. */
function sentence(shown: readonly Shown[]): string {
  const refusals = shown.flatMap(({ refusal }) => refusal ?? [])
  const codes = [...Map.groupBy(refusals, ({ code }) => code)].toSorted(([, a], [, b]) => b.length - a.length)
  return codes
    .map(([code, [first, ...others]], index) => {
      const told = [first, ...others].find((one) => one?.article === pack.citations[one?.rule as RuleId]) ?? first
      return index === 0 && told ? `\`${code}\`: «${refusalText(told)}»` : `\`${code}\``
    })
    .join(', ')
}

/** The README with its table as it stands now. */
export async function withTable(readme: string): Promise<string> {
  const [head = '', rest = ''] = readme.split(BEGIN)
  const [, tail = ''] = rest.split(END)
  return `${head}${BEGIN}\n\n${await ruleTable()}\n\n${END}${tail}`
}

if (process.argv[1] === import.meta.filename) writeFileSync(README, await withTable(readFileSync(README, 'utf8')))
