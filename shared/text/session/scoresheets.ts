// Receiving the sealed scoresheets and opening them together (es-PE). Runs in every process.

export const scoresheetsText = {
  title: 'Matrices del Jurado',
  lead: 'Nadie ve puntajes, promedios ni avances de otro miembro antes de la apertura.',
  leadOpened: 'Las matrices están abiertas: sus puntajes están en el cuadro consolidado.',
  caption: 'Entrega de cada miembro',
  columns: {
    member: 'Miembro',
    state: 'Matriz',
    version: 'Versión',
    at: 'Recibida',
    words: 'Cuatro palabras',
    receipt: 'Acuse',
  },
  saveReceipt: 'Guardar el acuse',
  receiptOf: (member: string) => `para ${member}`,
  receiptFailed: 'El acuse no se preparó',
  notReceived: 'No entregada',
  received: 'Recibida, sellada',
  opened: 'Abierta',
  add: 'Agregar matrices',
  files: 'Archivos .matriz',
  addHint: 'Los que exportó cada miembro, uno o varios a la vez.',
  reading: 'Revisando los archivos…',
  choice: {
    lead: 'De algún miembro hay más de una matriz. El programa no elige por el Jurado: reciba de cada miembro la que vale.',
    facts: (member: string, version: number, when: string) => `${member} · versión ${version} · sellada el ${when}`,
    receive: 'Recibir',
    done: 'Terminar',
  },
  receivedNow: (member: string, version: number) => `Se recibió la matriz de ${member} (versión ${version}).`,
  results: 'Archivos revisados',
  opening: {
    title: 'Apertura',
    waiting: (missing: number) =>
      missing === 1
        ? 'Falta la matriz de 1 miembro. El acuerdo de apertura se propone cuando estén todas.'
        : `Faltan las matrices de ${missing} miembros. El acuerdo de apertura se propone cuando estén todas.`,
    needsPresident: 'Antes de la apertura, el Jurado debe elegir a su presidencia.',
    ready: 'Están todas las matrices. El Jurado vota si las abre.',
    propose: 'Proponer la apertura',
    agreed: 'El Jurado acordó la apertura. Falta abrir las matrices.',
    open: 'Abrir las matrices…',
    confirmTitle: (count: number) => `¿Abrir juntas las ${count} matrices?`,
    confirm: 'Abrir las matrices',
    consequences: [
      'Todos en la sala verán los puntajes y comentarios de todos los miembros.',
      'Desde ese momento no se recibe ninguna otra matriz ni otra versión.',
      'Los puntajes originales quedan en el archivo de sesión tal como se sellaron.',
    ],
    done: (when: string) => `Se abrieron juntas el ${when}, por acuerdo del Jurado.`,
    tiedOrRejected: 'El Jurado no acordó la apertura. Puede proponerla y votarla otra vez.',
  },
} as const
