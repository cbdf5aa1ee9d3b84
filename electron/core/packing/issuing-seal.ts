// The seal that signs one package or one supplement, issued by the contest's authority. Runs in the core (Node).
import { issuingSealName } from '../../../shared/text/packing.ts'
import { type Credential, issueCertificate, signerFromKey } from '../signing/certificates.ts'
import type { Signer } from '../signing/cms.ts'
import { validityFrom } from './juror-keys.ts'
import { ISSUING_SEAL_ROLE } from './layout.ts'

/** A new seal, valid from `at`. Its key signs one file and is gone. */
export function issuingSeal(contestId: string, authority: Credential, at: Date): Signer {
  const { certificate, privateKey } = issueCertificate(authority, {
    commonName: issuingSealName(contestId),
    serialNumberAttribute: ISSUING_SEAL_ROLE,
    usage: 'sign',
    ...validityFrom(at),
  })
  return signerFromKey(privateKey, certificate, [authority.certificate])
}
