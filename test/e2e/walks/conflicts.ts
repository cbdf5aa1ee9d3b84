// A juror before reading: nothing answered, names told, a name that coincides, an abstention, the rest, all answered.
import { expect } from '../fixtures.ts'
import { conflictsPage } from '../pages/conflicts.ts'
import { pick } from '../pages/pick.ts'
import { startPage } from '../pages/start.ts'
import { prepared } from '../prepared.ts'
import type { Walk } from './walk.ts'

const before: Walk = {
  title: 'a desk before reading',
  startsFrom: 'sample',
  async walk(ui, see) {
    const [{ name, code }] = prepared().letters
    const { page } = ui
    const desk = conflictsPage(ui)
    await startPage(ui).ask(name)
    await startPage(ui).giveCode(code)
    await expect(desk.toAnswer).toBeVisible()
    await see('Postulaciones, nothing answered')
    await desk.go('Evaluar')
    await expect(desk.no).toBeVisible()
    await see('Evaluar, not answered')
    await desk.go('Postulaciones')
    await desk.toAnswer.click()
    await desk.relatives.fill('Rojas')
    await desk.companies.fill('Terral Cine')
    await see('Antes de leer')
    await desk.begin.click()
    await page.keyboard.press('n')
    await see('Antes de leer, a name coincides')
    for (let hinted = 0; hinted < 2; hinted++) {
      await pick(desk.reason(/^Solo coincide/))
      await desk.no.click()
    }
    await expect(desk.heading).toContainText('CDC-C-00012-25')
    await page.keyboard.press('c')
    await expect(desk.abstention).toBeVisible()
    await see('Antes de leer, a conflict')
    await pick(desk.abstentionCauses.first())
    await desk.abstentionFact.fill('Soy socia de la empresa desde 2023.')
    await desk.abstentionWord.fill('me abstengo')
    await desk.abstain.click()
    await expect(desk.abstained).toBeVisible()
    await see('Antes de leer, abstained')
    await desk.answer('CDC-D-00002-25').click()
    await see('Antes de leer, a question')
    await desk.openRest.click()
    await see('Antes de leer, the rest')
    await pick(desk.restRead)
    await desk.denyRest.click()
    await desk.answer('CDC-D-00005-25').click()
    await see('Antes de leer, all answered')
  },
}

export const conflictWalks: readonly Walk[] = [before]
