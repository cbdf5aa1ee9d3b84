// Opening a juror's desk in the browser by its code.
import type { Page } from '@playwright/test'

export async function enterDesk(page: Page, code: string): Promise<void> {
  await page
    .getByRole('button', { name: /^Entrar (con mi código|como)/ })
    .first()
    .click()
  const field = page.getByRole('dialog').getByRole('textbox')
  await field.fill(code)
  await field.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Postulaciones' }).waitFor()
}
