// What a person reads when a file is saved (es-PE). Runs in every process.

export const fileText = {
  saved: (name: string) => `Se guardó «${name}».`,
  failed: (name: string) =>
    `No se pudo guardar «${name}»: el lugar está lleno, es de solo lectura o la memoria se retiró. Nada quedó a medias; elija otro lugar.`,
  fingerprint: 'Huella del archivo',
  fingerprintDetail:
    'Las doce primeras cifras de su SHA-256. Sirven para comprobar por teléfono que es el mismo archivo.',
} as const

/** The first twelve digits of a SHA-256 in groups of four, to read over the telephone: "a1b2 c3d4 e5f6". */
export const shortHash = (sha256: string) => sha256.slice(0, 12).replace(/.{4}(?=.)/g, '$& ')
