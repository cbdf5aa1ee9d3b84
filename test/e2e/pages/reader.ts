// The reader of a dossier: its tools, its panel, its pages.
import type { Ui } from '../fixtures.ts'

export const readerPage = ({ page }: Ui) => {
  const viewer = page.getByRole('region', { name: /^Documento: Expediente/ })
  const panel = viewer.getByRole('complementary', { name: 'Índice, marcas y notas' })
  const sheet = (number: number) => viewer.getByRole('group', { name: new RegExp(`^Página ${number} de`) })
  return {
    viewer,
    pages: viewer.getByRole('region', { name: /^Expediente/ }),
    sheet,
    /** All that the document holds at this moment, of however many pages. */
    sheets: viewer.getByRole('group', { name: /^Página \d+ de/ }),
    pageInput: viewer.getByRole('textbox', { name: 'Página', exact: true }),
    search: viewer.getByRole('searchbox', { name: 'Buscar en el documento' }),
    found: viewer.getByRole('status'),
    openPanel: viewer.getByRole('button', { name: 'Ver: Índice, marcas y notas' }),
    panel,
    tab: (name: RegExp) => panel.getByRole('tab', { name }),
    outline: panel.getByRole('treegrid', { name: 'Índice del documento' }),
    section: (title: string) => panel.getByRole('row').filter({ hasText: title }),
    markName: (number: number) => panel.getByRole('textbox', { name: `Nombre de la marca de la página ${number}` }),
    noteText: panel.getByRole('textbox', { name: /^Nota de la página/ }),
    notes: panel.getByRole('list', { name: 'Sus notas' }).getByRole('listitem'),
    removeNote: (number: number) => panel.getByRole('button', { name: `Quitar la nota de la página ${number}` }),
    markAt: (number: number) => sheet(number).getByRole('button', { name: /^Marca de la página/ }),
    notesAt: (number: number) => sheet(number).getByRole('button', { name: /notas? en la página/ }),
    undo: page.getByRole('region', { name: 'Mensajes' }).getByRole('button', { name: 'Deshacer' }),
    leaveFull: viewer.getByRole('button', { name: 'Volver a la ventana normal' }),
    fold: page.getByRole('button', { name: 'Plegar los puntajes' }),
    unfold: page.getByRole('button', { name: 'Desplegar los puntajes' }),
    toLeft: page.getByRole('button', { name: 'Mover los puntajes a la izquierda' }),
    /** The colour in the middle of a part of a drawn page: shares of its width and height. */
    colourAt: (number: number, across: number, down: number) =>
      sheet(number)
        .locator('canvas')
        .evaluate(
          (canvas: HTMLCanvasElement, [x, y]) => {
            const copy = document.createElement('canvas')
            copy.width = canvas.width
            copy.height = canvas.height
            const context = copy.getContext('2d')
            context?.drawImage(canvas, 0, 0)
            const at = (share: number, size: number) => Math.floor(share * size)
            return [...(context?.getImageData(at(x, copy.width), at(y, copy.height), 1, 1).data ?? [])].slice(0, 3)
          },
          [across, down] as const,
        ),
  }
}
