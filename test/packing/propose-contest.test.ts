// DAFO's lists to a proposed contest: everything that is wrong comes at once, with its place, and nothing is guessed.
import { describe, expect, it } from 'vitest'
import type { SheetName } from '../../electron/core/packing/columns.ts'
import { NO_DECISIONS } from '../../electron/core/packing/decisions.ts'
import { proposeContest, readyContest } from '../../electron/core/packing/propose-contest.ts'
import type { Cell } from '../../electron/core/packing/tables.ts'
import { placeText } from '../../shared/text/refusals/import.ts'
import { refusalText } from '../../shared/text/refusals.ts'
import { bases, ruc } from '../make/contest.ts'
import { makeTables, setCell } from './lists.ts'

const propose = (...args: Parameters<typeof makeTables>) => proposeContest(makeTables(...args), bases)
/** The proposal after one cell of a sheet was changed; row and column as the spreadsheet shows them. */
const withCell = (sheet: SheetName, cell: string, value: Cell) =>
  propose((sheets) => setCell(sheets[sheet], Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65, value))

describe('lists without problems', () => {
  it('become a whole contest', () => {
    const proposal = propose()
    expect(proposal.findings).toEqual([])
    expect(readyContest(proposal)).toMatchObject({
      ok: true,
      value: {
        id: 'CDC-2025-PRUEBA',
        rehearsal: false,
        evaluationEnds: '2025-09-19',
        aptosResolution: { date: '2025-08-19' },
        juryResolution: { date: '2025-09-12' },
        jurors: [{ profileId: 'a' }, { profileId: 'b' }, { profileId: 'c' }],
        receivedByRegion: { 'LIMA METROPOLITANA': 40, JUNÍN: 3 },
        submissions: [
          {
            id: 'CDC-D-00001-25',
            modalityId: 'distribucion',
            requestedCentimos: 9_850_000,
            appliesToReserve: false,
            responsible: ['QUISPE 1, ROSA', 'MAMANI 1, JUAN'],
          },
          { modalityId: 'circulacion', applicant: { region: 'JUNÍN' }, requestedCentimos: 5_500_000 },
        ],
      },
    })
  })

  it('may have a title above the heading, other spellings of it, and columns of their own', () => {
    const proposal = propose((sheets) => {
      const [heading = [], ...rows] = sheets.Aptos
      const spelled = [...heading, 'Observaciones'].map((title) =>
        title === 'Director(a/es/as)' ? 'DIRECTOR(A/ES/AS) DEL PROYECTO' : String(title).toUpperCase(),
      )
      sheets.Aptos = [
        ['RELACIÓN DE APTOS'],
        [],
        ['N°', ...spelled],
        ...rows.map((row, n) => [n + 7, ...row, 'sin más']),
      ]
    })
    expect(proposal.findings).toEqual([])
    expect(proposal.rows.map(({ row }) => row)).toEqual([4, 5])
  })

  it('may have the RUC in brackets after the company, or in a row of its own under it', () => {
    const proposal = propose((sheets) => {
      const [heading = [], first = [], second = []] = sheets.Aptos.map((row) => row.toSpliced(3, 1))
      sheets.Aptos = [
        heading.with(2, 'PERSONA JURÍDICA (RUC)'),
        first.with(2, `WAYRA 1 S.A.C. (${ruc(1)})`),
        second,
        [null, null, `(${ruc(2)})`],
      ]
    })
    expect(proposal.findings).toEqual([])
    expect(proposal.rows.map(({ submission }) => submission?.applicant)).toMatchObject([
      { name: 'WAYRA 1 S.A.C.', ruc: ruc(1) },
      { name: 'WAYRA 2 S.A.C.', ruc: ruc(2) },
    ])
  })

  it('carry the winners of the year (R-AMT-8)', () => {
    const winner = ['Largometraje', `LUNA S.A.C.\n(${ruc(9)})`, null, 'ARANDA, PEDRO', 'ARANDA, PEDRO / ELÍAS, ANA']
    const proposal = propose((sheets) => sheets['Beneficiarios del año'].push(winner))
    expect(proposal.findings).toEqual([])
    expect(proposal.winnersOfYear).toEqual([
      {
        contest: 'Largometraje',
        applicant: 'LUNA S.A.C.',
        ruc: ruc(9),
        legalRepresentative: 'ARANDA, PEDRO',
        directors: ['ARANDA, PEDRO', 'ELÍAS, ANA'],
      },
    ])
  })

  it('carry the work that won, where the list has a column for it (R-AMT-8)', () => {
    const winner = ['Largometraje', `LUNA S.A.C. (${ruc(9)})`, null, 'ARANDA, PEDRO', 'ELÍAS, ANA']
    const proposal = propose((sheets) => {
      const [heading = []] = sheets['Beneficiarios del año']
      sheets['Beneficiarios del año'] = [
        [...heading, 'Obra'],
        [...winner, ' EL  CAMINO '],
        [...winner, null],
      ]
    })
    expect(proposal.findings).toEqual([])
    expect(proposal.winnersOfYear.map(({ work }) => work)).toEqual(['EL CAMINO', undefined])
  })
})

