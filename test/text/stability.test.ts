// The sentences about the firmness of the result.
import { describe, expect, it } from 'vitest'
import { rational } from '../../shared/domain/scoring/rational.ts'
import type { Discussion } from '../../shared/domain/scoring/stability-discuss.ts'
import {
  discussReasonText,
  oneScoreText,
  pointStepText,
  withMedianText,
  withoutJurorText,
} from '../../shared/text/stability.ts'

const change = (from: number, to: number | null) => ({ submissionId: 'CDC-D-00001-25', from, to })
const swing = (place: number, best: number, worst: number) => ({
  ...{ submissionId: 'CDC-D-00001-25', total: rational(30), lowest: rational(29), highest: rational(31) },
  ...{ place, best, worst },
})
const step = (delta: 1 | -1) => ({ submissionId: 'CDC-D-00001-25', subcriterionId: '2.1', delta, jurorIds: [] })
const discussion = (overrides: Partial<Discussion>): Discussion => ({
  submissionId: 'CDC-D-00001-25',
  spread: 0,
  cellSpread: 0,
  distance: null,
  reasons: [],
  ...overrides,
})

describe('the firmness of the result, in sentences', () => {
  it('tells which place a submission takes without one member, or that it loses it', () => {
    expect(withoutJurorText('Jurado 2', change(3, 5))).toBe('Sin la matriz de Jurado 2 pasa del puesto 3 al 5.')
    expect(withoutJurorText('Jurado 2', change(3, null))).toBe(
      'Sin la matriz de Jurado 2 pierde el puesto 3: nadie más la calificó.',
    )
  })

  it('tells which place it takes with the median', () => {
    expect(withMedianText(change(4, 1))).toBe('Con la mediana en lugar del promedio pasa del puesto 4 al 1.')
  })

  it('tells where one point takes it', () => {
    const start = 'Un punto de diferencia en un solo puntaje'
    expect(oneScoreText(swing(3, 3, 3))).toBe(`${start} no cambia su puesto, el 3.`)
    expect(oneScoreText(swing(3, 2, 3))).toBe(`${start} cambia su puesto: del 3 puede subir al 2.`)
    expect(oneScoreText(swing(3, 3, 5))).toBe(`${start} cambia su puesto: del 3 puede bajar al 5.`)
    expect(oneScoreText(swing(3, 1, 4))).toBe(`${start} cambia su puesto: del 3 puede subir al 1 o bajar al 4.`)
  })

  it('tells which point changes the order, and from whom', () => {
    expect(pointStepText(step(1), ['Jurado 1'])).toBe('Un punto más en 2.1, de Jurado 1, cambia el orden.')
    expect(pointStepText(step(-1), ['Jurado 1', 'Jurado 3'])).toBe(
      'Un punto menos en 2.1, de uno solo de estos miembros: Jurado 1 y Jurado 3, cambia el orden.',
    )
  })

  it('tells why to discuss it, with the figures', () => {
    expect(discussReasonText('unstable', discussion({}))).toBe(
      'Su puesto cambia sin la matriz de un miembro, con un punto de diferencia o con la mediana.',
    )
    expect(discussReasonText('disagreement', discussion({ spread: 12, cellSpread: 14 }))).toBe(
      'Los totales del Jurado difieren en 12 puntos.',
    )
    expect(discussReasonText('disagreement', discussion({ spread: 1 }))).toBe(
      'Los totales del Jurado difieren en 1 punto.',
    )
    expect(discussReasonText('disagreement', discussion({ cellSpread: 8 }))).toBe(
      'Los totales del Jurado coinciden, pero sus puntajes difieren en 8 puntos.',
    )
  })

  it('tells how far from the money line it is, and never zero for what is not', () => {
    const near = (distance: Discussion['distance']) => discussReasonText('near-line', discussion({ distance }))
    expect(near(rational(0))).toBe('Está en la línea del dinero.')
    expect(near(null)).toBe('Está en la línea del dinero.')
    expect(near(rational(1, 3))).toBe('Está a 0.33 puntos de la línea del dinero.')
    expect(near(rational(1))).toBe('Está a 1 punto de la línea del dinero.')
    expect(near(rational(2))).toBe('Está a 2 puntos de la línea del dinero.')
    expect(near(rational(1, 420))).toBe('Está a menos de 0.01 puntos de la línea del dinero.')
  })
})
