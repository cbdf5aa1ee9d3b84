// A juror's desk: under way, sealed, locked.
import { expect, type Ui } from '../fixtures.ts'
import { jurorDesk } from '../pages/juror.ts'
import { matrixPage } from '../pages/matrix.ts'
import { pick, select } from '../pages/pick.ts'
import { startPage } from '../pages/start.ts'
import { prepared } from '../prepared.ts'
import { hold, type Walk } from './walk.ts'

async function enterDesk(ui: Ui, member: 0 | 1 | 2): Promise<void> {
  const { name, code } = prepared().letters[member]
  await startPage(ui).ask(name)
  await startPage(ui).giveCode(code)
  await expect(jurorDesk(ui).title).toHaveText('Postulaciones')
}

const underWay: Walk = {
  title: 'a desk under way',
  startsFrom: 'almost-scored',
  async walk(ui, see) {
    const { page } = ui
    const desk = jurorDesk(ui)
    await enterDesk(ui, 0)
    await see('Postulaciones')
    await page.getByRole('textbox', { name: 'Buscar' }).fill('nada así')
    await see('Postulaciones, nothing found')
    for (const place of ['Mi matriz', 'Entregar', 'Ayuda']) {
      await desk.go(place)
      await expect(desk.title).toHaveText(place)
      await see(place)
    }
    const help = page.getByRole('main')
    await help.getByRole('button', { name: 'Glosario' }).click()
    await see('Ayuda, glossary')
    await help.getByRole('button', { name: 'Teclas' }).click()
    await see('Ayuda, keys')
    await help.getByRole('searchbox', { name: 'Buscar en la ayuda' }).fill('abstención')
    await see('Ayuda, found')
    await desk.go('Evaluar')
    await expect(desk.dossierPage(1)).toContainText('RUC')
    await see('Evaluar')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Teclas de esta pantalla' })).toContainText('Puntos adicionales')
    await see('keys of Evaluar')
    await page.keyboard.press('Escape')
    await desk.openBonus()
    await see('bonus')
    await page.keyboard.press('Escape')
    await desk.openAbstention.click()
    await see('abstention')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Frase de paso' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await see('passphrase changed')
  },
}

const calibrated: Walk = {
  title: 'a desk that looks at itself: pace, what is missing, the own matrix',
  startsFrom: 'almost-scored',
  async walk(ui, see) {
    const { page } = ui
    const matrix = matrixPage(ui)
    // Four days before the end of the sample's evaluation.
    await page.clock.setFixedTime(new Date('2025-09-15T15:00:00Z'))
    await enterDesk(ui, 0)
    await expect(matrix.plan).toContainText('Faltan 4 días')
    await matrix.changePace.click()
    await see('Postulaciones, own pace')
    await page.keyboard.press('Escape')
    await matrix.tab(/Lo que falta/).click()
    await see('Postulaciones, what is missing')
    await page.getByText('Por sub criterio', { exact: true }).click()
    await see('Postulaciones, what is missing by subcriterion')
    await jurorDesk(ui).go('Mi matriz')
    for (const code of ['CDC-D-00003-25', 'CDC-D-00005-25']) {
      await matrix.cell(code, 2).click()
      await expect(matrix.bar).toContainText(code)
      await page.keyboard.press(' ')
    }
    await see('Mi matriz, two picked')
    await select(matrix.groupBy, 'Por región')
    await see('Mi matriz, grouped')
    for (const [tab, name] of [
      [/Distribución/, 'distribution'],
      [/Empates/, 'ties'],
      [/Comparar dos/, 'two compared'],
    ] as const) {
      await matrix.tab(tab).click()
      await see(`Mi matriz, ${name}`)
    }
  },
}

const sealed: Walk = {
  title: 'a sealed desk: locked, opened, delivered',
  startsFrom: 'sealed',
  async walk(ui, see) {
    const desk = jurorDesk(ui)
    await see('start, sealed desks')
    await enterDesk(ui, 1)
    await desk.go('Entregar')
    await expect(desk.saveScoresheet).toBeVisible()
    await see('Entregar, sealed')
    await ui.saved(() => desk.saveScoresheet.click(), 'matriz.matriz')
    await expect(ui.page.getByRole('button', { name: 'Copiar las palabras' })).toBeVisible()
    await see('Entregar, saved')
    await ui.page.getByRole('button', { name: 'Reabrir para corregir…' }).click()
    await see('opening a sealed matrix again')
    await ui.page.keyboard.press('Escape')
    await desk.go('Postulaciones')
    await see('Postulaciones, sealed')
    await desk.open('CDC-C-00007-25')
    await expect(desk.abstained).toBeVisible()
    await see('an abstention')
    await desk.go('Postulaciones')
    await desk.open('CDC-C-00008-25')
    await expect(desk.dossierPage(1)).toContainText('RUC')
    await see('Evaluar, sealed')
    await desk.go('Mi matriz')
    await see('Mi matriz, sealed')
    await desk.go('Postulaciones')
    const address = ui.page.url()
    await desk.lock()
    await expect(desk.title).toHaveText('Escritorio bloqueado')
    expect(ui.page.url()).toBe(address)
    await see('a locked desk')
  },
}

const late: Walk = {
  title: 'an abstention after the seal',
  startsFrom: 'sealed',
  async walk(ui, see) {
    const desk = jurorDesk(ui)
    await enterDesk(ui, 0)
    await desk.open('CDC-C-00008-25')
    await desk.openAbstention.click()
    await see('an abstention after sealing')
    await pick(desk.abstentionCauses.first())
    await desk.abstentionFact.fill('Trabajé con la productora el año pasado.')
    await desk.abstentionWord.fill('me abstengo')
    await desk.abstain.click()
    await expect(desk.toDeliver).toBeVisible()
    await see('abstained after sealing')
    await desk.toDeliver.click()
    await see('Entregar, a second version')
  },
}

const ready: Walk = {
  title: 'a desk ready to seal',
  startsFrom: 'scored',
  async walk(ui, see) {
    const desk = jurorDesk(ui)
    await enterDesk(ui, 0)
    await desk.go('Entregar')
    await see('Entregar, ready to seal')
    await desk.openSeal.click()
    await expect(desk.sealDialog).toBeVisible()
    await see('sealing')
    await ui.page.keyboard.press('Escape')
    const release = await hold(ui.page, 'desk.load')
    await ui.page.reload()
    await expect(ui.page.locator('main[aria-busy="true"]')).toBeVisible()
    await see('a desk is opening')
    await release()
  },
}

export const deskWalks: readonly Walk[] = [underWay, calibrated, ready, sealed, late]
