// The room is recorded with everybody's consent: on the disk second by second, over locks and the end of the program, with its
// hash in the log and its places for who listens.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test, type Ui, uiOf } from './fixtures.ts'
import { openInLoopback } from './open-in-loopback.ts'
import { ballot } from './pages/agreements.ts'
import { recordingPage } from './pages/recording.ts'
import { agendaPage, sessionDoor } from './pages/session.ts'
import { startPage } from './pages/start.ts'
import { prepared } from './prepared.ts'

test.use({ startsFrom: 'deliberation' })

async function enter(ui: Ui) {
  const [member] = prepared().letters
  await startPage(ui).openSession()
  await sessionDoor(ui).enter(member.code)
  return recordingPage(ui)
}

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

test('with everybody’s consent, on every place, over a pause and a lock', async ({ ui }) => {
  const room = await enter(ui)

  await test.step('not before all have consented', async () => {
    await expect(room.obstacle).toContainText('J1')
    await expect(room.start).toBeHidden()
    await room.consentAll()
    await room.say('J2', 'No acepta')
    await expect(room.obstacle).toContainText('J2')
    await room.say('J2', 'Acepta')
    await expect(room.start).toBeVisible()
    await expect(room.mark).toBeHidden()
  })

  await test.step('the room sees that it is recorded, and that the microphone hears it', async () => {
    await room.start.click()
    await expect(room.mark).toHaveText('Grabando')
    await expect(room.level).toHaveAttribute('aria-valuetext', /bueno|muy alto/)
    await expect.poll(room.elapsedMs).toBeGreaterThanOrEqual(2000)
    for (const place of ['Matrices', 'Cuadro', 'Acuerdos y montos', 'Acta']) {
      await room.go(place)
      await expect(room.mark).toHaveText('Grabando')
    }
  })

  await test.step('a vote has its place', async () => {
    await room.go('Acuerdos y montos')
    for (const voter of ['J2', 'J3']) await ballot(ui).vote(voter, 'a favor')
    await ballot(ui).close.click()
    await room.go('Sesión')
  })

  await test.step('a pause is not recorded', async () => {
    await room.pause.click()
    await expect(room.mark).toHaveText('Grabación en pausa')
    const before = await room.elapsedMs()
    await room.goOn.click()
    await expect(room.mark).toHaveText('Grabando')
    await expect.poll(room.elapsedMs).toBeGreaterThan(before)
  })

  await test.step('a lock shuts the room and does not stop the recording', async () => {
    await ui.page.keyboard.press('Control+Shift+L')
    await expect(ui.page.getByRole('heading', { name: 'La sesión está bloqueada' })).toBeVisible()
    await expect(room.mark).toHaveText('Grabando')
    const [member] = prepared().letters
    await sessionDoor(ui).enter(member.code)
    const before = await room.elapsedMs()
    await expect.poll(room.elapsedMs).toBeGreaterThan(before)
  })

  await test.step('its file is what the log says, plays, and leads to the vote', async () => {
    await room.stop.click()
    await expect(room.mark).toBeHidden()
    await expect(room.hash).toHaveText(/^[0-9a-f]{64}$/)
    await room.listen.click()
    const saved = await ui.saved(() => room.save.click(), 'grabacion.webm')
    await expect(room.hash).toHaveText(sha256(saved))
    const chapters = await ui.saved(() => room.saveChapters.click(), 'grabacion.vtt')
    expect(readFileSync(chapters, 'utf8')).toMatch(/^WEBVTT [\s\S]*Acuerdo 3, resultado/)
    const player = ui.page.locator('.recording-player')
    const lengthS = () => player.evaluate((audio: HTMLAudioElement) => audio.duration)
    await expect.poll(lengthS).toBeGreaterThan(4)
    await room.showPlaces.click()
    await room.places.getByRole('button', { name: /Acuerdo 3, resultado/ }).click()
    await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeGreaterThan(1)
    expect(await player.evaluate((audio: HTMLAudioElement) => audio.error)).toBeNull()
  })
})

