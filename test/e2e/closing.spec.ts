// Whoever closes the window in the middle of a sentence finds it whole: within the pause of typing, in every host.
import { expect, test, uiOf } from './fixtures.ts'
import { openInElectron } from './open-in-electron.ts'
import { openInLoopback } from './open-in-loopback.ts'
import { jurorDesk } from './pages/juror.ts'
import { startPage } from './pages/start.ts'
import { prepared } from './prepared.ts'

test.use({ startsFrom: 'declared' })

const SENTENCE = 'Una frase que nadie terminó de guardar'

test('what was typed last is there after the window was closed', async ({
  electronBinary,
  appFolder,
  sharedBrowser,
  dataDir,
}, info) => {
  const [own] = prepared().letters
  async function open() {
    const surroundings = { locale: 'es-PE', timezoneId: 'UTC', viewport: null, watch: () => undefined, dataDir }
    const app =
      sharedBrowser === undefined
        ? await openInElectron({ ...surroundings, binary: electronBinary, appFolder, openFiles: [] })
        : await openInLoopback({ ...surroundings, browser: sharedBrowser })
    const host = sharedBrowser === undefined ? 'electron' : 'loopback'
    const ui = await uiOf(app, { host, complaints: [], outputPath: (name) => info.outputPath(name) })
    await startPage(ui).ask(own.name)
    await startPage(ui).giveCode(own.code)
    const desk = jurorDesk(ui)
    await desk.go('Evaluar')
    await expect(desk.comment).toBeVisible()
    return { app, desk, page: ui.page }
  }
  const first = await open()
  await first.desk.comment.focus()
  await first.page.keyboard.type(SENTENCE)
  // A tab of a browser says goodbye when it is closed; a window of the shell waits for the page.
  if (sharedBrowser !== undefined) await first.page.close({ runBeforeUnload: true })
  await first.app.close()

  const second = await open()
  await expect(second.desk.comment).toHaveValue(SENTENCE)
  await second.app.close()
})
