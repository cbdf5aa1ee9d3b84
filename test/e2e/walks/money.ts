// The board of amounts: empty, with a draft that breaks a rule, its dialogs.
import { expect } from '../fixtures.ts'
import { boardPage } from '../pages/board.ts'
import { sessionDoor } from '../pages/session.ts'
import { startPage } from '../pages/start.ts'
import { prepared } from '../prepared.ts'
import type { Walk } from './walk.ts'

const board: Walk = {
  title: 'the board of amounts',
  startsFrom: 'deliberation',
  async walk(ui, see) {
    const page = boardPage(ui)
    const [member] = prepared().letters
    await startPage(ui).openSession()
    await sessionDoor(ui).enter(member.code)
    await page.go('Acuerdos y montos')
    await page.open.click()
    await expect(page.title).toHaveText('Tablero de montos')
    await see('empty')
    for (const code of ['CDC-D-00009-25', 'CDC-D-00012-25', 'CDC-D-00006-25']) await page.include(code)
    await page.amount('CDC-D-00012-25').fill('1')
    await page.slider('CDC-D-00009-25').press('ArrowLeft')
    await see('a draft that breaks rules')
    await ui.page.getByRole('button', { name: 'Quién usa cada fondo' }).click()
    await ui.page.getByRole('button', { name: 'Por qué' }).first().click()
    await see('who uses which pocket')
    await page.act('Duplicar')
    await page.act('Cambiar nombre')
    await see('another name')
    await ui.page.keyboard.press('Escape')
    await page.act('Comparar')
    await see('two scenarios')
    await ui.page.keyboard.press('Escape')
    await page.act('Proponer al Jurado')
    await see('the preview of the agreements')
  },
}

export const moneyWalks: readonly Walk[] = [board]
