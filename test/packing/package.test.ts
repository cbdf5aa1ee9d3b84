// The signed package: made whole or not at all, opened only when everything in it holds, unlocked only by its codes.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createActivationCode } from '../../electron/core/packing/activation-code.ts'
import { checkDossiers } from '../../electron/core/packing/check-dossiers.ts'
import { RECEPTION_ROLE } from '../../electron/core/packing/layout.ts'
import { verifyPackage } from '../../electron/core/packing/locked-package.ts'
import { type MadePackage, makePackage } from '../../electron/core/packing/make-package.ts'
import { openContest } from '../../electron/core/packing/open-contest.ts'
import type { PublicPart } from '../../electron/core/packing/public-part.ts'
import { unlockJuror, unlockReader, unlockReception } from '../../electron/core/packing/unlock.ts'
import { readCertificate } from '../../electron/core/signing/certificate.ts'
import { openEnvelope } from '../../electron/core/signing/envelope.ts'
import { openPkcs12 } from '../../electron/core/signing/pkcs12.ts'
import type { Contest } from '../../shared/domain/contest/contest.ts'
import { keysOf, lockedAt, openedBy } from '../make/opened.ts'
import { makeTempDir } from '../setup/temp-dir.ts'
import { AT, type Forgery, forge, makeIn, ports, ready, writeDossiers } from './packages.ts'

const opened = () => openedBy(made.path, made.authority.code, AT)
const codeOf = (index: number) => made.letters[index]?.code ?? ''

/** A key for reading that some other contest's authority certified. */
const forgedReader = () => forge(join(makeTempDir(), 'p.aptos'))

let made: MadePackage
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'acta-'))
  made = await makeIn(folder)
  return () => rmSync(folder, { recursive: true, force: true })
})

