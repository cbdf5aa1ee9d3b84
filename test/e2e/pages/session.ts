// The jury's room before the agreements: its door, the agenda, the scoresheets, the consolidated table.
import type { Ui } from '../fixtures.ts'
import { pick, select } from './pick.ts'
import { shell } from './shell.ts'

/** The door: any member's code opens the session. */
export const sessionDoor = ({ page }: Ui) => {
  const code = page.getByRole('textbox', { name: 'Código de activación' })
  return {
    code,
    async enter(activationCode: string) {
      await code.fill(activationCode)
      await page.getByRole('button', { name: 'Abrir la sesión' }).click()
    },
  }
}

export const agendaPage = (ui: Ui) => {
  const { page } = ui
  const ballot = (voter: string, candidate: string) =>
    page.getByRole('radiogroup', { name: `Vota ${voter}` }).getByRole('radio', { name: candidate })
  return {
    ...shell(ui),
    steps: page.getByRole('list', { name: 'Pasos de la sesión' }).getByRole('listitem'),
    place: page.getByRole('textbox', { name: 'Lugar', exact: true }),
    representative: page.getByRole('textbox', { name: 'Representante de la DAFO' }),
    install: page.getByRole('button', { name: 'Instalar el Jurado' }),
    problems: page.getByRole('alert').filter({ hasText: 'por corregir' }),
    ballot,
    vote: (voter: string, candidate: string) => pick(ballot(voter, candidate)),
    result: page.getByRole('status').filter({ hasText: /votos?/ }),
    voteAgain: page.getByRole('button', { name: 'Votar otra vez' }),
    elect: page.getByRole('button', { name: 'Registrar la elección' }),
    facts: page.getByRole('region', { name: 'Datos de la sesión' }),
    room: page.getByRole('region', { name: 'En la sala' }),
    course: page.getByRole('region', { name: 'Desarrollo de la sesión' }).getByRole('listitem'),
    leaves: (name: string) => page.getByRole('button', { name: `Sale ${name}…` }),
    returns: (name: string) => page.getByRole('button', { name: `Vuelve ${name}…` }),
    newcomer: page.getByRole('button', { name: 'Ingresa otra persona…' }),
    suspend: page.getByRole('button', { name: 'Suspender la sesión…' }),
    incident: page.getByRole('button', { name: 'Anotar una incidencia…' }),
    dialog: page.getByRole('dialog'),
    field: (name: string) => page.getByRole('dialog').getByRole('textbox', { name, exact: true }),
    note: (name: string) => page.getByRole('dialog').getByRole('button', { name }).click(),
    unknownWhen: page.getByRole('radio', { name: 'Por definir' }),
    resume: page.getByRole('button', { name: 'Reanudar la sesión' }),
    stopped: page.locator('.notice').filter({ hasText: 'ahora no se propone ni se vota' }),
    whyStep: (step: string) => page.getByRole('button', { name: `Por qué: ${step}` }),
    leaveDialog: () => page.keyboard.press('Escape'),
  }
}

export const scoresheetsPage = (ui: Ui) => {
  const { page, choose } = ui
  const files = page.getByRole('button', { name: 'Elegir archivos…' })
  const confirmation = page.getByRole('alertdialog', { name: '¿Abrir juntas las 3 matrices?' })
  return {
    ...shell(ui),
    files,
    receive: (...paths: string[]) => choose(files, ...paths),
    receiveStick: (folder: string) => choose(page.getByRole('button', { name: 'Elegir carpeta…' }), folder),
    results: page.getByRole('list', { name: 'Archivos revisados' }).getByRole('listitem'),
    delivery: (member: string) =>
      page.getByRole('table', { name: 'Entrega de cada miembro' }).getByRole('row').filter({ hasText: member }),
    saveReceipt: (member: string) => page.getByRole('button', { name: `Guardar el acuse para ${member}` }),
    proposeOpening: page.getByRole('button', { name: 'Proponer la apertura' }),
    open: page.getByRole('button', { name: 'Abrir las matrices…' }),
    confirmation,
    async confirm() {
      await pick(confirmation.getByRole('checkbox'))
      await confirmation.getByRole('button', { name: 'Abrir las matrices' }).click()
    },
  }
}

export const tablePage = (ui: Ui) => {
  const { page } = ui
  return {
    ...shell(ui),
    modality: (name: string) => page.getByRole('tab', { name }).click(),
    view: (name: string) => pick(page.getByRole('radio', { name, exact: true })),
    rowOf: (code: string) =>
      page
        .getByRole('table', { name: /^Cuadro de/ })
        .getByRole('row')
        .filter({ hasText: code }),
    sections: page.getByRole('table', { name: /^Cuadro de/ }).locator('th[scope=rowgroup]'),
    pin: (code: string) => page.getByRole('button', { name: `Fijar ${code} arriba` }),
    compare: page.getByRole('button', { name: /^Comparar las/ }),
    comparison: page.getByRole('dialog', { name: /lado a lado/ }),
    group: (by: string) => select(page.getByRole('button', { name: 'Agrupar' }), by),
    byName: page.getByRole('checkbox', { name: 'Miembros por su nombre' }),
    distribution: page.getByRole('button', { name: 'Cómo calificó cada miembro' }),
    chart: (member: string) => page.getByRole('table', { name: member }),
    closeDialog: () => page.keyboard.press('Escape'),
    openCard: (title: string) => page.getByRole('button', { name: title }).click(),
    card: page.getByRole('dialog'),
    startRemoval: page.getByRole('button', { name: 'Retirar o excluir…' }),
    removal: page.getByRole('alertdialog'),
    confirmRemoval: page.getByRole('button', { name: 'Dejar fuera del concurso' }),
  }
}
