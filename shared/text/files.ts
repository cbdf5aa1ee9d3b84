// What a person reads when a file is saved (es-PE). Runs in every process.

export const fileText = {
  saved: (name: string) =>
    `Se guardó «${name}» y se volvió a leer de su lugar: está completo. Si es una memoria USB, ya puede retirarla.`,
  saving: (name: string, percent: number) => `Guardando «${name}» y leyéndolo de nuevo: ${percent} %`,
  handedOver: (name: string) =>
    `El navegador guarda «${name}». Compruebe que la descarga terminó antes de retirar la memoria.`,
  kind: { aptos: 'Paquete', matriz: 'Matriz', sesion: 'Sesión', suplemento: 'Suplemento', acuse: 'Acuse de recibo' },
  choice: {
    title: (count: number) => `Hay ${count} archivos: elija cuál`,
    lead: 'El programa no elige por usted. Esto dice cada archivo de sí mismo; al abrirlo se comprueba.',
    contest: (contestId: string) => `Concurso ${contestId}`,
    rehearsal: 'ensayo',
    version: (version: number) => `versión ${version}`,
    created: (when: string) => `creado el ${when}`,
    open: 'Abrir',
    none: 'Ninguno',
  },
  words: 'Cuatro palabras, para leer por teléfono',
  wordsDetail: 'Salen de la huella del archivo: quien lo recibe ve las mismas si es el mismo archivo.',
  copy: 'Copiar las palabras',
  copied: 'Las cuatro palabras están copiadas.',
  selected: 'Las cuatro palabras están marcadas: cópielas con Ctrl+C.',
  fingerprint: 'Huella del archivo',
  fingerprintDetail:
    'Las doce primeras cifras de su SHA-256. Sirven para comprobar por teléfono que es el mismo archivo.',
} as const

/** The first twelve digits of a SHA-256 in groups of four, to read over the telephone: "a1b2 c3d4 e5f6". */
export const shortHash = (sha256: string) => sha256.slice(0, 12).replace(/.{4}(?=.)/g, '$& ')
