// Radios and checkboxes: their input lies hidden under the mark, so what a person presses is the label.
import { expect, type Locator } from '@playwright/test'

export async function pick(control: Locator): Promise<void> {
  await control.locator('xpath=ancestor::label').click()
  await expect(control).toBeChecked()
}

/** One choice of a closed list. */
export async function select(field: Locator, option: string | RegExp): Promise<void> {
  await field.click()
  await field.page().getByRole('option', { name: option }).click()
}
