// A rehearsal made out of a real contest's preparation.
import { describe, expect, it } from 'vitest'
import { asRehearsal } from '../../electron/core/packing/as-rehearsal.ts'
import { prepareContest } from '../../electron/core/packing/prepare.ts'
import { bases } from '../make/contest.ts'
import { value } from '../make/supplements.ts'
import { makeTables, setCell } from './lists.ts'

const prepared = async (change?: Parameters<typeof makeTables>[0]) =>
  value(await prepareContest({ tables: makeTables(change), bases, dossiers: [] }))

describe('a rehearsal of a real contest', () => {
  it('has another identifier and title, and the same lists', async () => {
    const real = await prepared()
    const { details, ...lists } = asRehearsal(real)
    expect(details).toMatchObject({
      id: 'CDC-2025-PRUEBA-ENSAYO',
      title: 'Concurso de prueba (ensayo)',
      rehearsal: true,
    })
    const { details: before, ...same } = real
    expect(lists).toEqual(same)
    expect(before).toMatchObject({ id: 'CDC-2025-PRUEBA', rehearsal: false })
  })

  it('keeps an identifier within its length', async () => {
    const { details } = asRehearsal(await prepared((sheets) => setCell(sheets.Concurso, 1, 1, 'X'.repeat(60))))
    expect(details?.id).toBe(`${'X'.repeat(53)}-ENSAYO`)
  })

  it('is nothing new where the lists say that they are of one, or could not be read', async () => {
    const rehearsal = await prepared((sheets) => setCell(sheets.Concurso, 7, 1, 'SÍ'))
    expect(asRehearsal(rehearsal)).toEqual(rehearsal)
    const unread = await prepared((sheets) => setCell(sheets.Concurso, 1, 1, 'con espacios'))
    expect(asRehearsal(unread).details).toBeNull()
  })
})
