// No screen, state or dialog has an accessibility violation that axe can find, in light and dark; and zoomed to 200 % or 400 % no
// page scrolls sideways.
import { test } from './fixtures.ts'
import { inspect } from './inspect.ts'
import { walks } from './walks/walks.ts'

for (const { title, startsFrom, walk } of walks)
  test.describe(title, () => {
    test.use({ startsFrom })
    test.slow()

    test('is accessible', async ({ ui }) => {
      // Nothing is judged in the middle of a movement, so nothing need move.
      await ui.page.emulateMedia({ reducedMotion: 'reduce' })
      await walk(ui, (state) => inspect(ui, state))
    })
  })
