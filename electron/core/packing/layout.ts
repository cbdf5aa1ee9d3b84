// The entries of an aptos package and the roles of its certificates. Runs in the core (Node).

export const PUBLIC_ENTRY = 'publico.json'
export const AUTHORITY_ENTRY = 'authority.cer'
/** The certificate to which everything for DAFO is sealed. */
export const RECEPTION_ENTRY = 'recepcion.cer'
export const CONTEST_ENTRY = 'contest.json'
/** The key of the contest, for every member of the jury and for DAFO. */
export const CONTEST_KEY_ENTRY = 'claves/contest.p7m'
/** DAFO as the owner of a key, beside the ids of jurors. */
export const DAFO = 'dafo'

export const dossierEntry = (submissionId: string) => `dossiers/${submissionId}.pdf`
/** The private key that signs, of a juror; DAFO's is the one that reads. */
export const sealedKeyEntry = (owner: string) => `keys/${owner}.p8`
export const readingKeyEntry = (jurorId: string) => `keys/${jurorId}-lectura.p8`
/** A juror's reading key for DAFO to give again under a new code. */
export const custodyEntry = (jurorId: string) => `custodia/${jurorId}.p7m`
/** The key of one dossier for one reader: what an abstention takes away. */
export const dossierKeyEntry = (reader: string, submissionId: string) => `claves/${reader}/${submissionId}.p7m`

export const MIME = {
  json: 'application/json',
  certificate: 'application/pkix-cert',
  sealedKey: 'application/pkcs8-encrypted',
  envelope: 'application/pkcs7-mime',
  pdf: 'application/pdf',
} as const

/** Who a package is for, as its public part tells: no name, no title. */
export type Roll = { readonly jurors: readonly { readonly id: string }[]; readonly submissions: readonly string[] }

/** Every entry of a package for these members and submissions, in file order. */
export function packageEntries({ jurors, submissions }: Roll): readonly string[] {
  const readers = [...jurors.map(({ id }) => id), DAFO]
  return [
    PUBLIC_ENTRY,
    AUTHORITY_ENTRY,
    RECEPTION_ENTRY,
    sealedKeyEntry(DAFO),
    ...jurors.flatMap(({ id }) => [sealedKeyEntry(id), readingKeyEntry(id), custodyEntry(id)]),
    CONTEST_KEY_ENTRY,
    CONTEST_ENTRY,
    ...readers.flatMap((reader) => submissions.map((submissionId) => dossierKeyEntry(reader, submissionId))),
    ...submissions.map(dossierEntry),
  ]
}

/**
 * The serial number attribute (X.520) in the name of the issuing seal's certificate. The authority issues certificates to
 * jurors too; only this one signs packages, so that a juror's key cannot make another package of the same contest.
 */
export const ISSUING_SEAL_ROLE = 'SELLO-DE-EMISION'
/** The same of the certificate to which files for DAFO are sealed. */
export const RECEPTION_ROLE = 'RECEPCION'
