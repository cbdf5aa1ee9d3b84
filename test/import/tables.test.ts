// The tables that DAFO takes from a session in which nearly everything happened: each tells what is so now.
import { describe, expect, it } from 'vitest'
import type { DataTable } from '../../electron/core/import/data-table.ts'
import { dataTables } from '../../electron/core/import/tables.ts'
import type { SessionEvent } from '../../shared/domain/session/events.ts'
import { foldSession } from '../../shared/domain/session/evolve.ts'
import type { SessionState } from '../../shared/domain/session/state.ts'
import { fourWords } from '../../shared/exchange/four-words.ts'
import { AT, makeContest, sha256, soles } from '../make/contest.ts'
import { codes, richContest, richSession, SECRETS } from '../make/rich-session.ts'
import { agreement, award, draft, opened, proposal } from '../make/session.ts'
import { timed } from '../make/timed.ts'

const { D1, D2, D3, D4, D5, D6, D7, C1, C2, C3 } = codes
const [ROSA, JUAN, ANA] = richContest.jurors.map(({ name }) => name) as [string, string, string]
/** Of a log only the moments that are read aloud are asked for. */
const closing = { seq: 1, at: AT, actor: 'prueba', hash: sha256('a'), event: { type: 'SessionClosed' } } as const
const rich = dataTables(richSession(), [closing])

function tableOf(name: string, tables: readonly DataTable[] = rich): DataTable {
  const table = tables.find((one) => one.name === name)
  if (!table) throw new Error(`there is no table ${name}`)
  return table
}

/** The rows as objects, with these columns. */
function rowsOf(name: string, columns: readonly string[], tables?: readonly DataTable[]) {
  const table = tableOf(name, tables)
  const places = columns.map((column) => table.columns.findIndex((one) => one.name === column))
  return table.rows.map((row) => places.map((place) => row[place]))
}

const of = (state: SessionState) => dataTables(state, [])

