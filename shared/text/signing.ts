// What a person reads about signatures (es-PE): the words of a stamp, and one sentence per problem. Any process.

import { formatDate, formatDateTime } from './format.ts'
import type { Facts, Sentence } from './sentence.ts'

const day = (isoMoment: string | number | undefined) => formatDate(Date.parse(String(isoMoment)))

const changeNames = {
  structure: 'la estructura del documento',
  page: 'una página o lo que se muestra sobre ella',
  content: 'el contenido de una página',
  font: 'un tipo de letra, y con él lo que se lee',
  field: 'un campo de firma que ya estaba firmado o que no se firmó',
  metadata: 'la descripción del documento',
}

/** What kind of object of a PDF is not as it was signed. */
export type PdfChange = keyof typeof changeNames

/** The document or its signature is not what was signed. */
const integrityProblems = {
  'signature-unreadable': () => 'La firma no se puede leer: sus datos están dañados o no son una firma CMS.',
  'several-signers': () => 'El bloque de firma contiene más de un firmante; debe haber uno por firma.',
  'not-detached': () => 'El bloque de firma lleva contenido dentro; debe referirse solo al documento.',
  'signer-certificate-missing': () => 'La firma no incluye el certificado de quien firmó.',
  'algorithm-not-allowed': (facts) => `La firma usa un algoritmo que no se acepta (${facts['algorithm']}).`,
  'content-type-differs': () => 'La firma dice proteger otro tipo de contenido.',
  'content-changed': () => 'El contenido firmado cambió después de la firma.',
  'signer-certificate-not-bound': () => 'La firma no está ligada al certificado que la acompaña.',
  'signature-value-invalid': () => 'El valor de la firma no corresponde al certificado: la firma no es válida.',
  'not-our-encoding': () =>
    'El bloque de firma tiene datos que nadie firmó o está escrito de otra forma; no se acepta.',
  'pdf-unreadable': () => 'El archivo no se puede leer como PDF o está dañado.',
  'subfilter-not-supported': (facts) => `La firma es de un tipo que no se verifica aquí (${facts['subFilter']}).`,
  'byte-range-invalid': () => 'La firma no declara bien qué parte del archivo protege.',
  'gap-not-contents': () => 'Dentro de lo que la firma deja sin proteger hay algo más que la propia firma.',
  'padding-not-zero': () => 'Detrás de la firma, en su espacio reservado, hay datos que no le pertenecen.',
  'range-not-at-end': () => 'Lo que la firma protege no termina donde terminaba el documento.',
  'bytes-after-last-signature': () => 'El archivo tiene datos añadidos después de la última firma.',
  'signature-without-field': (facts) =>
    `El archivo contiene ${facts['ranges']} firmas, pero solo ${facts['fields']} campos firmados las muestran.`,
  'changed-after-signing': (facts) => `Después de esta firma se cambió ${changeNames[facts['change'] as PdfChange]}.`,
} satisfies Record<string, Sentence>

/** The signature holds, but who signed is not proven. */
const trustProblems = {
  'root-not-given': () => 'No se indicó ninguna raíz de confianza: no se comprobó quién emitió el certificado.',
  'no-path-to-root': (facts) => `El certificado, emitido por «${facts['issuer']}», no lleva a una raíz de confianza.`,
  'certificate-not-yet-valid': (facts) =>
    `El certificado «${facts['certificate']}» todavía no era válido (vale desde el ${day(facts['from'])}).`,
  'certificate-expired': (facts) =>
    `El certificado «${facts['certificate']}» estaba vencido (valía hasta el ${day(facts['until'])}).`,
  'certificate-not-for-signing': (facts) => `El certificado «${facts['certificate']}» no sirve para firmar.`,
  'key-not-allowed': (facts) => `La clave del certificado «${facts['certificate']}» es débil o no se acepta.`,
} satisfies Record<string, Sentence>

export type IntegrityProblemCode = keyof typeof integrityProblems
export type TrustProblemCode = keyof typeof trustProblems

/** `code` is permanent and names the sentence; `facts` complete it. */
export type SignatureProblem = { readonly code: IntegrityProblemCode | TrustProblemCode; readonly facts: Facts }

/** True when the problem is about who signed, not about what was signed. */
export const isTrustProblem = (problem: SignatureProblem): boolean => problem.code in trustProblems

/** One sentence per code; not every problem has facts. */
export const signatureProblemSentences: Readonly<Record<SignatureProblem['code'], Sentence>> = {
  ...integrityProblems,
  ...trustProblems,
}

export const signatureProblemText = ({ code, facts }: SignatureProblem) => signatureProblemSentences[code](facts)

/** Common name of the authority that the app makes for one contest. */
export const authorityName = (contestId: string) => `Autoridad del concurso ${contestId}`

/** R-ACT-4: the app's own keys, and any certificate not shown to be of the IOFE, make a «firma electrónica». */
export const stampTitle = 'Firma electrónica'

/** The lines of a visible stamp under its title; `at` in epoch milliseconds. */
export const stampLines = (facts: { name: string; reason: string; at: number }): readonly string[] => [
  facts.name,
  `Motivo: ${facts.reason}`,
  `Fecha: ${formatDateTime(facts.at)} (hora de Lima)`,
]

/** R-ACT-4: without a network nobody can tell whether a certificate was revoked. */
export const revocationUndetermined = 'Revocación: no determinada (sin conexión no se puede consultar).'

/** What a verified signature of a PDF says of itself; `problems` when it is not intact, `warnings` when not trusted. */
type Judged = {
  readonly signer: { readonly subjectName: string } | null
  readonly intact: boolean
  readonly problems: readonly SignatureProblem[]
  readonly warnings: readonly SignatureProblem[]
}

/** The verdict on one signature as a person reads it (R-ACT-4: honest about what was not determined). */
export function verdictSentence(signature: Judged): string {
  const whose = `${stampTitle} de ${signature.signer?.subjectName ?? 'alguien que no se pudo identificar'}`
  if (!signature.intact) return [`${whose}: no es válida.`, ...signature.problems.map(signatureProblemText)].join(' ')
  const trust = signature.warnings.length > 0 ? signature.warnings.map(signatureProblemText) : [trustProven]
  return [`${whose}: íntegra; lo firmado no cambió.`, ...trust, revocationUndetermined].join(' ')
}

const trustProven = 'Su certificado lleva a una raíz de confianza.'
