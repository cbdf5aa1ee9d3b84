// Refusals of keys and of signing a document: what happened, where, what to do next.
import { formatDate } from '../format.ts'
import type { Sentence } from '../sentence.ts'

const day = (isoMoment: string | number | undefined) => formatDate(Date.parse(String(isoMoment)))

export const signingRefusals = {
  'key-not-opened': () =>
    'No se pudo abrir la clave: la contraseña no es la correcta o el archivo está dañado. Vuelva a escribirla.',
  'pkcs12-password-wrong': () =>
    'La contraseña del archivo de firma (.p12 o .pfx) no es la correcta. Vuelva a escribirla; fíjese en las mayúsculas.',
  'pkcs12-unreadable': () =>
    'El archivo elegido no es un archivo de firma (.p12 o .pfx) o está dañado. Elija otro o pida una copia a quien lo emitió.',
  'pkcs12-without-key': () =>
    'El archivo de firma no contiene una clave privada: con él no se puede firmar. Exporte el certificado con su clave.',
  'pkcs12-several-keys': () =>
    'El archivo de firma contiene varias claves y no se sabe cuál usar. Exporte un archivo con una sola clave.',
  'pkcs12-without-certificate': () =>
    'El archivo de firma no contiene el certificado de su clave, o la clave es débil o de un tipo que no se acepta. Pida otro certificado.',
  'pdf-not-readable': () => 'El archivo no se puede leer como PDF o está dañado. Vuelva a generarlo o pida otra copia.',
  'pdf-not-appendable': (facts) =>
    `A este PDF no se le puede añadir una firma sin reescribirlo (${facts['reason']}). Fírmelo desde el original que generó la aplicación.`,
  'signature-field-unknown': (facts) =>
    `El documento no tiene un lugar de firma llamado «${facts['field']}». Genere de nuevo el documento con sus firmantes.`,
  'signature-field-taken': (facts) =>
    `El lugar de firma «${facts['field']}» ya está firmado. Una firma no se reemplaza: revise quién falta por firmar.`,
  'signature-too-large': (facts) =>
    `La firma ocupa ${facts['octets']} bytes y el espacio reservado es de ${facts['reserved']}. Use un certificado con una cadena más corta.`,
  'signer-certificate-expired': (facts) =>
    `El certificado de «${facts['certificate']}» venció el ${day(facts['until'])}. Firme con un certificado vigente.`,
  'signer-certificate-not-yet-valid': (facts) =>
    `El certificado de «${facts['certificate']}» recién vale desde el ${day(facts['from'])}. Revise la fecha de la computadora o use otro.`,
  'signer-certificate-not-for-signing': (facts) =>
    `El certificado de «${facts['certificate']}» no sirve para firmar documentos. Elija el certificado de firma.`,
} satisfies Record<string, Sentence>
