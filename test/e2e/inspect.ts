// No accessibility violation that axe can find, in light and dark; and at 200 % zoom nothing scrolls sideways.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test, type Ui } from './fixtures.ts'
import { settled } from './walks/settled.ts'

const NORMAL = { width: 1366, height: 768 }
/** 1366×768 at 200 %. */
const ZOOMED = { width: 683, height: 384 }

/** What is seen now, in both themes and zoomed: once, since the page is the same in every host. */
export async function inspect({ page, host }: Ui, name: string): Promise<void> {
  if (host !== 'loopback') return
  await test.step(name, async () => {
    expect.soft(await violations(page, axe(page)), name).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    // The theme changes nothing else.
    const contrast = axe(page, 'color-contrast')
    expect.soft(await violations(page, contrast), `${name}, dark`).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize(ZOOMED)
    const overflow = () => page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth)
    await expect.soft.poll(overflow, { message: `${name}, sideways at 200 %` }).toBeLessThanOrEqual(0)
    await page.setViewportSize(NORMAL)
  })
}

const axe = (page: Page, ...only: string[]) => {
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], preload: false })
  return only.length > 0 ? builder.withRules(only) : builder
}

async function violations(page: Page, axe: AxeBuilder): Promise<string[]> {
  await settled(page)
  const found = (await axe.analyze()).violations
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
