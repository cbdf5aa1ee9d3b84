// DAFO's command line: which verb is asked for. Runs in the command line (Node).
import { missingVerb, unknownVerb, usageFoot, usageHead } from '../../shared/text/cli.ts'
import { type ExitCode, print, type Verb, wrongUsage } from './verb.ts'
import { importVerb } from './verbs/import.ts'
import { pack } from './verbs/pack.ts'
import { replay } from './verbs/replay.ts'
import { supplement } from './verbs/supplement.ts'
import { verify } from './verbs/verify.ts'

const VERBS: Readonly<Record<string, Verb>> = { pack, supplement, verify, import: importVerb, replay }

const usage = (): readonly string[] => [
  ...usageHead,
  ...Object.entries(VERBS).map(([name, { summary }]) => `  ${name.padEnd(10)}  ${summary}`),
  ...usageFoot,
]

/** Runs the command that `args` (after the program's name) give; prints its own outcome. */
export async function runCommandLine([name, ...args]: readonly string[]): Promise<ExitCode> {
  if (name === '--help' || name === '-h') {
    print(usage())
    return 0
  }
  if (name === undefined) return wrongUsage(missingVerb, usage())
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined
  if (!verb) return wrongUsage(unknownVerb(name), usage())
  if (!args.includes('--help')) return await verb.run(args)
  print(verb.usage)
  return 0
}
