// The signed package: made whole or not at all, opened only when everything in it holds, unlocked only by its codes.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createActivationCode } from '../../electron/core/packing/activation-code.ts'
import { type MadePackage, makePackage } from '../../electron/core/packing/make-package.ts'
import { openPackage, unlockJuror } from '../../electron/core/packing/open-package.ts'
import { readCertificate } from '../../electron/core/signing/certificate.ts'
import { openPkcs12 } from '../../electron/core/signing/pkcs12.ts'
import type { Contest } from '../../shared/domain/contest/contest.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { AT, type Forgery, forge, makeIn, ports, ready, writeDossiers } from './packages.ts'

const opened = async (path: string) => {
  const result = await openPackage(path, { at: AT })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

let made: MadePackage
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'acta-'))
  made = await makeIn(folder)
  return () => rmSync(folder, { recursive: true, force: true })
})

describe('a package', () => {
  it('opens with the contest, the dossiers and the digest of the file it was made as', async () => {
    const found = await opened(made.path)
    expect(found.sha256).toBe(made.sha256)
    expect(found.authorityFingerprint).toBe(made.authorityFingerprint)
    expect(found.contest).toMatchObject({
      id: 'CDC-2025-PRUEBA',
      createdAt: AT.toISOString(),
      jurors: [{ id: 'jurado-1' }, { id: 'jurado-2' }, { id: 'jurado-3' }],
      submissions: [{ id: 'CDC-D-00001-25', dossier: { size: 43 } }, { id: 'CDC-C-00002-25' }],
    })
    const dossier = await found.dossier('CDC-C-00002-25')
    expect(dossier.ok && Buffer.from(dossier.value).toString()).toBe('%PDF-1.7 expediente de CDC-C-00002-25 %%EOF')
    expect(await found.dossier('CDC-C-00009-25')).toMatchObject({ error: { code: 'submission-unknown' } })
  })

  it("unlocks each juror's own key with that juror's code, however it is typed, and with no other", async () => {
    const found = await opened(made.path)
    const [first, second] = made.letters
    const signer = await unlockJuror(found, ` ${first?.code.toLowerCase().replaceAll('-', ' ')} `, 'jurado-1')
    expect(signer.ok && readCertificate(signer.value.signer.certificate).summary).toMatchObject({
      subjectName: 'Alma Iturrizaga',
      subjectSerialNumber: 'jurado-1',
    })
    expect(await unlockJuror(found, second?.code ?? '', 'jurado-1')).toMatchObject({
      error: { code: 'activation-code-wrong', facts: { jurorId: 'jurado-1' } },
    })
    expect(await unlockJuror(found, createActivationCode(ports.random), 'jurado-1')).toMatchObject({
      error: { code: 'activation-code-wrong' },
    })
    expect(await unlockJuror(found, second?.code ?? '')).toMatchObject({ value: { jurorId: 'jurado-2' } })
    expect(await unlockJuror(found, createActivationCode(ports.random))).toMatchObject({
      error: { code: 'activation-code-unknown' },
    })
    expect(await unlockJuror(found, 'x', 'jurado-1')).toMatchObject({ error: { code: 'activation-code-length' } })
    expect(await unlockJuror(found, first?.code ?? '', 'jurado-9')).toMatchObject({
      error: { code: 'juror-not-in-package' },
    })
  })

  it("keeps the authority's key for DAFO under its own code, and no code or key in the file", async () => {
    const authority = await openPkcs12(made.authority.pkcs12, made.authority.code)
    expect(authority.ok && authority.value.summary.sha256).toBe(made.authorityFingerprint)
    expect(await openPkcs12(made.authority.pkcs12, made.letters[0]?.code ?? '')).toMatchObject({ ok: false })
    const file = readFileSync(made.path).toString('latin1')
    for (const code of [made.authority.code, ...made.letters.map((letter) => letter.code)])
      expect(file).not.toContain(code)
  })

  it('tells its progress to the end', async () => {
    const folder = makeTempDir()
    const contest = ready()
    const steps: number[] = []
    const dossiers = writeDossiers(folder, contest)
    const progress = ({ done, total }: { done: number; total: number }) => steps.push(total - done)
    await makePackage({ contest, dossiers, target: join(folder, 'p.aptos'), ports, progress })
    expect(steps).toEqual([5, 4, 3, 2, 1, 0])
  })

  it('is not made with a dossier missing, gone, or changed while it is packed', async () => {
    const folder = makeTempDir()
    const contest = ready()
    const target = join(folder, 'p.aptos')
    const dossiers = writeDossiers(folder, contest)
    const [[id, file] = ['', { path: '', size: 0 }], second] = [...dossiers]
    const only = new Map(second ? [second] : [])
    expect(await makePackage({ contest, dossiers: only, target, ports })).toMatchObject({
      error: { code: 'dossier-missing', facts: { id } },
    })
    const changing = ({ done }: { done: number }) => {
      if (done === 2) writeFileSync(file.path, '%PDF-1.7 otro')
    }
    expect(await makePackage({ contest, dossiers, target, ports, progress: changing })).toMatchObject({
      error: { code: 'package-entry-changed', facts: { entry: `dossiers/${id}.pdf` } },
    })
    rmSync(file.path)
    expect(await makePackage({ contest, dossiers, target, ports })).toMatchObject({
      error: { code: 'file-unreadable' },
    })
    expect(existsSync(target)).toBe(false)
  })
})

