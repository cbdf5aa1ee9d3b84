// Reading a rule pack from a file: what it is, or everything that is wrong with it.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBases } from '../../electron/core/packing/read-bases.ts'
import { resourcePath } from '../../electron/core/resources.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import { bases } from '../make/contest.ts'
import { makeTempDir } from '../setup/temp-dir.ts'

function fileOf(content: string): string {
  const path = join(makeTempDir(), 'bases.json')
  writeFileSync(path, content)
  return path
}

describe('the rule pack of a file', () => {
  it('is read', async () => {
    expect(await readBases(resourcePath('bases/cdc-2025.json'))).toEqual({ ok: true, value: bases })
  })

  it('is refused with everything that is wrong and where, of shape and of sense', async () => {
    const wrong = {
      ...bases,
      year: '2025',
      funds: { ...bases.funds, reserveCentimos: 42_000_001 },
      jury: { ...bases.jury, quorum: 4 },
      tieMeans: [{ id: 'sorteo', article: 'Bases 6.6' }],
    }
    const read = await readBases(fileOf(JSON.stringify(wrong)))
    expect(read).toEqual({
      ok: false,
      error: {
        code: 'bases-invalid',
        facts: {
          file: 'bases.json',
          problem: [
            'year: debe ser un número',
            'tieMeans.0.id: solo puede ser «revote», «equity», «casting-vote»',
            'funds.reserveCentimos: la reserva (S/\u00A0420,000.01) supera el total (S/\u00A0420,000.00)',
            'modalities: las reservas de las modalidades suman S/\u00A0210,000.00 y la reserva total es S/\u00A0420,000.01',
            'jury.quorum: el quórum (4) supera al número de miembros del jurado (3)',
          ].join('; '),
        },
      },
    })
    expect(read.ok || refusalText(read.error)).toMatch(
      /^Las bases «bases.json» no son válidas: year: .*\(3\)\. Corrija/,
    )
  })

  it('is refused as a whole when it is no pack at all', async () => {
    expect(await readBases(fileOf('[]'))).toMatchObject({
      error: { code: 'bases-invalid', facts: { problem: 'debe ser un grupo de campos entre llaves' } },
    })
    expect(await readBases(fileOf('{'))).toMatchObject({ error: { code: 'bases-unreadable' } })
  })
})
