// A walk leads through screens and states of the app; whoever walks along looks at each: axe.spec.ts judges it, the
// gallery takes its picture. A new state is one line, `await see('its name')`, in the walk that comes by it.
import type { Page, Route } from '@playwright/test'
import type { Ui } from '../fixtures.ts'
import type { PreparedState } from '../prepared.ts'

export type Walk = {
  readonly title: string
  readonly startsFrom: PreparedState | null
  readonly walk: (ui: Ui, see: (state: string) => Promise<void>) => Promise<void>
}

/** The core does not answer this operation until what is returned is called. */
export async function hold(page: Page, operation: string): Promise<() => Promise<void>> {
  const address = `**/api/rpc/${operation}`
  const held: Route[] = []
  await page.route(address, (route) => void held.push(route))
  return async () => {
    await Promise.all(held.map((route) => route.continue()))
    await page.unroute(address)
  }
}

/** What the page asks of the host at this address does not get through while `during` runs. */
export async function cut({ page, complaints }: Ui, address: string, during: () => Promise<void>): Promise<void> {
  const glob = `**/api/${address}`
  await page.route(glob, (route) => route.abort())
  await during()
  await page.unroute(glob)
  // The browser writes to its console what did not get through.
  complaints.length = 0
}
