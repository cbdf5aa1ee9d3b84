// The command line's entry: `npm run -s acta -- <verb>`. Runs in Node.
import { runCommandLine } from './command-line.ts'

process.exitCode = await runCommandLine(process.argv.slice(2))
