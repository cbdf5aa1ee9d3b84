// A laptop that dies while a juror scores: whatever the screen had shown as saved is there after the restart.
import { expect, test, uiOf } from './fixtures.ts'
import { openInLoopback } from './open-in-loopback.ts'
import { jurorDesk } from './pages/juror.ts'
import { startPage } from './pages/start.ts'
import { prepared } from './prepared.ts'

test.use({ startsFrom: 'declared' })

const COMMENT = 'Propuesta sólida, con un plan de salas que se puede comprobar.'

test('what was shown as saved outlives a kill -9', async ({ sharedBrowser, dataDir }, info) => {
  if (sharedBrowser === undefined) throw new Error('this spec runs on the loopback host')
  const [own] = prepared().letters
  const open = async () => {
    const surroundings = { locale: 'es-PE', timezoneId: 'UTC', viewport: null, watch: () => undefined }
    const app = await openInLoopback({ ...surroundings, browser: sharedBrowser, dataDir })
    const ui = await uiOf(app, { host: 'loopback', complaints: [], outputPath: (name) => info.outputPath(name) })
    await startPage(ui).ask(own.name)
    await startPage(ui).giveCode(own.code)
    const desk = jurorDesk(ui)
    await desk.go('Evaluar')
    await expect(desk.title).toContainText('CDC-D-00002-25')
    return { app, desk, keyboard: ui.page.keyboard }
  }
  const first = await open()
  await first.desk.comment.fill(COMMENT)
  await first.desk.comment.press('Escape')
  await first.keyboard.type('54321')
  await expect(first.desk.given).toHaveCount(5)
  await expect(first.desk.saved).toBeVisible()
  await first.keyboard.type('22')
  await first.app.kill()

  const second = await open()
  await expect(second.desk.comment).toHaveValue(COMMENT)
  const marks = await second.desk.given.evaluateAll((radios) => radios.map((radio) => radio.getAttribute('value')))
  // The two keys before the end may have reached the disk or not; never one without those before it.
  expect(['54321', '543212', '5432122']).toContain(marks.join(''))
  await second.app.close()
})
