// Certificates of invented members, to rehearse the signing of an Acta with. Never for a real contest. Core.
import type { Contest } from '../../../shared/domain/contest/contest.ts'
import { createAuthority, issueCertificate } from '../signing/certificates.ts'
import { createPkcs12 } from '../signing/pkcs12.ts'

export const rehearsalPassword = 'ensayo'

export type RehearsalCertificate = { readonly jurorId: string; readonly p12: Uint8Array }

const DAY_MS = 24 * 60 * 60 * 1000

/** One PKCS#12 file per juror, valid for 30 days from `at`, all from an authority made for the purpose. */
export async function rehearsalCertificates(contest: Contest, at: Date): Promise<readonly RehearsalCertificate[]> {
  const validity = { notBefore: new Date(at.getTime() - DAY_MS), notAfter: new Date(at.getTime() + 30 * DAY_MS) }
  const authority = createAuthority({ contestId: contest.id, title: contest.title, ...validity })
  return await Promise.all(
    contest.jurors.map(async ({ id, name }) => {
      const { certificate, privateKey } = issueCertificate(authority, { commonName: name, usage: 'sign', ...validity })
      const p12 = await createPkcs12({
        privateKey,
        certificate,
        chain: [authority.certificate],
        password: rehearsalPassword,
        friendlyName: name,
      })
      return { jurorId: id, p12 }
    }),
  )
}