describe('the tables of a session', () => {
  it('have a value for every column', () => {
    expect(rich.map(({ name }) => name)).toEqual([
      'beneficiarios',
      'lista_de_espera',
      'postulaciones',
      'puntajes',
      'puntajes_acordados',
      'acuerdos',
      'votos',
      'abstenciones',
      'palabras',
    ])
    for (const { name, columns, rows } of rich)
      for (const row of rows) {
        expect(row, name).toHaveLength(columns.length)
        for (const [index, { type }] of columns.entries())
          if (row[index] !== '') expect(typeof row[index], name).toBe(type === 'integer' ? 'number' : 'string')
      }
  })

  it('say in each row whether it is real', () => {
    const state = richSession()
    const rehearsal = dataTables({ ...state, contest: { ...state.contest, rehearsal: true } }, [closing])
    for (const { name } of rich) {
      expect(new Set(rowsOf(name, ['ensayo']).flat()), name).toEqual(new Set(['no']))
      expect(new Set(rowsOf(name, ['ensayo'], rehearsal).flat()), name).toEqual(new Set(['sí']))
    }
  })

  it('give the words that were read aloud, with the number of the agreement that was voted', () => {
    const contest = makeContest()
    const told = [...opened(contest), ...agreement(2, { kind: 'other', text: 'Se agradece.' })]
    const log = timed(told).map(({ at, actor }, place) => {
      const event = told[place] as SessionEvent
      return { seq: place + 1, at, actor, hash: sha256((place % 10).toString()), event }
    })
    const words = dataTables(foldSession(contest, timed(told)), log).find(({ name }) => name === 'palabras')
    expect(words?.rows.map(([, what, number]) => [what, number])).toEqual([
      ['cierre de una votación', 1],
      ['apertura de matrices', ''],
      ['cierre de una votación', 2],
    ])
    for (const [, , , spoken, hash] of words?.rows ?? []) expect(spoken).toBe(fourWords(`${hash}`))
  })

  it('name who gets what, without the award that was revoked', () => {
    expect(rowsOf('beneficiarios', ['codigo', 'solicitado_centimos', 'otorgado_centimos'])).toEqual([
      [D1, soles(50_000), soles(50_000)],
      [D3, soles(50_000), soles(50_000)],
      [D2, soles(50_000), soles(45_000)],
      [C1, soles(50_000), soles(45_000)],
    ])
  })

  it('name who waits, in the order of the list', () => {
    const columns = ['acuerdo', 'modalidad', 'lugar', 'codigo', 'monto_centimos', 'motivo_reduccion']
    expect(rowsOf('lista_de_espera', columns)).toEqual([
      [14, 'distribucion', 1, D5, soles(50_000), ''],
      [14, 'distribucion', 2, D6, soles(46_500.5), 'Se excluyen los gastos de pasajes.'],
      [14, 'distribucion', 3, D7, soles(50_000), ''],
    ])
  })

  it('say what became of every submission, also of one that was added and of one that left', () => {
    const rows = rowsOf('postulaciones', ['codigo', 'orden', 'abstenciones', 'decision', 'documento_de_retiro'])
    expect(Object.fromEntries(rows.map(([code, ...rest]) => [code, rest]))).toEqual({
      [D1]: [1, 0, 'Beneficiaria', ''],
      [D2]: [2, 0, 'Beneficiaria', ''],
      [D3]: [3, 1, 'Beneficiaria', ''],
      [D4]: [4, 1, 'No seleccionada', ''],
      [D5]: [5, 0, 'Lista de espera', ''],
      [D6]: [6, 0, 'Lista de espera', ''],
      [D7]: [7, 0, 'Lista de espera', ''],
      [C1]: [1, 0, 'Beneficiaria', ''],
      [C2]: [2, 0, 'No seleccionada', ''],
      [C3]: ['', 0, 'Excluida', 'Resolución Directoral N° 000551-2025-DGIA-VMPCIC/MC'],
    })
  })

  it('give each score as sealed and as it stands, and say whose counts no more', () => {
    const rows = rowsOf('puntajes', ['codigo', 'jurado', 'sub_criterio', 'puntaje', 'puntaje_sellado', 'cuenta'])
    expect(rows.filter(([code, , subcriterion]) => code === D1 && subcriterion === '3.2')).toEqual([
      [D1, 'jurado-1', '3.2', 5, 5, 'no'],
      [D1, 'jurado-2', '3.2', 5, 4, 'sí'],
      [D1, 'jurado-3', '3.2', 5, 5, 'sí'],
    ])
    expect(rows.filter(([code, juror]) => code === D3 && juror === 'jurado-3')).toEqual([])
    expect(rows.filter(([code, juror]) => code === D4 && juror === 'jurado-1')).toEqual([])
    const agreed = rowsOf('puntajes_acordados', ['acuerdo', 'codigo', 'sub_criterio', 'puntaje'])
    expect([agreed.length, agreed[0]]).toEqual([9, [2, D2, '1.1', 5]])
  })

  it('say of each agreement what it needed, how it came out and whether it still holds', () => {
    const columns = ['numero', 'tipo', 'codigos', 'requiere', 'resultado', 'efecto', 'sin_efecto_por', 'sin_efecto_en']
    const [simple, consensus] = ['mayoría simple', 'consenso']
    expect(rowsOf('acuerdos', columns)).toEqual([
      [1, 'apertura de matrices', '', simple, 'Unanimidad', 'vigente', '', ''],
      [2, 'calificación acordada', D2, simple, 'Unanimidad', 'vigente', '', ''],
      [3, 'orden de un empate', `${D5} / ${D6}`, simple, 'Unanimidad', 'vigente', '', ''],
      [4, 'beneficiaria', D1, simple, 'Unanimidad', 'vigente', '', ''],
      [5, 'beneficiaria', D3, simple, 'Empate resuelto: aprobado', 'vigente', '', ''],
      [6, 'beneficiaria', D2, simple, 'Unanimidad', 'vigente', '', ''],
      [7, 'beneficiaria', C1, simple, 'Unanimidad', 'sin efecto', 'acuerdo posterior', ''],
      [8, 'deja sin efecto otro', C1, simple, 'Unanimidad', 'vigente', '', ''],
      [9, 'beneficiaria', C1, simple, 'Unanimidad', 'vigente', '', ''],
      [10, 'no seleccionadas', `${D4} / ${C2}`, simple, 'Mayoría', 'vigente en parte', 'abstención', D4],
      [11, 'no seleccionadas', D4, simple, 'Unanimidad', 'vigente', '', ''],
      [12, 'apertura de matrices', '', simple, 'Unanimidad', 'vigente', '', ''],
      [13, 'otro', '', simple, 'Votación sin efecto', 'sin efecto', 'cambio de conformación', ''],
      [14, 'lista de espera', `${D5} / ${D6} / ${D7}`, consensus, 'Consenso', 'vigente', '', ''],
      [15, 'reserva sin asignar', '', consensus, 'Consenso', 'vigente', '', ''],
    ])
    expect(
      rowsOf('acuerdos', ['registro', 'monto_centimos', 'articulo_del_empate', 'presidido_por']).slice(4, 5),
    ).toEqual([['premio-d3', soles(50_000), 'Bases 6.6', ROSA]])
    expect(rowsOf('acuerdos', ['texto'])[12]).toEqual(['Pedir un intermedio.'])
    expect(String(rowsOf('acuerdos', ['texto'])[1])).toContain('1.1: 5, 1.2: 4')
  })

  it('say of a vote what it is, and what had been noted', () => {
    const columns = ['acuerdo', 'miembro', 'sentido', 'sentido_anterior', 'motivo_de_correccion']
    expect(rowsOf('votos', columns).filter(([number]) => number === 4)).toEqual([
      [4, ROSA, 'a favor', '', ''],
      [4, JUAN, 'a favor', '', ''],
      [4, ANA, 'a favor', 'en contra', 'Se registró en contra por error de quien tomaba nota'],
    ])
  })

  it('name who abstained, in the sheet or in the session, and never describe why', () => {
    expect(rowsOf('abstenciones', ['codigo', 'miembro', 'causa', 'momento'])).toEqual([
      [D3, ANA, 'vinculo', 'en su matriz'],
      [D4, ROSA, 'participacion', 'en la sesión'],
    ])
    for (const secret of SECRETS.slice(0, 3)) expect(JSON.stringify(rich)).not.toContain(secret)
  })
})

