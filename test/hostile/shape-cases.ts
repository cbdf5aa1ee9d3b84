// Supplements, scoresheets and sessions whose container and signature hold, and whose own shape is wrong: by whoever got
// hold of the authority's key, or of a member's. Runs in Node.
import { randomUUID } from 'node:crypto'
import { type ContainerEntry, writeContainer } from '../../electron/core/exchange/asic-write.ts'
import { issuingSeal } from '../../electron/core/packing/issuing-seal.ts'
import type { Signer } from '../../electron/core/signing/cms.ts'
import type { SupplementPublic } from '../../electron/core/supplement/layout.ts'
import { canonicalBytes } from '../../shared/exchange/canonical.ts'
import type { FileKind } from '../../shared/exchange/header.ts'
import { NOW } from '../make/contest-package.ts'
import { type Issue, value } from '../make/supplements.ts'
import type { HostileCase } from './case.ts'

export type Entries = readonly { readonly name: string; readonly bytes: Uint8Array }[]

/** `good`: the entries of a supplement that brings `jurado-4` for `jurado-2`, as they are stored. */
export type ShapeSeed = {
  readonly issue: Issue
  readonly good: Entries
  readonly member: Signer
  /** A certificate of another authority, DER in base64. */
  readonly foreign: string
}

function hostile({ issue }: ShapeSeed, kind: FileKind, signer: Signer) {
  const { contestId } = issue.locked
  return (name: string, code: HostileCase['code'], entries: Entries): HostileCase => ({
    name: `${kind}: ${name}`,
    file: `${name.replaceAll(' ', '-')}.${kind}`,
    code,
    async write(path) {
      const listed = entries.map((one): ContainerEntry => {
        return { name: one.name, mime: 'text/plain', source: { bytes: one.bytes } }
      })
      const header = { kind, contestId, fileId: randomUUID(), rehearsal: true, counts: {} }
      value(await writeContainer(path, { header, entries: listed, signers: [signer], at: NOW }))
    },
  })
}

const text = (name: string, content: string) => ({ name, bytes: Buffer.from(content) })
const PROTO = '{"__proto__":{"version":1}}'
const DEEP = '['.repeat(100) + ']'.repeat(100)

export function supplementCases(seed: ShapeSeed): readonly HostileCase[] {
  const { issue, good, foreign } = seed
  const told = JSON.parse(Buffer.from(good[0]?.bytes ?? []).toString('utf8')) as SupplementPublic
  const of = hostile(seed, 'suplemento', issuingSeal(issue.locked.contestId, issue.authority, NOW))
  const first = (entry: Entries[number]) => [entry, ...good.slice(1)]
  const saying = (change: Partial<SupplementPublic>) =>
    first({ name: 'publico.json', bytes: canonicalBytes({ ...told, ...change }) })
  const renamed = JSON.parse(JSON.stringify(told).replaceAll('jurado-4', 'jurado-1')) as SupplementPublic
  const asMember = saying(renamed).map((one) => ({ ...one, name: one.name.replaceAll('jurado-4', 'jurado-1') }))
  const malformed = 'supplement-malformed'
  return [
    of('nobody leaves', malformed, saying({ changes: [{ leaves: 'jurado-9', arrives: 'jurado-4' }] })),
    of('one leaves twice', malformed, saying({ changes: [...told.changes, { leaves: 'jurado-2', arrives: null }] })),
    of('a member arrives', malformed, asMember),
    of('who leaves has a code', malformed, saying({ jurors: [...told.jurors, ...told.jurors] })),
    of(
      'keys of another authority',
      'package-juror-certificate',
      saying({ jurors: told.jurors.map((juror) => ({ ...juror, certificate: foreign })) }),
    ),
    of('another package', 'supplement-foreign', saying({ packageSha256: '0'.repeat(64) })),
    of('a number that is none', malformed, saying({ number: 1e9 })),
    of('an entry more', malformed, [...good, text('otra.json', '{}')]),
    of('an entry less', malformed, good.slice(0, -1)),
    of('prototype', malformed, first(text('publico.json', PROTO))),
    of('depth', malformed, first(text('publico.json', DEEP))),
    hostile(seed, 'suplemento', seed.member)('a member signs', 'package-signer', good),
    hostile(seed, 'matriz', seed.member)('a scoresheet instead', 'container-wrong-kind', good),
  ]
}

export function scoresheetCases(seed: ShapeSeed): readonly HostileCase[] {
  const of = hostile(seed, 'matriz', seed.member)
  const rest = [text('claves/matriz.p7m', 'x'), text('matriz.json', 'x')]
  const malformed = 'scoresheet-malformed'
  return [
    of('prototype of a sheet', malformed, [text('publico.json', PROTO), ...rest]),
    of('depth of a sheet', malformed, [text('publico.json', DEEP), ...rest]),
    of('a sheet with nothing sealed', malformed, [text('publico.json', '{}')]),
    of('a sheet that is a supplement', malformed, seed.good),
    hostile(seed, 'acuse', seed.member)('a receipt instead', 'container-wrong-kind', rest),
  ]
}

export function sessionCases(seed: ShapeSeed): readonly HostileCase[] {
  const of = hostile(seed, 'sesion', seed.member)
  const authority = { name: 'paquete/authority.cer', bytes: seed.issue.locked.authority }
  const { contest } = seed.issue.opened
  const parts = (log: string) => [
    authority,
    { name: 'paquete/contest.json', bytes: canonicalBytes(contest) },
    text('paquete/origen.json', '{"packageSha256":"x"}'),
    text('registro.jsonl', log),
    text('acta.json', '{}'),
    text('acta.pdf', '%PDF-1.7'),
  ]
  return [
    of('no authority', 'container-entry-missing', parts('').slice(1)),
    of('nothing but the authority', 'container-entry-missing', [authority]),
    of('nothing sealed', 'session-unsealed', parts('')),
    of('prototype of a contest', 'session-entry-invalid', [
      authority,
      text('paquete/contest.json', PROTO),
      ...parts(`${DEEP}\n`).slice(2),
    ]),
  ]
}
