// The words of Mi matriz: the table, the own distribution, ties, two submissions compared (es-PE). Runs in every process.
import { count, submissions } from './sentence-count.ts'

export const matrixText = {
  title: 'Mi matriz',
  views: 'Vistas de mi matriz',
  tabs: {
    table: 'Tabla',
    distribution: 'Distribución',
    ties: (n: number) => `Empates (${n})`,
    compare: (n: number) => `Comparar dos${n > 0 ? ` (${n} de 2)` : ''}`,
  },
  caption: 'Mis puntajes por postulación',
  submission: 'Postulación',
  submissionLong: 'Postulación, por su código',
  bonus: 'Adic.',
  bonusLong: 'Adic.: puntos adicionales',
  total: 'Total',
  totalLong: 'Total, con los puntos adicionales',
  noScore: 'Sin puntaje',
  aside: 'Apart.',
  asideLong: 'Apartada, para volver a verla',
  pick: 'Comp.',
  pickLong: 'Elegida para comparar dos',
  pickOf: (code: string) => `Comparar ${code}`,
  picked: (code: string, n: number) =>
    n === 2 ? `${code} elegida. Ya hay dos: véalas en Comparar dos.` : `${code} elegida. Elija otra para compararlas.`,
  unpicked: (code: string) => `${code} ya no está elegida.`,
  keys: 'Flechas: moverse · 1–5: cambiar el puntaje · Supr: borrarlo · U: deshacer · Intro: abrir en Evaluar · P: apartar · Espacio: elegir para comparar',
  group: { label: 'Agrupar', none: 'Sin agrupar', modality: 'Por modalidad', region: 'Por región' },
  groupSize: (all: number, counted: number) =>
    `${submissions(all)} · media de ${count(counted, 'completa', 'completas')}`,
  meanOf: (exact: string) => `Media exacta: ${exact}`,

  bar: {
    label: 'La casilla en la que está',
    empty: 'Elija una casilla de la tabla.',
    open: 'Abrir en Evaluar',
    comment: 'Comentario',
    noComment: 'sin comentario',
    history: 'Antes',
    change: (score: number | null, moment: string) => `${score ?? 'borrado'} (${moment})`,
    noHistory: 'sin cambios',
    abstained: 'Se abstuvo: no hay puntajes que ver ni que cambiar.',
    sealed: 'Sellada: se lee y ya no cambia.',
  },

  distribution: {
    lead: (n: number) => `Cuántas veces puso cada puntaje, en las ${submissions(n)} que el filtro muestra.`,
    leadOne: 'Cuántas veces puso cada puntaje, en la postulación que el filtro muestra.',
    caption: (number: string, text: string) => `${number} ${text}`,
    value: 'Puntaje',
    times: 'Veces',
    mean: (figure: string) => `Media: ${figure}`,
    noMean: 'Sin puntajes todavía',
    totals: 'Totales, con los puntos adicionales',
    band: (from: number, to: number) => (from === to ? `${from}` : `${from} a ${to}`),
    range: 'Total',
    howMany: 'Postulaciones',
  },

  ties: {
    lead: 'Postulaciones a las que dio el mismo total. Son empates de sus puntajes: el orden del Jurado sale de las matrices de todos.',
    total: (total: number) => count(total, 'punto', 'puntos'),
    of: submissions,
    none: 'No hay dos postulaciones con el mismo total',
    noneDetail: 'Aquí aparecen juntas cuando todos sus sub criterios tienen puntaje y suman lo mismo.',
    compare: 'Comparar las dos primeras',
  },

  compare: {
    none: 'Elija dos postulaciones',
    noneDetail:
      'En la Tabla, póngase en una fila y pulse Espacio, o marque la columna Comp. Con dos elegidas se ven aquí lado a lado.',
    one: (code: string) => `Falta elegir otra para compararla con ${code}`,
    toTable: 'Ir a la Tabla',
    caption: (a: string, b: string) => `${a} y ${b}, sub criterio por sub criterio`,
    subcriterion: 'Sub criterio',
    difference: 'Diferencia',
    same: 'igual',
    more: (points: number, code: string) => `${code}: ${points} más`,
    unknown: 'falta un puntaje',
    comment: 'Comentario de la postulación',
    open: (code: string) => `Abrir ${code}`,
    swap: 'Quitar las dos',
    noComment: 'Sin comentario',
  },
  legend: 'Qué dice cada columna',
} as const
