// Files that an earlier version of the app wrote: each of today's readers takes them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { peekHeader } from '../../electron/core/exchange/container-header.ts'
import { verifyFile } from '../../electron/core/verify/verify-file.ts'
import { z } from '../../shared/zod.ts'
import { makeCore } from '../core/make-core.ts'
import { NOW } from '../make/contest-package.ts'
import { ask, openContest } from '../make/main-job.ts'

const folder = join(import.meta.dirname, 'v1')
const at = (name: string) => join(folder, name)
const paquete = at('concurso.aptos')
const { codes } = z
  .object({ codes: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(at('codes.json'), 'utf8')))
const given = { packagePath: paquete, code: null }
const checker = { at: NOW, ids: { uuid: () => crypto.randomUUID() } }

describe('a file of version 1', () => {
  it.each([
    ['concurso.aptos', 'aptos'],
    ['jurado-1.matriz', 'matriz'],
    ['concurso.sesion', 'sesion'],
  ])('%s says what it is', async (name, kind) => {
    expect(await peekHeader(at(name))).toMatchObject({
      ok: true,
      value: { formatVersion: 1, kind, contestId: 'cdc-2025-prueba', sealing: 'none', rehearsal: false },
    })
  })

  it('opens as a package, and its codes open the desks', async () => {
    const { core } = makeCore()
    const letters = Object.entries(codes).map(([jurorId, code]) => ({ jurorId, code, name: '', profile: '' }))
    const job = await openContest(core, { path: paquete, letters })
    const { contest } = await ask(core, 'desk.load', { contestId: job.contestId, jurorId: 'jurado-1' })
    expect(contest.submissions).toHaveLength(4)
    const dossier = { contestId: job.contestId, jurorId: 'jurado-1', submissionId: 'CDC-D-00001-25' }
    expect(await ask(core, 'desk.dossier', dossier)).toHaveProperty('url')
  })

  it.each(['concurso.aptos', 'jurado-1.matriz'])('%s holds', async (name) => {
    expect(await verifyFile(at(name), checker, given)).toMatchObject({ ok: true, value: { holds: true } })
  })

  it('holds as a session, but for what its Acta says, which each version of the app words its own way', async () => {
    const report = await verifyFile(at('concurso.sesion'), checker, given)
    const findings = report.ok ? report.value.findings : []
    expect(findings.map(({ code }) => code)).toContain('rules')
    const worded = ['record', 'acta-frozen']
    expect(findings.filter(({ holds, code }) => !holds && !worded.includes(code))).toEqual([])
  })
})
