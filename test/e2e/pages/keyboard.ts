// Hands that only have a keyboard.
import { expect, type Locator, type Page } from '@playwright/test'

/** Further than any screen's controls: whoever needs more has met a trap. */
const FURTHEST = 80

export const keyboard = (page: Page) => {
  const isFocused = (control: Locator) => control.evaluate((element) => element === document.activeElement)
  // No hand is faster than two frames: a screen that is only arriving has moved the focus to its title by then.
  const isStillFocused = (control: Locator) =>
    control.evaluate(
      (element) =>
        new Promise<boolean>((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(element === document.activeElement)))
        }),
    )
  const hasFocusWithin = (group: Locator) => group.evaluate((element) => element.contains(document.activeElement))

  async function tabUntil(isThere: () => Promise<boolean>): Promise<void> {
    for (let presses = 0; presses < FURTHEST; presses++) {
      if (await isThere()) return
      await page.keyboard.press('Tab')
    }
    expect(await isThere(), `reached with ${FURTHEST} tabs`).toBe(true)
  }
  async function reach(control: Locator): Promise<void> {
    await control.waitFor()
    await tabUntil(async () => (await isFocused(control)) && (await isStillFocused(control)))
  }
  async function activate(control: Locator): Promise<void> {
    await reach(control)
    await page.keyboard.press('Enter')
  }
  async function mark(control: Locator): Promise<void> {
    await reach(control)
    await page.keyboard.press('Space')
    await expect(control).toBeChecked()
  }
  return {
    press: (key: string) => page.keyboard.press(key),
    type: (text: string) => page.keyboard.type(text),
    /** Tabs to a control. */
    reach,
    activate,
    async fill(field: Locator, text: string) {
      await reach(field)
      await page.keyboard.type(text)
    },
    /** Checkboxes, and a radio where the group's one stop is. */
    mark,
    /** One of a group of radios: the group is one stop, the arrows go round in it. */
    async choose(radio: Locator) {
      const group = radio.locator('xpath=ancestor::*[@role="radiogroup"][1]')
      await group.waitFor()
      await tabUntil(() => hasFocusWithin(group))
      await page.keyboard.press('Space')
      const last = await group.getByRole('radio').count()
      for (let presses = 0; presses < last && !(await radio.isChecked()); presses++)
        await page.keyboard.press('ArrowDown')
      await expect(radio).toBeChecked()
    },
    /** A button that asks for files: the focus is still on it once they are picked. */
    async pickFiles(button: Locator, ...paths: string[]) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), activate(button)])
      await chooser.setFiles(paths)
      await expect(button).toBeFocused()
    },
    /** The confirmation of an irreversible act: its gesture, then its last button. */
    async confirm(dialog: Locator) {
      await mark(dialog.getByRole('checkbox'))
      await activate(dialog.getByRole('button').last())
      await expect(dialog).toHaveCount(0)
    },
    /** The focus was not lost with the control that had it. */
    hasFocus: () => expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true),
  }
}
