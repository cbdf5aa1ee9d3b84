// The consolidated table and the card of one submission (es-PE). Runs in every process.
import { listed, submissionsCount } from '../session.ts'

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
  shown: (shown: number, total: number) =>
    shown === total ? submissionsCount(total) : `${shown} de ${submissionsCount(total)}`,
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
  stripLegend: (low: number, high: number) =>
    `Cada punto es el total de un miembro; la línea va de ${low} a ${high}, el más bajo y el más alto de la modalidad.`,
  tie: (codes: readonly string[]) => `Empate con ${listed(codes)}`,
  abstained: 'Se abstuvo',
  abstainedBy: (marks: readonly string[]) => `${listed(marks)}: se abstuvo`,
  memberTotal: (mark: string, total: number) => `${mark} ${total}`,
  awardedAmount: (soles: string) => `con ${soles}`,
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
