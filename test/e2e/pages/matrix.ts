// Mi matriz and what is missing in Postulaciones.
import type { Ui } from '../fixtures.ts'

export const matrixPage = ({ page }: Ui) => {
  const grid = page.getByRole('grid', { name: 'Mis puntajes por postulación' })
  const row = (code: string) => grid.getByRole('row').filter({ hasText: code })
  const bar = page.getByRole('region', { name: 'La casilla en la que está' })
  const filters = page.getByRole('search', { name: 'Filtros' })
  return {
    grid,
    row,
    rows: grid.locator('tbody').getByRole('row'),
    /** Column 1 is 1.1, the tenth the additional points, the eleventh the total. */
    cell: (code: string, column: number) =>
      row(code)
        .getByRole('gridcell')
        .nth(column - 1),
    header: (name: string) => grid.getByRole('columnheader', { name }).getByRole('button'),
    bar,
    scale: bar.getByRole('radiogroup'),
    tab: (name: RegExp) => page.getByRole('tab', { name }),
    search: filters.getByRole('textbox', { name: 'Buscar' }),
    onlySetAside: filters.getByRole('checkbox', { name: 'Apartadas' }),
    groupBy: filters.getByRole('button', { name: /Agrupar/ }),
    region: filters.getByRole('button', { name: /Región/ }),
    shown: filters.getByRole('status'),
    clear: page.getByRole('button', { name: 'Quitar los filtros' }),
    setAside: (code: string) => page.getByRole('button', { name: `Apartar ${code}` }),
    chart: (name: RegExp) => page.getByRole('table', { name }),
    ties: page.getByRole('region', { name: /postulaciones$/ }),
    comparison: page.getByRole('table', { name: /sub criterio por sub criterio/ }),
    plan: page.getByRole('region', { name: 'Plazo y ritmo' }),
    changePace: page.getByRole('button', { name: 'Cambiar el ritmo' }),
    pace: page.getByRole('textbox', { name: 'Postulaciones por día' }),
    missing: (name: string) => page.getByRole('link', { name }),
  }
}
