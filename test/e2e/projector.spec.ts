// The wall of the room: a page of its own that follows the votes, shows what the presidency lets it, and changes nothing.
import { expect, type Page } from '@playwright/test'
import { test, type Ui } from './fixtures.ts'
import { ballot } from './pages/agreements.ts'
import { discussionPage } from './pages/discussion.ts'
import { pick } from './pages/pick.ts'
import { agendaPage, sessionDoor } from './pages/session.ts'
import { startPage } from './pages/start.ts'
import { prepared } from './prepared.ts'

test.use({ startsFrom: 'deliberation' })

async function openWall(ui: Ui): Promise<{ wall: Page; asked: string[] }> {
  const [first] = prepared().letters
  await startPage(ui).openSession()
  await sessionDoor(ui).enter(first.code)
  const asked: string[] = []
  ui.page.context().on('request', (request) => {
    const operation = request.url().split('/api/rpc/')[1]
    if (operation && request.frame().page() !== ui.page) asked.push(operation)
  })
  const opening = ui.page.context().waitForEvent('page')
  await ui.page.getByRole('button', { name: 'Abrir la proyección' }).click()
  const wall = await opening
  await wall.locator('main[data-ready="true"]').waitFor()
  return { wall, asked }
}

test('the wall follows the votes, shows what it is told to, and goes dark with the room', async ({ ui }) => {
  const { wall, asked } = await openWall(ui)
  const agenda = agendaPage(ui)
  const control = (name: string) => pick(ui.page.getByRole('radio', { name }))

  await test.step('a vote under way, with each sense as it is cast', async () => {
    await expect(wall.getByRole('main')).toContainText('En votación: acuerdo 3')
    await expect(wall.getByRole('status')).toHaveText('Faltan 2 votos: J2 y J3.')
    await agenda.go('Acuerdos y montos')
    for (const voter of ['J2', 'J3']) await ballot(ui).vote(voter, 'a favor')
    await expect(wall.getByRole('status')).toHaveText('Unanimidad: 3 a favor.')
    await expect(wall.getByRole('list', { name: 'Votos' }).getByText('A favor')).toHaveCount(3)
    await expect(wall.getByRole('main')).toContainText('Quedan S/ 320,000.00')
    await ballot(ui).close.click()
    await expect(wall.getByRole('main')).toContainText('Quedan S/ 265,400.00')
  })

  await test.step('it is read whole at both sizes of a projector', async () => {
    for (const viewport of [
      { width: 1024, height: 768 },
      { width: 1920, height: 1080 },
    ]) {
      await wall.setViewportSize(viewport)
      for (const part of [
        wall.getByRole('heading', { level: 2 }),
        wall.getByRole('status'),
        wall.locator('.wall__step'),
      ])
        await expect(part).toBeInViewport({ ratio: 1 })
    }
  })

  await test.step('a table without whose votes are reserved, or nothing', async () => {
    await agenda.go('Sesión')
    await control('Cuadro de Circulación')
    await expect(wall.getByRole('table')).toBeInViewport({ ratio: 1 })
    await expect(wall.getByRole('main')).toContainText('no se muestra')
    await expect(wall.getByRole('main')).not.toContainText('CDC-C-00007-25')
    await control('Nada')
    await expect(wall.getByRole('main')).toHaveText('Proyección de la sala')
    await control('Lo que se está votando')
    await expect(wall.getByRole('main')).toContainText('Acuerdo 3')
  })

  await test.step('the submission under discussion, without a score; of one that is reserved nothing', async () => {
    const discussion = discussionPage(ui)
    await discussion.go('Discusión')
    await discussion.turns.filter({ hasText: 'CDC-D-00013-25' }).click()
    await discussion.act('Proyectar')
    await expect(wall.getByRole('heading', { level: 2 })).toHaveText('Río abajo, noche arriba')
    await expect(wall.getByRole('main')).not.toContainText('43')
    await discussion.turns.filter({ hasText: 'CDC-C-00007-25' }).click()
    await discussion.act('Proyectar')
    await expect(wall.getByRole('heading', { level: 2 })).toHaveText('Una postulación reservada')
    await expect(wall.getByRole('main')).not.toContainText('CDC-C-00007-25')
    await agenda.go('Sesión')
    await control('Lo que se está votando')
    await expect(wall.getByRole('main')).toContainText('Acuerdo 3')
  })

  await test.step('a locked room has a dark wall, and all it ever asked changes nothing', async () => {
    await ui.page.keyboard.press('Control+Shift+L')
    await expect(wall.getByRole('main')).toContainText('La sesión está bloqueada.')
    await expect(wall.getByRole('main')).not.toContainText('Acuerdo 3')
    expect(new Set(asked)).toEqual(new Set(['app.idle', 'session.projector']))
  })
})
