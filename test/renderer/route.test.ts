// Every place has an address, and every address its place.
import { describe, expect, it } from 'vitest'
import { parseRoute, type Route, routeHash } from '../../renderer/src/shell/route.ts'

const routes: readonly Route[] = [
  { at: 'start' },
  { at: 'start', asks: 'CDC-2025' },
  { at: 'gallery' },
  { at: 'dafo', place: 'prepare' },
  { at: 'juror', contestId: 'CDC-2025', jurorId: 'jurado-1', place: 'submissions' },
  { at: 'juror', contestId: 'CDC-2025', jurorId: 'jurado-1', place: 'evaluate', item: 'CDC-D-00017-25' },
  { at: 'juror', contestId: 'CDC-2025', jurorId: 'jurado-1', place: 'evaluate', item: 'CDC-D-00017-25', field: '1.2' },
  { at: 'juror', contestId: 'con/barra y espacio', jurorId: 'ñ', place: 'deliver' },
  { at: 'session', contestId: 'CDC-2025', tab: 'acuerdos', item: 'a-12' },
]

describe('addresses', () => {
  it.each(routes)('lead back to $at', (route) => {
    expect(parseRoute(routeHash(route))).toEqual(route)
  })

  it('begin at the start, with the key of the page or without', () => {
    expect(parseRoute('')).toEqual({ at: 'start' })
    expect(parseRoute('#k=secreto')).toEqual({ at: 'start' })
  })

  it('take a role to its first place', () => {
    expect(parseRoute('#/jurado/CDC-2025/jurado-1')).toMatchObject({ place: 'submissions' })
    expect(parseRoute('#/sesion/CDC-2025')).toMatchObject({ tab: 'sesion' })
    expect(parseRoute('#/dafo')).toMatchObject({ place: 'prepare' })
  })

  it('that lead nowhere say so', () => {
    for (const hash of ['#/jurado', '#/jurado/CDC-2025', '#/jurado/c/j/otra', '#/sesion', '#/nada', '#/dafo/%E0%A4%A'])
      expect(parseRoute(hash)).toEqual({ at: 'missing' })
  })
})