describe('one bad cell is one problem at its place', () => {
  it.each<[SheetName, string, Cell, string]>([
    ['Aptos', 'A2', null, 'code-missing'],
    ['Aptos', 'A2', '17', 'code-malformed'],
    ['Aptos', 'A2', 'CDC-D-00001-24', 'code-other-contest'],
    ['Aptos', 'A2', 'CDO-D-00001-25', 'code-other-contest'],
    ['Aptos', 'A2', 'CDC-C-00001-25', 'code-other-modality'],
    ['Aptos', 'A3', 'CDC-D-00001-25', 'code-other-modality'],
    ['Aptos', 'B2', 'Exhibición', 'modality-unreadable'],
    ['Aptos', 'C2', null, 'text-missing'],
    ['Aptos', 'D2', null, 'ruc-missing'],
    ['Aptos', 'D2', '20000000018', 'ruc-check-digit'],
    ['Aptos', 'E2', 'Madrid', 'region-unknown'],
    ['Aptos', 'F2', ' ', 'text-missing'],
    ['Aptos', 'G2', '/', 'people-missing'],
    ['Aptos', 'H2', 'DÍAZ, ANA / Diaz, Ana', 'person-repeated'],
    ['Aptos', 'I2', 'X'.repeat(401), 'text-too-long'],
    ['Aptos', 'J2', '12.34.5', 'amount-ambiguous'],
    ['Aptos', 'J2', 0.1 + 0.2, 'amount-not-exact'],
    ['Aptos', 'J2', 0, 'amount-zero'],
    ['Aptos', 'K2', 'X', 'yes-no-unreadable'],
    ['Jurado', 'A2', null, 'text-missing'],
    ['Recibidas', 'B2', 'muchas', 'count-unreadable'],
    ['Concurso', 'B2', 'CDC 2025', 'identifier-malformed'],
    ['Concurso', 'B4', '31/02/2025', 'date-unreadable'],
    ['Concurso', 'B6', '08-2025', 'date-unreadable'],
    ['Concurso', 'B8', null, 'yes-no-unreadable'],
  ])('%s!%s = %s: %s', (sheet, cell, value, code) => {
    const { findings } = withCell(sheet, cell, value)
    expect(findings[0]).toMatchObject({ sheet, row: Number(cell.slice(1)), code })
    expect(findings.map(refusalText).join('\n')).not.toContain('undefined')
    expect(findings[0]?.column).toMatch(new RegExp(`^${cell[0]} \\(`))
  })

  it('all of them in one list, each with a sentence that says what to do', () => {
    const { findings, rows } = propose((sheets) => {
      setCell(sheets.Aptos, 1, 0, '17')
      setCell(sheets.Aptos, 1, 9, '1,23,456')
      setCell(sheets.Aptos, 2, 3, '20')
      setCell(sheets.Jurado, 1, 1, 'z')
    })
    expect(findings.map(({ code }) => code)).toEqual([
      'code-malformed',
      'amount-ambiguous',
      'ruc-malformed',
      'jury-profile-unknown',
      'jury-list-size',
    ])
    expect(rows.map(({ submission }) => submission)).toEqual([null, null])
    expect(findings.map((problem) => `${placeText(problem)}: ${refusalText(problem)}`)[1]).toBe(
      'Aptos, fila 2, columna J (Monto solicitado): «1,23,456» admite más de una lectura. Escriba el monto con coma de miles y punto decimal, por ejemplo 39,995.00.',
    )
  })

  it('and a contest with problems is not ready', () => {
    expect(readyContest(withCell('Aptos', 'A2', '17'))).toMatchObject({
      ok: false,
      error: { code: 'proposal-unfinished', facts: { count: 1 } },
    })
  })

  it('two RUCs that differ are not chosen between', () => {
    const { findings } = withCell('Aptos', 'C2', `WAYRA 1 S.A.C. (${ruc(5)})`)
    expect(findings).toMatchObject([{ code: 'ruc-contradictory', row: 2, facts: { ruc: ruc(1), other: ruc(5) } }])
  })
})

