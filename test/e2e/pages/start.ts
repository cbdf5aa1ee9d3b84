// The start screen as a person meets it: by role and accessible name.
import type { Ui } from '../fixtures.ts'

export const startPage = ({ page, choose }: Ui) => {
  const unlock = page.getByRole('dialog', { name: /^Entrar (como|a mi evaluación)/ })
  const code = unlock.getByRole('textbox', { name: 'Código de activación' })
  const desks = page.getByRole('list', { name: 'Escritorios de los miembros del Jurado' })
  const ownDesk = desks.getByRole('button', { name: 'Entrar con mi código' })
  const choices = page.getByRole('list', { name: /elija cuál/ }).getByRole('listitem')
  return {
    openPackage: (path: string) => choose(page.getByRole('button', { name: 'Elegir archivos…' }), path),
    openStick: (folder: string) => choose(page.getByRole('button', { name: 'Elegir carpeta…' }), folder),
    choices,
    choice: (name: string) => choices.filter({ hasText: new RegExp(`^${name}`) }),
    makeSample: page.getByRole('button', { name: 'Abrir el ensayo' }),
    desk: (name: string) => desks.getByRole('button', { name: `Entrar como ${name}` }),
    /** Asks for the code of a desk's juror, unless the screen has it. */
    ask: (name: string) =>
      desks
        .getByRole('button', { name: `Entrar como ${name}` })
        .or(ownDesk)
        .click(),
    /** Of a contest that nobody has unlocked: no name shows. */
    ownDesk,
    unlock,
    code,
    async giveCode(text: string) {
      await code.fill(text)
      await code.press('Enter')
    },
    /** Of the passphrase that is offered after the first code. */
    later: page.getByRole('button', { name: 'Ahora no' }),
    submit: unlock.getByRole('button', { name: 'Entrar' }),
    wait: unlock.getByRole('timer'),
    refusal: unlock.getByRole('alert'),
    openSession: () => page.getByRole('link', { name: 'Abrir la sesión' }).click(),
    prepare: () => page.getByRole('link', { name: 'Preparar el paquete' }).click(),
  }
}
