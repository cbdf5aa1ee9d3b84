// The words with which a juror reviews, seals and hands over the own matrix (es-PE). Runs in every process.
import { submissions } from './sentence-count.ts'

const sealWords = (version: number) => (version > 1 ? `Sellar la versión ${version}` : 'Sellar la matriz')

/** `replaces`: the version that was delivered. `complete`, `secret`: the articles of R-SCO-3 and R-SCO-4. */
type SealFacts = {
  readonly scored: number
  readonly abstained: number
  readonly version: number
  readonly replaces: number | null
  readonly complete: string
  readonly secret: string
}

/** `revise`: the article of R-SCO-6. */
type ReopenFacts = {
  readonly version: number
  readonly isDelivered: boolean
  readonly complete: string
  readonly secret: string
  readonly revise: string
}

export const deliverText = {
  title: 'Entregar',
  lead: 'Revise, selle y guarde su matriz. Lo que se sella queda firme; si después ve un error, puede reabrirla con un motivo antes de que el Jurado abra las matrices.',
  steps: 'Pasos de la entrega',
  step: {
    evaluate: 'Dar todos los puntajes',
    evaluateDone: (all: number) => `${submissions(all)} con todos sus puntajes.`,
    evaluateLeft: (left: number) => `Faltan puntajes en ${submissions(left)}; están abajo.`,
    comments: 'Escribir los comentarios',
    commentsDone: (min: number) => `Todos tienen al menos ${min} letras.`,
    commentsLeft: (left: number, min: number) =>
      `${left === 1 ? 'Falta 1 comentario' : `Faltan ${left} comentarios`} de al menos ${min} letras:`,
    drafts: 'Guardar lo que está escrito',
    draftsLeft: 'Hay texto que todavía no está guardado. Ábralo y compruebe que se guarda:',
    more: (n: number) => ` y ${n} más`,
    notices: 'Entregar los avisos de abstención',
    noticesDetail: (n: number) =>
      `Declaró ${n === 1 ? '1 abstención' : `${n} abstenciones`}. Cada aviso firmado se guarda desde su postulación.`,
    seal: (version: number) => (version > 1 ? `Sellar la versión ${version} de la matriz` : 'Sellar la matriz'),
    sealed: (when: string, version: number) => `Sellada el ${when}${version > 1 ? `, versión ${version}` : ''}.`,
    sealWaits: 'Se habilita cuando no falta nada.',
    sealReady: 'Ya puede sellarla. Antes, lea abajo el resumen.',
    export: 'Guardar el archivo y entregarlo a la presidencia',
    exportWaits: 'Después de sellar.',
    exportReady: 'Guárdelo en una memoria USB o por el medio que acordaron.',
    exportSaved: 'Guardado; entréguelo y tome aquí el acuse.',
    exportDone: (version: number) => `Quien preside recibió la versión ${version}: lo dice el acuse.`,
  },

  missing: 'Lo que falta',
  missingCaption: 'Postulaciones incompletas',
  code: 'Código',
  project: 'Proyecto',
  lacks: 'Qué falta',

  summary: 'Resumen de su matriz',
  summaryDetail: 'Esto es lo que se sella: así lo leerá el Jurado.',
  summaryCaption: (modality: string) => `Resumen por postulación: ${modality}`,
  modality: (name: string, n: number) => `${name} · ${submissions(n)}`,
  print: 'Imprimir el resumen',
  printedVersion: (version: number) => `matriz sellada, versión ${version}`,
  printedDraft: (version: number) => `borrador de la versión ${version}, sin sellar`,
  points: 'Puntaje',
  bonus: 'Adicionales',
  total: 'Total',
  abstained: 'Se abstuvo',
  comment: 'Comentario',

  seal: {
    open: sealWords,
    title: (n: number) => `¿Sellar su matriz de ${submissions(n)}?`,
    consequences: (facts: SealFacts) => [
      `Quedan definitivos los puntajes y comentarios de ${submissions(facts.scored)}${
        facts.abstained > 0 ? ` y ${facts.abstained === 1 ? '1 abstención' : `${facts.abstained} abstenciones`}` : ''
      }: es la versión ${facts.version} de su matriz (${facts.complete}).`,
      'Se firma ahora con la llave de su código de activación; después se guarda el archivo y se entrega.',
      ...(facts.replaces === null
        ? []
        : [`La versión ${facts.replaces} que entregó vale hasta que entregue la ${facts.version}.`]),
      'Para corregirla habrá que reabrirla con un motivo, como otra versión. Una abstención sí se puede declarar siempre.',
      `Nadie la lee todavía: la presidencia la recibe sellada y el Jurado abre todas juntas, por acuerdo (${facts.secret}).`,
    ],
    gesture: 'Revisé el resumen y quiero sellar mi matriz',
    confirm: sealWords,
  },

  reopen: {
    title: 'Corregir lo sellado',
    lead: 'Si ve un error, reabra su matriz: dice el motivo, corrige y sella la versión siguiente.',
    open: 'Reabrir para corregir…',
    question: (version: number) => `¿Reabrir la versión ${version} de su matriz?`,
    consequences: ({ version, isDelivered, complete, secret, revise }: ReopenFacts) => [
      `Podrá cambiar puntajes y comentarios. La versión ${version} no se podrá guardar otra vez en este equipo.`,
      isDelivered
        ? `La versión ${version} ya entregada vale hasta que entregue la ${version + 1}.`
        : `Si entregó la versión ${version}, vale hasta que entregue la ${version + 1}; si no, hasta entonces no cuenta ninguna.`,
      `El motivo viaja con la versión ${version + 1}, y el Jurado lo lee cuando abre las matrices (${complete}).`,
      `Después de esa apertura la sala no recibe otra versión (${secret}); queda revisar el puntaje en la deliberación (${revise}).`,
    ],
    reason: 'Motivo',
    reasonHint: 'Qué va a corregir y por qué. No escriba aquí datos de personas.',
    reasonMissing: (min: number) => `Escriba el motivo, en ${min} letras o más.`,
    gesture: (version: number) => `Quiero preparar la versión ${version}`,
    confirm: 'Reabrir para corregir',
  },

  receipt: {
    title: 'El acuse de recibo',
    file: 'Archivo .acuse',
    hint: 'El que le entrega quien preside cuando recibe su matriz. Dice qué versión recibió.',
    failed: 'El acuse no se tomó',
    taken: (version: number) => `Quien preside tiene su matriz, versión ${version}`,
    takenDetail: (words: string, when: string) =>
      `Cuatro palabras del archivo recibido: ${words}. Acuse tomado el ${when}.`,
    older: 'Después de esa versión su matriz cambió. Entregue también la vigente.',
  },

  export: {
    title: 'El archivo de su matriz',
    button: 'Guardar mi matriz (.matriz)',
    again: 'Guardar otra copia',
    newVersion: (version: number) =>
      `Esta es la versión ${version} de su matriz. Guárdela y entréguela aunque ya haya entregado otra; vale la última.`,
    failed: 'No se pudo preparar el archivo',
    saved: 'Su matriz está guardada',
    savedDetail: (name: string, size: string, when: string) => `Archivo «${name}», ${size}, el ${when}.`,
    readBack: 'Se volvió a leer de donde se guardó, y es igual. Si es una memoria USB, ya puede retirarla.',
    notReadBack: 'Lo guardó el navegador, fuera de la vista del programa. Compruebe que la descarga terminó.',
    next: 'Qué sigue',
    nextSteps: [
      'Entregue el archivo a quien preside el Jurado, en una memoria USB o por el medio que acordaron.',
      'Léale las cuatro palabras por teléfono o en persona: deben ser las que ve al recibirlo.',
      'Conserve este equipo, o una copia del archivo, hasta que el Acta esté firmada.',
    ],
  },

  exports: {
    title: 'Copias que salieron de este equipo',
    caption: 'Archivos guardados, por versión',
    version: 'Versión',
    words: 'Cuatro palabras',
    file: 'Archivo',
    size: 'Tamaño',
    at: 'Guardado',
    read: 'Comprobación',
    readBack: 'Leído de nuevo, igual',
    byBrowser: 'Lo guardó el navegador',
  },
} as const
