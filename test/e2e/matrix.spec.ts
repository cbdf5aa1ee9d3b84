// Calibration and progress at a juror's desk: the own matrix sorted, grouped, revised; ties, two compared, what is set
// aside; the time left, the pace, and what is missing to the very field. Never anything of the others (R-SCO-4).
import type { Page } from '@playwright/test'
import { expect, test, type Ui } from './fixtures.ts'
import { jurorDesk } from './pages/juror.ts'
import { matrixPage } from './pages/matrix.ts'
import { pick, select } from './pages/pick.ts'
import { startPage } from './pages/start.ts'
import { prepared, UNSCORED } from './prepared.ts'

const [UNSCORED_FIRST] = UNSCORED
const [FIRST, SECOND] = ['CDC-D-00003-25', 'CDC-D-00005-25'] as const

async function enter(ui: Ui, member: 0 | 1 = 0): Promise<void> {
  const { name, code } = prepared().letters[member]
  await startPage(ui).ask(name)
  await startPage(ui).giveCode(code)
  await expect(jurorDesk(ui).title).toHaveText('Postulaciones')
}

test.use({ startsFrom: 'almost-scored' })

test('the own matrix is sorted, grouped, revised by keys and compared', async ({ ui }) => {
  const { page } = ui
  const desk = jurorDesk(ui)
  const matrix = matrixPage(ui)
  await enter(ui)
  await desk.go('Mi matriz')
  await expect(desk.title).toHaveText('Mi matriz')

  await test.step('a row for each submission, sorted by any column', async () => {
    await expect(matrix.grid).toHaveAttribute('aria-rowcount', '25')
    await matrix.header('Total, con').click()
    await expect(matrix.rows.first()).toContainText('CDC-D-00019-25')
    await matrix.header('Total, con').click()
    await expect(matrix.grid.getByRole('columnheader', { name: 'Total, con' })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
    await matrix.header('Postulación, por').click()
    await expect(matrix.rows.first()).toContainText('CDC-C-00001-25')
  })

  await test.step('a score is revised where it stands, with what stood before, and taken back', async () => {
    await matrix.cell(FIRST, 1).click()
    await expect(matrix.bar).toContainText(FIRST)
    await expect(matrix.bar).toContainText('Antes: sin cambios')
    const before = await matrix.cell(FIRST, 1).innerText()
    const total = Number(await matrix.cell(FIRST, 11).innerText())
    await page.keyboard.press('1')
    await expect(matrix.cell(FIRST, 1)).toHaveText('1')
    await expect(matrix.cell(FIRST, 11)).toHaveText(String(total - Number(before) + 1))
    await expect(matrix.bar).toContainText(`Antes: ${before} (`)
    await page.keyboard.press('u')
    await expect(matrix.cell(FIRST, 1)).toHaveText(before)
    await page.keyboard.press('Delete')
    await expect(matrix.cell(FIRST, 1)).toContainText('Sin puntaje')
    await pick(matrix.scale.getByRole('radio', { name: /^4/ }))
    await expect(matrix.cell(FIRST, 1)).toHaveText('4')
    await expect(matrix.bar).toContainText('borrado')
  })

  await test.step('arrows move, Enter opens the very field in Evaluar, and the matrix is as it was left', async () => {
    await matrix.cell(FIRST, 1).click()
    await expect(matrix.bar).toContainText(FIRST)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await expect(matrix.cell(SECOND, 2)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(desk.title).toContainText(SECOND)
    await expect(desk.scales.nth(1).getByRole('radio', { checked: true })).toBeFocused()
    await desk.go('Mi matriz')
    await expect(matrix.rows.first()).toContainText('CDC-C-00001-25')
  })

  await test.step('groups tell the means of the own scores', async () => {
    await select(matrix.groupBy, 'Por región')
    await expect(matrix.rows.first()).toContainText(/postulaci(ón|ones) · media de \d+ completas?/)
    await select(matrix.groupBy, 'Sin agrupar')
  })

  await test.step('two are picked by the space bar and compared in words', async () => {
    for (const code of [FIRST, SECOND]) {
      await matrix.cell(code, 1).click()
      await expect(matrix.bar).toContainText(code)
      await page.keyboard.press(' ')
    }
    await expect(matrix.row(SECOND)).toHaveAttribute('aria-selected', 'true')
    await matrix.tab(/Comparar dos \(2 de 2\)/).click()
    await expect(matrix.comparison.getByRole('row').filter({ hasText: 'Total' })).toContainText(
      new RegExp(`${SECOND}: \\d+ más|${FIRST}: \\d+ más|igual`),
    )
    await expect(matrix.comparison.getByRole('link', { name: `Abrir ${FIRST}` })).toBeVisible()
  })

  await test.step('charts are tables, and ties stand together with their codes', async () => {
    await matrix.tab(/Distribución/).click()
    const chart = matrix.chart(/^1\.1 /)
    await expect(chart.getByRole('row')).toHaveCount(6)
    const counts = await chart.getByRole('cell').allInnerTexts()
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(22)
    await expect(matrix.chart(/^Totales/).getByRole('row')).toHaveCount(9)
    await matrix.tab(/Empates/).click()
    const tie = matrix.ties.first()
    expect(await tie.getByRole('link').count()).toBeGreaterThanOrEqual(2)
    await tie.getByRole('button', { name: 'Comparar las dos primeras' }).click()
    await expect(matrix.comparison).toBeVisible()
  })
})

test('what is missing, the time left and an own pace; a filter and what is set aside', async ({ ui }) => {
  const { page } = ui
  const desk = jurorDesk(ui)
  const matrix = matrixPage(ui)
  // Two left with five days to go, and the day on which 22 were finished is not this one.
  await page.clock.setFixedTime(new Date('2025-09-15T15:00:00Z'))
  await enter(ui)

  await test.step('the plan says what the time left asks for', async () => {
    await expect(matrix.plan).toContainText('Faltan 4 días')
    await expect(matrix.plan).toContainText('1 por día')
    await expect(matrix.plan).toContainText('0 de 1')
    await expect(matrix.plan).toContainText('Alcanza: a este ritmo termina el 16 de septiembre de 2025.')
    await matrix.changePace.click()
    await matrix.pace.fill('2')
    await page.getByRole('button', { name: 'Guardar el ritmo' }).click()
    await expect(matrix.plan).toContainText('2 por día')
    await expect(matrix.plan).toContainText('propio; el plazo pide 1')
    await page.reload()
    await expect(matrix.plan).toContainText('2 por día')
    await page.clock.setFixedTime(new Date('2025-09-20T15:00:00Z'))
    await page.reload()
    await expect(matrix.plan).toContainText('Terminó ayer')
    await expect(matrix.plan).toContainText('Faltan 2 postulaciones y el plazo ya terminó')
  })

  await test.step('what is missing leads to the very field', async () => {
    await matrix.tab(/Lo que falta \(2\)/).click()
    await matrix.missing(`Comentario de la postulación, de ${UNSCORED_FIRST}`).click()
    await expect(desk.comment).toBeFocused()
    await desk.go('Postulaciones')
    await matrix.tab(/Lo que falta \(2\)/).click()
    await page.getByText('Por sub criterio', { exact: true }).click()
    await page.getByRole('row').filter({ hasText: '2.1 ' }).getByRole('link').click()
    await expect(desk.scales.nth(4).getByRole('radio').first()).toBeFocused()
  })

  await test.step('set aside from the head of Evaluar and from the list; filtered; nothing found says what to do', async () => {
    await page.getByRole('button', { name: 'Apartar', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Apartada', exact: true })).toBeVisible()
    await desk.go('Postulaciones')
    await matrix.setAside(FIRST).click()
    await pick(matrix.onlySetAside)
    await expect(matrix.shown).toHaveText('2 de 24 postulaciones')
    await desk.go('Mi matriz')
    await pick(matrix.onlySetAside)
    await expect(matrix.rows).toHaveCount(2)
    await desk.go('Postulaciones')
    await expect(matrix.shown).toHaveText('2 de 24 postulaciones')
    await page.keyboard.press('/')
    await expect(matrix.search).toBeFocused()
    await page.keyboard.type('nada así')
    await expect(page.getByRole('heading', { name: 'Ninguna postulación coincide con el filtro' })).toBeVisible()
    await matrix.clear.last().click()
    await expect(matrix.shown).toHaveText('24 postulaciones')
  })

  await test.step('arrows go through the list, Enter opens, and the list is where it was left', async () => {
    await desk.rowOf(FIRST).getByRole('link').focus()
    for (let row = 0; row < 22; row++) await page.keyboard.press('ArrowDown')
    const link = page.getByRole('row').filter({ has: page.locator(':focus') })
    const code = (await link.getByRole('cell').first().innerText()).trim()
    const scrolled = () => page.locator('.list-frame').evaluate(({ scrollTop }) => scrollTop)
    const before = await scrolled()
    expect(before).toBeGreaterThan(0)
    await page.keyboard.press('Enter')
    await expect(desk.title).toContainText(code)
    await desk.go('Postulaciones')
    await expect.poll(scrolled).toBe(before)
    await expect(desk.rowOf(code)).toBeVisible()
  })
})

test.describe('after sealing', () => {
  test.use({ startsFrom: 'sealed' })

  test('the matrix is read and nothing in it changes', async ({ ui }) => {
    const matrix = matrixPage(ui)
    await enter(ui)
    await jurorDesk(ui).go('Mi matriz')
    const before = await matrix.cell(FIRST, 1).innerText()
    await matrix.cell(FIRST, 1).click()
    await ui.page.keyboard.press(before === '1' ? '2' : '1')
    await ui.page.keyboard.press('Delete')
    await expect(matrix.bar).toContainText('Sellada: se lee y ya no cambia.')
    await expect(matrix.cell(FIRST, 1)).toHaveText(before)
  })
})

test.describe('with another juror at work', () => {
  test.use({ startsFrom: 'scored' })

  test('nothing that another juror does on the same laptop changes a byte of this matrix', async ({ ui }) => {
    const { page } = ui
    const desk = jurorDesk(ui)
    const matrix = matrixPage(ui)
    await enter(ui)
    const own = await wholeMatrix(ui)
    await desk.lock()
    await page.goto(`${page.url().split('#')[0]}#/inicio`)
    await enter(ui, 1)
    await expect(matrix.shown).toHaveText('24 postulaciones')
    await matrix.search.fill('vals')
    await desk.go('Mi matriz')
    await matrix.cell(FIRST, 1).click()
    await expect(matrix.bar).toContainText(FIRST)
    await page.keyboard.type('1')
    await page.keyboard.press('p')
    await page.keyboard.press(' ')
    await expect(matrix.cell(FIRST, 1)).toHaveText('1')
    await expect(desk.saved).toBeVisible()
    await desk.lock()
    await page.goto(`${page.url().split('#')[0]}#/inicio`)
    await enter(ui)
    expect(await wholeMatrix(ui)).toEqual(own)
  })
})

/** The markup of every view of the matrix, as the page has it after it is opened anew; generated ids begin anew too. */
async function wholeMatrix(ui: Ui): Promise<readonly string[]> {
  const matrix = matrixPage(ui)
  await jurorDesk(ui).go('Mi matriz')
  await expect(jurorDesk(ui).title).toHaveText('Mi matriz')
  await ui.page.reload()
  await expect(matrix.grid).toBeVisible()
  const seen = [await markup(ui.page)]
  for (const tab of [/Distribución/, /Empates/, /Comparar dos/]) {
    await matrix.tab(tab).click()
    seen.push(await markup(ui.page))
  }
  return seen
}

/** Where the pointer is, and that it was noticed sooner or later, is no fact of the matrix. */
const markup = async (page: Page) =>
  (await page.locator('main').innerHTML()).replaceAll(/react-aria\d+-| data-hovered="true"/g, '')
