// PDF/A-3a and PDF/UA-1 as veraPDF judges them, before and after signing. veraPDF comes from Maven (`mvn
// dependency:copy-dependencies` on org.verapdf.apps:greenfield-apps): VERAPDF_JARS names the folder with its jars.
// Without it these tests are skipped by name.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { renderActa } from '../../electron/core/acta/render-acta.ts'
import { makeCore } from '../core/make-core.ts'
import { allVoidRecord, fullRecord, manyAwardsRecord, richRecord } from '../make/acta-record.ts'
import { makeContest } from '../make/contest.ts'
import { makeContestPackage } from '../make/contest-package.ts'
import {
  approveActa,
  ask,
  atDesk,
  decide,
  openContest,
  openSheets,
  pathOf,
  sealAll,
  signActa,
} from '../make/main-job.ts'
import { makeTempDir } from '../setup/temp-dir.ts'

const jars = process.env['VERAPDF_JARS']
const CLASS = 'org.verapdf.apps.GreenfieldCliWrapper'

/** One line per file and profile: "PASS <file> 3a". */
function verdicts(paths: readonly string[]): string[] {
  const judge = (profile: string) => {
    const given = ['-cp', join(jars ?? '', '*'), CLASS, '-f', profile, '--format', 'text', ...paths]
    return execFileSync('java', given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  }
  return ['3a', 'ua1'].flatMap((profile) => judge(profile).trim().split('\n'))
}

const allPass = (paths: readonly string[]) =>
  ['3a', 'ua1'].flatMap((profile) => paths.map((path) => `PASS ${path} ${profile}`))

describe.skipIf(!jars)('veraPDF (VERAPDF_JARS)', () => {
  it('accepts Actas of every kind as they are drawn', async () => {
    const folder = makeTempDir()
    const records = [
      fullRecord(makeContest({ rehearsal: true })),
      allVoidRecord(),
      richRecord(),
      manyAwardsRecord(12, (n) => `¿Obra & ${n}?`),
    ]
    const paths: string[] = []
    for (const [index, record] of records.entries()) {
      const path = join(folder, `acta-${index}.pdf`)
      writeFileSync(path, await renderActa(record))
      paths.push(path)
    }
    expect(verdicts(paths)).toEqual(allPass(paths))
  })

  it('accepts the signed Acta and the signed notice', async () => {
    const folder = makeTempDir()
    const made = await makeContestPackage(folder)
    const desk = await openContest(makeCore().core, made)
    const submissionId = 'CDC-D-00001-25'
    const description = 'Trabajé con la empresa en 2024.'
    await atDesk(desk, 'jurado-1', { type: 'DeclareAbstention', submissionId, causeId: 'vinculo', description })
    const { contestId } = desk
    const notice = await ask(desk.core, 'desk.notice', { contestId, jurorId: 'jurado-1', submissionId })
    const job = await openContest(makeCore().core, made)
    await openSheets(job, await sealAll(job))
    await decide(job)
    await approveActa(job)
    await signActa(job)
    const { acta } = await ask(job.core, 'session.acta', { contestId })
    const signed = [await pathOf(desk.core, notice.id), await pathOf(job.core, acta?.file.id ?? '')]
    const paths = signed.map((from, index) => {
      const path = join(folder, `firmado-${index}.pdf`)
      writeFileSync(path, readFileSync(from))
      return path
    })
    expect(verdicts(paths)).toEqual(allPass(paths))
  })
})
