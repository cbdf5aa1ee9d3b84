// The board of amounts: scenarios, lines of a draft, pockets, proposals.
import type { Ui } from '../fixtures.ts'
import { shell } from './shell.ts'

export const boardPage = (ui: Ui) => {
  const { page } = ui
  const includeButton = (code: string) => page.getByRole('button', { name: `Incluir ${code} en el borrador` })
  const proposals = page.getByRole('list', { name: 'Propuestas para el borrador' })
  const dialog = page.getByRole('dialog')
  return {
    ...shell(ui),
    open: page.getByRole('link', { name: 'Tablero de montos' }),
    scenario: (name: string) => page.getByRole('tab', { name, exact: true }),
    act: (name: string) => page.getByRole('button', { name, exact: true }).click(),
    row: (code: string) => page.getByRole('listitem').filter({ hasText: `${code} ·` }),
    includeButton,
    include: (code: string) => includeButton(code).click(),
    take: (code: string) => page.getByRole('button', { name: `Sacar ${code} del borrador` }).click(),
    slider: (code: string) => page.getByRole('slider', { name: `Monto para ${code}, con la barra` }),
    amount: (code: string) => page.getByRole('textbox', { name: `Monto para ${code}`, exact: true }),
    pockets: page.getByRole('region', { name: 'Fondos del concurso con este borrador' }),
    totals: page.getByText(/en el borrador: S\/|El borrador está vacío/),
    proposals,
    proposal: (words: string | RegExp) => proposals.getByRole('listitem').filter({ hasText: words }),
    firmness: (modality: string) => page.getByRole('list', { name: `Puestos posibles en ${modality}` }),
    dialog,
    motion: (title: string) => dialog.getByRole('listitem').filter({ hasText: `«${title}»` }),
    propose: (name: string | RegExp) => dialog.getByRole('button', { name }),
  }
}
