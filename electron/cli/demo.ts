// `npm run -s demo -- --out DIR`: the whole main job on the sample contest, without a screen, through the same
// operations that the interface calls; then every file it left is checked. Runs in the command line (Node).
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { demoUsage, missingOption } from '../../shared/text/cli.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import { verifyOutcome } from '../../shared/text/verify.ts'
import { systemPorts } from '../adapters/system-ports.ts'
import { createCore } from '../core/core.ts'
import { openDataDir } from '../core/data-dir.ts'
import { verifyFile } from '../core/verify/verify-file.ts'
import { createClient } from './demo/client.ts'
import { type MadeFiles, runMainJob } from './demo/main-job.ts'
import { type ExitCode, parseOptions, print, wrongUsage } from './verb.ts'

async function main(args: readonly string[]): Promise<ExitCode> {
  const parsed = parseOptions({ args: [...args], options: { out: { type: 'string' } } })
  if (!parsed.ok) return wrongUsage(parsed.error, demoUsage)
  const { out } = parsed.value.values
  return out === undefined ? wrongUsage(missingOption('--out'), demoUsage) : await checkAll(out, await make(out))
}

/** Runs the job on a data directory of its own, which goes when it is done. */
async function make(out: string): Promise<MadeFiles> {
  const data = await mkdtemp(join(tmpdir(), 'acta-jurado-demo-'))
  const dataDir = openDataDir(data)
  if (!dataDir.ok) throw new Error('a fresh directory is in use')
  const ports = systemPorts(data)
  const core = createCore({ dataDir: dataDir.value, about: { version: 'demo', host: 'loopback' }, ports })
  try {
    return await runMainJob({ client: createClient(core, (line) => print([line])), ...ports }, out)
  } finally {
    await core.close()
    await rm(data, { recursive: true, force: true })
  }
}

async function checkAll(out: string, { paths, code }: MadeFiles): Promise<ExitCode> {
  const checker = { at: new Date(), ids: { uuid: randomUUID } }
  const [packagePath = null] = paths
  let exit: ExitCode = 0
  for (const path of paths) {
    const name = relative(out, path)
    const report = await verifyFile(path, checker, { packagePath, code })
    const broken = report.ok ? report.value.findings.filter(({ holds }) => !holds).length : 1
    print([broken === 0 ? verifyOutcome.holds(name) : verifyOutcome.broken(name, broken)])
    if (!report.ok) print([refusalText(report.error)])
    if (broken > 0) exit = 1
  }
  return exit
}

process.exitCode = await main(process.argv.slice(2))
