// No accessibility violation that axe can find, in light and dark; and at 200 % and 400 % zoom nothing scrolls
// sideways.
import type { Page } from '@playwright/test'
import axe, { type AxeResults, type RunOptions } from 'axe-core'
import { expect, test, type Ui } from './fixtures.ts'
import { settled } from './walks/settled.ts'

const NORMAL = { width: 1366, height: 768 }
/** 1366×768 at 200 %, and 1280×1024 at 400 % (WCAG 1.4.10). */
const ZOOMED = [
  ['200 %', { width: 683, height: 384 }],
  ['400 %', { width: 320, height: 256 }],
] as const

/** What is seen now, in both themes and zoomed: once, since the page is the same in every host. */
export async function inspect({ page, host }: Ui, name: string): Promise<void> {
  if (host !== 'loopback') return
  await test.step(name, async () => {
    expect.soft(await violations(page, everything), name).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    // The theme changes nothing else.
    expect.soft(await violations(page, contrast), `${name}, dark`).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    const overflow = () => page.evaluate(tooWide)
    for (const [zoom, size] of ZOOMED) {
      await page.setViewportSize(size)
      await expect.soft.poll(overflow, { message: `${name}, sideways at ${zoom}` }).toEqual([])
    }
    await page.setViewportSize(NORMAL)
    // The walk goes on when its screen is laid out for its hands again.
    await page.waitForFunction((width) => window.innerWidth === width, NORMAL.width)
    await settled(page)
  })
}

const always: RunOptions = { resultTypes: ['violations'], preload: false }
// WCAG 2.2, 2.5.8; axe leaves it out where nobody asks.
const everything: RunOptions = { ...always, rules: { 'target-size': { enabled: true } } }
const contrast: RunOptions = { ...always, runOnly: ['color-contrast'] }

async function violations(page: Page, options: RunOptions): Promise<string[]> {
  await settled(page)
  // Half a megabyte: once per page.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source)
  const found = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`)
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

/** Where the page scrolls sideways: the innermost elements that stick out, as they are written. */
function tooWide(): string[] {
  if ((document.scrollingElement?.scrollWidth ?? 0) <= window.innerWidth) return []
  const sticksOut = (element: Element) => element.getBoundingClientRect().right > window.innerWidth + 1
  return [...document.querySelectorAll('body *')]
    .filter((element) => sticksOut(element) && ![...element.children].some(sticksOut))
    .map(({ outerHTML }) => outerHTML.slice(0, 120))
    .slice(0, 6)
}
