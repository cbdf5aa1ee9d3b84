// DAFO changes a contest that was issued: opens it, indicates what changes, makes the supplement.
import { basename } from 'node:path'
import type { Ui } from '../fixtures.ts'
import { select } from './pick.ts'

export const deliveriesPage = ({ page, choose }: Ui) => {
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const field = (label: string) => page.locator('.field').filter({ hasText: label })
  const choosing = (label: string) => field(label).getByRole('button', { name: /^Elegir archivos?…$/ })
  /** Until the form names it: what comes late moves the buttons under a hand that is already pressing. */
  async function giveTo(label: string, path: string) {
    await choose(choosing(label), path)
    await page
      .getByRole('status')
      .filter({ hasText: basename(path) })
      .waitFor()
  }
  const preview = page.getByRole('region', { name: 'Lo que cambiará' })
  const members = page.getByRole('region', { name: 'Cambios en el Jurado' })
  const member = {
    changeMember: members.getByRole('button', { name: 'Cambiar a un miembro' }),
    leaver: members.getByRole('button', { name: /Deja el Jurado$/ }),
    arrival: members.getByRole('textbox', { name: /^Quién llega/ }),
    memberReason: members.getByRole('textbox', { name: 'Motivo' }),
    addChange: members.getByRole('button', { name: 'Agregar el cambio' }),
  }
  return {
    ...member,
    choosing,
    title: page.getByRole('heading', { level: 1 }),
    enter: page.getByRole('link', { name: 'Suplementos y códigos nuevos' }),
    /** The files of an issued contest, and DAFO's code. */
    async give(files: { readonly package: string; readonly authority: string; readonly earlier?: string }) {
      await giveTo('Paquete del concurso', files.package)
      await giveTo('Clave de la autoridad', files.authority)
      if (files.earlier) await giveTo('Suplementos anteriores', files.earlier)
    },
    code: page.getByRole('textbox', { name: 'Código de la DAFO' }),
    open: page.getByRole('button', { name: 'Abrir el concurso', exact: true }),
    close: button('Cerrar el concurso'),
    earlier: button('Lo que ya cambiaron otros suplementos'),
    list: page.getByRole('link', { name: /la lista y los expedientes/ }),
    additions: page.getByRole('region', { name: 'Postulaciones que se incorporan' }),
    submission: button(/Postulación$/),
    excluded: page.getByRole('radio', { name: /^Exclusión/ }),
    reason: page.getByRole('region', { name: 'Postulaciones que dejan' }).getByRole('textbox', { name: 'Motivo' }),
    /** R-JUR-3: who leaves, and who comes instead. */
    async replaceMember(leaver: string, arrival: string, reason: string) {
      await member.changeMember.click()
      await select(member.leaver, leaver)
      await member.arrival.fill(arrival)
      await member.memberReason.fill(reason)
      await member.addChange.click()
    },
    addRemoval: button('Agregar a las que dejan el concurso'),
    keepIn: (id: string) => button(`No retirar ${id}`),
    documentNumber: page.getByRole('textbox', { name: 'Número del documento que lo dispone' }),
    documentDay: page.getByRole('textbox', { name: 'Fecha del documento' }),
    newCodeFor: (name: string) => page.getByRole('checkbox', { name: new RegExp(name) }),
    preview: preview.getByRole('listitem'),
    make: button(/^Hacer el suplemento/),
    problems: page.getByRole('alert').filter({ hasText: 'Antes de hacer el suplemento' }),
    save: button('Guardar el suplemento'),
    saveLetterOf: (name: string) => button(new RegExp(`^Guardar la carta de ${name}`)),
    nextSteps: page.getByRole('region', { name: 'Qué sigue' }).getByRole('listitem'),
    another: button('Hacer otro suplemento'),
  }
}
