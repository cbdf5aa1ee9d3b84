// The words of the activation letters (es-PE): one per member of the jury, and DAFO's own. Runs in every process.

/** A certificate's SHA-256 (hexadecimal) in groups of four, to compare by eye: "3F2A 99B1 …". */
export const groupedFingerprint = (sha256: string) => sha256.toUpperCase().replace(/.{4}(?=.)/g, '$& ')

export const letterText = {
  title: 'Carta de activación',
  subject: 'Código de activación personal',
  author: 'DAFO',
  foot: (contestId: string, addressee: string) => `Carta de activación · ${contestId} · ${addressee}`,
  /** The names of the files: no code, no person. */
  fileName: (contestId: string, addresseeId: string) => `${contestId}-carta-${addresseeId}.pdf`,

  to: 'Para',
  profile: 'Perfil',
  package: 'Archivo del paquete',
  evaluationEnds: 'La evaluación termina',
  authority: 'Huella de la autoridad',
  facts: 'Con qué comparar',
  factsNote:
    'La aplicación muestra la huella de la autoridad al abrir el paquete. Si no es igual a esta, cifra por cifra, no continúe y avise a la DAFO: el paquete no es el que ella emitió.',
  steps: 'Qué hacer',

  slip: {
    cut: 'Corte por esta línea y guarde el talón aparte de la carta y de la memoria USB',
    label: 'Código de activación',
    hint: 'Mayúsculas, guiones y espacios dan igual. El último carácter es de control: avisa si alguno se copió mal.',
    qr: 'Código QR con el mismo código de activación, en letras',
  },

  juror: {
    intro: (contest: string) =>
      `Usted integra el Jurado del ${contest}. El talón al pie de esta hoja lleva el código que abre su escritorio en la aplicación Acta Jurado y con el que firma su matriz. No existe otra copia: la DAFO no lo conserva.`,
    steps: (packageName: string) => [
      `Abra la aplicación Acta Jurado en su laptop. No hace falta internet. Elija «Abrir un paquete» y el archivo «${packageName}» que le entregó la DAFO.`,
      'Compare la huella de la autoridad que muestra la aplicación con la de más abajo.',
      'En «Mi evaluación», elija «Entrar» y escriba el código del talón. Un lector de códigos QR conectado a la laptop lo escribe por usted.',
      'Corte el talón y guárdelo en un lugar seguro, lejos de la laptop. Lo necesitará otra vez.',
      'No comparta el código, no le tome fotos ni lo envíe: quien lo tiene firma como usted.',
      'Si lo pierde o cree que alguien más lo vio, avise a la DAFO para que emita otro.',
    ],
  },

  reissued: {
    intro: (contest: string) =>
      `Usted integra el Jurado del ${contest}. El talón al pie lleva su código nuevo; el anterior deja de valer en cada laptop que toma el suplemento. No existe otra copia: la DAFO no lo conserva.`,
    steps: (file: string) => [
      `Abra la aplicación Acta Jurado, elija «Tomar un suplemento» en el concurso y el archivo «${file}» que le entregó la DAFO.`,
      'Elija «Entrar» y escriba el código del talón. Lo que ya evaluó sigue en su escritorio.',
      'Corte el talón y guárdelo en un lugar seguro, lejos de la laptop. Destruya el anterior si aparece.',
      'No comparta el código, no le tome fotos ni lo envíe: quien lo tiene firma como usted.',
    ],
  },

  arrived: {
    intro: (contest: string) =>
      `Usted integra el Jurado del ${contest} en reemplazo de otro miembro. El talón al pie de esta hoja lleva el código que abre su escritorio en la aplicación Acta Jurado y con el que firma su matriz. No existe otra copia: la DAFO no lo conserva.`,
    steps: (packageName: string, supplement: string) => [
      `Abra la aplicación Acta Jurado en su laptop. No hace falta internet. Elija «Abrir un paquete» y el archivo «${packageName}» que le entregó la DAFO.`,
      'Compare la huella de la autoridad que muestra la aplicación con la de más abajo.',
      `Elija «Tomar un suplemento» en el concurso y tome, en su orden, los que le entregó la DAFO hasta «${supplement}», que lo incorpora.`,
      'En «Mi evaluación», elija «Entrar» y escriba el código del talón. Un lector de códigos QR conectado a la laptop lo escribe por usted.',
      'Corte el talón y guárdelo en un lugar seguro, lejos de la laptop. Lo necesitará otra vez.',
      'No comparta el código, no le tome fotos ni lo envíe: quien lo tiene firma como usted.',
    ],
  },

  dafo: {
    name: 'DAFO, secretaría del concurso',
    profile: 'Autoridad del concurso',
    addressee: 'DAFO',
    id: 'dafo',
    intro: (contest: string) =>
      `Esta carta es de la DAFO y no se entrega a ningún miembro del Jurado. El talón al pie lleva el código de la autoridad del ${contest}. No existe otra copia: la aplicación no lo conserva.`,
    steps: (authorityFile: string) => [
      `El código abre lo que el Jurado envía sellado y el archivo «${authorityFile}», la clave de la autoridad: con los dos se emiten suplementos y nuevos códigos.`,
      'Guarde el archivo y el talón bajo llave y en lugares distintos. Quien tiene los dos puede emitir en nombre de la DAFO.',
      'Comunique a los miembros del Jurado la huella de la autoridad también por otro medio, para que la comparen con la de su carta.',
      'Conserve ambos hasta que el procedimiento concluya y no quede recurso pendiente. Si se pierden, no hay manera de recuperarlos.',
    ],
  },
} as const
