// The agenda with the wall's control, and the order of a tie.
import { expect } from '../fixtures.ts'
import { agendaPage, sessionDoor } from '../pages/session.ts'
import { startPage } from '../pages/start.ts'
import { prepared } from '../prepared.ts'
import type { Walk } from './walk.ts'

const tie: Walk = {
  title: 'the order of a tie',
  startsFrom: 'deliberation',
  async walk(ui, see) {
    const [member] = prepared().letters
    const agenda = agendaPage(ui)
    await startPage(ui).openSession()
    await sessionDoor(ui).enter(member.code)
    await expect(ui.page.getByRole('radio', { name: 'Cuadro de Circulación' })).toBeVisible()
    await see('the agenda with the control of the wall')
    await agenda.go('Acuerdos y montos')
    await ui.page.getByRole('button', { name: 'Proponer acuerdo' }).click()
    await ui.page.getByRole('tab', { name: 'Orden de un empate' }).click()
    await expect(ui.page.getByRole('list', { name: 'Orden que se propone' })).toBeVisible()
    await see('the order of a tie')
  },
}

export const projectorWalks: readonly Walk[] = [tie]
