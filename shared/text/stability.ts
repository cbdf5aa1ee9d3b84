// How firm the consolidated table is, in sentences for the deliberation (es-PE). Runs in every process.
import type { Rational } from '../domain/scoring/rational.ts'
import type { Discussion, DiscussReason } from '../domain/scoring/stability-discuss.ts'
import type { PointStep, Swing } from '../domain/scoring/stability-one-score.ts'
import type { PlaceChange } from '../domain/scoring/stability-places.ts'
import { assertNever } from '../result.ts'
import { formatRatio } from './format.ts'
import { listed } from './session.ts'

export const stabilityText = {
  title: 'Firmeza del resultado',
  lead: 'Informa a la deliberación: no cambia ningún puntaje ni decide ningún puesto.',
  discuss: 'Para deliberar primero',
  withoutJuror: 'Sin la matriz de un miembro',
  oneScore: 'Con un punto de diferencia',
  withMedian: 'Con la mediana en lugar del promedio',
  firm: 'Ningún puesto cambia.',
  reason: {
    unstable: 'Puesto por confirmar',
    disagreement: 'Desacuerdo amplio',
    'near-line': 'Cerca de la línea del dinero',
  } satisfies Record<DiscussReason, string>,
} as const

/** "Sin la matriz de Jurado 2 pasa del puesto 3 al 5." */
export const withoutJurorText = (member: string, change: PlaceChange) =>
  `Sin la matriz de ${member} ${movesText(change)}.`

/** "Con la mediana en lugar del promedio pasa del puesto 3 al 5." */
export const withMedianText = (change: PlaceChange) => `${stabilityText.withMedian} ${movesText(change)}.`

/** "Un punto de diferencia en un solo puntaje cambia su puesto: del 3 puede subir al 2 o bajar al 4." */
export function oneScoreText({ place, best, worst }: Swing): string {
  const ways = [...(best < place ? [`subir al ${best}`] : []), ...(worst > place ? [`bajar al ${worst}`] : [])]
  return ways.length === 0
    ? `Un punto de diferencia en un solo puntaje no cambia su puesto, el ${place}.`
    : `Un punto de diferencia en un solo puntaje cambia su puesto: del ${place} puede ${ways.join(' o ')}.`
}

/** "Un punto más en 1.1, de Jurado 1, cambia el orden." `members` are the names of `step.jurorIds`. */
export function pointStepText({ delta, subcriterionId }: PointStep, members: readonly string[]): string {
  const whose = members.length === 1 ? listed(members) : `uno solo de estos miembros: ${listed(members)}`
  return `Un punto ${delta === 1 ? 'más' : 'menos'} en ${subcriterionId}, de ${whose}, cambia el orden.`
}

/** Why a submission deserves discussion, with its figures. */
export function discussReasonText(reason: DiscussReason, { spread, cellSpread, distance }: Discussion): string {
  switch (reason) {
    case 'unstable':
      return 'Su puesto cambia sin la matriz de un miembro, con un punto de diferencia o con la mediana.'
    case 'disagreement':
      return spread > 0
        ? `Los totales del Jurado difieren en ${points(spread)}.`
        : `Los totales del Jurado coinciden, pero sus puntajes difieren en ${points(cellSpread)}.`
    case 'near-line':
      return distance === null || distance.num === 0n
        ? 'Está en la línea del dinero.'
        : `Está a ${distanceText(distance)} de la línea del dinero.`
    default:
      return assertNever(reason)
  }
}

const movesText = ({ from, to }: PlaceChange) =>
  to === null ? `pierde el puesto ${from}: nadie más la calificó` : `pasa del puesto ${from} al ${to}`

const points = (count: number) => (count === 1 ? '1 punto' : `${count} puntos`)

/** A distance that two decimals would show as zero is not one. */
function distanceText({ num, den }: Rational): string {
  if (den === 1n) return points(Number(num))
  const shown = formatRatio(num, den)
  return shown === '0.00' ? 'menos de 0.01 puntos' : `${shown} puntos`
}