describe('a package that does not hold is refused', () => {
  it('with any byte changed', async () => {
    const path = join(makeTempDir(), 'p.aptos')
    const bytes = readFileSync(made.path)
    for (let at = 7; at < bytes.length; at += 499) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 0x20
      writeFileSync(path, changed)
      expect(await openPackage(path, { at: AT }), `byte ${at}`).toMatchObject({ ok: false })
    }
  })

  it('before and after its certificates are valid', async () => {
    for (const at of [new Date('2025-08-29T00:00:00Z'), new Date('2031-01-01T00:00:00Z')])
      expect(await openPackage(made.path, { at })).toMatchObject({ error: { code: 'container-signature' } })
  })
})

describe('a rightly signed package with wrong contents is refused', () => {
  const refusalOf = async (forgery?: Forgery) => {
    const path = join(makeTempDir(), 'p.aptos')
    await forge(path, forgery)
    const result = await openPackage(path, { at: AT })
    return result.ok ? null : [result.error.code, ...Object.values(result.error.facts)]
  }

  it('but not one that is right', async () => {
    expect(await refusalOf()).toBeNull()
  })

  it('when a juror signed it instead of the issuing seal', async () => {
    expect(await refusalOf({ signedByJuror: true })).toEqual(['package-signer', 'p.aptos'])
  })

  it('when the header names another contest', async () => {
    expect(await refusalOf({ contestId: 'OTRO' })).toEqual(['package-contest-invalid', 'id'])
  })

  it('when the contest is not of its shape, or contradicts itself', async () => {
    const at = (path: string) => ['package-contest-invalid', path]
    expect(await refusalOf({ contest: ({ title: _, ...rest }) => rest })).toEqual(at('title'))
    const cases: [Forgery, string][] = [
      [
        { contest: (c) => ({ ...c, bases: { ...c.bases, jury: { ...c.bases.jury, quorum: 9 } } }) },
        'bases.jury.quorum',
      ],
      [{ contest: (c) => ({ ...c, jurors: [c.jurors[0], c.jurors[0]] }) }, 'jurors'],
      [{ contest: (c) => ({ ...c, jurors: c.jurors.map((j) => ({ ...j, profileId: 'z' })) }) }, 'jurors.0.profileId'],
      [{ contest: (c) => ({ ...c, submissions: [c.submissions[0], c.submissions[0]] }) }, 'submissions'],
      [withSubmission({ modalityId: 'otra' }), 'submissions.0.modalityId'],
      [withSubmission({ requestedCentimos: 10_000_001 }), 'submissions.0.requestedCentimos'],
      [
        withSubmission({ dossier: { entry: 'contest.json', sha256: 'a'.repeat(64), size: 1 } }),
        'submissions.0.dossier.entry',
      ],
    ]
    for (const [forgery, path] of cases) expect(await refusalOf(forgery)).toEqual(at(path))
  })

  it('when the dossiers are not the stated ones', async () => {
    const dossier = 'dossiers/CDC-D-00001-25.pdf'
    expect(await refusalOf({ entries: (all) => all.filter(({ name }) => name !== dossier) })).toEqual([
      'package-entry-missing',
      dossier,
    ])
    const other = { name: 'otro.txt', mime: 'text/plain', source: { bytes: Buffer.from('x') } }
    expect(await refusalOf({ entries: (all) => [...all, other] })).toEqual(['package-entry-extra', 'otro.txt'])
    const swap: Forgery['entries'] = (all) =>
      all.map((entry) => (entry.name === dossier ? { ...entry, source: other.source } : entry))
    expect(await refusalOf({ entries: swap })).toEqual(['package-entry-changed', dossier])
  })

  it("when a juror's certificate is not of the authority, or is no certificate", async () => {
    const foreign = await opened(made.path)
    for (const certificate of [foreign.contest.jurors[0]?.certificate ?? '', 'AAAA'])
      expect(await refusalOf({ contest: (c) => ({ ...c, jurors: c.jurors.with(0, juror(c, certificate)) }) })).toEqual([
        'package-juror-certificate',
        'jurado-1',
      ])
  })

  const juror = (c: Contest, certificate: string) => ({
    id: 'jurado-1',
    name: c.jurors[0]?.name ?? '',
    profileId: 'a',
    certificate,
  })
  const withSubmission = (change: object) => ({
    contest: (c: Contest) => ({
      ...c,
      submissions: c.submissions.map((submission, index) => (index === 0 ? { ...submission, ...change } : submission)),
    }),
  })
})
