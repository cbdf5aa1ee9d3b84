// Calibration and progress at a desk, and DAFO's supplements, with the keyboard alone: no test in this file moves the mouse.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeContestPackage } from '../make/contest-package.ts'
import { expect, test } from './fixtures.ts'
import { deliveriesPage } from './pages/deliveries.ts'
import { jurorDesk } from './pages/juror.ts'
import { keyboard } from './pages/keyboard.ts'
import { matrixPage } from './pages/matrix.ts'
import { startPage } from './pages/start.ts'
import { prepared, UNSCORED } from './prepared.ts'

const FIRST = 'CDC-D-00003-25'
const [UNSCORED_FIRST] = UNSCORED

test.describe('at a desk almost scored', () => {
  test.use({ startsFrom: 'almost-scored' })

  test('what is missing, an own pace, what is set aside; the own matrix sorted, revised and compared', async ({
    ui,
  }) => {
    const [own] = prepared().letters
    const keys = keyboard(ui.page)
    const start = startPage(ui)
    const desk = jurorDesk(ui)
    const matrix = matrixPage(ui)
    // Five days before the end: the plan has something to say.
    await ui.page.clock.setFixedTime(new Date('2025-09-15T15:00:00Z'))
    await keys.activate(start.ownDesk)
    await keys.fill(start.code, own.code)
    await keys.press('Enter')
    await expect(desk.title).toHaveText('Postulaciones')
    await expect(desk.title).toBeFocused()

    await test.step('the pace is changed, and the focus is back where it was', async () => {
      await keys.activate(matrix.changePace)
      await keys.fill(matrix.pace, '3')
      await keys.activate(ui.page.getByRole('button', { name: 'Guardar el ritmo' }))
      await expect(matrix.plan).toContainText('3 por día')
      await keys.hasFocus()
    })

    await test.step('a submission is set aside from the list, and the filter finds it', async () => {
      await keys.press('/')
      await expect(matrix.search).toBeFocused()
      await keys.type(FIRST)
      await expect(matrix.shown).toHaveText('1 de 24 postulaciones')
      await keys.reach(desk.rowOf(FIRST).getByRole('link').first())
      await keys.press('p')
      await keys.reach(matrix.search)
      await keys.press('Control+a')
      await keys.press('Delete')
      await keys.mark(matrix.onlySetAside)
      await expect(matrix.shown).toHaveText('1 de 24 postulaciones')
      await keys.press('Space')
      await expect(matrix.shown).toHaveText('24 postulaciones')
    })

    await test.step('what is missing is a tab away, and leads to the very field', async () => {
      await keys.reach(ui.page.getByRole('tab', { selected: true }))
      await keys.press('ArrowRight')
      await expect(matrix.tab(/Lo que falta/)).toBeFocused()
      // The fields are one stop; the arrows, Home and End go among them.
      await keys.reach(ui.page.locator('table.lacks [tabindex="0"]'))
      await keys.press('End')
      await expect(matrix.missing(`Comentario de la postulación, de ${UNSCORED_FIRST}`)).toBeFocused()
      await keys.press('Enter')
      await expect(desk.comment).toBeFocused()
      await keys.press('Escape')
    })

    await test.step('the sheet of keys tells those of the matrix', async () => {
      await keys.press('Alt+3')
      await expect(desk.title).toHaveText('Mi matriz')
      await expect(desk.title).toBeFocused()
      await keys.press('?')
      const sheet = ui.page.getByRole('dialog', { name: 'Teclas de esta pantalla' })
      await expect(sheet).toContainText('En Mi matriz')
      await expect(sheet).toContainText('Cambia el puntaje de la casilla')
      await keys.press('Escape')
      await expect(sheet).toHaveCount(0)
    })

    await test.step('sorted from the head of the grid, revised in a cell, taken back', async () => {
      const sorted = matrix.grid.getByRole('columnheader', { name: 'Postulación, por' })
      await keys.reach(ui.page.locator('[role="grid"] [tabindex="0"]'))
      await keys.press('Control+Home')
      await keys.press('Enter')
      await expect(sorted).toHaveAttribute('aria-sort', /ascending|descending/)
      for (let presses = 0; presses < 25; presses++) {
        await keys.press('ArrowDown')
        if ((await matrix.bar.innerText()).includes(FIRST)) break
      }
      await expect(matrix.bar).toContainText(FIRST)
      await keys.press('ArrowRight')
      const before = await matrix.cell(FIRST, 1).innerText()
      await keys.press(before === '1' ? '2' : '1')
      await expect(matrix.cell(FIRST, 1)).not.toHaveText(before)
      await keys.press('u')
      await expect(matrix.cell(FIRST, 1)).toHaveText(before)
      await expect(matrix.cell(FIRST, 1)).toBeFocused()
    })

    await test.step('two are picked by the space bar and compared', async () => {
      await keys.press('Space')
      await keys.press('ArrowDown')
      await keys.press('Space')
      await keys.reach(ui.page.getByRole('tab', { selected: true }))
      for (let tab = 0; tab < 3; tab++) await keys.press('ArrowRight')
      await expect(matrix.tab(/Comparar dos \(2 de 2\)/)).toBeFocused()
      await expect(matrix.comparison).toContainText(FIRST)
      await keys.reach(matrix.comparison.getByRole('link').first())
    })
  })
})

