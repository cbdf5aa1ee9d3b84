// The words with which a juror reads, scores, comments and abstains (es-PE). Runs in every process.

const SHOWN_LENGTH = 60
const shortened = (text: string) => (text.length <= SHOWN_LENGTH ? text : `${text.slice(0, SHOWN_LENGTH).trimEnd()}…`)

export const evaluateText = {
  windowTitle: 'Evaluar',
  position: (at: number, all: number) => `${at} de ${all}`,
  previous: 'Postulación anterior',
  next: 'Postulación siguiente',
  dossier: (code: string) => `Expediente ${code}`,
  dossierOpening: 'Abriendo el expediente…',
  dossierFailed: 'No se pudo abrir el expediente',

  panel: 'Puntajes',
  subtotal: (points: number, max: number) => `${points}/${max}`,
  subtotalLong: (points: number, max: number) => `${points} de ${max} puntos`,
  scale: 'Escala',
  total: 'Total',
  totalText: (points: number, max: number, bonus: number) => `${points}/${max}${bonus > 0 ? ` +${bonus}` : ''}`,
  totalLong: (points: number, max: number, bonus: number) =>
    `Total ${points} de ${max}${bonus > 0 ? `, más ${bonus} ${bonus === 1 ? 'adicional' : 'adicionales'}` : ''}`,
  complete: 'completa',
  undo: {
    label: 'Deshacer',
    done: (outcome: string) => `Se deshizo: ${outcome}.`,
    nothing: 'No hay nada que deshacer en esta postulación desde que abrió el escritorio.',
  },
  redo: {
    label: 'Rehacer',
    done: (outcome: string) => `Se rehizo: ${outcome}.`,
    nothing: 'No hay nada que rehacer en esta postulación.',
  },
  /** What an undo or a redo leaves behind. */
  outcome: {
    score: (number: string, score: number | null, was: number | null) =>
      `${number} queda ${score === null ? 'sin puntaje' : `en ${score}`} (${was === null ? 'no tenía puntaje' : `era ${was}`})`,
    bonus: (points: number, was: number) => `los puntos adicionales quedan en ${points} (eran ${was})`,
    comment: (number: string, text: string) =>
      `el comentario${number === '' ? '' : ` de ${number}`} queda ${text === '' ? 'vacío' : `«${shortened(text)}»`}`,
  },
  /** What the juror had given before. */
  before: (score: number, moment: string, more: number) =>
    `antes: ${score} (${moment})${more > 0 ? ` y ${more} más` : ''}`,
  pending: (digits: string) => `${digits}… Escriba otra cifra, o Intro para dejar ${digits}.`,
  /** Said once after a change, for who does not see it. */
  said: (number: string, score: string, subtotal: string) => `${number}: ${score}. Criterio: ${subtotal}.`,
  allDone: 'Ya no falta nada: todas las postulaciones están completas. Pase a Entregar.',

  comment: {
    label: 'Comentario de la postulación',
    open: (number: string) => `Comentar ${number}`,
    openWritten: (number: string) => `Ver el comentario de ${number}`,
    close: (number: string) => `Cerrar el comentario de ${number}`,
    subcriterion: (number: string) => `Comentario de ${number}`,
  },

  bonus: {
    label: 'Puntos adicionales',
    none: 'ninguno',
    some: (points: number, grounds: number) => `+${points} por ${grounds === 1 ? '1 causal' : `${grounds} causales`}`,
    short: 'Cambiar',
    change: 'Cambiar los puntos adicionales',
    title: 'Puntos adicionales',
    lead: (max: number) => `Fuera de los puntos de la escala, hasta ${max}. Para darlos marque al menos una causal.`,
    points: 'Puntos',
    grounds: 'Causales',
    privacy: 'Marque solo la causal. No escriba de qué persona se trata: es un dato sensible.',
    save: 'Guardar los puntos',
  },

  abstain: {
    open: 'Abstenerme',
    title: (code: string) => `¿Abstenerse de evaluar ${code}?`,
    cause: 'Causa de la abstención',
    description: 'Hecho que la motiva',
    descriptionHint: 'Una o dos frases. Lo leen la presidencia del Jurado y la DAFO.',
    causeMissing: 'Elija la causa de la abstención.',
    descriptionMissing: 'Describa el hecho en al menos 10 caracteres.',
    word: 'ME ABSTENGO',
    confirm: 'Abstenerme de esta postulación',
    consequences: (code: string) => [
      `Esto no envía puntajes: usted deja de evaluar ${code}, y solo esa postulación.`,
      'Su expediente se cierra para usted y no podrá calificarla, comentarla ni votarla.',
      'Los puntajes y comentarios que ya le puso dejan de contar y de verse; quedan en el registro.',
      'Se prepara al instante un aviso firmado para la presidencia del Jurado y la DAFO, que usted guarda y entrega.',
      'Nadie puede deshacerlo en este programa, tampoco quien preside.',
    ],
    newVersion: (version: number) =>
      `Su matriz sellada pasa a ser la versión ${version}: debe guardarla y entregarla otra vez a la presidencia.`,
    deliver: 'Ir a Entregar',
    deliverAgain: (version: number) =>
      `Su matriz cambió después de sellarla. Guarde y entregue la versión ${version} a la presidencia.`,
    done: 'Se abstuvo de esta postulación',
    doneDetail:
      'No puede ver el expediente ni los puntajes que le puso. En la matriz, en el Acta y en todo archivo figura «Se abstuvo».',
    when: 'Declarada el',
    notice: 'Guardar el aviso firmado (PDF)',
    noticeAgain: 'Guardar otra vez el aviso (PDF)',
    noticeUnsaved: 'Falta guardar su aviso de abstención',
    noticeSaved: 'Guardó su aviso de abstención',
    noticeDetail:
      'Es un solo PDF firmado, que también leen las computadoras. Entregue hoy mismo una copia a la presidencia del Jurado y otra a la DAFO. No lleva ningún puntaje y no reemplaza a su matriz.',
    noticeFailed: 'No se pudo preparar el aviso',
  },
} as const
