// The words with which a juror reviews, seals and hands over the own matrix (es-PE). Runs in every process.

const submissions = (n: number) => (n === 1 ? '1 postulación' : `${n} postulaciones`)

export const deliverText = {
  title: 'Entregar',
  lead: 'Revise, selle y guarde su matriz. Después de sellarla nadie cambia sus puntajes, tampoco usted; solo puede abstenerse.',
  steps: 'Pasos de la entrega',
  step: {
    evaluate: 'Evaluar todas las postulaciones',
    evaluateDone: (all: number) => `${submissions(all)}: todas con sus puntajes y su comentario, o con una abstención.`,
    evaluateLeft: (left: number) =>
      `${left === 1 ? 'Falta completar' : 'Faltan completar'} ${submissions(left)}; están abajo.`,
    notices: 'Entregar los avisos de abstención',
    noticesDetail: (n: number) =>
      `Declaró ${n === 1 ? '1 abstención' : `${n} abstenciones`}. Cada aviso firmado se guarda desde su postulación.`,
    seal: 'Sellar la matriz',
    sealed: (when: string, version: number) => `Sellada el ${when}${version > 1 ? `, versión ${version}` : ''}.`,
    sealWaits: 'Se habilita cuando no falta nada.',
    sealReady: 'Ya puede sellarla.',
    export: 'Guardar el archivo y entregarlo a la presidencia',
    exportWaits: 'Después de sellar.',
    exportReady: 'Guárdelo en una memoria USB o por el medio que acordaron.',
    exportDone: (version: number) => `Quien preside recibió la versión ${version}: lo dice el acuse.`,
  },

  missing: 'Lo que falta',
  missingCaption: 'Postulaciones incompletas',
  code: 'Código',
  project: 'Proyecto',
  lacks: 'Qué falta',

  summary: 'Resumen de su matriz',
  summaryDetail: 'Esto es lo que se sella: así lo leerá el Jurado.',
  summaryCaption: 'Resumen por postulación',
  points: 'Puntaje',
  bonus: 'Adicionales',
  total: 'Total',
  abstained: 'Se abstuvo',
  comment: 'Comentario',

  seal: {
    open: 'Sellar la matriz',
    title: (n: number) => `¿Sellar su matriz de ${submissions(n)}?`,
    consequences: (scored: number, abstained: number) => [
      `Quedan definitivos los puntajes y comentarios de ${submissions(scored)}${
        abstained > 0 ? ` y ${abstained === 1 ? '1 abstención' : `${abstained} abstenciones`}` : ''
      }.`,
      'Su matriz se firma con la llave de su código de activación.',
      'No podrá cambiar ningún puntaje ni comentario en este escritorio; una abstención sí se puede declarar después.',
      'Nadie la lee todavía: la presidencia la recibe sellada y el Jurado abre las tres juntas, por acuerdo.',
    ],
    gesture: 'Revisé el resumen y quiero sellar mi matriz',
    confirm: 'Sellar la matriz',
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
      `Se abstuvo después de sellar: esta es la versión ${version} de su matriz. Guárdela y entréguela aunque ya haya entregado otra; vale la última.`,
    failed: 'No se pudo preparar el archivo',
    saved: 'Su matriz está guardada',
    savedDetail: (name: string) => `Archivo «${name}».`,
    next: 'Qué sigue',
    nextSteps: [
      'Entregue el archivo a quien preside el Jurado, en una memoria USB o por el medio que acordaron.',
      'Léale las cuatro palabras por teléfono o en persona: deben ser las que ve al recibirlo.',
      'Conserve este equipo, o una copia del archivo, hasta que el Acta esté firmada.',
    ],
  },
} as const
