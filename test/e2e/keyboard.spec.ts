// The main path with the keyboard alone: no test in this file moves the mouse.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { agreementsPage } from './pages/agreements.ts'
import { jurorDesk } from './pages/juror.ts'
import { keyboard } from './pages/keyboard.ts'
import { agendaPage } from './pages/session.ts'
import { startPage } from './pages/start.ts'
import { prepared } from './prepared.ts'

const focusIsSomewhere = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)

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
    await keys.type('544455545')
    await expect(desk.total).toContainText('falta el comentario')
    await keys.press('b')
    await keys.reach(desk.bonusPoints(0))
    await keys.press('ArrowRight')
    await expect(desk.bonusPoints(1)).toBeChecked()
    await keys.mark(desk.bonusGround(/lengua/i))
    await keys.activate(desk.saveBonus)
    await expect(desk.bonus).toHaveCount(0)
    await focusIsSomewhere(page)
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
    await focusIsSomewhere(page)
  })

  await test.step('every place has its key, and its heading takes the focus', async () => {
    for (const [at, place] of ['Postulaciones', 'CDC-D-00003-25', 'Mi matriz', 'Entregar', 'Ayuda'].entries()) {
      await keys.press(`Alt+${at + 1}`)
      await expect(desk.title).toContainText(place)
      await expect(desk.title).toBeFocused()
    }
    await keys.press('Shift+Tab')
    await focusIsSomewhere(page)
  })
})

test.describe('with everything scored', () => {
  test.use({ startsFrom: 'scored' })

  test('a matrix is sealed, and what comes next has the focus', async ({ ui }) => {
    const [own] = prepared().letters
    const keys = keyboard(ui.page)
    const desk = jurorDesk(ui)
    await keys.activate(startPage(ui).desk(own.name))
    await keys.type(own.code)
    await keys.press('Enter')
    await expect(desk.title).toBeFocused()
    await keys.press('Alt+4')
    await keys.activate(desk.openSeal)
    await keys.mark(desk.sealGesture)
    await keys.activate(desk.seal)
    await expect(desk.saveScoresheet).toBeVisible()
    await focusIsSomewhere(ui.page)
    await keys.press('Tab')
    await expect(desk.saveScoresheet).toBeFocused()
  })
})

test.describe('in the room', () => {
  test.use({ startsFrom: 'deliberation' })

  test('an agreement is voted and closed, another proposed', async ({ ui }) => {
    const { page } = ui
    const [member] = prepared().letters
    const keys = keyboard(page)
    const agreements = agreementsPage(ui)
    await keys.activate(page.getByRole('link', { name: 'Abrir la sesión' }))

    await test.step('a member opens the session', async () => {
      await keys.reach(page.getByRole('button', { name: 'Miembro del Jurado' }))
      await keys.press('Enter')
      await expect(page.getByRole('option', { name: member.name })).toBeVisible()
      await keys.press('Home')
      await keys.press('Enter')
      await keys.fill(page.getByRole('textbox', { name: 'Código de activación' }), member.code)
      await keys.press('Enter')
      await expect(agendaPage(ui).title).toHaveText('Sesión del Jurado')
    })

    await test.step('the vote under way is finished with its keys', async () => {
      await keys.press('Alt+4')
      await expect(agreements.member('J1')).toContainText('A favor')
      await keys.press('2')
      await keys.press('3')
      await expect(agreements.result).toContainText('Unanimidad')
      await keys.activate(agreements.close)
      await expect(agreements.listed('Sacha')).toContainText('Unanimidad')
      await focusIsSomewhere(page)
    })

    await test.step('another agreement is proposed, and refused', async () => {
      await keys.press('n')
      await keys.reach(page.getByRole('tab', { selected: true }))
      await keys.press('End')
      await keys.fill(page.getByRole('textbox', { name: 'Texto del acuerdo' }), 'Recomendar más plazo el próximo año.')
      await keys.activate(agreements.propose)
      await expect(agreements.result).toContainText('Faltan 3 votos')
      await focusIsSomewhere(page)
      await keys.press('1')
      await keys.press('w')
      await keys.press('e')
      await keys.fill(agreements.reason('J1'), 'El plazo fue corto.')
      await keys.activate(agreements.saveReason)
      await keys.activate(agreements.close)
      await expect(agreements.listed('Recomendar más plazo')).toContainText('No aprobado')
      await focusIsSomewhere(page)
    })
  })
})
