// A supplement comes to a laptop: what it changes is shown, and added to a desk and to the session.
import { mkdir } from 'node:fs/promises'
import { makeContestPackage } from '../make/contest-package.ts'
import { additionsOf, issueOf, removalOf, supplementTo, value } from '../make/supplements.ts'
import { expect, test } from './fixtures.ts'
import { jurorDesk } from './pages/juror.ts'
import { startPage } from './pages/start.ts'

test('a supplement is taken in once, and added where it is read', async ({ ui }, info) => {
  const folder = info.outputPath('dafo')
  await mkdir(folder, { recursive: true })
  const made = await makeContestPackage(folder)
  const change = { additions: additionsOf(folder, 31), removals: [removalOf('CDC-C-00001-25')] }
  const { path } = value(await supplementTo(await issueOf(made), folder, change))
  const code = made.letters[0]?.code ?? ''
  await startPage(ui).openPackage(made.path)
  await ui.page.getByRole('button', { name: 'Tomar un suplemento' }).click()
  await ui.choose(ui.page.getByRole('button', { name: 'Elegir archivo…' }).last(), path)
  await expect(ui.page.getByText('El suplemento 1 quedó en este equipo')).toBeVisible()

  await startPage(ui).ask('nadie')
  await startPage(ui).giveCode(code)
  await startPage(ui).later.click()
  const desk = jurorDesk(ui)
  await expect(desk.title).toHaveText('Postulaciones')
  // The tour of a new desk.
  await ui.page.keyboard.press('Escape')
  await expect(ui.page.getByText('Se incorpora CDC-D-00031-25')).toBeVisible()
  await expect(ui.page.getByText('La DAFO retiró CDC-C-00001-25')).toBeVisible()
  await ui.page.getByRole('button', { name: 'Incorporar' }).click()
  await expect(ui.page.getByRole('row').filter({ hasText: 'CDC-D-00031-25' })).toBeVisible()
  await expect(ui.page.getByText('Se incorpora CDC-D-00031-25')).toHaveCount(0)
  await expect(ui.page.getByText('Una postulación dejó el concurso')).toBeVisible()
  await expect(ui.page.getByText('«OBRA C1» (suplemento 1): ya no se califica.')).toBeVisible()
  await expect(ui.page.getByRole('row').filter({ hasText: 'CDC-C-00001-25' })).toHaveCount(0)
  await ui.page.screenshot({ path: info.outputPath('retirada.png') })
})
