// Who is in the room, a session that is suspended and goes on, an incident: noted, obeyed by the votes, told by the Acta.
import { expect, test } from './fixtures.ts'
import { agreementsPage } from './pages/agreements.ts'
import { agendaPage } from './pages/session.ts'
import { enterRoom } from './walks/room.ts'

test.use({ startsFrom: 'deliberation' })

const FIRST = 'J1 · Alma Beatriz Iturrizaga Quenaya'
const THIRD = 'J3 · Sisa Mariela Condo Farroñay'

test('without a quorum and while it is suspended nothing is voted; the course is told as the Acta tells it', async ({
  ui,
}) => {
  const agenda = agendaPage(ui)
  const agreements = agreementsPage(ui)
  await enterRoom(ui)

  await test.step('two members leave: the second one takes the quorum with them', async () => {
    await agenda.leaves(THIRD).click()
    await agenda.note('Anotar la salida')
    await expect(agenda.room).toContainText('Hay quórum: 2 miembros en la sala')
    await agenda.leaves(FIRST).click()
    await expect(agenda.dialog).toContainText('Con esta salida ya no hay quórum')
    await agenda.note('Anotar la salida')
    await expect(agenda.room).toContainText('No hay quórum: 1 miembro en la sala')
    await expect(agenda.steps.filter({ hasText: 'Asistencia y quórum' })).toContainText('1 en la sala; se necesitan 2')
  })

  await test.step('a vote says so before anybody tries, and refuses who tries', async () => {
    await agenda.go('Acuerdos y montos')
    await expect(agenda.stopped).toContainText('No hay quórum')
    await agreements.vote('J2', 'a favor')
    await expect(ui.page.locator('.notice[role=alert]')).toContainText('27444')
    await agenda.stopped.getByRole('link').click()
    for (const member of [FIRST, THIRD]) {
      await agenda.returns(member).click()
      await agenda.note('Anotar el ingreso')
      await expect(agenda.leaves(member)).toBeVisible()
    }
    await expect(agenda.room).toContainText('Hay quórum: 3 miembros')
  })

  await test.step('an observer comes, an incident is noted', async () => {
    await agenda.newcomer.click()
    await agenda.note('Anotar el ingreso')
    await expect(agenda.dialog).toContainText('Indique el nombre completo')
    await agenda.field('Nombre completo').fill('Teófilo Ccori Mamani')
    await agenda.note('Anotar el ingreso')
    await expect(agenda.room).toContainText('Teófilo Ccori Mamani veedor u observador')
    await agenda.incident.click()
    await agenda.field('Qué ocurrió').fill('Corte de luz de diez minutos.')
    await agenda.note('Anotar')
    await expect(agenda.course.last()).toContainText('Corte de luz de diez minutos.')
  })

  await test.step('it is suspended, and nothing is voted until it goes on', async () => {
    await agenda.suspend.click()
    await agenda.field('Motivo').fill('Se hizo tarde.')
    await agenda.note('Suspender')
    await expect(agenda.dialog.getByRole('alert')).toContainText('Indique el día y la hora')
    await agenda.unknownWhen.locator('xpath=ancestor::label').click()
    await agenda.note('Suspender')
    await expect(agenda.resume).toBeVisible()
    await expect(agenda.course.last()).toContainText('se suspendió la sesión. Motivo: Se hizo tarde.')
    await agenda.go('Acuerdos y montos')
    await expect(agenda.stopped).toContainText('La sesión está suspendida')
    await agenda.go('Sesión')
    await agenda.resume.click()
    await expect(agenda.course.last()).toContainText('se reanudó la sesión, de modo presencial')
    await agenda.go('Acuerdos y montos')
    await expect(agenda.stopped).toHaveCount(0)
  })

  await test.step('an agreement has its four words, the same after a reload', async () => {
    await agreements.listed('Sacha').click()
    await agreements.agree('J2', 'J3')
    const spoken = ui.page.locator('.spoken__words')
    await expect(spoken).toHaveText(/^\p{Letter}+ \p{Letter}+ \p{Letter}+ \p{Letter}+$/u)
    const words = await spoken.textContent()
    const address = ui.page.url()
    await ui.page.reload()
    await expect(ui.page).toHaveURL(address)
    await expect(spoken).toHaveText(words ?? '')
  })

  await test.step('each step says what it needs, and by which article', async () => {
    await agenda.go('Sesión')
    await agenda.whyStep('Apertura de matrices').click()
    await expect(ui.page.getByRole('dialog', { name: 'Apertura de matrices' })).toContainText('Bases XVI')
  })
})
