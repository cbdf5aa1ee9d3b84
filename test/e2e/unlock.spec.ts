// Locks: what a person meets before a desk opens, and what a wrong code costs.
import type { Browser, Request, TestInfo } from '@playwright/test'
import { systemRandom } from '../../electron/adapters/random-ids.ts'
import { createActivationCode } from '../../electron/core/packing/activation-code.ts'
import { expect, test, uiOf } from './fixtures.ts'
import { openInLoopback } from './open-in-loopback.ts'
import { jurorDesk } from './pages/juror.ts'
import { agendaPage, sessionDoor } from './pages/session.ts'
import { startPage } from './pages/start.ts'
import { unlockDoor } from './pages/unlock.ts'
import { prepared, UNSCORED } from './prepared.ts'

const [SUBMISSION] = UNSCORED
const PLACE = 'Sala de reuniones de la DAFO, San Borja'
const COMMENT = 'Propuesta sólida, con un plan de salas que se puede comprobar.'

test('after three wrong codes the next one waits, and the screen says how long', async ({ ui }) => {
  const { letters, packagePath } = prepared()
  const [own] = letters
  const wrong = () => start.giveCode(createActivationCode(systemRandom))
  const start = startPage(ui)
  await start.openPackage(packagePath)
  await start.ask(own.name)
  for (let n = 0; n < 2; n++) {
    await wrong()
    await expect(start.refusal).toContainText('no es de ningún miembro')
    await expect(start.wait).toHaveCount(0)
    await start.giveCode('nada')
    await expect(start.refusal).toContainText('4 caracteres')
  }
  await wrong()
  await expect(start.wait).toHaveText(/^Puede probar otra vez en [12] segundos?\.$/)
  await expect(start.submit).toBeDisabled()
  await expect(start.submit).toBeEnabled()
  await expect(start.wait).toHaveCount(0)
  await start.giveCode(own.code)
  await expect(start.later).toBeVisible()
})

test('a passphrase is set with the first code, opens the desk at its place, and is changed or forgotten', async ({
  ui,
}) => {
  // A passphrase costs a second of one processor each time it is asked, on purpose.
  test.slow()
  const { page } = ui
  const { letters, packagePath } = prepared()
  const [own] = letters
  const start = startPage(ui)
  const door = unlockDoor(ui)
  const desk = jurorDesk(ui)
  await start.openPackage(packagePath)
  await expect(page.getByText('Bloqueado · 24 postulaciones aptas')).toBeVisible()
  expect(await page.locator('main').innerText()).not.toMatch(/Concurso Nacional|Alma|Ramiro|Sisa/)
  await start.ask(own.name)
  await start.giveCode(own.code)

  await test.step('it says what it is for, and must be long enough and the same twice', async () => {
    await expect(start.unlock).toContainText('habrá que escribir el código de la carta cada vez')
    await door.define('corta', 'corta')
    await expect(start.refusal).toContainText('al menos 12 caracteres')
    await door.define('cuatro ríos bajan juntos', 'cuatro rios bajan juntos')
    await expect(start.refusal).toContainText('no son iguales')
    await door.define('cuatro ríos bajan juntos')
    await expect(desk.title).toHaveText('Postulaciones')
    await page.keyboard.press('Escape')
    await expect(desk.tour).toHaveCount(0)
  })

  await test.step('the keys lock the desk where it stands, with what was just typed', async () => {
    await desk.open(SUBMISSION)
    await desk.denyConflict.click()
    await desk.comment.fill(COMMENT)
    await page.keyboard.press('Control+Shift+L')
    await expect(desk.title).toHaveText('Escritorio bloqueado')
    expect(await page.locator('body').innerText()).not.toContain(SUBMISSION)
    await door.enter('no era esta frase')
    await expect(door.refusal).toContainText('Esa no es la frase de paso')
    await door.enter('cuatro ríos bajan juntos')
    await expect(desk.title).toContainText(SUBMISSION)
    await expect(desk.comment).toHaveValue(COMMENT)
  })

  await test.step('it is changed from the desk, with the one so far', async () => {
    await door.change.click()
    await door.current.fill('no era esta frase')
    await door.define('otros cuatro ríos bajan')
    await expect(door.refusal).toContainText('Esa no es la frase de paso')
    await door.current.fill('cuatro ríos bajan juntos')
    await door.define('otros cuatro ríos bajan')
    await expect(desk.messages).toContainText('La frase de paso quedó guardada en este equipo.')
  })

  await test.step('whoever forgot it enters with the code and sets another', async () => {
    await desk.lock()
    await door.forgotten.click()
    await door.giveCode(own.code)
    await door.define('la tercera frase de todas')
    await expect(desk.title).toContainText(SUBMISSION)
    await desk.lock()
    await door.enter('la tercera frase de todas')
    await expect(desk.title).toContainText(SUBMISSION)
  })

  await test.step('it opens the room too, and the room locks on demand', async () => {
    await desk.lock()
    await door.toStart.click()
    await start.openSession()
    await door.enter('la tercera frase de todas')
    await expect(desk.title).toHaveText('Sesión del Jurado')
    await desk.lock()
    await expect(desk.title).toHaveText('La sesión está bloqueada')
  })
  // A dossier that was on its way when the desk locked is not given any more, which the browser notes.
  expect(ui.complaints.filter((line) => !line.includes('404'))).toEqual([])
  ui.complaints.length = 0
})

