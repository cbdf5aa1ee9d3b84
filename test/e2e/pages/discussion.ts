// The discussion: the order, the submission in hand, and what is done about it.
import type { Ui } from '../fixtures.ts'
import { pick, select } from './pick.ts'
import { shell } from './shell.ts'

export const discussionPage = (ui: Ui) => {
  const { page } = ui
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'))
  return {
    ...shell(ui),
    turns: page.getByRole('navigation', { name: 'Postulaciones por decidir' }).getByRole('link'),
    order: (by: string) => select(page.getByRole('button', { name: 'Orden sugerido' }), by),
    card: (title: string) => page.getByRole('region', { name: title }),
    act: (name: string) => page.getByRole('button', { name }).click(),
    award: page.getByRole('link', { name: 'Proponer el estímulo' }),
    next: page.getByRole('link', { name: 'Siguiente' }),
    notes: page.getByRole('textbox', { name: 'Notas de la sala' }),
    revisions: page.getByRole('region', { name: 'Puntajes revisados' }),
    requests: page.getByRole('region', { name: 'Información pedida a la DAFO' }),
    dialog,
    chooses: (field: string, option: string | RegExp) =>
      select(dialog.getByRole('button', { name: new RegExp(`${field}`) }), option),
    radio: (name: string | RegExp) => pick(dialog.getByRole('radio', { name })),
    score: (value: number) =>
      dialog
        .getByRole('radio', { name: new RegExp(`^${value} `) })
        .locator('xpath=ancestor::label')
        .click(),
    agreed: (subcriterion: string, value: number) =>
      dialog
        .getByRole('radiogroup', { name: new RegExp(`^${subcriterion}`) })
        .getByRole('radio', { name: new RegExp(`^${value}`) })
        .locator('xpath=ancestor::label')
        .click(),
    field: (name: string) => dialog.getByRole('textbox', { name }),
    confirm: (name: string) => dialog.getByRole('button', { name, exact: true }).click(),
    refusal: dialog.getByRole('alert'),
    leaveDialog: () => page.keyboard.press('Escape'),
  }
}
