// Supplements: made by DAFO, read by who they are for, in their order and no other (R-AMT-9).
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeContainer } from '../../electron/core/exchange/asic-write.ts'
import type { MadePackage } from '../../electron/core/packing/make-package.ts'
import { unlockJuror } from '../../electron/core/packing/unlock.ts'
import { openPrivateKey } from '../../electron/core/signing/sealed-key.ts'
import { checkSequence, openSupplement, verifySupplement } from '../../electron/core/supplement/read-supplement.ts'
import { verifyFile } from '../../electron/core/verify/verify-file.ts'
import { makeContestPackage, NOW } from '../make/contest-package.ts'
import {
  additionsOf,
  earlierOf,
  type Issue,
  issueOf,
  RESOLUTION,
  removalOf,
  supplementTo,
  value,
} from '../make/supplements.ts'

let folder: string
let made: MadePackage
let issue: Issue
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'acta-'))
  made = await makeContestPackage(folder)
  issue = await issueOf(made)
  return () => rmSync(folder, { recursive: true, force: true })
})

const verify = (path: string, to = issue) => verifySupplement(path, 'suplemento.suplemento', to.locked, NOW)
const readerOf = async (jurorId: string) => {
  const code = made.letters.find((letter) => letter.jurorId === jurorId)?.code ?? ''
  return value(await unlockJuror(issue.locked, code, jurorId)).reading
}

describe('a supplement', () => {
  it('brings additions with their dossiers to every member and to DAFO', async () => {
    const { path } = value(
      await supplementTo(issue, folder, {
        additions: additionsOf(folder, 31, 32),
        removals: [removalOf('CDC-C-00001-25')],
      }),
    )
    const shut = value(await verify(path))
    expect(shut.told).toMatchObject({
      number: 1,
      previousSha256: null,
      submissions: ['CDC-D-00031-25', 'CDC-D-00032-25'],
    })
    for (const reader of [await readerOf('jurado-1'), await readerOf('jurado-3'), issue.reception]) {
      const { content, dossier } = value(await openSupplement(shut, issue.locked, reader))
      expect(content.additions).toMatchObject({ resolution: RESOLUTION, submissions: [{ title: 'OBRA D31' }, {}] })
      expect(content.removals).toEqual([removalOf('CDC-C-00001-25')])
      expect(Buffer.from(value(await dossier('CDC-D-00032-25'))).toString()).toBe(
        '%PDF-1.7 expediente de CDC-D-00032-25',
      )
      expect(await dossier('CDC-D-00001-25')).toMatchObject({ error: { code: 'submission-unknown' } })
    }
  })

  it('says in the open neither a title nor a name', async () => {
    const { path } = value(await supplementTo(issue, folder, { additions: additionsOf(folder, 33) }))
    const bytes = readFileSync(path).toString('latin1')
    for (const words of ['OBRA D33', 'WAYRA', 'expediente de']) expect(bytes).not.toContain(words)
    expect(bytes).toContain('CDC-D-00033-25')
  })

  it('is of nobody who has another key', async () => {
    const other = await issueOf(await makeContestPackage(folder, { id: 'OTRO-2025' }))
    const { path } = value(await supplementTo(issue, folder, { removals: [removalOf('CDC-C-00001-25')] }))
    const shut = value(await verify(path))
    expect(await openSupplement(shut, issue.locked, other.reception)).toMatchObject({
      error: { code: 'envelope-not-for-reader' },
    })
    expect(await verify(path, other)).toMatchObject({ error: { code: 'container-signature' } })
  })

  it('of a rehearsal is none of a real contest', async () => {
    const real = await issueOf(await makeContestPackage(folder, { id: 'REAL-2025', rehearsal: false }))
    const { path } = value(await supplementTo(issue, folder, { removals: [removalOf('CDC-C-00001-25')] }))
    expect(await verify(path, real)).toMatchObject({ error: { code: 'rehearsal-mixed' } })
  })

  it('is refused from any hand but a seal of the authority, and with any byte changed', async () => {
    const { path } = value(await supplementTo(issue, folder, { removals: [removalOf('CDC-C-00001-25')] }))
    const shut = value(await verify(path))
    const { signer } = value(await unlockJuror(issue.locked, made.letters[0]?.code ?? '', 'jurado-1'))
    const forged = join(folder, 'falso.suplemento')
    const entries = await Promise.all(
      shut.container.entries.map(async ({ name, mime }) => ({
        name,
        mime,
        source: { bytes: value(await shut.container.read(name)) },
      })),
    )
    const header = { kind: 'suplemento', contestId: issue.locked.contestId, fileId: crypto.randomUUID() } as const
    value(
      await writeContainer(forged, {
        header: { ...header, rehearsal: true, counts: {} },
        entries,
        signers: [signer],
        at: NOW,
      }),
    )
    expect(await verify(forged)).toMatchObject({ error: { code: 'package-signer' } })
    const bytes = readFileSync(path)
    const at = bytes.indexOf('"number":1')
    bytes[at + 9] = '2'.charCodeAt(0)
    const changed = join(folder, 'cambiado.suplemento')
    writeFileSync(changed, bytes)
    expect(await verify(changed)).toMatchObject({ error: { code: 'container-entry-altered' } })
  })

  it('is checked with its package: in the open without a code, whole with one', async () => {
    const { path } = value(await supplementTo(issue, folder, { additions: additionsOf(folder, 34) }))
    const checker = { at: NOW, ids: { uuid: () => 'x' } }
    const codes = async (code: string | null) => {
      const report = value(await verifyFile(path, checker, { packagePath: made.path, code }))
      return report.findings.map((finding) => finding.code)
    }
    expect(await codes(null)).toEqual(['supplement', 'sealed-content'])
    expect(await codes(made.authority.code)).toEqual(['supplement', 'supplement-content'])
    expect(await verifyFile(path, checker, { packagePath: null, code: null })).toMatchObject({
      error: { code: 'verify-needs-package' },
    })
  })
})