test.describe('with nobody there', () => {
  test.use({ startsFrom: 'declared' })

  test('the last minute is counted down, a key is enough to stay, and then the desk is locked', async ({
    sharedBrowser,
    dataDir,
  }, info) => {
    test.skip(sharedBrowser === undefined, 'the clock of the core is moved on the loopback host')
    if (sharedBrowser === undefined) return
    const { ui, pass, close } = await underMovedClock(sharedBrowser, dataDir, info)
    const { page } = ui
    const [own] = prepared().letters
    const desk = jurorDesk(ui)
    const warning = page.getByRole('alert').filter({ hasText: 'No hay nadie trabajando' })
    await startPage(ui).ask(own.name)
    await startPage(ui).giveCode(own.code)
    await desk.open(SUBMISSION)
    await desk.comment.fill(COMMENT)
    await desk.comment.press('Escape')
    await expect(desk.saved).toBeVisible()
    await pass(9 * 60_000 + 10_000)
    await expect(warning).toContainText(/se bloquea en (\d+ segundos?|1 minuto)/)
    await page.keyboard.press('Escape')
    await expect(warning).toHaveCount(0)
    await expect(desk.title).toContainText(SUBMISSION)
    await pass(9 * 60_000 + 30_000)
    await expect(warning).toBeVisible()
    await pass(60_000)
    await expect(desk.title).toHaveText('Escritorio bloqueado')
    await expect(warning).toHaveCount(0)
    await unlockDoor(ui).giveCode(own.code)
    await expect(desk.title).toContainText(SUBMISSION)
    await expect(desk.comment).toHaveValue(COMMENT)
    await close()
  })

  test('what stood unsent in the room is there again for whoever had it open, and for nobody else', async ({
    sharedBrowser,
    dataDir,
  }, info) => {
    test.skip(sharedBrowser === undefined, 'the clock of the core is moved on the loopback host')
    if (sharedBrowser === undefined) return
    const { ui, pass, close } = await underMovedClock(sharedBrowser, dataDir, info)
    const [own, other] = prepared().letters
    const room = agendaPage(ui)
    const enter = async (code: string) => {
      await sessionDoor(ui).enter(code)
      await expect(room.title).toHaveText('Sesión del Jurado')
    }
    const leaveAlone = async () => {
      await pass(31 * 60_000)
      await expect(room.title).toHaveText('La sesión está bloqueada')
      await expect(ui.page.getByText(PLACE)).toHaveCount(0)
    }
    await startPage(ui).openSession()
    await enter(own.code)
    await room.place.fill(PLACE)
    await leaveAlone()
    await enter(own.code)
    await expect(room.place).toHaveValue(PLACE)
    await leaveAlone()
    await enter(other.code)
    await expect(room.place).toHaveValue('')
    await close()
  })
})

const STEP_MS = 60_000

/** The app on a host whose clock moves when it is told to, and the page's with it. */
async function underMovedClock(browser: Browser, dataDir: string, info: TestInfo) {
  const surroundings = { locale: 'es-PE', timezoneId: 'UTC', viewport: null, watch: () => undefined }
  const app = await openInLoopback({ ...surroundings, browser, dataDir, script: 'test/e2e/clock-host.ts' })
  const { page } = app
  // The key in the address is traded before the page begins anew under the moved clock.
  await page.locator('main[data-ready="true"]').waitFor()
  await page.clock.install()
  await page.reload()
  const unanswered = new Set<Request>()
  page.on('request', (request) => {
    if (request.method() === 'POST') unanswered.add(request)
  })
  page.on('requestfinished', (request) => unanswered.delete(request))
  page.on('requestfailed', (request) => unanswered.delete(request))
  return {
    ui: await uiOf(app, { host: 'loopback', complaints: [], outputPath: (name) => info.outputPath(name) }),
    // In steps: what the page asked is answered before its clock goes on, as it would be in so much time.
    pass: async (ms: number) => {
      for (let left = ms; left > 0; left -= STEP_MS) {
        const step = Math.min(left, STEP_MS)
        await app.tell(`pass ${step}`)
        await page.clock.runFor(step)
        await expect.poll(() => unanswered.size, { intervals: [10] }).toBe(0)
      }
    },
    close: () => app.close(),
  }
}
