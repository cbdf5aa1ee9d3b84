// The consolidated table as a jury looks at it: shades of difference, groups, what is pinned and compared, names.
import { expect, test } from './fixtures.ts'
import { tablePage } from './pages/session.ts'
import { enterRoom } from './walks/room.ts'

test.use({ startsFrom: 'deliberation' })

test('the table is grouped, pinned and compared, and shows where and how the members differ', async ({ ui }) => {
  const table = tablePage(ui)
  await enterRoom(ui)
  await table.go('Cuadro')

  await test.step('the widest differences come first when their column is turned', async () => {
    await table.view('Diferencias')
    const sort = ui.page.getByRole('columnheader', { name: '1.1' }).getByRole('button')
    await sort.click()
    await sort.click()
    const shades = await ui.page.locator('tbody tr td:nth-of-type(4) .heat').allTextContents()
    expect(shades.length).toBeGreaterThan(3)
    expect(shades).toEqual(shades.toSorted((a, b) => Number(b) - Number(a)))
  })

  await test.step('regions have their sections, and what is pinned stands above them', async () => {
    await table.view('Criterios')
    await table.group('Por región')
    const names = await table.sections.allTextContents()
    expect(names.length).toBeGreaterThan(2)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'es')))
    await table.pin('CDC-D-00009-25').click()
    await expect(table.compare).toHaveCount(0)
    await table.pin('CDC-D-00012-25').click()
    await expect(table.sections.first()).toHaveText('Fijadas arriba · 2 postulaciones')
  })

  await test.step('two of equal total are compared, figure by figure', async () => {
    await table.compare.click()
    const total = table.comparison
      .getByRole('row', { name: /^Total/ })
      .first()
      .getByRole('cell')
    const [first, second] = await total.allTextContents()
    expect(first).toMatch(/^\d+\.\d\d$/)
    expect(second).toBe(first)
    await table.comparison.getByRole('button', { name: 'Soltar CDC-D-00012-25' }).click()
    await expect(table.comparison).toHaveCount(0)
    await expect(table.sections.first()).toHaveText('Fijadas arriba · 1 postulación')
  })

  await test.step('members by name, and how each of them scored', async () => {
    await table.view('Por miembro')
    await expect(ui.page.getByRole('columnheader', { name: 'J2' })).toBeVisible()
    await table.byName.locator('xpath=ancestor::label').click()
    await expect(ui.page.getByRole('columnheader', { name: 'Ramiro Núñez-Tapia Olórtegui' })).toBeVisible()
    await table.distribution.click()
    await expect(table.chart('J2 · Ramiro Núñez-Tapia Olórtegui')).toBeVisible()
  })
})
