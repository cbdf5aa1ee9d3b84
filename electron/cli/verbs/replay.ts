// `acta replay`: what is tried in; events, or refusals with rule and article, and the final state out. The rules without
// any screen. Runs in the command line (Node).
import { missingOption, surplusArgument } from '../../../shared/text/cli.ts'
import { replaySummary, replayUsage } from '../../../shared/text/replay.ts'
import { contestOf } from '../replay/contest.ts'
import { playScenario } from '../replay/play.ts'
import { readJsonFile } from '../replay/read-json.ts'
import { ScenarioSchema } from '../replay/scenario.ts'
import { toJson, toLines } from '../replay/tell.ts'
import { type ExitCode, parseOptions, print, printError, printJson, type Verb, wrongUsage } from '../verb.ts'

export const replay: Verb = {
  summary: replaySummary,
  usage: replayUsage,
  async run(args) {
    const parsed = parseOptions({
      args: [...args],
      options: { json: { type: 'boolean', default: false }, plan: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    if (!parsed.ok) return wrongUsage(parsed.error, replayUsage)
    const [path, surplus] = parsed.value.positionals
    if (path === undefined) return wrongUsage(missingOption('ESCENARIO'), replayUsage)
    if (surplus !== undefined) return wrongUsage(surplusArgument(surplus), replayUsage)
    const { json, plan } = parsed.value.values
    const scenario = await readJsonFile(path, ScenarioSchema)
    if (!scenario.ok) return unreadable(scenario.error, json)
    const contest = await contestOf(scenario.value.contest, path)
    if (!contest.ok) return unreadable(contest.error, json)
    const replayed = playScenario(scenario.value, contest.value)
    if (json) printJson(toJson(scenario.value, replayed, plan))
    else print(toLines(scenario.value, replayed, plan))
    return replayed.holds ? 0 : 1
  },
}

function unreadable(problem: string, json: boolean): ExitCode {
  if (json) printJson({ ok: false, problem })
  else printError([problem])
  return 1
}
