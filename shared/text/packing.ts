// Words of packages: certificates made with them, and the command that makes them. Runs in every process.

/** The common name of the certificate with which DAFO signs a contest's package. It is no person's. */
export const issuingSealName = (contestId: string) => `Sello de emisión de DAFO · ${contestId}`

/** The name a key store shows for the contest authority's key. */
export const authorityKeyName = (contestId: string) => `Autoridad del concurso ${contestId}`

/** The file (PKCS#12) in which DAFO keeps that key. */
export const authorityKeyFileName = (contestId: string) => `${contestId}-autoridad.p12`

/** The title of a rehearsal made out of a real contest. */
export const rehearsalTitle = (title: string) => `${title} (ensayo)`

export const makingSample = 'Preparando el concurso de muestra'

/** In the certificates of a member's two keys, which name nobody: «jurado-1 · firma». */
export const jurorKeyName = {
  sign: (jurorId: string) => `${jurorId} · firma`,
  encrypt: (jurorId: string) => `${jurorId} · lectura`,
} as const

/** In the certificate to which what is for DAFO is sealed. */
export const receptionName = (contestId: string) => `Recepción de DAFO · ${contestId}`
