// The start screen as a person meets it: by role and accessible name.
import type { Ui } from '../fixtures.ts'

export const startPage = ({ page, choose }: Ui) => {
  const unlock = page.getByRole('dialog', { name: /^Entrar como / })
  const code = unlock.getByRole('textbox', { name: 'Código de activación' })
  return {
    heading: page.getByRole('heading', { level: 1, name: 'Acta Jurado' }),
    openPackage: (path: string) => choose(page.getByRole('button', { name: 'Elegir archivo…' }), path),
    contest: (title: string | RegExp) => page.getByRole('heading', { level: 3, name: title }),
    makeSample: () => page.getByRole('button', { name: 'Abrir el ensayo' }).click(),
    sampleCodes: page.getByRole('list', { name: 'Códigos del ensayo' }).getByRole('listitem'),
    enterFromSample: (name: string) =>
      page
        .getByRole('list', { name: 'Códigos del ensayo' })
        .getByRole('button', { name: `Entrar como ${name}` })
        .click(),
    /** Asks for the code of a desk's juror. */
    ask: (name: string) =>
      page
        .getByRole('list', { name: 'Escritorios de los miembros del Jurado' })
        .getByRole('button', { name: `Entrar como ${name}` })
        .click(),
    unlock,
    async giveCode(text: string) {
      await code.fill(text)
      await code.press('Enter')
    },
    refusal: unlock.getByRole('alert'),
    cancel: () => unlock.getByRole('button', { name: 'Cerrar' }).click(),
    openSession: () => page.getByRole('link', { name: 'Abrir la sesión' }).click(),
    prepare: () => page.getByRole('link', { name: 'Preparar el paquete' }).click(),
  }
}
