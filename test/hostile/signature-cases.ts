// Packages whose entries are in order and whose signature is somebody else's, late, or over something else. Runs in Node.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { manifestName, signatureName } from '../../electron/core/exchange/asic-manifest.ts'
import { writeContainer } from '../../electron/core/exchange/asic-write.ts'
import { type Credential, issueCertificate, signerFromKey } from '../../electron/core/signing/certificates.ts'
import type { FileKind } from '../../shared/exchange/header.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import { at, authority, content, makeAuthority, type Part, partsOf, zipOf } from '../exchange/containers.ts'
import type { HostileCase } from './case.ts'
import { bytesCase, type Seed } from './container-cases.ts'
import { added, withPart } from './zip-parts.ts'

type Signing = { readonly by?: Credential; readonly from?: string; readonly to?: string; readonly kind?: FileKind }

/** A container whose entry `authority.cer` is `authority`, signed under `by`. */
async function signed({ by = authority, from = '2025-01-01', to = '2026-12-31', kind = 'aptos' }: Signing) {
  const validity = { notBefore: new Date(from), notAfter: new Date(to) }
  const seal = issueCertificate(by, { commonName: 'SELLO', usage: 'sign', ...validity })
  const folder = mkdtempSync(join(tmpdir(), 'acta-hostil-'))
  try {
    const path = join(folder, 'firmado.aptos')
    const entries = [
      { name: 'contest.json', mime: 'application/json', source: { bytes: new TextEncoder().encode('{}') } },
      { name: 'authority.cer', mime: 'application/pkix-cert', source: { bytes: authority.certificate } },
    ]
    const signers = [signerFromKey(seal.privateKey, seal.certificate, [by.certificate])] as const
    const written = await writeContainer(path, {
      ...content,
      header: { ...content.header, kind },
      entries,
      signers,
      at,
    })
    if (!written.ok) throw new Error(refusalText(written.error))
    return readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const partOf = (parts: readonly Part[], name: string) =>
  parts.find((part) => part.name === name)?.data ?? Buffer.alloc(0)

/** The signature of another file in the place of this one's, with or without the list that it covers. */
const graft = async ({ parts }: Seed, names: readonly string[]) => {
  const other = partsOf(await signed({}))
  return zipOf(parts.map((part) => (names.includes(part.name) ? { ...part, data: partOf(other, part.name) } : part)))
}

export const signatureCases = (seed: Seed): HostileCase[] => {
  const { parts } = seed
  const stranger = makeAuthority()
  const [list, signature] = [manifestName(1), signatureName(1)]
  return [
    bytesCase('the signature of another file', 'container-signature', () => graft(seed, [signature])),
    bytesCase('the list and the signature of another file', 'container-extra-entry', () =>
      graft(seed, [list, signature]),
    ),
    bytesCase('a key of another authority with the same name', 'container-signature', () => signed({ by: stranger })),
    bytesCase('a certificate that had expired', 'container-signature', () => signed({ to: '2025-02-01' })),
    bytesCase('a certificate that is not valid yet', 'container-signature', () => signed({ from: '2026-06-01' })),
    bytesCase('a good signature over a scoresheet', 'container-wrong-kind', () => signed({ kind: 'matriz' })),
    bytesCase('a good signature over a session', 'container-wrong-kind', () => signed({ kind: 'sesion' })),
    bytesCase('a good signature of the authority by who is not the seal', 'package-signer', () => signed({})),
    bytesCase('no signature', 'container-entry-missing', () => zipOf(parts.slice(0, -1))),
    bytesCase('an empty signature', 'container-signature', () => zipOf(withPart(parts, signature, () => ''))),
    bytesCase('a signature of 64 KiB and more', 'container-entry-too-large', () =>
      zipOf(withPart(parts, signature, () => Buffer.alloc(70_000))),
    ),
    bytesCase('a signature nested ten thousand times', 'container-signature', () =>
      zipOf(withPart(parts, signature, () => Buffer.alloc(20_000, Buffer.from([0x30, 0x80])))),
    ),
    bytesCase('a signed list with a comment', 'container-manifest-altered', () =>
      zipOf(withPart(parts, list, (data) => String(data).replace('</asic', '<!-- --></asic'))),
    ),
    bytesCase('a signed list with entities', 'container-manifest-altered', () =>
      zipOf(withPart(parts, list, (data) => String(data).replace('?>\n', '?>\n<!DOCTYPE a [<!ENTITY b "c">]>\n'))),
    ),
    bytesCase('an entry that nobody signed', 'container-extra-entry', () =>
      zipOf(added(parts, { name: 'zz.json', data: Buffer.from('{}') })),
    ),
    bytesCase('a second signature hidden in META-INF', 'container-extra-entry', () =>
      zipOf([...parts, { name: signatureName(2), data: partOf(parts, signature) }]),
    ),
    bytesCase('an entry taken away', 'container-entry-missing', () =>
      zipOf(parts.filter(({ name }) => name !== 'contest.json')),
    ),
  ]
}