describe('a package', () => {
  it('opens with the contest, the dossiers and the digest of the file it was made as', async () => {
    const found = await opened()
    expect(found.sha256).toBe(made.sha256)
    expect(found.authorityFingerprint).toBe(made.authorityFingerprint)
    expect(found.contest).toMatchObject({
      id: 'CDC-2025-PRUEBA',
      createdAt: AT.toISOString(),
      jurors: [{ id: 'jurado-1' }, { id: 'jurado-2' }, { id: 'jurado-3' }],
      submissions: [{ id: 'CDC-D-00001-25', dossier: { size: 74 } }, { id: 'CDC-C-00002-25' }],
    })
    const dossier = await found.dossier('CDC-C-00002-25')
    expect(dossier.ok && Buffer.from(dossier.value).toString()).toBe(
      '%PDF-1.7 expediente de CDC-C-00002-25 1 0 obj <</Type /Page>> endobj %%EOF',
    )
    expect(await found.dossier('CDC-C-00009-25')).toMatchObject({ error: { code: 'submission-unknown' } })
    const part = await found.dossierPart('CDC-C-00002-25', { start: 9, end: 19 })
    expect(part.ok && Buffer.from(part.value).toString()).toBe('expediente')
  })

  it('opens for each member and for DAFO, each with a key of their own for each dossier', async () => {
    for (const code of [codeOf(0), codeOf(1), codeOf(2), made.authority.code]) {
      const found = await openedBy(made.path, code, AT)
      expect(await found.dossier('CDC-D-00001-25')).toMatchObject({ ok: true })
    }
    const locked = await lockedAt(made.path, AT)
    const stranger = (await forgedReader()).privateKey
    const { certificate } = (await keysOf(made.path, codeOf(0), AT)).reading
    expect(await openContest(locked, await forgedReader())).toMatchObject({
      error: { code: 'envelope-not-for-reader', facts: { file: 'prueba.aptos', entry: 'claves/contest.p7m' } },
    })
    expect(await openContest(locked, { certificate, privateKey: stranger })).toMatchObject({ ok: false })
    expect(await openContest(locked, null)).toMatchObject({ error: { code: 'sealed-needs-code' } })
  })

  it('tells without a code ids, counts and certificates, and neither a title nor a name', async () => {
    const locked = await lockedAt(made.path, AT)
    expect(locked).toMatchObject({
      contestId: 'CDC-2025-PRUEBA',
      jurors: [{ id: 'jurado-1' }, { id: 'jurado-2' }, { id: 'jurado-3' }],
      submissions: ['CDC-D-00001-25', 'CDC-C-00002-25'],
      plain: null,
    })
    const { contest } = await opened()
    const [submission] = contest.submissions
    const told = [contest.title, submission?.title, submission?.applicant.name, contest.jurors[0]?.name, '%PDF-1.7']
    const file = readFileSync(made.path)
    for (const words of told) expect(file.includes(words ?? ''), words).toBe(false)
    expect(file.includes('CDC-2025-PRUEBA')).toBe(true)
  })

  it('keeps each reading key for DAFO to give again', async () => {
    const { container } = await lockedAt(made.path, AT)
    const reader = await unlockReception(await lockedAt(made.path, AT), made.authority.code)
    const kept = await container.read('custodia/jurado-2.p7m')
    const { reading } = await keysOf(made.path, codeOf(1), AT)
    const key = reader.ok && kept.ok ? openEnvelope(kept.value, reader.value) : null
    expect(key).toEqual({ ok: true, value: reading.privateKey.export({ type: 'pkcs8', format: 'der' }) })
    expect(kept.ok && openEnvelope(kept.value, reading)).toMatchObject({ error: 'envelope-not-for-reader' })
  })

  it("unlocks each juror's own key with that juror's code, however it is typed, and with no other", async () => {
    const locked = await lockedAt(made.path, AT)
    const typed = ` ${codeOf(0).toLowerCase().replaceAll('-', ' ')} `
    for (const jurorId of ['jurado-1', undefined]) {
      const keys = await unlockJuror(locked, typed, jurorId)
      expect(keys.ok && keys.value.jurorId).toBe('jurado-1')
      expect(keys.ok && readCertificate(keys.value.signer.certificate).summary).toMatchObject({
        subjectName: 'jurado-1 · firma',
        subjectSerialNumber: 'jurado-1',
      })
    }
    expect(await unlockJuror(locked, codeOf(1), 'jurado-1')).toMatchObject({
      error: { code: 'activation-code-wrong', facts: { jurorId: 'jurado-1' } },
    })
    const another = createActivationCode(ports.random)
    expect(await unlockJuror(locked, another, 'jurado-1')).toMatchObject({ error: { code: 'activation-code-wrong' } })
    expect(await unlockJuror(locked, another)).toMatchObject({ error: { code: 'activation-code-unknown' } })
    expect(await unlockJuror(locked, 'x', 'jurado-1')).toMatchObject({ error: { code: 'activation-code-length' } })
    expect(await unlockJuror(locked, codeOf(0), 'jurado-9')).toMatchObject({ error: { code: 'juror-not-in-package' } })
  })

  it("opens DAFO's reception with DAFO's code alone", async () => {
    const locked = await lockedAt(made.path, AT)
    expect(await unlockReception(locked, made.authority.code)).toMatchObject({ ok: true })
    expect(await unlockReception(locked, codeOf(0))).toMatchObject({ error: { code: 'activation-code-unknown' } })
    expect(await unlockReader(locked, 'x')).toMatchObject({ error: { code: 'activation-code-length' } })
    expect(await unlockReader(locked, createActivationCode(ports.random))).toMatchObject({
      error: { code: 'activation-code-unknown' },
    })
  })

  it("keeps the authority's key for DAFO under its own code, and no code or key in the file", async () => {
    const authority = await openPkcs12(made.authority.pkcs12, made.authority.code)
    expect(authority.ok && authority.value.summary.sha256).toBe(made.authorityFingerprint)
    expect(await openPkcs12(made.authority.pkcs12, codeOf(0))).toMatchObject({ ok: false })
    const file = readFileSync(made.path).toString('latin1')
    for (const code of [made.authority.code, ...made.letters.map((letter) => letter.code)])
      expect(file).not.toContain(code)
  })

  it('tells its progress to the end', async () => {
    const folder = makeTempDir()
    const contest = ready()
    const shares: number[] = []
    const dossiers = writeDossiers(folder, contest)
    const work = { progress: ({ done, total }: { done: number; total: number }) => void shares.push(done / total) }
    await makePackage({ contest, dossiers, target: join(folder, 'p.aptos'), ports, work })
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  it.each([0.1, 0.3, 0.5, 0.7, 0.9])('cancelled at %f of it leaves nothing', async (share) => {
    const folder = makeTempDir()
    const contest = ready()
    const dossiers = writeDossiers(folder, contest)
    const before = readdirSync(folder)
    const stop = new AbortController()
    const progress = ({ done, total }: { done: number; total: number }) => {
      if (done / total >= share) stop.abort()
    }
    const work = { signal: stop.signal, progress }
    expect(await makePackage({ contest, dossiers, target: join(folder, 'p.aptos'), ports, work })).toMatchObject({
      error: { code: 'work-cancelled' },
    })
    expect(readdirSync(folder)).toEqual(before)
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
    const changing = ({ done, total }: { done: number; total: number }) => {
      if (done / total === 0.2) writeFileSync(file.path, '%PDF-1.7 otro')
    }
    expect(await makePackage({ contest, dossiers, target, ports, work: { progress: changing } })).toMatchObject({
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
      expect(await verifyPackage(path, { at: AT }), `byte ${at}`).toMatchObject({ ok: false })
    }
  })

  it('before and after its certificates are valid', async () => {
    for (const at of [new Date('2025-08-29T00:00:00Z'), new Date('2031-01-01T00:00:00Z')])
      expect(await verifyPackage(made.path, { at })).toMatchObject({ error: { code: 'container-signature' } })
  })
})

describe('a rightly signed package with wrong contents is refused', () => {
  const refusalOf = async (forgery?: Forgery) => {
    const path = join(makeTempDir(), 'p.aptos')
    const reader = await forge(path, forgery)
    const locked = await verifyPackage(path, { at: AT })
    const opened = locked.ok ? await openContest(locked.value, reader) : locked
    const result = opened.ok ? await checkDossiers(opened.value) : opened
    return result.ok ? null : [result.error.code, ...Object.values(result.error.facts)]
  }

  it('but not one that is right', async () => {
    expect(await refusalOf()).toBeNull()
  })

  it('when a juror signed it instead of the issuing seal', async () => {
    expect(await refusalOf({ signedByJuror: true })).toEqual(['package-signer', 'p.aptos'])
  })

  it('when the header names another contest', async () => {
    expect(await refusalOf({ contestId: 'OTRO' })).toEqual(['package-contest-invalid', 'contestId'])
  })

  it('when what it says in the open is not what is sealed', async () => {
    const at = (path: string) => ['package-contest-invalid', path]
    const fewer = { told: (told: PublicPart) => ({ ...told, submissions: told.submissions.slice(1) }) }
    expect(await refusalOf(fewer)).toEqual(['package-entry-extra', 'claves/jurado-1/CDC-D-00001-25.p7m'])
    const turned = (told: PublicPart) => ({ ...told, submissions: told.submissions.toReversed() })
    expect(await refusalOf({ told: turned })).toEqual(at('submissions'))
    const twice = (told: PublicPart) => ({ ...told, submissions: [told.submissions[0], ...told.submissions] })
    expect(await refusalOf({ told: twice })).toEqual(at('submissions'))
    const same = (told: PublicPart) => ({ ...told, jurors: [told.jurors[0], told.jurors[0]] })
    expect(await refusalOf({ told: same })).toEqual(at('jurors'))
    const named = (told: PublicPart) => ({ ...told, title: 'X' })
    expect(await refusalOf({ told: named })).toEqual(at(''))
    const swapped = (told: PublicPart) => ({ ...told, jurors: told.jurors.toReversed() })
    expect(await refusalOf({ told: swapped })).toEqual(at('jurors'))
    expect(await refusalOf({ contest: (contest) => ({ ...contest, rehearsal: !contest.rehearsal }) })).toEqual(
      at('rehearsal'),
    )
  })

  it('when the reception is of another authority or has another role', async () => {
    expect(await refusalOf({ reception: null })).toEqual(['package-reception', 'p.aptos'])
    expect(await refusalOf({ reception: 'jurado-1' })).toEqual(['package-reception', 'p.aptos'])
    expect(await refusalOf({ reception: RECEPTION_ROLE })).toBeNull()
  })

  it('when the contest is not of its shape, or contradicts itself', async () => {
    const at = (path: string) => ['package-contest-invalid', path]
    expect(await refusalOf({ contest: ({ title: _, ...rest }) => rest })).toEqual(at('title'))
    const cases: [Forgery, string][] = [
      [
        { contest: (c) => ({ ...c, bases: { ...c.bases, jury: { ...c.bases.jury, quorum: 9 } } }) },
        'bases.jury.quorum',
      ],
      [{ contest: (c) => ({ ...c, jurors: c.jurors.map((j) => ({ ...j, profileId: 'z' })) }) }, 'jurors.0.profileId'],
      [{ contest: (c) => ({ ...c, submissions: [c.submissions[0], c.submissions[0]] }) }, 'submissions'],
      [{ contest: (c) => ({ ...c, jurors: [c.jurors[0], c.jurors[0]] }) }, 'jurors'],
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
    const swap =
      (text: string): NonNullable<Forgery['entries']> =>
      (all) =>
        all.map((entry) => (entry.name === dossier ? { ...entry, source: { bytes: Buffer.from(text) } } : entry))
    expect(await refusalOf({ entries: swap('x') })).toEqual(['package-entry-changed', dossier])
    // As long as the stated one, so that only its digest tells.
    expect(await refusalOf({ entries: swap('%PDF-1.6') })).toEqual(['package-entry-changed', dossier])
  })

  it("when a juror's certificate is not of the authority, or is no certificate", async () => {
    const foreign = await lockedAt(made.path, AT)
    for (const member of ['certificate', 'readingCertificate'] as const)
      for (const certificate of [foreign.jurors[0]?.[member] ?? '', 'AAAA'])
        expect(
          await refusalOf({
            told: ({ jurors, ...told }) => ({
              ...told,
              jurors: jurors.map((juror, index) => (index === 0 ? { ...juror, [member]: certificate } : juror)),
            }),
          }),
        ).toEqual(['package-juror-certificate', 'jurado-1'])
  })

  const withSubmission = (change: object) => ({
    contest: (c: Contest) => ({
      ...c,
      submissions: c.submissions.map((submission, index) => (index === 0 ? { ...submission, ...change } : submission)),
    }),
  })
})
