// `acta replay`: commands in; events, or refusals with rule and article, and the final state out. The rules without any
// screen. Runs in the command line (Node).
import { missingOption, surplusArgument } from '../../../shared/text/cli.ts'
import { refusalText } from '../../../shared/text/refusals.ts'
import { replaySummary, replayText, replayUsage } from '../../../shared/text/replay.ts'
import { contestOf, sheetsOf } from '../replay/contest.ts'
import { outcomeOf, type PlayedStep, playScenario, type Replayed, type SessionOutcome } from '../replay/play.ts'
import { readJsonFile, type Scenario, ScenarioSchema } from '../replay/scenario.ts'
import { type ExitCode, parseOptions, print, printError, printJson, type Verb, wrongUsage } from '../verb.ts'

export const replay: Verb = {
  summary: replaySummary,
  usage: replayUsage,
  async run(args) {
    const parsed = parseOptions({
      args: [...args],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    if (!parsed.ok) return wrongUsage(parsed.error, replayUsage)
    const [path, surplus] = parsed.value.positionals
    if (path === undefined) return wrongUsage(missingOption('ESCENARIO'), replayUsage)
    if (surplus !== undefined) return wrongUsage(surplusArgument(surplus), replayUsage)
    const { json } = parsed.value.values
    const scenario = await readJsonFile(path, ScenarioSchema)
    if (!scenario.ok) return unreadable(scenario.error, json)
    const contest = await contestOf(scenario.value.contest, path)
    if (!contest.ok) return unreadable(contest.error, json)
    const { contest: source, scores, commands } = scenario.value
    const sheets = sheetsOf(contest.value, source, scores, commands[0]?.at ?? '')
    return tell(scenario.value, playScenario(scenario.value, contest.value, sheets), json)
  },
}

function unreadable(problem: string, json: boolean): ExitCode {
  if (json) printJson({ ok: false, problem })
  else printError([problem])
  return 1
}

function tell(scenario: Scenario, replayed: Replayed, json: boolean): ExitCode {
  const { steps, broken, state, holds } = replayed
  if (json) printJson({ ok: holds, title: scenario.title, steps: steps.map(plain), broken, state: outcomeOf(state) })
  else
    print([
      scenario.title,
      ...(broken?.refusal ? [replayText.brokenGiven(refusalText(broken.refusal))] : []),
      ...steps.flatMap(stepLines),
      ...stateLines(outcomeOf(state)),
      verdict(scenario, replayed),
    ])
  return holds ? 0 : 1
}

const plain = ({ command, event, refusal, asExpected }: PlayedStep) => ({
  command: command.type,
  ...(event ? { event } : { refusal: { ...refusal, text: refusalText(refusal) } }),
  asExpected,
})

function stepLines({ command, event, refusal, asExpected }: PlayedStep, index: number): string[] {
  const line = event
    ? replayText.event(index + 1, command.type, event.type)
    : replayText.refusal(index + 1, command.type, refusalText(refusal), refusal.code, refusal.rule ?? '')
  return asExpected === false ? [line, replayText.unexpected] : [line]
}

const stateLines = ({ agreements, submissions, awards, money }: SessionOutcome): string[] => [
  replayText.finalState,
  ...agreements.map(({ number, kind, outcome }) => replayText.agreement(number, kind, outcome)),
  ...Object.entries(submissions).map(([id, fate]) => {
    const award = awards.find(({ submissionId }) => submissionId === id)
    return replayText.submission(id, fate, award?.amountCentimos ?? null)
  }),
  replayText.money(money.awardedCentimos, money.leftCentimos, money.free.leftCentimos),
]

function verdict({ expect, commands }: Scenario, { holds }: Replayed): string {
  if (!holds) return replayText.differs
  return expect === undefined ? replayText.played : replayText.holds(commands.length)
}
