// The commands that the specification gives: taken from it and run on a real package, with tools that are not ours.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { canonicalBytes } from '../../shared/exchange/canonical.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import { openedBy } from '../make/opened.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { lacks } from '../signing/tools.ts'

const specification = readFileSync(resolve(import.meta.dirname, '../../shared/exchange/README.md'), 'utf8')
const blocks = [...specification.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, commands]) => commands ?? '')

it.skipIf(lacks('openssl'))('verify a signature and open what is sealed (openssl, unzip)', async () => {
  const folder = makeTempDir()
  const made = await makeContestPackage(folder)
  expect(blocks).toHaveLength(2)
  const run = (commands: string, code = made.authority.code) =>
    spawnSync('bash', ['-euo', 'pipefail', '-c', commands], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, P: made.path, F: made.path, ACTA_CODIGO: code },
    })
  const verified = run(blocks[0] ?? '')
  expect(verified).toMatchObject({ status: 0, stderr: expect.stringContaining('CAdES Verification successful') })
  const digest = verified.stdout.trim().split('\n').at(-1) ?? ''
  expect(readFileSync(join(folder, 'lista.xml'), 'utf8')).toContain(`<ds:DigestValue>${digest}</ds:DigestValue>`)
  expect(verified.stdout.replaceAll(':', '')).toContain(made.authorityFingerprint)
  expect(run(blocks[1] ?? '', made.letters[0]?.code)).not.toMatchObject({ status: 0 })
  expect(run(blocks[1] ?? '')).toMatchObject({ status: 0 })
  const { contest } = await openedBy(made.path, made.authority.code)
  expect(readFileSync(join(folder, 'contest.plain')).equals(canonicalBytes(contest))).toBe(true)
})
