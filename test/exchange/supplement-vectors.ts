// Vectors of supplements: a package, and files that a reader who holds it must answer as they say. And vectors of the
// reopenings that a scoresheet may tell (R-SCO-3).
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ContainerEntry, writeContainer } from '../../electron/core/exchange/asic-write.ts'
import { openEntryKey } from '../../electron/core/exchange/entry-key.ts'
import { issuingSeal } from '../../electron/core/packing/issuing-seal.ts'
import { unlockJuror } from '../../electron/core/packing/unlock.ts'
import type { Signer } from '../../electron/core/signing/cms.ts'
import { SUPPLEMENT_ENTRY, SUPPLEMENT_KEY_ENTRY } from '../../electron/core/supplement/layout.ts'
import { type LockedSupplement, verifySupplement } from '../../electron/core/supplement/read-supplement.ts'
import { canonicalBytes } from '../../shared/exchange/canonical.ts'
import { makeContestPackage, NOW } from '../make/contest-package.ts'
import {
  additionsOf,
  changeOf,
  earlierOf,
  type Issue,
  issueOf,
  removalOf,
  supplementTo,
  value,
} from '../make/supplements.ts'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const READER = 'jurado-1'

/** `package` and the reader's `code` are those of all; `before` names the vectors that were taken in first, in their order. */
export async function supplementVectors() {
  const folder = await mkdtemp(join(tmpdir(), 'acta-vectors-'))
  try {
    const made = await makeContestPackage(folder)
    const issue = await issueOf(made)
    const code = made.letters.find(({ jurorId }) => jurorId === READER)?.code ?? ''
    const make = async (change: Parameters<typeof supplementTo>[2]) =>
      value(await supplementTo(issue, folder, change)).path
    const first = await make({ additions: additionsOf(folder, 31), removals: [removalOf('CDC-C-00001-25')] })
    const earlier = [await earlierOf(issue, first)]
    const second = await make({ earlier, changes: [changeOf()] })
    const other = await make({ removals: [removalOf('CDC-D-00001-25')] })
    const shut = value(await verifySupplement(first, 'suplemento', issue.locked, NOW))
    const again = (change: Change) => rewritten(join(folder, 'otro.suplemento'), issue, shut, change)
    const flipped = readFileSync(first)
    flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 1
    const { signer } = value(await unlockJuror(issue.locked, code, READER))
    const stranger = await issueOf(await makeContestPackage(folder, { id: 'otro-2025' }))
    const foreign = value(await supplementTo(stranger, folder, { removals: [removalOf('CDC-D-00001-25')] })).path
    const vectors: [string, string, string[], Buffer][] = [
      ['an addition and a removal', 'opens', [], readFileSync(first)],
      ['a member replaced, after the first', 'opens', ['an addition and a removal'], readFileSync(second)],
      ['the same file again', 'already', ['an addition and a removal'], readFileSync(first)],
      ['the second without the first', 'supplement-out-of-order', [], readFileSync(second)],
      ['another first', 'supplement-conflict', ['an addition and a removal'], readFileSync(other)],
      ['one bit changed', 'container-entry-altered', [], flipped],
      ['of another contest', 'container-signature', [], readFileSync(foreign)],
      ['signed by a member', 'package-signer', [], await again({ signer })],
      [
        'to another package of the contest',
        'supplement-foreign',
        [],
        await again({ told: { packageSha256: 'f'.repeat(64) } }),
      ],
      [
        'the open part names another addition than the sealed one',
        'supplement-malformed',
        [],
        await again({ sealed: { additions: null } }),
      ],
      ['the sealed part has another number', 'supplement-malformed', [], await again({ sealed: { number: 2 } })],
      [
        'the sealed part replaces a member in secret',
        'supplement-malformed',
        [],
        await again({ sealed: { changes: [{ ...secretChange }] } }),
      ],
      ['an entry that it does not tell', 'supplement-malformed', [], await again({ more: 'nota.txt' })],
    ]
    return {
      at: NOW.toISOString(),
      package: base64(readFileSync(made.path)),
      reader: READER,
      code,
      vectors: vectors.map(([called, verdict, before, bytes]) => ({ called, verdict, before, file: base64(bytes) })),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const secretChange = {
  leaves: 'jurado-2',
  cause: 'resignation',
  replacement: null,
  resolution: { number: '000777-2025', date: '2025-09-10' },
  reason: 'Nadie lo dijo en abierto.',
}

type Change = {
  readonly told?: object
  readonly sealed?: object
  readonly more?: string
  readonly signer?: Signer
}

/** The supplement with something else in it, sealed and signed as by who issues it: only what it says is wrong. */
async function rewritten(target: string, issue: Issue, shut: LockedSupplement, change: Change): Promise<Buffer> {
  const { container, told } = shut
  const key = value(await openEntryKey(container, SUPPLEMENT_KEY_ENTRY, issue.reception))
  const content = JSON.parse(Buffer.from(value(await container.readSealed(SUPPLEMENT_ENTRY, key))).toString())
  const entries: ContainerEntry[] = await Promise.all(
    container.entries.map(async ({ name, mime }) => {
      if (name === SUPPLEMENT_ENTRY)
        return { name, mime: 'application/json', source: json({ ...content, ...change.sealed }), key }
      if (name === 'publico.json') return { name, mime, source: json({ ...told, ...change.told }) }
      return { name, mime, source: { bytes: value(await container.read(name)) } }
    }),
  )
  if (change.more !== undefined)
    entries.push({ name: change.more, mime: 'text/plain', source: { bytes: Buffer.of(1) } })
  const { contestId, rehearsal } = issue.locked
  value(
    await writeContainer(target, {
      header: { kind: 'suplemento', contestId, fileId: crypto.randomUUID(), rehearsal, counts: {} },
      entries,
      signers: [change.signer ?? issuingSeal(contestId, issue.authority, NOW)],
      at: NOW,
    }),
  )
  return readFileSync(target)
}

const json = (value: unknown) => ({ bytes: canonicalBytes(value) })

/** `sheet`: the members of a sheet that reopenings are judged by; `holds`, or why a reader refuses the sheet. */
export function reopeningVectors() {
  const at = '2025-09-20T15:00:00Z'
  const opened = (version: number, reason = 'Me equivoqué de postulación.') => ({ version, reason, at })
  const vector = (called: string, verdict: string, version: number, reopenings?: readonly object[]) => ({
    called,
    verdict,
    sheet: { version, ...(reopenings ? { reopenings } : {}) },
  })
  const refused = 'scoresheet-mismatch'
  return [
    vector('a first version', 'holds', 1),
    vector('a second version that an abstention made', 'holds', 2),
    vector('a second version, the first opened again', 'holds', 2, [opened(1)]),
    vector('a fourth version, two of the three opened again', 'holds', 4, [opened(1), opened(3)]),
    vector('of the version itself', refused, 2, [opened(2)]),
    vector('of a version to come', refused, 2, [opened(3)]),
    vector('in another order', refused, 3, [opened(2), opened(1)]),
    vector('the same version twice', refused, 3, [opened(1), opened(1)]),
    vector('without a reason', refused, 2, [opened(1, '          ')]),
    vector('with a reason too short', refused, 2, [opened(1, 'Error.')]),
    vector('none, as an empty list', 'malformed', 1, []),
    vector('of version 0', 'malformed', 2, [opened(0)]),
    vector('with a member that is none', 'malformed', 2, [{ ...opened(1), jurorId: 'jurado-1' }]),
  ]
}