test('DAFO makes a supplement that replaces, removes and gives a new code', async ({ ui }, info) => {
  const folder = info.outputPath('dafo')
  await mkdir(folder, { recursive: true })
  const made = await makeContestPackage(folder)
  const authority = join(folder, 'autoridad.p12')
  await writeFile(authority, made.authority.pkcs12)
  const [, second, third] = made.letters
  const keys = keyboard(ui.page)
  const dafo = deliveriesPage(ui)
  await keys.activate(dafo.enter)
  await expect(dafo.title).toBeFocused()
  await keys.pickFiles(dafo.choosing('Paquete del concurso'), made.path)
  await keys.pickFiles(dafo.choosing('Clave de la autoridad'), authority)
  await keys.fill(dafo.code, made.authority.code)
  await keys.press('Enter')
  await expect(dafo.title).toContainText('Suplemento 1')
  await keys.hasFocus()

  await test.step('a submission leaves, chosen and kept from a list by arrows', async () => {
    await keys.reach(dafo.submission)
    await keys.press('Enter')
    await keys.press('End')
    await keys.press('Enter')
    await keys.choose(dafo.excluded)
    await keys.fill(dafo.reason, 'No presentó la documentación que se le pidió.')
    await keys.activate(dafo.addRemoval)
    await expect(dafo.preview.filter({ hasText: 'Se excluye' })).toHaveCount(1)
    await keys.hasFocus()
  })

  await test.step('a member is replaced, another gets a new code', async () => {
    await keys.activate(dafo.changeMember)
    await keys.reach(dafo.leaver)
    await keys.press('Enter')
    await keys.press('End')
    await keys.press('Enter')
    await keys.fill(dafo.arrival, 'HUAMÁN SOTO, ELSA')
    await keys.fill(dafo.memberReason, 'Renunció por carta.')
    await keys.activate(dafo.addChange)
    await expect(dafo.preview.filter({ hasText: `${third?.name} deja el Jurado` })).toHaveCount(1)
    await keys.hasFocus()
    await keys.mark(dafo.newCodeFor(second?.name ?? ''))
  })

  await test.step('what is missing takes the focus; then it is made and saved', async () => {
    await keys.activate(dafo.make)
    await expect(dafo.problems).toBeFocused()
    await keys.fill(dafo.documentNumber, 'N° 000777-2025')
    await keys.fill(dafo.documentDay, '10/09/2025')
    await keys.activate(dafo.make)
    await expect(dafo.title).toHaveText('El suplemento 1 está hecho')
    await expect(dafo.title).toBeFocused()
    await ui.saved(() => keys.activate(dafo.save), 'uno.suplemento')
  })
})
