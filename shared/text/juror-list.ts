// The words of Postulaciones: filters, what is missing, the time left and the pace (es-PE). Runs in every process.
import { formatPlainDate } from './format.ts'
import { submissions } from './sentence-count.ts'

export const listText = {
  setAside: 'Apartar',
  isSetAside: 'Apartada',
  setAsideOf: (code: string) => `Apartar ${code} para volver a verla`,
  onlySetAside: 'Apartadas',
  region: 'Región',
  allRegions: 'Toda región',
  columnAside: 'Apartada',
  columnProgress: 'Avance',
  given: (given: number, all: number) => `${given}/${all}`,
  givenLong: (given: number, all: number) => `${given} de ${all} puntajes`,
  noComment: 'sin comentario',
  keys: 'Flechas: moverse · Intro: abrir · P: apartar · /: buscar',
  views: 'Vistas de las postulaciones',
  all: (n: number) => `Todas (${n})`,
  missing: (n: number) => `Lo que falta (${n})`,
  emptyTitle: 'Ninguna postulación coincide con el filtro',
  emptyDetail: 'Cambie las palabras o quite los filtros para ver las demás.',
  emptyAside: 'No ha apartado ninguna postulación',
  emptyAsideDetail: 'Pulse Apartar en una postulación para volver a verla después. Es una marca solo para usted.',

  plan: {
    title: 'Plazo y ritmo',
    deadline: 'Plazo',
    until: (isoDay: string) => `hasta el ${formatPlainDate(isoDay)}`,
    today: 'Hoy',
    todayOf: (done: number, pace: number) => `${done} de ${pace}`,
    todayDone: (done: number) => `${done}`,
    todayNote: 'terminadas hoy',
    pace: 'Ritmo',
    perDay: (n: number) => `${n} por día`,
    asked: 'lo que pide el plazo',
    own: (needed: number) => `propio; el plazo pide ${needed}`,
    ownOver: 'propio',
    change: 'Cambiar el ritmo',
    reaches: (isoDay: string) => `Alcanza: a este ritmo termina el ${formatPlainDate(isoDay)}.`,
    fallsShort: (isoDay: string, needed: number) =>
      `No alcanza: a este ritmo terminaría el ${formatPlainDate(isoDay)}. El plazo pide ${needed} por día.`,
    over: (left: number) =>
      `${left === 1 ? 'Falta' : 'Faltan'} ${submissions(left)} y el plazo ya terminó. Puede seguir y sellar; avise hoy a la DAFO.`,
    allDone: 'Todas están listas',
    allDoneDetail:
      'Cada postulación tiene sus puntajes y su comentario, o una abstención. Revise su matriz y selle en Entregar.',
    toDeliver: 'Ir a Entregar',
    dialog: {
      title: 'Ritmo propio',
      lead: 'Cuántas postulaciones quiere terminar cada día. Es una ayuda para usted: nadie más lo ve y nada lo exige.',
      field: 'Postulaciones por día',
      asked: (needed: number) => `Usar lo que pide el plazo (${needed} por día)`,
      askedOver: 'Quitar el ritmo propio',
      save: 'Guardar el ritmo',
    },
  },

  lacks: {
    by: 'Agrupar',
    bySubmission: 'Por postulación',
    bySubcriterion: 'Por sub criterio',
    caption: 'Lo que falta por postulación',
    captionSubcriterion: 'Lo que falta por sub criterio',
    submission: 'Postulación',
    what: 'Falta',
    comment: 'Comentario',
    commentRow: 'Comentario de la postulación',
    goTo: (field: string, code: string) => `${field}, de ${code}`,
    subcriterion: 'Sub criterio',
    inHowMany: 'Faltan en',
    first: 'Ir a la primera',
    howMany: submissions,
    none: 'ninguna',
    nothing: 'No falta nada',
    nothingDetail: 'Todas las postulaciones tienen sus puntajes y su comentario, o una abstención.',
  },
} as const

/** The time left, as a person says it. `days`: until the last day; 0 on it, negative after it. */
export function timeLeftText(days: number): string {
  if (days < -1) return `Terminó hace ${-days} días`
  if (days === -1) return 'Terminó ayer'
  if (days === 0) return 'Hoy termina'
  return days === 1 ? 'Termina mañana' : `Faltan ${days} días`
}
