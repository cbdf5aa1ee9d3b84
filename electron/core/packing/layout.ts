// The entries of an aptos package and the roles of its certificates. Runs in the core (Node).

export const CONTEST_ENTRY = 'contest.json'
export const AUTHORITY_ENTRY = 'authority.cer'
export const dossierEntry = (submissionId: string) => `dossiers/${submissionId}.pdf`
export const sealedKeyEntry = (jurorId: string) => `keys/${jurorId}.p8`

export const MIME = {
  json: 'application/json',
  certificate: 'application/pkix-cert',
  sealedKey: 'application/pkcs8-encrypted',
  pdf: 'application/pdf',
} as const

/**
 * The serial number attribute (X.520) in the name of the issuing seal's certificate. The authority issues certificates to
 * jurors too; only this one signs packages, so that a juror's key cannot make another package of the same contest.
 */
export const ISSUING_SEAL_ROLE = 'SELLO-DE-EMISION'
