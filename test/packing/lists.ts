// Small lists as DAFO keeps them, for tests to spoil cell by cell. Every person and company is invented. Runs in vitest.
import type { SheetName } from '../../electron/core/packing/columns.ts'
import type { Cell, Table } from '../../electron/core/packing/tables.ts'
import { ruc } from '../make/contest.ts'

type Rows = (readonly Cell[])[]

const lists = (): Record<SheetName, Rows> => ({
  Aptos: [
    [
      'Código',
      'Modalidad',
      'Persona jurídica',
      'RUC',
      'Región',
      'Representante legal',
      'Responsable(s)',
      'Director(a/es/as)',
      'Proyecto',
      'Monto solicitado',
      'Reserva regiones (SÍ/NO)',
    ],
    apto('CDC-D-00001-25', 'Distribución comercial y/o alternativa', 1, 'LIMA METROPOLITANA', 'S/ 98,500.00', 'NO'),
    apto('CDC-C-00002-25', 'Circulación en televisión y/o plataformas', 2, 'JUNÌN', 55_000, 'SÍ'),
  ],
  Jurado: [
    ['Nombre', 'Perfil'],
    ['Alma Iturrizaga', 'a) Distribución'],
    ['Ramiro Núñez', 'b'],
    ['Sisa Condo', 'Gestor(a) y/o especialista del audiovisual'],
  ],
  Recibidas: [
    ['Región', 'Cantidad'],
    ['LIMA METROPOLITANA', 40],
    ['JUNÍN', '3'],
  ],
  'Beneficiarios del año': [['Concurso', 'Persona jurídica', 'RUC', 'Representante legal', 'Director(a/es/as)']],
  Concurso: [
    ['Título', 'Concurso de prueba'],
    ['Identificador', 'CDC-2025-PRUEBA'],
    ['Resolución de aptos N°', '000999-2025-DAFO-DGIA-VMPCIC/MC'],
    ['Resolución de aptos, fecha', '19/08/2025'],
    ['Resolución de jurado N°', '000998-2025-DGIA-VMPCIC/MC'],
    ['Resolución de jurado, fecha', '12 de setiembre del 2025'],
    ['Fin de la evaluación', '2025-09-19'],
    ['Ensayo', 'NO'],
  ],
})

function apto(code: string, modality: string, n: number, region: string, requested: Cell, reserve: string): Cell[] {
  const people = [`QUISPE ${n}, ROSA`, `QUISPE ${n}, ROSA / MAMANI ${n}, JUAN`, `ROJAS ${n}, INÉS`]
  return [code, modality, `WAYRA ${n} S.A.C.`, ruc(n), region, ...people, `OBRA ${n}`, requested, reserve]
}

/** Sheets without problems, as `change` leaves them: cells by row and column counted from 0, heading included. */
export function makeTables(change: (sheets: Record<SheetName, Rows>) => void = () => undefined): Table[] {
  const sheets = lists()
  change(sheets)
  return Object.entries(sheets).map(([name, rows]) => ({ name, rows }))
}

/** Sets one cell, growing the sheet where needed. */
export function setCell(rows: Rows, row: number, column: number, cell: Cell): void {
  const cells = [...(rows[row] ?? [])]
  while (cells.length <= column) cells.push(null)
  rows[row] = cells.with(column, cell)
}
