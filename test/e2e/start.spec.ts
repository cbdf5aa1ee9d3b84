// The app opens, says nothing to its console and reaches nothing but itself.
import { expect, test } from './fixtures.ts'

test('opens with its title and its language', async ({ ui: { page } }) => {
  await expect(page).toHaveTitle(/Acta Jurado/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'es-PE')
})

test('stays open over a reload', async ({ ui: { page } }) => {
  await page.reload()
  await expect(page.locator('main[data-ready]')).toBeVisible()
})

test('reaches its own files but no other machine', async ({ ui }) => {
  const reach = (url: string) =>
    ui.page.evaluate(
      (target) =>
        fetch(target).then(
          (answer) => answer.ok,
          () => false,
        ),
      url,
    )
  expect(await reach('/')).toBe(true)
  expect(await reach('https://example.com/')).toBe(false)
  expect(ui.complaints.some((line) => line.includes('Content Security Policy'))).toBe(true)
  ui.complaints.length = 0
})

test('runs no script that is written into the page', async ({ ui }) => {
  await ui.page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.body.dataset["ran"] = "yes"'
    document.body.append(script)
  })
  await expect(ui.page.locator('body')).not.toHaveAttribute('data-ran')
  expect(ui.complaints).not.toEqual([])
  ui.complaints.length = 0
})
