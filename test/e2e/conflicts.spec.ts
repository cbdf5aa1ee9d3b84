// Before the first dossier opens a juror says of every submission whether there is a conflict of interest, with the
// keyboard alone; what coincides is answered for, and a conflict is an abstention with its signed notice (R-ABS-1).
import { acta } from './acta.ts'
import { expect, test } from './fixtures.ts'
import { conflictsPage } from './pages/conflicts.ts'
import { keyboard } from './pages/keyboard.ts'
import { startPage } from './pages/start.ts'
import { prepared } from './prepared.ts'

test.use({ startsFrom: 'sample' })

const [FIRST, DIRECTOR, REPRESENTATIVE, COMPANY] = [
  'CDC-D-00002-25',
  'CDC-D-00005-25',
  'CDC-D-00015-25',
  'CDC-C-00012-25',
]

test('every submission is answered for before it is read, and a conflict is an abstention', async ({ ui }) => {
  const { page } = ui
  const [own] = prepared().letters
  const keys = keyboard(page)
  const desk = conflictsPage(ui)
  await keys.activate(startPage(ui).ownDesk)
  await keys.fill(startPage(ui).code, own.code)
  await keys.press('Enter')
  await expect(page.getByText('Antes de leer: falta responder en 24 postulaciones')).toBeVisible()

  await test.step('no dossier opens before', async () => {
    await keys.press('Alt+2')
    await expect(desk.title).toContainText(FIRST)
    await expect(desk.no).toBeVisible()
    await expect(desk.dossier).toHaveCount(0)
    await keys.press('Alt+1')
  })

  await test.step('names to compare are told, and how many coincide', async () => {
    await keys.activate(desk.toAnswer)
    await expect(desk.title).toHaveText('Antes de leer')
    await expect(page.getByText('Bases 6.6: quien tiene una incompatibilidad')).toBeVisible()
    await keys.fill(desk.relatives, 'Rojas')
    await keys.fill(desk.companies, 'Terral Cine')
    await expect(page.getByText('Coinciden 3 postulaciones')).toBeVisible()
    await keys.activate(desk.begin)
  })

  await test.step('what coincides comes first, and «no» needs its reason', async () => {
    await expect(desk.heading).toContainText(DIRECTOR)
    await expect(desk.question.getByText('coincide con «Rojas», de sus parientes')).toBeVisible()
    await expect(desk.reasons.and(page.locator(':checked'))).toHaveCount(0)
    await expect(desk.openRest).toBeDisabled()
    await keys.press('n')
    await expect(desk.question.getByText('Diga por qué lo que coincide no es un conflicto')).toBeVisible()
    await keys.choose(desk.reason(/^Solo coincide el apellido/))
    await keys.press('n')
    await expect(desk.heading).toContainText(REPRESENTATIVE)
    await expect(desk.heading).toBeFocused()
    await keys.choose(desk.reason(/^Otro motivo/))
    await keys.fill(desk.ownReason, 'Poco.')
    await keys.press('Enter')
    await keys.activate(desk.no)
    await expect(desk.messages).toContainText('al menos 10 caracteres')
    await keys.press('Shift+Tab')
    await keys.press('Control+A')
    await keys.type('Es de otra familia Rojas, de Tacna.')
    await keys.activate(desk.no)
    await expect(desk.heading).toContainText(COMPANY)
  })

  await test.step('a conflict is an abstention, and its notice is at hand', async () => {
    await keys.press('c')
    await keys.choose(desk.abstentionCause(/^Vínculo laboral/))
    await keys.fill(desk.abstentionFact, 'Soy socia de la empresa desde 2023.')
    await keys.fill(desk.abstentionWord, 'ME ABSTENGO')
    await keys.activate(desk.abstain)
    await expect(desk.abstained).toBeVisible()
    await keys.hasFocus()
    const notice = await ui.saved(desk.saveNotice, 'aviso.pdf')
    expect(await acta('verify', notice)).toMatchObject({ code: 0 })
    await expect(desk.answer(COMPANY)).toContainText('Se abstuvo')
  })

  await test.step('those that are left are read over and answered in one act, kept of each', async () => {
    await keys.activate(desk.openRest)
    await expect(desk.rest.getByRole('row')).toHaveCount(22)
    await expect(desk.denyRest).toBeDisabled()
    await keys.mark(desk.restRead)
    await keys.activate(desk.denyRest)
    await expect(desk.progress).toHaveAttribute('aria-valuetext', 'Respondió en 24 de 24 postulaciones')
    await page.reload()
    await expect(desk.progress).toHaveAttribute('aria-valuetext', 'Respondió en 24 de 24 postulaciones')
    await keys.activate(desk.answer(DIRECTOR))
    await expect(page.getByText('Coincidía: dirección. Su motivo: Solo coincide el apellido')).toBeVisible()
  })

  await test.step('and the dossiers open', async () => {
    await keys.activate(desk.start)
    await expect(desk.title).toContainText(FIRST)
    await expect(desk.dossierPage(1)).toContainText('WAYRA ALTA PRODUCCIONES S.A.C.')
  })
})