describe('R-AMT-6: a bare LIMA is a question', () => {
  const tables = makeTables((sheets) => setCell(sheets.Aptos, 1, 4, 'LIMA'))
  const corrected = (now: string, was: string | null = 'LIMA') =>
    proposeContest(tables, bases, {
      decisions: { ...NO_DECISIONS, corrections: [{ sheet: 'Aptos', cell: 'E2', was, now }] },
    })

  it('with its options, and the contest waits for the answer', () => {
    const proposal = proposeContest(tables, bases)
    expect(proposal.findings).toMatchObject([
      {
        ...{ code: 'region-lima-undecided', row: 2, cell: 'E2', content: 'LIMA', mayStand: false },
        options: ['LIMA METROPOLITANA', 'LIMA PROVINCIAS'],
      },
    ])
    expect(readyContest(proposal).ok).toBe(false)
  })

  it('that a correction of the cell settles', () => {
    const proposal = corrected('LIMA METROPOLITANA')
    expect(proposal.rows[0]?.submission?.applicant.region).toBe('LIMA METROPOLITANA')
    expect(proposal.sheets.get('Aptos')?.corrected).toEqual([
      { sheet: 'Aptos', cell: 'E2', was: 'LIMA', now: 'LIMA METROPOLITANA' },
    ])
    expect(readyContest(proposal).ok).toBe(true)
  })

  it('that a correction made for another text does not settle', () => {
    expect(corrected('LIMA METROPOLITANA', 'Lima').findings).toMatchObject([{ code: 'region-lima-undecided' }])
  })
})

