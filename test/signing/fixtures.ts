// Makes what the tests of signing need: authorities, jurors with every kind of key, and temporary folders.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Credential,
  createAuthority,
  issueCertificate,
  signerFromKey,
} from '../../electron/core/signing/certificates.ts'
import type { Signer } from '../../electron/core/signing/cms.ts'

export const validity = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2027-12-31T23:59:59Z') }
export const at = new Date('2026-11-20T15:00:00Z')
export const title = 'Concurso de Proyectos de Distribución y Circulación de Obras Cinematográficas - 2025'

export const makeAuthority = (contestId = 'CDC-2025'): Credential => createAuthority({ contestId, title, ...validity })

export function makeJuror(
  authority: Credential,
  commonName = 'QUISPE ÑAHUI Rosa',
): { credential: Credential; signer: Signer } {
  const credential = issueCertificate(authority, {
    commonName,
    serialNumberAttribute: 'JURADO-1',
    usage: 'sign',
    ...validity,
  })
  return { credential, signer: signerFromKey(credential.privateKey, credential.certificate, [authority.certificate]) }
}

/** Runs with a temporary folder that is gone afterwards. */
export async function inFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'acta-signing-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