describe('the order', () => {
  it('takes the next, knows one that came before, and refuses a gap and another of the same number', async () => {
    const first = value(await supplementTo(issue, folder, { additions: additionsOf(folder, 35) }))
    const other = value(await supplementTo(issue, folder, { additions: additionsOf(folder, 36) }))
    const earlier = [await earlierOf(issue, first.path)]
    const second = value(await supplementTo(issue, folder, { earlier, removals: [removalOf('CDC-D-00035-25')] }))
    const shut = async (path: string) => value(await verify(path))
    const taken = [{ number: 1, sha256: first.sha256 }]
    expect(checkSequence(await shut(first.path), [])).toEqual({ ok: true, value: 'next' })
    expect(checkSequence(await shut(first.path), taken)).toEqual({ ok: true, value: 'already' })
    expect(checkSequence(await shut(second.path), taken)).toEqual({ ok: true, value: 'next' })
    expect(checkSequence(await shut(second.path), [])).toMatchObject({
      error: { code: 'supplement-out-of-order', facts: { number: 2, expected: 1 } },
    })
    expect(checkSequence(await shut(other.path), taken)).toMatchObject({ error: { code: 'supplement-conflict' } })
    const instead = [{ number: 1, sha256: other.sha256 }]
    expect(checkSequence(await shut(second.path), instead)).toMatchObject({ error: { code: 'supplement-conflict' } })
  })
})

describe('making one', () => {
  it('refuses what changes nothing, adds what is there, or removes what is not', async () => {
    const code = async (change: Parameters<typeof supplementTo>[2]) => {
      const refused = await supplementTo(issue, folder, change)
      return refused.ok ? 'made' : refused.error.code
    }
    expect(await code({})).toBe('supplement-empty')
    expect(await code({ additions: additionsOf(folder, 1) })).toBe('submission-known')
    expect(await code({ removals: [removalOf('CDC-D-00099-25')] })).toBe('submission-unknown')
    expect(await code({ reissue: ['jurado-9'] })).toBe('juror-not-in-package')
    const gone = value(await supplementTo(issue, folder, { removals: [removalOf('CDC-C-00001-25')] }))
    const earlier = [await earlierOf(issue, gone.path)]
    expect(await code({ earlier, removals: [removalOf('CDC-C-00001-25')] })).toBe('submission-unknown')
    const { dossiers, ...added } = additionsOf(folder, 37)
    expect(await code({ additions: { ...added, dossiers: new Map() } })).toBe('dossier-missing')
    const huge = [...dossiers].map(([id, file]) => [id, { ...file, size: 1_000_000_001 }] as const)
    expect(await code({ additions: { ...added, dossiers: new Map(huge) } })).toBe('container-too-large')
  })
})

describe('a new code', () => {
  it('opens another signing key and the same reading key; the old code opens neither', async () => {
    const { path, letters } = value(await supplementTo(issue, folder, { reissue: ['jurado-2'] }))
    const [letter] = letters
    expect(letter).toMatchObject({ jurorId: 'jurado-2', name: made.letters[1]?.name })
    const shut = value(await verify(path))
    const key = async (entry: string, code: string) => openPrivateKey(value(await shut.container.read(entry)), code)
    const reading = value(await key('keys/jurado-2-lectura.p8', letter?.code ?? ''))
    const before = (await readerOf('jurado-2')).privateKey
    expect(reading.equals(before)).toBe(true)
    expect(await key('keys/jurado-2.p8', letter?.code ?? '')).toMatchObject({ ok: true })
    expect(await key('keys/jurado-2.p8', made.letters[1]?.code ?? '')).toMatchObject({ ok: false })
    const [holder] = shut.told.jurors
    const old = issue.locked.jurors[1]
    expect(holder?.readingCertificate).toBe(old?.readingCertificate)
    expect(holder?.certificate).not.toBe(old?.certificate)
  })
})
