// The juror's desk and DAFO's preparation with the keyboard alone: no test in this file moves the mouse.
import { expect, test } from './fixtures.ts'
import { jurorDesk } from './pages/juror.ts'
import { keyboard } from './pages/keyboard.ts'
import { preparePage } from './pages/prepare.ts'
import { startPage } from './pages/start.ts'
import { prepared } from './prepared.ts'
import { sampleSources } from './sources.ts'

test('a juror rehearses: scores, comments, abstains, looks around', async ({ ui }) => {
  const { page } = ui
  const keys = keyboard(page)
  const start = startPage(ui)
  const desk = jurorDesk(ui)
  const first = start.desk('Alma Beatriz')
  await keys.activate(start.makeSample)
  await expect(first).toBeFocused()
  await keys.press('Enter')
  await expect(desk.title).toHaveText('Postulaciones')
  await expect(desk.title).toBeFocused()

  await test.step('nine scores, the bonus, the comment', async () => {
    await keys.press('Alt+2')
    await expect(desk.title).toContainText('CDC-D-00002-25')
    await expect(desk.denyConflict).toBeVisible()
    await keys.press('n')
    await expect(desk.scales.first()).toBeVisible()
    await keys.type('544455545')
    await expect(desk.total).toContainText('falta el comentario')
    await keys.press('b')
    await keys.reach(desk.bonusPoints(0))
    await keys.press('ArrowRight')
    await expect(desk.bonusPoints(1)).toBeChecked()
    await keys.mark(desk.bonusGround(/lengua/i))
    await keys.activate(desk.saveBonus)
    await expect(desk.bonus).toHaveCount(0)
    await keys.hasFocus()
    await keys.press('n')
    await expect(desk.comment).toBeFocused()
    await keys.type('Propuesta sólida, con un plan de salas que se puede comprobar.')
    await keys.press('Escape')
    await expect(desk.total).toContainText('completa')
    await expect(desk.saved).toBeVisible()
  })

  await test.step('an abstention from the next one', async () => {
    await keys.press('s')
    await expect(desk.title).toContainText('CDC-D-00003-25')
    await keys.activate(desk.openAbstention)
    await keys.mark(desk.abstentionCauses.first())
    await keys.fill(desk.abstentionFact, 'Trabajé con la productora el año pasado.')
    await keys.fill(desk.abstentionWord, 'ME ABSTENGO')
    await keys.activate(desk.abstain)
    await expect(desk.abstained).toBeVisible()
    // What is under a dialog hears no keys, and this one is going.
    await expect(page.getByRole('alertdialog')).toHaveCount(0)
    await keys.hasFocus()
  })

  await test.step('every place has its key, and its heading takes the focus', async () => {
    for (const [at, place] of ['Postulaciones', 'CDC-D-00003-25', 'Mi matriz', 'Entregar', 'Ayuda'].entries()) {
      await keys.press(`Alt+${at + 1}`)
      await expect(desk.title).toContainText(place)
      await expect(desk.title).toBeFocused()
    }
    await keys.press('Shift+Tab')
    await keys.hasFocus()
  })
})

test.describe('with everything scored', () => {
  test.use({ startsFrom: 'scored' })

  test('a matrix is sealed, and what comes next has the focus', async ({ ui }) => {
    const [own] = prepared().letters
    const keys = keyboard(ui.page)
    const desk = jurorDesk(ui)
    await keys.activate(startPage(ui).ownDesk)
    await keys.fill(startPage(ui).code, own.code)
    await keys.press('Enter')
    await expect(desk.title).toHaveText('Postulaciones')
    await expect(desk.title).toBeFocused()
    await keys.press('Alt+4')
    await desk.openSeal.waitFor()
    await expect(desk.title).toBeFocused()
    await keys.activate(desk.openSeal)
    await keys.mark(desk.sealGesture)
    await keys.activate(desk.seal)
    await expect(desk.saveScoresheet).toBeVisible()
    await keys.hasFocus()
    await keys.press('Tab')
    await expect(desk.saveScoresheet).toBeFocused()
  })
})

test.describe('at DAFO', () => {
  test('a package is made of a spreadsheet and its dossiers, and saved', async ({ ui }, info) => {
    const { workbook, dossiers } = await sampleSources(info.outputPath('fuentes'))
    const keys = keyboard(ui.page)
    const dafo = preparePage(ui)
    await keys.activate(ui.page.getByRole('link', { name: 'Preparar el paquete' }))
    await expect(dafo.title).toBeFocused()
    await keys.pickFiles(dafo.workbook, workbook)
    await expect(dafo.foundSheet('Aptos')).toContainText('Bien')
    for (const step of ['2 Columnas', '3 Problemas', '4 Expedientes']) {
      await keys.press('Control+Enter')
      await expect(dafo.step(step)).toHaveAttribute('aria-current', 'step')
      await expect(dafo.title).toBeFocused()
    }
    await keys.pickFiles(dafo.dossiers, ...dossiers)
    await expect(dafo.chosenDossiers).toContainText('24 expedientes')
    for (const step of ['5 Jurado', '6 Concurso', '7 Revisar y emitir']) {
      await keys.press('Control+Enter')
      await expect(dafo.step(step)).toHaveAttribute('aria-current', 'step')
    }
    await expect(dafo.verdict).toBeVisible()
    await keys.hasFocus()
    await keys.activate(dafo.make)
    await keys.hasFocus()
    await expect(dafo.made).toBeFocused()
    await ui.saved(() => keys.activate(dafo.savePackage), 'concurso.aptos')
    await ui.saved(() => keys.activate(dafo.saveLetterOf('Sisa Mariela')), 'carta.pdf')
    await ui.saved(() => keys.activate(dafo.saveAuthority), 'autoridad.p12')
    await keys.activate(dafo.another)
    await expect(dafo.title).toBeFocused()
  })

  test('the files of the sample bring the focus to what comes next', async ({ ui }) => {
    const keys = keyboard(ui.page)
    const dafo = preparePage(ui)
    await keys.activate(ui.page.getByRole('link', { name: 'Preparar el paquete' }))
    await keys.activate(dafo.takeSample)
    await expect(dafo.title).toBeFocused()
    await expect(dafo.foundSheet('Aptos')).toContainText('Bien')
    await keys.activate(dafo.goOn)
    await expect(dafo.title).toBeFocused()
  })
})
