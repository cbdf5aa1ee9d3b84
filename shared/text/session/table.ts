// The consolidated table and the card of one submission (es-PE). Runs in every process.
import { submissions } from '../sentence-count.ts'
import { listed } from '../session.ts'

export const tableText = {
  title: 'Cuadro consolidado',
  lead: (max: number, bonus: number) =>
    `Promedios sobre ${max} y hasta ${bonus} puntos adicionales, ordenados por su valor exacto.`,
  notOpen: 'El cuadro aparece cuando se abren las matrices',
  notOpenDetail: 'Antes de la apertura nadie ve puntajes, ni propios ni ajenos, en esta sesión.',
  modalities: 'Modalidades',
  caption: (modality: string) => `Cuadro de ${modality}`,
  view: 'Columnas',
  views: { criteria: 'Criterios', subcriteria: 'Sub criterios', jurors: 'Por miembro' },
  search: 'Buscar postulación',
  region: 'Región',
  allRegions: 'Todas',
  fate: 'Decisión',
  allFates: 'Todas',
  shown: (shown: number, total: number) => (shown === total ? submissions(total) : `${shown} de ${submissions(total)}`),
  noneShown: 'Ninguna postulación cumple los filtros.',
  columns: {
    rank: 'N.º',
    submission: 'Postulación',
    region: 'Región',
    criterion: (number: number) => `C${number}`,
    points: (max: number) => `Puntos /${max}`,
    bonus: 'Adic.',
    total: 'Total',
    median: 'Mediana',
    spread: 'Dispersión',
    strip: 'Totales del Jurado',
    fate: 'Decisión',
  },
  legend: 'Qué dice cada columna',
  rank: (rank: number) => `${rank}.º`,
  noRank: 'Sin puntaje',
  /** In place of a figure that does not exist: nobody abstained, there is simply none. */
  none: '–',
  stripLegend: (low: number, high: number) =>
    `Cada punto es el total de un miembro; la línea va de ${low} a ${high}, el más bajo y el más alto de la modalidad.`,
  tie: (codes: readonly string[]) => `Empate con ${listed(codes)}`,
  abstained: 'Se abstuvo',
  abstainedBy: (marks: readonly string[]) => `${listed(marks)}: se abstuvo`,
  memberTotal: (mark: string, total: number) => `${mark} ${total}`,
  awardedAmount: (soles: string) => `con ${soles}`,
  waitPlace: (place: number) => `${place}.º lugar`,
  asks: (soles: string) => `solicita ${soles}`,
  card: {
    code: 'Código',
    applicant: 'Postulante',
    directors: 'Dirección',
    requested: 'Solicitado',
    reserve: 'Reserva para regiones',
    inReserve: 'Sí, le corresponde',
    notInReserve: 'No le corresponde',
    total: 'Total',
    fate: 'Decisión',
    scores: 'Puntajes por sub criterio',
    subcriterion: 'Sub criterio',
    mean: 'Promedio',
    median: 'Mediana',
    bonus: 'Puntos adicionales',
    totalRow: 'Total del miembro',
    comments: 'Comentarios',
    noComments: 'Sin comentarios.',
    outOfRoom: (members: readonly string[]) =>
      members.length === 1
        ? `${listed(members)} se abstuvo: no debe estar en la sala mientras se trata esta postulación.`
        : `${listed(members)} se abstuvieron: no deben estar en la sala mientras se trata esta postulación.`,
  },
} as const

export const removalText = {
  open: 'Retirar o excluir…',
  title: (code: string) => `¿Retirar o excluir ${code}?`,
  cause: 'Qué ocurrió',
  causes: {
    withdrawn: 'Desistimiento: la persona jurídica retira su postulación',
    excluded: 'Exclusión: la DAFO la excluye',
  },
  number: 'Número del documento que lo dispone',
  numberHint: 'Carta, informe o resolución, tal como figura en él.',
  date: 'Fecha del documento',
  dateHint: 'Día/mes/año',
  dateWrong: 'Indique la fecha del documento, por ejemplo 24/09/2025.',
  reason: 'Motivo',
  reasonHint: 'Queda en el Acta.',
  confirm: 'Dejar fuera del concurso',
  consequences: (code: string, isAwarded: boolean) => [
    `${code} deja de participar: no se puede premiar ni poner en lista de espera.`,
    ...(isAwarded ? ['Era beneficiaria: su estímulo queda sin efecto y ese dinero vuelve a estar disponible.'] : []),
    'Una votación en curso sobre ella termina sin resultado.',
    'Sus puntajes quedan en el registro y ya no ocupan un lugar en el cuadro.',
  ],
  done: (cause: 'withdrawn' | 'excluded', document: string, date: string) =>
    `${cause === 'withdrawn' ? 'Se retiró' : 'Fue excluida'} según ${document}, del ${date}.`,
} as const