test('who takes the consent back ends it at once', async ({ ui }) => {
  const room = await enter(ui)
  await room.consentAll()
  await room.kind('Audio y video')
  await room.start.click()
  await expect.poll(room.elapsedMs).toBeGreaterThanOrEqual(1000)
  await room.say('J3', 'No acepta')
  await expect(room.mark).toBeHidden()
  await expect(room.recording(1)).toContainText('Audio y video')
  await expect(room.hash).toHaveText(/^[0-9a-f]{64}$/)
  await expect(room.obstacle).toContainText('J3')
})

test('a suspension pauses it, until the session and then the recording go on', async ({ ui }) => {
  const room = await enter(ui)
  const agenda = agendaPage(ui)
  await room.consentAll()
  await room.start.click()
  await expect(room.mark).toHaveText('Grabando')
  await agenda.suspend.click()
  await agenda.field('Motivo').fill('Refrigerio.')
  await agenda.unknownWhen.locator('xpath=ancestor::label').click()
  await agenda.note('Suspender')
  await expect(room.mark).toHaveText('Grabación en pausa')
  await expect(room.goOn).toBeDisabled()
  await agenda.resume.click()
  await room.goOn.click()
  await expect(room.mark).toHaveText('Grabando')
})

test('another device records, and its file is told by its hash', async ({ ui }, info) => {
  const room = await enter(ui)
  await room.consentAll()
  await room.device('Con otro equipo')
  await room.startOther.click()
  await expect(room.mark).toHaveText('Se graba con otro equipo')
  await room.stop.click()
  await expect(room.recording(1)).toContainText('Falta el archivo')
  const path = info.outputPath('grabadora.mp3')
  writeFileSync(path, 'lo que grabó la grabadora')
  await ui.choose(room.panel.getByRole('button', { name: 'Elegir archivo…' }), path)
  await expect(room.hash).toHaveText(sha256(path))
})

test('a kill -9 takes at most two seconds of it, and it goes on in the same file', async ({
  sharedBrowser,
  dataDir,
}, info) => {
  if (sharedBrowser === undefined) throw new Error('this spec runs on the loopback host')
  const open = async () => {
    const surroundings = { locale: 'es-PE', timezoneId: 'UTC', viewport: null, watch: () => undefined }
    const app = await openInLoopback({ ...surroundings, browser: sharedBrowser, dataDir })
    const ui = await uiOf(app, { host: 'loopback', complaints: [], outputPath: (name) => info.outputPath(name) })
    return { app, ui, room: await enter(ui) }
  }
  const first = await open()
  await first.room.consentAll()
  await first.room.start.click()
  await expect(first.room.mark).toHaveText('Grabando')
  const startedAtMs = performance.now()
  await expect.poll(first.room.elapsedMs).toBeGreaterThanOrEqual(4000)
  const recordedMs = performance.now() - startedAtMs
  await first.app.kill()

  const { app, ui, room } = await open()
  await expect(room.mark).toHaveText('Grabación interrumpida')
  await room.goOn.click()
  await expect(room.mark).toHaveText('Grabando')
  await expect.poll(room.elapsedMs).toBeGreaterThan(0)
  const keptMs = await room.elapsedMs()
  expect(keptMs).toBeGreaterThanOrEqual(recordedMs - 2000)
  await expect.poll(room.elapsedMs).toBeGreaterThan(keptMs)
  await room.stop.click()
  await room.listen.click()
  const saved = await ui.saved(() => room.save.click(), 'grabacion.webm')
  await expect(room.hash).toHaveText(sha256(saved))
  const player = ui.page.locator('.recording-player')
  const lengthMs = () => player.evaluate((audio: HTMLAudioElement) => 1000 * audio.duration)
  await expect.poll(lengthMs).toBeGreaterThan(keptMs)
  await app.close()
})
