// What a verb of the command line is, and how it speaks. Runs in the command line (Node).
import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Refusal } from '../../shared/refusal.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { unknownOption, wrongOptionValue } from '../../shared/text/cli.ts'
import { refusalText } from '../../shared/text/refusals.ts'

/** 0: fine. 1: the file or a rule does not hold. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2

export type Verb = {
  readonly summary: string
  readonly usage: readonly string[]
  /** Arguments after the verb. Prints its own outcome; resolves with the exit code. */
  run(args: readonly string[]): Promise<ExitCode>
}

export const print = (lines: readonly string[]) => void process.stdout.write(`${lines.join('\n')}\n`)
export const printJson = (value: unknown) => print([JSON.stringify(value, null, 2)])
export const printError = (lines: readonly string[]) => void process.stderr.write(`${lines.join('\n')}\n`)

/** Says what is wrong with the command and how it is used. */
export function wrongUsage(message: string, usage: readonly string[]): ExitCode {
  printError([message, '', ...usage])
  return 2
}

/** Says why a file or a rule does not hold, to a person or as `{ok: false, refusal: {code, …, text}}`. */
export function refused(refusal: Refusal, json: boolean): ExitCode {
  const text = refusalText(refusal)
  if (json) printJson({ ok: false, refusal: { ...refusal, text } })
  else printError([text])
  return 1
}

/** `util.parseArgs`, its complaint as a result. */
export function parseOptions<T extends ParseArgsConfig>(config: T): Result<ReturnType<typeof parseArgs<T>>, string> {
  try {
    return ok(parseArgs(config))
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error)) throw error
    const [, option = ''] = /'(-[^\s'=]*)/.exec(error.message) ?? []
    return fail(error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? unknownOption(option) : wrongOptionValue(option))
  }
}
