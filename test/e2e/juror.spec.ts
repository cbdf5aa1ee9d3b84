// A juror's work: the package opened, the code, a dossier scored by keys, an abstention, the seal and the file.
import { readFile } from 'node:fs/promises'
import { systemRandom } from '../../electron/adapters/random-ids.ts'
import { createActivationCode } from '../../electron/core/packing/activation-code.ts'
import { acta } from './acta.ts'
import { expect, test } from './fixtures.ts'
import { jurorDesk } from './pages/juror.ts'
import { pick } from './pages/pick.ts'
import { startPage } from './pages/start.ts'
import { prepared, UNSCORED } from './prepared.ts'

const [SCORED, ABSTAINED] = UNSCORED

test('a package is opened once, and a desk with its own code only', async ({ ui }) => {
  const { letters, packagePath } = prepared()
  const [own] = letters
  const start = startPage(ui)
  await start.openPackage(packagePath)
  await expect(ui.page.getByText('El paquete está bien y quedó en este equipo')).toBeVisible()
  await start.openPackage(packagePath)
  await expect(ui.page.getByText('Este paquete ya estaba en este equipo')).toBeVisible()

  await start.ask(own.name)
  await start.giveCode(createActivationCode(systemRandom))
  await expect(start.refusal).toContainText('no es de ningún miembro')
  await start.giveCode(`${own.code.slice(0, -1)}${own.code.endsWith('2') ? '3' : '2'}`)
  await expect(start.refusal).toContainText('no coincide con su carácter de control')
  await start.giveCode(own.code)
  await start.later.click()
  await expect(jurorDesk(ui).title).toHaveText('Postulaciones')
})

test.describe('after sealing', () => {
  test.use({ startsFrom: 'sealed' })

  test('an abstention is still possible, and makes a second version to hand over', async ({ ui }) => {
    const [own] = prepared().letters
    const desk = jurorDesk(ui)
    await startPage(ui).ask(own.name)
    await startPage(ui).giveCode(own.code)
    await desk.open(SCORED)
    await expect(desk.comment).not.toBeEditable()
    await desk.openAbstention.click()
    await expect(desk.abstention).toContainText('Su matriz sellada pasa a ser la versión 2')
    await pick(desk.abstentionCause(/^Vínculo laboral/))
    await desk.abstentionFact.fill('Trabajé con la productora el año pasado.')
    await desk.abstentionWord.fill('me abstengo')
    await desk.abstain.click()
    await expect(desk.abstained).toBeVisible()
    await expect(desk.dossier).toHaveCount(0)
    await desk.toDeliver.click()
    await expect(ui.page.getByText(/^Sellada el .*, versión 2\.$/)).toBeVisible()
    const scoresheet = await ui.saved(() => desk.saveScoresheet.click(), 'segunda.matriz')
    await expect(ui.page.getByText(/Archivo «.*-v2\.matriz»/)).toBeVisible()
    expect(await acta('verify', scoresheet, '--paquete', prepared().packagePath)).toMatchObject({ code: 0 })
  })
})

test.describe('with two submissions left', () => {
  test.use({ startsFrom: 'almost-scored' })

  test('scores, abstains, seals and exports; a reload keeps everything', async ({ ui }) => {
    const { page } = ui
    const [own] = prepared().letters
    const start = startPage(ui)
    const desk = jurorDesk(ui)
    await start.ask(own.name)
    await start.giveCode(own.code)
    await expect(desk.progress).toHaveAttribute('aria-valuetext', '22 de 24 postulaciones listas')

    await test.step('what is missing is listed, and nothing can be sealed', async () => {
      await desk.go('Entregar')
      await expect(desk.missing).toHaveCount(3)
      await expect(desk.missing.filter({ hasText: SCORED })).toContainText('faltan 9 puntajes y el comentario')
      await expect(desk.openSeal).toHaveCount(0)
    })

    await test.step('a dossier is read and scored by keys', async () => {
      await desk.missing.filter({ hasText: SCORED }).getByRole('link').click()
      await expect(desk.title).toContainText(SCORED)
      await expect(desk.dossierPage(1)).toContainText('WAYRA ALTA PRODUCCIONES S.A.C.')
      await page.keyboard.type('544455543')
      await expect(desk.total).toContainText('39')
      await expect(desk.total).toContainText('falta el comentario')
      await page.keyboard.press('u')
      await expect(desk.total).toContainText('falta 1 puntaje y el comentario')
      await page.keyboard.press('5')
      await expect(desk.scales.last().getByRole('radio', { name: /^5/ })).toBeChecked()
      await expect(desk.total).toContainText('41')
    })

    await test.step('bonus and comment', async () => {
      await desk.openBonus()
      await pick(desk.bonusPoints(2))
      await desk.saveBonus.click()
      await expect(desk.bonus.getByRole('alert')).toBeVisible()
      await pick(desk.bonusGround(/lengua/i))
      await desk.saveBonus.click()
      await expect(desk.total).toContainText('+2')
      await desk.comment.fill('Muy breve.')
      await expect(desk.total).toContainText('falta el comentario')
      await desk.comment.fill('Propuesta sólida, con un plan de salas que se puede comprobar.')
      await expect(desk.total).toContainText('completa')
      await expect(desk.saved).toBeVisible()
    })

    await test.step('an abstention closes the dossier and gives a signed notice', async () => {
      await desk.go('Postulaciones')
      await desk.open(ABSTAINED)
      await desk.openAbstention.click()
      await desk.abstentionFact.fill('Trabajé con la productora el año pasado.')
      await desk.abstentionWord.fill('me abstengo')
      await desk.abstain.click()
      await expect(desk.abstention.getByText('Elija la causa de la abstención.')).toBeVisible()
      await pick(desk.abstentionCause(/^Vínculo laboral/))
      await desk.abstain.click()
      await expect(desk.abstained).toBeVisible()
      await expect(desk.dossier).toHaveCount(0)
      const notice = await ui.saved(desk.saveNotice, 'aviso.pdf')
      expect((await readFile(notice)).subarray(0, 5).toString()).toBe('%PDF-')
      await page.reload()
      await expect(desk.abstained).toBeVisible()
      await expect(desk.dossier).toHaveCount(0)
    })

    await test.step('the seal is deliberate, and afterwards nothing changes', async () => {
      await desk.go('Entregar')
      await desk.openSeal.click()
      await expect(desk.seal).toBeDisabled()
      await pick(desk.sealGesture)
      await desk.seal.click()
      await expect(page.getByText(/^Sellada el/)).toBeVisible()
      const scoresheet = await ui.saved(() => desk.saveScoresheet.click(), 'propia.matriz')
      expect(await acta('verify', scoresheet, '--paquete', prepared().packagePath)).toMatchObject({ code: 0 })
      await page.reload()
      await expect(page.getByText(/^Sellada el/)).toBeVisible()
      await desk.go('Postulaciones')
      await expect(desk.rowOf(SCORED)).toContainText('43')
      await expect(desk.rowOf(ABSTAINED)).toContainText('Se abstuvo')
      await desk.open(SCORED)
      await page.keyboard.press('1')
      await expect(desk.total).toContainText('41')
      await expect(desk.comment).not.toBeEditable()
    })
  })
})
