// Hands that only have a keyboard.
import { expect, type Locator, type Page } from '@playwright/test'

/** Further than any screen's controls: whoever needs more has met a trap. */
const FURTHEST = 80

export const keyboard = (page: Page) => {
  const isFocused = (control: Locator) => control.evaluate((element) => element === document.activeElement)
  async function reach(control: Locator): Promise<void> {
    await control.waitFor()
    for (let presses = 0; presses < FURTHEST; presses++) {
      if (await isFocused(control)) return
      await page.keyboard.press('Tab')
    }
    await expect(control, `reached with ${FURTHEST} tabs`).toBeFocused()
  }
  return {
    press: (key: string) => page.keyboard.press(key),
    type: (text: string) => page.keyboard.type(text),
    /** Tabs to a control. */
    reach,
    async activate(control: Locator) {
      await reach(control)
      await page.keyboard.press('Enter')
    },
    async fill(field: Locator, text: string) {
      await reach(field)
      await page.keyboard.type(text)
    },
    /** Radios and checkboxes. A group of radios is one stop: the arrows go on from there. */
    async mark(control: Locator) {
      await reach(control)
      await page.keyboard.press('Space')
      await expect(control).toBeChecked()
    },
  }
}
