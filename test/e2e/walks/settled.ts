// Waits until the page stands still: pictures and colours are judged after a transition, not in the middle of one.
import type { Page } from '@playwright/test'

/** What turns without an end is not waited for. */
export const settled = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready
    const finite = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(finite.map((animation) => animation.finished))
  })