describe('rules of the Bases at packing', () => {
  it('R-AMT-2: no request above the maximum of its modality, to the céntimo', () => {
    expect(withCell('Aptos', 'J2', '100,000.00').findings).toEqual([])
    expect(withCell('Aptos', 'J2', '100,000.01').findings).toMatchObject([
      { code: 'amount-above-maximum', rule: 'R-AMT-2', article: 'Bases 6.5', facts: { requestedCentimos: 10_000_001 } },
    ])
    expect(withCell('Aptos', 'J3', '55,000.01').findings).toMatchObject([{ code: 'amount-above-maximum', row: 3 }])
  })

  it('R-AMT-6: no reserve for Lima Metropolitana or Callao, but for Lima provincias', () => {
    const refused = { code: 'reserve-region-excluded', rule: 'R-AMT-6', row: 2 }
    expect(withCell('Aptos', 'K2', 'SÍ').findings).toMatchObject([refused])
    const inRegion = (region: string) =>
      propose((sheets) => {
        setCell(sheets.Aptos, 1, 4, region)
        setCell(sheets.Aptos, 1, 10, 'SÍ')
        setCell(sheets.Recibidas, 1, 0, region)
      })
    expect(inRegion('CALLAO').findings).toMatchObject([refused])
    expect(inRegion('LIMA PROVINCIAS').findings).toEqual([])
  })

  it('R-JUR-1: three members, each another person with another profile', () => {
    const jury = (rows: string[][]) => propose((sheets) => sheets.Jurado.splice(1, 3, ...rows)).findings
    expect(
      jury([
        ['A', 'a'],
        ['B', 'b'],
      ]),
    ).toMatchObject([{ code: 'jury-list-size', rule: 'R-JUR-1' }])
    expect(
      jury([
        ['A', 'a'],
        ['B', 'b'],
        ['C', 'b'],
      ]),
    ).toMatchObject([{ code: 'jury-profile-repeated', row: 4, facts: { firstRow: 3 } }])
    expect(
      jury([
        ['Ana Díaz', 'a'],
        ['B', 'b'],
        ['ANA DIAZ', 'c'],
      ]),
    ).toMatchObject([{ code: 'juror-repeated', row: 4 }])
  })

  it('R-EQU-1: received at least the aptos of each region, each region once', () => {
    expect(withCell('Recibidas', 'B3', 0).findings).toMatchObject([
      { code: 'received-below-aptos', rule: 'R-EQU-1', row: 3, facts: { region: 'JUNÍN', received: 0, aptos: 1 } },
    ])
    expect(propose((sheets) => sheets.Recibidas.pop()).findings).toMatchObject([
      { code: 'received-below-aptos', row: null },
    ])
    expect(propose((sheets) => sheets.Recibidas.push(['Junin', 4])).findings).toMatchObject([
      { code: 'received-repeated', row: 4, facts: { firstRow: 3 } },
    ])
  })

  it('no code twice, no project of a company twice, no company in two regions', () => {
    const copies = (change: (copy: Cell[]) => Cell[]) =>
      propose((sheets) => sheets.Aptos.push(change([...(sheets.Aptos[1] ?? [])]))).findings
    expect(copies((copy) => copy.with(8, 'OTRA'))).toMatchObject([{ code: 'code-repeated', facts: { firstRow: 2 } }])
    expect(copies((copy) => copy.with(0, 'CDC-D-00009-25').with(8, 'Obra  1'))).toMatchObject([
      { code: 'submission-repeated', row: 4 },
    ])
    expect(copies((copy) => copy.with(0, 'CDC-D-00009-25').with(8, 'OTRA').with(4, 'JUNÍN'))).toMatchObject([
      { code: 'ruc-two-regions', facts: { firstRow: 2 } },
    ])
    expect(copies((copy) => copy.with(0, 'CDC-D-00009-25').with(8, 'OTRA'))).toEqual([])
  })
})

describe('sheets and columns', () => {
  it('that are missing or doubled are named', () => {
    const tables = makeTables((sheets) => sheets.Jurado.splice(0, 1, ['Nombre', 'Perfil', 'Nombres']))
    const missing = tables.filter(({ name }) => name !== 'Recibidas')
    const again = [...missing, ...missing.filter(({ name }) => name === 'Concurso')]
    expect(proposeContest(again, bases).findings).toMatchObject([
      { sheet: 'Recibidas', code: 'sheet-missing' },
      { sheet: 'Concurso', code: 'sheet-repeated' },
      { sheet: 'Jurado', row: 1, code: 'column-repeated', facts: { column: 'Nombre' } },
      { sheet: 'Jurado', code: 'jury-list-size' },
    ])
  })

  it('columns, keys and rows that are missing are named', () => {
    const { findings } = propose((sheets) => {
      setCell(sheets.Aptos, 0, 9, 'Importe X')
      sheets.Concurso = sheets.Concurso.filter(([key]) => key !== 'Título')
      sheets.Concurso.push(['Ensayo (SÍ/NO)', 'SÍ'])
      sheets.Recibidas.splice(1, 2)
    })
    expect(findings).toMatchObject([
      { sheet: 'Concurso', code: 'key-missing', facts: { key: 'Título' } },
      { sheet: 'Concurso', code: 'key-repeated', row: 8 },
      { sheet: 'Aptos', row: 1, code: 'column-missing', facts: { column: 'Monto solicitado' } },
      { sheet: 'Recibidas', code: 'sheet-empty' },
    ])
  })
})
