// The start screen and DAFO's preparation.
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '../fixtures.ts'
import { jurorDesk } from '../pages/juror.ts'
import { select } from '../pages/pick.ts'
import { preparePage } from '../pages/prepare.ts'
import { startPage } from '../pages/start.ts'
import { unlockDoor } from '../pages/unlock.ts'
import { prepared } from '../prepared.ts'
import { sampleSources, withCells } from '../sources.ts'
import { cut, hold, type Walk } from './walk.ts'

const start: Walk = {
  title: 'start',
  startsFrom: null,
  async walk(ui, see) {
    const { page } = ui
    const { packagePath, letters } = prepared()
    const screen = startPage(ui)
    const alert = page.locator('main').getByRole('alert')
    await see('start, never used')
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog', { name: 'Ayuda' }).getByRole('heading', { name: 'Empezar' })).toBeFocused()
    await see('help over the start')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Teclas de esta pantalla' })).toBeVisible()
    await see('keys of the start')
    await page.keyboard.press('Escape')

    await cut(ui, 'adopt', async () => {
      await screen.openPackage(packagePath)
      await expect(alert).toContainText('memoria USB sigue conectada')
      await see('start, the stick is gone')
    })
    const broken = join(await mkdtemp(join(tmpdir(), 'acta-walk-')), 'concurso.aptos')
    await writeFile(broken, 'no es')
    await screen.openPackage(broken)
    await expect(alert).toContainText('El paquete no se abrió')
    await see('start, a file that is no package')

    const release = await hold(page, 'library.open')
    await screen.openPackage(packagePath)
    await expect(page.getByRole('progressbar')).toBeVisible()
    await see('start, opening a package')
    await release()
    await expect(screen.ownDesk).toBeVisible()
    await see('start, opened and locked')

    await screen.ownDesk.click()
    await see('code')
    await screen.giveCode('nada')
    await expect(screen.refusal).toBeVisible()
    await see('code, refused')
    await screen.giveCode(letters[0].code)
    await expect(screen.later).toBeVisible()
    await see('passphrase offered')
    await unlockDoor(ui).define('corta', 'corta')
    await expect(screen.refusal).toContainText('12 caracteres')
    await see('passphrase too short')
    await screen.later.click()
    await expect(jurorDesk(ui).title).toHaveText('Postulaciones')
    await see('tour, first card')
    for (let card = 1; card < 5; card++) await page.getByRole('button', { name: 'Siguiente', exact: true }).click()
    await see('tour, last card')
    await page.keyboard.press('Escape')
    await see('Postulaciones, nothing scored')
  },
}

const rehearsal: Walk = {
  title: 'rehearsal',
  startsFrom: null,
  async walk(ui, see) {
    const screen = startPage(ui)
    const release = await hold(ui.page, 'library.sample')
    await screen.makeSample.click()
    await expect(ui.page.getByRole('progressbar')).toBeVisible()
    await see('start, making the sample')
    await release()
    await expect(screen.desk('Alma')).toBeVisible()
    await see('start, with the sample')
  },
}

/** A list with something to decide of several kinds. */
const MESSY = { J3: 'Cuánto pide', E5: 'LIMA', I7: 'EL NIÃ‘O QUE VOLVIÃ“', I8: 'LA CANCIÒN', D11: 20_610_777_540 }

const messyPreparation: Walk = {
  title: 'preparation, with problems',
  startsFrom: null,
  async walk(ui, see) {
    const dafo = preparePage(ui)
    const { workbook, dossiers } = await sampleSources(await mkdtemp(join(tmpdir(), 'acta-walk-')))
    await startPage(ui).prepare()
    await dafo.chooseWorkbook(await withCells(workbook, MESSY))
    await expect(dafo.foundSheet('Aptos')).toBeVisible()
    await see('preparation, a messy list')
    await dafo.goTo('2 Columnas')
    await see('preparation, a column is missing')
    await select(dafo.columnOf('Monto solicitado'), 'J · Cuánto pide')
    await dafo.goTo('3 Problemas')
    await dafo.finding('NIÃ').click()
    await expect(dafo.marked.filter({ hasText: 'NIÃ' })).toBeVisible()
    await see('preparation, a problem')
    await dafo.goTo('4 Expedientes')
    await dafo.chooseDossiers(dossiers.slice(1))
    await expect(dafo.chosenDossiers).toBeVisible()
    await see('preparation, a dossier is missing')
    await dafo.goTo('7 Revisar y emitir')
    await expect(dafo.openSteps).toBeVisible()
    await see('preparation, not ready')
  },
}

const preparation: Walk = {
  title: 'preparation',
  startsFrom: null,
  async walk(ui, see) {
    await startPage(ui).prepare()
    const dafo = preparePage(ui)
    await expect(dafo.goOn).toBeVisible()
    await see('preparation')
    await dafo.goOn.click()
    await see('preparation, nothing chosen')
    await dafo.takeSample.click()
    await expect(dafo.foundSheet('Aptos')).toContainText('Bien')
    await see('preparation, list')
    for (const step of ['2 Columnas', '3 Problemas', '4 Expedientes', '5 Jurado', '6 Concurso', '7 Revisar y emitir']) {
      await dafo.goOn.click()
      await expect(dafo.step(step)).toHaveAttribute('aria-current', 'step')
      await see(`preparation, ${step}`)
    }
    await dafo.make.click()
    await expect(dafo.made).toBeVisible()
    await see('preparation, made')
  },
}

export const startWalks: readonly Walk[] = [start, rehearsal, preparation, messyPreparation]