describe('agreements that decided nothing', () => {
  const contest = makeContest()
  const [first = ''] = contest.submissions.map(({ id }) => id)
  const premio = award(first, soles(50_000))
  const after = timed([
    ...opened(contest),
    ...agreement(2, premio, ['for', 'against', 'against']),
    ...agreement(3, premio, ['for', 'against']),
    ...agreement(4, premio, ['for', 'for']).map((event) =>
      event.type === 'AgreementProposed' ? { ...event, revoteOf: 'acuerdo-3', presidedBy: null } : event,
    ),
    draft,
    proposal(5, { kind: 'acta', pdfSha256: draft.pdfSha256 }),
  ])

  it('say so: rejected, tied, under vote; and which tie was voted again', () => {
    const tables = of(foldSession(contest, after))
    const columns = ['numero', 'resultado', 'efecto', 'vuelve_a_votar', 'presidido_por', 'texto']
    expect(rowsOf('acuerdos', columns.slice(0, 5), tables).slice(1)).toEqual([
      [2, 'No aprobado', 'no adoptado', '', ROSA],
      [3, 'Empate', 'no adoptado', '', ROSA],
      [4, 'Unanimidad', 'vigente', 3, ''],
      [5, 'En votación', 'en votación', '', ROSA],
    ])
    expect(rowsOf('acuerdos', ['texto'], tables).at(-1)).toEqual([''])
  })
})
