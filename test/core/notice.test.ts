// The notice of an abstention on the other side: its record for a machine, and what a check says of it (R-ABS-1).
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { verifyFile } from '../../electron/core/verify/verify-file.ts'
import { NoticeRecordSchema } from '../../shared/domain/abstention/notice-record.ts'
import { makeContestPackage, NOW } from '../make/contest-package.ts'
import { ask, atDesk, openContest, pathOf } from '../make/main-job.ts'
import { attachmentOf } from '../make/pdf-tools.ts'
import { makeSharedDir, makeTempDir } from '../setup/temp-dir.ts'
import { lacks } from '../signing/tools.ts'
import { makeCore } from './make-core.ts'

const checker = { at: NOW, packagePath: null } as unknown as Parameters<typeof verifyFile>[1]
const submissionId = 'CDC-D-00001-25'
const description = 'Trabajé con la empresa en 2024.'

let made: MadePackage
let other: MadePackage
let notice: string
beforeAll(async () => {
  made = await makeContestPackage(makeSharedDir())
  other = await makeContestPackage(makeSharedDir())
})

beforeEach(async () => {
  const { core } = makeCore()
  const job = await openContest(core, made)
  await atDesk(job, 'jurado-1', { type: 'DeclareAbstention', submissionId, causeId: 'vinculo', description })
  notice = await pathOf(
    core,
    (await ask(core, 'desk.notice', { contestId: job.contestId, jurorId: 'jurado-1', submissionId })).id,
  )
})

const check = async (path: string, packagePath: string | null) => {
  const report = await verifyFile(path, checker, { packagePath, code: null })
  return report.ok ? report.value : report
}
const told = (code: string, holds: boolean, sentence: string) => ({
  kind: 'abstencion',
  holds,
  findings: expect.arrayContaining([
    expect.objectContaining({ code, holds, sentence: expect.stringContaining(sentence) }),
  ]),
})

describe('the notice of an abstention', () => {
  it.skipIf(lacks('pdftotext'))('carries for a machine what it says', () => {
    const record = NoticeRecordSchema.parse(
      JSON.parse(attachmentOf(readFileSync(notice), 'abstencion.json').toString()),
    )
    expect(record).toMatchObject({
      contest: { id: 'cdc-2025-prueba', rehearsal: true },
      juror: { id: 'jurado-1' },
      submission: { id: submissionId, title: 'OBRA D1' },
      cause: { id: 'vinculo', text: 'Vínculo laboral, societario o comercial con el postulante' },
      description,
      declaredAt: '2025-11-20T15:04:05.000Z',
      base: 'Bases 6.6',
    })
  })

  it('holds by itself, and by the contest’s package', async () => {
    expect(await check(notice, null)).toMatchObject(told('notice-alone', true, `se abstuvo de ${submissionId}`))
    expect(await check(notice, made.path)).toMatchObject(told('notice', true, 'con su clave de este concurso'))
  })

  it('does not hold by a package whose keys are others', async () => {
    expect(await check(notice, other.path)).toMatchObject(told('notice', false, 'no está en este paquete'))
  })

  it('does not hold with a byte changed', async () => {
    const bytes = readFileSync(notice)
    const at = bytes.indexOf('/Producer')
    bytes.write('/Producir', at)
    const path = join(makeTempDir(), 'cambiado.pdf')
    writeFileSync(path, bytes)
    expect(await check(path, null)).toMatchObject(told('notice-alone', false, 'no está cubierto por una sola firma'))
  })
})
